import type { Day } from '../calendar/day.ts';
import type { Rulebook } from '../rules/book.ts';
import type { ExpenseRules } from './facts.ts';

/** The rules an expense of that day is judged by. */
export function expenseRules(book: Rulebook, day: Day): ExpenseRules {
  return {
    tiers: book.find('finance.tiers', day),
    cashLimit: book.find('finance.cash_limit', day),
    signatures: book.find('finance.signatures', day),
    withinBudget: book.find('finance.within_budget', day),
    inPlan: book.find('finance.in_plan', day),
    earmarked: book.find('finance.earmarked', day),
    standards: book.find('finance.allowance_standard', day),
    choices: book.choices(day),
  };
}
