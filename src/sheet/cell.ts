import { hidden, maskIdNumber, maskName, maskPhone } from '../base/mask.ts';
import { yuan } from '../base/money.ts';
import { type Share, shareWords } from '../base/share.ts';
import type { CellType, CellValue, Column, Tone } from './sheet.ts';

type Typed = Pick<Column, 'type' | 'states'>;

/** Shown for what is not known. */
const unknown = '—';

/** What a person reads in the cell. Private numbers come out masked; control characters never come out. */
export function cellText(column: Typed, value: CellValue): string {
  if (value === null) return unknown;
  switch (column.type) {
    case 'money':
      return yuan(value as number);
    case 'share':
      return shareWords(value as Share);
    case 'flag':
      return value ? '是' : '否';
    case 'state':
      return column.states?.[String(value)]?.label ?? printable(String(value));
    case 'id_number':
      return maskIdNumber(printable(String(value)));
    case 'phone':
      return maskPhone(printable(String(value)));
    case 'private_name':
      return maskName(printable(String(value)));
    case 'room':
    case 'private_text':
      return hidden;
    default:
      return printable(String(value));
  }
}

/** What a script reads: codes, ISO days, integer 分, numbers as numbers; private numbers masked as for people. */
export function cellData(column: Typed, value: CellValue): CellValue {
  if (value === null) return null;
  if (isPrivate(column)) return cellText(column, value);
  return value;
}

const privateTypes: ReadonlySet<CellType> = new Set(['id_number', 'phone', 'private_name', 'room', 'private_text']);

/** Cells whose full content no writer ever shows. */
export function isPrivate({ type }: Pick<Typed, 'type'>): boolean {
  return privateTypes.has(type);
}

export function cellTone(column: Typed, value: CellValue): Tone | undefined {
  return column.type === 'state' ? column.states?.[String(value)]?.tone : undefined;
}

export function isRightAligned(column: Typed): boolean {
  return column.type === 'count' || column.type === 'money';
}

/**
 * Text that cannot steer a terminal or turn a line around: control characters and bidirectional overrides
 * become visible stand-ins; a line break becomes a space.
 */
export function printable(text: string): string {
  // Hardly a text has any: one look tells.
  return text.search(unsafe) === -1 ? text : text.replace(/\r?\n|\t/g, ' ').replace(unsafe, '�');
}

/** All but these, which is quicker to read than the class of control characters. */
const unsafe = /[^ -~\u00a0-\u200d\u2010-\u2029\u202f-\u2065\u206a-\uffff]/g;
