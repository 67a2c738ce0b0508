import { Refusal } from '../../base/refusal.ts';
import type { Day } from '../../calendar/day.ts';
import type { Rulebook } from '../../rules/book.ts';
import type { Form } from '../../rules/pack.ts';
import { localName } from '../kinds/local_name.ts';
import { type Counted, conveneKeys, ownForm, proposerWords } from './proposer.ts';
import type { ConveneRule } from './request_judgement.ts';

/** The rule by which a class may ask for a form of meeting. @throws Refusal `no_rule` naming the form it does answer to. */
export function conveneRule(book: Rulebook, by: Counted, day: Day, form: Form): ConveneRule {
  const key = conveneKeys[by];
  const rule = book.find(key, day, form);
  if (rule !== undefined) return rule;
  const given = forms.filter((one) => one !== form && book.find(key, day, one) !== undefined);
  if (given.length === 0) return book.require(key, day, form);
  const names = given.map((one) => localName(book, one, day)).join('、');
  throw new Refusal(
    'no_rule',
    'form_not_theirs',
    `${proposerWords[by]}提议召开的是${names}；由${proposerWords[by]}提议召开${localName(book, form, day)}，本地和国家法都没有规定（${key}）。`,
    { hint: `改写 --form ${given.join(' 或 ')}，或由有权提议的人提议；没有写入任何内容。` },
  );
}

const forms: readonly Form[] = ['adults', 'households', 'representatives'];

/**
 * The form a request leads to: the one that answers to its class (相应的居民会议), where the place knows that form or only
 * the national law gives the right; else the place's own.
 */
export function formLedTo(book: Rulebook, day: Day, classes: readonly Counted[]): Form {
  const [first] = classes;
  const own = first === undefined ? 'representatives' : ownForm[first];
  const local = book.find('assembly.forms', day);
  const known = local === undefined ? [] : local.value.items.map(({ code }) => code);
  const byLaw = first !== undefined && book.find(conveneKeys[first], day, own)?.cite.place === 'national';
  if (byLaw || local?.fallback || known.length === 0 || known.includes(own)) return own;
  return (known[0] ?? own) as Form;
}
