import { addDays } from '../calendar/arithmetic.ts';
import type { Day } from '../calendar/day.ts';
import { type CalendarPer, type Period, periodOf, periodsTouching } from '../calendar/period.ts';
import type { WorkCalendar } from '../calendar/workday.ts';
import { lastDayAfter } from '../meeting/due/rolling.ts';
import { isWorked } from '../meeting/due/weekday.ts';
import type { ReadingId } from '../rules/reading.ts';

export type Letter = (id: ReadingId) => string;

/** A period in which nobody came though somebody should: over (missed) or still running (due). */
export interface Gap {
  state: 'missed' | 'due';
  period: string;
  /** The last day of the period, or by when somebody must come. */
  due_day: Day;
  last: Day | null;
}

/** What must be known of one area: how often, since when it is owed, the days it was visited. */
export interface ZoneFacts {
  per: CalendarPer;
  since: Day | null;
  days: readonly Day[];
}

/** The gaps of an area from one day to another, and how many periods it was visited in (R-XF1-7; D-30, D-33). Pure. */
export function zoneGaps(
  { per, since, days }: ZoneFacts,
  span: { from: Day; on: Day; calendar: WorkCalendar },
  letter: Letter,
): { gaps: Gap[]; held: number } {
  if (letter('D-30') === 'b') return rolling(per, since, days, span);
  const owed = periodsTouching(per, span.from, span.on).filter(
    (period) => per !== 'week' || letter('D-33') === 'b' || !isIdle(period, span.calendar),
  );
  const visited = (period: Period) => days.some((day) => period.from <= day && day <= period.to);
  const held = owed.filter(visited).length;
  const gaps = owed
    .filter((period) => !visited(period))
    .map((period): Gap => {
      const state = span.on <= period.to ? 'due' : 'missed';
      const last = days.findLast((day) => day < period.from) ?? null;
      return { state, period: period.words, due_day: period.to, last };
    });
  // What began before anything was on record owes nothing.
  const known = ({ state, due_day }: Gap) =>
    state === 'due' || (since !== null && since <= periodOf(per, due_day).from);
  return { gaps: gaps.filter(known), held };
}

/** Never more than the period between two visits (D-30 b). */
function rolling(
  per: CalendarPer,
  since: Day | null,
  days: readonly Day[],
  { from, on }: { from: Day; on: Day },
): { gaps: Gap[]; held: number } {
  const starts = [...(days.length === 0 && since !== null ? [since] : []), ...days];
  const gaps = starts.flatMap((start, at): Gap[] => {
    const limit = lastDayAfter(per, start);
    const end = days.find((day) => day > start) ?? null;
    const last = days.length === 0 ? null : start;
    if (limit < from || (end ?? on) <= limit) return [];
    return [
      { state: 'missed', period: at === 0 && last === null ? `${start} 起` : `${start} 之后`, due_day: limit, last },
    ];
  });
  if (starts.length === 0) {
    const { words, to } = periodOf(per, on);
    return { gaps: [{ state: 'due', period: words, due_day: to, last: null }], held: 0 };
  }
  return { gaps, held: days.filter((day) => day >= from).length };
}

function isIdle({ from, to }: Period, calendar: WorkCalendar): boolean {
  for (let day = from; day <= to; day = addDays(day, 1)) if (isWorked(calendar, day)) return false;
  return true;
}

/** The period a day is in and the one before it: reckoned once, for thousands are held against them. */
export interface Now {
  per: CalendarPer;
  on: Day;
  current: Period;
  previous: Period;
}

export function nowOf(per: CalendarPer, on: Day): Now {
  const current = periodOf(per, on);
  return { per, on, current, previous: periodOf(per, addDays(current.from, -1)) };
}

/**
 * Whether somebody was seen in time: not in this period (due), nor in the whole one before it (missed). Null where all is
 * well. What was owed only since later than the period before began, was not owed then. Pure.
 */
export function gapOf(
  { per, on, current, previous }: Now,
  { last, since }: { last: Day | null; since: Day | null },
  letter: Letter,
): Gap | null {
  if (letter('D-30') === 'b') {
    const start = last ?? since;
    const limit = start === null ? current.to : lastDayAfter(per, start);
    const late = on > limit;
    if (!late && last !== null) return null;
    return {
      state: late ? 'missed' : 'due',
      period: start === null ? current.words : `${start} 之后`,
      due_day: limit,
      last,
    };
  }
  if (last !== null && last >= current.from) return null;
  const owed = since !== null && since <= previous.from;
  const missed = owed && (last === null || last < previous.from);
  return {
    state: missed ? 'missed' : 'due',
    period: missed ? previous.words : current.words,
    due_day: current.to,
    last,
  };
}

/** Calendar days since the last visit; null where there was none. */
export function unseen(last: Day | null, on: Day): number | null {
  return last === null ? null : Math.round((Date.parse(on) - Date.parse(last)) / 86_400_000);
}
