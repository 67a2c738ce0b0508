import { describe, expect, test } from 'vitest';
import { type Counter, openCounter } from '../counter.ts';

/** An office of changchun with four of the staff, on 2026-10-01. */
async function office(more: readonly string[] = []): Promise<Counter> {
  const counter = await openCounter({ today: '2026-10-01' });
  for (const [name, post] of [
    ['王建国', '主任'],
    ['李敏', '副主任'],
    ['孙秀英', '委员'],
    ['林文斌', '社工'],
  ]) {
    await counter.jwh(`staff add ${name} --post ${post} --from 2026-01-10`);
  }
  for (const line of more) expect((await counter.jwh(line)).err).toBe('');
  return counter;
}

const lamp = 'matter add --title 路灯不亮 --class 环境 --to 孙秀英 --due 2026-10-05';

/** What `matter show` and `matter list` say of the first matter on a day. */
async function told({ jwh }: Counter, today: string) {
  const { clock, state } = (await jwh(`matter show 1 --json --today ${today}`)).json().record;
  const listed = (await jwh(`matter list --json --today ${today}`)).json().rows[0];
  const late = (await jwh(`matter list --overdue --json --today ${today}`)).json().rows;
  return { clock, state, listed, late: late.length === 0 ? null : late[0].overdue };
}

describe('what the clock says, and of which day', () => {
  test('a result without an answer is no answer, and stays late', async () => {
    const counter = await office([lamp, 'matter resolve 1 --result 已换 --today 2026-10-04']);
    const { clock, state, late } = await told(counter, '2026-11-01');
    expect(clock).toMatchObject({ overdue: 27, answered_in_time: null });
    expect(clock.words).toContain('有结果，还没有答复；今天 2026-11-01，逾期 27 天');
    expect([state, late]).toEqual(['resolved', 27]);
  });

  test('answered in time and closed later: the day of the answer counts', async () => {
    const counter = await office([
      lamp,
      'matter resolve 1 --result 已换 --today 2026-10-04',
      'matter reply 1 --text 已换 --basis 合同 --today 2026-10-04',
    ]);
    expect(await told(counter, '2026-10-08')).toMatchObject({ state: 'answered', late: null, clock: { overdue: 0 } });
    await counter.jwh('matter close 1 --today 2026-10-09');
    const { clock } = await told(counter, '2026-10-20');
    expect(clock).toMatchObject({ overdue: 0, answered_in_time: true });
    expect(clock.words).toContain('2026-10-04 答复，还在时限内（余 1 天）');
  });

  test('answered a day late: one day, then and ever after', async () => {
    const counter = await office([
      lamp,
      'matter resolve 1 --result 已换 --today 2026-10-04',
      'matter reply 1 --text 已换 --basis 合同 --today 2026-10-06',
    ]);
    const { clock, listed, late } = await told(counter, '2026-10-20');
    expect([listed.overdue, late]).toEqual([1, 1]);
    expect(clock).toMatchObject({ overdue: 1, answered_in_time: false });
    expect(clock.words).toContain('2026-10-06 答复，逾期 1 天');
  });

  test('voided is voided', async () => {
    const counter = await office([lamp, 'matter void 1 --reason 重复 --today 2026-10-20']);
    const { clock } = await told(counter, '2026-10-25');
    expect(clock.overdue).toBeNull();
    expect(clock.words).toMatch(/2026-10-20 作废$/);
  });

  test('a complaint found not to be so is not answered before the complainant is told', async () => {
    const { jwh } = await office([
      'complaint log --subject 态度 --against 林文斌 --to 孙秀英',
      'complaint find 1 不属实 --text 录像显示正常',
    ]);
    expect((await jwh('complaint show 1')).out).toContain('有结果，还没有答复');
    await jwh('complaint tell 1 --text 已说明 --basis 规范');
    expect((await jwh('complaint show 1 --json')).json().record.state).toBe('answered');
    expect((await jwh('complaint list --json')).json().rows[0].state).toBe('answered');
    expect((await jwh('complaint list')).out).toContain('已答复，待办结');
  });

  test('an answer without a result does not stop the clock: one figure everywhere', async () => {
    const counter = await office([lamp, 'matter reply 1 --text 在办 --basis 合同 --today 2026-10-04']);
    const { clock, listed, late } = await told(counter, '2026-10-20');
    expect([clock.overdue, listed.overdue, late]).toEqual([15, 15, 15]);
    expect(clock.words).toContain('2026-10-04 已答复，还在办理；今天 2026-10-20，逾期 15 天');
  });
});

describe('the report of the month counts the same', () => {
  const reported = async ({ jwh }: Counter, today: string) =>
    (await jwh(`report month --json --today ${today}`)).json().record.matters;

  test('answered in time and not closed is not late, answered late is, as is what was paused late', async () => {
    const inTime = await office([
      lamp,
      'matter resolve 1 --result 已换 --today 2026-10-04',
      'matter reply 1 --text 已换 --basis 合同 --today 2026-10-04',
    ]);
    expect(await reported(inTime, '2026-10-20')).toMatchObject({ open: 1, overdue: 0, in_time: 1 });
    const noResult = await office([lamp, 'matter reply 1 --text 在办 --basis 合同 --today 2026-10-04']);
    expect(await reported(noResult, '2026-10-20')).toMatchObject({ overdue: 1 });
    const paused = await office([lamp, 'matter pause 1 --reason 等 --today 2026-10-06']);
    expect(await reported(paused, '2026-10-20')).toMatchObject({ paused: 1, overdue: 1 });
  });

  test('N8 answered on the day to which a suggested day moved is in time', async () => {
    const counter = await office([
      'matter add --title 甲 --class 其他 --on 2026-09-18',
      'matter resolve 1 --result 已换 --today 2026-10-08',
    ]);
    expect(await reported(counter, '2026-10-08')).toMatchObject({ due: 0, overdue: 0 });
    await counter.jwh('matter reply 1 --text 已换 --basis 合同 --today 2026-10-08');
    expect(await reported(counter, '2026-10-20')).toMatchObject({ due: 1, in_time: 1, overdue: 0 });
    expect((await told(counter, '2026-10-20')).clock).toMatchObject({ overdue: 0, answered_in_time: true });
  });
});

describe('the state after the answer', () => {
  test('waits to be closed, and the lists can be asked for it', async () => {
    const { jwh } = await office([lamp, 'matter resolve 1 --result 已换']);
    const rows = async (state: string) => (await jwh(`matter list --state ${state} --json`)).json().rows.length;
    expect([await rows('resolved'), await rows('answered')]).toEqual([1, 0]);
    await jwh('matter reply 1 --text 已换 --basis 合同');
    expect([await rows('resolved'), await rows('已答复，待办结')]).toEqual([0, 1]);
    expect((await jwh('matter list --open --json')).json().rows).toMatchObject([{ state: 'answered' }]);
    expect((await jwh('matter show 1')).out).toContain('已答复，待办结');
    // Taken up again, the old answer does not count.
    await jwh('matter rate 1 不满意');
    await jwh('matter resolve 1 --result 又换');
    expect([await rows('resolved'), await rows('answered')]).toEqual([1, 0]);
  });
});

describe('the due day', () => {
  test('suggested where nobody names one (D-64 a), with its reckoning; none under D-64 b', async () => {
    const { jwh } = await office();
    const add = 'matter add --title 甲 --class 其他 --on 2026-10-01 --today 2026-10-20 --json';
    const { record } = (await jwh(add)).json();
    expect(record).toMatchObject({ due_day: '2026-10-16', due_origin: 'suggested' });
    expect(record.clock.words).toContain('2026-10-01 + 15 天 = 2026-10-16（D-64a）');
    // The office's own day replaces a suggestion without a reason, but not its own.
    expect((await jwh('matter due 1 2026-10-15')).code).toBe(0);
    expect((await jwh('matter due 1 2026-10-25')).code).toBe(2);
    await jwh('rules read D-64 b --from 2026-01-01 --cite 办公会');
    expect((await jwh(add)).json().record).toMatchObject({ due_day: null, due_origin: null });
  });

  test('N8 a suggested day in the holiday is late only after the first working day; a named day does not move', async () => {
    const counter = await office(['matter add --title 甲 --class 其他 --on 2026-09-18']);
    const { clock, listed, late } = await told(counter, '2026-10-08');
    expect(clock).toMatchObject({ due_day: '2026-10-03', overdue: 0 });
    expect(clock.words).toContain('2026-10-08 之后才算逾期');
    expect([listed.overdue, late]).toEqual([0, null]);
    const after = await told(counter, '2026-10-09');
    expect([after.clock.overdue, after.listed.overdue, after.late]).toEqual([1, 1, 1]);
    // Paused on the day it moved to, it was in time.
    await counter.jwh('matter pause 1 --reason 等 --today 2026-10-08');
    expect((await told(counter, '2026-10-20')).late).toBeNull();
    await counter.jwh('matter resume 1 --today 2026-10-08');
    await counter.jwh('rules read D-44 b --from 2026-01-01 --cite 办公会');
    expect(await told(counter, '2026-10-08')).toMatchObject({ late: 5, clock: { overdue: 5 } });
    const named = await office(['matter add --title 甲 --class 其他 --due 2026-10-03']);
    expect(await told(named, '2026-10-08')).toMatchObject({ late: 5, clock: { overdue: 5 } });
  });

  test('D-44 chosen from a day on: list, report and show go by the reading in force on the due day', async () => {
    // 2026-10-31 is a Saturday, 2026-11-01 a Sunday.
    const counter = await office(['matter add --title 甲 --class 环境 --on 2026-10-16 --today 2026-10-16']);
    const { jwh } = counter;
    const reported = async (today: string) =>
      (await jwh(`report week --json --today ${today}`)).json().record.matters.overdue;
    await jwh('rules read D-44 b --from 2026-11-01 --cite 办公会');
    for (const [today, late] of [
      ['2026-11-01', 0],
      ['2026-11-02', 0],
      ['2026-11-03', 1],
    ] as const) {
      const { clock, listed, late: overdue } = await told(counter, today);
      expect([clock.overdue, listed.overdue, overdue ?? 0, await reported(today)]).toEqual([late, late, late, late]);
    }
    const nextDay = await office(['matter add --title 甲 --class 环境 --on 2026-10-17 --today 2026-10-17']);
    await nextDay.jwh('rules read D-44 b --from 2026-11-01 --cite 办公会');
    expect(await told(nextDay, '2026-11-02')).toMatchObject({ clock: { overdue: 1 }, listed: { overdue: 1 }, late: 1 });
    // The other way round: what fell due before the office read it so did not move.
    const earlier = await office(['matter add --title 甲 --class 环境 --on 2026-10-16 --today 2026-10-16']);
    await earlier.jwh('rules read D-44 b --from 2026-01-01 --cite 办公会');
    await earlier.jwh('rules read D-44 a --from 2026-11-02 --cite 办公会');
    expect(await told(earlier, '2026-11-02')).toMatchObject({ clock: { overdue: 2 }, listed: { overdue: 2 }, late: 2 });
    // Stopped after the due day, on the day it had moved to.
    await jwh('matter pause 1 --reason 等 --today 2026-11-02');
    expect(await told(counter, '2026-11-20')).toMatchObject({ clock: { overdue: null }, late: null });
    await earlier.jwh('matter pause 1 --reason 等 --today 2026-11-02');
    expect(await told(earlier, '2026-11-20')).toMatchObject({ clock: { overdue: 2 }, late: 2 });
  });

  test('a year whose holidays are not arranged yet: days off by law are known all the same, and the clock says so', async () => {
    const counter = await office(['matter add --title 年 --class 环境 --on 2027-01-22 --today 2027-01-22']);
    // 2027-02-06 is 春节, the 8th its last day off by law.
    const { clock, listed, late } = await told(counter, '2027-02-09');
    expect(clock.words).toContain('2027-02-09 之后才算逾期');
    expect(clock.words).toContain('没有2027年的放假安排，只扣除周六、周日和法定节假日');
    expect([clock.overdue, listed.overdue, late]).toEqual([0, 0, null]);
    expect(await told(counter, '2027-02-10')).toMatchObject({ clock: { overdue: 1 }, late: 1 });
    const { jwh } = await office(['matter add --title 甲 --class 环境 --on 2026-10-01']);
    expect((await jwh('matter show 1 --json')).json().record.clock.words).not.toContain('放假安排');
  });

  test('each time it is taken up is reckoned on its own', async () => {
    const { jwh } = await office([
      lamp,
      'matter pause 1 --reason 等 --today 2026-10-02',
      'matter resume 1 --today 2026-10-06',
      'matter resolve 1 --result 已换 --today 2026-10-12',
      'matter reply 1 --text 已换 --basis 合同 --today 2026-10-12',
      'matter rate 1 不满意 --today 2026-10-18',
    ]);
    const { clock } = (await jwh('matter show 1 --json --today 2026-10-20')).json().record;
    expect(clock).toMatchObject({ paused_days: 0, overdue: 0, due_day: '2026-11-02' });
    expect(clock.words).toBe(
      '2026-10-01 登记；时限 2026-10-09，2026-10-12 答复，逾期 3 天；2026-10-18 重办；' +
        '2026-10-18 + 15 天 = 2026-11-02（D-64a）；时限 2026-11-02（建议）；今天 2026-10-20，还在时限内（余 13 天）',
    );
  });

  test('paused when it was late already, it stays late by as much; paused in time it never is', async () => {
    const counter = await office([lamp, 'matter pause 1 --reason 等 --today 2026-10-20']);
    const late = await told(counter, '2026-12-01');
    expect([late.clock.overdue, late.listed.overdue, late.late]).toEqual([15, 15, 15]);
    expect(late.clock.words).toContain('2026-10-20 暂停，不计时；暂停前已逾期 15 天');
    await counter.jwh('matter resume 1 --today 2026-12-01');
    expect((await told(counter, '2026-12-01')).late).toBe(15);

    const inTime = await office([lamp, 'matter pause 1 --reason 等 --today 2026-10-05']);
    expect(await told(inTime, '2026-12-01')).toMatchObject({ late: null, clock: { overdue: null } });
  });
});

describe('the list', () => {
  test('a name that nobody has is a slip; who has no matters, or is not on the staff, is not', async () => {
    const { jwh } = await office([lamp]);
    const slip = await jwh('matter list --to 孙秀荣');
    expect([slip.code, slip.err]).toEqual([3, expect.stringContaining('没有叫“孙秀荣”的工作人员')]);
    expect((await jwh('matter list --to 李敏')).out).toContain('没有这样的事项');
    expect((await jwh('matter list --to 孙秀英')).out).toContain('路灯不亮');
    expect((await jwh('matter list --to 孙秀英 --state closed')).out).toContain('没有这样的事项');
  });

  test('what is left out is told by the order of the list', async () => {
    const { jwh } = await office([lamp, lamp]);
    expect((await jwh('matter list --limit 1')).out).toContain('这里是最近的 1 条');
    const overdue = await jwh('matter list --overdue --limit 1 --today 2026-11-01');
    expect(overdue.out).toContain('共 2 条，这里是时限最早的 1 条');
  });
});

describe('the matter of a complaint', () => {
  test.each([
    'matter resolve 1 --result 甲',
    'matter reply 1 --text 甲 --basis 乙',
    'matter note 1 --text 甲',
    'matter void 1 --reason 甲',
    'matter pause 1 --reason 甲',
  ])('%s by the person complained of: refused, said or by default; kept where it happened', async (line) => {
    const { jwh } = await office(['complaint log --subject 态度 --against 李敏 --to 孙秀英']);
    for (const by of ['--by 李敏', '--as 李敏']) {
      expect((await jwh(`${line} ${by} --json`)).json().error).toMatchObject({
        code: 'complained_of',
        cite: { article: '投诉回避' },
      });
    }
    expect((await jwh('matter show 1 --json')).json().record.steps).toHaveLength(1);
    expect((await jwh(`${line} --by 王建国`)).code).toBe(0);
  });

  test('what has happened is kept with its finding, and shown', async () => {
    const { jwh } = await office(['complaint log --subject 态度 --against 李敏 --to 孙秀英']);
    const { verdicts } = (await jwh('matter note 1 --text 甲 --by 李敏 --happened 当天只有她在 --json')).json();
    expect(verdicts).toMatchObject([{ rule: 'complaint.handler', holds: false }]);
    expect((await jwh('complaint show 1')).out).toContain('是同一人');
  });

  test('no other matter asks who does it', async () => {
    const { jwh } = await office([lamp]);
    expect((await jwh('matter resolve 1 --result 甲 --by 李敏')).code).toBe(0);
  });

  test('giving it away is what is asked of the person complained of', async () => {
    const { jwh } = await office(['complaint log --subject 态度 --against 李敏 --to 孙秀英']);
    expect((await jwh('matter assign 1 王建国 --reason 回避 --by 李敏')).code).toBe(0);
  });
});

describe('the reception follows its matter', () => {
  const desk = 'reception log --mode 来人 --class 投诉 --content 噪声扰民 --receiver 林文斌';
  const open = async ({ jwh }: Counter) => (await jwh('reception list --open --json')).json().rows.length;

  test('answered there, it is dealt with: the same by either door', async () => {
    const counter = await office([desk]);
    expect(await open(counter)).toBe(1);
    await counter.jwh('matter resolve 1 --result 已劝阻');
    expect(await open(counter)).toBe(1);
    await counter.jwh('matter reply 1 --text 已劝阻 --basis 噪声条例');
    expect(await open(counter)).toBe(0);
    const shown = (await counter.jwh('reception show 1 --json')).json().record;
    expect(shown).toMatchObject({ disposition: 'answered_later', matter: { state: 'answered' } });
  });

  test('what was given on the day keeps its disposition', async () => {
    const counter = await office([`${desk} --refer 区环保局 --contact-there 民生路8号`]);
    await counter.jwh('matter reply 1 --text 已劝阻 --basis 噪声条例');
    expect((await counter.jwh('reception show 1 --json')).json().record.disposition).toBe('referred');
  });

  test('R-CC-08-1 handed over there, by the matter or the complaint, the reason stands here', async () => {
    const { jwh } = await office([desk, 'matter assign 1 孙秀英 --reason 分工']);
    const shown = async () => (await jwh('reception show 1 --json')).json().record;
    expect(await shown()).toMatchObject({ receiver: '林文斌', responsible: '孙秀英' });
    expect((await shown()).steps).toMatchObject([{ step: 'hand', content: { to: '孙秀英', reason: '分工' } }]);
    await jwh('complaint log --reception 1 --subject 噪声 --to 李敏');
    expect((await shown()).steps.at(-1)).toMatchObject({ content: { to: '李敏', reason: '转为投诉 诉〔2026〕1号' } });
    await jwh('complaint assign 1 王建国 --reason 主任亲自办');
    expect(await shown()).toMatchObject({ receiver: '林文斌', responsible: '王建国' });
    expect((await jwh('reception show 1')).out).toContain('现由谁负责');
  });

  test('answered at the reception by the person complained of: refused, handing over is not', async () => {
    const { jwh } = await office([desk]);
    expect((await jwh('complaint log --reception 1 --subject 态度 --against 李敏')).code).toBe(0);
    expect((await jwh('reception answer 1 --text 甲 --basis 乙 --dry-run')).code).toBe(0);
    const own = await office([desk]);
    await own.jwh('complaint log --reception 1 --subject 态度 --against 林文斌 --happened 只有他在');
    expect((await own.jwh('reception answer 1 --text 甲 --basis 乙 --json')).json().error.code).toBe('complained_of');
    expect((await own.jwh('reception hand 1 --to 孙秀英 --reason 回避')).code).toBe(0);
    expect((await own.jwh('reception answer 1 --text 甲 --basis 乙')).code).toBe(0);
  });
});
