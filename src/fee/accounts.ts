import { verb } from '../command/verb.ts';
import type { Placed } from '../disclosure/leaks.ts';
import { type Paper, publicPaper } from '../disclosure/public_paper.ts';
import { readOffice } from '../office/store.ts';
import { caseArgument, readCase } from '../proceeding/case_verb.ts';
import { contentsOf } from '../proceeding/casework.ts';
import { paperOf, textField } from '../proceeding/paper.ts';
import { type Decided, type Fee, feeKinds, feeUses, type Spent } from './fee.ts';
import { feeRoom } from './room.ts';

/** 收费收支表: what came in and what it was spent on, to be posted (R-CC-18-7). */
export const accounts = verb<Paper>({
  arguments: [caseArgument(feeRoom)],
  examples: ['jwh fee accounts 2026-1', 'jwh fee accounts 1 --pdf 收费收支.pdf'],
  async run(context, [word], paper) {
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
      ...(await publicPaper(db, sheet, textsOf(one), context.today, paper)),
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

/** What was written freely and stands on the sheet. */
function textsOf(one: Fee): Placed[] {
  const rows = rowsOf(one).map(({ purpose }, at): Placed => [`第${at + 1}行“摘要”`, purpose]);
  return [['项目', one.title], ['收费标准', one.facts.price], ...rows];
}
