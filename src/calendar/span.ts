import type { Day } from './day.ts';

/** Days from one to another, both belonging to it; open where the end is not known yet. */
export interface Span {
  from_day: Day;
  until_day: Day | null;
}

/** Whether the span has begun and not ended on a day. */
export function isHeldOn({ from_day, until_day }: Span, day: Day): boolean {
  return from_day <= day && (until_day === null || day <= until_day);
}

/** Whether two spans have a day in common; both ends belong to a span. */
export function overlap(one: Span, other: Span): boolean {
  return startsBeforeEnd(one, other) && startsBeforeEnd(other, one);
}

function startsBeforeEnd({ from_day }: Span, { until_day }: Span): boolean {
  return until_day === null || from_day <= until_day;
}

/** `自2026-01-10起`, `2026-01-10至2026-05-01`. */
export function spanWords({ from_day, until_day }: Span): string {
  return until_day === null ? `自${from_day}起` : `${from_day}至${until_day}`;
}
