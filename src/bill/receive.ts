import { wholeNumber } from '../base/number.ts';
import { Refusal } from '../base/refusal.ts';
import { readWords } from '../base/words.ts';
import { pastDay } from '../command/past_day.ts';
import { verb } from '../command/verb.ts';
import { bookAnswer } from './sheet.ts';
import { insertBook, readBooks } from './store.ts';

interface BookOptions {
  kind?: string;
  first: string;
  last: string;
  keeper: string;
  on?: string;
}

/** 票据的收: a book comes in, with its numbers and who keeps it. */
export const book = verb<BookOptions>({
  writes: true,
  arguments: [{ name: '<名称>', text: '封面上的名称或字轨，如 收据甲001' }],
  options: [
    { flags: '--first <号码>', text: '第一张的号码', required: true },
    { flags: '--last <号码>', text: '最后一张的号码', required: true },
    { flags: '--keeper <姓名>', text: '谁保管', required: true },
    { flags: '--kind <种类>', text: '什么票据（默认：收款收据）' },
    { flags: '--on <日期>', text: '哪天领来的（默认：今天）' },
  ],
  examples: ['jwh bill book 收据甲001 --first 1001 --last 1050 --keeper 李敏 --on 2026-01-05'],
  async run(context, [word], options) {
    const name = readWords(word ?? '', '名称', 30);
    const [first, last] = [wholeNumber(options.first, '第一张的号码'), wholeNumber(options.last, '最后一张的号码')];
    if (first < 1 || last < first || last - first >= 10_000) {
      throw new Refusal('usage', 'bad_numbers', `${first}–${last} 不是一本票据的号码。`, {
        hint: '一本最多一万张，号码从 1 起。',
      });
    }
    const kind = readWords(options.kind ?? '收款收据', '种类', 20);
    const keeper = readWords(options.keeper, '保管人', 30);
    const received_on = pastDay(options.on, context.today);
    return context.write(async (writing) => {
      const books = await readBooks(writing.db);
      const other = books.find((one) => one.name === name);
      if (other !== undefined) {
        throw new Refusal('usage', 'book_known', `“${name}”已于${other.received_on}登记。`, {
          hint: '查看：jwh bill list',
        });
      }
      const clash = books.find((one) => one.kind === kind && one.first <= last && first <= one.last);
      const made = await insertBook(writing, { name, kind, first, last, received_on, keeper });
      const note =
        clash === undefined ? [] : [`与“${clash.name}”（${clash.first}–${clash.last}）的号码重叠，请核对字轨。`];
      return bookAnswer(made, [], note);
    });
  },
});
