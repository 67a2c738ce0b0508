import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Held } from '../../src/election/held.ts';
import { judgeResult } from '../../src/election/result.ts';
import { rulesFor } from '../../src/election/rules.ts';
import { bookOf } from '../../src/rulebook/load.ts';
import type { Place } from '../../src/rules/place.ts';
import { type Counter, openCounter } from '../counter.ts';
import { pdfText } from '../readers.ts';

const office = (place: Place = 'national', today = '2026-12-20') => openCounter({ place, today });

// biome-ignore lint/suspicious/noExplicitAny: a verdict as JSON has it
const verdict = (json: any, subject: string) => json.verdicts.find((one: any) => one.subject === subject);
// biome-ignore lint/suspicious/noExplicitAny: a record as JSON has it
const electedOf = (json: any) => json.record.candidates.filter((one: any) => one.elected).map((one: any) => one.name);

const plan = (counter: Counter, more: string, today = '2026-11-01') =>
  counter.jwh(`election plan --today ${today} --day 2026-12-20 --method adults --seats 5 ${more} --json`);

describe('before the vote', () => {
  it.each([
    ['2026-11-30', true],
    ['2026-12-01', false],
  ])('the voter list is out 20 days before the day: %s', async (listed, holds) => {
    const json = (await plan(await office(), `--list-day ${listed}`)).json();
    expect(verdict(json, 'voter_list')).toMatchObject({
      rule: 'election.voter_list_days',
      holds,
      arithmetic: `${listed} 公布；2026-12-20 选举，往前第20日 = 2026-11-30`,
      cite: { status: 'reconstructed' },
    });
  });

  it('while it can still go out in time nothing is wrong, and the day is told', async () => {
    const json = (await plan(await office(), '')).json();
    expect(verdict(json, 'voter_list')).toBeUndefined();
    expect(json.record).toMatchObject({
      number: '选〔2026〕1号',
      state: 'planned',
      clocks: [{ code: 'voter_list', nominal: '2026-11-30', words: '2026-12-20 选举，往前第20日 = 2026-11-30' }],
    });
    const late = (await plan(await office(), '', '2026-12-01')).json();
    expect(verdict(late, 'voter_list')).toMatchObject({ holds: false, severity: 'warning' });
  });

  /** Published on Monday 2026-11-23: the fifth day is Saturday 11-28, so a late objection begins after Monday 11-30. */
  it.each([
    ['2026-11-30', true],
    ['2026-12-01', false],
  ])('objections come within five days of publication, a rest day at the end moved: %s', async (day, holds) => {
    const json = (await plan(await office(), `--list-day 2026-11-23 --objection 张三=${day}`)).json();
    expect(json.record.clocks[1]).toMatchObject({
      code: 'objections',
      nominal: '2026-11-28',
      advised: '2026-11-27',
      last: '2026-11-30',
    });
    expect(verdict(json, 'objection')).toMatchObject({ label: '张三的异议', holds });
  });

  it('D-44b: nothing moves', async () => {
    const counter = await office();
    await counter.jwh('rules read D-44 b --from 2026-01-01 --cite 街道批复');
    const json = (await plan(counter, '--list-day 2026-11-23 --objection 张三=2026-11-30')).json();
    expect(verdict(json, 'objection')).toMatchObject({ holds: false, others: [{ reading: 'D-44a', holds: true }] });
  });

  it('who is nominated, or whose near relative is, leaves the election body', async () => {
    const body = '--candidate 王建国 --body 赵刚 --body';
    const own = (await plan(await office(), `${body} 王建国`)).json();
    expect(verdict(own, 'body')).toMatchObject({
      holds: false,
      arithmetic: '王建国被提名为候选人：应退出，请补足名额',
    });
    const wife = (await plan(await office(), `${body} 李敏=配偶:王建国`)).json();
    expect(verdict(wife, 'body')).toMatchObject({ holds: false });
    const inLaw = (await plan(await office(), `${body} 李敏=姻亲:王建国`)).json();
    expect(verdict(inLaw, 'body')).toMatchObject({ holds: true });
    const ofNobody = (await plan(await office(), `${body} 李敏=配偶:张三`)).json();
    expect(verdict(ofNobody, 'body')).toMatchObject({ holds: true });
  });

  it('more candidates than seats, for each post', async () => {
    const counter = await office();
    const six = '甲乙丙丁戊己'.split('').map((name) => `--candidate ${name}`);
    expect(verdict((await plan(counter, six.join(' '))).json(), 'candidates')).toMatchObject({ holds: true });
    const five = (await plan(counter, six.slice(1).join(' '))).json();
    expect(verdict(five, 'candidates')).toMatchObject({ holds: false, arithmetic: '候选人 5 ≤ 应选 5' });
    const posts = await counter.jwh(
      'election plan --today 2026-11-01 --day 2026-12-20 --method adults --seats 主任=1、委员=4 --candidate 甲（主任） --candidate 乙（主任） --json',
    );
    expect(posts.json().record).toMatchObject({ seats: 5, seats_by_post: { director: 1, committee_member: 4 } });
    expect(verdict(posts.json(), 'candidates')).toMatchObject({ label: '候选人人数（主任）', holds: true });
  });

  it('five to nine seats, a by-election apart', async () => {
    const counter = await office();
    const four = 'election plan --today 2026-11-01 --day 2026-12-20 --method adults --seats 4 --json';
    expect(verdict((await counter.jwh(four)).json(), 'seats')).toMatchObject({ holds: false });
    expect(verdict((await counter.jwh(`${four} --by-election`)).json(), 'seats')).toBeUndefined();
    expect(verdict((await plan(counter, '')).json(), 'seats')).toMatchObject({ holds: true });
  });

  it('R-QHD-5-1 a party head who does not stand chairs the election body', async () => {
    const counter = await office('qinhuangdao');
    await counter.jwh('staff add 陈静 --post 书记 --from 2024-01-05');
    const other = (await plan(counter, '--body-chair 赵刚')).json();
    expect(verdict(other, 'body_chair')).toMatchObject({
      holds: false,
      severity: 'warning',
      cite: { article: '五(一)' },
    });
    expect(verdict((await plan(counter, '--body-chair 陈静')).json(), 'body_chair')).toMatchObject({ holds: true });
    const stands = (await plan(counter, '--body-chair 赵刚 --candidate 陈静')).json();
    expect(verdict(stands, 'body_chair')).toBeUndefined();
  });

  it('R-XF2-16 the committee does not convene its own election', async () => {
    const counter = await office('xingfu');
    expect(verdict((await plan(counter, '--convener 居委会')).json(), 'convener')).toMatchObject({ holds: false });
    const body = (await plan(counter, '--convener 居民选举委员会')).json();
    expect(verdict(body, 'convener')).toMatchObject({ holds: true });
  });

  it('D-16 the representatives of 长春 elect bodies, not the committee', async () => {
    const line = 'election plan --today 2026-11-01 --day 2026-12-20 --method representatives --seats 5 --json';
    const counter = await office('changchun');
    expect(verdict((await counter.jwh(line)).json(), 'assembly')).toMatchObject({
      holds: false,
      severity: 'warning',
      readings: ['D-16a'],
      others: [{ reading: 'D-16b', holds: true }],
      cite: { article: '三(二)2' },
    });
    await counter.jwh('rules read D-16 b --from 2026-01-01 --cite 街道批复');
    expect(verdict((await counter.jwh(line)).json(), 'assembly')).toMatchObject({ holds: true });
    expect(verdict((await plan(counter, '')).json(), 'assembly')).toBeUndefined();
  });

  it('is added to until it is held, and the same number keeps its result', async () => {
    const counter = await office();
    await plan(counter, '--voters 5203');
    const more = await counter.jwh('election plan 1 --today 2026-11-20 --list-day 2026-11-29 --candidate 甲 --json');
    expect(more.json().record).toMatchObject({ voters: 5203, voter_list_day: '2026-11-29', seats: 5 });
    const early = await counter.jwh('election record 1 --today 2026-12-19 --returned 9 --candidate 甲=9');
    expect(early.code).toBe(2);
    const held = await counter.jwh('election record 1 --issued 5203 --returned 4000 --candidate 甲=3000 --json');
    expect(held.json().record).toMatchObject({ number: '选〔2026〕1号', state: null, outcome: 'valid', short: 4 });
    const again = await counter.jwh('election record 1 --returned 4000 --candidate 甲=3000');
    expect(again.code).toBe(2);
    expect(again.err).toContain('已经登记结果');
    expect((await counter.jwh('election plan --day 2026-12-19 --method adults')).err).toContain('已经过了');
  });
});

const record = (counter: Counter, words: string) =>
  counter.jwh(`election record --method adults --day 2026-12-20 --list-day 2026-11-29 ${words} --json`);

describe('validity', () => {
  it.each([
    [2601, false, '选民 5203，收回选票 2601：2601×2 = 5202 ≤ 5203'],
    [2602, true, '选民 5203，收回选票 2602：2602×2 = 5204 > 5203'],
  ])('of all voters more than half: %i of 5203 (assumed)', async (returned, holds, arithmetic) => {
    const json = (
      await record(await office(), `--voters 5203 --returned ${returned} --seats 5 --candidate 甲=${returned}`)
    ).json();
    expect(verdict(json, 'validity')).toMatchObject({ holds, arithmetic, cite: { status: 'assumed' } });
    expect(json.record.outcome).toBe(holds ? 'valid' : 'void');
    expect(electedOf(json)).toEqual(holds ? ['甲'] : []);
  });

  it.each([
    [1538, false],
    [1539, true],
  ])('of households more than half, by the households on file: %i of 3076', async (returned, holds) => {
    const counter = await office();
    const answer = await counter.jwh(
      `election record --method households --day 2026-12-20 --returned ${returned} --seats 5 --candidate 甲=${returned} --json`,
    );
    expect(verdict(answer.json(), 'validity')).toMatchObject({ holds, cite: { status: 'reconstructed' } });
  });

  it.each([
    [40, false],
    [41, true],
  ])('by representatives the quorum of their meeting: %i of 80', async (present, holds) => {
    const counter = await office('zizhi');
    await counter.jwh(`meeting record --kind representatives --day 2026-12-20 --entitled 80 --present ${present}`);
    const json = (
      await counter.jwh(
        `election record --method representatives --meeting 1 --seats 5 --returned ${present} --candidate 甲=${present} --json`,
      )
    ).json();
    expect(verdict(json, 'validity')).toMatchObject({ rule: 'assembly.quorum', holds });
    expect(json.record).toMatchObject({ day: '2026-12-20', voters: 80, present, meeting: '会〔2026〕1号' });
  });

  it('is not judged before 2026, when no number was known', async () => {
    const counter = await office();
    const json = (
      await counter.jwh(
        'election record --method adults --day 2025-06-30 --voters 5203 --returned 100 --seats 1 --candidate 甲=60 --candidate 乙=40 --json',
      )
    ).json();
    expect(json.record.outcome).toBe('unjudged');
    expect(verdict(json, 'validity')).toBeUndefined();
    expect(electedOf(json)).toEqual(['甲']);
  });
});

describe('who is elected', () => {
  const counts = '--voters 5203 --returned 4000 --seats 2';

  it('those with more than half of the ballots that came back, as many as there are seats', async () => {
    const json = (
      await record(
        await office(),
        `${counts} --by-election --candidate 甲=2500 --candidate 乙=2001 --candidate 丙=2000`,
      )
    ).json();
    expect(electedOf(json)).toEqual(['甲', '乙']);
    expect(verdict(json, 'candidate:2')).toMatchObject({ holds: true, arithmetic: '2001×2 = 4002 > 4000' });
    expect(verdict(json, 'candidate:3')).toMatchObject({ holds: false, arithmetic: '2000×2 = 4000 ≤ 4000' });
  });

  it('not more than there are seats, and seats stay empty where nobody has enough', async () => {
    const more = (
      await record(await office(), `${counts} --candidate 甲=2500 --candidate 乙=2400 --candidate 丙=2300`)
    ).json();
    expect(electedOf(more)).toEqual(['甲', '乙']);
    expect(verdict(more, 'candidate:3')).toMatchObject({
      holds: false,
      arithmetic: '2300×2 = 4600 > 4000；得票第 3，应选 2',
    });
    const fewer = await record(await office(), `${counts} --candidate 甲=2500 --candidate 乙=1400 --candidate 丙=1300`);
    expect(fewer.json().record.short).toBe(1);
  });

  it('neither of two with the same votes for the last seat', async () => {
    const json = (
      await record(await office(), `${counts} --candidate 甲=2500 --candidate 乙=2400 --candidate 丙=2400`)
    ).json();
    expect(electedOf(json)).toEqual(['甲']);
    expect(json.record.candidates.map((one: { tied: boolean }) => one.tied)).toEqual([false, true, true]);
    expect(json.record.short).toBe(1);
  });

  it('post by post', async () => {
    const json = (
      await record(
        await office(),
        '--voters 5203 --returned 4000 --seats 主任=1、委员=1 --candidate 甲（主任）=2100 --candidate 乙（主任）=1900 --candidate 丙（委员）=1500 --candidate 丁（委员）=2500',
      )
    ).json();
    expect(electedOf(json)).toEqual(['甲', '丁']);
  });

  it('what was declared stands, and is held against the count', async () => {
    const words = `${counts} --candidate 甲=2500 --candidate 乙=1900 --candidate 丙=1800 --elected 甲、乙`;
    const json = (await record(await office(), words)).json();
    expect(electedOf(json)).toEqual(['甲', '乙']);
    expect(verdict(json, 'declared')).toMatchObject({ holds: false, arithmetic: '宣布当选：甲、乙；按票数：甲' });
  });

  it('D-18 in 自治章程: (a) more than half of those present, (b) by plurality', async () => {
    const line =
      'election record --method representatives --day 2026-12-20 --voters 80 --present 45 --returned 45 --seats 2 --candidate 甲=23 --candidate 乙=22 --candidate 丙=10 --json';
    const counter = await office('zizhi');
    const strict = (await counter.jwh(line)).json();
    expect(electedOf(strict)).toEqual(['甲']);
    expect(verdict(strict, 'candidate:1')).toMatchObject({
      arithmetic: '23×2 = 46 > 45',
      readings: ['D-18a'],
      cite: { place: 'zizhi', article: '第九条1' },
    });
    expect(verdict(strict, 'candidate:2')).toMatchObject({
      holds: false,
      arithmetic: '22×2 = 44 ≤ 45',
      others: [{ reading: 'D-18b', holds: true }],
    });
    await counter.jwh('rules read D-18 b --from 2026-01-01 --cite 代表大会决定');
    const plural = (await counter.jwh(line)).json();
    expect(electedOf(plural)).toEqual(['甲', '乙']);
    expect(verdict(plural, 'candidate:2')).toMatchObject({ holds: true, others: [{ reading: 'D-18a', holds: false }] });
  });

  test('against brute force: votes, seats and the bound', async () => {
    const rules = rulesFor(await bookOf('national'), 'committee', 'adults', '2026-12-20');
    const votes = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(votes, fc.integer({ min: 1, max: 4 }), fc.integer({ min: 40, max: 60 }), (all, seats, returned) => {
        const held = heldWith(all, seats, returned);
        const able = all.map((_, at) => at).filter((at) => 2 * (all[at] as number) > returned);
        const above = (at: number) => able.filter((other) => (all[other] as number) > (all[at] as number)).length;
        const equal = (at: number) => able.filter((other) => all[other] === all[at]).length;
        const expected = able.filter((at) => above(at) + equal(at) <= seats);
        expect([...judgeResult(held, rules, true).elected].sort()).toEqual(expected);
        expect(judgeResult(held, rules, false).elected).toEqual([]);
      }),
    );
  });
});

function heldWith(votes: readonly number[], seats: number, returned: number): Held {
  return {
    kind: 'committee',
    method: 'adults',
    day: '2026-12-20',
    planned: false,
    draft: {},
    candidates: votes.map((number, at) => ({ name: `候选人${at}`, votes: number })),
    contests: [{ post: null, seats, candidates: votes.map((_, at) => at) }],
    voters: 60,
    present: null,
    proxiesAtMeeting: 0,
    returned,
    valid: returned,
    secretaries: [],
    office: '团结路社区居民委员会',
    today: '2026-12-20',
  };
}

describe('proxies', () => {
  const file = (written: boolean, voter: boolean, published: string) =>
    JSON.stringify({
      方式: '全体选民',
      日期: '2026-12-20',
      选民名单公布日: '2026-11-29',
      名额: 5,
      选民数: 5203,
      收回: 2602,
      委托名单公布日: published,
      委托: [{ 委托人: '张三', 受托人: '李四', 书面: written, 受托人是选民: voter }],
      候选人: [{ 姓名: '甲', 得票: 2000 }],
    });

  it.each([
    [true, true, '2026-12-18', true, '委托 1 张'],
    [false, true, '2026-12-18', false, '委托 1 张；不是“书面委托”的：张三'],
    [true, false, '2026-12-18', false, '委托 1 张；不是“受托人是本社区的选民”的：张三'],
    [true, true, '2026-12-21', false, '委托 1 张；没有在选举前公布名单（2026-12-21 公布）'],
  ])('in writing %s, to a voter %s, the list out on %s', async (written, voter, published, holds, arithmetic) => {
    const counter = await office();
    counter.write('选举.json', file(written, voter, published));
    const json = (await counter.jwh('election record --file 选举.json --json')).json();
    expect(verdict(json, 'proxies')).toMatchObject({ holds, arithmetic, cite: { status: 'reconstructed' } });
    expect(json.record).toMatchObject({ proxies: 1, outcome: 'valid' });
  });

  it('tells when the vote would not be valid without those that should not have been taken', async () => {
    const counter = await office();
    counter.write('选举.json', file(false, true, '2026-12-18'));
    expect((await counter.jwh('election record --file 选举.json')).out).toContain('不合条件的委托票有 1 张');
  });
});

test.each([
  ['more ballots than voters', '--voters 10 --issued 11 --returned 5 --seats 1 --candidate 甲=5', '11 > 10'],
  ['more back than out', '--issued 4 --returned 5 --seats 1 --candidate 甲=5', '收回的选票多于发出的：5 > 4'],
  ['more invalid than back', '--returned 5 --invalid 6 --seats 1 --candidate 甲=0', '无效票多于收回的选票'],
  ['more votes than valid ballots', '--returned 5 --invalid 1 --seats 1 --candidate 甲=5', '甲得票多于有效票：5 > 4'],
  [
    'more votes than ballots times seats',
    '--returned 5 --seats 1 --candidate 甲=3 --candidate 乙=3',
    '多于有效票乘名额 5×1 = 5',
  ],
  ['one candidate twice', '--returned 5 --seats 2 --candidate 甲=3 --candidate 甲=3', '甲写了不止一次'],
  ['a candidate without votes', '--returned 5 --seats 1 --candidate 甲', '没有写甲的得票'],
  ['no seats', '--returned 5 --candidate 甲=3', '没有写应选名额'],
  [
    'posts without their seats',
    '--returned 5 --seats 2 --candidate 甲（主任）=3 --candidate 乙=1',
    '候选人的职务不止一种',
  ],
  ['no candidate', '--returned 5 --seats 1', '没有写候选人'],
])('refuses %s and writes nothing', async (_what, words, says) => {
  const counter = await office();
  const answer = await record(counter, words);
  expect(answer.code).toBe(2);
  expect(answer.json().error.message).toContain(says);
  expect((await counter.jwh('election list --json')).json().rows).toEqual([]);
});

it('says what to enter next, or enters the posts of those elected when asked', async () => {
  const words =
    '--voters 5203 --returned 4000 --seats 主任=1、委员=1 --candidate 王建国（主任）=2100 --candidate 李敏（委员）=2900';
  const told = await office();
  await told.jwh('staff add 王建国 --post 社工 --from 2024-01-01');
  expect((await record(told, words)).json().record.candidates[0]).toMatchObject({ name: '王建国', post: 'director' });
  const said = await told.jwh(`election record --method adults --day 2026-12-20 ${words}`);
  expect(said.out).toContain('登记任职：jwh staff add 王建国 --post 主任 --from 2026-12-20');
  expect((await told.jwh('staff show 王建国 --json')).json().record.posts).toHaveLength(1);

  const asked = await office();
  expect((await record(asked, `${words} --appoint 2026-12-22`)).code).toBe(0);
  expect((await asked.jwh('staff show 王建国 --json')).json().record.posts).toMatchObject([
    { post: 'director', from_day: '2026-12-22' },
  ]);
});

it('an appointment the rules forbid takes the whole record back', async () => {
  const counter = await office('changchun');
  await counter.jwh('staff add 王建国 --post 会计 --from 2024-01-01');
  const words = '--voters 5203 --returned 4000 --seats 主任=1 --candidate 王建国（主任）=2100 --appoint';
  expect((await record(counter, words)).code).toBe(4);
  expect((await counter.jwh('election list --json')).json().rows).toEqual([]);
});

it('静安 elects by law, and its seal goes over within ten days of the election or of taking office', async () => {
  const counter = await office('jingan');
  const json = (await record(counter, '--voters 5203 --returned 4000 --seats 5 --candidate 甲=3000')).json();
  expect(verdict(json, 'method')).toMatchObject({ holds: true, cite: { place: 'national', status: 'reconstructed' } });
  const clock = json.record.clocks.find(({ code }: { code: string }) => code === 'seal_handover');
  expect(clock).toMatchObject({ nominal: '2026-12-30' });
  expect(clock.words).toContain('按 D-54a 自新一届就任日起算');
});

it('a new vote for seats that stayed empty names the one before', async () => {
  const counter = await office();
  await record(counter, '--voters 5203 --returned 4000 --seats 5 --candidate 甲=3000');
  expect((await record(counter, '--voters 5203 --returned 4000 --seats 4 --candidate 乙=3000 --again 7')).code).toBe(3);
  const json = (await record(counter, '--voters 5203 --returned 4000 --seats 4 --candidate 乙=3000 --again 1')).json();
  expect(json.record).toMatchObject({ number: '选〔2026〕2号', again: '选〔2026〕1号' });
  expect(verdict(json, 'seats')).toBeUndefined();
});

describe('representatives of a resident group', () => {
  const line = (people: string) =>
    `election record --kind representatives --group 第3居民小组 --day 2026-03-01 --term 8 ${people} --json`;

  it('go on the roll in the same step', async () => {
    const counter = await office('xingfu');
    const json = (
      await counter.jwh(line('--seats 2 --candidate 赵玉兰=61 --candidate 孙国强=40 --candidate 钱七=8'))
    ).json();
    expect(electedOf(json)).toEqual(['赵玉兰', '孙国强']);
    expect(verdict(json, 'per_group')).toMatchObject({ rule: 'reps.per_group', holds: true });
    const rows = (await counter.jwh('rep list --json')).json().rows;
    expect(rows.filter((one: { bases: string[] }) => one.bases.includes('elected'))).toMatchObject([
      { name: '孙国强', resident_group: '第3居民小组', term_no: 8, from_day: '2026-03-01' },
      { name: '赵玉兰' },
    ]);
  });

  it('three are more than 幸福 has for a group', async () => {
    const counter = await office('xingfu');
    const json = (await counter.jwh(line('--elected 赵玉兰、孙国强、钱七'))).json();
    expect(verdict(json, 'per_group')).toMatchObject({ holds: false, arithmetic: '在任民选代表 3 人，规定1至2人' });
  });

  it('somebody who is a representative already takes it all back', async () => {
    const counter = await office('xingfu');
    await counter.jwh('rep elect 赵玉兰 --group 第1居民小组 --from 2026-01-10');
    expect((await counter.jwh(line('--elected 孙国强、赵玉兰'))).code).toBe(2);
    expect((await counter.jwh('rep list --json')).json().rows).toHaveLength(1);
    expect((await counter.jwh('election list --json')).json().rows).toEqual([]);
  });
});

it('voids an election for a ground of the law, and says what is not undone', async () => {
  const counter = await office();
  await record(counter, '--voters 10 --returned 9 --seats 1 --candidate 甲=8');
  expect((await counter.jwh('election void 1 --reason 举报属实 --ground 拉票')).code).toBe(2);
  const voided = await counter.jwh('election void 1 --reason 举报属实 --ground 贿赂 --json');
  expect(voided.json().record).toMatchObject({ state: 'voided', state_reason: '举报属实' });
  expect(verdict(voided.json(), 'void')).toMatchObject({ rule: 'election.void', arithmetic: '贿赂：当选无效' });
  expect((await counter.jwh('election void 1 --reason 又一次')).code).toBe(2);
  expect((await counter.jwh('election paper 1')).code).toBe(2);
  expect((await counter.jwh('election show 7')).code).toBe(3);
});

it('prints the ballot, the proxies and the result', async (context) => {
  const counter = await office();
  await plan(counter, '--voters 5203 --candidate 王建国 --candidate 欧阳慧敏');
  await counter.jwh('election paper 1 --form ballot --pdf 选票.pdf');
  const ballot = pdfText(`${counter.folder}/选票.pdf`, context);
  for (const words of ['选票', '王建国', '欧阳慧敏', '另选', '居民选举委员会', '应选名额：5 名'])
    expect(ballot).toContain(words);
  expect((await counter.jwh('election paper 1')).code).toBe(2);
  expect((await counter.jwh('election paper 1 --form proxies')).code).toBe(2);
  await counter.jwh(
    'election record 1 --issued 5000 --returned 4000 --candidate 王建国=3000 --candidate 欧阳慧敏=1000',
  );
  await counter.jwh('election paper 1 --pdf 公告.pdf');
  const result = pdfText(`${counter.folder}/公告.pdf`, context);
  for (const words of ['当选公告', '当选：王建国。', '3000×2 = 6000 > 4000', '选〔2026〕1号'])
    expect(result).toContain(words);
});
