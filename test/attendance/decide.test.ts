import { describe, expect, test } from 'vitest';
import type { Counter } from '../counter.ts';
import { pdfText } from '../readers.ts';
import { done, month, openAttendance, proposals, punch } from './office.ts';
import { idOf, putRow } from './raw.ts';

const march = ['2026-03-02', '2026-03-03', '2026-03-04', '2026-03-05', '2026-03-06'] as const;
const by = '--by 王建国 --reason 事实清楚';

/** Criticised after the fourth lateness, late again: three days' pay is proposed (G-088). */
async function proposed(): Promise<Counter> {
  const counter = await openAttendance();
  await punch(counter, ...march.map((day) => `${day} 8:31 17:00`));
  await done(counter, 'attendance admonish 李敏 --on 2026-03-05 --reason 迟到四次 --by 王建国');
  return counter;
}

const json = async (counter: Counter, line: string) => (await done(counter, `${line} --json`)).json();

describe('attendance decide (N12)', () => {
  test('G-095: 480.00 is deducted once a named person has said so', async () => {
    const counter = await proposed();
    expect(await json(counter, 'attendance deductions 2026-03')).toMatchObject({
      rows: [],
      record: { total: 0, undecided: [{ person: '李敏', amount: 48000 }] },
    });
    const { record } = await json(counter, `attendance decide 2026-03 李敏 迟到次数 --accept ${by}`);
    expect(record).toMatchObject({ number: '考决〔2026〕1号', decision: 'accepted', amount: 48000, by: '王建国' });
    expect(record.finding).toMatchObject({ arithmetic: '迟到 5 + 早退 0 = 5 > 3；3,480.00÷21.75×3 = 480.00' });
    const list = await json(counter, 'attendance deductions 2026-03');
    expect(list).toMatchObject({
      rows: [{ person: '李敏', amount: 48000, number: '考决〔2026〕1号' }],
      record: { total: 48000, undecided: [] },
    });
  });

  test('G-095, G-097: leave is deducted in the month its days lie in, or where it began under D-77 b', async () => {
    const counter = await openAttendance();
    await done(counter, 'attendance mark 李敏 2026-03-30..2026-04-02 事假');
    await done(counter, `attendance decide 2026-03 李敏 请假 --accept ${by}`);
    await done(counter, `attendance decide 2026-04 李敏 请假 --accept ${by}`);
    expect((await json(counter, 'attendance deductions 2026-03')).record.total).toBe(32000);
    expect((await json(counter, 'attendance deductions 2026-04')).record.total).toBe(32000);
    await done(counter, `attendance decide --reverse 1 ${by}`);
    await done(counter, 'rules read D-77 b --from 2026-01-01');
    const { record } = await json(counter, `attendance decide 2026-03 李敏 请假 --accept ${by}`);
    expect(record).toMatchObject({ number: '考决〔2026〕4号', amount: 64000 });
  });

  test('only a proposal is decided, only once, and not by the person concerned', async () => {
    const counter = await proposed();
    const none = await counter.jwh(`attendance decide 2026-03 李敏 旷工检查 --accept ${by}`);
    expect(none.code).toBe(3);
    expect(none.err).toContain('李敏本月的建议：迟到次数');
    const own = await counter.jwh('attendance decide 2026-03 李敏 迟到次数 --reject --by 李敏 --reason 冤枉');
    expect(own.code).toBe(2);
    expect(own.err).toContain('李敏不能决定自己的事');
    await done(counter, `attendance decide 2026-03 李敏 attendance.late.times --reject ${by}`);
    const twice = await counter.jwh(`attendance decide 2026-03 李敏 迟到次数 --accept ${by}`);
    expect(twice.code).toBe(2);
    expect(twice.err).toContain('考决〔2026〕1号');
    expect((await json(counter, 'attendance deductions 2026-03')).record).toMatchObject({ total: 0, undecided: [] });
    for (const line of ['', '--accept --reject']) {
      expect((await counter.jwh(`attendance decide 2026-03 李敏 迟到次数 ${line} ${by}`)).code).toBe(2);
    }
    expect((await counter.jwh('attendance decide 2026-03 李敏 迟到次数 --accept --reason 甲')).code).toBe(2);
  });

  test('a decision is reversed by a new entry that names it, and the matter decided anew', async () => {
    const counter = await proposed();
    await done(counter, `attendance decide 2026-03 李敏 迟到次数 --accept ${by}`);
    const { record } = await json(counter, 'attendance decide --reverse 考决〔2026〕1号 --by 王建国 --reason 查明外出');
    expect(record).toMatchObject({ number: '考决〔2026〕2号', decision: 'reversed', reverses: '考决〔2026〕1号' });
    expect((await json(counter, 'attendance deductions 2026-03')).record.total).toBe(0);
    expect((await counter.jwh(`attendance decide --reverse 1 ${by}`)).err).toContain('已由 考决〔2026〕2号 撤销');
    expect((await counter.jwh(`attendance decide --reverse 2 ${by}`)).err).toContain('本身就是一次撤销');
    expect((await counter.jwh(`attendance decide --reverse 9 ${by}`)).code).toBe(3);
    await done(counter, `attendance decide 2026-03 李敏 迟到次数 --change 300.5 ${by}`);
    expect((await json(counter, 'attendance decisions 2026-03')).rows).toMatchObject([
      { number: '考决〔2026〕1号', decision: 'accepted', amount: 48000, reversed_by: '考决〔2026〕2号' },
      { number: '考决〔2026〕2号', decision: 'reversed', amount: null, reversed_by: null },
      { number: '考决〔2026〕3号', decision: 'changed', amount: 30050, reversed_by: null },
    ]);
    expect((await json(counter, 'attendance deductions 2026-03')).record.total).toBe(30050);
  });

  test('G-094: two self-criticisms, each handed in; the sum under D-87 a is a proposal', async () => {
    const counter = await openAttendance();
    await done(counter, 'attendance mark 李敏 2026-03-03 旷工');
    await done(counter, 'attendance mark 李敏 2026-05-06 旷工');
    for (const asked of ['2026-03', '2026-05']) {
      const early = await counter.jwh(`attendance decide ${asked} 李敏 旷工检查 --done 2026-05-20`);
      expect(early.code).toBe(2);
      await done(counter, `attendance decide ${asked} 李敏 旷工检查 --accept ${by}`);
      const { record } = await json(counter, `attendance decide ${asked} 李敏 旷工检查 --done 2026-05-20`);
      expect(record.fulfilled_on).toBe('2026-05-20');
    }
    expect((await counter.jwh('attendance decide 2026-03 李敏 旷工检查 --done 2026-05-21')).code).toBe(2);
    const sheet = (await done(counter, 'attendance worksheet 2026-05 李敏')).out.replace(/\s/g, '');
    expect(sheet).toContain('D-87a（全年累计：不满1天注明，满1天不满2天写检查，满2天提出建议）：按自动辞职提出');
    await done(counter, 'rules read D-87 a --from 2026-01-01');
    expect((await counter.jwh(`attendance decide 2026-05 李敏 旷工检查 --accept ${by}`)).code).toBe(3);
    const { record } = await json(counter, `attendance decide 2026-05 李敏 旷工辞职 --accept ${by}`);
    expect(record.rule).toBe('attendance.absence.resignation');
  });

  test('G-091, D-88: accepting a resignation tells the steps and ends no post', async () => {
    const counter = await openAttendance();
    const six = ['2026-01-07', '2026-02-05', '2026-03-05', '2026-04-08', '2026-05-06', '2026-06-08'];
    await punch(counter, ...six.slice(0, 5).map((day) => `${day} 8:31 17:00`));
    expect((await counter.jwh(`attendance decide 2026-05 李敏 迟到天数 --accept ${by}`)).code).toBe(3);
    await punch(counter, `${six[5]} 8:31 17:00`);
    const { out } = await done(counter, `attendance decide 2026-06 李敏 迟到天数 --accept ${by}`);
    expect(out).toContain('不免职，不解除劳动关系');
    expect(out).toContain('工会');
    expect((await json(counter, 'staff show 李敏')).record.posts[0].until_day).toBeNull();
    expect((await counter.jwh(`attendance decide 2026-06 李敏 迟到天数 --change 100 ${by}`)).code).toBe(2);
  });

  test('two proposals of one kind in a month are told apart by a day', async () => {
    const counter = await openAttendance();
    await done(counter, 'attendance mark 李敏 2026-03-03 旷工');
    await done(counter, 'attendance mark 李敏 2026-03-17 旷工');
    const several = await counter.jwh(`attendance decide 2026-03 李敏 旷工检查 --accept ${by}`);
    expect(several.code).toBe(2);
    expect(several.err).toContain('旷工 03-03');
    await done(counter, `attendance decide 2026-03 李敏 旷工检查 --on 2026-03-17 --accept ${by}`);
    const { rows } = await json(counter, 'attendance worksheet 2026-03');
    expect(rows[0].findings.map((one: { decision: unknown }) => one.decision === null)).toEqual([true, false]);
  });

  test('D-89: what is left below the minimum wage on file is warned of; at it, not', async () => {
    const counter = await proposed();
    const line = `attendance decide 2026-03 李敏 迟到次数 --accept ${by} --dry-run`;
    expect((await done(counter, line)).out).not.toContain('最低工资');
    const floor = { kind: 'minimum_wage', from_day: '2026-01-01', amount: 300000, cite: '省政府公布' };
    await putRow(counter, 'pay_reference', floor);
    expect((await done(counter, line)).out).not.toContain('最低工资');
    await putRow(counter, 'pay_reference', { ...floor, from_day: '2026-02-01', amount: 300001 });
    expect((await done(counter, line)).out.replace(/\s/g, '')).toContain('3,480.00−480.00=3,000.00<3,000.01');
  });

  test('D-89: three days once a month, or for each further time under b', async () => {
    const counter = await proposed();
    await punch(counter, '2026-03-09 8:31 17:00');
    expect(await proposals(counter, '2026-03', 'attendance.late.times')).toMatchObject([{ amount: 48000 }]);
    await done(counter, 'rules read D-89 b --from 2026-01-01');
    expect(await proposals(counter, '2026-03', 'attendance.late.times')).toMatchObject([{ amount: 96000 }]);
  });

  test('D-81 and D-82 b: three times, and four without criticism', async () => {
    const counter = await openAttendance();
    const times = 'attendance.late.times';
    await punch(counter, ...march.slice(0, 3).map((day) => `${day} 8:31 17:00`));
    await done(counter, 'rules read D-81 b --from 2026-01-01');
    expect(await proposals(counter, '2026-03', times)).toEqual([{ proposal: null, amount: null, holds: true }]);
    await done(counter, 'rules read D-82 b --from 2026-01-01');
    expect(await proposals(counter, '2026-03', times)).toEqual([{ proposal: 'deduct', amount: 48000, holds: true }]);
  });

  test('D-85 b: exactly five days', async () => {
    const counter = await openAttendance();
    await punch(counter, ...march.map((day) => `${day} 8:31 17:00`));
    const found = async () => (await proposals(counter, '2026-03', 'attendance.late.days')).map((one) => one.proposal);
    expect(await found()).toEqual([null]);
    await done(counter, 'rules read D-85 b --from 2026-01-01');
    expect(await found()).toEqual(['deemed_resignation']);
  });
});

describe('attendance serious (D-86)', () => {
  const line = 'attendance serious 李敏 --on 2026-03-02 --reason 窗口无人 --by 王建国';

  test('under a it is a proposal, under b it never is; it can be taken back', async () => {
    const counter = await openAttendance();
    await punch(counter, '2026-03-02 8:31 17:00', '2026-03-03 8:20 17:00');
    const serious = async () => {
      const { findings } = await month(counter, '2026-03');
      return findings.map(({ proposal, reading }: Record<string, unknown>) => ({ proposal, reading }));
    };
    expect(await serious()).toEqual([]);
    await done(counter, line);
    expect(await serious()).toEqual([{ proposal: 'deemed_resignation', reading: 'D-86a' }]);
    await done(counter, 'rules read D-86 b --from 2026-01-01');
    expect(await serious()).toEqual([{ proposal: null, reading: 'D-86b' }]);
    expect((await counter.jwh(`attendance decide 2026-03 李敏 情节严重 --accept ${by}`)).code).toBe(3);
    await done(counter, `attendance decide --reverse 1 ${by}`);
    expect(await serious()).toEqual([]);
  });

  test('only lateness on file, once, by somebody else, in an open month', async () => {
    const counter = await openAttendance();
    await punch(counter, '2026-03-02 8:31 17:00', '2026-03-03 8:20 17:00');
    expect((await counter.jwh(line.replace('03-02', '03-03'))).err).toContain('没有迟到或早退的记录');
    expect((await counter.jwh(line.replace('王建国', '李敏'))).code).toBe(2);
    await done(counter, line);
    expect((await counter.jwh(line)).err).toContain('已经认定过');
    await done(counter, 'attendance mark 李敏 2026-03-04..2026-03-31 出勤');
    await done(counter, 'attendance close 2026-03 --by 王建国');
    await done(counter, `attendance decide --reverse 1 ${by}`);
    expect((await counter.jwh(`${line} --json`)).json().error.code).toBe('month_closed');
  });
});

describe('worksheet and deductions', () => {
  test('the worksheet names days, arithmetic, article, readings and the decision, a page a person', async (context) => {
    const counter = await proposed();
    await done(counter, 'staff add 何晓燕 --post 社工 --from 2026-03-01');
    await done(counter, 'attendance mark 何晓燕 2026-03-10 旷工');
    await done(counter, `attendance decide 2026-03 李敏 迟到次数 --accept ${by}`);
    await done(counter, 'attendance worksheet 2026-03 --pdf 底稿.pdf');
    const pages = pdfText(`${counter.folder}/底稿.pdf`, context).split('\f');
    const text = pages.map((page) => page.replace(/\s/g, ''));
    expect(text[0]).toContain('考勤工作底稿（内部）李敏');
    for (const words of ['迟到03-02、03、04、05', '3,480.00÷21.75×3=', '十三(四)', 'D-80a', '考决〔2026〕1号']) {
      expect(text[0]).toContain(words);
    }
    expect(text[0]).not.toContain('何晓燕');
    expect(text[1]).toContain('考勤工作底稿（内部）何晓燕');
    const { rows } = await json(counter, 'attendance worksheet 2026-03 何晓燕');
    expect(rows).toMatchObject([{ person: '何晓燕', findings: [{ matter: '旷工检查', decision: null }] }]);
  });

  test('a record that changed after the decision is said on the worksheet', async () => {
    const counter = await proposed();
    await done(counter, `attendance decide 2026-03 李敏 迟到次数 --accept ${by}`);
    await punch(counter, '2026-03-09 8:31 17:00');
    expect((await done(counter, 'attendance worksheet 2026-03')).out.replace(/\s/g, '')).toContain(
      '决定时的认定不同：',
    );
  });

  test('D-92: the paying unit is told under a; under b its people are not judged', async (context) => {
    const counter = await proposed();
    const facts = JSON.stringify({ paying_unit: '区民政局' });
    await putRow(counter, 'employment', { person_id: await idOf(counter, '李敏'), facts });
    await done(counter, `attendance decide 2026-03 李敏 迟到次数 --accept ${by}`);
    await done(counter, 'attendance deductions 2026-03 --pdf 扣款.pdf');
    const paper = pdfText(`${counter.folder}/扣款.pdf`, context).replace(/\s/g, '');
    expect(paper).toContain('李敏的工资由区民政局发放：扣款告知区民政局');
    expect(paper).toContain('社区主任');
    await done(counter, 'rules read D-92 b --from 2026-01-01');
    expect((await month(counter, '2026-03')).findings).toEqual([]);
  });
});

describe('attendance person', () => {
  test('a person’s year: months, days, criticism, decisions, leave numbers, the rate', async (context) => {
    const counter = await proposed();
    await done(counter, 'attendance mark 李敏 2026-03-09..2026-03-10 事假');
    await done(counter, `attendance decide 2026-03 李敏 迟到次数 --reject ${by}`);
    const asked = { from_day: '2026-03-09', from_half: 'am', to_day: '2026-03-10', to_half: 'pm', halves: 4 };
    await putRow(counter, 'leave_request', {
      ...{ year: 2026, no: 7, person_id: await idOf(counter, '李敏'), kind: 'personal', ...asked, state: 'approved' },
      ...{ requested_on: '2026-03-06', facts: '{}', verdicts: '[]' },
    });
    const { record, rows } = await json(counter, 'attendance person 李敏 --year 2026');
    expect(rows.length).toBe(8);
    expect(rows[0]).toMatchObject({ month: '2026-03', late: 5, leave: { personal: 2 }, closed_on: null });
    expect(record.total).toMatchObject({ late: 5, present: 5, leave: { personal: 2 } });
    expect(record.days.length).toBe(7);
    expect(record.admonitions).toMatchObject([{ day: '2026-03-05', by: '王建国' }]);
    expect(record.decisions).toMatchObject([{ number: '考决〔2026〕1号', decision: 'rejected' }]);
    expect(record.leaves).toMatchObject([{ number: '假〔2026〕7号', kind: '事假', days: 2 }]);
    await done(counter, 'attendance person 李敏 --year 2026 --pdf 个人.pdf');
    const paper = pdfText(`${counter.folder}/个人.pdf`, context).replace(/\s/g, '');
    for (const words of ['假〔2026〕7号', '2026-03迟到2日、3日、4日、5日、6日；事假9日、10日', '考决〔2026〕1号']) {
      expect(paper).toContain(words);
    }
    expect(paper).not.toContain('3,480');
  });

  test('an adjusting entry stands below the closed month and counts once in the year', async () => {
    const counter = await openAttendance();
    await done(counter, 'attendance mark 李敏 2026-09-01..2026-09-29 出勤');
    await done(counter, 'attendance mark 李敏 2026-09-30 旷工');
    await done(counter, 'attendance close 2026-09 --by 王建国');
    const before = await month(counter, '2026-09');
    await putRow(counter, 'attendance_correction', {
      ...{ person_id: await idOf(counter, '李敏'), day: '2026-09-30', half: null, state: 'leave_sick' },
      before: JSON.stringify({ code: 'unexcused', after: 'leave_sick', effect: { unexcused: -2, 'leave.sick': 2 } }),
      ...{ reason: '医院证明', approver: '王建国', entered_on: '2026-10-31', adjusted_month: '2026-10' },
    });
    const after = await month(counter, '2026-09');
    expect(after.rows).toEqual(before.rows);
    expect(after.record.adjusted_later).toMatchObject([{ day: '2026-09-30', adjusted_month: '2026-10' }]);
    expect((await done(counter, 'attendance month 2026-09')).out.replace(/\s/g, '')).toContain(
      '结账后调整：李敏2026-09-30改记病假（医院证明，王建国批准），记入2026-10',
    );
    const { record } = await json(counter, 'attendance person 李敏');
    expect(record.total).toMatchObject({ unexcused: 0, leave: { sick: 1 } });
  });
});
