import type { Day } from '../calendar/day.ts';

/** A problem that came up on a day, and what became of it. */
export interface LogProblem {
  /** Its number within the day, from 1, over all lines. */
  no: number;
  content: string;
  solved_on: Day | null;
  how: string | null;
  passed_on: Day | null;
  passed_to: string | null;
}

export interface LogFacts {
  /** The line's number within its day, from 1. */
  line: number;
  weather: string | null;
  /** Who led that day. */
  lead: string | null;
  problems: readonly LogProblem[];
}

/** One line of the work log: what somebody did on a day (静安 附件3 二). */
export interface LogLine extends LogFacts {
  id: string;
  day: Day;
  name: string;
  content: string;
  voided: string | null;
}

export type ProblemState = 'open' | 'passed' | 'solved';

export const problemStates = {
  open: { label: '未解决', tone: 'warn' },
  passed: { label: '已报送' },
  solved: { label: '已解决', tone: 'good' },
} as const;

export function stateOf({ solved_on, passed_on }: LogProblem): ProblemState {
  if (solved_on !== null) return 'solved';
  return passed_on === null ? 'open' : 'passed';
}

/** What became of a problem in words: `10-09 解决：已换灯泡`, `10-10 报送网格工作站`. */
export function problemWords({ solved_on, how, passed_on, passed_to }: LogProblem): string {
  const steps = [
    ...(passed_on === null ? [] : [`${passed_on.slice(5)} 报送${passed_to ?? ''}`]),
    ...(solved_on === null ? [] : [`${solved_on.slice(5)} 解决${how === null ? '' : `：${how}`}`]),
  ];
  return steps.join('；');
}
