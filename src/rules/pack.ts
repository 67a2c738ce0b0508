import type { Day } from '../calendar/day.ts';
import type { DocumentCode } from './document.ts';
import type { KindOf, RuleKey } from './key.ts';
import type { ReadingId } from './reading.ts';
import type { Facts, Values } from './value.ts';

/** How well a value is known: read in the text, put together from fragments, or taken for granted and said so. */
export type Status = 'confirmed' | 'reconstructed' | 'assumed';

/** Catalogue 0.2: must, should, may, definition, expired target, superseded by later law. */
export type Force = 'must' | 'should' | 'may' | 'definition' | 'target' | 'legacy';

/** The three forms of the residents' meeting, and what the rule book calls them. */
export type Form = 'adults' | 'households' | 'representatives';

/** One value of one rule from a day on. Without a citation, a start day or its two examples it does not compile. */
export interface DatedRule<K extends RuleKey = RuleKey> {
  /** `pack`: holds from the day the pack itself holds. */
  from: Day | 'pack';
  /** Last day it holds, where the text or a later law ends it without a successor here. */
  until?: Day;
  value: Values[KindOf<K>];
  cite: { document: DocumentCode; article: string };
  status: Status;
  force?: Force;
  /** The forms of meeting the text speaks of; left out: all. */
  forms?: readonly Form[];
  /** Ambiguities of this text, the one that governs the number first. */
  readings?: readonly ReadingId[];
  /** The rule's number in the catalogue, e.g. `R-CC-03-6`. */
  catalogue?: string;
  /** Printed beside the value: what a reader must know. */
  note?: string;
  holds: Facts[KindOf<K>];
  fails: Facts[KindOf<K>];
}

export type PackRules = { readonly [K in RuleKey]?: readonly DatedRule<K>[] };

export interface Pack {
  place: string;
  /** Chinese name as printed. */
  name: string;
  /** The day the pack holds from unless the office sets another, and how well that day is known. */
  from: { day: Day; status: Status; why: string };
  rules: PackRules;
}
