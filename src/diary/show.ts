import { verb } from '../command/verb.ts';
import { entryAnswer } from './sheet.ts';
import { findEntry } from './store.ts';

export const show = verb({
  reveals: true,
  arguments: [{ name: '<代号>', text: '日记的代号，见 jwh diary list；那天只有一篇的，写日期也可以' }],
  examples: ['jwh diary show 3f2a91bc'],
  async run(context, [code]) {
    return entryAnswer(await findEntry(await context.read(), code ?? ''), []);
  },
});
