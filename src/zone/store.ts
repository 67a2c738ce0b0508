import { Refusal } from '../base/refusal.ts';
import type { Day } from '../calendar/day.ts';
import type { Database } from '../database/open.ts';
import type { Writing } from '../database/writing.ts';

/** What is known of an area beside its name. */
export interface ZoneFacts {
  note?: string;
  closed_reason?: string;
  /** Codes of the subjects somebody answers for, by the id of the charge; who is not here answers for all of them. */
  subjects?: Readonly<Record<string, readonly string[]>>;
}

/** 民情责任区: an area whose residents somebody of the office answers for. */
export interface Zone {
  id: string;
  name: string;
  facts: ZoneFacts;
  closed_on: Day | null;
}

/** Somebody in charge of an area, from the first to the last day. */
export interface ZoneStaff {
  id: string;
  zone_id: string;
  person_id: string;
  name: string;
  from_day: Day;
  until_day: Day | null;
}

export async function readZones(db: Database, all = false): Promise<Zone[]> {
  const rows = await db.selectFrom('zone').selectAll().orderBy('name').execute();
  return rows.map(asZone).filter(({ closed_on }) => all || closed_on === null);
}

/** The area called so. @throws Refusal kind `not_found`. */
export async function oneZone(db: Database, called: string): Promise<Zone> {
  const row = await db.selectFrom('zone').selectAll().where('name', '=', called.trim()).executeTakeFirst();
  if (row !== undefined) return asZone(row);
  throw new Refusal('not_found', 'no_such_zone', `没有叫“${called.trim()}”的民情责任区。`, {
    hint: '责任区见 jwh zone list；登记：jwh zone add 第一责任区',
  });
}

export async function insertZone(writing: Writing, name: string, facts: ZoneFacts): Promise<Zone> {
  const taken = await writing.db.selectFrom('zone').select('id').where('name', '=', name).executeTakeFirst();
  if (taken !== undefined) throw new Refusal('usage', 'zone_taken', `已经有叫“${name}”的民情责任区。`);
  return asZone(await writing.insert('zone', { name, facts: JSON.stringify(facts) }));
}

export async function updateZone(
  writing: Writing,
  zone: Zone,
  { facts, ...patch }: Partial<Pick<Zone, 'name' | 'facts' | 'closed_on'>>,
): Promise<Zone> {
  await writing.update('zone', zone.id, { ...patch, ...(facts && { facts: JSON.stringify(facts) }) });
  return oneZone(writing.db, patch.name ?? zone.name);
}

/** Everybody who was ever in charge of an area, or of one; by start. */
export async function readZoneStaff(db: Database, zone_id?: string): Promise<ZoneStaff[]> {
  const all = db
    .selectFrom('zone_staff')
    .innerJoin('person', 'person.id', 'zone_staff.person_id')
    .selectAll('zone_staff')
    .select('person.name')
    .orderBy('zone_staff.from_day')
    .orderBy('zone_staff.id');
  return (zone_id === undefined ? all : all.where('zone_id', '=', zone_id)).execute();
}

export async function insertZoneStaff(
  writing: Writing,
  row: Pick<ZoneStaff, 'zone_id' | 'person_id' | 'from_day' | 'until_day'>,
): Promise<{ id: string }> {
  return writing.insert('zone_staff', row);
}

/** Ends somebody's charge; `until_day` is the last day of it. */
export async function endZoneStaff(writing: Writing, { id }: { id: string }, until_day: Day): Promise<void> {
  await writing.update('zone_staff', id, { until_day });
}

function asZone({ facts, ...row }: { id: string; name: string; facts: string; closed_on: string | null }): Zone {
  return { ...row, facts: JSON.parse(facts) as ZoneFacts };
}
