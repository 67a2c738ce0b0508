import type { Day } from '../calendar/day.ts';
import type { Database } from '../database/open.ts';
import { type MatterClass, type MatterSource, type MatterState, matterNumber } from './matter.ts';

/** A matter as the record that raised it tells of it. */
export interface RaisedMatter {
  number: string;
  day: Day;
  class: MatterClass;
  title: string;
  responsible: string | null;
  due_day: Day | null;
  state: MatterState;
}

/** What some records have raised, by the id of the record, in the order it was registered; from the index of sources. */
export async function mattersRaised(
  db: Database,
  source: MatterSource,
  ids: readonly string[],
): Promise<Map<string, (RaisedMatter & { id: string; facts: Record<string, unknown> })[]>> {
  const found = new Map<string, (RaisedMatter & { id: string; facts: Record<string, unknown> })[]>();
  if (ids.length === 0) return found;
  const rows = await db
    .selectFrom('matter')
    .select(['id', 'year', 'no', 'day', 'class', 'title', 'responsible', 'due_day', 'state', 'source_id', 'facts'])
    .where('source_id', 'in', ids)
    .where('source', '=', source)
    .orderBy('year')
    .orderBy('no')
    .execute();
  for (const { source_id, year, no, facts, ...row } of rows) {
    const told = {
      ...row,
      number: matterNumber({ year, no }),
      class: row.class as MatterClass,
      state: row.state as MatterState,
      facts: JSON.parse(facts) as Record<string, unknown>,
    };
    found.set(source_id as string, [...(found.get(source_id as string) ?? []), told]);
  }
  return found;
}

/** The same without what only the rooms themselves look at. */
export function told({ number, day, class: kind, title, responsible, due_day, state }: RaisedMatter): RaisedMatter {
  return { number, day, class: kind, title, responsible, due_day, state };
}
