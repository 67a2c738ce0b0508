import { Refusal } from '../base/refusal.ts';
import type { Day } from '../calendar/day.ts';
import type { Database } from '../database/open.ts';
import type { Writing } from '../database/writing.ts';
import { buildingNames, byName } from './name.ts';

/** What is known of a building beside its columns. */
export interface BuildingFacts {
  /** How many units (单元) it has. */
  units?: number;
  note?: string;
  closed_reason?: string;
}

/** A building, or several courtyards taken as one. */
export interface Building {
  id: string;
  name: string;
  address: string | null;
  zone_id: string | null;
  zone: string | null;
  group_id: string | null;
  group: string | null;
  facts: BuildingFacts;
  closed_on: Day | null;
}

interface BuildingFilter {
  zone_id?: string | undefined;
  group_id?: string | undefined;
  /** Those no longer in use as well. */
  all?: boolean;
}

/** Buildings that fit, in the order people count them. */
export async function readBuildings(
  db: Database,
  { zone_id, group_id, all }: BuildingFilter = {},
): Promise<Building[]> {
  let wanted = buildings(db);
  if (zone_id !== undefined) wanted = wanted.where('building.zone_id', '=', zone_id);
  if (group_id !== undefined) wanted = wanted.where('building.group_id', '=', group_id);
  if (!all) wanted = wanted.where('building.closed_on', 'is', null);
  return (await wanted.execute()).map(asBuilding).sort(byName);
}

export async function readBuilding(db: Database, id: string): Promise<Building> {
  return asBuilding(await buildings(db).where('building.id', '=', id).executeTakeFirstOrThrow());
}

/** The building meant; `3`, `3栋` and `3号楼` alike. @throws Refusal kind `not_found`, or `usage` where several fit. */
export async function oneBuilding(db: Database, said: string): Promise<Building> {
  const names = buildingNames(said);
  const found = (await buildings(db).where('building.name', 'in', names).execute()).map(asBuilding);
  const exact = found.find(({ name }) => name === names[0]);
  const inUse = found.filter(({ closed_on }) => closed_on === null);
  const [only, ...others] = exact === undefined ? (inUse.length > 0 ? inUse : found) : [exact];
  if (only === undefined) {
    throw new Refusal('not_found', 'no_such_building', `没有叫“${said.trim()}”的楼栋。`, {
      hint: '楼栋见 jwh building list；登记：jwh building add 3号楼',
    });
  }
  if (others.length === 0) return only;
  const all = [only, ...others].map(({ name }) => name).join('、');
  throw new Refusal('usage', 'ambiguous_building', `“${said.trim()}”可以是：${all}。`, { hint: '请写全名。' });
}

export async function insertBuilding(
  writing: Writing,
  row: Pick<Building, 'name' | 'address' | 'zone_id' | 'group_id' | 'facts'>,
): Promise<Building> {
  await refuseTaken(writing.db, row.name);
  const { id } = await writing.insert('building', { ...row, facts: JSON.stringify(row.facts) });
  return readBuilding(writing.db, id);
}

export async function updateBuilding(
  writing: Writing,
  id: string,
  { facts, ...patch }: Partial<Pick<Building, 'name' | 'address' | 'zone_id' | 'group_id' | 'facts' | 'closed_on'>>,
): Promise<Building> {
  if (patch.name !== undefined) await refuseTaken(writing.db, patch.name, id);
  await writing.update('building', id, { ...patch, ...(facts && { facts: JSON.stringify(facts) }) });
  return readBuilding(writing.db, id);
}

/** 1号楼 and 1栋 are one building to everybody who calls it by its number. @throws Refusal kind `usage`. */
async function refuseTaken(db: Database, name: string, own?: string): Promise<void> {
  const like = await db.selectFrom('building').selectAll().where('name', 'in', buildingNames(name)).execute();
  const taken = like.find(({ id }) => id !== own);
  if (taken === undefined) return;
  throw new Refusal('usage', 'building_taken', `已经有叫“${taken.name}”的楼栋。`, {
    hint: taken.name === name ? '查看：jwh building list --all' : `不是同一栋的，名称要分得清，如 东院${name}。`,
  });
}

function buildings(db: Database) {
  return db
    .selectFrom('building')
    .leftJoin('zone', 'zone.id', 'building.zone_id')
    .leftJoin('resident_group', 'resident_group.id', 'building.group_id')
    .selectAll('building')
    .select(['zone.name as zone', 'resident_group.name as group']);
}

type Row = Awaited<ReturnType<ReturnType<typeof buildings>['execute']>>[number];

function asBuilding({ facts, ...row }: Row): Building {
  return { ...row, facts: JSON.parse(facts) as BuildingFacts };
}
