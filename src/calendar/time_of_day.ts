import { Refusal } from '../base/refusal.ts';

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

/** Minutes of a day and what follows it: from 0:00 up to 24:00 of the next day. */
export const minutesOfDay = 1440;

/** A time as typed; `what` names the option. @throws Refusal kind `usage`. */
export function readTime(text: string, what: string): number {
  const minute = minuteIn(text.normalize('NFKC'));
  if (minute !== null) return minute;
  throw new Refusal('usage', 'bad_time', `${what}“${text}”不是钟点。`, { hint: '写成 时:分，如 18:30。' });
}

/**
 * A stretch of time as typed, `18:30-20:30`; one whose end is not after its start ends on the next day (22:00-6:00 is
 * 1320 to 1800). `what` names the option. @throws Refusal kind `usage` for what is no stretch.
 */
export function readStretch(text: string, what: string): { from: number; to: number } {
  const [first = '', last = '', ...rest] = text.normalize('NFKC').split(/\s*[-–—~～至]+\s*/);
  const [from, end] = [minuteIn(first), minuteIn(last)];
  if (from === null || end === null || from === end || rest.length > 0) {
    throw new Refusal('usage', 'bad_stretch', `${what}“${text}”不是起止钟点。`, {
      hint: '写成 起-止，如 18:30-20:30。',
    });
  }
  return { from, to: end > from ? end : end + minutesOfDay };
}

/** `18:30-20:30`, `22:00-次日6:00` */
export function stretchWords({ from, to }: { from: number; to: number }): string {
  return `${timeWords(from)}-${timeWords(to)}`;
}

/** `18:30`, `次日0:20`: a minute that may lie on the next day. */
export function timeWords(minute: number): string {
  return minute < minutesOfDay ? clockWords(minute) : `次日${clockWords(minute - minutesOfDay)}`;
}
