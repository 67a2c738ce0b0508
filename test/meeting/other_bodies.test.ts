import { describe, expect, test } from 'vitest';
import { type Counter, openCounter } from '../counter.ts';

/** Records a meeting by counts and gives its JSON. */
async function record(office: Counter, meeting: Record<string, unknown>) {
  const file = office.write('meeting.json', JSON.stringify({ day: '2026-09-18', ...meeting }));
  const answer = await office.run('meeting', 'record', '--file', file, '--json');
  expect(answer.err).toBe('');
  return answer.json();
}

const verdictOn = (answer: { verdicts: { subject: string }[] }, subject: string) =>
  // biome-ignore lint/suspicious/noExplicitAny: JSON of the contract
  answer.verdicts.find((verdict) => verdict.subject === subject) as any;

describe('the hearing of 幸福', () => {
  test.each([
    [13, true, '13×2 = 26 > 24', 0],
    [12, false, '12×2 = 24 ≤ 24', 1],
  ])('G-049 24 entitled, %i present', async (present, holds, arithmetic, short) => {
    const office = await openCounter({ place: 'xingfu' });
    const answer = await record(office, {
      kind: 'hearing',
      entitled: 24,
      present,
      motions: [{ title: '甲', for: present }],
    });
    expect(verdictOn(answer, 'roll')).toMatchObject({
      rule: 'hearing.quorum',
      holds,
      arithmetic,
      short,
      base: 'group_members',
    });
    expect(answer.record.motions[0].outcome).toBe(holds ? 'passed' : 'void');
  });

  test.each([
    [7, 'passed', '7×2 = 14 > 13'],
    [6, 'failed', '6×2 = 12 ≤ 13'],
  ])('G-050 13 present, %i for', async (votesFor, outcome, arithmetic) => {
    const office = await openCounter({ place: 'xingfu' });
    const motions = [{ title: '甲', for: votesFor, against: 13 - votesFor }];
    const answer = await record(office, { kind: '听证会', entitled: 24, present: 13, motions });
    expect(answer.record.motions[0].outcome).toBe(outcome);
    expect(verdictOn(answer, 'motion:1')).toMatchObject({
      rule: 'hearing.pass',
      holds: outcome === 'passed',
      arithmetic,
    });
  });
});

describe('G-080 the supervision group of 幸福', () => {
  const vote = (entitled: number, present: number, votesFor: number) => ({
    kind: 'supervision',
    entitled,
    present,
    motions: [{ title: '第三季度收支', for: votesFor, against: present - votesFor }],
  });

  test.each([
    [7, 4, 'passed', '4×2 = 8 > 7'],
    [6, 3, 'failed', '3×2 = 6 ≤ 6'],
  ])('a group of %i, %i for', async (members, votesFor, outcome, arithmetic) => {
    const office = await openCounter({ place: 'xingfu' });
    const answer = await record(office, vote(members, members, votesFor));
    expect(answer.record.motions[0].outcome).toBe(outcome);
    expect(verdictOn(answer, 'motion:1')).toMatchObject({ rule: 'supervision.pass', arithmetic });
  });

  test('D-10 (a) a majority of all members, (b) of those present: both are shown', async () => {
    const office = await openCounter({ place: 'xingfu' });
    const byAll = verdictOn(await record(office, vote(7, 5, 3)), 'motion:1');
    expect(byAll).toMatchObject({ holds: false, arithmetic: '3×2 = 6 ≤ 7', base: 'group_members' });
    expect(byAll.others).toContainEqual({ reading: 'D-10b', holds: true, arithmetic: '3×2 = 6 > 5' });
    expect((await office.jwh('rules read D-10 b --from 2026-01-01 --cite 章程')).code).toBe(0);
    const byPresent = verdictOn(await record(office, vote(7, 5, 3)), 'motion:1');
    expect(byPresent).toMatchObject({ holds: true, arithmetic: '3×2 = 6 > 5', base: 'present' });
    expect(byPresent.others).toContainEqual({ reading: 'D-10a', holds: false, arithmetic: '3×2 = 6 ≤ 7' });
  });
});

describe('readings the office has chosen', () => {
  test.each([
    [
      'G-020',
      'D-03',
      'b',
      { entitled: 61, present: 31, for: 20, against: 3, abstain: 8 },
      '20×3 = 60 > 23×2 = 46',
      'D-03a',
    ],
    [
      'G-017',
      'D-02',
      'b',
      { entitled: 61, present: 33, for: 22, against: 11, abstain: 0 },
      '22×3 = 66 ≥ 33×2 = 66',
      'D-02a',
    ],
  ])('%s %s (%s): the vote passes, and would not by the other', async (_no, id, letter, vote, arithmetic, other) => {
    const office = await openCounter({ place: 'changchun' });
    await office.jwh(`rules read ${id} ${letter} --from 2026-01-01 --cite 第3次会议`);
    const { entitled, present, ...votes } = vote;
    const meeting = { kind: 'representatives', entitled, present, motions: [{ title: '甲', ...votes }] };
    const answer = await record(office, meeting);
    expect(answer.record.motions[0]).toMatchObject({ outcome: 'passed', resolution: '决〔2026〕1号' });
    const verdict = verdictOn(answer, 'motion:1');
    expect(verdict).toMatchObject({ holds: true, arithmetic });
    expect(verdict.others.map(({ reading }: { reading: string }) => reading)).toContain(other);
  });

  // 61 entitled, 30 present and 1 proxy; 20 for, and the proxy for as well.
  test.each([
    ['a', false, '30×2 = 60 ≤ 61', '20×3 = 60 ≤ 30×2 = 60', 'void'],
    ['b', true, '31×2 = 62 > 61', '21×3 = 63 > 31×2 = 62', 'passed'],
    ['c', false, '30×2 = 60 ≤ 61', '21×3 = 63 > 31×2 = 62', 'void'],
  ])('D-173 (%s) proxies in quorum and vote', async (letter, reached, quorum, vote, outcome) => {
    const office = await openCounter({ place: 'changchun' });
    await office.jwh(`rules read D-173 ${letter} --from 2026-01-01 --cite 章程`);
    const motions = [{ title: '甲', for: 20, against: 10, proxy_for: 1 }];
    const answer = await record(office, { kind: 'representatives', entitled: 61, present: 30, proxies: 1, motions });
    expect(verdictOn(answer, 'roll')).toMatchObject({ holds: reached, arithmetic: quorum });
    expect(verdictOn(answer, 'motion:1').arithmetic).toBe(vote);
    expect(answer.record.motions[0].outcome).toBe(outcome);
  });
});
