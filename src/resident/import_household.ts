import { doorKey } from './door.ts';
import { type Asked, type Fault, fieldedRelation } from './import_row.ts';

/** A row as it was read, with its faults. */
export interface ReadRow {
  asked: Asked;
  faults: Fault[];
}

/**
 * Below a head of household members without an address live where the head does: only where the list has a column for the
 * relation to the head, and the row says one; a row without it, or at another door, ends the household. (What cells merged downwards show is taken as if it stood in every row.)
 * @returns how many rows took the address of the head above. Changes the rows it is given.
 */
export function continueHouseholds(rows: readonly ReadRow[]): number {
  let head: ReadRow | null = null;
  let continued = 0;
  for (const row of rows) {
    const { asked } = row;
    const role = fieldedRelation(asked.relation);
    if (role === 'head') head = row;
    else if (role === null || (asked.placed && !sameDoor(asked, head?.asked))) head = null;
    if (role !== 'member' || asked.placed || head === null) continue;
    if (head.asked.door !== null) {
      asked.door = head.asked.door;
      continued += 1;
    } else if (head.asked.placed) {
      row.faults.push({ code: 'head_without_door', says: `住址接第${head.asked.row}行的户主，而那一行的住址不对` });
    }
  }
  return continued;
}

function sameDoor(one: Asked, other: Asked | undefined): boolean {
  return one.door !== null && other?.door != null && doorKey(one.door) === doorKey(other.door);
}
