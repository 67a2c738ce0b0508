import { describe, expect, it } from 'vitest';
import { addDays } from '../../src/calendar/arithmetic.ts';
import {
  type CalendarPer,
  periodOf,
  periodsOfYear,
  periodsTouching,
  periodWritten,
} from '../../src/calendar/period.ts';
import { daysOfYear } from '../../src/calendar/workday.ts';

const pers: CalendarPer[] = ['day', 'week', 'half_month', 'month', 'quarter', 'half_year', 'year'];

describe('periods of the calendar (N9)', () => {
  it.each([
    ['week', '2026-01-01', '2026-W01', '2025-12-29', '2026-01-04', '2026年第1周（12-29至01-04）'],
    ['week', '2027-01-03', '2026-W53', '2026-12-28', '2027-01-03', '2026年第53周（12-28至01-03）'],
    ['half_month', '2026-02-15', '2026-02H1', '2026-02-01', '2026-02-15', '2026年2月上半月'],
    ['half_month', '2026-02-16', '2026-02H2', '2026-02-16', '2026-02-28', '2026年2月下半月'],
    ['month', '2028-02-29', '2028-02', '2028-02-01', '2028-02-29', '2028年2月'],
    ['quarter', '2026-06-30', '2026Q2', '2026-04-01', '2026-06-30', '2026年第二季度'],
    ['half_year', '2026-07-01', '2026H2', '2026-07-01', '2026-12-31', '2026年下半年'],
    ['year', '2026-07-01', '2026', '2026-01-01', '2026-12-31', '2026年'],
  ] as const)('%s of %s', (per, day, code, from, to, words) => {
    expect(periodOf(per, day)).toEqual({ per, code, from, to, words });
  });

  it('cover every day of three years once, and are found again by their code', () => {
    for (const per of pers) {
      for (let year = 2026; year < 2029; year += 1) {
        for (const day of daysOfYear(year)) {
          const period = periodOf(per, day);
          expect(period.from <= day && day <= period.to).toBe(true);
          expect(periodOf(per, period.from)).toEqual(period);
          expect(periodOf(per, addDays(period.to, 1)).from).toBe(addDays(period.to, 1));
        }
        for (const period of periodsOfYear(per, year)) expect(periodWritten(period.code)).toEqual(period);
      }
    }
  });

  it('of a year: 53 weeks in 2026, 52 in 2027, none of them twice', () => {
    expect(pers.map((per) => periodsOfYear(per, 2026).length)).toEqual([365, 53, 24, 12, 4, 2, 1]);
    expect(periodsOfYear('week', 2027)).toHaveLength(52);
    expect(periodsTouching('week', '2026-12-31', '2027-01-04').map(({ code }) => code)).toEqual([
      '2026-W53',
      '2027-W01',
    ]);
  });

  it.each([
    ['2026年', '2026'],
    ['2026上半年', '2026H1'],
    ['2026年下半年', '2026H2'],
    ['2026年第三季度', '2026Q3'],
    ['2026-q3', '2026Q3'],
    ['2026年3月', '2026-03'],
    ['2026年3月下半月', '2026-03H2'],
    ['2026年第11周', '2026-W11'],
  ])('%s is written for %s', (text, code) => {
    expect(periodWritten(text)?.code).toBe(code);
  });

  it.each(['2026Q5', '2026-13', '2027-W53', '2026-W00', '2026H3', '去年', ''])('%s is no period', (text) => {
    expect(periodWritten(text)).toBeNull();
  });
});
