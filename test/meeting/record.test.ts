import { describe, expect, test } from 'vitest';
import { type Counter, openCounter } from '../counter.ts';

/** Records a meeting of representatives by counts and gives its JSON. */
async function record(office: Counter, meeting: Record<string, unknown>) {
  const file = office.write('meeting.json', JSON.stringify({ kind: 'representatives', day: '2026-09-18', ...meeting }));
  const answer = await office.run('meeting', 'record', '--file', file, '--json');
  expect(answer.err).toBe('');
  return answer.json();
}

const vote = (votesFor: number, against = 0, abstain = 0) => ({ title: '议题', for: votesFor, against, abstain });

const verdictOn = (answer: { verdicts: { subject: string }[] }, subject: string) =>
  // biome-ignore lint/suspicious/noExplicitAny: JSON of the contract
  answer.verdicts.find((verdict) => verdict.subject === subject) as any;

test('an afternoon at the counter: from the roll to the resolution', async () => {
  const office = await openCounter({ place: 'changchun' });
  office.write(
    '代表会.yaml',
    `种类: 居民代表会议
日期: 2026-09-18
地点: 社区会议室
主持: 王建国
记录: 李敏
应到: 61
实到: 31
议题:
  - { 标题: 小区停车位改造方案, 赞成: 21, 反对: 6, 弃权: 4 }
  - { 标题: 物业用房改作活动室, 赞成: 20, 反对: 8, 弃权: 3 }
`,
  );
  const { out, code } = await office.jwh('会议 记录 --file 代表会.yaml');
  expect(code).toBe(0);
  expect(out).toMatchInlineSnapshot(`
    "会议 会〔2026〕1号　社区居民代表会议　2026-09-18　应到 61　实到 31
    法定人数  达到    31×2 = 62 > 61                           长春 三(三)
    议题 1    通过    赞成 21：21×3 = 63 > 31×2 = 62           长春 三(三)
    议题 2    未通过  赞成 20：20×3 = 60 ≤ 31×2 = 62，差 1 票  长春 三(三)
    注：议题 2：若按读法 D-03b（不在：只按赞成与反对票计算），则通过（20×3 = 60 >
    28×2 = 56）。
    注：议题 2：国家法另有尺度，按其计算通过（20×2 = 40 > 31，居委会组织法(2025修订)
    条款待核，推定，未核原文）；本地规定仍以本地为准。
    决议 决〔2026〕1号 已登记：小区停车位改造方案
    "
  `);
  expect((await office.jwh('resolution list')).out).toContain('决〔2026〕1号');
  expect((await office.jwh('meeting list')).out).toContain('会〔2026〕1号');
});

describe('G.1 quorum, both sides', () => {
  test.each([
    ['G-001', 'changchun', 61, 31, true, '31×2 = 62 > 61', 0],
    ['G-002', 'changchun', 61, 30, false, '30×2 = 60 ≤ 61', 1],
    ['G-004', 'changchun', 60, 31, true, '31×2 = 62 > 60', 0],
    ['G-004', 'changchun', 60, 30, false, '30×2 = 60 ≤ 60', 1],
  ] as const)('%s %s: %i entitled, %i present', async (_no, place, entitled, present, holds, arithmetic, short) => {
    const office = await openCounter({ place });
    const answer = await record(office, { entitled, present, motions: [vote(present)] });
    expect(verdictOn(answer, 'roll')).toMatchObject({
      rule: 'assembly.quorum',
      holds,
      arithmetic,
      short,
      count: present,
      of: entitled,
    });
    expect(answer.record.motions[0].outcome).toBe(holds ? 'passed' : 'void');
    expect(answer.record.motions[0].resolution).toBe(holds ? '决〔2026〕1号' : null);
  });

  test.each([
    [2602, true, '2602×2 = 5204 > 5203'],
    [2601, false, '2601×2 = 5202 ≤ 5203'],
  ])('G-005 all adults of 幸福: %i of 5203', async (present, holds, arithmetic) => {
    const office = await openCounter({ place: 'xingfu' });
    const answer = await record(office, { kind: 'adults', entitled: 5203, present });
    expect(verdictOn(answer, 'roll')).toMatchObject({ holds, arithmetic, base: 'adults' });
  });

  test('G-010 62 seats, 2 vacant, 31 present: reached by (a), not by (b), both shown', async () => {
    const office = await openCounter({ place: 'changchun' });
    const answer = await record(office, { entitled: 60, seats: 62, present: 31 });
    const verdict = verdictOn(answer, 'roll');
    expect(verdict).toMatchObject({ holds: true, reading: 'D-05a', arithmetic: '31×2 = 62 > 60' });
    expect(verdict.others).toEqual([{ reading: 'D-05b', holds: false, arithmetic: '31×2 = 62 ≤ 62' }]);
  });

  test('G-010 the office may choose reading (b)', async () => {
    const office = await openCounter({ place: 'changchun' });
    expect((await office.jwh('rules read D-05 b --from 2026-01-01')).code).toBe(0);
    const verdict = verdictOn(await record(office, { entitled: 60, seats: 62, present: 31 }), 'roll');
    expect(verdict).toMatchObject({ holds: false, reading: 'D-05b', short: 1 });
    expect(verdict.others).toContainEqual({ reading: 'D-05a', holds: true, arithmetic: '31×2 = 62 > 60' });
    expect(verdict.others).toContainEqual({ reading: 'D-01b', holds: true, arithmetic: '31×2 = 62 ≥ 62' });
  });

  test.each([
    ['2025-09-18', 21, true, 'confirmed'],
    ['2025-09-18', 20, false, 'confirmed'],
    ['2026-09-18', 21, true, 'assumed'],
    ['2026-09-18', 20, false, 'assumed'],
  ])('G-011 静安 on %s with %i of 40: the law stands in', async (day, present, holds, status) => {
    const office = await openCounter({ place: 'jingan' });
    const answer = await record(office, { day, entitled: 40, present });
    expect(verdictOn(answer, 'roll')).toMatchObject({ holds, fallback: true, cite: { place: 'national', status } });
  });
});

describe('G.2 resolutions and recall, both sides', () => {
  test.each([
    ['G-013', 'changchun', 61, 31, 20, 'failed', '20×3 = 60 ≤ 31×2 = 62'],
    ['G-014', 'xingfu', 61, 31, 20, 'passed', '20×2 = 40 > 31'],
    ['G-016', 'changchun', 59, 30, 21, 'passed', '21×3 = 63 > 30×2 = 60'],
    ['G-016', 'changchun', 59, 30, 20, 'failed', '20×3 = 60 ≤ 30×2 = 60'],
    ['G-017', 'changchun', 61, 33, 22, 'failed', '22×3 = 66 ≤ 33×2 = 66'],
    ['G-017', 'changchun', 61, 33, 23, 'passed', '23×3 = 69 > 33×2 = 66'],
    ['G-019', 'xingfu', 59, 30, 15, 'failed', '15×2 = 30 ≤ 30'],
    ['G-019', 'xingfu', 59, 30, 16, 'passed', '16×2 = 32 > 30'],
    ['G-022', 'zizhi', 80, 41, 21, 'passed', '21×2 = 42 > 41'],
    ['G-022', 'zizhi', 80, 41, 20, 'failed', '20×2 = 40 ≤ 41'],
  ] as const)(
    '%s %s: of %i, %i present, %i for',
    async (_no, place, entitled, present, votesFor, outcome, arithmetic) => {
      const office = await openCounter({ place });
      const answer = await record(office, { entitled, present, motions: [vote(votesFor, present - votesFor)] });
      expect(answer.record.motions[0]).toMatchObject({ outcome, present });
      expect(verdictOn(answer, 'motion:1')).toMatchObject({ arithmetic, holds: outcome === 'passed' });
    },
  );

  test.each([
    [23, 'passed', '23×2 = 46 > 45'],
    [22, 'failed', '22×2 = 44 ≤ 45'],
  ])('G-023 recall in the charter: %i of 45 for', async (votesFor, outcome, arithmetic) => {
    const office = await openCounter({ place: 'zizhi' });
    const answer = await record(office, {
      kind: 'recall',
      entitled: 80,
      present: 45,
      motions: [vote(votesFor, 45 - votesFor)],
    });
    expect(answer.record.motions[0].outcome).toBe(outcome);
    expect(verdictOn(answer, 'motion:1')).toMatchObject({ rule: 'recall.pass', arithmetic });
  });

  test('G-017 exactly two thirds fails by (a) and says that it would pass by (b)', async () => {
    const office = await openCounter({ place: 'changchun' });
    const answer = await record(office, { entitled: 61, present: 33, motions: [vote(22, 11)] });
    expect(verdictOn(answer, 'motion:1')).toMatchObject({
      reading: 'D-02a',
      short: 1,
      others: [{ reading: 'D-02b', holds: true }],
      law: { holds: true },
    });
  });

  test('G-020 abstentions stay in the denominator; on the votes cast it would pass', async () => {
    const office = await openCounter({ place: 'changchun' });
    const answer = await record(office, { entitled: 61, present: 31, motions: [vote(20, 3, 8)] });
    expect(verdictOn(answer, 'motion:1')).toMatchObject({
      holds: false,
      arithmetic: '20×3 = 60 ≤ 31×2 = 62',
      others: [{ reading: 'D-03b', holds: true, arithmetic: '20×3 = 60 > 23×2 = 46' }],
    });
  });
});

describe('what is judged beside the count', () => {
  test('D-04 people left: the count at the vote decides, the roll is shown beside it', async () => {
    const office = await openCounter({ place: 'changchun' });
    const answer = await record(office, { entitled: 61, present: 31, motions: [{ ...vote(28, 2), present: 30 }] });
    expect(verdictOn(answer, 'roll').holds).toBe(true);
    expect(verdictOn(answer, 'quorum:1')).toMatchObject({
      holds: false,
      short: 1,
      others: [{ reading: 'D-04a', holds: true }],
    });
    expect(answer.record.motions[0]).toMatchObject({ outcome: 'void', present: 30, resolution: null });
  });

  test.each([
    [29, true, '则通过（29×3 = 87 > 31×2 = 62）'],
    [20, false, '则不通过（20×3 = 60 ≤ 31×2 = 62）'],
  ])('D-04a a void vote: what it would have come to by the roll, %i for', async (votesFor, holds, says) => {
    const office = await openCounter({ place: 'changchun' });
    const base = 'meeting record --kind representatives --day 2026-09-18 --entitled 61 --present 31';
    const line = `${base} --motion 甲=${votesFor}/0/0@29`;
    expect(verdictOn((await office.jwh(`${line} --json`)).json(), 'motion:1').others).toMatchObject([
      { reading: 'D-04a', holds },
    ]);
    const { out } = await office.jwh(line);
    expect(out.replace(/\s/g, '')).toContain(says.replace(/\s/g, ''));
  });

  test('a void vote that no reading saves is told of no other', async () => {
    const office = await openCounter({ place: 'changchun' });
    const answer = await record(office, { entitled: 61, present: 29, motions: [vote(29, 0)] });
    expect(verdictOn(answer, 'motion:1').others).toEqual([]);
  });

  test('D-173 proxies are shown apart and counted only where the office has chosen so', async () => {
    const meeting = { entitled: 61, present: 30, proxies: 3, motions: [{ ...vote(20, 10), proxy_for: 3 }] };
    const office = await openCounter({ place: 'changchun' });
    const apart = verdictOn(await record(office, meeting), 'roll');
    expect(apart).toMatchObject({ holds: false, count: 30, others: [{ reading: 'D-173b', holds: true }] });
    await office.jwh('rules read D-173 b --from 2026-01-01');
    const counted = await record(office, meeting);
    expect(verdictOn(counted, 'roll')).toMatchObject({ holds: true, count: 33 });
    expect(verdictOn(counted, 'motion:1')).toMatchObject({ count: 23, of: 33, holds: true });
  });

  test('a meeting without quorum is kept, its votes are void, and no resolution arises', async () => {
    const office = await openCounter({ place: 'changchun' });
    const answer = await record(office, { entitled: 61, present: 30, motions: [vote(30)] });
    expect(answer.record).toMatchObject({ number: '会〔2026〕1号', quorate: false });
    expect((await office.run('resolution', 'list', '--json')).json()).toEqual({ rows: [] });
    expect((await office.jwh('meeting show 1')).out).toContain('不产生决议');
  });

  test('a form of meeting the place does not know is judged by the law, and said so', async () => {
    const office = await openCounter({ place: 'changchun' });
    const answer = await office.jwh(
      'meeting record --kind adults --day 2025-05-10 --entitled 100 --present 51 --motion 章程=26/25/0',
    );
    expect(answer.out).toContain('居民代表会议（长春');
    expect(answer.out).toContain('后备');
    expect(answer.code).toBe(0);
  });

  test('what was decided keeps the rule it was decided by', async () => {
    const office = await openCounter({ place: 'changchun' });
    await record(office, { entitled: 61, present: 31, motions: [vote(20, 11)] });
    await office.run('rules', 'set', 'assembly.pass', '>1/2', '--cite', '2026年第3次会议', '--from', '2026-01-01');
    const old = (await office.run('meeting', 'show', '1', '--json')).json();
    expect(verdictOn(old, 'motion:1')).toMatchObject({ holds: false, cite: { place: 'changchun', article: '三(三)' } });
    const later = await record(office, { day: '2026-09-17', entitled: 61, present: 31, motions: [vote(20, 11)] });
    expect(verdictOn(later, 'motion:1')).toMatchObject({ holds: true, cite: { status: 'office' } });
  });
});
