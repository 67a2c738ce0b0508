import type { Day } from '../calendar/day.ts';
import type { Database } from '../database/open.ts';
import { postedWith } from '../disclosure/posted_with.ts';
import { findEntry } from '../finance/store.ts';
import { contentsOf } from '../proceeding/casework.ts';
import type { Step } from '../proceeding/proceeding.ts';
import { listProceedings } from '../proceeding/store.ts';
import { findResolution } from '../resolution/store.ts';
import type { Booked, Decided, Fee, FeeFacts } from './fee.ts';

/** A fee with what the accounts, the resolutions and the posted sheets say today: a step falls with its entry or its resolution. */
export async function withAccounts(db: Database, one: Fee, today: Day): Promise<Fee> {
  const entered: Step[] = [];
  for (const step of one.entered) entered.push(await withRecords(db, step, today));
  const steps = entered.filter(({ fallen }) => fallen === null);
  const sum = (kind: string) => contentsOf<Booked>({ steps }, kind).reduce((all, { amount }) => all + amount, 0);
  const [received, spent] = [sum('charged'), sum('spent')];
  const hasMoved = steps.some(({ step }) => step === 'charged' || step === 'spent');
  const sheets = hasMoved ? await postedWith(db, one.number) : [];
  return { ...one, entered, steps, sheets, facts: { ...one.facts, received, spent, balance: received - spent } };
}

async function withRecords(db: Database, step: Step, today: Day): Promise<Step> {
  if (step.fallen !== null) return step;
  if (step.step === 'decided') {
    const { resolution } = step.content as unknown as Decided;
    const { voided } = await findResolution(db, resolution, today);
    return voided === null ? step : { ...step, fallen: `${resolution}已撤销：${voided}` };
  }
  if (step.step !== 'charged' && step.step !== 'spent') return step;
  const entry = await findEntry(db, (step.content as unknown as Booked).entry, 0);
  const why = entry.voided === null ? null : `${entry.number}已作废：${entry.voided}`;
  const back = entry.reversed_by === null ? null : `${entry.number}已由${entry.reversed_by}冲销`;
  return { ...step, fallen: why ?? back };
}

/** The number of the fee an entry of the accounts belongs to already; null where none has it. */
export async function holderOf(db: Database, entry: string): Promise<string | null> {
  const all = await listProceedings<FeeFacts>(db, ['fee']);
  const holds = ({ content }: Step) => (content as unknown as Booked).entry === entry;
  return all.find(({ voided, steps }) => voided === null && steps.some(holds))?.number ?? null;
}
