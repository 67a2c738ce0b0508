import { verb } from '../command/verb.ts';
import { readOffice } from '../office/store.ts';
import { caseArgument, readCase } from '../proceeding/case_verb.ts';
import { contentsOf } from '../proceeding/casework.ts';
import { paperOf, textField } from '../proceeding/paper.ts';
import { type Decided, type Fee, feeKinds, feeUses, type Spent } from './fee.ts';
import { feeRoom } from './room.ts';

/** 收费收支表: what came in and what it was spent on, to be posted (R-CC-18-7). */
export const accounts = verb({
  arguments: [caseArgument(feeRoom)],
  examples: ['jwh fee accounts 2026-1', 'jwh fee accounts 1 --pdf 收费收支.pdf'],
  async run(context, [word]) {
    const { db, one, story } = await readCase(context, feeRoom, word);
    const { name } = await readOffice(db);
    const { number, title, day, facts } = one;
    const { kind, price, received, spent, balance } = facts;
    const decisions = contentsOf<Decided>(one, 'decided').map(({ resolution }) => resolution);
    const rows = rowsOf(one);
    const sheet = paperOf({ number, day: context.today }, name, '服务、活动收费收支表', [
      {
        kind: 'fields',
        fields: [
          ...textField('title', '项目', title),
          ...textField('kind', '种类', feeKinds[kind]),
          ...textField('price', '收费标准', price),
          ...textField('decision', '议定', decisions.join('、') || (kind === 'activity' ? '（没有）' : null)),
          { key: 'received', label: '收入合计（元）', type: 'money', value: received },
          { key: 'spent', label: '支出合计（元）', type: 'money', value: spent },
          { key: 'balance', label: '结余（元）', type: 'money', value: balance },
        ],
      },
      {
        kind: 'table',
        columns: [
          { key: 'day', label: '日期', type: 'day' },
          { key: 'purpose', label: '摘要', type: 'text', wide: true },
          { key: 'received', label: '收入（元）', type: 'money' },
          { key: 'spent', label: '支出（元）', type: 'money' },
          { key: 'use', label: '用于', type: 'text' },
        ],
        rows,
        total: { day: '合计', received, spent },
        empty: '没有收支。',
      },
      { kind: 'text', lines: [`截至 ${context.today}。`] },
      { kind: 'signatures', lines: [{ label: '经办人' }], seal: name },
    ]);
    return {
      sheet: { ...sheet, public: true },
      record: { number, title, day, state: story.state, kind, price, decisions, received, spent, balance, rows },
    };
  },
});

function rowsOf({ steps }: Fee) {
  return steps
    .filter(({ step }) => step === 'charged' || step === 'spent')
    .map(({ step, day, content }) => {
      const { purpose, amount, use } = content as unknown as Spent;
      const isReceipt = step === 'charged';
      return {
        ...{ day, purpose, received: isReceipt ? amount : null, spent: isReceipt ? null : amount },
        use: isReceipt ? null : feeUses[use],
      };
    })
    .sort((one, other) => (one.day < other.day ? -1 : 1));
}
