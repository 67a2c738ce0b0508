import { Refusal } from '../base/refusal.ts';
import { readWords } from '../base/words.ts';
import { readYuan } from '../base/yuan.ts';
import { verb } from '../command/verb.ts';
import { accountOption } from './account.ts';
import { accountNamed } from './account_store.ts';
import { insertFund } from './fund_store.ts';
import { readCategory, readPastDay } from './input.ts';

interface FundOptions {
  purpose: string;
  for?: string[];
  opening?: string;
  from?: string;
  account?: string;
}

/** Registers money for a purpose: it may be spent under its headings only (R-CC-14-10). */
export const fund = verb<FundOptions>({
  writes: true,
  arguments: [{ name: '<名称>', text: '专款的名称，如 惠民专项' }],
  options: [
    { flags: '--purpose <用途>', text: '指定的用途', required: true },
    { flags: '--for <类别>', text: '可以列支的支出类别；可写多次（默认：与用途同名的类别）', repeat: true },
    { flags: '--opening <金额>', text: '登记时账上已有的这项专款，元（默认：0）' },
    { flags: '--from <日期>', text: '从哪天起（默认：今天）' },
    accountOption,
  ],
  examples: [
    'jwh finance fund 惠民专项 --purpose 楼道改造和助老服务 --for 楼道改造 --for 助老服务',
    'jwh finance fund 慰问款 --purpose 慰问困难居民 --opening 3000 --from 2026-07-01',
  ],
  async run(context, [word], options) {
    const name = readWords(word ?? '', '专款名称', 30);
    const purpose = readWords(options.purpose, '用途', 60);
    const uses = (options.for ?? [purpose]).map((one) => readCategory(one) as string);
    const from_day = options.from === undefined ? context.today : readPastDay(options.from, context.today);
    const opening = options.opening === undefined ? 0 : readYuan(options.opening, '已有专款');
    const account = await context.write(async (writing) => {
      const found = await accountNamed(writing.db, options.account);
      const taken = await writing.db.selectFrom('fund').select('id').where('name', '=', name).executeTakeFirst();
      if (taken !== undefined) {
        throw new Refusal('usage', 'fund_taken', `专款“${name}”已经在册。`, { hint: '查看：jwh finance funds' });
      }
      await insertFund(writing, { name, account_id: found.id, purpose, uses, from_day, opening });
      return found;
    });
    return {
      sheet: {
        title: `专款“${name}”已登记`,
        blocks: [
          {
            kind: 'fields',
            fields: [
              { key: 'purpose', label: '用途', type: 'text', value: purpose },
              { key: 'uses', label: '列支类别', type: 'text', value: uses.join('、') },
              { key: 'account', label: '账户', type: 'text', value: account.name },
              { key: 'from', label: '起', type: 'day', value: from_day },
              { key: 'opening', label: '已有（元）', type: 'money', value: opening },
            ],
          },
          { kind: 'text', screen: true, lines: [`收到和支出这项专款时加 --fund ${name}。`] },
        ],
      },
      record: { name, purpose, uses, account: account.id === null ? null : account.name, from: from_day, opening },
    };
  },
});
