import { type StatutoryDay, solarDays, statutoryDaysBy } from './moon.ts';

export type { StatutoryDay } from './moon.ts';

/**
 * The days off by law in a year, in order: thirteen since 2025, eleven since 2008 (全国年节及纪念日放假办法 第二条). Of
 * years and of those whose moon is not known only the days of the sun's calendar. Two holidays may fall on one day.
 */
export async function statutoryDays(year: number): Promise<StatutoryDay[]> {
  if (year < 2008 || year > 2099) return solarDays(year);
  const { getSolarDateFromLunar } = await import('chinese-days');
  // Given a Date, the library reckons in the same time zone all through; a text it would read in another one.
  const lunar = (month: number, date: number) => getSolarDateFromLunar(new Date(year, month - 1, date)).date;
  return statutoryDaysBy(year, { newYear: lunar(1, 1), dragonBoat: lunar(5, 5), midAutumn: lunar(8, 15) });
}
