import { readWords } from '../base/words.ts';
import { verb } from '../command/verb.ts';
import { accountOption } from './account.ts';
import { accountNamed } from './account_store.ts';
import { answerFor, withDoubts } from './answer.ts';
import { type Doubt, settledDoubt } from './doubts.ts';
import type { AccountEntry } from './entry.ts';
import { fundNamed } from './fund_store.ts';
import { methodWords, readAmount, readCategory, readMethod, readPastDay } from './input.ts';
import { lineFor } from './limits_store.ts';
import { refuseUnpublishable } from './publishable.ts';
import { receive } from './receive.ts';

interface IncomeOptions {
  day: string;
  amount: string;
  payer: string;
  purpose: string;
  method: string;
  category?: string;
  account?: string;
  fund?: string;
  line?: string;
}

export const income = verb<IncomeOptions>({
  writes: true,
  options: [
    { flags: '--day <日期>', text: '收款的日子', required: true },
    { flags: '--amount <金额>', text: '元，最多两位小数', required: true },
    { flags: '--payer <付款人>', text: '谁付来的', required: true },
    { flags: '--purpose <摘要>', text: '什么款', required: true },
    {
      flags: '--method <方式>',
      text: 'cash（现金）或 transfer（转账）',
      choices: methodWords,
      required: true,
    },
    { flags: '--category <类别>', text: '收入类别，如 办公经费；公开时按类别列' },
    accountOption,
    { flags: '--fund <专款>', text: '记入哪项专款' },
    { flags: '--line <科目>', text: '预算的收入科目（默认：与类别同名的科目）' },
  ],
  examples: [
    'jwh finance income --day 2026-07-05 --amount 20000 --payer 虹桥街道 --purpose 第三季度办公经费 --method transfer --category 办公经费',
  ],
  async run(context, _args, options) {
    const [day, method] = [readPastDay(options.day, context.today), readMethod(options.method)];
    const category = readCategory(options.category);
    const purpose = readWords(options.purpose, '摘要');
    return context.write(async (writing) => {
      await refuseUnpublishable(writing.db, { 摘要: purpose, 类别: category }, context.today);
      const account = await accountNamed(writing.db, options.account);
      const fund = options.fund === undefined ? null : await fundNamed(writing.db, options.fund, account.id, day);
      const entry = await receive(writing, {
        day,
        amount: readAmount(options.amount),
        party: readWords(options.payer, '付款人'),
        ...{ purpose, category },
        method,
        account_id: account.id,
        fund_id: fund?.id ?? null,
        budget_line: await lineFor(writing.db, account.id, day, 'income', { line: options.line, category }),
      });
      const doubts = [...giftMeant(entry), ...(await settledDoubt(writing.db, day, account.id))];
      return withDoubts(answerFor(entry), doubts);
    });
  },
});

/** What is given for others is told on the board with its source and use, which the voucher alone does not say (S-JA-28). */
function giftMeant({ number, purpose, category }: AccountEntry): Doubt[] {
  if (!/捐赠|捐款|捐助|救灾|救济|救助/.test(`${category ?? ''}${purpose}`)) return [];
  const sentence = '捐赠、救灾救助的款，登记了来源和用途，居务公开才会列出。';
  const command = `jwh gift receive 名称 --kind 种类 --from 来源 --amount 金额 --entry ${number}`;
  return [{ code: 'gift_meant', amount: null, sentence, command }];
}
