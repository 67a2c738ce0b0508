import { pastDay } from '../command/past_day.ts';
import { verb } from '../command/verb.ts';
import { accountKinds } from './account.ts';
import { readAccountsOnFile } from './account_store.ts';
import { historyLines, historyWords } from './history.ts';
import { lastClosed } from './month_store.ts';
import { balanceAfter, totalOf } from './sums.ts';

/** Every account with what it holds; the committee's first. */
export const accounts = verb<{ on?: string }>({
  options: [{ flags: '--on <日期>', text: '到哪一天（默认：今天）' }],
  examples: ['jwh finance accounts', 'jwh finance accounts --on 2026-09-30'],
  async run(context, _args, options) {
    const [db, day] = [await context.read(), pastDay(options.on, context.today)];
    const rows = [];
    for (const { id, name, kind, opening, closed_on, history } of await readAccountsOnFile(db)) {
      const balance = await balanceAfter(db, id, day);
      const closed = await lastClosed(db, id);
      rows.push({
        ...{ name, kind, since: opening?.day ?? null, cash: balance.cash, bank: balance.transfer },
        ...{ balance: totalOf(balance), closed: closed?.month ?? null, closed_on, note: historyWords(history) },
      });
    }
    return {
      sheet: {
        title: '账户',
        subtitle: `到 ${day}`,
        day,
        blocks: [
          {
            kind: 'table',
            columns: [
              { key: 'name', label: '账户', type: 'text', wide: true },
              { key: 'kind', label: '种类', type: 'state', states: accountKinds },
              { key: 'since', label: '记账起', type: 'day', whole: true },
              { key: 'cash', label: '现金（元）', type: 'money' },
              { key: 'bank', label: '存款（元）', type: 'money' },
              { key: 'balance', label: '余额（元）', type: 'money' },
              { key: 'closed', label: '结账到', type: 'text', whole: true },
              ...(rows.some(({ closed_on }) => closed_on !== null)
                ? [{ key: 'closed_on', label: '销户', type: 'day' as const, whole: true }]
                : []),
            ],
            rows,
          },
          ...historyLines(rows),
        ],
      },
      rows,
    };
  },
});
