import { Refusal } from '../base/refusal.ts';
import type { Day } from '../calendar/day.ts';
import type { InForce, Rulebook } from '../rules/book.ts';
import type { Item } from '../rules/value.ts';

export type StepsRule = InForce<'big_matter'>;

/** 两公开: the steps that are postings, not meetings; their codes are those of the pack (qinhuangdao 五(二)). */
const publicationSteps: Readonly<Record<string, 'resolution' | 'result'>> = {
  resolution_published: 'resolution',
  result_published: 'result',
};

/** The step at which the assembly decides. */
export const assemblyStep = 'assembly_resolution';

/** What a step posts: the resolution or its result; null for a step that is a meeting. */
export function postedBy(code: string): 'resolution' | 'result' | null {
  return publicationSteps[code] ?? null;
}

/** The meetings of the procedure, in order. */
export function meetingSteps({ value }: StepsRule): Item[] {
  return value.items.filter(({ code }) => postedBy(code) === null);
}

/** The postings of the procedure, in order. */
export function postingSteps({ value }: StepsRule): Item[] {
  return value.items.filter(({ code }) => postedBy(code) !== null);
}

/** The steps in force. @throws Refusal kind `no_rule` where the place has none, or only a name for them (D-153). */
export function stepsRule(book: Rulebook, day: Day): StepsRule {
  const rule = book.require('big_matter', day);
  if (rule.value.items.length > 1) return rule;
  const [only] = rule.value.items;
  throw new Refusal('no_rule', 'no_steps', `${rule.citeWords}只提到“${only?.title}”，没有写步骤，不作计算。`, {
    hint: '本居委会若另有规定的步骤，先登记：jwh rules set big_matter --help',
  });
}

/** The step meant by its code, its title or the end of it: `提议`, `决议`, `结果公开`. @throws Refusal kind `usage`. */
export function stepNamed(rule: StepsRule, word: string): Item {
  const { items } = rule.value;
  const matches: ((item: Item) => boolean)[] = [
    ({ code, title }) => code === word || title === word,
    ({ title }) => title.endsWith(word),
    ({ title }) => title.includes(word),
  ];
  for (const match of word === '' ? [] : matches) {
    const found = items.filter(match);
    if (found.length === 1) return found[0] as Item;
    if (found.length > 1) break;
  }
  throw new Refusal('usage', 'unknown_step', `没有“${word}”这一步，或不止一步。`, {
    hint: `各步依次是：${items.map(({ code, title }) => `${title}（${code}）`).join('、')}`,
  });
}
