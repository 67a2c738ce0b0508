import { readPublicWords } from '../base/public_words.ts';
import { oneBuilding, updateBuilding } from '../building/store.ts';
import type { OptionSpec } from '../command/verb.ts';
import type { Database } from '../database/open.ts';
import type { Writing } from '../database/writing.ts';
import { personNamed } from '../person/named.ts';
import type { Group, GroupFacts } from './store.ts';

/** What is written of a group when it is entered or corrected. */
export const groupOptions: readonly OptionSpec[] = [
  { flags: '--leader <姓名>', text: '组长；写 "" 去掉' },
  { flags: '--building <楼栋>', text: '划入的楼栋，可写多次', repeat: true },
  { flags: '--self-managed', text: '是楼院自管小组' },
  { flags: '--member <姓名>', text: '自管小组的成员，可写多次；写了就换成这些人', repeat: true },
  { flags: '--note <备注>', text: '备注；写 "" 去掉' },
];

export interface GroupOptions {
  leader?: string;
  building?: string[];
  selfManaged?: true;
  member?: string[];
  note?: string;
}

/** What the options change of a group, buildings apart. */
export async function patchOf(
  db: Database,
  { leader, selfManaged, member, note }: GroupOptions,
  known: GroupFacts,
): Promise<Partial<Pick<Group, 'leader' | 'leader_id'>> & { facts: GroupFacts }> {
  const { note: had, ...rest } = known;
  const words = note === undefined ? had : note === '' ? undefined : readPublicWords(note, '备注');
  const facts: GroupFacts = {
    ...rest,
    ...(selfManaged && { self_managed: true as const }),
    ...(member && { members: member.map((name) => readPublicWords(name, '成员姓名', 30)) }),
    ...(words !== undefined && { note: words }),
  };
  if (leader === undefined) return { facts };
  if (leader === '') return { leader: null, leader_id: null, facts };
  const { name, person_id } = await personNamed(db, leader);
  return { leader: name, leader_id: person_id, facts };
}

/** Puts buildings into a group. @throws Refusal kind `not_found`. */
export async function putInto(writing: Writing, group: Group, buildings: readonly string[] = []): Promise<void> {
  for (const called of buildings) {
    const { id } = await oneBuilding(writing.db, called);
    await updateBuilding(writing, id, { group_id: group.id });
  }
}
