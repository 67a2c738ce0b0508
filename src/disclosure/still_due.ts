import { readCalendar } from '../attendance/calendar_store.ts';
import type { Day } from '../calendar/day.ts';
import type { Database } from '../database/open.ts';
import type { Rulebook } from '../rules/book.ts';
import { persOf } from './due_day.ts';
import { type SheetDue, sheetsDue } from './sheet_due.ts';
import { termDays } from './terms.ts';
import { contentYear } from './volume.ts';

/** Sheets with the content of a year that are not on the board yet on a day; those that January is to bring are due by its end. */
export async function stillDue(db: Database, book: Rulebook, year: number, day: Day): Promise<SheetDue[]> {
  const to = `${year + 1}-01-31`;
  if (persOf(book, to).length === 0) return [];
  const calendar = await readCalendar(db, [year, year + 1]);
  const span = { from: `${year}-01-01`, to, today: day, until: day, terms: await termDays(db) };
  const sheets = await sheetsDue(db, { book, calendar }, span);
  return sheets.filter(({ period, posted_on }) => posted_on === null && contentYear(period.period, day) === year);
}

/** `2026年12月（2027-01-10 到期）、…等30份`. */
export function sheetsWords(sheets: readonly SheetDue[]): string {
  const named = sheets.slice(-5).map(({ period, day }) => `${period.words}（${day} 到期）`);
  return `${named.join('、')}${sheets.length > named.length ? `等${sheets.length}份` : ''}`;
}
