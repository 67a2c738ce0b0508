import { yuan } from '../base/money.ts';
import type { InForce } from '../rules/book.ts';
import { chosen } from '../rules/reading.ts';
import { satisfies } from '../rules/test.ts';
import { postWords } from '../rules/words.ts';
import { about, alternatives, lettersOf, nothing } from './basis.ts';
import type { AccountVerdict } from './entry.ts';
import type { Expense, ExpenseRules, Neighbour } from './facts.ts';
import { judgeGroup, namesIn } from './group_decision.ts';
import { judgeSplitting } from './splitting.ts';
import { boundsOf, type Letters, required } from './tiers.ts';

/** Judges an expense: who must approve, cash, splitting, two persons. Pure. */
export function judgeExpense(
  expense: Expense,
  neighbours: readonly Neighbour[],
  rules: ExpenseRules,
): AccountVerdict[] {
  return [
    ...judgeApprovals(expense, rules),
    ...judgeCash(expense, rules),
    ...judgeSplitting(expense, neighbours, rules),
  ];
}

/** Who must approve and who has; whether handler and approver are two persons. Judged again at every approval. */
export function judgeApprovals(expense: Expense, rules: ExpenseRules): AccountVerdict[] {
  return [
    ...judgeTiers(expense, rules),
    ...judgeGroup(expense, rules),
    ...judgeSignatures(expense, rules),
    ...judgePersons(expense, rules),
    ...judgeApart(expense, rules),
  ];
}

function judgeTiers({ amount, approvals }: Expense, { tiers, choices }: ExpenseRules): AccountVerdict[] {
  if (tiers === undefined) return [];
  const given = new Set(approvals.map(({ post }) => post));
  const under = (letters: Letters) => {
    const approvers = required(tiers.value.steps, amount, letters);
    const missing = approvers.filter((post) => !given.has(post));
    return {
      approvers,
      missing,
      holds: missing.length === 0,
      arithmetic: boundsOf(tiers.value.steps, amount, letters),
    };
  };
  const main = under(lettersOf(tiers, choices));
  const others = alternatives(tiers, ['D-100', 'D-101'], choices)
    .map(({ id, letter }) => ({ reading: `${id}${letter}`, ...under(lettersOf(tiers, { ...choices, [id]: letter })) }))
    .filter(({ approvers }) => approvers.join() !== main.approvers.join())
    .map(({ missing: _missing, ...other }) => other);
  return [
    { ...about(tiers, choices, ['D-100', 'D-101']), ...main, others, subject: 'approval', severity: 'must', amount },
  ];
}

function judgeCash({ amount, method }: Expense, { cashLimit, choices }: ExpenseRules): AccountVerdict[] {
  if (cashLimit === undefined || method !== 'cash') return [];
  const holds = satisfies('range', cashLimit.value, { number: amount });
  const arithmetic = cashWords(amount, cashLimit);
  return [{ ...about(cashLimit, choices, ['D-102']), subject: 'cash', severity: 'must', holds, amount, arithmetic }];
}

/** Places without amounts that ask for an approver's and a handler's signature all the same. */
function judgeSignatures(
  { amount, handler, approvals }: Expense,
  { signatures, choices }: ExpenseRules,
): AccountVerdict[] {
  if (signatures === undefined) return [];
  const given = [...(approvals.length > 0 ? ['approver'] : []), ...(handler === null ? [] : ['handler'])];
  const lacking = signatures.value.fields.filter(({ code }) => !given.includes(code));
  const arithmetic = lacking.length === 0 ? '审批、经手都有' : `缺${lacking.map(({ title }) => title).join('、')}`;
  const holds = lacking.length === 0;
  return [{ ...about(signatures, choices, []), subject: 'signatures', severity: 'must', holds, amount, arithmetic }];
}

/** D-109: the handler approves nothing of his own. */
function judgePersons(
  { amount, handler, approvals }: Expense,
  { signatures, choices }: ExpenseRules,
): AccountVerdict[] {
  const both = approvals.find(({ name }) => name === handler);
  if (both === undefined || chosen('D-109', choices) === 'b') return [];
  const arithmetic = `${both.name}既是经手人，又以${postWords[both.post]}审批`;
  const basis =
    signatures === undefined
      ? { ...nothing, reading: 'D-109a', readings: ['D-109a'] }
      : about(signatures, choices, ['D-109']);
  return [{ ...basis, subject: 'two_persons', severity: 'warn', holds: false, amount, arithmetic }];
}

/** D-101 b: the head of the sub-district and the group are two approvals; one person who gives both is pointed out. */
function judgeApart({ amount, approvals }: Expense, { tiers, choices }: ExpenseRules): AccountVerdict[] {
  if (tiers === undefined) return [];
  const given = approvals.flatMap(({ post, name }) => namesIn(name).map((one) => ({ post, name: one })));
  const twice = [...new Set(given.map(({ name }) => name))].flatMap((name) => {
    const posts = given.filter((one) => one.name === name).map(({ post }) => postWords[post]);
    return posts.length < 2 ? [] : [`${name}既以${posts.join('，又以')}审批`];
  });
  if (twice.length === 0) return [];
  const basis = { ...about(tiers, choices, ['D-101']), subject: 'two_persons' as const, severity: 'warn' as const };
  return [{ ...basis, holds: false, amount, arithmetic: twice.join('；') }];
}

function cashWords(amount: number, { value }: InForce<'finance.cash_limit'>): string {
  if (value.below !== undefined) return `${yuan(amount)} ${amount < value.below ? '<' : '≥'} ${yuan(value.below)}`;
  const limit = value.max ?? 0;
  return `${yuan(amount)} ${amount <= limit ? '≤' : '>'} ${yuan(limit)}`;
}
