import { oneBuilding, updateBuilding } from '../building/store.ts';
import type { OptionSpec } from '../command/verb.ts';
import type { Writing } from '../database/writing.ts';
import type { Zone } from './store.ts';

export const buildingOption: OptionSpec = { flags: '--building <楼栋>', text: '划入的楼栋，可写多次', repeat: true };

/** Puts buildings into an area; out of the one they were in. @throws Refusal kind `not_found`. */
export async function putInto(writing: Writing, zone: Zone, buildings: readonly string[]): Promise<void> {
  for (const called of buildings) {
    const { id } = await oneBuilding(writing.db, called);
    await updateBuilding(writing, id, { zone_id: zone.id });
  }
}
