import { Refusal } from '../base/refusal.ts';
import { type Day, isDay } from '../calendar/day.ts';
import type { Database } from '../database/open.ts';
import type { Writing } from '../database/writing.ts';

/** One opening of the box: by whom, and how many letters lay in it. */
export interface Opening {
  id: string;
  day: Day;
  name: string;
  letters: number;
  note: string | null;
  voided: string | null;
}

/** The short code of an opening, by which it is voided: the first eight letters of its id. */
export function codeOf({ id }: Pick<Opening, 'id'>): string {
  return id.slice(0, 8);
}

export async function insertOpening(writing: Writing, opening: Omit<Opening, 'id' | 'voided'>): Promise<Opening> {
  return writing.insert('mailbox_opening', { ...opening, voided: null });
}

/** The openings of some days that stand, in order. */
export async function readOpenings(db: Database, from: Day, to: Day): Promise<Opening[]> {
  return db
    .selectFrom('mailbox_opening')
    .selectAll()
    .where('voided', 'is', null)
    .where('day', '>=', from)
    .where('day', '<=', to)
    .orderBy('day')
    .orderBy('id')
    .execute();
}

/** The opening with that code, or the only one of a day. @throws Refusal not_found, or `usage` for a day with several. */
export async function findOpening(db: Database, word: string): Promise<Opening> {
  const found = isDay(word) ? await readOpenings(db, word, word) : await coded(db, word);
  const [one, ...others] = found;
  if (one !== undefined && others.length === 0) return one;
  if (one === undefined) {
    throw new Refusal('not_found', 'no_such_opening', `没有“${word}”的开箱记录。`, { hint: '代号见 jwh mailbox list' });
  }
  throw new Refusal('usage', 'which_opening', `“${word}”有${found.length}次开箱：${found.map(codeOf).join('、')}。`, {
    hint: '请写代号。',
  });
}

async function coded(db: Database, code: string): Promise<Opening[]> {
  if (!/^[0-9a-f-]{4,}$/i.test(code)) return [];
  return db.selectFrom('mailbox_opening').selectAll().where('id', 'like', `${code.toLowerCase()}%`).execute();
}

export async function voidOpening(writing: Writing, id: string, reason: string): Promise<void> {
  await writing.update('mailbox_opening', id, { voided: reason });
}
