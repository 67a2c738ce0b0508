import { daysBetween } from '../calendar/arithmetic.ts';
import type { Day } from '../calendar/day.ts';
import type { Database } from '../database/open.ts';
import type { Rulebook } from '../rules/book.ts';
import { chosen } from '../rules/reading.ts';
import type { Row } from '../sheet/sheet.ts';
import { type Prompt, promptsBetween } from './prompt.ts';

/** The lines of what is to be told “in good time” (D-135), as `disclose due` lists them; none is more than advice. */
export async function promptRows(
  db: Database,
  { from, to, today }: { from: Day; to: Day; today: Day },
): Promise<Row[]> {
  return (await promptsBetween(db, { from, to })).map((one) => ({
    due_day: one.day,
    period: one.period.period,
    item: one.item.code,
    title: one.what === '' ? one.item.title : `${one.item.title}：${one.what}`,
    state: stateOf(one, today),
    posted_on: one.posted,
    overdue: one.posted === null && today > one.day ? daysBetween(one.day, today) : null,
    cite: one.rule.citeWords,
  }));
}

function stateOf({ posted, day }: Prompt, today: Day): 'posted' | 'late' | 'open' | 'advised' {
  if (posted !== null) return posted <= day ? 'posted' : 'late';
  return today > day ? 'advised' : 'open';
}

/** Which reading of 及时 the office follows, in a sentence. */
export function promptWords(book: Rulebook, day: Day): string {
  const rule = book.find('disclosure.prompt', day);
  const within = rule !== undefined && 'within' in rule.value ? rule.value.within : 15;
  return chosen('D-135', book.choices(day)) === 'b'
    ? '各项“及时”公布，原文没有期限：每月公开一次（读法 D-135b），只作提醒。'
    : `其他各项“及时”公布，原文没有期限：事后${within}天内为好（读法 D-135a，本程序的建议），只作提醒。`;
}
