import { publicWordsOrNull } from '../base/public_words.ts';
import { pastDay } from '../command/past_day.ts';
import { verb } from '../command/verb.ts';
import { numberArgument, stepOn } from './step.ts';

export const done = verb<{ on?: string; how?: string }>({
  writes: true,
  arguments: [numberArgument],
  options: [
    { flags: '--on <日期>', text: '哪一天办结（默认：今天）' },
    { flags: '--how <结果>', text: '办的结果' },
  ],
  examples: ['jwh centre done 7 --on 2026-10-12 --how 材料已报街道'],
  async run(context, [word], { on, how }) {
    const day = pastDay(on, context.today);
    const told = publicWordsOrNull(how, '结果');
    return stepOn(context, word, day, (item) => ({ ...item, state: 'done', state_day: day, how: told }));
  },
});
