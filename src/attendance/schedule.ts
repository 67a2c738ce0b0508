import { Refusal } from '../base/refusal.ts';
import type { Day } from '../calendar/day.ts';

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

const clockShape = /^(\d{1,2})[:：](\d{2})(?:[:：]\d{2}(?:\.\d+)?)?$/;
const beforeNoon = /^(?:上午|早上|am)\s*|\s*am$/i;
const afterNoon = /^(?:下午|中午|晚上|pm)\s*|\s*pm$/i;

/** Minutes since midnight; seconds are left out (N11). Null for what is no time of day. */
export function minuteIn(text: string): number | null {
  const trimmed = text.trim();
  const [, said, minute] = clockShape.exec(trimmed.replace(beforeNoon, '').replace(afterNoon, '')) ?? [];
  if (said === undefined || Number(said) > 23 || Number(minute) > 59) return null;
  return hourOf(trimmed, Number(said)) * 60 + Number(minute);
}

/** The hour of 24 for one that names its half of the day: 下午5:00, 8:20 AM, 12:10 AM; 中午11:50 stays what it is. */
function hourOf(text: string, hour: number): number {
  if (afterNoon.test(text)) return hour < (/^中午/.test(text) ? 11 : 12) ? hour + 12 : hour;
  return /am/i.test(text) && hour === 12 ? 0 : hour;
}

/** `8:30` */
export function clockWords(minute: number): string {
  return `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`;
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
