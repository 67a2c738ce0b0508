import type { Day } from '../calendar/day.ts';
import { judgeFinding } from '../patrol/judgement.ts';
import type { Patrol } from '../patrol/patrol.ts';
import { judgeSameDay } from '../patrol/same_day.ts';
import type { Rulebook } from '../rules/book.ts';
import { type Judged, judgeBy } from '../verdict/verdict.ts';
import type { LogLine, LogProblem } from './worklog.ts';

/** Whether a day has its line (静安 附件3 二: “盘点一天工作，填写工作日志”); null where this place asks for none. Pure. */
export function judgeDay(book: Rulebook, day: Day, lines: number): Judged | null {
  const rule = book.find('worklog.per', day);
  if (rule === undefined || rule.value.per !== 'day') return null;
  const { atLeast } = rule.value;
  const holds = lines >= atLeast;
  return judgeBy(rule, { subject: `day:${day}`, label: `${day}工作日志` }, book.choices(day), () => ({
    holds,
    arithmetic: `${lines} ${holds ? '≥' : '<'} ${atLeast}`,
  }));
}

/** Whether a problem of a day was solved that day or sent on (R-JA3-2). Pure. */
export function judgeProblem(book: Rulebook, day: Day, problem: LogProblem, today: Day): Judged | null {
  const { no, solved_on, passed_on, passed_to } = problem;
  const what = { from: day, last: day, solved_on, reported_on: passed_on, reported_to: passed_to };
  return judgeSameDay(book, what, { subject: `problem:${day}:${no}`, label: `${day}问题${no}` }, today);
}

/** What is judged of the problems of a day: those of its lines, and those its patrols found. Pure. */
export function judgeProblems(
  book: Rulebook,
  lines: readonly LogLine[],
  patrols: readonly Patrol[],
  today: Day,
): Judged[] {
  const own = lines.flatMap(({ day, problems }) => problems.map((one) => judgeProblem(book, day, one, today)));
  const found = patrols.flatMap((patrol) =>
    patrol.findings
      .flatMap((finding) => judgeFinding(book, patrol, finding, today))
      .filter(({ rule }) => rule === 'worklog.problems')
      .map((one) => ({ ...one, subject: `${patrol.number}:${one.subject}`, label: `${patrol.number}${one.label}` })),
  );
  return [...own.filter((one) => one !== null), ...found];
}
