import type { Day } from '../calendar/day.ts';
import type { Database } from '../database/open.ts';

export interface Punch {
  person_id: string;
  day: Day;
  minute: number;
}

/** The first and the last punch of a person's day. */
export interface Stamped {
  person_id: string;
  day: Day;
  first: number;
  last: number;
}

/** First and last punches of the days from one to another, straight from the index. */
export async function readStamped(db: Database, from: Day, to: Day): Promise<Stamped[]> {
  return stamped(db, from, to).execute();
}

/** The same, but only days that may hold lateness: come after `start` or gone before `end`. */
export async function readSuspicious(
  db: Database,
  days: { from: Day; to: Day },
  { start, end }: { start: number; end: number },
): Promise<Stamped[]> {
  return stamped(db, days.from, days.to)
    .having((is) => is.or([is(is.fn.min('minute'), '>', start), is(is.fn.max('minute'), '<', end)]))
    .execute();
}

function stamped(db: Database, from: Day, to: Day) {
  return db
    .selectFrom('punch')
    .where('day', '>=', from)
    .where('day', '<=', to)
    .groupBy(['day', 'person_id'])
    .select(({ fn }) => ['person_id', 'day', fn.min('minute').as('first'), fn.max('minute').as('last')]);
}

/** What is on file of these days, each punch as `punchKey` has it. */
export async function readPunchKeys(db: Database, from: Day, to: Day): Promise<Set<string>> {
  const rows = await db
    .selectFrom('punch')
    .select(['person_id', 'day', 'minute'])
    .where('day', '>=', from)
    .where('day', '<=', to)
    .execute();
  return new Set(rows.map(punchKey));
}

export function punchKey({ person_id, day, minute }: Punch): string {
  return `${person_id} ${day} ${minute}`;
}
