import type { Half } from '../attendance/schedule.ts';
import { Refusal } from '../base/refusal.ts';
import { addDays, daysBetween } from '../calendar/arithmetic.ts';
import { type Day, readDay } from '../calendar/day.ts';

/** Half a day: leave is counted in these throughout. */
export interface HalfDay {
  day: Day;
  half: Half;
}

/** From the first half-day to the last, both included. */
export interface LeaveSpan {
  from: HalfDay;
  to: HalfDay;
}

/** Whether a person was to work in this half of the day. */
export type IsPlanned = (day: Day, half: Half) => boolean;

/** The half-days of a span in which the person was to work: what leave takes (D-73a). Pure. */
export function plannedHalves({ from, to }: LeaveSpan, isPlanned: IsPlanned): HalfDay[] {
  const days = Array.from({ length: daysBetween(from.day, to.day) + 1 }, (_, at) => addDays(from.day, at));
  return days
    .flatMap((day) => [
      { day, half: 'am' as const },
      { day, half: 'pm' as const },
    ])
    .filter((one) => !isBefore(one, from) && !isBefore(to, one) && isPlanned(one.day, one.half));
}

export function isBefore(one: HalfDay, other: HalfDay): boolean {
  return one.day < other.day || (one.day === other.day && one.half === 'am' && other.half === 'pm');
}

export function halfKey({ day, half }: HalfDay): string {
  return `${day} ${half}`;
}

/** Calendar days from the first to the last, both counted (D-73b). */
export function calendarDays(halves: readonly HalfDay[]): number {
  const [first, last] = [halves[0], halves.at(-1)];
  return first === undefined || last === undefined ? 0 : daysBetween(first.day, last.day) + 1;
}

export const halfWords: Readonly<Record<Half, string>> = { am: '上午', pm: '下午' };

/** `2026-03-02`, `2026-03-02下午至2026-03-04上午`. */
export function leaveSpanWords({ from, to }: LeaveSpan): string {
  if (from.day === to.day) return `${from.day}${from.half === to.half ? halfWords[from.half] : ''}`;
  const first = from.half === 'pm' ? '下午' : '';
  return `${from.day}${first}至${to.day}${to.half === 'am' ? '上午' : ''}`;
}

/** `2026-03-02` or `2026-03-02..2026-03-04`, with the half it begins and ends with. @throws Refusal kind `usage`. */
export function readLeaveSpan(text: string, halves: { fromHalf?: string; toHalf?: string }): LeaveSpan {
  const [first = '', last = first, ...rest] = text.split('..');
  const from = { day: readDay(first, '请假起始日'), half: readHalf(halves.fromHalf, '--from-half') ?? 'am' };
  const to = { day: readDay(last, '请假截止日'), half: readHalf(halves.toHalf, '--to-half') ?? 'pm' };
  if (rest.length === 0 && first === last && isBefore(to, from)) {
    throw new Refusal('usage', 'bad_halves', `${from.day} 只有一天，不能从下午起、到上午止。`, {
      hint: '只请下午写 --from-half pm，只请上午写 --to-half am，整天都不写。',
    });
  }
  if (rest.length > 0 || isBefore(to, from)) {
    throw new Refusal('usage', 'bad_span', `请假起止“${text}”不对：截止在起始之前。`, {
      hint: '写成 起始日..截止日；半天写 --from-half pm（从下午起）或 --to-half am（到上午止）。',
    });
  }
  if (daysBetween(from.day, to.day) > 366) {
    throw new Refusal('usage', 'long_span', `请假起止“${text}”超过一年，请分次登记。`);
  }
  return { from, to };
}

export function readHalf(text: string | undefined, flag: string): Half | null {
  if (text === undefined) return null;
  if (/^(am|上午)$/.test(text.trim())) return 'am';
  if (/^(pm|下午)$/.test(text.trim())) return 'pm';
  throw new Refusal('usage', 'bad_half', `${flag} 不能是“${text}”。`, { hint: '写 am（上午）或 pm（下午）。' });
}

/** Days given as people type them, `1.5`, in half-days. @throws Refusal kind `usage`. */
export function readHalves(text: string, flag: string): number {
  const number = Number(text.normalize('NFKC').trim().replace(/天$/, ''));
  if (Number.isInteger(number * 2) && number > 0 && number <= 366) return number * 2;
  throw new Refusal('usage', 'bad_days', `${flag}“${text}”不是天数。`, { hint: '写整天或半天的数：1、0.5、2.5。' });
}
