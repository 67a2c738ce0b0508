import { readPublicWords } from '../base/public_words.ts';
import { pastDay } from '../command/past_day.ts';
import { verb } from '../command/verb.ts';
import { numberArgument, stepOn } from './step.ts';

export const pass = verb<{ to: string; on?: string }>({
  writes: true,
  arguments: [numberArgument],
  options: [
    { flags: '--to <部门>', text: '转给哪个部门', required: true },
    { flags: '--on <日期>', text: '哪一天（默认：今天）' },
  ],
  examples: ['jwh centre pass 7 --to 街道民政科 --on 2026-10-12'],
  async run(context, [word], { to, on }) {
    const day = pastDay(on, context.today);
    const passed_to = readPublicWords(to, '部门', 60);
    const passed = { passed_to, passed_on: day, state_day: day };
    return stepOn(context, word, day, (item) => ({ ...item, state: 'passed_on', ...passed }));
  },
});
