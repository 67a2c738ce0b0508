import { Refusal } from '../base/refusal.ts';
import { readWords } from '../base/words.ts';
import type { Day } from '../calendar/day.ts';
import { pastDay } from '../command/past_day.ts';
import { verb } from '../command/verb.ts';
import { loadRulebook } from '../rulebook/load.ts';
import type { Rulebook } from '../rules/book.ts';
import { type Judged, judgeBy } from '../verdict/verdict.ts';
import { type BillBook, progressOf, runWords } from './book.ts';
import { bookAnswer } from './sheet.ts';
import { bookCalled, returnBook } from './store.ts';

interface ReturnOptions {
  to: string;
  on?: string;
  happened?: string;
}

/** 票据的缴: a book goes back when every number up to the last one used is accounted for (R-CC-14-8). */
export const handBack = verb<ReturnOptions>({
  writes: true,
  arguments: [{ name: '<票据簿>', text: '名称' }],
  options: [
    { flags: '--to <收回的人>', text: '缴给谁，如 街道财政所 周某', required: true },
    { flags: '--on <日期>', text: '哪天缴回的（默认：今天）' },
    { flags: '--happened <理由>', text: '有缺号但已经缴回：写明理由，如实记录' },
  ],
  examples: ['jwh bill return 收据甲001 --to 街道财政所 --on 2026-12-30'],
  async run(context, [name], options) {
    const day = pastDay(options.on, context.today);
    const to = readWords(options.to, '收回的人', 40);
    const happened = options.happened === undefined ? null : readWords(options.happened, '理由');
    return context.write(async (writing) => {
      const book = await bookCalled(writing.db, name ?? '');
      refuseDay(book, day);
      const verdicts = judgeNumbers(await loadRulebook(writing.db), book, day);
      const broken = verdicts.find(({ holds }) => !holds);
      if (broken !== undefined && happened === null) {
        throw new Refusal(
          'forbidden',
          'numbers_missing',
          `“${book.name}”${broken.arithmetic}（${broken.cite_words}）。`,
          {
            hint: `没有写入任何内容。找不到的先作废：jwh bill spoil ${book.name} 号码 --reason 理由；已经缴回的，加 --happened 理由。`,
            cite: broken.cite,
          },
        );
      }
      const done = await returnBook(writing, book, day, { to, happened: broken === undefined ? null : happened });
      return bookAnswer(done, verdicts, [`缴给${to}；未用 ${progressOf(done).left} 张一并缴回。`]);
    });
  },
});

/** The numbers that were used follow each other without a gap. Nothing is judged where the place has no rule. */
export function judgeNumbers(rulebook: Rulebook, book: BillBook, day: Day): Judged[] {
  const rule = rulebook.find('finance.bills', day);
  if (rule === undefined) return [];
  const { gaps } = progressOf(book);
  const holds = gaps.length === 0;
  const arithmetic = holds ? `${book.slips.length} 张，号码连续` : `缺 ${runWords(gaps)} 号，共 ${gaps.length} 张`;
  return [
    judgeBy(rule, { subject: 'numbers', label: `${book.name}：号码连续` }, {}, () => ({ holds, arithmetic }), []),
  ];
}

function refuseDay({ name, returned_on, received_on, slips }: BillBook, day: Day): void {
  const hint = `没有写入任何内容。查看：jwh bill show ${name}`;
  if (returned_on !== null) throw new Refusal('usage', 'book_returned', `“${name}”已于${returned_on}缴回。`, { hint });
  const last = [received_on, ...slips.map((slip) => slip.day)].sort().at(-1) as Day;
  if (day < last) throw new Refusal('usage', 'bad_day', `${day} 早于领用或最后一张开出的日子（${last}）。`, { hint });
}
