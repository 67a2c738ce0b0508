import { Refusal } from '../base/refusal.ts';
import { type Day, isDay } from '../calendar/day.ts';
import type { Database } from '../database/open.ts';
import type { Writing } from '../database/writing.ts';
import { matterNumber } from '../matter/matter.ts';

/** One entry of the residents' diary. */
export interface Entry {
  id: string;
  day: Day;
  /** Who wrote it: the liaison person. */
  name: string;
  /** The courtyard. */
  place: string | null;
  met: string | null;
  content: string;
  follow_up: string | null;
  voided: string | null;
  /** Numbers of the matters it raised. */
  matters: string[];
}

/** The short code by which an entry is named: the first eight letters of its id. */
export function codeOf({ id }: Pick<Entry, 'id'>): string {
  return id.slice(0, 8);
}

export interface DiaryFilter {
  from: Day | undefined;
  to: Day | undefined;
  name: string | undefined;
  place: string | undefined;
  limit: number | undefined;
}

/** Entries that stand and fit, the latest first; `more` where there are others. */
export async function listEntries(db: Database, { limit, ...filter }: DiaryFilter) {
  let wanted = db.selectFrom('diary_entry').selectAll().where('voided', 'is', null);
  if (filter.from !== undefined) wanted = wanted.where('day', '>=', filter.from);
  if (filter.to !== undefined) wanted = wanted.where('day', '<=', filter.to);
  if (filter.name !== undefined) wanted = wanted.where('name', '=', filter.name);
  if (filter.place !== undefined) wanted = wanted.where('place', '=', filter.place);
  const ordered = wanted.orderBy('day', 'desc').orderBy('id');
  const rows = await (limit === undefined ? ordered : ordered.limit(limit + 1)).execute();
  const shown = limit === undefined ? rows : rows.slice(0, limit);
  const entries: Entry[] = [];
  for (const row of shown) entries.push({ ...row, matters: await mattersOf(db, row.id) });
  return { entries, more: rows.length > shown.length };
}

/** The entry with that code, or the only one of a day. @throws Refusal kind `not_found`, or `usage` where a day has several. */
export async function findEntry(db: Database, code: string): Promise<Entry> {
  const word = code.trim().toLowerCase();
  const all = db.selectFrom('diary_entry').selectAll();
  const found = isDay(word)
    ? await all.where('day', '=', word).where('voided', 'is', null).execute()
    : /^[0-9a-f-]{4,36}$/.test(word)
      ? await all.where('id', 'like', `${word}%`).execute()
      : [];
  const [one, ...others] = found;
  if (one !== undefined && others.length === 0) return { ...one, matters: await mattersOf(db, one.id) };
  if (one !== undefined) {
    throw new Refusal('usage', 'several_entries', `“${code}”有 ${found.length} 篇：${found.map(codeOf).join('、')}。`, {
      hint: '写明代号。',
    });
  }
  throw new Refusal('not_found', 'no_such_entry', `没有代号为“${code}”的民情日记。`, { hint: '代号见 jwh diary list' });
}

async function mattersOf(db: Database, id: string): Promise<string[]> {
  const rows = await db
    .selectFrom('matter')
    .select(['year', 'no'])
    .where('source_id', '=', id)
    .where('source', '=', 'diary')
    .orderBy('no')
    .execute();
  return rows.map(matterNumber);
}

export async function insertEntry(writing: Writing, entry: Omit<Entry, 'id' | 'voided' | 'matters'>): Promise<string> {
  return (await writing.insert('diary_entry', entry)).id;
}

export async function voidEntry(writing: Writing, id: string, reason: string): Promise<void> {
  await writing.update('diary_entry', id, { voided: reason });
}
