import type { Sheet, TableBlock } from '../sheet/sheet.ts';
import { judgedBlocks } from '../verdict/table.ts';
import type { Judged } from '../verdict/verdict.ts';
import { type Account, ofAccount } from './account.ts';
import { type Budget, type BudgetLine, budgetKinds } from './budget_store.ts';
import { kindStates } from './entry.ts';

/** A version as it was adopted. */
export function budgetSheet(budget: Budget, account: Account): Sheet {
  const { year, kind, version, day, reason, reviewed, reported, lines, verdicts } = budget;
  const said = [
    ...(reason === null ? [] : [`调整理由：${reason}`]),
    ...(reviewed === null ? [] : [`${reviewed.on} 经${reviewed.by}审核。`]),
    ...(reported === null ? [] : [`向居民会议报告：${reported}。`]),
  ];
  return {
    title: `${year}年${budgetKinds[kind].label}预算　第${version}版`,
    subtitle: `${day}${ofAccount(account)}`,
    day,
    blocks: [
      linesTable(lines),
      ...(said.length === 0 ? [] : [{ kind: 'text' as const, lines: said }]),
      ...judgedBlocks(verdicts as Judged[]),
    ],
  };
}

function linesTable(lines: readonly BudgetLine[]): TableBlock {
  return {
    kind: 'table',
    columns: [
      { key: 'side', label: '收支', type: 'state', states: kindStates },
      { key: 'name', label: '科目', type: 'text', wide: true },
      { key: 'amount', label: '金额（元）', type: 'money' },
    ],
    rows: lines.map(({ side, name, amount }) => ({ side, name, amount })),
  };
}
