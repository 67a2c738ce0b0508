import type { Selectable } from 'kysely';
import type { Database } from '../database/open.ts';
import type { Household, Person, Resident, ResidentImport } from '../database/schema.ts';
import type { TagKind } from './tag.ts';
import { readTagKinds } from './tag_store.ts';

export type ImportRow = Selectable<ResidentImport>;

/** A place that people belong to, with whatever says that it is no longer in use. */
export interface PlaceRow {
  id: string;
  name: string;
  closed_on: string | null;
  facts: string;
}

export interface BuildingRow extends PlaceRow {
  zone_id: string | null;
  group_id: string | null;
}

/** Everything on file that an import is compared with. */
export interface OnFile {
  people: Selectable<Person>[];
  residents: Selectable<Resident>[];
  households: Selectable<Household>[];
  buildings: BuildingRow[];
  groups: PlaceRow[];
  zones: PlaceRow[];
  /** Tags that hold on the day. */
  tags: { person_id: string; tag: string }[];
  /** The kinds of tag the office uses. */
  tagKinds: TagKind[];
}

export async function readOnFile(db: Database, today: string): Promise<OnFile> {
  return {
    people: await db.selectFrom('person').selectAll().execute(),
    residents: await db.selectFrom('resident').selectAll().execute(),
    households: await db.selectFrom('household').selectAll().execute(),
    buildings: await db.selectFrom('building').selectAll().execute(),
    groups: await db.selectFrom('resident_group').selectAll().execute(),
    zones: await db.selectFrom('zone').selectAll().execute(),
    tagKinds: await readTagKinds(db),
    tags: await db
      .selectFrom('resident_tag')
      .select(['person_id', 'tag'])
      .where('voided', 'is', null)
      .where((eb) => eb.or([eb('until_day', 'is', null), eb('until_day', '>=', today)]))
      .execute(),
  };
}

/** Imports, newest first: in the order in which they were made. */
export async function readImports(db: Database): Promise<ImportRow[]> {
  return db.selectFrom('resident_import').selectAll().orderBy(db.dynamic.ref('rowid'), 'desc').execute();
}

/** The imports with this code: the first eight letters of the id. */
export async function importsCalled(db: Database, code: string): Promise<ImportRow[]> {
  return db.selectFrom('resident_import').selectAll().where('id', 'like', `${code}%`).execute();
}

export async function importsOfFile(db: Database, digest: string): Promise<ImportRow[]> {
  const all = db.selectFrom('resident_import').selectAll().where('file_digest', '=', digest);
  return all.where('undone_on', 'is', null).orderBy('day', 'desc').execute();
}
