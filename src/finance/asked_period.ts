import { Refusal } from '../base/refusal.ts';
import { addDays } from '../calendar/arithmetic.ts';
import type { Day } from '../calendar/day.ts';
import { type CalendarPer, type Period, periodOf, periodWritten } from '../calendar/period.ts';

const words: Partial<Record<CalendarPer, string>> = { month: '月份', quarter: '季度', year: '年份' };
const shapes: Partial<Record<CalendarPer, string>> = { month: '2026-09', quarter: '2026Q3', year: '2026' };

/**
 * The period of the accounts that was asked for; left out: the last one of the first kind that has ended.
 * @throws Refusal kind `usage` for another kind of period, or one that has not begun.
 */
export function askedPeriod(text: string | undefined, pers: readonly CalendarPer[], today: Day): Period {
  const [first = 'month'] = pers;
  const period = text === undefined ? lastEnded(first, today) : periodWritten(text);
  if (period === null || !pers.includes(period.per)) {
    throw new Refusal('usage', 'bad_period', `“${text}”不是${pers.map((per) => words[per]).join('、')}。`, {
      hint: `写成 ${pers.map((per) => shapes[per]).join(' 或 ')}。`,
    });
  }
  if (period.from <= today) return period;
  throw new Refusal('usage', 'future_period', `${period.words}还没有开始（今天是 ${today}）。`, { hint: '请核对。' });
}

function lastEnded(per: CalendarPer, today: Day): Period {
  const running = periodOf(per, today);
  return running.to === today ? running : periodOf(per, addDays(running.from, -1));
}

/** What has been told, audited or settled must have ended. @throws Refusal kind `usage`. */
export function refuseRunning({ words: named, to }: Period, day: Day): void {
  if (to <= day) return;
  throw new Refusal('usage', 'period_runs', `${named}到 ${to} 才结束，${day} 的数字还不完整。`, {
    hint: '没有写入任何内容。请核对期间和日期。',
  });
}
