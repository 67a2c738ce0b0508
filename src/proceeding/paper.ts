import { dayWords } from '../calendar/day.ts';
import type { Block, FieldsBlock, Sheet, TextBlock } from '../sheet/sheet.ts';
import type { Proceeding } from './proceeding.ts';

/** A paper of a proceeding: the office and the number stand under its title. */
export function paperOf(
  { number, day }: Pick<Proceeding, 'number' | 'day'>,
  office: string,
  title: string,
  blocks: readonly Block[],
): Sheet {
  return { title, subtitle: `${office}　${number}`, reference: number, day, blocks };
}

/** One line of a ruled grid; left out where there is nothing to say. */
export function textField(key: string, label: string, value: string | null | undefined): FieldsBlock['fields'] {
  return value === null || value === undefined || value === '' ? [] : [{ key, label, type: 'text', value }];
}

/** `2026年9月28日 14:00`. */
export function whenWords(day: string, time: string | null): string {
  return time === null ? dayWords(day) : `${dayWords(day)} ${time}`;
}

/** A part of a record under its heading; nothing said is said so, to be filled in by hand. */
export function part(title: string, said: string | null | undefined): TextBlock {
  return { kind: 'text', title, lines: [said === null || said === undefined || said === '' ? '（未记录）' : said] };
}
