import type { Answer } from '../command/verb.ts';
import { judgedBlocks } from '../verdict/table.ts';
import type { Judged } from '../verdict/verdict.ts';
import { type BillBook, progressOf, runWords, slipStates } from './book.ts';
import { gapNotes } from './store.ts';

/** A book as its verbs answer. */
export function bookAnswer(book: BillBook, judged: readonly Judged[] = [], more: readonly string[] = []): Answer {
  const { used, spoilt, gaps, left, next } = progressOf(book);
  const moved = book.moves.map(
    ({ bill, from, to, day, reason }) => `${bill} 号于${day}由${from}改对到${to}：${reason}`,
  );
  const notes = [...gapNotes(book), ...moved, ...more];
  const missing = gaps.map((bill) => ({ bill, state: 'missing', day: null, entry: null, amount: null, note: '' }));
  const rows = [...book.slips.map((slip) => ({ ...slip })), ...missing].sort((one, other) => one.bill - other.bill);
  return {
    sheet: {
      title: `票据簿　${book.name}`,
      blocks: [
        {
          kind: 'fields',
          fields: [
            { key: 'kind', label: '种类', type: 'text', value: book.kind },
            { key: 'numbers', label: '号码', type: 'text', value: `${book.first}–${book.last}` },
            { key: 'received_on', label: '领用', type: 'day', value: book.received_on },
            { key: 'keeper', label: '保管人', type: 'text', value: book.keeper },
            { key: 'used', label: '已开', type: 'count', value: used },
            { key: 'spoilt', label: '作废', type: 'count', value: spoilt },
            { key: 'gaps', label: '缺号', type: 'text', value: gaps.length === 0 ? '无' : runWords(gaps) },
            { key: 'left', label: '未用', type: 'count', value: left },
            { key: 'returned_on', label: '缴回', type: 'day', value: book.returned_on },
          ],
        },
        {
          kind: 'table',
          columns: [
            { key: 'bill', label: '号码', type: 'count' },
            { key: 'state', label: '状态', type: 'state', states: slipStates },
            { key: 'day', label: '日期', type: 'day' },
            { key: 'entry', label: '凭证', type: 'text', whole: true },
            { key: 'amount', label: '金额（元）', type: 'money' },
            { key: 'note', label: '摘要', type: 'text', wide: true },
          ],
          rows,
          empty: '还没有开出。',
        },
        ...judgedBlocks(judged),
        ...(notes.length === 0 ? [] : [{ kind: 'text' as const, lines: notes.map((note) => `注：${note}`) }]),
      ],
    },
    record: {
      ...{ name: book.name, kind: book.kind, first: book.first, last: book.last, received_on: book.received_on },
      ...{ keeper: book.keeper, returned_on: book.returned_on, used, spoilt, gaps, left, next, slips: book.slips },
      ...(book.moves.length > 0 && { moves: book.moves }),
    },
    verdicts: judged,
    basis: judged.map(({ cite }) => cite),
  };
}
