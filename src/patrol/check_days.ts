import { addDays } from '../calendar/arithmetic.ts';
import { type Day, yearOf } from '../calendar/day.ts';
import type { WorkCalendar } from '../calendar/workday.ts';
import type { Rulebook } from '../rules/book.ts';
import type { Judged } from '../verdict/verdict.ts';
import { judgeMinutes } from './judgement.ts';
import { walkedMinutes } from './minutes.ts';
import { isOpen } from './open_day.ts';
import type { Patrol } from './patrol.ts';
import { judgeSquads, missingSquads, squadRule } from './squads.ts';

/**
 * How a day stands. `due`: today, which is not over; `closed`: the office was not open;
 * `unknown`: nobody knows whether it was; `free`: no rule asks.
 */
export type DayStatus = 'ok' | 'short' | 'none' | 'due' | 'closed' | 'unknown' | 'free';

export interface DayChecked {
  day: Day;
  status: DayStatus;
  minutes: number;
  /** Minutes that are missing; null where no rule asks for minutes on this day. */
  short: number | null;
  /** How many squads went; null where none are asked for. */
  squads: number | null;
  missing_squads: number[];
  /** The numbers of the day's patrols. */
  patrols: string[];
  judged: Judged[];
}

interface Ground {
  book: Rulebook;
  calendar: WorkCalendar;
  /** All that stand in these days. */
  patrols: readonly Patrol[];
  /** The day of the first patrol on file: before it nobody kept a record here. */
  first: Day | null;
  today: Day;
}

/** Every day that counts, and every other one that was patrolled, in order. Pure. */
export function checkDays(ground: Ground, from: Day, to: Day): DayChecked[] {
  const days: DayChecked[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const one = checkDay(ground, day);
    if (one !== null) days.push(one);
  }
  return days;
}

function checkDay(ground: Ground, day: Day): DayChecked | null {
  const { book, today, first } = ground;
  const patrols = ground.patrols.filter((patrol) => patrol.day === day);
  const timed = judgeMinutes(book, day, patrols, today);
  const squads = judgeSquads(book, day, patrols);
  const open = isCounted(ground, day, timed !== null, squads !== null);
  if (open !== 'open' && patrols.length === 0 && open !== 'unknown') return null;
  const asked = squadRule(book, day);
  const row = {
    day,
    minutes: walkedMinutes(patrols.flatMap(({ times }) => times)),
    short: timed === null || open !== 'open' ? null : timed.short,
    squads: squads === null ? null : new Set(patrols.flatMap(({ group }) => group ?? [])).size,
    missing_squads: asked === null ? [] : missingSquads(asked, patrols),
    patrols: patrols.map(({ number }) => number),
  };
  if (open !== 'open') return { ...row, status: open, judged: [] };
  if (first === null || day < first) return null;
  const judged = [timed?.judged ?? null, squads].filter((one) => one !== null);
  const ok = judged.every(({ holds }) => holds);
  if (day === today && !ok) return { ...row, status: 'due', judged: [] };
  return { ...row, status: ok ? 'ok' : patrols.length === 0 ? 'none' : 'short', judged };
}

/** A place whose squads go “每天” counts every day; one that asks for minutes counts its open days. */
function isCounted(
  { book, calendar }: Ground,
  day: Day,
  timed: boolean,
  squads: boolean,
): 'open' | 'closed' | 'unknown' | 'free' {
  if (squads) return 'open';
  if (!timed) return 'free';
  if (!calendar.has(yearOf(day))) return 'unknown';
  return isOpen(book, calendar, day) ? 'open' : 'closed';
}
