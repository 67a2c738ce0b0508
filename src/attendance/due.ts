import type { Citation } from '../base/refusal.ts';
import type { Day } from '../calendar/day.ts';
import { type WorkCalendar, weekdayWord } from '../calendar/workday.ts';
import type { Rulebook } from '../rules/book.ts';
import { chosen } from '../rules/reading.ts';

/** By when the month's return must be at the sub-district. */
export interface Due {
  day: Day;
  /** The day to send it on: the working day before where the due day is a day of rest. */
  send_by: Day;
  reading: string;
  words: string;
  cite: Citation;
  cite_words: string;
}

/**
 * 每月底前 (R-CC-13-11): due on the last day of the month, advised for the working day before when that is a day of rest
 * (D-37, G-100, G-101). Null where the place asks for no return.
 */
export async function dueOf(book: Rulebook, days: readonly Day[], calendar: WorkCalendar): Promise<Due | null> {
  const last = days.at(-1) as Day;
  const rule = book.find('attendance.return', last);
  if (rule === undefined) return null;
  const isMonthEnd = 'endOf' in rule.value && rule.value.endOf === 'month';
  // The general way brings the calendar's arithmetic along; the usual value needs none of it.
  const day = isMonthEnd ? last : (await import('../rules/test.ts')).lastDayFor(rule.value, last);
  const letter = chosen('D-37', book.choices(last));
  const before = days.findLast((one) => one <= day && calendar.isWorkday(one)) ?? day;
  const send_by = letter === 'a' ? before : day;
  return {
    day,
    send_by,
    reading: `D-37${letter}`,
    words: dueWords(day, send_by),
    cite: rule.cite,
    cite_words: rule.citeWords,
  };
}

function dueWords(day: Day, send: Day): string {
  const named = (one: Day) => `${Number(one.slice(5, 7))}月${Number(one.slice(8))}日（周${weekdayWord(one)}）`;
  if (day === send) return `应于${named(day)}前报送`;
  return `应于${named(day)}前报送；当日休息，请在${named(send)}前送出`;
}
