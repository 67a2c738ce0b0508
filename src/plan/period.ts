import { Refusal } from '../base/refusal.ts';
import { type Period, periodWritten } from '../calendar/period.ts';

/** Plans are made by the year, half-year, quarter and month (长春 二(二)). @throws Refusal kind `usage`. */
export function readPlanPeriod(text: string): Period {
  const period = periodWritten(text);
  const plannable = ['year', 'half_year', 'quarter', 'month'];
  if (period !== null && plannable.includes(period.per)) return period;
  throw new Refusal('usage', 'bad_period', `“${text}”不是计划的周期。`, {
    hint: '写年、半年、季度或月，如 2026、2026H1、2026Q4、2026-10。',
  });
}

/** How a period is named on the command line. */
export const periodArgument = { name: '<周期>', text: '年、季度或月，如 2026、2026Q4、2026-10' };
