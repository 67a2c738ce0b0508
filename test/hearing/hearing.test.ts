import { describe, expect, test } from 'vitest';
import { type Counter, openCounter } from '../counter.ts';

/** An office of 幸福 with its director, on a day late enough for everything below. */
async function office(today = '2026-10-31'): Promise<Counter> {
  const counter = await openCounter({ place: 'xingfu', today });
  await done(counter, 'staff add 王建国 --post 主任 --from 2026-01-10');
  return counter;
}

async function done(counter: Counter, line: string) {
  const answer = await counter.jwh(line);
  expect(answer.err).toBe('');
  return answer;
}

const verdictOf = (json: { verdicts: { subject: string }[] }, subject: string) =>
  json.verdicts.find((one) => one.subject === subject) as unknown as {
    holds: boolean;
    arithmetic: string;
    readings: string[];
    others: { reading: string; holds: boolean }[];
    notes: string[];
    cite: { article: string };
  };

const asked = 'hearing open 垃圾房迁建 --by department --department 区绿化市容局 --received';
const own = 'hearing open 停车位改造 --by own --received 2026-03-01';

describe('a department asks for a hearing: seven days to fix everything and tell everybody (R-XF3-4)', () => {
  test.each([
    ['2026-10-01', true, []],
    ['2026-10-08', true, [{ reading: 'D-44b', holds: false }]],
    ['2026-10-09', false, [{ reading: 'D-43b', holds: true }]],
  ])('G-047 the seventh day is a holiday: fixed %s', async (on, holds, others) => {
    const counter = await office();
    const opened = (await done(counter, `${asked} 2026-09-24 --json`)).json();
    expect(opened.record.clocks[0]).toMatchObject({
      code: 'fix',
      nominal: '2026-10-01',
      advised: '2026-09-30',
      last: '2026-10-08',
    });
    expect(opened.record.clocks[0].words).toContain('2026-09-24 收到书面要求，次日起第7日 = 2026-10-01');
    const fixed = await done(
      counter,
      `hearing fix 1 --day 2026-10-20 --place 会议室 --on ${on} --notified ${on} --json`,
    );
    for (const subject of ['fix', 'notify']) {
      const verdict = verdictOf(fixed.json(), subject);
      expect(verdict.holds).toBe(holds);
      expect(verdict.others.filter(({ reading }) => reading !== 'D-43b' || !holds)).toMatchObject(others);
      expect(verdict.cite.article).toBe('第八条(一)1');
    }
  });

  test('G-047 read as “nothing moves” (D-44 b), the day after the holiday is late', async () => {
    const counter = await office();
    await done(counter, 'rules read D-44 b --from 2026-01-01 --cite 街道答复');
    await done(counter, `${asked} 2026-09-24`);
    const fixed = await done(counter, 'hearing fix 1 --day 2026-10-20 --place 会议室 --on 2026-10-08 --json');
    expect(verdictOf(fixed.json(), 'fix')).toMatchObject({ holds: false, readings: ['D-43a', 'D-44b'] });
  });

  test('G-047 in working days (D-43 b) the seventh is 2026-10-12', async () => {
    const counter = await office();
    await done(counter, 'rules read D-43 b --from 2026-01-01 --cite 街道答复');
    await done(counter, `${asked} 2026-09-24`);
    const fixed = await done(counter, 'hearing fix 1 --day 2026-10-20 --place 会议室 --on 2026-10-12 --json');
    expect(verdictOf(fixed.json(), 'fix')).toMatchObject({ holds: true });
    expect(verdictOf(fixed.json(), 'fix').arithmetic).toContain('第7个工作日 = 2026-10-12');
  });

  test('the committee’s own hearing has no such period; a second fixing is a change, not judged again', async () => {
    const counter = await office();
    await done(counter, own);
    const first = await done(counter, 'hearing fix 1 --day 2026-03-20 --place 会议室 --on 2026-03-18 --json');
    expect(verdictOf(first.json(), 'fix')).toBeUndefined();
    await done(counter, `${asked} 2026-09-24`);
    await done(counter, 'hearing fix 2 --day 2026-10-20 --place 会议室 --on 2026-09-25');
    const moved = await done(counter, 'hearing fix 2 --day 2026-10-22 --on 2026-10-19 --json');
    expect(verdictOf(moved.json(), 'fix')).toBeUndefined();
    expect(moved.json().record.steps.at(-1).content).toMatchObject({ planned: '2026-10-22', place: '会议室' });
  });

  test('without the day of receipt or the department the clock has no beginning', async () => {
    const counter = await office();
    const undated = await counter.jwh('hearing open 甲 --by department --department 区局');
    expect(undated.code).toBe(2);
    expect(undated.err).toContain('--received');
    expect((await counter.jwh('hearing open 甲 --by department --received 2026-09-24')).code).toBe(2);
    expect((await counter.jwh('hearing list --json')).json().rows).toEqual([]);
  });

  test('D-45: the seven days do not bind the hearing itself (a); read otherwise (b), they do', async () => {
    const counter = await office();
    await done(counter, `${asked} 2026-03-02`);
    await done(counter, 'hearing fix 1 --day 2026-03-20 --place 会议室 --on 2026-03-04');
    const held = await done(counter, 'hearing hold 1 --entitled 5 --present 5 --for 5 --dry-run --json');
    expect(verdictOf(held.json(), 'hold')).toMatchObject({ holds: true, others: [{ reading: 'D-45b', holds: false }] });
    await done(counter, 'rules read D-45 b --from 2026-01-01 --cite 街道答复');
    const strictly = await done(counter, 'hearing hold 1 --entitled 5 --present 5 --for 5 --json');
    expect(verdictOf(strictly.json(), 'hold')).toMatchObject({ holds: false, readings: ['D-45b'] });
    expect(verdictOf(strictly.json(), 'hold').arithmetic).toContain(
      '2026-03-02 收到书面要求，次日起第7日 = 2026-03-09',
    );
  });
});

describe('what may be heard (R-XF3-3)', () => {
  test('a major project of city or district is refused; what happened is recorded with its reason', async () => {
    const counter = await office();
    const refused = await counter.jwh(`${own} --matter planning --major-project`);
    expect(refused.code).toBe(4);
    expect(refused.err).toContain('第七条(一)');
    expect((await counter.jwh('hearing list --json')).json().rows).toEqual([]);
    const kept = await done(counter, `${own} --matter planning --major-project --happened 会已开过 --json`);
    expect(verdictOf(kept.json(), 'matter')).toMatchObject({ holds: false });
    expect(kept.json().record.happened).toBe('会已开过');
  });

  test('the exclusion stands with the first item only', async () => {
    const counter = await office();
    const kept = await done(counter, `${own} --matter stability --major-project --json`);
    expect(verdictOf(kept.json(), 'matter')).toMatchObject({ holds: true });
  });
});

describe('the group (R-XF3-2, D-24)', () => {
  const group = 'hearing fix 1 --day 2026-03-20 --place 会议室 --on 2026-03-02';

  test('led by the director, with all three classes', async () => {
    const counter = await office();
    await done(counter, own);
    const fixed = await done(
      counter,
      `${group} --leader 王建国 --residents 张三、李四 --reps 赵五 --units 周明 --json`,
    );
    expect(verdictOf(fixed.json(), 'leader')).toMatchObject({ holds: true });
    expect(verdictOf(fixed.json(), 'members')).toMatchObject({ holds: true });
    expect(fixed.json().record.steps[0].content.entitled).toBe(5);
  });

  test('led by somebody else, a class missing', async () => {
    const counter = await office();
    await done(counter, own);
    const fixed = await done(counter, `${group} --leader 李敏 --residents 张三 --reps 赵五 --json`);
    expect(verdictOf(fixed.json(), 'leader')).toMatchObject({ holds: false });
    expect(verdictOf(fixed.json(), 'members').holds).toBe(false);
    expect(verdictOf(fixed.json(), 'members').arithmetic).toContain('缺：社区单位代表');
  });

  test('a list that names no size leaves it open (a); three are wanted under b', async () => {
    const counter = await office();
    await done(
      counter,
      'rules set hearing.members \'{"fields":[{"code":"residents","title":"居民"}]}\' --cite 本会 --from 2026-01-01',
    );
    await done(counter, own);
    const fixed = await done(counter, `${group} --residents 张三、李四 --json`);
    expect(verdictOf(fixed.json(), 'members')).toMatchObject({
      holds: true,
      others: [{ reading: 'D-24b', holds: false }],
    });
  });
});

describe('the hearing itself', () => {
  const hold = 'hearing hold 1 --day 2026-03-20 --entitled 24';

  test('G-049 24 entitled, 12 present: it may not be held, and nothing is written', async () => {
    const counter = await office();
    await done(counter, own);
    const refused = await counter.jwh(`${hold} --present 12 --for 12`);
    expect(refused.code).toBe(4);
    expect(refused.err).toContain('12×2 = 24 ≤ 24，差 1 人');
    expect(refused.err).toContain('第八条(一)3');
    expect((await counter.jwh('meeting list --json')).json().rows).toEqual([]);
  });

  test('G-049 12 present and it was held all the same: recorded, its vote void', async () => {
    const counter = await office();
    await done(counter, own);
    const kept = await done(counter, `${hold} --present 12 --for 12 --happened 主持人未清点 --json`);
    expect(verdictOf(kept.json(), 'roll')).toMatchObject({ holds: false });
    expect(kept.json().record.steps[0]).toMatchObject({ meeting: '会〔2026〕1号', happened: '主持人未清点' });
    expect((await counter.jwh('meeting show 1 --json')).json().record).toMatchObject({
      kind: 'hearing',
      quorate: false,
      motions: [{ outcome: 'void', resolution: null }],
    });
  });

  test('G-049, G-050 13 present may; 7 of 13 make a resolution', async () => {
    const counter = await office();
    await done(counter, own);
    const held = (await done(counter, `${hold} --present 13 --for 7 --against 6 --json`)).json();
    expect(verdictOf(held, 'roll')).toMatchObject({ holds: true, arithmetic: '13×2 = 26 > 24' });
    expect(verdictOf(held, 'motion:1')).toMatchObject({ holds: true, arithmetic: '赞成 7：7×2 = 14 > 13' });
    expect((await counter.jwh('meeting show 1 --json')).json().record.motions[0]).toMatchObject({
      title: '停车位改造',
      outcome: 'passed',
      resolution: '决〔2026〕1号',
    });
  });

  test('G-050 6 of 13 make none', async () => {
    const counter = await office();
    await done(counter, own);
    const held = (await done(counter, `${hold} --present 13 --for 6 --against 5 --abstain 2 --json`)).json();
    expect(verdictOf(held, 'motion:1')).toMatchObject({ holds: false, arithmetic: '赞成 6：6×2 = 12 ≤ 13，差 1 票' });
    expect(verdictOf(held, 'motion:1').others).toMatchObject([{ reading: 'D-03b', holds: true }]);
    expect((await counter.jwh('resolution list --json')).json().rows).toEqual([]);
  });

  test('D-25: everybody invited counts under b, departments too', async () => {
    const counter = await office();
    await done(counter, own);
    const line = `${hold} --present 13 --invited 4 --invited-present 1 --for 13`;
    const group = (await done(counter, `${line} --dry-run --json`)).json();
    expect(verdictOf(group, 'roll')).toMatchObject({ holds: true, others: [{ reading: 'D-25b', holds: false }] });
    await done(counter, 'rules read D-25 b --from 2026-01-01 --cite 街道答复');
    const all = await counter.jwh(line);
    expect(all.code).toBe(4);
    expect(all.err).toContain('14×2 = 28 ≤ 28');
  });

  test('by names: who is absent, who is a stranger', async () => {
    const counter = await office();
    await done(counter, own);
    await done(
      counter,
      'hearing fix 1 --day 2026-03-20 --place 会议室 --on 2026-03-02 --leader 王建国 --residents 张三、李四 --reps 赵五 --units 周明',
    );
    expect((await counter.jwh('hearing hold 1 --absent 钱六')).err).toContain('不在听证小组名单上：钱六');
    expect((await counter.jwh('hearing hold 1 --present 王建国、钱六')).code).toBe(2);
    const held = (await done(counter, 'hearing hold 1 --absent 李四 --for 4 --json')).json();
    expect(held.record.steps[1].content).toMatchObject({ entitled: 5, present: 4 });
  });

  test('the survey goes before (R-XF3-5), and the minutes have four blocks (R-XF3-28)', async () => {
    const counter = await office();
    await done(counter, `${asked} 2026-03-01`);
    const line = 'hearing hold 1 --day 2026-03-20 --entitled 5 --present 5 --topic 甲 --briefing 乙 --discussion 丙';
    const bare = (await done(counter, `${line} --dry-run --json`)).json();
    expect(verdictOf(bare, 'survey')).toMatchObject({ holds: false });
    expect(verdictOf(bare, 'minutes')).toMatchObject({
      holds: false,
      arithmetic: '应有4项，有3项，缺：相关部门回答咨询',
    });
    await done(counter, 'hearing survey 1 --report 同日才问 --on 2026-03-20');
    const sameDay = (await done(counter, `${line} --dry-run --json`)).json();
    expect(verdictOf(sameDay, 'survey')).toMatchObject({ holds: false });
    await done(counter, 'hearing survey 1 --report 走访46户 --on 2026-03-19');
    const full = (await done(counter, `${line} --answers 丁 --json`)).json();
    expect(verdictOf(full, 'survey')).toMatchObject({ holds: true });
    expect(verdictOf(full, 'minutes')).toMatchObject({ holds: true });
  });

  test('a hearing is held once and not in days to come; a wrong one is voided first', async () => {
    const counter = await office('2026-03-25');
    await done(counter, own);
    expect((await counter.jwh('hearing hold 1 --day 2026-03-26 --entitled 5 --present 5')).code).toBe(2);
    await done(counter, `${hold} --present 13 --for 7`);
    expect((await counter.jwh(`${hold} --present 13 --for 7`)).err).toContain('已经记过');
    const voided = await done(counter, 'hearing void 1 --step 1 --reason 日期抄错');
    expect(voided.out).toContain('会议记录 会〔2026〕1号 仍在');
    await done(counter, 'hearing hold 1 --day 2026-03-21 --entitled 24 --present 13 --for 7');
  });
});

describe('after the hearing', () => {
  const held = async (day: string) => {
    const counter = await office();
    await done(counter, `${asked} 2026-03-01 --concerns 虹桥街道办事处`);
    await done(counter, `hearing hold 1 --day ${day} --entitled 24 --present 13 --for 7`);
    return counter;
  };

  test.each([
    ['2026-03-27', true],
    ['2026-03-28', false],
  ])('G-046 ended 2026-03-20, published %s', async (on, holds) => {
    const counter = await held('2026-03-20');
    const published = (await done(counter, `hearing publish 1 --channel 公开栏 --on ${on} --json`)).json();
    expect(verdictOf(published, 'publish').holds).toBe(holds);
    expect(verdictOf(published, 'publish').arithmetic).toContain('2026-03-20 听证会结束，次日起第7日 = 2026-03-27');
    const clock = published.record.clocks.find(({ code }: { code: string }) => code === 'publish');
    expect(clock).toMatchObject({ last: '2026-03-27', done: on, state: holds ? 'kept' : 'late' });
  });

  test('D-46: the copy has the same seven days (a), or none (b); every department gets one', async () => {
    const counter = await held('2026-03-20');
    const late = (await done(counter, 'hearing copy 1 --to 区绿化市容局 --on 2026-03-28 --dry-run --json')).json();
    expect(verdictOf(late, 'copy')).toMatchObject({ holds: false });
    expect(verdictOf(late, 'copy').others).toContainEqual(expect.objectContaining({ reading: 'D-46b', holds: true }));
    await done(counter, 'rules read D-46 b --from 2026-01-01 --cite 街道答复');
    const free = (await done(counter, 'hearing copy 1 --to 区绿化市容局 --on 2026-03-28 --json')).json();
    expect(verdictOf(free, 'copy')).toMatchObject({ holds: true, readings: ['D-46b'] });
    await done(counter, 'hearing publish 1 --channel 公开栏 --on 2026-03-25');
    expect((await counter.jwh('hearing show 1 --json')).json().record.state).toBe('published');
    await done(counter, 'hearing copy 1 --to 虹桥街道办事处 --on 2026-03-28');
    expect((await counter.jwh('hearing show 1 --json')).json().record.state).toBe('done');
    expect((await counter.jwh('hearing list --open --json')).json().rows).toEqual([]);
  });

  test('nothing is published before the hearing was held', async () => {
    const counter = await office();
    await done(counter, own);
    expect((await counter.jwh('hearing publish 1 --channel 公开栏')).code).toBe(2);
    await done(counter, 'hearing hold 1 --day 2026-03-20 --entitled 5 --present 5 --for 5');
    expect((await counter.jwh('hearing publish 1 --channel 公开栏 --on 2026-03-19')).code).toBe(2);
  });

  test.each([
    ['2026-03-20', false],
    ['2026-03-21', true],
  ])('R-XF3-30 the hearing on 2026-03-20 comes before a decision of %s', async (on, holds) => {
    const counter = await held('2026-03-20');
    const decided = await done(counter, `hearing decide 1 --by 区绿化市容局 --decision 迁建 --on ${on} --json`);
    expect(verdictOf(decided.json(), 'decision').holds).toBe(holds);
  });
});

describe('where the place has other rules, or none', () => {
  test('静安 has the duty alone (R-JA1-71); the rest is kept and named as missing', async () => {
    const counter = await openCounter({ place: 'jingan', today: '2026-10-31' });
    await done(counter, own);
    const held = (
      await done(counter, 'hearing hold 1 --day 2026-03-20 --entitled 24 --present 12 --for 7 --json')
    ).json();
    expect(held.verdicts).toEqual([]);
    expect(held.record.steps[0].content.votes).toMatchObject([{ for: 7 }]);
    expect(held.record.missing_rules).toContain('hearing.publish_days');
    const early = (await done(counter, 'hearing decide 1 --by 居委会 --decision 甲 --on 2026-03-20 --json')).json();
    expect(verdictOf(early, 'decision')).toMatchObject({ holds: false, cite: { article: '§4.6.1' } });
    const shown = await done(counter, 'hearing show 1');
    expect(shown.out).toContain('本地没有这些规定，只作记录，不作判断');
    expect(shown.out).not.toContain('幸福');
  });

  test('an office sets its own number of days', async () => {
    const counter = await openCounter({ place: 'changchun', today: '2026-10-31' });
    await done(counter, own);
    await done(counter, 'rules set hearing.publish_days 3日内 --cite 本会议定 --from 2026-01-01');
    await done(counter, 'hearing hold 1 --day 2026-03-20 --entitled 24 --present 12 --for 7');
    const published = (await done(counter, 'hearing publish 1 --channel 公开栏 --on 2026-03-24 --json')).json();
    expect(verdictOf(published, 'publish')).toMatchObject({ holds: false, cite: { status: 'office' } });
  });
});
