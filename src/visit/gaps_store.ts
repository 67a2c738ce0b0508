import type { Day } from '../calendar/day.ts';
import type { Database } from '../database/open.ts';
import { noAnswer, roomWords } from './visit.ts';

/** An area, who answers for it, and the days on which it was visited. */
export interface VisitedZone {
  id: string;
  name: string;
  staff: string;
  /** Since when somebody answers for it; null where nobody does. */
  from_day: Day | null;
  /** In order, with the last one before the days asked for. */
  days: Day[];
}

/** Somebody or a household, and when somebody last came. */
export interface LastSeen {
  id: string;
  name: string | null;
  tag: string | null;
  from_day: Day | null;
  zone_id: string | null;
  household_id: string | null;
  building: string | null;
  room: string | null;
  last: Day | null;
}

/** The first day on which a visit is on record; null before there is one. */
export async function firstVisit(db: Database): Promise<Day | null> {
  const first = db.selectFrom('visit').select('day').where('voided', 'is', null).orderBy('day').limit(1);
  return (await first.executeTakeFirst())?.day ?? null;
}

/** Every area that is not closed, with the days it was visited from one day to another; doors that stayed shut do not count. */
export async function visitedZones(db: Database, from: Day, to: Day): Promise<VisitedZone[]> {
  const zones = await db
    .selectFrom('zone')
    .select(['id', 'name'])
    .where('closed_on', 'is', null)
    .orderBy('name')
    .execute();
  const staff = await db
    .selectFrom('zone_staff')
    .innerJoin('person', 'person.id', 'zone_staff.person_id')
    .select(['zone_id', 'person.name', 'from_day', 'until_day'])
    .where('from_day', '<=', to)
    .orderBy('from_day')
    .execute();
  const all: VisitedZone[] = [];
  for (const { id, name } of zones) {
    const own = staff.filter(({ zone_id }) => zone_id === id);
    const now = own.filter(({ until_day }) => until_day === null || until_day >= to);
    const days = [...(await lastBefore(db, id, from)), ...(await daysOf(db, id, from, to))];
    all.push({ id, name, staff: now.map((one) => one.name).join('、'), from_day: own[0]?.from_day ?? null, days });
  }
  return all;
}

function counted(db: Database, zone_id: string) {
  return db
    .selectFrom('visit')
    .where('zone_id', '=', zone_id)
    .where('voided', 'is', null)
    .where((eb) => eb.or([eb('class', 'is', null), eb('class', '<>', noAnswer)]));
}

async function daysOf(db: Database, zone_id: string, from: Day, to: Day): Promise<Day[]> {
  const days = counted(db, zone_id).where('day', '>=', from).where('day', '<=', to).select('day').distinct();
  return (await days.orderBy('day').execute()).map(({ day }) => day);
}

async function lastBefore(db: Database, zone_id: string, from: Day): Promise<Day[]> {
  const last = counted(db, zone_id).where('day', '<', from).select('day').orderBy('day', 'desc').limit(1);
  return (await last.execute()).map(({ day }) => day);
}

/**
 * Everybody who has one of these tags on a day and lives here, and when somebody last came: to the person, or to the door
 * without a name. Each looked up in an index, so that 200,000 visits are never read.
 */
export async function taggedPeople(db: Database, tags: readonly string[], on: Day): Promise<LastSeen[]> {
  if (tags.length === 0) return [];
  const rows = await db
    .selectFrom('resident_tag')
    .innerJoin('person', 'person.id', 'resident_tag.person_id')
    .leftJoin('resident', 'resident.person_id', 'resident_tag.person_id')
    .leftJoin('household', 'household.id', 'resident.household_id')
    .leftJoin('building', 'building.id', 'household.building_id')
    .select(['person.id', 'person.name', 'tag', 'from_day', 'building.zone_id', 'building.name as building'])
    .select(['household.id as household_id', 'household.unit', 'household.room', 'household.address'])
    .select(({ selectFrom }) =>
      standing(selectFrom('visit').whereRef('visit.person_id', '=', 'resident_tag.person_id'), on).as('own'),
    )
    .select(({ selectFrom }) =>
      standing(selectFrom('visit').whereRef('visit.household_id', '=', 'resident.household_id'), on)
        .where('visit.person_id', 'is', null)
        // Only what is later than the visit to the person matters: of a household's many visits few are read.
        .where('visit.day', '>', ({ fn, val }) =>
          fn.coalesce(
            standing(selectFrom('visit').whereRef('visit.person_id', '=', 'resident_tag.person_id'), on),
            val(''),
          ),
        )
        .as('door'),
    )
    .where('tag', 'in', tags)
    .where('resident_tag.voided', 'is', null)
    .where('from_day', '<=', on)
    .where((eb) => eb.or([eb('until_day', 'is', null), eb('until_day', '>=', on)]))
    .where((eb) => eb.or([eb('resident.moved_out', 'is', null), eb('resident.moved_out', '>', on)]))
    .execute();
  return rows.map(({ unit, room, address, own, door, ...row }) => ({
    ...row,
    room: roomWords(unit, room, address),
    last: later(own, door),
  }));
}

/** Every household that is not closed, and when somebody last came to anybody in it. */
export async function seenHouseholds(db: Database, on: Day): Promise<LastSeen[]> {
  const rows = await db
    .selectFrom('household')
    .leftJoin('building', 'building.id', 'household.building_id')
    .select(['household.id', 'household.id as household_id', 'household.unit', 'household.room', 'household.address'])
    .select(['building.zone_id', 'building.name as building'])
    .select(({ selectFrom }) =>
      standing(selectFrom('visit').whereRef('visit.household_id', '=', 'household.id'), on).as('last'),
    )
    .where('household.closed_on', 'is', null)
    .execute();
  return rows.map(({ unit, room, address, ...row }) => ({
    ...row,
    name: null,
    tag: null,
    from_day: null,
    room: roomWords(unit, room, address),
  }));
}

/**
 * The last day up to `on` of the visits that stand and found somebody.
 * @param visits a query of visits within another one, whose tables its type carries along; here they do not matter.
 */
function standing(visits: object, on: Day) {
  return (visits as ReturnType<typeof visitsOf>)
    .select('visit.day')
    .where('visit.day', '<=', on)
    .where('visit.voided', 'is', null)
    .where((eb) => eb.or([eb('visit.class', 'is', null), eb('visit.class', '<>', noAnswer)]))
    .orderBy('visit.day', 'desc')
    .limit(1);
}

function visitsOf(db: Database) {
  return db.selectFrom('visit');
}

function later(one: Day | null, other: Day | null): Day | null {
  if (one === null || other === null) return one ?? other;
  return one > other ? one : other;
}

/** Households that are not closed, and those of them in an area somebody answers for. */
export async function assignedHouseholds(db: Database, on: Day): Promise<{ all: number; assigned: number }> {
  const households = db.selectFrom('household').where('household.closed_on', 'is', null);
  const { all } = await households.select(({ fn }) => fn.countAll<number>().as('all')).executeTakeFirstOrThrow();
  const { assigned } = await households
    .innerJoin('building', 'building.id', 'household.building_id')
    .where('building.zone_id', 'in', (eb) =>
      eb
        .selectFrom('zone_staff')
        .select('zone_id')
        .where('from_day', '<=', on)
        .where((or) => or.or([or('until_day', 'is', null), or('until_day', '>=', on)])),
    )
    .select(({ fn }) => fn.countAll<number>().as('assigned'))
    .executeTakeFirstOrThrow();
  return { all, assigned };
}
