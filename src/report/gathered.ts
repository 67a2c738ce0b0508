import { addDays, daysBetween } from '../calendar/arithmetic.ts';
import { type Period, periodOf } from '../calendar/period.ts';
import type { Database } from '../database/open.ts';
import { type Accounts, readAccounts } from '../finance/quarter_store.ts';
import { type PlanItem, readPlanItems } from '../plan/store.ts';
import { type Resolution, resolutionsBetween } from '../resolution/store.ts';

/** What the office's records have to say of a period: recorded once, gathered here. */
export interface Gathered {
  /** Items of the plans of the period and of the periods within it. */
  items: PlanItem[];
  resolutions: Resolution[];
  accounts: Accounts;
  next: Period;
  /** What is planned for the period that follows. */
  nextItems: PlanItem[];
}

export async function gather(db: Database, period: Period): Promise<Gathered> {
  const next = periodOf(period.per, addDays(period.to, 1));
  const standing = (await readPlanItems(db)).filter(({ voided }) => voided === null);
  const within = (outer: Period) =>
    standing
      .filter((item) => outer.from <= item.period.from && item.period.to <= outer.to)
      .sort((one, other) => orderOf(one).localeCompare(orderOf(other), 'en'));
  return {
    items: within(period),
    resolutions: await resolutionsBetween(db, period.from, period.to),
    accounts: await readAccounts(db, period),
    next,
    nextItems: within(next),
  };
}

/** By the day a plan begins on, the longer plan first, then by number. */
function orderOf({ period, no }: PlanItem): string {
  const length = 999 - daysBetween(period.from, period.to);
  return `${period.from} ${length} ${String(no).padStart(4, '0')}`;
}
