import { Refusal } from '../base/refusal.ts';
import type { Day } from '../calendar/day.ts';
import type { Database } from '../database/open.ts';
import type { Writing } from '../database/writing.ts';

/** What is known of a group beside its columns. */
export interface GroupFacts {
  /** 楼院自管小组, where it is more than a part of the roll. */
  self_managed?: true;
  members?: readonly string[];
  note?: string;
  closed_reason?: string;
}

/** 居民小组, or 楼院自管小组. */
export interface Group {
  id: string;
  name: string;
  leader: string | null;
  leader_id: string | null;
  facts: GroupFacts;
  closed_on: Day | null;
}

export async function readGroups(db: Database, all = false): Promise<Group[]> {
  const rows = await db.selectFrom('resident_group').selectAll().execute();
  return rows.map(asGroup).filter(({ closed_on }) => all || closed_on === null);
}

/** The group called so; `3` and `第3` stand for `第3居民小组`. @throws Refusal kind `not_found`. */
export async function oneGroup(db: Database, called: string): Promise<Group> {
  const said = called.normalize('NFKC').trim();
  const names = [said, `第${said}居民小组`, `${said}居民小组`, `第${said}小组`];
  const found = await db.selectFrom('resident_group').selectAll().where('name', 'in', names).execute();
  const row = found.find(({ name }) => name === said) ?? found[0];
  if (row !== undefined) return asGroup(row);
  throw new Refusal('not_found', 'no_such_group', `没有叫“${said}”的居民小组。`, {
    hint: '小组见 jwh group list；登记：jwh group add 第1居民小组',
  });
}

export async function insertGroup(
  writing: Writing,
  { facts, ...row }: Pick<Group, 'name' | 'leader' | 'leader_id' | 'facts'>,
): Promise<Group> {
  const { db } = writing;
  const taken = await db.selectFrom('resident_group').select('id').where('name', '=', row.name).executeTakeFirst();
  if (taken !== undefined) throw new Refusal('usage', 'group_taken', `已经有叫“${row.name}”的居民小组。`);
  return asGroup(await writing.insert('resident_group', { ...row, facts: JSON.stringify(facts) }));
}

export async function updateGroup(
  writing: Writing,
  group: Group,
  { facts, ...patch }: Partial<Omit<Group, 'id'>>,
): Promise<Group> {
  await writing.update('resident_group', group.id, { ...patch, ...(facts && { facts: JSON.stringify(facts) }) });
  return oneGroup(writing.db, patch.name ?? group.name);
}

type Row = Omit<Group, 'facts'> & { facts: string };

function asGroup({ facts, ...row }: Row): Group {
  return { ...row, facts: JSON.parse(facts) as GroupFacts };
}
