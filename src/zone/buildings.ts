import { oneBuilding, updateBuilding } from '../building/store.ts';
import type { Answer, OptionSpec } from '../command/verb.ts';
import type { Writing } from '../database/writing.ts';
import type { Zone } from './store.ts';

export const buildingOption: OptionSpec = { flags: '--building <楼栋>', text: '划入的楼栋，可写多次', repeat: true };

/** Puts buildings into an area. @returns a sentence for each that came out of another one. @throws Refusal kind `not_found`. */
export async function putInto(writing: Writing, zone: Zone, buildings: readonly string[]): Promise<string[]> {
  const moved: string[] = [];
  for (const called of buildings) {
    const { id, name, zone_id, zone: before } = await oneBuilding(writing.db, called);
    if (zone_id === zone.id) continue;
    if (before !== null)
      moved.push(`${name}原来属于${before}，现已划出。划错的划回去：jwh building amend ${name} --zone ${before}`);
    await updateBuilding(writing, id, { zone_id: zone.id });
  }
  return moved;
}

/** The answer with what was moved at its end. */
export function withMoved(answer: Answer, moved: readonly string[]): Answer {
  if (moved.length === 0) return answer;
  const { sheet } = answer;
  return { ...answer, sheet: { ...sheet, blocks: [...sheet.blocks, { kind: 'text', lines: moved }] } };
}
