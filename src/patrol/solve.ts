import { readPublicWords } from '../base/public_words.ts';
import { verb } from '../command/verb.ts';
import { findingArguments, refuseSolved, stepOn } from './step.ts';

export const solve = verb<{ how: string; on?: string }>({
  writes: true,
  arguments: findingArguments,
  options: [
    { flags: '--how <怎样>', text: '怎样解决的', required: true },
    { flags: '--on <日期>', text: '哪一天（默认：今天）' },
  ],
  examples: ['jwh patrol solve 31 1 --how 物业已清走 --on 2026-10-10'],
  async run(context, args, { how, on }) {
    const told = readPublicWords(how, '怎样解决', 300);
    return stepOn(context, { args, on }, (finding, patrol, day) => {
      refuseSolved(finding, patrol, '登记解决');
      return { ...finding, solved_on: day, how: told };
    });
  },
});
