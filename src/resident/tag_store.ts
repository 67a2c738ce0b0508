import type { Database } from '../database/open.ts';
import type { Writing } from '../database/writing.ts';
import { type Tag, type TagKind, usualTags } from './tag.ts';

/** Settings of the office by which it has tags of its own: `tag.候鸟老人` = `private` or `open`. */
const prefix = 'tag.';

/** Every kind of tag this office uses: the usual ones and its own. */
export async function readTagKinds(db: Database): Promise<TagKind[]> {
  const rows = await db
    .selectFrom('office_setting')
    .selectAll()
    .where('id', 'like', `${prefix}%`)
    .orderBy('id')
    .execute();
  const own = rows.map(({ id, value }) => {
    const label = id.slice(prefix.length);
    return { code: label, label, private: value === 'private' };
  });
  return [...usualTags, ...own];
}

/** Adds a kind of tag of the office's own, or says anew whether it is private. */
export async function putTagKind(writing: Writing, label: string, isPrivate: boolean): Promise<void> {
  const id = `${prefix}${label}`;
  const value = isPrivate ? 'private' : 'open';
  const known = await writing.db.selectFrom('office_setting').select('id').where('id', '=', id).executeTakeFirst();
  await (known === undefined
    ? writing.insert('office_setting', { id, value })
    : writing.update('office_setting', id, { value }));
}

/** Every tag somebody ever had, the latest first. */
export async function tagsOf(db: Database, person_id: string): Promise<Tag[]> {
  return db
    .selectFrom('resident_tag')
    .selectAll()
    .where('person_id', '=', person_id)
    .orderBy('from_day', 'desc')
    .orderBy('id')
    .execute();
}

/** People a query: more ids at once than SQLite takes in a statement would be refused. */
const step = 1000;

/** Tags of many people, by person. */
export async function tagsOfAll(db: Database, ids: readonly string[]): Promise<ReadonlyMap<string, Tag[]>> {
  const found = new Map<string, Tag[]>();
  for (let from = 0; from < ids.length; from += step) {
    const rows = await db
      .selectFrom('resident_tag')
      .selectAll()
      .where('person_id', 'in', ids.slice(from, from + step))
      .where('voided', 'is', null)
      .orderBy('from_day')
      .orderBy('id')
      .execute();
    for (const row of rows) found.set(row.person_id, [...(found.get(row.person_id) ?? []), row]);
  }
  return found;
}

/** How many people have each tag on a day. */
export async function countTags(db: Database, day: string): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('resident_tag')
    .innerJoin('resident', 'resident.person_id', 'resident_tag.person_id')
    .where('resident.moved_out', 'is', null)
    .where('resident_tag.voided', 'is', null)
    .where('resident_tag.from_day', '<=', day)
    .where((is) => is.or([is('resident_tag.until_day', 'is', null), is('resident_tag.until_day', '>=', day)]))
    .groupBy('resident_tag.tag')
    .select(({ fn }) => ['resident_tag.tag', fn.count<number>('resident_tag.person_id').distinct().as('count')])
    .execute();
  return new Map(rows.map(({ tag, count }) => [tag, count]));
}

export async function insertTag(writing: Writing, tag: Omit<Tag, 'id' | 'voided'>): Promise<void> {
  await writing.insert('resident_tag', tag);
}

export async function updateTag(
  writing: Writing,
  id: string,
  patch: Partial<Pick<Tag, 'until_day' | 'voided'>>,
): Promise<void> {
  await writing.update('resident_tag', id, patch);
}
