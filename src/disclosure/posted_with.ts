import type { Day } from '../calendar/day.ts';
import type { Database } from '../database/open.ts';
import { periodByCode } from './disclosed_period.ts';
import type { PostingFacts } from './posting_store.ts';

/** A disclosure sheet that was posted: of which days it tells, as of what day, and since when it could be read. */
export interface PostedSheet {
  period: string;
  from: Day;
  to: Day;
  asOf: Day;
  posted: Day;
}

/** The sheets that were posted and tell of a record by its number: `费〔2026〕1号`. */
export async function postedWith(db: Database, number: string): Promise<PostedSheet[]> {
  const rows = await db
    .selectFrom('disclosure_posting')
    .innerJoin('disclosure_version', 'disclosure_version.id', 'disclosure_posting.version_id')
    .select(['disclosure_version.period', 'disclosure_version.day', 'disclosure_posting.from_day'])
    .select('disclosure_posting.facts')
    .where('disclosure_posting.voided', 'is', null)
    .where('disclosure_version.content', 'like', `%${number}%`)
    .orderBy('disclosure_posting.from_day')
    .execute();
  return rows
    .filter(({ facts }) => (JSON.parse(facts) as PostingFacts).what === 'board')
    .map(({ period, day, from_day }) => {
      const { from, to } = periodByCode(period);
      return { period, from, to, asOf: day, posted: from_day };
    });
}
