import { yuan } from '../base/money.ts';
import { satisfies } from '../rules/test.ts';
import { about, lettersOf } from './basis.ts';
import type { AccountVerdict } from './entry.ts';
import type { Expense, ExpenseRules, Neighbour } from './facts.ts';
import { boundsOf, required } from './tiers.ts';

/** D-103: several payments to one payee within a week that together need more than each alone. Only a warning. */
export function judgeSplitting(
  { amount, method, approvals }: Expense,
  neighbours: readonly Neighbour[],
  { tiers, cashLimit, choices }: ExpenseRules,
): AccountVerdict[] {
  const rule = tiers ?? cashLimit;
  if (rule === undefined || neighbours.length === 0 || lettersOf(rule, choices)('D-103') === 'b') return [];
  const sum = neighbours.reduce((total, one) => total + one.amount, amount);
  const needed = (fen: number) =>
    tiers === undefined ? [] : required(tiers.value.steps, fen, lettersOf(tiers, choices));
  const [alone, given] = [needed(amount), new Set(approvals.map(({ post }) => post))];
  const missing = needed(sum).filter((post) => !given.has(post) && !alone.includes(post));
  const overCash = (fen: number) => cashLimit !== undefined && !satisfies('range', cashLimit.value, { number: fen });
  const cash = neighbours.reduce((total, one) => (one.method === 'cash' ? total + one.amount : total), amount);
  if (missing.length === 0 && !(method === 'cash' && overCash(cash))) return [];
  const parts = [...neighbours.map((one) => `${yuan(one.amount)}（${one.number}）`), yuan(amount)].join(' + ');
  const bounds = tiers === undefined ? '' : `；${boundsOf(tiers.value.steps, sum, lettersOf(tiers, choices))}`;
  return [
    {
      ...about(rule, choices, ['D-103']),
      subject: 'splitting',
      severity: 'warn',
      holds: false,
      amount: sum,
      approvers: needed(sum),
      missing,
      arithmetic: `${parts} = ${yuan(sum)}${bounds}${overCash(sum) ? '；合计不得用现金' : ''}`,
    },
  ];
}
