import { addDays } from '../calendar/arithmetic.ts';
import { type Day, dayOf } from '../calendar/day.ts';

/** An instant of the chain (ISO, UTC) as the office's clock showed it: `2026-09-18 17:00`. */
export function clockWords(at: string): string {
  const instant = new Date(at);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${dayOf(instant)} ${two(instant.getHours())}:${two(instant.getMinutes())}`;
}

/** The first instant of a local day, as the chain writes it. */
export function startOf(day: Day): string {
  return new Date(`${day}T00:00:00`).toISOString();
}

/** The first instant after a local day. */
export function endOf(day: Day): string {
  return startOf(addDays(day, 1));
}
