import type { Context } from '../command/context.ts';
import { type Answer, verb } from '../command/verb.ts';
import { loadRulebook } from '../rulebook/load.ts';
import { judgedBlocks } from '../verdict/table.ts';
import { progressOf, runWords } from './book.ts';
import { judgeNumbers } from './hand_back.ts';
import { readBooks } from './store.ts';

export const list = verb({
  examples: ['jwh bill list', 'jwh bill list --csv 票据.csv'],
  run: (context) => booksAnswer(context),
});

/** The same, and exit 7 where a number was passed over. */
export const check = verb({
  examples: ['jwh bill check'],
  async run(context) {
    const answer = await booksAnswer(context);
    return { ...answer, found: (answer.findings ?? []).length > 0 };
  },
});

async function booksAnswer(context: Context): Promise<Answer> {
  const db = await context.read();
  const books = await readBooks(db);
  const rulebook = await loadRulebook(db);
  const judged = books.flatMap((book) => judgeNumbers(rulebook, book, context.today)).filter(({ holds }) => !holds);
  const rows = books.map((book) => ({ ...book, ...progressOf(book) }));
  const findings = rows
    .filter(({ gaps }) => gaps.length > 0)
    .map(({ name, gaps }) => ({
      code: 'numbers_missing',
      book: name,
      gaps,
      sentence: `“${name}”缺 ${runWords(gaps)} 号。`,
    }));
  return {
    sheet: {
      title: '票据登记',
      day: context.today,
      blocks: [
        {
          kind: 'table',
          columns: [
            { key: 'name', label: '票据簿', type: 'text', wide: true },
            { key: 'kind', label: '种类', type: 'text' },
            { key: 'first', label: '起号', type: 'count' },
            { key: 'last', label: '止号', type: 'count' },
            { key: 'received_on', label: '领用', type: 'day' },
            { key: 'keeper', label: '保管人', type: 'text' },
            { key: 'used', label: '已开', type: 'count' },
            { key: 'spoilt', label: '作废', type: 'count' },
            { key: 'missing', label: '缺号', type: 'text' },
            { key: 'left', label: '未用', type: 'count' },
            { key: 'returned_on', label: '缴回', type: 'day' },
          ],
          rows: rows.map(({ slips: _slips, moves: _moves, id: _id, next: _next, gaps, ...row }) => ({
            ...row,
            missing: runWords(gaps),
          })),
          empty: '没有登记票据簿：jwh bill book 名称 --first 号码 --last 号码 --keeper 姓名',
        },
        ...judgedBlocks(judged),
      ],
    },
    ...(findings.length > 0 && { findings }),
    verdicts: judged,
  };
}
