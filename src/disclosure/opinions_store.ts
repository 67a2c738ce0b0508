import type { Day } from '../calendar/day.ts';
import type { Database } from '../database/open.ts';
import type { MatterState } from '../matter/matter.ts';
import { mattersRaised } from '../matter/raised.ts';

/** What an opinion on a disclosure keeps in its matter beside the matter itself. */
export interface OpinionFacts {
  source_number: string;
  /** The code of the item it is about; null where it is about the whole. */
  item: string | null;
}

/** An opinion on what was disclosed, and how far its matter is. */
export interface Opinion {
  number: string;
  period: string;
  item: string | null;
  day: Day;
  title: string;
  responsible: string | null;
  due_day: Day | null;
  state: MatterState;
  /** The answer that stands, and its day. */
  answer: string | null;
  answered_on: Day | null;
}

/** The opinions on these periods that stand, in the order of the periods and then as they came. */
export async function opinionsOn(db: Database, periods: readonly string[]): Promise<Opinion[]> {
  const found = await mattersRaised(db, 'disclosure', periods);
  const all: Opinion[] = [];
  if (found.size === 0) return all;
  // Few periods have an opinion; their matters are read where one has.
  const { answerOf } = await import('./opinion_answer.ts');
  for (const period of periods) {
    for (const { id, number, day, title, responsible, due_day, state, facts } of found.get(period) ?? []) {
      if (state === 'voided') continue;
      const item = (facts as unknown as OpinionFacts).item;
      all.push({ number, period, item, day, title, responsible, due_day, state, ...(await answerOf(db, id)) });
    }
  }
  return all;
}

/** Every period on which there is an opinion, the earliest first. */
export async function periodsWithOpinions(db: Database): Promise<string[]> {
  const rows = await db
    .selectFrom('matter')
    .select('source_id')
    .distinct()
    .where('source', '=', 'disclosure')
    .where('source_id', 'is not', null)
    .orderBy('source_id')
    .execute();
  return rows.map(({ source_id }) => source_id as string);
}
