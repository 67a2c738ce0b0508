import { publishedYear } from '../calendar/official.ts';
import { type OfficialYear, WorkCalendar } from '../calendar/workday.ts';
import type { Database } from '../database/open.ts';
import type { Writing } from '../database/writing.ts';

/** The working calendar of these years: what the office imported wins over what the program knows. */
export async function readCalendar(db: Database, years: readonly number[]): Promise<WorkCalendar> {
  const known = new Map<number, OfficialYear>();
  const rows = await db.selectFrom('calendar_table').selectAll().where('id', 'in', years.map(String)).execute();
  for (const { id, days, cite } of rows) known.set(Number(id), { days: JSON.parse(days), cite });
  for (const year of years) {
    const published = known.has(year) ? undefined : await publishedYear(year);
    if (published !== undefined) known.set(year, published);
  }
  return new WorkCalendar(known);
}

/** Puts a year's table on file, in place of one imported before. */
export async function putCalendar(writing: Writing, year: number, { days, cite }: OfficialYear): Promise<void> {
  const id = String(year);
  const row = { days: JSON.stringify(days), cite };
  const held = await writing.db.selectFrom('calendar_table').select('id').where('id', '=', id).executeTakeFirst();
  if (held === undefined) await writing.insert('calendar_table', { id, ...row });
  else await writing.update('calendar_table', id, row);
}
