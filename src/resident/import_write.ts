import { randomUUID } from 'node:crypto';
import type { Day } from '../calendar/day.ts';
import type { Writing } from '../database/writing.ts';
import { type Sound, soundOf } from '../person/pinyin.ts';
import type { ImportPlan } from './import_plan.ts';

/** Which file was read, by name and by what is in it. */
export interface ImportedFile {
  name: string;
  digest: string;
}

/** How much an import made and changed. What it was before stands in the import's entry of the audit chain, once. */
export interface ImportCounts {
  made: number;
  changed: number;
  fields: number;
  buildings: string[];
  households: number;
  tags: number;
}

export function countsOf({ made, changed, changes, people, places }: ImportPlan): ImportCounts {
  const buildings = places.work.made.building.map(({ name }) => name);
  const fields = changes.length;
  return { made, changed, fields, buildings, households: places.work.households.length, tags: people.tags.length };
}

/** Writes what was planned, the record of the import first. @returns the import's id; null when nothing is new. */
export async function writeImport(
  writing: Writing,
  plan: ImportPlan,
  file: ImportedFile,
  today: Day,
): Promise<string | null> {
  const { people, places } = plan;
  if (plan.made + plan.changed === 0) return null;
  const id = randomUUID();
  await writing.insert('resident_import', {
    id,
    file: file.name,
    file_digest: file.digest,
    day: today,
    rows: plan.read,
    changes: JSON.stringify(countsOf(plan)),
  });
  const { made, households, changed } = places.work;
  await writing.insertMany('resident_group', made.resident_group);
  await writing.insertMany('zone', made.zone);
  await writing.insertMany('building', made.building);
  await writing.insertMany('household', households);
  await writing.insertMany('person', await withSounds(people.made));
  await writing.insertMany('resident', people.residents);
  const tags = people.tags.map((tag) => ({ ...tag, from_day: today }));
  await writing.insertMany('resident_tag', tags);
  for (const [place, { table, patch }] of changed) await writing.update(table, place, patch);
  for (const { id, patch } of people.patches) await writing.update('person', id, patch);
  for (const { id, patch } of people.residentPatches) await writing.update('resident', id, patch);
  return id;
}

/** Many share a name: each is sounded once. */
async function withSounds<P extends { name: string }>(people: readonly P[]): Promise<(P & Sound)[]> {
  const sounds = new Map<string, Sound>();
  for (const { name } of people) if (!sounds.has(name)) sounds.set(name, await soundOf(name));
  return people.map((person) => ({ ...person, ...(sounds.get(person.name) as Sound) }));
}
