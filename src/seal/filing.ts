import { type Kysely, sql } from 'kysely';
import type { Day } from '../calendar/day.ts';
import type { Database } from '../database/open.ts';
import type { Assessment } from '../proceeding/assessment.ts';
import { chosen } from '../rules/reading.ts';

/** Months before a day in which uses stand that were not filed with the sub-district, with how many. */
export async function unfiledMonths(db: Database, before: Day): Promise<{ month: string; uses: number }[]> {
  const { rows } = await sql<{ month: string; uses: number }>`
    select substr(day, 1, 7) as month, count(*) as uses from seal_use
    where voided is null and day < ${before} and json_extract(facts, '$.filed') is null
    group by 1 order by 1`.execute(db as unknown as Kysely<unknown>);
  return rows;
}

/** Whether the place wants its uses filed, and the office takes that to mean: with the sub-district (D-115 a). */
export function asksForFiling({ book, day, choices }: Assessment): boolean {
  const rule = book.find('seal.register', day);
  return (rule?.value.fields.some(({ code }) => code === 'filing') ?? false) && chosen('D-115', choices) === 'a';
}
