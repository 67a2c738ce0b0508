import { Refusal } from '../base/refusal.ts';
import type { Day } from '../calendar/day.ts';
import type { Quarter } from '../calendar/quarter.ts';
import type { InForce, Rulebook } from '../rules/book.ts';
import type { Item } from '../rules/value.ts';
import type { DisclosedPer, DisclosedPeriod } from './disclosed_period.ts';

/** The place's list of what is published. @throws Refusal kind `no_rule` that says how the office enters its own. */
export function requireItems(book: Rulebook, { from, to }: Quarter): InForce<'disclosure.items'> {
  const rule = book.find('disclosure.items', to);
  if (rule !== undefined) return rule;
  const sample = JSON.stringify({
    items: [
      { code: 'duties', title: '居委会工作职责和分工' },
      { code: 'finance', title: '财务收支情况' },
      { code: 'resolutions', title: '居民代表会议决议事项' },
      { code: 'other', title: '其他' },
    ],
  });
  throw new Refusal('no_rule', 'no_rule', `${book.pack.name}没有居务公开内容的清单，居委会可以自己登记。`, {
    hint: `照本地文件改好各项再打：jwh rules set disclosure.items '${sample}' --cite "文件名称和条款" --from ${from}`,
  });
}

const perRules = {
  month: 'disclosure.items.month',
  quarter: 'disclosure.items.quarter',
  year: 'disclosure.items.year',
  term: 'disclosure.items.term',
} as const;

/** The items that the place posts once in each period of that length; undefined where its list knows no lengths. */
export function periodRule(book: Rulebook, per: DisclosedPer, day: Day): InForce<'disclosure.items'> | undefined {
  if (per === 'half_year') return undefined;
  return book.find(perRules[per], day) as InForce<'disclosure.items'> | undefined;
}

/**
 * The items of one period: those of its length where the place tells them apart, else the accounts alone where it wants
 * only them so often, else all. Numbers stay those of the whole list.
 */
export function codesFor(book: Rulebook, { per, to }: DisclosedPeriod): ReadonlySet<string> | null {
  const own = periodRule(book, per, to);
  return own === undefined ? null : new Set(own.value.items.map(({ code }) => code));
}

/** An item by its number in the list or its code. @throws Refusal kind `not_found` that lists them. */
export function findItem(items: readonly Item[], word: string): Item {
  const found = items.find(({ code }, at) => code === word || String(at + 1) === word);
  if (found !== undefined) return found;
  throw new Refusal('not_found', 'no_such_item', `公开内容没有第“${word}”项。`, {
    hint: items.map(({ code, title }, at) => `${at + 1} ${title}（${code}）`).join('；'),
  });
}
