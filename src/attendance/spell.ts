import type { Day } from '../calendar/day.ts';
import type { Half } from './schedule.ts';
import type { State } from './state.ts';

/** Half a day somebody was away. */
export interface AwayHalf {
  day: Day;
  half: Half;
  reason: string | null;
  /** The leave request behind it; null for a mark entered by hand. */
  leave_id: string | null;
}

/** A person's marks as far as being away goes, one day each. */
export interface AwayDay {
  day: Day;
  am: State | null;
  pm: State | null;
  am_reason: string | null;
  pm_reason: string | null;
  am_leave_id?: string | null;
  pm_leave_id?: string | null;
}

/** Whether two halves that follow each other do not belong together. */
export type Apart = (one: AwayHalf, next: AwayHalf) => boolean;

/**
 * Joins the halves of one state into spells: halves that follow each other with no working half between them (D-74a, D-87b).
 * `off` halves are no working time of this person. `apart`: a change of the reason ends a spell as well (D-74b). Pure.
 */
export function spellsOf(
  away: readonly AwayDay[],
  state: State,
  workdays: readonly Day[],
  apart: Apart = () => false,
): AwayHalf[][] {
  const days = away
    .filter(({ am, pm }) => am === state || pm === state)
    .map(({ day }) => day)
    .sort();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return [];
  const marked = new Map(away.map((day) => [day.day, day]));
  const spells: AwayHalf[][] = [];
  let open: AwayHalf[] | undefined;
  for (const day of workdays) {
    if (day < first || day > last) continue;
    const mark = marked.get(day);
    for (const half of ['am', 'pm'] as const) {
      const found = mark?.[half] ?? null;
      if (found === 'off') continue;
      if (found !== state) {
        open = undefined;
        continue;
      }
      const one = { day, half, reason: mark?.[`${half}_reason`] ?? null, leave_id: mark?.[`${half}_leave_id`] ?? null };
      if (open === undefined || apart(open.at(-1) as AwayHalf, one)) {
        open = [];
        spells.push(open);
      }
      open.push(one);
    }
  }
  return spells;
}

/** Whether somebody was in that state in the month at all: who was not has no spell in it, and needs none looked for. */
export function isAwayIn(month: string, away: readonly AwayDay[], state: State): boolean {
  return away.some(({ day, am, pm }) => (am === state || pm === state) && day.startsWith(month));
}

/** `3 天`, `1.5 天`. */
export function dayCount(halves: number): string {
  return `${halves / 2} 天`;
}

/** `03-30至04-02` */
export function spellWords(spell: readonly AwayHalf[]): string {
  const [first, last] = [spell[0]?.day ?? '', spell.at(-1)?.day ?? ''];
  return first === last ? first.slice(5) : `${first.slice(5)}至${last.slice(5)}`;
}
