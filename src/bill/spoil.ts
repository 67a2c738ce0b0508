import { readWords } from '../base/words.ts';
import { pastDay } from '../command/past_day.ts';
import { verb } from '../command/verb.ts';
import { bookAnswer } from './sheet.ts';
import { bookCalled, freeBill, insertSpoilt } from './store.ts';

/** A slip that was miswritten or torn: it stays in the book and keeps its number. */
export const spoil = verb<{ reason: string; on?: string }>({
  writes: true,
  arguments: [
    { name: '<票据簿>', text: '名称' },
    { name: '<号码>', text: '作废的那一张' },
  ],
  options: [
    { flags: '--reason <理由>', text: '为什么作废', required: true },
    { flags: '--on <日期>', text: '哪天（默认：今天）' },
  ],
  examples: ['jwh bill spoil 收据甲001 1002 --reason 写错金额，全联保存'],
  async run(context, [name, number], { reason, on }) {
    const day = pastDay(on, context.today);
    return context.write(async (writing) => {
      const book = await bookCalled(writing.db, name ?? '');
      return bookAnswer(
        await insertSpoilt(writing, book, freeBill(book, number ?? ''), day, readWords(reason, '理由', 100)),
      );
    });
  },
});
