import type { FactField } from './import_row.ts';

/** What an import adds to the facts of a place or a resident when it is taken back. */
export interface Undone {
  import: string;
  day: string;
  reason: string;
  /** Of a resident: the household he or she was entered in. */
  household_id?: string;
}

/** Facts of a resident; other verbs may know more of them, which are kept as they are. */
export type ResidentFacts = Partial<Record<FactField | 'resident_group' | 'zone', string>> & { undone?: Undone };

export function factsOf(row: { facts: string }): ResidentFacts {
  return JSON.parse(row.facts) as ResidentFacts;
}
