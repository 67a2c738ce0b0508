import { readPublicWords } from '../base/public_words.ts';
import { Refusal } from '../base/refusal.ts';
import { verb } from '../command/verb.ts';
import { problemArguments, stepOn } from './step.ts';

export const pass = verb<{ to: string; on?: string }>({
  writes: true,
  arguments: problemArguments,
  options: [
    { flags: '--to <单位>', text: '报送给谁：相关部门或网格工作站', required: true },
    { flags: '--on <日期>', text: '哪一天（默认：今天）' },
  ],
  examples: ['jwh worklog pass 2026-10-09 1 --to 网格工作站 --on 2026-10-10'],
  async run(context, args, { to, on }) {
    const passed_to = readPublicWords(to, '报送给谁', 60);
    return stepOn(context, args, on, (problem, day) => {
      if (problem.passed_on === null) return { ...problem, passed_on: day, passed_to };
      throw new Refusal('usage', 'already', `这个问题已在${problem.passed_on}报送${problem.passed_to}。`, {
        hint: `解决了的：jwh worklog solve ${args[0]} ${args[1]}`,
      });
    });
  },
});
