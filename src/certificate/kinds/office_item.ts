import type { Basis, Condition } from '../certificate.ts';
import type { OfficeItem } from './store.ts';

/** What the office says of a kind it added; kept as the item's facts. */
export interface ItemFacts {
  category: string | null;
  department: string | null;
  bases: readonly Basis[];
  conditions: readonly Condition[];
  /** Where to go instead, for a kind that may not be issued. */
  instead: string | null;
}

export function itemFacts({ facts }: Pick<OfficeItem, 'facts'>): ItemFacts {
  return JSON.parse(facts) as ItemFacts;
}
