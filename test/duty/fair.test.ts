import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../src/calendar/arithmetic.ts';
import { deal } from '../../src/duty/deal.ts';
import type { Before, Position } from '../../src/duty/roster.ts';
import { type Load, loadKinds, noCounts } from '../../src/duty/slot.ts';

const nothingBefore: Before = { counts: new Map(), days: new Map() };

/** Evenings day after day: which kind each is, and who is away when. */
const rosters = fc
  .record({
    people: fc.integer({ min: 3, max: 12 }),
    kinds: fc.array(fc.constantFrom<Load>('night', 'night', 'night', 'weekend', 'holiday'), {
      minLength: 1,
      maxLength: 90,
    }),
    perDay: fc.constantFrom(1, 1, 1, 2),
  })
  .map(({ people, kinds, perDay }) => ({
    people: Array.from({ length: people }, (_, at) => `p${at}`),
    kinds,
    perDay,
  }));

function positionsOf(kinds: readonly Load[], perDay: number, fitOn: (at: number) => readonly string[]): Position[] {
  return kinds.flatMap((load, at) =>
    Array.from({ length: perDay }, () => ({
      day: addDays('2026-01-01', at),
      slot: 'evening' as const,
      lead: false,
      load,
      start: 1110,
      finish: 1230,
      fit: fitOn(at),
    })),
  );
}

function countsOf(positions: readonly Position[], taken: readonly (string | null)[], people: readonly string[]) {
  const counts = new Map(people.map((key) => [key, noCounts()]));
  for (const [at, key] of taken.entries()) {
    const own = key === null ? undefined : counts.get(key);
    if (own !== undefined) own[(positions[at] as Position).load] += 1;
  }
  return counts;
}

/** How often somebody is on two days running. */
function running(positions: readonly Position[], taken: readonly (string | null)[]): number {
  const on = new Set(taken.map((key, at) => `${key}|${positions[at]?.day}`));
  return taken.filter((key, at) => on.has(`${key}|${addDays((positions[at] as Position).day, 1)}`)).length;
}

describe('rosters are fair', () => {
  test('where all are free, most and least are at most one apart in each kind', () => {
    fc.assert(
      fc.property(rosters, ({ people, kinds, perDay }) => {
        const positions = positionsOf(kinds, perDay, () => people);
        const counts = countsOf(positions, deal(positions, people, nothingBefore), people);
        for (const load of loadKinds) {
          const all = [...counts.values()].map((one) => one[load]);
          expect(Math.max(...all) - Math.min(...all), load).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 150 },
    );
  });

  test('with three or more for one place a day, nobody is on two evenings running', () => {
    fc.assert(
      fc.property(rosters, ({ people, kinds }) => {
        const positions = positionsOf(kinds, 1, () => people);
        expect(running(positions, deal(positions, people, nothingBefore))).toBe(0);
      }),
      { numRuns: 150 },
    );
  });

  test('nobody takes what they are away for, nobody twice the same, and a place stays open only where nobody is left', () => {
    const withLeave = fc.record({
      roster: rosters,
      away: fc.array(fc.nat({ max: 11 }), { minLength: 90, maxLength: 90 }),
    });
    fc.assert(
      fc.property(withLeave, ({ roster: { people, kinds, perDay }, away }) => {
        const fitOn = (at: number) => people.filter((_, no) => no !== away[at] && no !== away[(at + 7) % 90]);
        const positions = positionsOf(kinds, perDay, fitOn);
        const taken = deal(positions, people, nothingBefore);
        const byDay = new Map<string, string[]>();
        for (const [at, key] of taken.entries()) {
          const { day, fit } = positions[at] as Position;
          const others = byDay.get(day) ?? [];
          if (key === null) expect(fit.filter((one) => !others.includes(one))).toEqual([]);
          else {
            expect(fit).toContain(key);
            expect(others).not.toContain(key);
            byDay.set(day, [...others, key]);
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  test('what was done before this year counts', () => {
    const people = ['p0', 'p1', 'p2'];
    const counts = new Map([
      ['p0', { ...noCounts(), night: 3 }],
      ['p1', { ...noCounts(), night: 2 }],
      ['p2', { ...noCounts(), night: 1 }],
    ]);
    const positions = positionsOf(['night', 'night', 'night'], 1, () => people);
    const taken = deal(positions, people, { counts, days: new Map() });
    expect(taken.toSorted()).toEqual(['p1', 'p2', 'p2']);
    expect(taken).toEqual(['p2', 'p1', 'p2']);
  });

  test('who was on the last evening before is not on the first', () => {
    const days = new Map([['p0', [{ day: '2025-12-31', cleaning: false }]]]);
    const positions = positionsOf(['night'], 1, () => ['p0', 'p1']);
    const counts = new Map([['p1', { ...noCounts(), night: 1 }]]);
    expect(deal(positions, ['p0', 'p1'], { counts, days })).toEqual(['p1']);
  });
});
