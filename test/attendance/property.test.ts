import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Correction, correctedDays } from '../../src/attendance/correction.ts';
import type { Mark } from '../../src/attendance/mark_store.ts';
import type { Stamped } from '../../src/attendance/punch_store.ts';
import { scheduleOf } from '../../src/attendance/schedule.ts';
import { type State, stateCodes } from '../../src/attendance/state.ts';
import { rateOf, tallyMonth, totalOf } from '../../src/attendance/tally.ts';
import { publishedYear } from '../../src/calendar/official.ts';
import { daysOf, WorkCalendar } from '../../src/calendar/workday.ts';
import type { ScheduleContent } from '../../src/schedule/content.ts';
import { ownDays } from '../../src/schedule/own_day.ts';
import type { DayWork, PersonSchedule, RosterDay } from '../../src/schedule/store.ts';

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
    exceptions: exceptions(month),
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

const anyHalf = fc.constantFrom<'am' | 'pm'>('am', 'pm');
const weekday = fc.integer({ min: 0, max: 6 });
const rest = fc.uniqueArray(weekday, { minLength: 1, maxLength: 3 });
const content: fc.Arbitrary<ScheduleContent> = fc.record({
  hours: fc.constantFrom(null, [{ from: 540, to: 960 }]),
  rest: fc.option(fc.array(rest, { minLength: 1, maxLength: 3 })),
  anchor: fc.constantFrom('2026-01-01', '2026-10-14'),
  halves: fc.option(fc.dictionary(weekday.map(String), anyHalf)),
});

/** Schedules and days set by themselves, and what was corrected, of the three people. */
const exceptions = (month: string) =>
  fc.record({
    schedules: fc.array(
      fc.record({ person_id: person, from_day: day(month), until_day: fc.option(fc.constant('2026-12-31')), content }),
      { maxLength: 4 },
    ),
    roster: fc.uniqueArray(
      fc.record({ person_id: person, day: day(month), work: fc.constantFrom<DayWork>('day', 'am', 'pm', 'rest') }),
      { selector: (one) => `${one.person_id} ${one.day}` },
    ),
    corrections: fc.array(
      fc.record({
        person_id: person,
        day: day(month),
        half: fc.option(anyHalf),
        state: fc.option(fc.constantFrom<State>(...markable)),
        arrival: fc.option(fc.integer({ min: 400, max: 700 })),
        departure: fc.option(fc.integer({ min: 701, max: 1200 })),
      }),
      { maxLength: 6 },
    ),
  });

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
    fc.property(monthFacts, ({ month, marks, stamped, exceptions }) => {
      const around = { calendar, hours: { ...hours, isFreeAtWeekends: () => false } };
      const { schedules, roster, corrections } = exceptions;
      const own = ownDays(schedules as PersonSchedule[], roster as RosterDay[], around);
      const people = tallyMonth({
        ...{ days: daysOf(month), today: '2026-11-01', calendar, hours, members },
        ...{ marks: marks.filter(({ am, pm }) => am !== null || pm !== null) as Mark[], stamped },
        ...{ own, corrections: correctedDays(corrections as Correction[]) },
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
      for (const { leave, member: _, days, ...counts } of people) {
        expect(counts.planned_so_far).toBe(counts.planned);
        const onLeave = Object.values(leave).reduce((sum, number) => sum + number, 0);
        expect(counts.present + onLeave + counts.unexcused + counts.unmarked).toBe(counts.planned);
        // All of the days in office are planned or off, in halves; what was worked on days of rest is within the latter.
        expect(counts.planned + counts.off).toBe(2 * days.size);
        expect(counts.rest_work).toBeLessThanOrEqual(counts.off);
        for (const [at, judged] of days) {
          if (calendar.kindOf(at) === 'holiday') expect(judged.planned).toEqual([]);
        }
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
