import { Refusal } from '../base/refusal.ts';
import { type Period, periodWritten } from '../calendar/period.ts';

/** The period a report tells of. @throws Refusal kind `usage`. */
export function readPeriod(text: string): Period {
  const period = periodWritten(text);
  if (period !== null) return period;
  throw new Refusal('usage', 'bad_period', `“${text}”不是周期。`, {
    hint: '写年、半年、季度或月，如 2026、2026H1、2026Q3、2026-10。',
  });
}

/** How a period is named on the command line. */
export const periodArgument = { name: '<周期>', text: '报告哪一期的工作，如 2026、2026H1、2026Q3、2026-10' };
