import { readWords } from '../base/words.ts';
import { verb } from '../command/verb.ts';
import { answerFor } from './answer.ts';
import { methodWords, readAmount, readCategory, readMethod, readPastDay } from './input.ts';
import { receive } from './receive.ts';

interface IncomeOptions {
  day: string;
  amount: string;
  payer: string;
  purpose: string;
  method: string;
  category?: string;
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
  ],
  examples: [
    'jwh finance income --day 2026-07-05 --amount 20000 --payer 虹桥街道 --purpose 第三季度办公经费 --method transfer --category 办公经费',
  ],
  async run(context, _args, options) {
    const [day, method] = [readPastDay(options.day, context.today), readMethod(options.method)];
    const entry = await context.write((writing) =>
      receive(writing, {
        day,
        amount: readAmount(options.amount),
        party: readWords(options.payer, '付款人'),
        purpose: readWords(options.purpose, '摘要'),
        category: readCategory(options.category),
        method,
      }),
    );
    return answerFor(entry);
  },
});
