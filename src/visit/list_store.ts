import type { Day } from '../calendar/day.ts';
import { timeWords } from '../calendar/time_of_day.ts';
import type { Database } from '../database/open.ts';
import { roomWords, visitNumber } from './visit.ts';

export interface VisitFilter {
  person_id: string | undefined;
  household_id: string | undefined;
  building_id: string | undefined;
  zone_id: string | undefined;
  /** Who went: an id of a person of the staff. */
  staff_id: string | undefined;
  class: string | undefined;
  from: Day | undefined;
  to: Day | undefined;
  limit: number | undefined;
}

/** A visit as the list has it. */
export type VisitRow = Awaited<ReturnType<typeof listVisits>>['visits'][number];

/**
 * Visits that stand and fit, the latest first, out of an index as far as they are wanted; `more` where there are others. All
 * of them are never counted: among 200,000 that takes longer than to list fifty.
 */
export async function listVisits(db: Database, filter: VisitFilter) {
  const { limit } = filter;
  const picked = chosen(db, filter).select(['visit.id', 'year', 'no', 'day', 'time', 'class', 'met']);
  const all = picked
    .select(['purpose', 'asked', 'visit.person_id', 'visit.building_id', 'visit.household_id', 'visit.zone_id'])
    .orderBy('day', 'desc')
    .orderBy('no', 'desc');
  const rows = await db
    .selectFrom((limit === undefined ? all : all.limit(limit + 1)).as('v'))
    .leftJoin('person', 'person.id', 'v.person_id')
    .leftJoin('building', 'building.id', 'v.building_id')
    .leftJoin('household', 'household.id', 'v.household_id')
    .leftJoin('zone', 'zone.id', 'v.zone_id')
    .select(['v.year', 'v.no', 'v.day', 'v.time', 'v.class', 'v.met', 'v.purpose', 'v.asked'])
    .select(['v.person_id', 'person.name as person', 'building.name as building', 'zone.name as zone'])
    .select(['household.unit', 'household.room', 'household.address', 'v.household_id'])
    .select(({ selectFrom }) =>
      selectFrom('visit_staff')
        .select(({ fn, val }) => fn.agg<string>('group_concat', ['visit_staff.name', val('、')]).as('names'))
        .whereRef('visit_staff.visit_id', '=', 'v.id')
        .as('staff'),
    )
    .orderBy('v.day', 'desc')
    .orderBy('v.no', 'desc')
    .execute();
  const shown = limit === undefined ? rows : rows.slice(0, limit);
  // Written out: to take a row apart and spread it again costs more than to read it.
  const visits = shown.map((row) => ({
    number: visitNumber(row),
    day: row.day,
    time: row.time === null ? null : timeWords(row.time),
    staff: row.staff,
    person: row.person ?? row.met,
    building: row.building,
    room: roomWords(row.unit, row.room, row.address),
    zone: row.zone,
    class: row.class,
    purpose: row.purpose,
    asked: row.asked,
    person_id: row.person_id,
    household_id: row.household_id,
  }));
  return { visits, more: rows.length > shown.length };
}

function chosen(db: Database, filter: VisitFilter) {
  let wanted = db.selectFrom('visit').where('visit.voided', 'is', null);
  for (const column of ['person_id', 'household_id', 'building_id', 'zone_id'] as const) {
    const value = filter[column];
    if (value !== undefined) wanted = wanted.where(`visit.${column}`, '=', value);
  }
  const { staff_id, from, to, class: kind } = filter;
  if (kind !== undefined) {
    // Of its own class, or with a request of it; the requests are gathered once.
    wanted = wanted.where(({ eb, or, selectFrom }) => {
      const asked = selectFrom('matter').select('source_id').where('source', '=', 'visit').where('class', '=', kind);
      return or([
        eb('visit.class', '=', kind),
        eb(
          'visit.id',
          'in',
          asked.where('state', '<>', 'voided').where('source_id', 'is not', null).$castTo<{ source_id: string }>(),
        ),
      ]);
    });
  }
  if (from !== undefined) wanted = wanted.where('visit.day', '>=', from);
  if (to !== undefined) wanted = wanted.where('visit.day', '<=', to);
  if (staff_id === undefined) return wanted;
  // Looked up from the latest on: to gather somebody's thousands first would take longer.
  return wanted.where(({ exists, selectFrom }) =>
    exists(
      selectFrom('visit_staff')
        .select('visit_staff.id')
        .whereRef('visit_staff.visit_id', '=', 'visit.id')
        // Every position is above 0; saying so makes the database take the index of the visit, not that of the person.
        .where('visit_staff.position', '>', 0)
        .where('visit_staff.person_id', '=', staff_id),
    ),
  );
}
