import { addDays } from './arithmetic.ts';
import type { Day } from './day.ts';

/** A day off by law, and the holiday it belongs to. */
export interface StatutoryDay {
  day: Day;
  name: string;
}

/**
 * The days off by law in a year, in order: thirteen since 2025, eleven since 2008 (全国年节及纪念日放假办法 第二条). Of other
 * years and of those whose moon is not known only the days of the sun's calendar. Two holidays may fall on one day.
 */
export async function statutoryDays(year: number): Promise<StatutoryDay[]> {
  const on = (name: string, ...dates: string[]) => dates.map((date) => ({ name, day: `${year}-${date}` }));
  const fixed = [...on('元旦', '01-01'), ...on('劳动节', '05-01'), ...on('国庆节', '10-01', '10-02')];
  if (year < 2008 || year > 2099) return fixed;
  const { getSolarDateFromLunar } = await import('chinese-days');
  // Given a Date, the library reckons in the same time zone all through; a text it would read in another one.
  const lunar = (month: number, date: number) => getSolarDateFromLunar(new Date(year, month - 1, date)).date;
  const newYear = lunar(1, 1);
  const spring = [0, 1, 2, ...(year < 2025 ? [] : [-1])].map((days) => addDays(newYear, days));
  return [
    ...fixed,
    ...on('国庆节', '10-03'),
    ...(year < 2025 ? [] : on('劳动节', '05-02')),
    ...on('清明', `04-0${clearAndBright(year)}`),
    ...spring.map((day) => ({ day, name: '春节' })),
    { day: lunar(5, 5), name: '端午' },
    { day: lunar(8, 15), name: '中秋' },
  ].sort((one, other) => (one.day < other.day ? -1 : 1));
}

/** The date in April of 清明, by the usual formula for 2000 to 2099 (the library's own depends on the time zone). */
function clearAndBright(year: number): number {
  const short = year % 100;
  return Math.floor(short * 0.2422 + 4.81) - Math.floor(short / 4);
}
