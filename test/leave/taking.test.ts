import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { done, month, punch } from '../attendance/office.ts';
import { pdfText } from '../readers.ts';
import { asked, daysOf, openLeave, recordOf, refused } from './office.ts';

const on = '--on 2026-03-01';

describe('an approved leave stands on the month sheet', () => {
  test('working days only, half-days at both ends', async () => {
    const counter = await openLeave();
    const { record } = await asked(
      counter,
      `李敏 年休假 2026-02-13..2026-02-24 --from-half pm --to-half am --on 2026-02-02`,
    );
    // 13th afternoon, Saturday the 14th worked, then the Spring Festival up to the 23rd, 24th morning.
    expect(record).toMatchObject({ days: 2, from_half: 'pm', to_half: 'am', kind: 'annual' });
    expect(record.warnings).toContainEqual(expect.objectContaining({ code: 'entitlement_unknown' }));
    await done(counter, 'leave approve 1 --by 王建国 --on 2026-02-03');
    const days = await daysOf(counter, '2026-02');
    expect(days).toMatchObject({
      '2026-02-13': 'unmarked/leave_annual',
      '2026-02-14': 'leave_annual',
      '2026-02-16': 'holiday',
      '2026-02-24': 'leave_annual/unmarked',
    });
  });

  test('work elsewhere is no leave: whoever approves, and it counts as present', async () => {
    const counter = await openLeave();
    const { record, verdicts } = await asked(counter, `李敏 公出 2026-03-02..2026-03-06 ${on} --reason 到市里培训`);
    expect(record).toMatchObject({ kind: 'out', approvers: [], needed: ['approval'], days: 5 });
    expect(verdicts).toEqual([]);
    await done(counter, `leave approve 1 --by 王建国 ${on}`);
    const { rows } = await month(counter, '2026-03');
    expect(rows.find((row: { person: string }) => row.person === '李敏')).toMatchObject({ present: 5, leave: {} });
  });

  test('a mark that stood there is told before and replaced after; punches are told', async () => {
    const counter = await openLeave();
    await done(counter, 'attendance mark 李敏 2026-03-02 旷工');
    await punch(counter, '2026-03-03 8:20 17:05');
    const { record } = await asked(counter, `李敏 病假 2026-03-02..2026-03-03 ${on}`);
    expect(record.warnings).toContainEqual(expect.objectContaining({ code: 'marked_already' }));
    const approved = await recordOf(counter, `approve 1 --by 王建国 ${on}`);
    expect(approved.warnings).toContainEqual(expect.objectContaining({ code: 'punched' }));
    expect(await daysOf(counter, '2026-03')).toMatchObject({ '2026-03-02': 'leave_sick', '2026-03-03': 'leave_sick' });
  });

  test('nothing is written on a dry run', async () => {
    const counter = await openLeave();
    expect((await counter.jwh(`leave request 李敏 事假 2026-03-02 ${on} --dry-run`)).code).toBe(0);
    expect((await done(counter, 'leave list --json')).json().rows).toEqual([]);
  });
});

describe('what is refused, and leaves nothing behind', () => {
  test('days asked for twice, days of rest, days without a post, a closed month, a year without calendar', async () => {
    const counter = await openLeave();
    await asked(counter, `李敏 事假 2026-03-02 --from-half pm ${on}`);
    const twice = await refused(counter, `request 李敏 病假 2026-03-02..2026-03-03 ${on}`, 2);
    expect(twice.code).toBe('leave_overlaps');
    expect(twice.message).toContain('假〔2026〕1号');
    expect((await asked(counter, `李敏 病假 2026-03-02 --to-half am ${on}`)).record.days).toBe(0.5);
    expect((await refused(counter, `request 李敏 事假 2026-03-07..2026-03-08 ${on}`, 2)).code).toBe('no_workdays');
    expect((await refused(counter, `request 李敏 事假 2027-01-05 ${on}`, 5)).code).toBe('no_calendar');
    await done(counter, 'staff leave 李敏 --on 2026-09-30');
    expect((await refused(counter, 'request 李敏 事假 2026-10-12', 2)).code).toBe('no_workdays');
    expect((await refused(counter, 'request 路人 事假 2026-10-12', 3)).code).toBe('no_such_person');
    expect((await refused(counter, 'request 李敏 探亲 2026-09-14', 2)).code).toBe('unknown_kind');
    expect((await refused(counter, 'request 李敏 事假 2026-09-14..2026-09-11', 2)).code).toBe('bad_span');
    const halves = await refused(counter, 'request 李敏 事假 2026-09-14 --from-half pm --to-half am', 2);
    expect(halves.message).toBe('2026-09-14 只有一天，不能从下午起、到上午止。');
    expect((await done(counter, 'leave list --json')).json().rows).toHaveLength(2);
  });

  test('a closed month takes no leave, no approval and no cancelling', async () => {
    const counter = await openLeave();
    await asked(counter, `李敏 事假 2026-03-02 ${on}`);
    await asked(counter, `李敏 事假 2026-03-04 ${on}`);
    await done(counter, `leave approve 1 --by 王建国 ${on}`);
    closeMonth(counter.path, '2026-03');
    expect((await refused(counter, `request 李敏 病假 2026-03-31..2026-04-01 ${on}`, 2)).code).toBe('month_closed');
    expect((await refused(counter, `approve 2 --by 王建国 ${on}`, 2)).code).toBe('month_closed');
    expect((await refused(counter, 'cancel 1 --reason 记错', 2)).code).toBe('month_closed');
    expect((await recordOf(counter, 'show 2')).opinions).toEqual([]);
  });
});

describe('rejected, cancelled, back early', () => {
  test('a rejected leave is over and may be asked for again', async () => {
    const counter = await openLeave();
    await asked(counter, `李敏 事假 2026-03-02 ${on}`);
    expect(await recordOf(counter, `reject 1 --by 王建国 --reason 当天有检查 ${on}`)).toMatchObject({
      state: 'rejected',
      state_reason: '当天有检查',
      opinions: [{ post: 'director', opinion: 'reject' }],
    });
    expect((await refused(counter, `approve 1 --by 王建国 ${on}`, 2)).code).toBe('decided');
    expect((await asked(counter, `李敏 事假 2026-03-02 ${on}`)).record.number).toBe('假〔2026〕2号');
  });

  test('cancelling takes back only its own marks', async () => {
    const counter = await openLeave();
    await asked(counter, `李敏 事假 2026-03-02..2026-03-04 ${on}`);
    await done(counter, `leave approve 1 --by 王建国 ${on}`);
    await done(counter, 'attendance mark 李敏 2026-03-03 公出 --half pm');
    const cancelled = await recordOf(counter, 'cancel 1 --reason 没有休');
    expect(cancelled).toMatchObject({ state: 'cancelled', state_reason: '没有休' });
    expect(await daysOf(counter, '2026-03')).toMatchObject({
      '2026-03-02': 'unmarked',
      '2026-03-03': 'unmarked/out',
      '2026-03-04': 'unmarked',
    });
    expect((await refused(counter, 'cancel 1 --reason 再来', 2)).code).toBe('decided');
  });

  test('back early: the leave ends before that half-day, and what was taken is judged', async () => {
    const counter = await openLeave();
    await asked(counter, `李敏 病假 2026-03-02..2026-03-05 --slip ${on}`);
    await done(counter, `leave approve 1 --by 孙某 --post 科长 ${on}`);
    await done(counter, `leave approve 1 --by 钱某 --post 主管主任 --filing-no 备1 ${on}`);
    const back = await recordOf(counter, 'cancel 1 --from 2026-03-04 --from-half pm --reason 病愈');
    expect(back).toMatchObject({ state: 'approved', to: '2026-03-04', to_half: 'am', days: 2.5 });
    expect(back.shortened).toMatchObject([{ from: { day: '2026-03-04', half: 'pm' }, halves: 8, reason: '病愈' }]);
    expect(await daysOf(counter, '2026-03')).toMatchObject({
      '2026-03-04': 'leave_sick/unmarked',
      '2026-03-05': 'unmarked',
    });
    expect((await refused(counter, 'cancel 1 --from 2026-03-05 --reason 又一次', 2)).code).toBe('nothing_left');
    // From its first half-day on it is cancelled whole.
    expect(await recordOf(counter, 'cancel 1 --from 2026-03-02 --reason 没有病')).toMatchObject({ state: 'cancelled' });
  });
});

describe('a long leave with the whole procedure of the street, shortened', () => {
  const shortened = async (lines: readonly string[], letter = 'a') => {
    const counter = await openLeave();
    await done(counter, `rules read D-70 ${letter} --from 2026-03-01`);
    await asked(counter, `李敏 事假 2026-03-02..2026-03-06 --slip ${on}`);
    for (const line of lines) await done(counter, `leave approve 1 ${line} ${on}`);
    const { record, verdicts } = (
      await done(counter, 'leave cancel 1 --from 2026-03-04 --reason 提前回来 --json')
    ).json();
    return { counter, record, verdict: verdicts[0], says: (await month(counter, '2026-03')).findings[0].says };
  };
  const all = ['--by 孙某 --post 科长', '--by 钱某 --post 主管主任 --filing-no 备1'];

  test('needs no other approval for what is left', async () => {
    const { record, verdict, says } = await shortened(all);
    expect(record).toMatchObject({ state: 'approved', days: 2 });
    expect(verdict).toMatchObject({ holds: true, needed: [], approvers: ['director'] });
    expect(says).toBe('十三(三)未涉及：假〔2026〕1号已经批准。');
    expect((await shortened(all, 'c')).verdict).toMatchObject({ tier: 'refused', holds: true });
  });

  test('without its filing it stays short of what is asked for', async () => {
    const { verdict, says } = await shortened(['--by 孙某 --post 科长 --happened 人已离岗']);
    expect(verdict).toMatchObject({ holds: false, needed: ['director_approval'] });
    expect(says).toContain('假〔2026〕1号手续不全');
  });
});

describe('the month tells what stands behind the marks', () => {
  const says = async (counter: Parameters<typeof month>[0]) => (await month(counter, '2026-03')).findings[0];

  test('marks without a request are told; so is a leave with everything', async () => {
    const counter = await openLeave();
    await done(counter, 'attendance mark 李敏 2026-03-02..2026-03-05 病假');
    expect((await says(counter)).says).toBe(
      '请假条须经街道科长批准、主管主任审核备案（没有请假登记在册）；病假不扣工资。',
    );
    expect((await says(counter)).leaves).toEqual([]);
    await asked(counter, `李敏 病假 2026-03-02..2026-03-05 --slip ${on}`);
    await done(counter, `leave approve 1 --by 孙某 --post 科长 ${on}`);
    await done(counter, `leave approve 1 --by 钱某 --post 主管主任 --filing-no 备1 ${on}`);
    expect(await says(counter)).toMatchObject({
      says: '假〔2026〕1号已经街道科长批准、主管主任审核备案；病假不扣工资。',
      leaves: ['假〔2026〕1号'],
    });
  });

  test('two days: approved by the director, or marked without a request', async () => {
    const counter = await openLeave();
    await asked(counter, `李敏 事假 2026-03-02..2026-03-03 ${on}`);
    await done(counter, `leave approve 1 --by 王建国 ${on}`);
    expect((await says(counter)).says).toBe('十三(三)未涉及：假〔2026〕1号已经批准。');
    await done(counter, 'attendance mark 李敏 2026-03-04 事假');
    const { findings } = await month(counter, '2026-03');
    const gap = findings.find(({ rule }: { rule: string }) => rule === 'leave.director');
    expect(gap.says).toContain('假〔2026〕1号已经批准，其余的没有请假登记在册');
  });

  test('D-70: what the director approved of two days will do under a only', async () => {
    const counter = await openLeave();
    await asked(counter, `李敏 事假 2026-03-02..2026-03-03 ${on}`);
    await done(counter, `leave approve 1 --by 王建国 ${on}`);
    const a = await says(counter);
    expect(a).toMatchObject({ holds: false, reading: 'D-70a' });
    expect(a.others.map(({ reading }: { reading: string }) => reading)).toEqual(['D-70b', 'D-70c', 'D-75b']);
    await done(counter, 'rules read D-70 b --from 2026-03-01');
    const b = await says(counter);
    expect(b).toMatchObject({ holds: true, reading: 'D-70b' });
    expect(b.says).toBe('十三(三)未涉及：同三天以上的假，报街道批准，建议补请假条。假〔2026〕1号手续不全。');
    expect((await done(counter, 'attendance worksheet 2026-03 李敏')).out).toContain('报街道批准');
    await done(counter, 'rules read D-70 c --from 2026-03-02');
    expect((await says(counter)).says).toBe('十三(三)未涉及：不受理，请与本人核实。假〔2026〕1号手续不全。');
  });

  test('D-70 b: two days with the whole procedure of the street', async () => {
    const counter = await openLeave();
    await done(counter, 'rules read D-70 b --from 2026-03-01');
    await asked(counter, `李敏 病假 2026-03-02..2026-03-03 --slip ${on}`);
    await done(counter, `leave approve 1 --by 孙某 --post 科长 ${on}`);
    await done(counter, `leave approve 1 --by 钱某 --post 主管主任 --filing-no 备1 ${on}`);
    expect((await says(counter)).says).toBe('十三(三)未涉及：假〔2026〕1号已经批准。');
  });

  test('G-095, G-097: an approved personal leave over the end of March costs each month its own days', async () => {
    const counter = await openLeave();
    const { record } = await asked(counter, `李敏 事假 2026-03-30..2026-04-02 --slip ${on}`);
    expect(record).toMatchObject({ days: 4, deduct_days: 4 });
    await done(counter, `leave approve 1 --by 孙某 --post 科长 ${on}`);
    await done(counter, `leave approve 1 --by 钱某 --post 主管主任 --filing-no 备1 ${on}`);
    for (const asked of ['2026-03', '2026-04']) {
      expect((await month(counter, asked)).findings).toMatchObject([{ proposal: 'deduct', amount: 32000 }]);
    }
  });

  test('under D-74 b leaves asked for apart stay apart, though the marks follow each other', async () => {
    const counter = await openLeave();
    await done(counter, 'rules read D-74 b --from 2026-03-01');
    for (const [no, day] of ['2026-03-02', '2026-03-03', '2026-03-04', '2026-03-05'].entries()) {
      await asked(counter, `李敏 事假 ${day} ${on}`);
      await done(counter, `leave approve ${no + 1} --by 王建国 ${on}`);
    }
    const { findings } = await month(counter, '2026-03');
    expect(findings).toHaveLength(4);
    for (const one of findings) expect(one).toMatchObject({ holds: false, proposal: null, amount: null });
    await done(counter, 'rules read D-74 a --from 2026-03-02');
    const joined = await says(counter);
    expect(joined).toMatchObject({ proposal: 'deduct', amount: 64000 });
    expect(joined.says).toContain('假〔2026〕1号、假〔2026〕2号、假〔2026〕3号、假〔2026〕4号没有办齐街道的手续');
  });
});

describe('list and slip', () => {
  test('by state, person, month, and what is open', async () => {
    const counter = await openLeave();
    await asked(counter, `李敏 事假 2026-03-02 ${on}`);
    await asked(counter, `王建国 病假 2026-04-01 ${on}`);
    await done(counter, `leave approve 1 --by 王建国 ${on}`);
    const numbers = async (words: string) =>
      (await done(counter, `leave list ${words} --json`)).json().rows.map(({ number }: { number: string }) => number);
    expect(await numbers('')).toEqual(['假〔2026〕1号', '假〔2026〕2号']);
    expect(await numbers('--open')).toEqual(['假〔2026〕2号']);
    expect(await numbers('--state 已批准')).toEqual(['假〔2026〕1号']);
    expect(await numbers('--person 王建国')).toEqual(['假〔2026〕2号']);
    expect(await numbers('--month 2026-03')).toEqual(['假〔2026〕1号']);
    expect((await done(counter, 'leave list')).out).toContain('书记或街道批准');
  });

  test('F-16: the slip has all that is to be signed, and what is on file already', async (context) => {
    const counter = await openLeave();
    await asked(counter, `李敏 事假 2026-03-02..2026-03-05 --cover 何晓燕 --reason 探亲 ${on}`);
    await done(counter, `leave approve 1 --by 孙某 --post 科长 ${on}`);
    await done(counter, `leave approve 1 --by 钱某 --post 主管主任 --filing-no 备〔2026〕17号 ${on}`);
    const file = join(counter.folder, '请假条.pdf');
    await done(counter, `leave show 1 --pdf ${file}`);
    const text = pdfText(file, context);
    for (const word of [
      '请假条',
      '假〔2026〕1号',
      '李敏',
      '4 天',
      '探亲',
      '何晓燕',
      '街道社会事务管理科科长',
      '孙某',
      '主任',
      '备〔2026〕17号',
      '请假人',
    ]) {
      expect(text).toContain(word);
    }
    expect(text).toMatch(/扣当月工资：4 天/);
  });
});

/** A month closed as the room of attendance will; only that it is closed matters here. */
function closeMonth(path: string, closed: string): void {
  const raw = new BetterSqlite3(path);
  raw
    .prepare(
      "insert into month_close (id, month, day, by_name, content, digest, facts) values ('x', ?, '2026-10-31', '王建国', '{}', '-', '{}')",
    )
    .run(closed);
  raw.close();
}
