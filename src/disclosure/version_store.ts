import type { Day } from '../calendar/day.ts';
import type { Database } from '../database/open.ts';
import type { Writing } from '../database/writing.ts';
import type { Frozen } from './frozen.ts';

/** The figures of a period as they were frozen; a correction is the next version. */
export interface Version {
  id: string;
  period: string;
  version: number;
  day: Day;
  content: Frozen;
  /** Of all that is signed, and of the accounts alone: as `disclose quarter` reckons them. */
  digest: string;
  accounts_digest: string;
  /** Why there is another version; null for the first. */
  reason: string | null;
  /** Why it was taken back; null while it stands. */
  voided: string | null;
}

/** Every version of a period that stands, the first one first. */
export async function readVersions(db: Database, period: string): Promise<Version[]> {
  return (await everyVersion(db, period)).filter(({ voided }) => voided === null);
}

/** Every version there ever was of a period, the first one first: those that were taken back keep their numbers. */
export async function everyVersion(db: Database, period: string): Promise<Version[]> {
  const rows = await db
    .selectFrom('disclosure_version')
    .selectAll()
    .where('period', '=', period)
    .orderBy('version')
    .execute();
  return rows.map(({ id, period: of, version, day, content, digest, accounts_digest, reason, voided }) => ({
    ...{ id, period: of, version, day, digest, accounts_digest, reason, voided },
    content: JSON.parse(content) as Frozen,
  }));
}

/** Which version of which period an id is, and of what it is signed. */
export async function periodOfVersion(
  db: Database,
  id: string,
): Promise<Pick<Version, 'period' | 'version' | 'digest'>> {
  return db
    .selectFrom('disclosure_version')
    .select(['period', 'version', 'digest'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
}

/** The version that counts; undefined where the figures of the period were never frozen. */
export async function latestVersion(db: Database, period: string): Promise<Version | undefined> {
  return (await readVersions(db, period)).at(-1);
}

/** The first days of the terms for which a sheet was made that stands, in order. */
export async function frozenTerms(db: Database): Promise<Day[]> {
  const rows = await db
    .selectFrom('disclosure_version')
    .select('period')
    .distinct()
    .where('period', 'like', 'T%')
    .where('voided', 'is', null)
    .orderBy('period')
    .execute();
  return rows.map(({ period }) => period.slice(1));
}

export type NewVersion = Omit<Version, 'id' | 'version' | 'voided'>;

/** Keeps a version under the next number of its period; the number of one that was taken back is not given again. */
export async function insertVersion(writing: Writing, { content, ...row }: NewVersion): Promise<void> {
  const version = ((await everyVersion(writing.db, row.period)).at(-1)?.version ?? 0) + 1;
  const kept = { ...row, version, content: JSON.stringify(content) };
  await writing.insert('disclosure_version', { ...kept, verdicts: '[]' });
}

/** Takes a version back for a reason; its number and what it said stay. */
export async function voidVersion(writing: Writing, id: string, reason: string): Promise<void> {
  await writing.update('disclosure_version', id, { voided: reason });
}

/** What somebody found of one item of a version. */
export interface Review {
  item: string;
  name: string;
  post: string;
  day: Day;
  result: 'passed' | 'returned';
  /** Why it was sent back, or of whom a return was lifted and why; null where it was passed. */
  note: string | null;
  /** On which version it was given. */
  version: number;
}

export async function readReviews(db: Database, versionId: string): Promise<Review[]> {
  const rows = await db
    .selectFrom('disclosure_review')
    .innerJoin('disclosure_version', 'disclosure_version.id', 'disclosure_review.version_id')
    .select(['item', 'name', 'post', 'disclosure_review.day', 'result', 'note', 'disclosure_version.version'])
    .where('version_id', '=', versionId)
    .orderBy('disclosure_review.day')
    .orderBy('name')
    .execute();
  return rows.map((row) => ({ ...row, post: row.post ?? '', result: row.result as Review['result'] }));
}

/** One review of an item by a person: looked at again, it takes the place of the one before. */
export async function putReview(writing: Writing, versionId: string, review: Review): Promise<void> {
  const { version: _version, ...row } = review;
  const { item, name, ...patch } = row;
  const held = await writing.db
    .selectFrom('disclosure_review')
    .select('id')
    .where('version_id', '=', versionId)
    .where('item', '=', item)
    .where('name', '=', name)
    .executeTakeFirst();
  if (held === undefined) await writing.insert('disclosure_review', { version_id: versionId, ...row });
  else await writing.update('disclosure_review', held.id, patch);
}
