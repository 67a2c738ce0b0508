import type { Citation } from '../base/refusal.ts';
import { type Day, yearOf } from '../calendar/day.ts';
import { daysOf, type WorkCalendar, weekdayWord } from '../calendar/workday.ts';
import type { Rulebook } from '../rules/book.ts';
import { chosen, type ReadingId } from '../rules/reading.ts';

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
  const choices = book.choices(last);
  const letter = (id: ReadingId) => chosen(id, choices);
  const reported = returnMonthEnd(last, letter);
  const isMonthEnd = 'endOf' in rule.value && rule.value.endOf === 'month';
  // The general way brings the calendar's arithmetic along; the usual value needs none of it.
  const nominal = isMonthEnd ? reported : (await import('../rules/test.ts')).lastDayFor(rule.value, reported);
  const { day, send_by } = returnDays(nominal, letter, calendar);
  return {
    day,
    send_by,
    reading: `D-37${letter('D-37')}`,
    words: dueWords(day, send_by),
    cite: rule.cite,
    cite_words: rule.citeWords,
  };
}

type Letter = (id: ReadingId) => string;

/** The end of the month in which a month's return is due: its own (D-38a), or the one after it (D-38b). */
export function returnMonthEnd(last: Day, letter: Letter): Day {
  return letter('D-38') === 'b' ? (daysOf(stepped(last, 1).slice(0, 7)).at(-1) as Day) : last;
}

/** When a return is due and when to send it, where the due day is a day of rest: the working day before (D-37a), or after (b). */
export function returnDays(nominal: Day, letter: Letter, calendar: WorkCalendar): { day: Day; send_by: Day } {
  if (letter('D-37') === 'b') {
    const day = nextWorkday(nominal, 1, calendar);
    return { day, send_by: day };
  }
  return { day: nominal, send_by: nextWorkday(nominal, -1, calendar) };
}

/** The day itself where it is worked, else the next one that is; the day itself too where no calendar says. */
function nextWorkday(from: Day, step: 1 | -1, calendar: WorkCalendar): Day {
  let day = from;
  while (calendar.has(yearOf(day))) {
    if (calendar.isWorkday(day)) return day;
    day = stepped(day, step);
  }
  return from;
}

/** One day on or back; on the way of every month sheet, where the calendar's own arithmetic would be much to load. */
function stepped(day: Day, step: 1 | -1): Day {
  return new Date(Date.parse(day) + step * 86_400_000).toISOString().slice(0, 10);
}

function dueWords(day: Day, send: Day): string {
  const named = (one: Day) => `${Number(one.slice(5, 7))}月${Number(one.slice(8))}日（周${weekdayWord(one)}）`;
  if (day === send) return `应于${named(day)}前报送`;
  return `应于${named(day)}前报送；当日休息，请在${named(send)}前送出`;
}
