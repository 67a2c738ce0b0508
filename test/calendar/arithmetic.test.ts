import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { addDays, daysBetween, lastDayOf } from '../../src/calendar/arithmetic.ts';

const first = Temporal.PlainDate.from('1900-01-01');
const day = fc.integer({ min: 0, max: 365 * 1099 }).map((days) => first.add({ days }));

test('days later and days between are those of Temporal, over eleven centuries', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: -40_000, max: 40_000 }), (from, days) => {
      const to = from.add({ days });
      expect(addDays(from.toString(), days)).toBe(to.toString());
      expect(daysBetween(from.toString(), to.toString())).toBe(days);
    }),
    { numRuns: 2000 },
  );
});

test('the last day of a week, half month, month, quarter, half year and year is that of Temporal', () => {
  const monthEnd = (date: Temporal.PlainDate, month: number) => date.with({ month, day: 1 }).with({ day: 31 });
  fc.assert(
    fc.property(day, (date) => {
      const ends = {
        day: date,
        week: date.add({ days: 7 - date.dayOfWeek }),
        half_month: date.day <= 15 ? date.with({ day: 15 }) : date.with({ day: 31 }),
        month: date.with({ day: 31 }),
        quarter: monthEnd(date, Math.ceil(date.month / 3) * 3),
        half_year: monthEnd(date, date.month <= 6 ? 6 : 12),
        year: monthEnd(date, 12),
        term: monthEnd(date, 12),
      };
      for (const [per, end] of Object.entries(ends))
        expect(lastDayOf(per as keyof typeof ends, date.toString()), `${per} of ${date}`).toBe(end.toString());
    }),
    { numRuns: 2000 },
  );
});

test.each([
  ['2026-02-28', 1, '2026-03-01'],
  ['2028-02-28', 1, '2028-02-29'],
  ['2026-12-31', 1, '2027-01-01'],
  ['2026-01-01', -1, '2025-12-31'],
  ['2100-02-28', 1, '2100-03-01'],
])('%s and %i days is %s', (from, days, to) => {
  expect(addDays(from, days)).toBe(to);
  expect(daysBetween(from, to)).toBe(days);
});

test.each([
  ['2026-11-22', '2026-11-22'],
  ['2026-11-23', '2026-11-29'],
])('the week of %s ends on Sunday %s', (from, to) => expect(lastDayOf('week', from)).toBe(to));
