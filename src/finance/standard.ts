import { readWords } from '../base/words.ts';
import { type Day, readDay } from '../calendar/day.ts';
import { verb } from '../command/verb.ts';
import { readAmount, readCategory } from './input.ts';
import { insertStandard } from './standard_store.ts';

interface StandardOptions {
  amount: string;
  per: string;
  cite: string;
  from: string;
}

/** Enters what the sub-district has set for an item (R-CC-14-20); a new one ends the one before. */
export const standard = verb<StandardOptions>({
  writes: true,
  arguments: [{ name: '<项目>', text: '如 交通费、通讯费、加班费；与支出类别同名的自动核对' }],
  options: [
    { flags: '--amount <金额>', text: '每一单位多少元', required: true },
    { flags: '--per <单位>', text: '如 人月、人次、人天', required: true },
    { flags: '--cite <文号>', text: '街道（镇）的文件', required: true },
    { flags: '--from <日期>', text: '从哪天起', required: true },
  ],
  examples: ['jwh finance standard 通讯费 --amount 100 --per 人月 --cite 虹街发〔2026〕3号 --from 2026-01-01'],
  async run(context, [word], { amount, per, cite, from }) {
    const facts = {
      item: readCategory(word ?? '') as string,
      per: readWords(per, '单位', 10),
      amount: readAmount(amount),
      cite: readWords(cite, '文号', 60),
      from_day: readDay(from, '--from ') as Day,
    };
    const set = await context.write((writing) => insertStandard(writing, facts));
    const { id: _id, ...record } = set;
    return {
      sheet: {
        title: `开支标准：${facts.item}`,
        blocks: [
          {
            kind: 'fields',
            fields: [
              { key: 'amount', label: `每${facts.per}（元）`, type: 'money', value: facts.amount },
              { key: 'cite', label: '文件', type: 'text', value: facts.cite },
              { key: 'from_day', label: '起', type: 'day', value: facts.from_day },
            ],
          },
        ],
      },
      record,
    };
  },
});
