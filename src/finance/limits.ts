import { yuan } from '../base/money.ts';
import type { Day } from '../calendar/day.ts';
import type { InForce } from '../rules/book.ts';
import { about, nothing } from './basis.ts';
import type { AccountVerdict, Subject } from './entry.ts';
import type { ExpenseRules } from './facts.ts';
import type { FundBalance } from './fund_store.ts';

/** What an expense is held against besides who signs it, before it is booked itself. Amounts in 分. */
export interface Limits {
  /** The year's adopted budget; null where none is on file. `line`: the one the expense is for, null outside the budget. */
  budget: { year: number; line: Spending | null; total: Spending } | null;
  /** The fund it is paid from: for which headings, and what it holds on the day and every later one, that day first. */
  fund: { name: string; uses: readonly string[]; balances: readonly FundBalance[] } | null;
  /** What the sub-district has set for its item, for so many units. */
  standard: { item: string; per: string; amount: number; units: number; cite: string } | null;
  /**
   * What the account holds on the day, on every later one on which something is booked already, and how much of it belongs
   * to its funds; null where its books have no beginning.
   */
  account: { balance: number; later: readonly { day: Day; balance: number }[]; earmarked: number } | null;
}

interface Spending {
  name: string;
  amount: number;
  spent: number;
}

interface Paid {
  amount: number;
  category: string | null;
}

/** The subjects of these verdicts: judged again when a request is paid. */
export const limitSubjects: readonly Subject[] = [
  'budget_line',
  'budget_total',
  'plan_line',
  'standard',
  'fund_purpose',
  'fund_balance',
  'earmarked',
  'overdraft',
];

/** Budget, plan, fund, standard, and what the account holds. A place without the rule has no verdict. Pure. */
export function judgeLimits(paid: Paid, limits: Limits, rules: ExpenseRules): AccountVerdict[] {
  return [
    ...judgeBudget(paid, limits, rules),
    ...judgeFund(paid, limits, rules),
    ...judgeStandard(paid, limits, rules),
    ...judgeAccount(paid, limits, rules),
  ];
}

/** R-CC-14-19, R-JA1-38: spent with this ≤ the line, and ≤ the whole; R-JA1-33: what is in no line is warned of. */
function judgeBudget({ amount }: Paid, { budget, fund }: Limits, rules: ExpenseRules): AccountVerdict[] {
  // A fund has its own purpose and its own limit.
  if (fund !== null && (budget === null || budget.line === null)) return [];
  const { withinBudget: rule, inPlan } = rules;
  if (budget === null) {
    return inPlan === undefined ? [] : [one(rules, inPlan, 'plan_line', 'warn', false, amount, '本年没有登记经费计划')];
  }
  const verdicts: AccountVerdict[] = [];
  const outside = inPlan ?? rule;
  if (budget.line === null && outside !== undefined) {
    verdicts.push(
      one(rules, outside, 'plan_line', 'warn', false, amount, `${budget.year}年预算（计划）中没有这一项支出`),
    );
  }
  if (rule === undefined) return verdicts;
  for (const [subject, limit] of [
    ['budget_line', budget.line],
    ['budget_total', budget.total],
  ] as const) {
    if (limit === null) continue;
    const sum = limit.spent + amount;
    const over = sum - limit.amount;
    if (subject === 'budget_total' && over <= 0) continue;
    const words = `${limit.name}：${yuan(limit.spent)} + ${yuan(amount)} = ${yuan(sum)} ${over > 0 ? '>' : '≤'} ${yuan(limit.amount)}`;
    const rest = over > 0 ? `，超 ${yuan(over)}` : `，余 ${yuan(-over)}`;
    verdicts.push(one(rules, rule, subject, 'must', over <= 0, amount, `${words}${rest}`));
  }
  return verdicts;
}

/** R-CC-14-10: for its purpose only, and not more than there is. */
function judgeFund({ amount, category }: Paid, { fund }: Limits, rules: ExpenseRules): AccountVerdict[] {
  const { earmarked: rule } = rules;
  if (fund === null) return [];
  const fits = category !== null && fund.uses.includes(category);
  const uses = fund.uses.join('、');
  const purposeWords = `${fund.name}用于${uses}；这笔是${category ?? '（没有写类别）'}`;
  const { covers, words } = fundLeft(fund.balances, amount);
  const balanceWords = `${fund.name}：${words}`;
  if (rule !== undefined) {
    return [
      one(rules, rule, 'fund_purpose', 'must', fits, amount, purposeWords),
      one(rules, rule, 'fund_balance', 'must', covers, amount, balanceWords),
    ];
  }
  // A place without the rule bars nothing; what the office set apart itself is pointed out.
  const look = (subject: Subject, arithmetic: string) => ({
    ...{ ...nothing, reading: null, readings: [], subject, severity: 'warn' as const, holds: false, amount },
    arithmetic: `${arithmetic}（本居委会自定的专款）`,
  });
  return [
    ...(fits ? [] : [look('fund_purpose', purposeWords)]),
    ...(covers ? [] : [look('fund_balance', balanceWords)]),
  ];
}

/**
 * Whether the fund covers an amount on the day and all later ones: the first day on which it does not, and the worst where
 * that is another; where it does, the day on which least is left.
 */
function fundLeft(balances: readonly FundBalance[], amount: number): { covers: boolean; words: string } {
  const [on] = balances as readonly [FundBalance, ...FundBalance[]];
  const least = balances.reduce((worst, one) => (one.balance < worst.balance ? one : worst), on);
  const first = balances.find(({ balance }) => balance < amount);
  const { day, balance } = first ?? least;
  const when = day === on.day ? '' : `（${day}已记的支出以后）`;
  const held = `${yuan(amount)} ${first === undefined ? '≤' : '>'} ${yuan(balance)}${when}`;
  if (first === undefined) return { covers: true, words: `${held}，余 ${yuan(balance - amount)}` };
  const worst = least.balance < balance ? `；最多是${least.day}，超 ${yuan(amount - least.balance)}` : '';
  return { covers: false, words: `${held}，超 ${yuan(amount - balance)}${worst}` };
}

/** R-CC-14-20: not above what the sub-district has set. */
function judgeStandard({ amount }: Paid, { standard }: Limits, rules: ExpenseRules): AccountVerdict[] {
  const { standards: rule } = rules;
  if (standard === null || rule === undefined) return [];
  const { item, per, units, cite } = standard;
  const limit = standard.amount * units;
  const worked = units === 1 ? yuan(limit) : `${yuan(standard.amount)} × ${units} = ${yuan(limit)}`;
  const words = `${item}（每${per}）：${yuan(amount)} ${amount <= limit ? '≤' : '>'} ${worked}（${cite}）`;
  return [one(rules, rule, 'standard', 'must', amount <= limit, amount, words)];
}

/** R-JA1-38: nobody spends what is not there; what belongs to a fund is not for other things. */
function judgeAccount({ amount }: Paid, { account, fund }: Limits, rules: ExpenseRules): AccountVerdict[] {
  if (account === null) return [];
  const { balance, later, earmarked } = account;
  const { withinBudget, earmarked: fundRule } = rules;
  const bars = (code: string) => withinBudget?.value.items.some((item) => item.code === code) === true;
  const short = amount > balance ? { day: null, balance } : later.find((one) => amount > one.balance);
  if (withinBudget !== undefined && bars('overdraft') && short !== undefined) {
    const when = short.day === null ? '' : `（${short.day}已记的支出以后）`;
    const words = `${yuan(amount)} > ${yuan(short.balance)}${when}，透支 ${yuan(amount - short.balance)}`;
    return [one(rules, withinBudget, 'overdraft', 'must', false, amount, words)];
  }
  const rule = bars('misappropriation') ? withinBudget : fundRule;
  const free = balance - earmarked;
  if (fund !== null || earmarked <= 0 || rule === undefined || amount <= free) return [];
  const words = `${yuan(balance)} − 专款 ${yuan(earmarked)} = ${yuan(free)} < ${yuan(amount)}：动用了专款`;
  return [one(rules, rule, 'earmarked', 'warn', false, amount, words)];
}

function one(
  { choices }: ExpenseRules,
  rule: InForce,
  subject: Subject,
  severity: AccountVerdict['severity'],
  holds: boolean,
  amount: number,
  arithmetic: string,
): AccountVerdict {
  return { ...about(rule, choices, []), subject, severity, holds, amount, arithmetic };
}
