import { publicWordsOrNull } from '../base/public_words.ts';
import { verb } from '../command/verb.ts';
import { problemArguments, stepOn } from './step.ts';

export const solve = verb<{ how?: string; on?: string }>({
  writes: true,
  arguments: problemArguments,
  options: [
    { flags: '--how <怎样>', text: '怎样解决的' },
    { flags: '--on <日期>', text: '哪一天（默认：今天）' },
  ],
  examples: ['jwh worklog solve 2026-10-09 1 --how 已换灯泡 --on 2026-10-10'],
  async run(context, args, { how, on }) {
    const told = publicWordsOrNull(how, '怎样解决');
    return stepOn(context, args, on, (problem, day) => ({ ...problem, solved_on: day, how: told }));
  },
});
