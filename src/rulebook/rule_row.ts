import { keys, type RuleKey } from '../rules/key.ts';
import { inWords } from '../rules/words.ts';
import type { Column, Row } from '../sheet/sheet.ts';
import { type FormRule, formRuleWords } from './in_force.ts';
import { fallbackWords, statusStates } from './words.ts';

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

/** Columns that a table of rules has, whatever comes before them. */
export const ruleColumns: readonly Column[] = [
  { key: 'value', label: '内容', type: 'text', wide: true },
  { key: 'cite', label: '出处', type: 'text', wide: true },
  { key: 'status', label: '核对', type: 'state', states: statusStates },
  { key: 'note', label: '说明', type: 'text' },
];

/** The same as a row of a table for people. On a screen the note is only pointed to: `rules show` has room for it. */
export function ruleRow(found: FormRule | undefined, onScreen: boolean): Row {
  if (found === undefined) return { value: null, cite: null, status: null, note: '没有规定' };
  const { citeWords, cite, fallback, note } = found.rule;
  const full = [fallback ? fallbackWords : '', note ?? ''].filter(Boolean).join('；');
  const short = fallback ? '按国家法' : note === null ? '' : '另有说明';
  return { value: formRuleWords(found), cite: citeWords, status: cite.status, note: onScreen ? short : full };
}

/** Whether the answer goes to a screen, where there is little room. */
export function isOnScreen({ csv, pdf }: { csv?: unknown; pdf?: unknown }): boolean {
  return csv === undefined && pdf === undefined;
}
