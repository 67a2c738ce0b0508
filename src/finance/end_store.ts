import { yuan } from '../base/money.ts';
import { Refusal } from '../base/refusal.ts';
import type { Day } from '../calendar/day.ts';
import type { Database } from '../database/open.ts';
import type { Writing } from '../database/writing.ts';
import { entryNumber } from './entry.ts';
import { type Happening, withHappening } from './history.ts';

/** An account of its own or a fund that is to be closed, or opened again. */
export interface Ending {
  kind: 'account' | 'fund';
  id: string;
  name: string;
  /** `fund`: the account it lies in. */
  account_id: string | null;
  /** The first day of its books. */
  from: Day;
  closed_on: Day | null;
}

export const endingWords = { account: '账户', fund: '专款' } as const;

/** Writes the closing day, or takes it away, with why. */
export async function writeEnding(
  writing: Writing,
  { kind, id }: Ending,
  closed_on: Day | null,
  happening: Happening,
): Promise<void> {
  const { facts } = await writing.db.selectFrom(kind).select('facts').where('id', '=', id).executeTakeFirstOrThrow();
  await writing.update(kind, id, { closed_on, facts: withHappening(facts, happening) });
}

/** @throws Refusal kind `usage`, code `open_entries`, while requests wait for approval or something was booked later. */
export async function refuseOpenEntries(db: Database, { kind, id, name }: Ending, day: Day): Promise<void> {
  const own = db
    .selectFrom('account_entry')
    .where(kind === 'account' ? 'account_id' : 'fund_id', '=', id)
    .where('voided', 'is', null);
  const what = `${endingWords[kind]}“${name}”`;
  const awaiting = await own
    .select(['year', 'no'])
    .where('booked_on', 'is', null)
    .orderBy('year')
    .orderBy('no')
    .execute();
  const [first] = awaiting;
  if (first !== undefined) {
    const number = entryNumber(first.year, first.no);
    throw new Refusal('usage', 'open_entries', `${what}还有 ${awaiting.length} 笔待审批（${number}），不能结清。`, {
      hint: `没有写入任何内容。先审批：jwh finance approve ${number} …；不要了的：jwh finance void ${number} --reason 理由`,
    });
  }
  const later = await own
    .select(['year', 'no', 'booked_on'])
    .where('booked_on', '>', day)
    .orderBy('booked_on', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (later === undefined) return;
  const said = `${what}到${later.booked_on}还有收支（${entryNumber(later.year, later.no)}），不能在${day}结清。`;
  throw new Refusal('usage', 'open_entries', said, {
    hint: `没有写入任何内容。结清的日子不早于 ${later.booked_on}：--on`,
  });
}

/** @throws Refusal kind `usage`, code `balance_left`. */
export function refuseBalance({ kind, name }: Ending, parts: readonly { label: string; amount: number }[]): void {
  const left = parts.filter(({ amount }) => amount !== 0);
  if (left.length === 0) return;
  const said = left.map(({ label, amount }) => `${label} ${yuan(amount)}`).join('，');
  const option = kind === 'account' ? '--account' : '--fund';
  throw new Refusal('usage', 'balance_left', `${endingWords[kind]}“${name}”还有余额（${said}），不能结清。`, {
    hint: `没有写入任何内容。退回、转出的先记支出，欠缺的先补足：jwh finance expense（income） … ${option} ${name}`,
  });
}

/** @throws Refusal kind `usage`, code `open_funds`, while money for a purpose lies in the account. */
export async function refuseOpenFunds(db: Database, { id, name }: Ending): Promise<void> {
  const funds = await db
    .selectFrom('fund')
    .select('name')
    .where('account_id', '=', id)
    .where('closed_on', 'is', null)
    .orderBy('name')
    .execute();
  const [first] = funds;
  if (first === undefined) return;
  const names = funds.map((fund) => fund.name).join('、');
  throw new Refusal('usage', 'open_funds', `账户“${name}”还有没有结清的专款：${names}。`, {
    hint: `没有写入任何内容。先：jwh finance end --fund ${first.name} --reason 理由`,
  });
}
