import type { Day } from '../../calendar/day.ts';
import type { Database } from '../../database/open.ts';

/** A certificate that counts no more, without a word of whose it was. */
export interface Voided {
  year: number;
  series: number;
  no: number;
  kind: string;
  day: Day;
  voided_on: Day;
}

/** Certificates that were voided, by their number; of one year where it is named. */
export async function readVoids(db: Database, year: number | null): Promise<Voided[]> {
  const rows = await db
    .selectFrom('certificate')
    .select(['year', 'series', 'no', 'kind', 'day', 'voided_on'])
    .where('voided_on', 'is not', null)
    .$if(year !== null, (query) => query.where('year', '=', year))
    .orderBy('year')
    .orderBy('series')
    .orderBy('no')
    .execute();
  return rows.map((row) => ({ ...row, voided_on: row.voided_on as Day }));
}
