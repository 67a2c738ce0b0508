import { Refusal } from '../../base/refusal.ts';
import { addDays } from '../../calendar/arithmetic.ts';
import type { Day } from '../../calendar/day.ts';
import { type Period, periodOf, periodWritten } from '../../calendar/period.ts';

/** How often a director is told, and what each report is called. */
export const directorPers = {
  week: { title: '周报', words: '周', example: '2026-W38' },
  month: { title: '月报', words: '月', example: '2026-09' },
  quarter: { title: '季报', words: '季度', example: '2026Q3' },
  year: { title: '年报', words: '年', example: '2026' },
} as const;

export type DirectorPer = keyof typeof directorPers;

/** The period asked for, or the one that holds today; a day names the period it lies in. @throws Refusal kind `usage`. */
export function readDirectorPeriod(per: DirectorPer, text: string | undefined, today: Day): Period {
  if (text === undefined) return periodOf(per, today);
  const { words, example } = directorPers[per];
  const written = periodWritten(text);
  if (written === null || (written.per !== per && written.per !== 'day')) {
    throw new Refusal('usage', 'bad_period', `“${text}”不是${words}。`, { hint: `写成 ${example}，或其中的一天。` });
  }
  const period = periodOf(per, written.from);
  if (period.from <= today) return period;
  throw new Refusal('usage', 'future_period', `${period.words}还没有开始（今天是 ${today}）。`);
}

/** The period of the same length before it. */
export function periodBefore({ per, from }: Period): Period {
  return periodOf(per, addDays(from, -1));
}
