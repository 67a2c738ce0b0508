import { pastDay } from '../command/past_day.ts';
import { verb } from '../command/verb.ts';
import type { Block } from '../sheet/sheet.ts';
import { overdrawnWords, readFunds } from './fund_store.ts';
import { historyLines, historyWords } from './history.ts';

/** Every fund: what came in for it, what was spent of it, what is left. */
export const funds = verb<{ on?: string }>({
  options: [{ flags: '--on <日期>', text: '到哪一天（默认：今天）' }],
  examples: ['jwh finance funds'],
  async run(context, _args, options) {
    const day = pastDay(options.on, context.today);
    const rows = (await readFunds(await context.read(), day)).map(
      ({ id: _id, account_id: _account, history, ...fund }) => ({
        ...fund,
        note: historyWords(history),
        uses: fund.uses.join('、'),
      }),
    );
    const overdrawn = rows.filter(({ balance }) => balance < 0);
    const findings = overdrawn.map((one) => ({
      ...{ code: 'overdrawn', fund: one.name, amount: one.balance, sentence: `${overdrawnWords(one)}。` },
    }));
    const sum = (key: 'opening' | 'received' | 'spent' | 'balance') => rows.reduce((all, row) => all + row[key], 0);
    return {
      sheet: {
        title: '专款',
        subtitle: `到 ${day}　单位：元`,
        day,
        orientation: 'landscape',
        blocks: [
          {
            kind: 'table',
            columns: [
              { key: 'name', label: '专款', type: 'text' },
              { key: 'account', label: '账户', type: 'text' },
              { key: 'purpose', label: '用途', type: 'text', wide: true },
              { key: 'uses', label: '列支类别', type: 'text', wide: true },
              { key: 'from_day', label: '起', type: 'day', whole: true },
              { key: 'opening', label: '原有', type: 'money' },
              { key: 'received', label: '收入', type: 'money' },
              { key: 'spent', label: '支出', type: 'money' },
              { key: 'balance', label: '结余', type: 'money' },
              ...(rows.some(({ closed_on }) => closed_on !== null)
                ? [{ key: 'closed_on', label: '结清', type: 'day' as const, whole: true }]
                : []),
            ],
            rows: rows.map((row) => ({ ...row, account: row.account ?? '居委会' })),
            ...(rows.length > 1 && {
              total: {
                ...{ name: '合计', account: '', purpose: '', uses: '', from_day: '' },
                ...{ opening: sum('opening'), received: sum('received'), spent: sum('spent'), balance: sum('balance') },
                closed_on: '',
              },
            }),
            empty: '没有专款。',
          },
          ...historyLines(rows),
          ...warnings(findings),
        ],
      },
      rows,
      ...(findings.length > 0 && { findings }),
    };
  },
});

function warnings(findings: readonly { sentence: string }[]): Block[] {
  if (findings.length === 0) return [];
  return [{ kind: 'text', tone: 'warn', lines: findings.map(({ sentence }) => `请注意：${sentence}`) }];
}
