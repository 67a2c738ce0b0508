import { yuan } from '../base/money.ts';
import type { Day } from '../calendar/day.ts';
import type { Quarter } from '../calendar/quarter.ts';
import type { Database } from '../database/open.ts';
import type { Block } from '../sheet/sheet.ts';
import type { AccountEntry, Method } from './entry.ts';
import { balancesFrom } from './later.ts';
import { firstEntryDay, openingOf, openingsOf } from './opening.ts';
import { type Accounts, cashOn } from './quarter_store.ts';
import { readReviews } from './review_store.ts';

/** Something about the books that a person should look at. */
export interface Doubt {
  code:
    | 'no_opening'
    | 'negative_balance'
    | 'negative_cash'
    | 'negative_bank'
    | 'settled_year'
    | 'no_budget'
    | 'standard_twice'
    | 'fund_over_account'
    | 'gift_meant';
  amount: number | null;
  sentence: string;
  /** What would mend it, to be typed. */
  command: string | null;
}

const methods = [
  ['transfer', '银行存款'],
  ['cash', '现金'],
] as const;

/** Balances that cannot be: without a beginning, or below nothing. @param cash the cash there should be, where known. */
export async function doubtsOf(
  db: Database,
  { to }: Quarter,
  { closing }: Accounts,
  { accountId = null, cash: known }: { accountId?: string | null; cash?: number } = {},
): Promise<Doubt[]> {
  const doubts: Doubt[] = [];
  const cash = known ?? (await cashOn(db, to, accountId));
  if (accountId !== null) return [...negative(closing), ...negativeCash(cash, to, true)];
  const openings = await openingsOf(db, null);
  const opened = (method: Method) => openings.some((one) => one.method === method);
  for (const [method, label] of methods) {
    if (opened(method)) continue;
    const first = await firstEntryDay(db, method);
    const needed = openings.length === 0 || (first !== null && first <= to);
    if (!needed) continue;
    const command = `jwh finance open --method ${method} --amount 金额 --day ${first ?? '日期'}`;
    doubts.push({
      code: 'no_opening',
      amount: null,
      sentence: `没有登记${label}的期初余额，按 0.00 计算。`,
      command,
    });
  }
  return [...doubts, ...negative(closing), ...negativeCash(cash, to, opened('cash'))];
}

function negative(closing: number): Doubt[] {
  if (closing >= 0) return [];
  const sentence = `期末余额为负数（${yuan(closing)} 元），请核对期初余额和收支。`;
  return [{ code: 'negative_balance', amount: closing, sentence, command: null }];
}

/** Nobody pays out what is not there: the first day, from this one on, on which there is less than none. */
async function belowDoubt(db: Database, method: Method, day: Day, accountId: string | null): Promise<Doubt[]> {
  const opened = accountId !== null || (await openingOf(db, method)) !== undefined;
  const below = (await balancesFrom(db, accountId, day)).find((one) => one[method] < 0);
  return below === undefined ? [] : negativeOf(method, below[method], below.day, opened);
}

/** Something booked into a year whose final accounts were made already: they no longer say what the books say. */
export async function settledDoubt(db: Database, day: Day, accountId: string | null = null): Promise<Doubt[]> {
  const year = day.slice(0, 4);
  const settled = (await readReviews(db, accountId, year)).find(
    ({ kind, period }) => kind === 'final_accounts' && period === year,
  );
  if (settled === undefined) return [];
  const sentence = `${year}年已于${settled.day}决算，这笔记在决算以后：决算的数字变了，要重新决算。`;
  return [
    { code: 'settled_year', amount: null, sentence, command: `jwh finance settle ${year} --by 姓名 --analysis 分析` },
  ];
}

/** What a person should look at after an entry is booked: what is left of the cash or in the bank, its year, its budget, its standard. */
export async function bookedDoubts(db: Database, entry: AccountEntry): Promise<Doubt[]> {
  const { booked_on, method, account_id } = entry;
  if (booked_on === null) return [];
  const { budgetDoubt, standardDoubt } = await import('./entry_doubts.ts');
  return [
    ...(await belowDoubt(db, method, booked_on, account_id)),
    ...(await settledDoubt(db, booked_on, account_id)),
    ...(entry.reverses === null ? [...(await budgetDoubt(db, entry)), ...(await standardDoubt(db, entry))] : []),
  ];
}

function negativeCash(cash: number, day: Day, opened: boolean): Doubt[] {
  return negativeOf('cash', cash, day, opened);
}

function negativeOf(method: Method, held: number, day: Day, opened: boolean): Doubt[] {
  if (held >= 0) return [];
  const [label, code] =
    method === 'cash' ? (['现金', 'negative_cash'] as const) : (['银行存款', 'negative_bank'] as const);
  const hint = opened ? `请核对${label}。` : `${label}的期初余额没有登记。`;
  const command = opened ? null : `jwh finance open --method ${method} --amount 金额 --day 日期`;
  const sentence = `${day}${label}余额为负数（${yuan(held)} 元），${hint}`;
  return [{ code, amount: held, sentence, command }];
}

export function doubtLines(doubts: readonly Doubt[]): Block[] {
  if (doubts.length === 0) return [];
  // Each command once and on a line of its own, so that it can be copied.
  const asked = doubts.some(({ code }) => code === 'no_opening');
  const told = (code: Doubt['code']) => code === 'negative_cash' && asked;
  const lines = doubts.flatMap(({ code, sentence, command }) => [
    `请注意：${sentence}`,
    ...(command === null || told(code) ? [] : [`  ${command}`]),
  ]);
  return [{ kind: 'text', tone: 'warn', lines }];
}
