import { Refusal } from '../base/refusal.ts';
import type { Day } from '../calendar/day.ts';
import { clockWords, minuteIn } from '../calendar/time_of_day.ts';

/** A stretch of working time, in minutes of the day. */
export interface Stretch {
  from: number;
  to: number;
}

/** The office's hours of a day: a morning and an afternoon. */
export interface Schedule {
  am: Stretch;
  pm: Stretch;
}

export type Half = 'am' | 'pm';

/** Hours that count from a day on, and on whose word. */
export interface DatedSchedule {
  from_day: Day;
  spans: readonly Stretch[];
  cite: string | null;
}

const noon = 720;

/** A day of one stretch is halved at noon, or in its middle where noon lies outside. */
export function scheduleOf(spans: readonly Stretch[]): Schedule {
  const [first, last] = [spans[0] as Stretch, spans.at(-1) as Stretch];
  if (spans.length > 1) return { am: first, pm: last };
  const half = first.from < noon && noon < first.to ? noon : Math.floor((first.from + first.to) / 2);
  return { am: { from: first.from, to: half }, pm: { from: half, to: first.to } };
}

/** `8:30-11:30、13:30-17:00` */
export function spanWords(spans: readonly Stretch[]): string {
  return spans.map(({ from, to }) => `${clockWords(from)}-${clockWords(to)}`).join('、');
}

/** Working hours as typed: one stretch or several, one after the other. @throws Refusal kind `usage`. */
export function readSpans(texts: readonly string[]): Stretch[] {
  const spans = texts
    .flatMap((text) => text.split(/[,，、;；\s]+/))
    .filter(Boolean)
    .map(readSpan);
  const inOrder = spans.every(({ from }, at) => at === 0 || (spans[at - 1] as Stretch).to <= from);
  if (spans.length > 0 && inOrder) return spans;
  throw badHours(texts.join(' '));
}

function readSpan(text: string): Stretch {
  const [from = null, to = null, ...rest] = text.split(/[-–—~～至]+/).map(minuteIn);
  if (from === null || to === null || rest.length > 0 || from >= to) throw badHours(text);
  return { from, to };
}

function badHours(text: string): Refusal {
  return new Refusal('usage', 'bad_hours', `作息时间“${text}”看不懂。`, {
    hint: '按先后写起止，如：jwh office set hours 8:30-11:30 13:30-17:00 --from 2026-10-01',
  });
}
