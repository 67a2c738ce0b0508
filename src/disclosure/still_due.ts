import { readCalendar } from '../attendance/calendar_store.ts';
import type { Day } from '../calendar/day.ts';
import type { Database } from '../database/open.ts';
import type { Rulebook } from '../rules/book.ts';
import { persOf } from './due_day.ts';
import { pendingRows } from './pending.ts';
import { isBeforeRecords, recordsFrom } from './records_from.ts';
import { type SheetDue, sheetsDue } from './sheet_due.ts';
import { termDays } from './terms.ts';
import { contentYear } from './volume.ts';

/** A sheet of which something is still to be made public; `code`: all of it, a correction, or the days after its figures were frozen. */
export interface StillDue extends Pick<SheetDue, 'period' | 'day'> {
  code: 'not_posted' | 'correcting' | 'supplement';
}

/**
 * Sheets with the content of a year that are not on the board yet on a day, or hang there and are still to be corrected or
 * filled up; those that January is to bring are due by its end.
 */
export async function stillDue(db: Database, book: Rulebook, year: number, day: Day): Promise<StillDue[]> {
  const to = `${year + 1}-01-31`;
  if (persOf(book, to).length === 0) return [];
  const calendar = await readCalendar(db, [year, year + 1]);
  const span = { from: `${year}-01-01`, to, today: day, until: day, terms: await termDays(db) };
  const sheets = await sheetsDue(db, { book, calendar }, span);
  const records = await recordsFrom(db);
  const found: StillDue[] = [];
  for (const sheet of sheets.filter(({ period }) => contentYear(period.period, day) === year)) {
    if (sheet.posted_on === null) {
      if (!isBeforeRecords(sheet.day, records)) found.push({ ...sheet, code: 'not_posted' });
    } else for (const { state } of await pendingRows(db, sheet, day)) found.push({ ...sheet, code: state });
  }
  return found;
}

const codeWords = { not_posted: '到期', correcting: '到期，更正待公开', supplement: '到期，待补充' } as const;

/** `2026年12月（2027-01-10 到期）、…等30份`. */
export function sheetsWords(sheets: readonly StillDue[]): string {
  const named = sheets.slice(-5).map(({ period, day, code }) => `${period.words}（${day} ${codeWords[code]}）`);
  return `${named.join('、')}${sheets.length > named.length ? `等${sheets.length}份` : ''}`;
}
