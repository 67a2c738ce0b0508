import type { Day } from '../../calendar/day.ts';
import type { Database } from '../../database/open.ts';

/** Visits by who went (each of several counts), as names. */
export function countVisitsByStaff(db: Database, from: Day, to: Day) {
  return db
    .selectFrom('visit')
    .innerJoin('visit_staff', 'visit_staff.visit_id', 'visit.id')
    .select(({ fn }) => ['visit_staff.name', fn.countAll<number>().as('count')])
    .where('visit.day', '>=', from)
    .where('visit.day', '<=', to)
    .where('visit.voided', 'is', null)
    .where((eb) => eb.or([eb('visit.class', 'is', null), eb('visit.class', '!=', 'no_answer')]))
    .groupBy('visit_staff.name')
    .execute();
}

/** Receptions by who was asked first. */
export function countReceptionsByStaff(db: Database, from: Day, to: Day) {
  return db
    .selectFrom('reception')
    .select(({ fn }) => ['receiver as name', fn.countAll<number>().as('count')])
    .where('day', '>=', from)
    .where('day', '<=', to)
    .where('voided', 'is', null)
    .groupBy('receiver')
    .execute();
}

/** Visits by responsibility area: the one of the visit, else the one of its building. */
export function countVisitsByZone(db: Database, from: Day, to: Day) {
  return db
    .selectFrom('visit')
    .leftJoin('building', 'building.id', 'visit.building_id')
    .select(({ fn, ref }) => [
      fn.coalesce(ref('visit.zone_id'), ref('building.zone_id')).as('zone_id'),
      fn.countAll<number>().as('count'),
    ])
    .where('visit.day', '>=', from)
    .where('visit.day', '<=', to)
    .where('visit.voided', 'is', null)
    .where((eb) => eb.or([eb('visit.class', 'is', null), eb('visit.class', '!=', 'no_answer')]))
    .groupBy(({ fn, ref }) => fn.coalesce(ref('visit.zone_id'), ref('building.zone_id')))
    .execute();
}

/** The names of the areas by id. */
export async function readZoneNames(db: Database): Promise<ReadonlyMap<string, string>> {
  const zones = await db.selectFrom('zone').select(['id', 'name']).execute();
  return new Map(zones.map(({ id, name }) => [id, name]));
}
