import type { Day } from '../calendar/day.ts';
import type { Database } from '../database/open.ts';
import { readSupervisionPhone } from '../office/public_phone.ts';
import type { Rulebook } from '../rules/book.ts';
import { type Judged, judgeBy } from '../verdict/verdict.ts';

/** The number that belongs on the board; undefined where the place asks for none, null where it is not on file. */
export async function boardTelephone(db: Database, book: Rulebook, day: Day): Promise<string | null | undefined> {
  return book.find('disclosure.telephone', day) === undefined ? undefined : readSupervisionPhone(db);
}

/** 应当在居务公开栏中公开监督电话 (幸福 第十条, R-XF4-32). */
export function judgeTelephone(book: Rulebook, day: Day, telephone: string | null | undefined): Judged[] {
  const rule = book.find('disclosure.telephone', day);
  if (rule === undefined) return [];
  const said = telephone ? `监督电话 ${telephone}` : '没有登记监督电话（jwh office set public-phone 监督电话 号码）';
  const about = { subject: 'telephone', label: '公开栏上的监督电话' };
  return [judgeBy(rule, about, {}, () => ({ holds: Boolean(telephone), arithmetic: said }))];
}
