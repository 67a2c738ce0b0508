import type { Database } from '../database/open.ts';
import { soundOf } from './pinyin.ts';

/** Up to three names on file that sound the same or differ in one character; for a name that is not on file. */
export async function nearNames(db: Database, name: string): Promise<string[]> {
  const { pinyin } = await soundOf(name);
  const [first = '', ...others] = [...name];
  const last = others.at(-1) ?? first;
  const rows = await db
    .selectFrom('person')
    .select(['name', 'pinyin'])
    .distinct()
    .where((is) => is.or([is('pinyin', '=', pinyin), is('name', 'like', `${first}%`), is('name', 'like', `%${last}`)]))
    .execute();
  const { distance } = await import('fastest-levenshtein');
  return rows
    .map((row) => ({ name: row.name, slips: row.pinyin === pinyin ? 0 : distance(name, row.name) }))
    .filter(({ slips }) => slips <= 1)
    .sort((one, other) => one.slips - other.slips || (one.name < other.name ? -1 : 1))
    .slice(0, 3)
    .map((one) => one.name);
}
