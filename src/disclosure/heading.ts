import type { DisclosedItem } from './disclosed.ts';

const numerals = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];

/** The number of the place's own list, unless its title brings one along. */
export function heading({ no, title }: DisclosedItem): string {
  return title.startsWith('（') ? title : `${numerals[no] ?? no}、${title}`;
}
