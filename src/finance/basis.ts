import type { InForce } from '../rules/book.ts';
import { type Choices, chosen, type ReadingId, readings } from '../rules/reading.ts';
import type { Letters } from './tiers.ts';

/** A verdict that rests on no rule and asks nobody. */
export const nothing = { rule: null, approvers: [], missing: [], others: [], cite: null, cite_words: null };

/** Where a verdict comes from: the rule, its citation, and the readings it was taken by. */
export function about(rule: InForce, choices: Choices, ids: readonly ReadingId[]) {
  const taken = ids.filter((id) => rule.readings.includes(id)).map((id) => `${id}${chosen(id, choices)}`);
  const { cite, citeWords } = rule;
  return { ...nothing, rule: rule.key, reading: taken[0] ?? null, readings: taken, cite, cite_words: citeWords };
}

/** Where the text of the rule does not raise a question, its default stands. */
export function lettersOf(rule: InForce, choices: Choices): Letters {
  return (id) => chosen(id, rule.readings.includes(id) ? choices : {});
}

/** Every letter that was not chosen, of the readings that the rule's text raises. */
export function alternatives(rule: InForce, ids: readonly ReadingId[], choices: Choices) {
  return ids
    .filter((id) => rule.readings.includes(id))
    .flatMap((id) => Object.keys(readings[id].options).map((letter) => ({ id, letter })))
    .filter(({ id, letter }) => letter !== chosen(id, choices));
}
