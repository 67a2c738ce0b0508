import { onTestFinished } from 'vitest';
import { type OfficeFile, openOffice } from '../../src/database/open.ts';
import { inTransaction, type Writing } from '../../src/database/writing.ts';
import { insertPerson } from '../../src/person/store.ts';
import { readTag, usualTags } from '../../src/resident/tag.ts';
import { type Counter, openCounter } from '../counter.ts';

/** Who lives behind a door: name with tags, the tag's first day. */
export interface Lodger {
  name: string;
  door: string;
  tags?: readonly string[];
  since?: string;
}

/** A counter with two of the staff, areas, buildings (`3号楼` in 第一责任区, `5号楼` in 第二责任区) and who lives there. */
export async function community(
  options: Parameters<typeof openCounter>[0] & { people?: readonly Lodger[]; zones?: readonly string[] } = {},
): Promise<Counter> {
  const { people = lodgers, zones = ['第一责任区', '第二责任区'], ...rest } = options;
  const counter = await openCounter({ today: '2026-09-18', ...rest });
  await counter.jwh('staff add 李敏 --post 社工 --from 2026-01-01');
  await counter.jwh('staff add 孙秀英 --post 社工 --from 2026-01-01');
  await settle(counter, (writing) => fill(writing, zones, people));
  return counter;
}

const lodgers: readonly Lodger[] = [
  { name: '王秀兰', door: '3号楼-2-501', tags: ['独居'] },
  { name: '赵小明', door: '3号楼-2-502' },
  { name: '钱玉芬', door: '5号楼-1-101', tags: ['低保'] },
];

async function fill(writing: Writing, zones: readonly string[], people: readonly Lodger[]): Promise<void> {
  const buildings = new Map<string, string>();
  for (const [at, name] of ['3号楼', '5号楼'].entries()) {
    const zone = zones[at] === undefined ? null : await writing.insert('zone', { name: zones[at], facts: '{}' });
    const building = await writing.insert('building', { name, zone_id: zone?.id ?? null, facts: '{}' });
    buildings.set(name, building.id);
  }
  for (const { name, door, tags = [], since = '2026-01-01' } of people) {
    const [building = '', unit = '', room = ''] = door.split('-');
    const home = { building_id: buildings.get(building) ?? null, unit, room, facts: '{}' };
    const household = await writing.insert('household', home);
    const person = await insertPerson(writing, name, {});
    await writing.insert('resident', { person_id: person.id, household_id: household.id, facts: '{}' });
    for (const tag of tags) {
      const { code } = readTag(usualTags, tag);
      await writing.insert('resident_tag', { person_id: person.id, tag: code, from_day: since });
    }
  }
}

/** Puts something on file that has no command yet. */
export async function settle(counter: Counter, work: (writing: Writing) => Promise<unknown>): Promise<void> {
  const file: OfficeFile = await openOffice(counter.path, 'test');
  onTestFinished(() => void file.raw.close());
  const author = { operator: '李敏', command: 'test', businessDay: '2026-01-01', at: '2026-01-01T00:00:00.000Z' };
  await inTransaction(file, async () => author, false, work);
}
