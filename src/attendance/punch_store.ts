import type { Day } from '../calendar/day.ts';
import type { Database } from '../database/open.ts';

export interface Punch {
  person_id: string;
  day: Day;
  minute: number;
  /** Whether it was read from a column of comings or of goings. */
  sided?: boolean;
}

/**
 * Punches from columns that tell coming from going stand at positions from here on, all others below: two of them minutes
 * apart are a coming and a going, never one stroke of the card.
 */
export const sidedFrom = 1_000_000_000;

/** The first and the last punch of a person's day. */
export interface Stamped {
  person_id: string;
  day: Day;
  first: number;
  last: number;
  /** However close, the first and the last are two: they were told apart by their columns. */
  apart?: boolean;
}

/** Stamps so close together are one stroke of the card, unless their columns told them apart. */
export const oneStroke = 5;

/** First and last punches of the days from one to another, straight from the index. */
export async function readStamped(db: Database, from: Day, to: Day): Promise<Stamped[]> {
  return withSides(db, await stamped(db, from, to).execute());
}

/** The same, but only days that may hold lateness: come after `start` or gone before `end`. */
export async function readSuspicious(
  db: Database,
  days: { from: Day; to: Day },
  { start, end }: { start: number; end: number },
): Promise<Stamped[]> {
  const rows = await stamped(db, days.from, days.to)
    .having((is) => is.or([is(is.fn.min('minute'), '>', start), is(is.fn.max('minute'), '<', end)]))
    .execute();
  return withSides(db, rows);
}

/** Marks the close pairs that are two; there are few, so that only they are looked up. */
async function withSides(db: Database, rows: Stamped[]): Promise<Stamped[]> {
  const close = rows.filter(({ first, last }) => first < last && last - first <= oneStroke);
  for (const row of close) {
    const sided = await db
      .selectFrom('punch')
      .select('minute')
      .where('day', '=', row.day)
      .where('person_id', '=', row.person_id)
      .where('position', '>=', sidedFrom)
      .distinct()
      .execute();
    row.apart = sided.length > 1;
  }
  return rows;
}

function stamped(db: Database, from: Day, to: Day) {
  return db
    .selectFrom('punch')
    .where('day', '>=', from)
    .where('day', '<=', to)
    .groupBy(['day', 'person_id'])
    .select(({ fn }) => ['person_id', 'day', fn.min('minute').as('first'), fn.max('minute').as('last')]);
}

/** On how many of these days a person has punches. */
export async function countPunched(db: Database, person_id: string, days: readonly Day[]): Promise<number> {
  const rows = await db
    .selectFrom('punch')
    .select('day')
    .distinct()
    .where('person_id', '=', person_id)
    .where('day', '>=', days[0] ?? '')
    .where('day', '<=', days.at(-1) ?? '')
    .execute();
  return rows.filter(({ day }) => days.includes(day)).length;
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

export function punchKey({ person_id, day, minute }: Pick<Punch, 'person_id' | 'day' | 'minute'>): string {
  return `${person_id} ${day} ${minute}`;
}
