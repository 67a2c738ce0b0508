import type { Day } from './day.ts';
import { statutoryDaysKnown } from './moon.ts';
import type { OfficialKind, OfficialYear } from './workday.ts';

/**
 * The arrangement of a year as the library chinese-days has it; undefined for a year it does not know. Its data are taken,
 * not its functions: those fall back to plain weekends for such a year, and read a day in the time zone of the computer.
 */
export async function publishedYear(year: number): Promise<OfficialYear | undefined> {
  const { default: data } = await import('chinese-days/dist/chinese-days.json', { with: { type: 'json' } });
  const holidays = of(year, data.holidays);
  // A year is there with all its holidays or not at all; the year before may reach over New Year.
  if (!holidays.some((day) => day.slice(5) === '10-01')) return undefined;
  const days: Record<Day, OfficialKind> = {};
  // The library calls every day of a holiday one; by law only some of them are, the others were moved there.
  const statutory = statutoryDaysKnown(year)?.map(({ day }) => day) ?? holidays;
  for (const day of holidays) days[day] = statutory.includes(day) ? 'statutory' : 'off';
  for (const day of of(year, data.inLieuDays)) days[day] = 'off';
  for (const day of of(year, data.workdays)) days[day] = 'work';
  return { days, cite: `国务院办公厅关于${year}年部分节假日安排的通知` };
}

function of(year: number, days: object): Day[] {
  return Object.keys(days).filter((day) => day.startsWith(`${year}-`));
}
