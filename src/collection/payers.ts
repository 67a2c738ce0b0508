import { verb } from '../command/verb.ts';
import { caseArgument, readCase } from '../proceeding/case_verb.ts';
import type { Paid } from './collection.ts';
import { collectionRoom } from './room.ts';

export const payers = verb({
  arguments: [caseArgument(collectionRoom)],
  examples: ['jwh collection payers 2026-1', 'jwh collection payers 1 --xlsx 缴款名册.xlsx'],
  async run(context, [word]) {
    const { one } = await readCase(context, collectionRoom, word);
    const rows = one.steps
      .filter(({ step }) => step === 'paid')
      .flatMap(({ day, content }) => {
        const { payers, each, entry } = content as unknown as Paid;
        return payers.map(({ name }) => ({ day, name, amount: each, entry }));
      });
    return {
      sheet: {
        title: `缴款名册 ${one.number}　${one.title}`,
        reference: one.number,
        day: context.today,
        blocks: [
          {
            kind: 'table',
            columns: [
              { key: 'day', label: '日期', type: 'day' },
              { key: 'name', label: '缴款人', type: 'text', wide: true },
              { key: 'amount', label: '金额（元）', type: 'money' },
              { key: 'entry', label: '凭证', type: 'text' },
            ],
            rows,
            total: { name: '合计', amount: one.facts.received },
            empty: '还没有人缴款。',
          },
          { kind: 'text', lines: ['办公室内部使用，不对外公开。公布的是账目：jwh collection accounts。'] },
        ],
      },
    };
  },
});
