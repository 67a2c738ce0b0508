import { Refusal } from '../base/refusal.ts';
import type { Day } from '../calendar/day.ts';
import type { Database } from '../database/open.ts';
import type { Writing } from '../database/writing.ts';

/** What a group asked for one of its households: 低保 or work, signed by its head. */
export interface Recommendation {
  household_id: string;
  kind: RecommendationKind;
  day: Day;
  reason: string | null;
  /** Name of the head who signed; null while nobody has. */
  signed_by: string | null;
  signed_on: Day | null;
  result: string | null;
  result_day: Day | null;
}

export const recommendationKinds = { minimum_living: '低保', employment: '就业' } as const;

export type RecommendationKind = keyof typeof recommendationKinds;

interface TenFacts {
  recommendations?: readonly Recommendation[];
}

/** 十户联包组: about ten households, with a head (十户长). */
export interface TenGroup {
  id: string;
  no: number;
  group_id: string | null;
  group: string | null;
  head: string | null;
  head_id: string | null;
  facts: TenFacts;
  closed_on: Day | null;
}

export async function readTenGroups(db: Database): Promise<TenGroup[]> {
  const rows = await tenGroups(db).where('ten_household_group.closed_on', 'is', null).orderBy('no').execute();
  return rows.map(asGroup);
}

/** @throws Refusal kind `not_found`. */
export async function oneTenGroup(db: Database, no: number): Promise<TenGroup> {
  const row = await tenGroups(db).where('ten_household_group.no', '=', no).executeTakeFirst();
  if (row !== undefined) return asGroup(row);
  throw new Refusal('not_found', 'no_such_ten_group', `没有第 ${no} 个十户联包组。`, {
    hint: '各组见：jwh household tens',
  });
}

export async function insertTenGroup(writing: Writing, no: number, group_id: string | null): Promise<string> {
  const row = { no, group_id, head: null, head_id: null, facts: '{}' };
  return (await writing.insert('ten_household_group', row)).id;
}

export async function updateTenGroup(
  writing: Writing,
  { id }: { id: string },
  { facts, ...patch }: Partial<Pick<TenGroup, 'head' | 'head_id' | 'facts' | 'closed_on'>>,
): Promise<void> {
  await writing.update('ten_household_group', id, { ...patch, ...(facts && { facts: JSON.stringify(facts) }) });
}

function tenGroups(db: Database) {
  return db
    .selectFrom('ten_household_group')
    .leftJoin('resident_group', 'resident_group.id', 'ten_household_group.group_id')
    .selectAll('ten_household_group')
    .select('resident_group.name as group');
}

function asGroup({ facts, ...row }: Omit<TenGroup, 'facts'> & { facts: string }): TenGroup {
  return { ...row, facts: JSON.parse(facts) as TenFacts };
}
