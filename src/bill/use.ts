import { wholeNumber } from '../base/number.ts';
import { Refusal } from '../base/refusal.ts';
import { readWords } from '../base/words.ts';
import { yearOf } from '../calendar/day.ts';
import { verb } from '../command/verb.ts';
import type { Writing } from '../database/writing.ts';
import { billOn, putBill, takeBill } from '../finance/bill.ts';
import { findEntry } from '../finance/store.ts';
import type { BillBook } from './book.ts';
import { bookAnswer } from './sheet.ts';
import { bookCalled, freeBill, insertMove } from './store.ts';

/** A slip is made out for a receipt or payment of the accounts. */
export const use = verb<{ entry: string; replace?: string }>({
  writes: true,
  arguments: [
    { name: '<票据簿>', text: '名称' },
    { name: '<号码>', text: '开出的那一张' },
  ],
  options: [
    { flags: '--entry <凭证>', text: '账上的哪一笔，如 凭〔2026〕3号', required: true },
    { flags: '--replace <理由>', text: '这张先前对错了凭证：改对到这一笔' },
  ],
  examples: ['jwh bill use 收据甲001 1001 --entry 2026-3'],
  async run(context, [name, number], { entry: word, replace }) {
    const reason = replace === undefined ? null : readWords(replace, '理由', 200);
    return context.write(async (writing) => {
      const asked = await bookCalled(writing.db, name ?? '');
      const from = reason === null ? null : await takeOff(writing, asked, number ?? '');
      const book = await bookCalled(writing.db, asked.name);
      const bill = freeBill(book, number ?? '');
      const entry = await findEntry(writing.db, word, yearOf(context.today));
      const hint = `没有写入任何内容。查看：jwh finance show ${entry.number}`;
      if (entry.voided !== null)
        throw new Refusal('usage', 'voided', `${entry.number}已作废（${entry.voided}）。`, { hint });
      if (entry.day < book.received_on) {
        throw new Refusal(
          'usage',
          'before_book',
          `${entry.number}是${entry.day}的，那时还没有领这本票据（${book.received_on}）。`,
          { hint },
        );
      }
      const has = await billOn(writing.db, entry.id);
      if (has !== null)
        throw new Refusal('usage', 'billed_already', `${entry.number}已开“${has.book}”${has.bill} 号。`, { hint });
      await putBill(writing, entry.id, book.id, bill);
      if (reason === null || from === null) return bookAnswer(await bookCalled(writing.db, book.name));
      const move = { bill, from, to: entry.number, day: context.today, reason };
      return bookAnswer(await insertMove(writing, book, move));
    });
  },
});

/** Takes a slip off the entry it was put on by mistake, and tells its number. @throws Refusal kind `usage` where it is on none. */
async function takeOff(writing: Writing, { id, name, slips }: BillBook, word: string): Promise<string> {
  const bill = wholeNumber(word, '票据号');
  const slip = slips.find((one) => one.bill === bill);
  if (slip?.entry != null) {
    await takeBill(writing, id, bill);
    return slip.entry;
  }
  throw new Refusal('usage', 'not_used', `“${name}”${bill} 号没有对到凭证，没有可改的。`, {
    hint: `没有写入任何内容。查看：jwh bill show ${name}`,
  });
}
