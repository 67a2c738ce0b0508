import { wholeNumber } from '../base/number.ts';
import type { TextBlock } from '../sheet/sheet.ts';

/** Rows a list shows on a screen unless asked for more; scripts and spreadsheets get all of them. */
export const defaultRows = 50;

/** How many rows are wanted; undefined for all. @throws Refusal on a `--limit` that is no number. */
export function limitOf(options: {
  limit?: string;
  json?: boolean;
  csv?: string | true;
  pdf?: string | true;
}): number | undefined {
  if (options.limit !== undefined) return wholeNumber(options.limit, '条数');
  return options.json || options.csv !== undefined || options.pdf !== undefined ? undefined : defaultRows;
}

/** Says how many there are when not all are shown. */
export function moreNote(shown: number, total: number): TextBlock[] {
  if (shown >= total) return [];
  return [{ kind: 'text', tone: 'quiet', lines: [`共 ${total} 条，这里是最近的 ${shown} 条；要更多请用 --limit。`] }];
}
