import type { InForce } from '../rules/book.ts';
import type { Choices } from '../rules/reading.ts';
import type { Approval, Method } from './entry.ts';

/** The rules an expense of a day is judged by; undefined where the place has none. */
export interface ExpenseRules {
  tiers: InForce<'finance.tiers'> | undefined;
  cashLimit: InForce<'finance.cash_limit'> | undefined;
  signatures: InForce<'finance.signatures'> | undefined;
  withinBudget: InForce<'finance.within_budget'> | undefined;
  inPlan: InForce<'finance.in_plan'> | undefined;
  earmarked: InForce<'finance.earmarked'> | undefined;
  standards: InForce<'finance.allowance_standard'> | undefined;
  choices: Choices;
}

export interface Expense {
  amount: number;
  method: Method;
  handler: string | null;
  approvals: readonly Pick<Approval, 'post' | 'name'>[];
  /** Who is on the list of the asset and finance group on the day it decided. */
  group?: readonly string[];
}

/** Another payment to the same payee within the days of D-103. */
export interface Neighbour {
  number: string;
  amount: number;
  method: Method;
}

/** Days within which payments to one payee are taken together (D-103a). */
export const splittingDays = 7;
