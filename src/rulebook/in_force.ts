import type { Day } from '../calendar/day.ts';
import type { InForce, Rulebook } from '../rules/book.ts';
import type { RuleKey } from '../rules/key.ts';
import type { Form } from '../rules/pack.ts';
import { inWords } from '../rules/words.ts';
import { formWords } from './words.ts';

/** A rule in force and the forms of meeting it speaks of; null means all of them. */
export interface FormRule {
  rule: InForce;
  forms: Form[] | null;
}

const forms: readonly Form[] = ['adults', 'households', 'representatives'];

/** What is in force on a day, the place's own value first; more than one where the forms of meeting differ. */
export function inForce(book: Rulebook, key: RuleKey, day: Day): FormRule[] {
  const found = new Map<string, FormRule & { forms: Form[] }>();
  const main = book.find(key, day);
  if (main !== undefined) found.set(identity(main), { rule: main, forms: [] });
  for (const form of forms) {
    const rule = book.find(key, day, form);
    if (rule === undefined) continue;
    const entry = found.get(identity(rule)) ?? { rule, forms: [] };
    entry.forms.push(form);
    found.set(identity(rule), entry);
  }
  return [...found.values()].map((entry) => ({ ...entry, forms: allOrSome(entry.forms) }));
}

/** Every value the key has had here, oldest first, each with its forms. */
export function historyOf(book: Rulebook, key: RuleKey): FormRule[] {
  return book.history(key).map((rule) => {
    const meant = forms.filter((form) => {
      const found = book.find(key, rule.from, form);
      return found !== undefined && identity(found) === identity(rule);
    });
    return { rule, forms: allOrSome(meant) };
  });
}

/** What the national law says beside a rule, where it says something else. */
export function differingLaw(book: Rulebook, { rule, forms }: FormRule, day: Day): InForce | undefined {
  const law = book.law(rule.key, day, forms?.[0]);
  return law === undefined || comparable(law.value) === comparable(rule.value) ? undefined : law;
}

/** A value as text to compare by. The body that meets is one base, whether it is called by its name or 应到人数. */
function comparable(value: object): string {
  const body = 'of' in value && forms.some((form) => form === value.of) ? { of: 'entitled' } : {};
  return JSON.stringify(Object.entries({ ...value, ...body }).sort());
}

/** The value in words, led by the forms of meeting it is limited to. */
export function formRuleWords({ rule, forms }: FormRule): string {
  const words = inWords(rule.kind, rule.value);
  return forms === null ? words : `${forms.map((form) => formWords[form]).join('、')}：${words}`;
}

function identity({ citeWords, from, value }: InForce): string {
  return JSON.stringify([citeWords, from, value]);
}

function allOrSome(some: Form[]): Form[] | null {
  return some.length === 0 || some.length === forms.length ? null : some;
}
