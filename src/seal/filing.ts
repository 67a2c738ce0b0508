import type { Day } from '../calendar/day.ts';
import type { Database } from '../database/open.ts';
import type { Assessment } from '../proceeding/assessment.ts';
import { chosen } from '../rules/reading.ts';

/** Months before a day in which uses stand that were not filed with the sub-district, with how many. */
export async function unfiledMonths(db: Database, before: Day): Promise<{ month: string; uses: number }[]> {
  return db
    .selectFrom('seal_use')
    .select((is) => [
      is.fn<string>('substr', ['day', is.val(1), is.val(7)]).as('month'),
      is.fn.countAll<number>().as('uses'),
    ])
    .where('voided', 'is', null)
    .where('day', '<', before)
    .where('facts', 'not like', '%"filed":{%')
    .groupBy('month')
    .orderBy('month')
    .execute();
}

/** Whether the place wants its uses filed, and the office takes that to mean: with the sub-district (D-115 a). */
export function asksForFiling({ book, day, choices }: Assessment): boolean {
  const rule = book.find('seal.register', day);
  return (rule?.value.fields.some(({ code }) => code === 'filing') ?? false) && chosen('D-115', choices) === 'a';
}
