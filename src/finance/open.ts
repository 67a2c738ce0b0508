import { Refusal } from '../base/refusal.ts';
import { readYuan } from '../base/yuan.ts';
import { verb } from '../command/verb.ts';
import { type Method, methodStates } from './entry.ts';
import { readPastDay } from './input.ts';
import { firstEntryDay, openingOf } from './opening.ts';

interface OpenOptions {
  method: Method;
  amount: string;
  day: string;
}

export const open = verb<OpenOptions>({
  writes: true,
  options: [
    {
      flags: '--method <方式>',
      text: 'cash（现金）或 transfer（银行存款）',
      choices: ['cash', 'transfer'],
      required: true,
    },
    { flags: '--amount <金额>', text: '期初余额，元', required: true },
    { flags: '--day <日期>', text: '从这一天起记账', required: true },
  ],
  examples: ['jwh finance open --method transfer --amount 12000 --day 2026-07-01'],
  async run(context, _args, { method, amount: text, day: dayText }) {
    const [amount, day] = [readYuan(text, '期初余额'), readPastDay(dayText, context.today)];
    const { label } = methodStates[method];
    const opening = await context.write(async (writing) => {
      const earlier = await openingOf(writing.db, method);
      if (earlier !== undefined) {
        throw new Refusal('usage', 'opened_already', `${label}的期初余额已经登记过（${earlier.day}）。`, {
          hint: '期初余额只登记一次；查看：jwh finance quarter',
        });
      }
      const first = await firstEntryDay(writing.db, method);
      if (first !== null && first < day) {
        throw new Refusal('usage', 'entries_before', `${label}在${first}已有收支，期初余额不能晚于这一天。`, {
          hint: `请写${first}或更早的日期和当时的余额。`,
        });
      }
      return writing.insert('account_opening', { method, day, amount });
    });
    const { id: _id, ...record } = opening;
    return {
      sheet: {
        title: '期初余额已登记',
        blocks: [
          {
            kind: 'fields',
            fields: [
              { key: 'method', label: '方式', type: 'state', states: methodStates, value: method },
              { key: 'day', label: '日期', type: 'day', value: day },
              { key: 'amount', label: '金额（元）', type: 'money', value: amount },
            ],
          },
        ],
      },
      record,
    };
  },
});
