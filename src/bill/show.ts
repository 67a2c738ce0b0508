import { verb } from '../command/verb.ts';
import { loadRulebook } from '../rulebook/load.ts';
import { judgeNumbers } from './hand_back.ts';
import { bookAnswer } from './sheet.ts';
import { bookCalled } from './store.ts';

export const show = verb({
  arguments: [{ name: '<票据簿>', text: '名称' }],
  examples: ['jwh bill show 收据甲001'],
  async run(context, [name]) {
    const db = await context.read();
    const book = await bookCalled(db, name ?? '');
    return bookAnswer(book, judgeNumbers(await loadRulebook(db), book, context.today));
  },
});
