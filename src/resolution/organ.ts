import type { Day } from '../calendar/day.ts';
import type { Rulebook } from '../rules/book.ts';

/** What the organ that decides is called here (C-51): `社区居民代表会议`, `社区成员代表大会`, `居民会议`. */
export function organName(book: Rulebook, form: string, day: Day): string {
  if (form !== 'representatives') return '居民会议';
  const { label = '', aliases = [] } = book.find('assembly.name', day)?.value ?? {};
  return [label, ...aliases].find((name) => name.includes('代表')) ?? '居民代表会议';
}
