import type { Day } from '../calendar/day.ts';
import type { Database } from '../database/open.ts';
import type { Writing } from '../database/writing.ts';
import type { Judged } from '../verdict/verdict.ts';
import type { Gate } from './gates.ts';

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
  /** Its number among all of its period. */
  no?: number;
}

/** A posting as it is kept; the period and version with it. */
export interface Posting {
  /** Its number among all of its period, those taken back too. */
  no: number;
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
  /** Why it was taken back; null while it stands. */
  voided: string | null;
}

export type NewPosting = Omit<Posting, 'no' | 'voided'>;

/** Keeps a posting under the next number of its period; gives it as it is kept. */
export async function insertPosting(writing: Writing, versionId: string, posting: NewPosting): Promise<Posting> {
  const { period, version: _version, facts, verdicts, ...row } = posting;
  const no = Math.max(0, ...(await everyPosting(writing.db, { periods: [period] })).map((one) => one.no)) + 1;
  const kept = { facts: JSON.stringify({ ...facts, no }), verdicts: JSON.stringify(verdicts) };
  await writing.insert('disclosure_posting', { version_id: versionId, ...row, ...kept });
  return { ...posting, no, voided: null };
}

/** Takes a posting back for a reason; its number and what was said of it stay. */
export async function voidPosting(writing: Writing, id: string, reason: string): Promise<void> {
  await writing.update('disclosure_posting', id, { voided: reason });
}

interface Wanted {
  periods?: readonly string[];
  from?: Day;
  to?: Day;
}

/** Postings that stand, in the order of their days: of some periods, or of all. */
export async function readPostings(db: Database, wanted: Wanted): Promise<Kept[]> {
  return (await everyPosting(db, wanted)).filter(({ voided }) => voided === null);
}

export type Kept = Posting & { id: string; version_id: string };

/** Every posting there ever was, in the order of their days; those of a first program had no numbers and come first. */
export async function everyPosting(db: Database, { periods, from, to }: Wanted): Promise<Kept[]> {
  if (periods?.length === 0) return [];
  let wanted = db
    .selectFrom('disclosure_posting')
    .innerJoin('disclosure_version', 'disclosure_version.id', 'disclosure_posting.version_id')
    .select(['disclosure_version.period', 'disclosure_version.version', 'disclosure_posting.id', 'version_id'])
    .select(['channel', 'place', 'from_day', 'until_day', 'poster', 'seal_use_id', 'facts', 'happened'])
    .select(['disclosure_posting.verdicts', 'disclosure_posting.voided']);
  if (periods !== undefined) wanted = wanted.where('disclosure_version.period', 'in', periods);
  const rows = await wanted
    .orderBy('from_day')
    .orderBy('disclosure_version.period')
    .orderBy('version')
    .orderBy('disclosure_posting.id')
    .execute();
  const unnumbered = new Map<string, number>();
  const all = rows.map((row): Kept => {
    const facts = JSON.parse(row.facts) as PostingFacts;
    const before = unnumbered.get(row.period) ?? 0;
    if (facts.no === undefined) unnumbered.set(row.period, before + 1);
    return { ...row, no: facts.no ?? before + 1, facts, verdicts: JSON.parse(row.verdicts) as Judged[] };
  });
  return all.filter(({ from_day }) => (from === undefined || from_day >= from) && (to === undefined || from_day <= to));
}
