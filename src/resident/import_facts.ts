import type { FactField } from './fact_fields.ts';

/** What an import adds to the facts of a place or a resident when it is taken back. */
export interface Undone {
  import: string;
  day: string;
  reason: string;
  /** Of a resident: the household he or she was entered in. */
  household_id?: string;
}

/** Facts of a resident; other verbs may know more of them, which are kept as they are. */
export type ResidentFacts = Partial<Record<FactField | 'resident_group' | 'zone', string>> & {
  undone?: Undone;
  /** Why he or she is no longer here, where that is so. */
  left?: string;
  /** Where he or she lived before, each with the last day there. */
  lived?: readonly { household_id: string; until_day: string }[];
};

export function factsOf(row: { facts: string }): ResidentFacts {
  return JSON.parse(row.facts) as ResidentFacts;
}

/** A resident by an import that was taken back, and entered by nobody since. */
export function isWithdrawn(row: { facts: string; moved_out: string | null }): boolean {
  return row.moved_out !== null && hasUndone(factsOf(row));
}

export function hasUndone(facts: object): boolean {
  return 'undone' in facts;
}
