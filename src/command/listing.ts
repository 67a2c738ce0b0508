import { wholeNumber } from '../base/number.ts';
import { Refusal } from '../base/refusal.ts';
import { type Day, readDay } from '../calendar/day.ts';
import type { TextBlock } from '../sheet/sheet.ts';

/** Rows a list shows on a screen unless asked for more; scripts and spreadsheets get all of them. */
export const defaultRows = 50;

/** How many rows are wanted; undefined for all. @throws Refusal on a `--limit` that is no number. */
export function limitOf(options: {
  limit?: string;
  json?: boolean;
  csv?: string | true;
  pdf?: string | true;
  xlsx?: string | true;
}): number | undefined {
  if (options.limit !== undefined) return readLimit(options.limit);
  const { json, csv, pdf, xlsx } = options;
  return json || [csv, pdf, xlsx].some((to) => to !== undefined) ? undefined : defaultRows;
}

/** How many rows were asked for: a list of none says nothing. @throws Refusal kind `usage`. */
export function readLimit(text: string): number {
  const limit = wholeNumber(text, '条数');
  if (limit > 0) return limit;
  throw new Refusal('usage', 'bad_limit', '--limit 至少是 1。');
}

/** The days a list is limited to. @throws Refusal kind `usage` on a day that is none, or an end before the beginning. */
export function periodOf(options: { from?: string; to?: string }): { from: Day | undefined; to: Day | undefined } {
  const from = options.from === undefined ? undefined : readDay(options.from, '--from ');
  const to = options.to === undefined ? undefined : readDay(options.to, '--to ');
  if (from === undefined || to === undefined || from <= to) return { from, to };
  throw new Refusal('usage', 'days_reversed', `起始日 ${from} 晚于截止日 ${to}。`);
}

/** Says how many there are when not all are shown. `which`: those that come first in the order of the list. */
export function moreNote(shown: number, total: number, which = '最近的'): TextBlock[] {
  if (shown >= total) return [];
  return [{ kind: 'text', tone: 'quiet', lines: [`共 ${total} 条，这里是${which} ${shown} 条；要更多请用 --limit。`] }];
}
