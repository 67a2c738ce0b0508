import { addDays } from './arithmetic.ts';
import { type Day, yearOf } from './day.ts';
import { statutoryDaysKnown } from './moon.ts';
import { isWeekend, type WorkCalendar, weekdayWord } from './workday.ts';

/**
 * A period of calendar days with its end and how that was reckoned. The first day is not counted (N7). The nominal day is
 * shown and advised; a forward period that ends on a day of rest is judged late only after the first working day that
 * follows (N8, D-44), a backward period never moves.
 */
export interface Clock {
  from: Day;
  days: number;
  direction: 'after' | 'before';
  /** The day by plain counting. */
  nominal: Day;
  /** The day to act on: the nominal one, or the working day before where that is a day of rest. */
  advised: Day;
  /** The last day that is still in time. */
  last: Day;
  /** `2026-03-02 收到，次日起第7日 = 2026-03-09`, with what a day of rest changes. */
  words: string;
}

/**
 * A period that runs from an event: `days` calendar days after it.
 * @param event what happened on `from`, as it stands in the sentence: `收到`, `会议结束`.
 * @param calendar null where a period does not move (D-44 b). Of a year it has no table for only Saturdays, Sundays and the
 *   days off by law are days of rest, and the words say so.
 */
export function clockAfter(from: Day, days: number, event: string, calendar: WorkCalendar | null): Clock {
  const nominal = addDays(from, days);
  const words = `${from} ${event}，次日起第${days}日 = ${nominal}`;
  if (calendar === null) {
    return { from, days, direction: 'after', nominal, advised: nominal, last: nominal, words };
  }
  const advised = workdayFrom(nominal, -1, calendar);
  const last = workdayFrom(nominal, 1, calendar);
  const moved =
    nominal === last
      ? ''
      : `（周${weekdayWord(nominal)}，休息日；请在 ${advised} 前办，${last} 之后才算逾期，民法典第二百零三条）`;
  return {
    from,
    days,
    direction: 'after',
    nominal,
    advised,
    last,
    words: `${words}${moved}${unknown(calendar, last)}`,
  };
}

/**
 * A period that runs backward from an event to come: at least `days` calendar days before it. It never moves.
 * @param event what is on `to`: `开会`.
 */
export function clockBefore(to: Day, days: number, event: string): Clock {
  const nominal = addDays(to, -days);
  const words = `${to} ${event}，往前第${days}日 = ${nominal}`;
  return { from: to, days, direction: 'before', nominal, advised: nominal, last: nominal, words };
}

/** The day itself where it is worked, as far as that is known, or the nearest working day before (-1) or after it (1). */
export function workdayFrom(day: Day, step: 1 | -1, calendar: WorkCalendar): Day {
  let at = day;
  while (isRest(at, calendar)) at = addDays(at, step);
  return at;
}

/** 元旦, 劳动节 and 国庆节 are at the same dates in years whose moon nobody has looked up. */
const fixedHoliday = /-(?:01-01|05-0[12]|10-0[1-3])$/;

function isRest(day: Day, calendar: WorkCalendar): boolean {
  return calendar.has(yearOf(day)) ? !calendar.isWorkday(day) : isWeekend(day) || isByLaw(day);
}

/** The days off by law (全国年节及纪念日放假办法 第二条) are the same whatever is published of a year. */
function isByLaw(day: Day): boolean {
  const known = statutoryDaysKnown(yearOf(day));
  return known === null ? fixedHoliday.test(day) : known.some((one) => one.day === day);
}

/** What must be said of a year whose arrangement nobody has put on file; null where it is there. */
export function withoutArrangement(calendar: WorkCalendar, year: number): string | null {
  if (calendar.has(year)) return null;
  const holidays = statutoryDaysKnown(year) === null ? '日期固定的节日' : '法定节假日';
  return `没有${year}年的放假安排，只扣除周六、周日和${holidays}；国务院办公厅公布后导入：jwh calendar import`;
}

function unknown(calendar: WorkCalendar, last: Day): string {
  const words = withoutArrangement(calendar, yearOf(last));
  return words === null ? '' : `（${words}）`;
}
