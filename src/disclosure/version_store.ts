import type { Day } from '../calendar/day.ts';
import type { Database } from '../database/open.ts';
import type { Writing } from '../database/writing.ts';
import type { Judged } from '../verdict/verdict.ts';
import type { Frozen } from './frozen.ts';
import type { Gate } from './gates.ts';

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
}

/** Every version of a period that stands, the first one first. */
export async function readVersions(db: Database, period: string): Promise<Version[]> {
  const rows = await db
    .selectFrom('disclosure_version')
    .selectAll()
    .where('period', '=', period)
    .where('voided', 'is', null)
    .orderBy('version')
    .execute();
  return rows.map(({ id, period: of, version, day, content, digest, accounts_digest, reason }) => ({
    ...{ id, period: of, version, day, digest, accounts_digest, reason },
    content: JSON.parse(content) as Frozen,
  }));
}

/** The version that counts; undefined where the figures of the period were never frozen. */
export async function latestVersion(db: Database, period: string): Promise<Version | undefined> {
  return (await readVersions(db, period)).at(-1);
}

export async function insertVersion(writing: Writing, { content, ...row }: Omit<Version, 'id'>): Promise<void> {
  await writing.insert('disclosure_version', { ...row, content: JSON.stringify(content), verdicts: '[]' });
}

/** What somebody found of one item of a version. */
export interface Review {
  item: string;
  name: string;
  post: string;
  day: Day;
  result: 'passed' | 'returned';
  note: string | null;
}

export async function readReviews(db: Database, versionId: string): Promise<Review[]> {
  const rows = await db
    .selectFrom('disclosure_review')
    .select(['item', 'name', 'post', 'day', 'result', 'note'])
    .where('version_id', '=', versionId)
    .orderBy('day')
    .orderBy('name')
    .execute();
  return rows.map((row) => ({ ...row, post: row.post ?? '', result: row.result as Review['result'] }));
}

/** One review of an item by a person: looked at again, it takes the place of the one before. */
export async function putReview(writing: Writing, versionId: string, review: Review): Promise<void> {
  const { item, name, ...patch } = review;
  const held = await writing.db
    .selectFrom('disclosure_review')
    .select('id')
    .where('version_id', '=', versionId)
    .where('item', '=', item)
    .where('name', '=', name)
    .executeTakeFirst();
  if (held === undefined) await writing.insert('disclosure_review', { version_id: versionId, ...review });
  else await writing.update('disclosure_review', held.id, patch);
}

/** What has no column of a posting. */
export interface PostingFacts {
  /** `board` is the whole sheet; `answers` are the answers to opinions on it. */
  what: 'board' | 'answers';
  /** Numbers of the demands, or of the opinions, that it meets. */
  meets: string[];
  /** The number of the meeting where it was told. */
  meeting: string | null;
  /** The gates as they stood then: who signs a later version anew takes nothing from this one. */
  gates?: Gate[];
  /** Posted after the period with figures that were not the whole period's. */
  incomplete?: true;
}

/** A posting as it is kept; the period and version with it. */
export interface Posting {
  period: string;
  version: number;
  channel: string;
  place: string | null;
  from_day: Day;
  until_day: Day | null;
  poster: string;
  seal_use_id: string | null;
  facts: PostingFacts;
  verdicts: Judged[];
  happened: string | null;
}

export async function insertPosting(
  writing: Writing,
  versionId: string,
  { period: _period, version: _version, facts, verdicts, ...row }: Posting,
): Promise<void> {
  const kept = { facts: JSON.stringify(facts), verdicts: JSON.stringify(verdicts) };
  await writing.insert('disclosure_posting', { version_id: versionId, ...row, ...kept });
}

/** Postings that stand, in the order of their days: of some periods, or of all. */
export async function readPostings(
  db: Database,
  { periods, from, to }: { periods?: readonly string[]; from?: Day; to?: Day },
): Promise<Posting[]> {
  if (periods?.length === 0) return [];
  let wanted = db
    .selectFrom('disclosure_posting')
    .innerJoin('disclosure_version', 'disclosure_version.id', 'disclosure_posting.version_id')
    .select(['disclosure_version.period', 'disclosure_version.version'])
    .select(['channel', 'place', 'from_day', 'until_day', 'poster', 'seal_use_id', 'facts', 'happened'])
    .select('disclosure_posting.verdicts')
    .where('disclosure_posting.voided', 'is', null);
  if (periods !== undefined) wanted = wanted.where('disclosure_version.period', 'in', periods);
  if (from !== undefined) wanted = wanted.where('from_day', '>=', from);
  if (to !== undefined) wanted = wanted.where('from_day', '<=', to);
  const rows = await wanted.orderBy('from_day').orderBy('disclosure_version.period').orderBy('version').execute();
  return rows.map((row) => ({
    ...row,
    facts: JSON.parse(row.facts) as PostingFacts,
    verdicts: JSON.parse(row.verdicts) as Judged[],
  }));
}
