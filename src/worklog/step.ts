import { wholeNumber } from '../base/number.ts';
import { Refusal } from '../base/refusal.ts';
import { type Day, readDay } from '../calendar/day.ts';
import type { Context } from '../command/context.ts';
import { pastDay } from '../command/past_day.ts';
import { dayAnswer } from './answer.ts';
import { lineWithProblem, updateProblem } from './store.ts';
import type { LogProblem } from './worklog.ts';

/** How a problem is named on the command line. */
export const problemArguments = [
  { name: '<日期>', text: '问题出在哪一天' },
  { name: '<问题号>', text: '当天的第几个问题，见 jwh worklog show 日期' },
];

/** Something became of a problem: `change` says what it is then. @throws Refusal not_found, usage. */
export function stepOn(
  context: Context,
  [typedDay, typedNo]: readonly (string | undefined)[],
  on: string | undefined,
  change: (problem: LogProblem, on: Day) => LogProblem,
) {
  const day = readDay(typedDay ?? '', '日期');
  const no = wholeNumber((typedNo ?? '').trim(), '问题号');
  const done = pastDay(on, context.today);
  return context.write(async (writing) => {
    const [line, problem] = await lineWithProblem(writing.db, day, no);
    const { solved_on } = problem;
    if (done < day || solved_on !== null) {
      const sentence =
        solved_on === null ? `${done}还没有这个问题（${day}）。` : `${day}的问题${no}已在${solved_on}解决。`;
      throw new Refusal('usage', solved_on === null ? 'bad_day' : 'solved', sentence, {
        hint: `看 jwh worklog show ${day}`,
      });
    }
    await updateProblem(writing, line, change(problem, done));
    return dayAnswer(writing.db, day, context.today);
  });
}
