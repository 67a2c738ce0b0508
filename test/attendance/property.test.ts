import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Mark } from '../../src/attendance/mark_store.ts';
import type { Stamped } from '../../src/attendance/punch_store.ts';
import { scheduleOf } from '../../src/attendance/schedule.ts';
import { type State, stateCodes } from '../../src/attendance/state.ts';
import { rateOf, tallyMonth, totalOf } from '../../src/attendance/tally.ts';
import { publishedYear } from '../../src/calendar/official.ts';
import { daysOf, WorkCalendar } from '../../src/calendar/workday.ts';

const spans = [
  { from: 510, to: 690 },
  { from: 810, to: 1020 },
];
const hours = { bounds: { start: 510, end: 1020 }, on: () => ({ schedule: scheduleOf(spans), spans, cite: '' }) };
const markable = stateCodes.filter((state) => !/late|early|unmarked|rest|holiday/.test(state));

const day = (month: string) => fc.constantFrom(...daysOf(month));
const person = fc.constantFrom('a', 'b', 'c');
const half = fc.option(fc.constantFrom<State>(...markable));
const sides: Stamped['sides'][] = [
  [null, null],
  ['in', 'out'],
  ['in', 'in'],
];

const monthFacts = fc.constantFrom('2026-02', '2026-09', '2026-10').chain((month) =>
  fc.record({
    month: fc.constant(month),
    marks: fc.uniqueArray(fc.record({ person_id: person, day: day(month), am: half, pm: half }), {
      selector: (mark) => `${mark.person_id} ${mark.day}`,
    }),
    stamped: fc.uniqueArray(
      fc.record({
        person_id: person,
        day: day(month),
        first: fc.integer({ min: 400, max: 900 }),
        last: fc.integer({ min: 900, max: 1200 }),
        sides: fc.constantFrom(...sides),
      }),
      { selector: (stamp) => `${stamp.person_id} ${stamp.day}` },
    ),
  }),
);

test('totals are the sum of the rows; what was planned is accounted for in every past month', async () => {
  const official = await publishedYear(2026);
  const calendar = new WorkCalendar(new Map(official === undefined ? [] : [[2026, official]]));
  const members = ['a', 'b', 'c'].map((id) => ({
    person_id: id,
    name: id,
    posts: [
      {
        post: 'community_worker',
        from_day: id === 'b' ? '2026-02-10' : '2020-01-01',
        until_day: id === 'c' ? '2026-10-14' : null,
      },
    ],
  }));
  fc.assert(
    fc.property(monthFacts, ({ month, marks, stamped }) => {
      const people = tallyMonth({
        ...{ days: daysOf(month), today: '2026-11-01', calendar, hours, members },
        ...{ marks: marks.filter(({ am, pm }) => am !== null || pm !== null) as Mark[], stamped },
      });
      const total = totalOf(people);
      const sums = {
        planned: 0,
        off: 0,
        planned_so_far: 0,
        present_so_far: 0,
        present: 0,
        late: 0,
        early: 0,
        unexcused: 0,
        unmarked: 0,
        rest_work: 0,
        leave: 0,
      };
      for (const { leave, member, days, ...counts } of people) {
        expect(counts.planned_so_far).toBe(counts.planned);
        const onLeave = Object.values(leave).reduce((sum, number) => sum + number, 0);
        expect(counts.present + onLeave + counts.unexcused + counts.unmarked).toBe(counts.planned);
        expect(Number(rateOf(counts) ?? 0)).toBeLessThanOrEqual(100);
        for (const key of Object.keys(sums) as (keyof typeof sums)[])
          sums[key] += key === 'leave' ? onLeave : counts[key];
      }
      const { leave, ...rest } = total;
      expect({ ...rest, leave: Object.values(leave).reduce((sum, number) => sum + number, 0) }).toEqual(sums);
    }),
    { numRuns: 200 },
  );
});
