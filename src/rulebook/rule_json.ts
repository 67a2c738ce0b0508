import type { InForce } from '../rules/book.ts';
import { type Choices, chosen, type ReadingId, readings } from '../rules/reading.ts';
import { inWords } from '../rules/words.ts';
import type { FormRule } from './in_force.ts';

/** A rule with its whole provenance, as JSON carries it. */
export function formRuleJson({ rule, forms }: FormRule) {
  return {
    value: rule.value,
    words: inWords(rule.kind, rule.value),
    forms,
    from: rule.from,
    from_status: rule.fromStatus,
    until: rule.until,
    force: rule.force,
    fallback: rule.fallback,
    cite: rule.cite,
    cite_words: rule.citeWords,
    status: rule.cite.status,
    note: rule.note,
  };
}

/** What the national law says, as JSON carries it beside another rule. */
export function lawJson(law: InForce | undefined) {
  if (law === undefined) return null;
  return {
    value: law.value,
    words: inWords(law.kind, law.value),
    from: law.from,
    cite: law.cite,
    cite_words: law.citeWords,
    status: law.cite.status,
  };
}

/** A reading with the letter in force. */
export function readingJson(id: ReadingId, choices: Choices) {
  const { question, options, default: preset, why } = readings[id];
  return {
    id,
    question,
    options: options as Record<string, string>,
    letter: chosen(id, choices),
    default: preset,
    why,
  };
}

export type ReadingJson = ReturnType<typeof readingJson>;
