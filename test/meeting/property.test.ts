import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Place } from '../../src/rules/place.ts';
import { openCounter } from '../counter.ts';
import { isMoreThan } from './by_hand.ts';

const majorities: [Place, readonly [number, number]][] = [
  ['changchun', [2, 3]],
  ['xingfu', [1, 2]],
  ['jingan', [1, 2]],
  ['zizhi', [1, 2]],
];

const meetings = fc.tuple(fc.integer({ min: 1, max: 60 }), fc.nat(), fc.nat(), fc.nat()).map(([entitled, a, b, c]) => {
  const present = a % (entitled + 1);
  const votesFor = b % (present + 1);
  const against = c % (present - votesFor + 1);
  return { entitled, present, votesFor, against, abstain: present - votesFor - against };
});

test.each(majorities)(
  '250 meetings in %s come out as counted by hand',
  async (place, majority) => {
    const office = await openCounter({ place });
    await fc.assert(
      fc.asyncProperty(meetings, async ({ entitled, present, votesFor, against, abstain }) => {
        const { json } = await office.run(
          ...['meeting', 'record', '--kind', 'representatives', '--day', '2026-09-18', '--json'],
          ...[
            '--entitled',
            `${entitled}`,
            '--present',
            `${present}`,
            '--motion',
            `议题=${votesFor}/${against}/${abstain}`,
          ],
        );
        const quorum = isMoreThan(present, entitled, [1, 2]);
        const passed = isMoreThan(votesFor, present, majority);
        const { record, verdicts } = json();
        expect(record.quorate).toBe(quorum);
        expect(record.motions[0].outcome).toBe(!quorum ? 'void' : passed ? 'passed' : 'failed');
        // One more than is short would do, and what is short would not be enough without the last one.
        const roll = verdicts[0];
        if (!quorum) {
          expect(isMoreThan(present + roll.short, entitled, [1, 2])).toBe(true);
          expect(isMoreThan(present + roll.short - 1, entitled, [1, 2])).toBe(false);
        }
      }),
      { numRuns: 250 },
    );
    const resolutions = (await office.run('resolution', 'list', '--json')).json().rows as { number: string }[];
    const passed = ((await office.run('meeting', 'list', '--json')).json().rows as { passed: number }[]).reduce(
      (n, m) => n + m.passed,
      0,
    );
    expect(new Set(resolutions.map(({ number }) => number)).size).toBe(passed);
  },
  120_000,
);
