import { Refusal } from '../base/refusal.ts';

/** A calendar day, `YYYY-MM-DD`. Text sorts and compares as days do. */
export type Day = string;

const shape = /^\d{4}-\d{2}-\d{2}$/;

/** Whether the text names a day that exists (2026-02-30 does not). */
export function isDay(text: string): boolean {
  if (!shape.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** A day in one of the forms that machines write as well: `20261013`, `2026-10-13T00:00:00`; null for anything else. */
export function dayWritten(text: string): Day | null {
  const plain = text
    .trim()
    .replace(/T00:00(?::00(?:\.0+)?)?Z?$/, '')
    .replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3');
  return isDay(plain) ? plain : null;
}

/** The day named by `text`, or a usage refusal that names `what` it was for. */
export function readDay(text: string, what: string): Day {
  const day = dayWritten(text);
  if (day !== null && isSane(day)) return day;
  throw new Refusal('usage', 'bad_day', `${what}“${text}”不是有效的日期。`, {
    hint: day === null ? '日期写成 年-月-日，如 2026-09-18。' : '年份要在 1900 到 2999 之间，请核对。',
  });
}

/** An office has no business before 1900 or from 3000 on: such a year is a slip, and no period could be reckoned from it. */
function isSane(day: Day): boolean {
  return day >= '1900-01-01' && day < '3000-01-01';
}

/** The local day of an instant, as the office's wall calendar shows it. */
export function dayOf(instant: Date): Day {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${instant.getFullYear()}-${two(instant.getMonth() + 1)}-${two(instant.getDate())}`;
}

/** `2026年9月18日`, the form of official documents (GB/T 9704: no leading zeros). */
export function dayWords(day: Day): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}

export function yearOf(day: Day): number {
  return Number(day.slice(0, 4));
}
