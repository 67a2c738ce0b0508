import { verb } from '../command/verb.ts';
import { loadRulebook } from '../rulebook/load.ts';
import { numberArgument } from './act.ts';
import { matterAnswer } from './sheet.ts';
import { findMatter } from './store.ts';

export const show = verb({
  arguments: [numberArgument],
  examples: ['jwh matter show 12'],
  async run(context, [word]) {
    const db = await context.read();
    const matter = await findMatter(db, word ?? '', context.today);
    return matterAnswer(matter, await loadRulebook(db), context.today);
  },
});
