import { yuan } from '../base/money.ts';
import type { Day } from '../calendar/day.ts';
import type { Rulebook } from '../rules/book.ts';
import { lastDayFor, satisfies } from '../rules/test.ts';
import { type Judged, judgeBy } from '../verdict/verdict.ts';
import { type Budget, type BudgetKind, budgetKinds } from './budget_store.ts';

/** A version of a budget: in time (the first one), and not more spent than comes in. Pure. */
export function judgeBudget(
  { year, version, day, lines }: Pick<Budget, 'year' | 'version' | 'day' | 'lines'>,
  book: Rulebook,
): Judged[] {
  const first = `${year}-01-01`;
  const due = book.find('finance.budget_due', first);
  const within = book.find('finance.within_budget', first);
  const sum = (side: string) => lines.reduce((all, one) => (one.side === side ? all + one.amount : all), 0);
  const [income, expense] = [sum('income'), sum('expense')];
  const balanced =
    within === undefined || income === 0
      ? []
      : [
          judgeBy(within, { subject: 'balance', label: '量入为出', severity: 'warning' }, {}, () => ({
            holds: expense <= income,
            arithmetic: `支出 ${yuan(expense)} ${expense <= income ? '≤' : '>'} 收入 ${yuan(income)}`,
          })),
        ];
  if (due === undefined || version > 1) return balanced;
  return [judgeDue(book, year, day), ...balanced].filter((one): one is Judged => one !== null);
}

/** D-108: `年初` is until the last day of January. `day`: when it was adopted; null while there is none. */
function judgeDue(book: Rulebook, year: number, day: Day): Judged | null {
  const first = `${year}-01-01`;
  const rule = book.find('finance.budget_due', first);
  if (rule === undefined) return null;
  return judgeBy(rule, { subject: 'due', label: '年初编制', severity: 'warning' }, book.choices(first), () => {
    const holds = satisfies('deadline', rule.value, { day, event: first });
    return { holds, arithmetic: `${day} ${holds ? '≤' : '>'} ${lastDayFor(rule.value, first)}` };
  });
}

/** Budgets of a year that the place asks for and that are not on file, with the last day for them. */
export function missingBudgets(book: Rulebook, year: number, on: Day, have: readonly BudgetKind[]) {
  const first = `${year}-01-01`;
  const kinds = book.find('finance.budget_kinds', first);
  const due = book.find('finance.budget_due', first);
  if (kinds === undefined || due === undefined) return [];
  const by = lastDayFor(due.value, first);
  return kinds.value.items
    .filter(({ code }) => code in budgetKinds && !have.includes(code as BudgetKind))
    .map(({ code, title }) => ({
      code: 'no_budget' as const,
      ...{ kind: code as BudgetKind, title, by, overdue: on > by, cite: kinds.cite, cite_words: kinds.citeWords },
    }));
}
