import { weigh } from '../base/share.ts';
import type { Database } from '../database/open.ts';
import { chosen } from '../rules/reading.ts';
import { readSupervisors } from '../supervision/store.ts';
import { about, alternatives } from './basis.ts';
import type { AccountVerdict, Approval } from './entry.ts';
import type { Expense, ExpenseRules } from './facts.ts';

/** People who agreed for a body, as written: `周某、吴某`. */
export function namesIn(name: string): string[] {
  return [...new Set(name.split('、').map((one) => one.trim()))].filter(Boolean);
}

/** The members on the list of the asset and finance group on the day it decided; empty where it has not, or none is kept. */
export async function groupListed(
  db: Database,
  approvals: readonly Pick<Approval, 'post' | 'day'>[],
): Promise<string[]> {
  const decided = approvals.find(({ post }) => post === 'asset_finance_group');
  if (decided === undefined) return [];
  return (await readSupervisors(db, decided.day)).map(({ name }) => name);
}

/**
 * 经小组成员集体研究审核 (长春 十四(四), D-104): a, more than half of those on the list are there and agree; b, all of them.
 * Without a list it is pointed out, and the name stands as it was written.
 */
export function judgeGroup(
  { amount, approvals, group = [] }: Expense,
  { tiers, choices }: ExpenseRules,
): AccountVerdict[] {
  const decided = approvals.find(({ post }) => post === 'asset_finance_group');
  if (decided === undefined || !tiers?.value.steps.some(({ approver }) => approver === 'asset_finance_group'))
    return [];
  const basis = { ...about(tiers, choices, ['D-104']), subject: 'group_decision' as const, amount };
  if (group.length === 0) {
    const arithmetic = `没有登记小组的名单，只记了${decided.name}（登记：jwh supervisor elect）`;
    return [{ ...basis, severity: 'warn', holds: false, arithmetic }];
  }
  const agreed = namesIn(decided.name).filter((name) => group.includes(name)).length;
  const under = (letter: string) => {
    const { holds, arithmetic } = weigh(
      agreed,
      group.length,
      letter === 'b' ? { atLeast: [1, 1] } : { moreThan: [1, 2] },
    );
    return { holds, arithmetic: `小组 ${group.length} 人，到会同意 ${agreed} 人：${arithmetic}` };
  };
  const main = under(chosen('D-104', choices));
  const others = alternatives(tiers, ['D-104'], choices)
    .map(({ id, letter }) => ({ reading: `${id}${letter}`, approvers: [], ...under(letter) }))
    .filter(({ holds }) => holds !== main.holds);
  return [{ ...basis, ...main, others, severity: 'must' }];
}
