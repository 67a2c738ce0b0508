import { codeOf } from '../person/person.ts';
import type { Shown } from '../sheet/settled.ts';
import { doorWords, type Household } from './store.ts';

/** A household as JSON, its door masked unless somebody may see it. */
export function householdRecord(household: Household, show: Shown): Record<string, unknown> {
  const { id, building, zone, group, ten_no, closed_on, facts } = household;
  const door = doorWords(household);
  return {
    ...{ id, code: codeOf(household), building, zone, group },
    room: door === null ? null : show('room', door),
    ...{ ten_no, note: facts.note ?? null, closed_on, closed_reason: facts.closed_reason ?? null },
  };
}
