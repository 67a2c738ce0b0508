import type { Day } from '../calendar/day.ts';
import type { Database } from '../database/open.ts';
import type { AccountEntry } from '../finance/entry.ts';
import { findEntry } from '../finance/store.ts';
import { contentsOf } from '../proceeding/casework.ts';
import type { Step } from '../proceeding/proceeding.ts';
import { listProceedings } from '../proceeding/store.ts';
import { findResolution } from '../resolution/store.ts';
import type { Collection, CollectionFacts, Decided, Paid, Spent } from './collection.ts';

/**
 * A collection with what the accounts and the resolutions say today: a step falls with its entry or its resolution, and
 * amounts are those of the accounts.
 */
export async function withAccounts(db: Database, one: Collection, today: Day): Promise<Collection> {
  const entered: Step[] = [];
  for (const step of one.entered) entered.push(await withRecords(db, step, today));
  const steps = entered.filter(({ fallen }) => fallen === null);
  const paid = contentsOf<Paid>({ steps }, 'paid');
  const spent = contentsOf<Spent>({ steps }, 'spent');
  const sum = (all: readonly { amount: number }[]) => all.reduce((total, { amount }) => total + amount, 0);
  const received = sum(paid);
  const gone = sum(spent.filter(({ awaiting }) => !awaiting));
  return {
    ...one,
    entered,
    steps,
    facts: {
      ...one.facts,
      received,
      spent: gone,
      awaiting: sum(spent) - gone,
      balance: received - gone,
      payers: new Set(paid.flatMap(({ payers }) => payers.map(payerKey))).size,
    },
  };
}

/** A household, else a person, else a name. */
export function payerKey({ name, person_id, household_id }: Paid['payers'][number]): string {
  return household_id ?? person_id ?? name;
}

async function withRecords(db: Database, step: Step, today: Day): Promise<Step> {
  if (step.fallen !== null) return step;
  if (step.step === 'decided') {
    const { resolution } = step.content as unknown as Decided;
    const { voided } = await findResolution(db, resolution, today);
    return voided === null ? step : { ...step, fallen: `${resolution}已撤销：${voided}` };
  }
  if (step.step !== 'paid' && step.step !== 'spent') return step;
  const entry = await findEntry(db, (step.content as unknown as Paid | Spent).entry, 0);
  const fallen = entry.voided === null ? null : `${entry.number}已作废：${entry.voided}`;
  if (step.step === 'paid') return { ...step, fallen, content: { ...step.content, amount: entry.amount } };
  return { ...step, fallen, content: { ...step.content, ...(await payment(db, step, entry, today)) } };
}

async function payment(db: Database, { content }: Step, entry: AccountEntry, today: Day) {
  const { resolution } = content as unknown as Spent;
  const { voided } = resolution === null ? { voided: null } : await findResolution(db, resolution, today);
  const { amount, purpose, status } = entry;
  return { amount, purpose, awaiting: status === 'awaiting', resolution_voided: voided };
}

/** The number of the collection that an entry of the accounts belongs to already; null where none has it. */
export async function holderOf(db: Database, entry: string): Promise<string | null> {
  const all = await listProceedings<CollectionFacts>(db, ['collection']);
  const holds = ({ content }: Step) => (content as unknown as Paid | Spent).entry === entry;
  return all.find(({ voided, steps }) => voided === null && steps.some(holds))?.number ?? null;
}
