import { verb } from '../command/verb.ts';
import { readYear } from '../command/year.ts';
import { readOffice } from '../office/store.ts';
import { loadRulebook } from '../rulebook/load.ts';
import type { Block } from '../sheet/sheet.ts';
import { accountOption, ofAccount } from './account.ts';
import { accountNamed } from './account_store.ts';
import { missingBudgets } from './budget_judgement.ts';
import { type Budget, budgetKinds, inForceOn, readBudgets, usedOn } from './budget_store.ts';
import { kindStates } from './entry.ts';

/** The year's budgets in force, line by line with what was booked on each; versions, and what is still missing. */
export const budgets = verb<{ account?: string }>({
  arguments: [{ name: '[年份]', text: '如 2026（默认：今年）' }],
  options: [accountOption],
  examples: ['jwh finance budgets', 'jwh finance budgets 2026 --xlsx 预算.xlsx'],
  async run(context, [word], options) {
    const year = readYear(word, context.today);
    const db = await context.read();
    const account = await accountNamed(db, options.account);
    const all = await readBudgets(db, account.id, year);
    const last = `${year}-12-31`;
    const force = inForceOn(all, context.today < last ? context.today : last);
    const used = await usedOn(db, account.id, year, force);
    const rows = force.flatMap(({ kind, lines }) =>
      lines.map(({ side, name, amount }) => {
        const spent = used(side, name);
        return { kind, side, line: name, budget: amount, used: spent, left: amount - spent };
      }),
    );
    const outside = used('expense', null);
    const have = [...new Set(all.map(({ kind }) => kind))];
    const missing = account.id === null ? missingBudgets(await loadRulebook(db), year, context.today, have) : [];
    const late = missing.filter(({ overdue }) => overdue);
    return {
      sheet: {
        title: `${year}年预算执行`,
        subtitle: `${(await readOffice(db)).name}${ofAccount(account)}`,
        day: context.today,
        blocks: [
          {
            kind: 'table',
            columns: [
              { key: 'kind', label: '预算', type: 'state', states: budgetKinds },
              { key: 'side', label: '收支', type: 'state', states: kindStates },
              { key: 'line', label: '科目', type: 'text', wide: true },
              { key: 'budget', label: '预算（元）', type: 'money' },
              { key: 'used', label: '已发生（元）', type: 'money' },
              { key: 'left', label: '差额（元）', type: 'money' },
            ],
            rows,
            empty: '没有登记预算。',
          },
          ...(outside === 0 ? [] : [outsideTable(outside)]),
          ...versionsTable(all),
          ...(missing.length === 0
            ? []
            : [
                {
                  kind: 'text' as const,
                  tone: 'warn' as const,
                  lines: missing.map(
                    ({ title, by, overdue, cite_words }) =>
                      `请注意：没有登记${title}，应在 ${by} 前编制${overdue ? '，已过期' : ''}（${cite_words}，D-108）。`,
                  ),
                },
              ]),
        ],
      },
      record: { year, account: account.id === null ? null : account.name, outside, versions: all.map(brief) },
      rows,
      ...(late.length > 0 && { findings: late }),
    };
  },
});

function outsideTable(amount: number): Block {
  return {
    kind: 'fields',
    fields: [{ key: 'outside', label: '没有列入预算科目的支出（元）', type: 'money', value: amount }],
  };
}

function brief({ kind, version, day, reason, lines }: Budget) {
  const total = (side: string) => lines.reduce((sum, one) => (one.side === side ? sum + one.amount : sum), 0);
  return { kind, version, day, reason, income: total('income'), expense: total('expense') };
}

function versionsTable(all: readonly Budget[]): Block[] {
  if (all.length === 0) return [];
  return [
    {
      kind: 'table',
      title: '版本',
      columns: [
        { key: 'kind', label: '预算', type: 'state', states: budgetKinds },
        { key: 'version', label: '版', type: 'count' },
        { key: 'day', label: '日期', type: 'day' },
        { key: 'income', label: '收入（元）', type: 'money' },
        { key: 'expense', label: '支出（元）', type: 'money' },
        { key: 'reason', label: '调整理由', type: 'text', wide: true },
      ],
      rows: all.map((one) => ({ ...brief(one), reason: one.reason ?? '' })),
    },
  ];
}
