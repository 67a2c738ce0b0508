import type { Day } from '../calendar/day.ts';
import type { DayKind, WorkCalendar } from '../calendar/workday.ts';
import type { Rulebook } from '../rules/book.ts';

/**
 * Whether the office is open on a day: working days everywhere; where the place opens on weekends (静安 附件1 §2.1.1, “工作日和
 * 双休日（除去法定节假日）”) every day that is no statutory holiday — a weekday off in exchange for a weekend is none. Pure.
 * @throws Refusal kind `no_rule` for a year without a published arrangement.
 */
export function isOpen(book: Rulebook, calendar: WorkCalendar, day: Day): boolean {
  const kind: DayKind = calendar.kindOf(day);
  if (kind === 'holiday') return false;
  return kind === 'workday' || kind === 'make_up_work' || book.find('weekend.opening', day) !== undefined;
}

/** What a paper says of the days that count. */
export function openDayNote(book: Rulebook, day: Day): string {
  const rule = book.find('weekend.opening', day);
  return rule === undefined
    ? '按工作日判断；其他日子有记录的照记，不判断。'
    : `按开放日判断：工作日和双休日，法定节假日除外（${rule.citeWords}）。`;
}
