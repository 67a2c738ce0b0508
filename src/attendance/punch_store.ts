import type { Day } from '../calendar/day.ts';
import type { Database } from '../database/open.ts';

export interface Punch {
  person_id: string;
  /** The working day. */
  day: Day;
  /** Since midnight; beyond 1440 after the midnight that ends the day. */
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

/** First and last punches of the days from one to another, straight from the table's own order. */
export async function readStamped(db: Database, from: Day, to: Day): Promise<Stamped[]> {
  return withSides(db, await stamped(db, from, to).execute());
}

/** The same, but only days that may hold lateness: come after `start` or gone before `end`. */
export async function readSuspicious(
  db: Database,
  days: { from: Day; to: Day },
  bounds: { start: number; end: number },
): Promise<Stamped[]> {
  const rows = await stamped(db, days.from, days.to)
    .where((is) => is.or([is('first', '>', bounds.start), is('last', '<', bounds.end)]))
    .execute();
  return withSides(db, rows);
}

/** Sides matter only where two punches may be one, or one stands alone; those days are few and looked up together. */
async function withSides(db: Database, rows: readonly Omit<Stamped, 'sides'>[]): Promise<Stamped[]> {
  const close = rows.filter(({ first, last }) => last - first <= oneStroke);
  const told = new Map<string, Side[]>();
  if (close.length > 0) {
    const found = await db
      .selectFrom('punch')
      .innerJoin('punch_person', 'punch_person.no', 'punch.person_no')
      .where('day', 'in', [...new Set(close.map(({ day }) => day))])
      .where('side', 'is not', null)
      .select(['person_id', 'day', 'side'])
      .distinct()
      .execute();
    for (const { person_id, day, side } of found) {
      const key = `${person_id} ${day}`;
      told.set(key, [...(told.get(key) ?? []), side as Side].sort());
    }
  }
  return rows.map(({ person_id, day, first, last }) => {
    const sides = last - first <= oneStroke ? told.get(`${person_id} ${day}`) : undefined;
    return {
      person_id,
      day,
      first,
      last,
      sides: sides === undefined ? untold : [sides[0] ?? null, sides.at(-1) ?? null],
    };
  });
}

const untold = [null, null] as const;

function stamped(db: Database, from: Day, to: Day) {
  return db
    .selectFrom('punch_day')
    .innerJoin('punch_person', 'punch_person.no', 'punch_day.person_no')
    .where('day', '>=', from)
    .where('day', '<=', to)
    .select(['person_id', 'day', 'first', 'last']);
}

/** On how many of these days a person has punches. */
export async function countPunched(db: Database, person_id: string, days: readonly Day[]): Promise<number> {
  const rows = await db
    .selectFrom('punch_day')
    .innerJoin('punch_person', 'punch_person.no', 'punch_day.person_no')
    .select('day')
    .where('person_id', '=', person_id)
    .where('day', '>=', days[0] ?? '')
    .where('day', '<=', days.at(-1) ?? '')
    .execute();
  return rows.filter(({ day }) => days.includes(day)).length;
}
