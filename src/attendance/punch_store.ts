import type { Day } from '../calendar/day.ts';
import type { Database } from '../database/open.ts';

export interface Punch {
  person_id: string;
  day: Day;
  minute: number;
  /** What the column it was read from said: coming or going; null where it did not say. */
  side: Side | null;
}

export type Side = 'in' | 'out';

/** The first and the last punch of a person's day. */
export interface Stamped {
  person_id: string;
  day: Day;
  first: number;
  last: number;
  /** The sides the day's punches were told by, `in` before `out`; null where no column told. */
  sides: readonly [Side | null, Side | null];
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

/** Sides matter only where two punches may be one, or one stands alone; those days are few and looked up together. */
async function withSides(db: Database, rows: readonly Omit<Stamped, 'sides'>[]): Promise<Stamped[]> {
  const close = rows.filter(({ first, last }) => last - first <= oneStroke);
  const told =
    close.length === 0
      ? []
      : await db
          .selectFrom('punch')
          .where('day', 'in', [...new Set(close.map(({ day }) => day))])
          .where('side', 'is not', null)
          .select(['person_id', 'day', 'side'])
          .distinct()
          .execute();
  return rows.map((row) => {
    const isClose = row.last - row.first <= oneStroke;
    const found = isClose ? told.filter(({ person_id, day }) => person_id === row.person_id && day === row.day) : [];
    const sides = found.map(({ side }) => side as Side).sort();
    return { ...row, sides: [sides[0] ?? null, sides.at(-1) ?? null] };
  });
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
