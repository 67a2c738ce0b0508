import type { Day } from '../../calendar/day.ts';
import type { Rulebook } from '../../rules/book.ts';
import type { MeetingKind } from '../kinds/kind.ts';
import { formOf } from '../kinds/local_name.ts';
import type { CallEntry } from './call_store.ts';

/**
 * 召开居民代表会议，居民代表应当认真征求小组居民的意见 (XF2 第十二条, R-XF2-18): what representatives must do before they come; null where
 * the place has no such rule or the meeting is of another kind. Nothing need be written down, so nothing is judged.
 */
export function consultWords(book: Rulebook, kind: MeetingKind, day: Day): { words: string; cite: string } | null {
  const form = formOf(kind);
  const rule = form === undefined ? undefined : book.find('assembly.consult', day, form);
  if (rule === undefined) return null;
  return { words: rule.value.fields.map(({ title }) => title).join('；'), cite: rule.citeWords };
}

/** The same as a remark for who calls the meeting. */
export function consultNotes(book: Rulebook, kind: MeetingKind, day: Day): string[] {
  const told = consultWords(book, kind, day);
  return told === null ? [] : [`会前${told.words}（${told.cite}），通知上已写明。`];
}

/** What the roll of a called meeting leaves open. */
export function rollNotes({ form, entitled, call }: CallEntry): string[] {
  const { vacancies, duplicates } = call;
  return [
    ...(form !== null && entitled === null ? ['档案里没有名册或总数，应到人数等记录时再写。'] : []),
    ...(vacancies ? [`空缺名额 ${vacancies} 个，不计入应到（D-05a）。`] : []),
    ...(duplicates ? [`一人有几种身份的只算一次，少计 ${duplicates} 人次（D-06a）。`] : []),
  ];
}
