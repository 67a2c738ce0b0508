import { yuan } from '../base/money.ts';
import { yearOf } from '../calendar/day.ts';
import { type CalendarPer, periodOf } from '../calendar/period.ts';
import type { Database } from '../database/open.ts';
import { loadRulebook } from '../rulebook/load.ts';
import { lastDayFor } from '../rules/test.ts';
import { readBudgets } from './budget_store.ts';
import type { Doubt } from './doubts.ts';
import type { AccountEntry } from './entry.ts';
import { standardOn } from './standard_store.ts';
import { standardOf } from './store.ts';

type Paid = Pick<AccountEntry, 'id' | 'kind' | 'day' | 'booked_on' | 'amount' | 'party' | 'account_id' | 'fund_id'>;

/** R-CC-14-17, -19: the year's budget is made by the end of January (D-108); until then nothing holds an expense back. */
export async function budgetDoubt(db: Database, { kind, booked_on, account_id, fund_id }: Paid): Promise<Doubt[]> {
  if (kind !== 'expense' || booked_on === null || fund_id !== null) return [];
  const [book, year] = [await loadRulebook(db), yearOf(booked_on)];
  const due = book.find('finance.budget_due', `${year}-01-01`);
  // Where expenses must be in the plan, that is judged of each.
  if (due === undefined || book.find('finance.in_plan', booked_on) !== undefined) return [];
  const by = lastDayFor(due.value, `${year}-01-01`);
  const budgets = await readBudgets(db, account_id, year);
  if (booked_on <= by || budgets.some(({ lines }) => lines.some(({ side }) => side === 'expense'))) return [];
  const sentence = `${year}年没有登记支出预算（应在 ${by} 前编制，${due.citeWords}），这笔支出没有预算可对照。`;
  return [{ code: 'no_budget', amount: null, sentence, command: `jwh finance budget ${year} --expense 科目=金额` }];
}

/** R-CC-14-20: what is set for a person and a month is not paid twice: other payments to the payee by the same standard. */
export async function standardDoubt(db: Database, entry: Paid): Promise<Doubt[]> {
  const own = await standardOf(db, entry.id);
  const set = own === null ? null : await standardOn(db, own.item, entry.day);
  if (own === null || set === null) return [];
  const { from, to } = spanOf(set.per, entry.day);
  const others = await db
    .selectFrom('account_entry')
    .select(['id', 'amount', 'facts'])
    .where('party', '=', entry.party)
    .where('day', '>=', from)
    .where('day', '<=', to)
    .where('kind', '=', 'expense')
    .where('account_id', 'is', entry.account_id)
    .where('voided', 'is', null)
    .where('reverses_id', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('account_entry as back').select('back.id').whereRef('back.reverses_id', '=', 'account_entry.id'),
        ),
      ),
    )
    .execute();
  const same = others.flatMap(({ id, amount, facts }) => {
    const { standard } = JSON.parse(facts ?? '{}') as { standard?: { item: string; units: number } | null };
    return id !== entry.id && standard?.item === own.item ? [{ amount, units: standard.units }] : [];
  });
  const paid = same.reduce((sum, { amount }) => sum + amount, 0);
  const limit = set.amount * Math.max(own.units, ...same.map(({ units }) => units));
  if (same.length === 0 || paid + entry.amount <= limit) return [];
  const span = from === to ? from : `${from}至${to}`;
  const sentence = `同一收款人${span}已按${own.item}的标准付过 ${yuan(paid)}，连这一笔 ${yuan(paid + entry.amount)} > ${yuan(limit)}（每${set.per} ${yuan(set.amount)}），请核对是否重复。`;
  return [{ code: 'standard_twice', amount: paid + entry.amount, sentence, command: null }];
}

/** The days a unit is for: `人月` the month, `人年` the year; anything else the day itself. */
function spanOf(per: string, day: string): { from: string; to: string } {
  const span: CalendarPer | null = per.includes('月') ? 'month' : per.includes('年') ? 'year' : null;
  return span === null ? { from: day, to: day } : periodOf(span, day);
}
