import { readPublicWords } from '../base/public_words.ts';
import { pastDay } from '../command/past_day.ts';
import { verb } from '../command/verb.ts';
import { openProceeding, readProceeding } from '../proceeding/store.ts';
import { loadRulebook } from '../rulebook/load.ts';
import { matterAnswer } from './sheet.ts';
import { stepsRule } from './steps_rule.ts';
import { wholeMatter } from './whole.ts';

export const open = verb<{ on?: string }>({
  writes: true,
  arguments: [{ name: '<事项>', text: '要决定的重大事务' }],
  options: [{ flags: '--on <日期>', text: '哪一天立项（默认：今天）' }],
  examples: ['jwh decision open 小区停车位改造 --on 2026-03-01'],
  async run(context, [word], { on }) {
    const title = readPublicWords(word ?? '', '事项', 100);
    const day = pastDay(on, context.today);
    return context.write(async (writing) => {
      const book = await loadRulebook(writing.db);
      stepsRule(book, day);
      const id = await openProceeding(writing, 'four_steps', { title, day, facts: {} });
      const matter = await readProceeding(writing.db, id);
      return matterAnswer(await wholeMatter(writing.db, book, matter, context.today));
    });
  },
});
