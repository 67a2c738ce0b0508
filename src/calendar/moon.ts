import { addDays } from './arithmetic.ts';
import type { Day } from './day.ts';

/** A day off by law, and the holiday it belongs to. */
export interface StatutoryDay {
  day: Day;
  name: string;
}

/**
 * First day of the lunar year, 端午 and 中秋 of the years whose arrangement is known, and of those to come for which clocks run
 * already: asking the library for them would cost more than reckoning a whole month. A test holds them against the library.
 */
const moonDays: Readonly<Record<number, readonly [newYear: string, dragonBoat: string, midAutumn: string]>> = {
  2008: ['02-07', '06-08', '09-14'],
  2009: ['01-26', '05-28', '10-03'],
  2010: ['02-14', '06-16', '09-22'],
  2011: ['02-03', '06-06', '09-12'],
  2012: ['01-23', '06-23', '09-30'],
  2013: ['02-10', '06-12', '09-19'],
  2014: ['01-31', '06-02', '09-08'],
  2015: ['02-19', '06-20', '09-27'],
  2016: ['02-08', '06-09', '09-15'],
  2017: ['01-28', '05-30', '10-04'],
  2018: ['02-16', '06-18', '09-24'],
  2019: ['02-05', '06-07', '09-13'],
  2020: ['01-25', '06-25', '10-01'],
  2021: ['02-12', '06-14', '09-21'],
  2022: ['02-01', '06-03', '09-10'],
  2023: ['01-22', '06-22', '09-29'],
  2024: ['02-10', '06-10', '09-17'],
  2025: ['01-29', '05-31', '10-06'],
  2026: ['02-17', '06-19', '09-25'],
  2027: ['02-06', '06-09', '09-15'],
  2028: ['01-26', '05-28', '10-03'],
  2029: ['02-13', '06-16', '09-22'],
  2030: ['02-03', '06-05', '09-12'],
  2031: ['01-23', '06-24', '10-01'],
  2032: ['02-11', '06-12', '09-19'],
  2033: ['01-31', '06-01', '09-08'],
  2034: ['02-19', '06-20', '09-27'],
  2035: ['02-08', '06-10', '09-16'],
  2036: ['01-28', '05-30', '10-04'],
  2037: ['02-15', '06-18', '09-24'],
  2038: ['02-04', '06-07', '09-13'],
  2039: ['01-24', '05-27', '10-02'],
  2040: ['02-12', '06-14', '09-20'],
};

/** The days off by law of a year from 2008 to 2040, arranged yet or not, in order; null for any other. */
export function statutoryDaysKnown(year: number): StatutoryDay[] | null {
  const moon = moonDays[year];
  if (moon === undefined) return null;
  const [newYear, dragonBoat, midAutumn] = moon.map((date) => `${year}-${date}`) as [Day, Day, Day];
  return statutoryDaysBy(year, { newYear, dragonBoat, midAutumn });
}

/** The days off by law of a year since 2008, given what the moon says of it (全国年节及纪念日放假办法 第二条). */
export function statutoryDaysBy(
  year: number,
  { newYear, dragonBoat, midAutumn }: { newYear: Day; dragonBoat: Day; midAutumn: Day },
): StatutoryDay[] {
  const spring = [0, 1, 2, ...(year < 2025 ? [] : [-1])].map((days) => addDays(newYear, days));
  return [
    ...solarDays(year),
    ...on(year, '国庆节', '10-03'),
    ...(year < 2025 ? [] : on(year, '劳动节', '05-02')),
    ...on(year, '清明', `04-0${clearAndBright(year)}`),
    ...spring.map((day) => ({ day, name: '春节' })),
    { day: dragonBoat, name: '端午' },
    { day: midAutumn, name: '中秋' },
  ].sort((one, other) => (one.day < other.day ? -1 : 1));
}

/** The days off by law that every year has at the same date. */
export function solarDays(year: number): StatutoryDay[] {
  return [...on(year, '元旦', '01-01'), ...on(year, '劳动节', '05-01'), ...on(year, '国庆节', '10-01', '10-02')];
}

function on(year: number, name: string, ...dates: string[]): StatutoryDay[] {
  return dates.map((date) => ({ name, day: `${year}-${date}` }));
}

/** The date in April of 清明, by the usual formula for 2000 to 2099 (the library's own depends on the time zone). */
function clearAndBright(year: number): number {
  const short = year % 100;
  return Math.floor(short * 0.2422 + 4.81) - Math.floor(short / 4);
}
