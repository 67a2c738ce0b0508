import { Refusal } from '../base/refusal.ts';
import type { Day } from './day.ts';

/** A calendar quarter by its name, `2026Q3`, with its first and last day. */
export interface Quarter {
  period: string;
  from: Day;
  to: Day;
}

/** The quarter named by `2026Q3`, `2026-Q3` or `2026年第三季度`. @throws Refusal kind `usage`. */
function quarterOf(text: string): Quarter {
  const found = /^(\d{4})(?:-?[Qq]|年?第)([1-4一二三四])(?:季度)?$/.exec(text.trim());
  if (found === null) {
    throw new Refusal('usage', 'bad_quarter', `“${text}”不是季度。`, { hint: '季度写成 年Q季，如 2026Q3。' });
  }
  const [, year, which] = found;
  return named(Number(year), '一二三四'.indexOf(which as string) + 1 || Number(which));
}

/** The quarter to disclose by default: the running one in its last month (四(三) “每季度末”), else the last that ended. */
function quarterBy(today: Day): Quarter {
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))];
  const running = Math.ceil(month / 3);
  if (month % 3 === 0) return named(year, running);
  return running === 1 ? named(year - 1, 4) : named(year, running - 1);
}

/** The quarter asked for, or the one of the day. @throws Refusal kind `usage` when it has not begun. */
export function quarterFor(text: string | undefined, today: Day): Quarter {
  const quarter = text === undefined ? quarterBy(today) : quarterOf(text);
  if (quarter.from <= today) return quarter;
  throw new Refusal('usage', 'future_quarter', `${quarterWords(quarter.period)}还没有开始（今天是 ${today}）。`, {
    hint: '请核对季度。',
  });
}

/** `2026年第三季度`. */
export function quarterWords(period: string): string {
  return `${period.slice(0, 4)}年第${'一二三四'[Number(period.slice(5)) - 1]}季度`;
}

function named(year: number, quarter: number): Quarter {
  const two = (month: number) => String(month).padStart(2, '0');
  const last = quarter === 1 || quarter === 4 ? 31 : 30;
  return {
    period: `${year}Q${quarter}`,
    from: `${year}-${two(quarter * 3 - 2)}-01`,
    to: `${year}-${two(quarter * 3)}-${last}`,
  };
}
