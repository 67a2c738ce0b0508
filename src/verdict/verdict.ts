import type { Citation } from '../base/refusal.ts';
import type { InForce } from '../rules/book.ts';
import { type Choices, chosen, type ReadingId, readings } from '../rules/reading.ts';

/** How much it weighs that a verdict does not hold: a rule broken, something to look at, a word of information. */
export type Severity = 'error' | 'warning' | 'note';

/**
 * Something judged by a rule, as printed and as kept: a period, an order, who must be there, what must be signed. Shares of
 * a counted body are judged in the room of meetings.
 */
export interface Judged {
  rule: string;
  /** What was judged, as a stable English code: `notice`, `publish`, `sittings`. */
  subject: string;
  /** The same for people: `书面告知`. */
  label: string;
  holds: boolean;
  severity: Severity;
  /** Days, counts or names with the comparison written out. */
  arithmetic: string;
  /** Every reading it rests on, the governing one first. */
  readings: string[];
  /** Readings under which the result differs. */
  others: { reading: string; holds: boolean; arithmetic: string }[];
  /** What else a reader must know, a sentence each. */
  notes: string[];
  cite: Citation;
  cite_words: string;
}

/** The result under one choice of readings. */
interface Result {
  holds: boolean;
  arithmetic: string;
}

/**
 * Judges under the office's readings and, one by one, under the other letters of the rule's readings.
 * @param decide what a choice of letters comes to; pure, asked several times.
 * @param asked the readings that bear on this question, the governing one first; left out: all of the rule's.
 */
export function judgeBy(
  rule: InForce,
  about: { subject: string; label: string; severity?: Severity; notes?: readonly string[] },
  choices: Choices,
  decide: (letter: (id: ReadingId) => string) => Result,
  asked: readonly ReadingId[] = rule.readings,
): Judged {
  const under = (letters: Choices) => decide((id) => chosen(id, letters));
  const main = under(choices);
  const others = asked.flatMap((id) =>
    Object.keys(readings[id].options)
      .filter((letter) => letter !== chosen(id, choices))
      .map((letter) => ({ reading: `${id}${letter}`, ...under({ ...choices, [id]: letter }) }))
      .filter(({ holds }) => holds !== main.holds),
  );
  return {
    rule: rule.key,
    subject: about.subject,
    label: about.label,
    severity: about.severity ?? (rule.force === 'must' ? 'error' : 'warning'),
    ...main,
    readings: asked.map((id) => `${id}${chosen(id, choices)}`),
    others: others.map(({ reading, holds, arithmetic }) => ({ reading, holds, arithmetic })),
    notes: [...(about.notes ?? [])],
    cite: rule.cite,
    cite_words: rule.citeWords,
  };
}
