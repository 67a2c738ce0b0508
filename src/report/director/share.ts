import type { Period } from '../../calendar/period.ts';
import type { Database } from '../../database/open.ts';
import type { OnePeriod } from './figures.ts';
import { countReceptionsByStaff, countVisitsByStaff, countVisitsByZone, readZoneNames } from './people_store.ts';

/** What fell to one of the staff. */
export interface StaffShare {
  name: string;
  visits: number;
  receptions: number;
  registered: number;
  open: number;
  overdue: number;
}

/** The same of a responsibility area; `zone` is null for what belongs to none. */
export type ZoneShare = Omit<StaffShare, 'name' | 'receptions'> & { zone: string | null };

export interface Shares {
  staff: StaffShare[];
  zones: ZoneShare[];
}

/** Who did what, and where; by the number of contacts and matters, the most first. */
export async function sharesOf(db: Database, { from, to }: Period, counted: OnePeriod): Promise<Shares> {
  const { registered, standing } = counted;
  const staff = new Map<string, StaffShare>();
  const one = (name: string) =>
    entry(staff, name, () => ({ name, visits: 0, receptions: 0, registered: 0, open: 0, overdue: 0 }));
  for (const { name, count } of await countVisitsByStaff(db, from, to)) one(name).visits += count;
  for (const { name, count } of await countReceptionsByStaff(db, from, to)) one(name).receptions += count;
  for (const { responsible, count } of registered) one(responsible ?? nobody).registered += count;
  for (const { responsible, open, overdue } of standing) addOpen(one(responsible ?? nobody), open, overdue);

  const names = await readZoneNames(db);
  const zones = new Map<string | null, ZoneShare>();
  const area = (id: string | null) =>
    entry(zones, id, () => ({
      zone: id === null ? null : (names.get(id) ?? id),
      visits: 0,
      registered: 0,
      open: 0,
      overdue: 0,
    }));
  for (const { zone_id, count } of await countVisitsByZone(db, from, to)) area(zone_id).visits += count;
  for (const { zone_id, count } of registered) area(zone_id).registered += count;
  for (const { zone_id, open, overdue } of standing) addOpen(area(zone_id), open, overdue);
  return {
    staff: [...staff.values()].sort((a, b) => busy(b) - busy(a) || a.name.localeCompare(b.name, 'zh')),
    zones: [...zones.values()].sort((a, b) => busy(b) - busy(a) || (a.zone ?? '').localeCompare(b.zone ?? '', 'zh')),
  };
}

/** Matters nobody was made responsible for. */
const nobody = '（未交办）';

function entry<K, V>(all: Map<K, V>, key: K, make: () => V): V {
  const found = all.get(key) ?? make();
  all.set(key, found);
  return found;
}

function addOpen(share: { open: number; overdue: number }, open: number, overdue: number): void {
  share.open += Number(open);
  share.overdue += Number(overdue);
}

function busy({ visits, registered, open, receptions = 0 }: Partial<StaffShare>): number {
  return (visits ?? 0) + receptions + (registered ?? 0) + (open ?? 0);
}
