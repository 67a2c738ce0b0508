import { isDay } from '../../calendar/day.ts';
import { cellText } from '../cell.ts';
import type { CellValue, Column } from '../sheet.ts';

/** How the spreadsheet takes the value. `text` stays text even when somebody edits the cell. */
export type Format = 'text' | 'long' | 'count' | 'decimal' | 'money' | 'day';

export interface Typed {
  value: string | number | Date | null;
  format: Format;
}

/** Numbers and days as such, money in yuan, everything else as people read it; what is not known is an empty cell. */
export function typed(column: Pick<Column, 'type' | 'states'>, value: CellValue): Typed {
  const { type } = column;
  if (value === null) return { value, format: type === 'count' || type === 'money' || type === 'day' ? type : 'text' };
  // Halves of a day show as such: a format of whole numbers would round them up before the reader's eyes.
  if (type === 'count' && isExact(value)) return { value, format: Number.isInteger(value) ? 'count' : 'decimal' };
  // The quotient is the float nearest to the decimal, so that the cell holds what typing the amount would give.
  if (type === 'money' && isExact(value)) return { value: value / 100, format: 'money' };
  if (type === 'day' && isSpreadsheetDay(value)) return { value: new Date(`${value}T00:00:00Z`), format: 'day' };
  return typedText(cellText(column, value));
}

export function typedText(text: string): Typed {
  return { value: text, format: text.length > longestPlain ? 'long' : 'text' };
}

/** Whether a spreadsheet can hold the value as a number without losing a digit. */
export function isExact(value: CellValue): value is number {
  return typeof value === 'number' && Math.abs(value) < exactBelow;
}

/** A spreadsheet keeps 15 digits; a longer number is text, so that none of its digits is lost. */
const exactBelow = 1e15;

/** A cell in text format that is longer is shown as ##### by some spreadsheets. */
const longestPlain = 255;

/** Spreadsheets disagree on the days before, for the sake of a 29 February 1900. */
function isSpreadsheetDay(value: CellValue): value is string {
  return typeof value === 'string' && value >= '1900-03-01' && isDay(value);
}
