import { childAge, latestBirth } from '../calendar/age.ts';
import type { Day } from '../calendar/day.ts';
import type { Database } from '../database/open.ts';
import type { Registration } from './registration.ts';

export interface ResidentFilter {
  building_id?: string | undefined;
  zone_id?: string | undefined;
  group_id?: string | undefined;
  tag?: string | undefined;
  ageFrom?: number | undefined;
  ageTo?: number | undefined;
  registration?: Registration | undefined;
  /** Under fourteen only. */
  minors: boolean;
  /** Those who have left as well. */
  all: boolean;
  day: Day;
  limit: number | undefined;
}

/**
 * Residents that fit on a day, and how many there are in all: those of a building by their doors, else by the sound of their
 * names, which an index gives in order.
 */
export async function listResidents(db: Database, filter: ResidentFilter) {
  const { limit } = filter;
  const fitting = wanted(db, filter);
  const told = fitting.select(residentColumns);
  const ordered =
    filter.building_id === undefined
      ? told.orderBy('person.pinyin').orderBy('person.id')
      : told.orderBy('household.unit').orderBy('household.room').orderBy('person.birth_day').orderBy('person.id');
  const rows = await (limit === undefined ? ordered : ordered.limit(limit)).execute();
  if (limit === undefined || rows.length < limit) return { rows, total: rows.length };
  const { total } = await fitting.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  return { rows, total };
}

export const residentColumns = [
  'person.id',
  'person.name',
  'person.gender',
  'person.birth_day',
  'person.phone',
  'building.name as building',
  'household.unit',
  'household.room',
  'household.address',
  'resident.relation',
  'resident.registration',
  'resident.moved_out',
] as const;

/** Everybody who lives or lived here, with the door. */
export function residentsAtHome(db: Database) {
  return db
    .selectFrom('resident')
    .innerJoin('person', 'person.id', 'resident.person_id')
    .leftJoin('household', 'household.id', 'resident.household_id')
    .leftJoin('building', 'building.id', 'household.building_id');
}

/** The same, led by the person: a cross join keeps this order, so that names come sorted from their index. */
function residentsByName(db: Database): ReturnType<typeof residentsAtHome> {
  return db
    .selectFrom('person')
    .crossJoin('resident')
    .whereRef('person.id', '=', 'resident.person_id')
    .leftJoin('household', 'household.id', 'resident.household_id')
    .leftJoin('building', 'building.id', 'household.building_id');
}

export type ListedResident = Awaited<ReturnType<typeof listResidents>>['rows'][number];

function wanted(db: Database, filter: ResidentFilter) {
  const { building_id, zone_id, group_id, tag, ageFrom, ageTo, registration, minors, all, day } = filter;
  let fitting = building_id === undefined && tag === undefined ? residentsByName(db) : residentsAtHome(db);
  if (!all) fitting = fitting.where('resident.moved_out', 'is', null);
  if (building_id !== undefined) {
    fitting = fitting.where('resident.household_id', 'in', (from) =>
      from.selectFrom('household').select('household.id').where('household.building_id', '=', building_id),
    );
  }
  if (zone_id !== undefined) fitting = fitting.where('building.zone_id', '=', zone_id);
  if (group_id !== undefined) fitting = fitting.where('building.group_id', '=', group_id);
  if (registration !== undefined) fitting = fitting.where('resident.registration', '=', registration);
  if (ageFrom !== undefined) fitting = fitting.where('person.birth_day', '<=', latestBirth(ageFrom, day));
  if (ageTo !== undefined) fitting = fitting.where('person.birth_day', '>', latestBirth(ageTo + 1, day));
  if (minors) fitting = fitting.where('person.birth_day', '>', latestBirth(childAge, day));
  if (tag === undefined) return fitting;
  return fitting.where('resident.person_id', 'in', (from) =>
    from
      .selectFrom('resident_tag')
      .select('resident_tag.person_id')
      .where('resident_tag.tag', '=', tag)
      .where('resident_tag.voided', 'is', null)
      .where('resident_tag.from_day', '<=', day)
      .where((is) => is.or([is('resident_tag.until_day', 'is', null), is('resident_tag.until_day', '>=', day)])),
  );
}
