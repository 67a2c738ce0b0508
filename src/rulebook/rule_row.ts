import { keys, type RuleKey } from '../rules/key.ts';
import { inWords } from '../rules/words.ts';
import type { Row } from '../sheet/sheet.ts';
import { type FormRule, formRuleWords } from './in_force.ts';
import { fallbackWords } from './words.ts';

/** A rule in force as data. Everything but key and title is null where nothing is in force. */
export function ruleData(key: RuleKey, found: FormRule | undefined) {
  const rule = found?.rule;
  return {
    key,
    title: keys[key].title,
    value: rule?.value ?? null,
    words: rule === undefined ? null : inWords(rule.kind, rule.value),
    forms: found?.forms ?? null,
    place: rule?.cite.place ?? null,
    document: rule?.cite.document ?? null,
    article: rule?.cite.article ?? null,
    status: rule?.cite.status ?? null,
    from: rule?.from ?? null,
    fallback: rule?.fallback ?? false,
    note: rule?.note ?? null,
  };
}

/** The same as a row of a table for people. */
export function ruleRow(key: RuleKey, found: FormRule | undefined): Row {
  return {
    key,
    title: keys[key].title,
    value: found === undefined ? null : formRuleWords(found),
    cite: found?.rule.citeWords ?? null,
    status: found?.rule.cite.status ?? null,
    note: found === undefined ? '没有规定' : noteOf(found),
  };
}

function noteOf({ rule }: FormRule): string {
  return [rule.fallback ? fallbackWords : '', rule.note ?? ''].filter(Boolean).join('；');
}
