import { verb } from '../command/verb.ts';
import { loadRulebook } from '../rulebook/load.ts';
import { itemAnswer } from './sheet.ts';
import { numberArgument } from './step.ts';
import { findItem } from './store.ts';

export const show = verb({
  reveals: true,
  arguments: [numberArgument],
  examples: ['jwh centre show 7'],
  async run(context, [word]) {
    const db = await context.read();
    return itemAnswer(await findItem(db, word ?? '', context.today), await loadRulebook(db));
  },
});
