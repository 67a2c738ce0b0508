import type { Database } from '../database/open.ts';
import type { Writing } from '../database/writing.ts';
import type { Setting, Subject, VisitPer } from './cadence_rule.ts';

/** The office's own settings that stand, by start. */
export async function readSettings(db: Database): Promise<Setting[]> {
  const rows = await db
    .selectFrom('visit_cadence')
    .select(['id', 'subject', 'per', 'from_day', 'reason'])
    .where('voided', 'is', null)
    .orderBy('from_day')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({ ...row, subject: row.subject as Subject, per: row.per as VisitPer }));
}

export async function insertSetting(writing: Writing, setting: Omit<Setting, 'id'>): Promise<void> {
  await writing.insert('visit_cadence', setting);
}

export async function voidSetting(writing: Writing, id: string, reason: string): Promise<void> {
  await writing.update('visit_cadence', id, { voided: reason });
}

/** Names of all areas, by id. */
export async function zoneNames(db: Database): Promise<Map<string, string>> {
  const rows = await db.selectFrom('zone').select(['id', 'name']).execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** How many people have a tag on a day. */
export async function taggedOn(db: Database, tag: string, day: string): Promise<number> {
  const { count } = await db
    .selectFrom('resident_tag')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('tag', '=', tag)
    .where('voided', 'is', null)
    .where('from_day', '<=', day)
    .where((eb) => eb.or([eb('until_day', 'is', null), eb('until_day', '>=', day)]))
    .executeTakeFirstOrThrow();
  return count;
}
