import { readCalendar } from '../attendance/calendar_store.ts';
import { addDays } from '../calendar/arithmetic.ts';
import { type Day, yearOf } from '../calendar/day.ts';
import type { Database } from '../database/open.ts';
import type { Proceeding } from '../proceeding/proceeding.ts';
import { listProceedings } from '../proceeding/store.ts';
import { loadRulebook } from '../rulebook/load.ts';
import type { Demand } from './demanded.ts';
import type { DisclosedPeriod } from './disclosed_period.ts';
import { type Due, type DueFacts, dueOf, duesBetween } from './due_day.ts';
import { type FixedPer, fixedOf } from './fixed_per.ts';
import { codesFor } from './items_rule.ts';

/** The item of the place's list that takes what was asked for. */
export const onDemand = 'on_demand';

/** Demands that bind, the first one first. */
export async function bindingDemands(db: Database, to: Day): Promise<Proceeding<Demand>[]> {
  const found = await listProceedings<Demand>(db, ['disclosure_demand'], { to });
  return found.filter(({ voided, facts: { must } }) => must && voided === null).reverse();
}

/** The first board day after it was asked for; once another period was fixed, each board day of such a period as well. */
export function duesOf(after: readonly Due[], fixed: { per: FixedPer; day: Day } | null): Due[] {
  const first = after.slice(0, 1);
  if (fixed === null || fixed.per === 'once') return first;
  const regular = after.filter(({ day, period }) => day > fixed.day && period.per === fixed.per);
  return [...first.filter(({ day }) => day <= fixed.day), ...regular];
}

/**
 * The demands whose answer belongs on the sheet of a period (R-XF4-10, R-XF4-12): those due with it, and those that were due
 * before and are told nowhere yet.
 */
export async function demandsOn(db: Database, period: DisclosedPeriod): Promise<Proceeding<Demand>[]> {
  const facts = await factsFor(db, period.to);
  const due = dueOf(facts, period, facts.book.choices(period.to));
  if (due === null) return [];
  return (await bindingDemands(db, due.day)).filter((one) => isOn(facts, one, due));
}

function isOn(facts: DueFacts, { day, steps }: Proceeding<Demand>, { period, day: board }: Due): boolean {
  const told = steps.filter(({ step, fallen }) => step === 'published' && fallen === null);
  if (told.some(({ content }) => content.period === period.period)) return true;
  const all = duesBetween(facts, { from: day, to: board, terms: [] }, facts.book.choices(board));
  const after = all.filter((one) => one.day > day);
  const fixed = fixedOf(steps);
  const [first, ...regular] = duesOf(after, fixed);
  if (first === undefined) return false;
  const isRegular = fixed !== null && fixed.per !== 'once';
  if (isRegular && [first, ...regular].some((one) => one.period.period === period.period)) return true;
  return told.length === 0 && first.period.per === period.per;
}

/**
 * The items that stand on the sheet of a period: those of its length, and what was asked for where something is due with it.
 * Null: the whole list.
 */
export async function codesOn(db: Database, period: DisclosedPeriod): Promise<ReadonlySet<string> | null> {
  const book = await loadRulebook(db);
  const own = codesFor(book, period);
  const listed = book.find('disclosure.items', period.to)?.value.items.some(({ code }) => code === onDemand);
  if (own === null || own.has(onDemand) || listed !== true) return own;
  return (await demandsOn(db, period)).length === 0 ? own : new Set([...own, onDemand]);
}

/** The next sheet that takes a demand, from a day on; undefined where the place has no board day for it. */
export async function nextSheetOf(db: Database, demand: Proceeding<Demand>, today: Day): Promise<Due | undefined> {
  const facts = await factsFor(db, today);
  const span = { from: today, to: addDays(today, 400), terms: [] };
  return duesBetween(facts, span, facts.book.choices(today)).find(
    (one) => one.day > demand.day && isOn(facts, demand, one),
  );
}

async function factsFor(db: Database, day: Day): Promise<DueFacts> {
  const years = [yearOf(day), yearOf(day) + 1];
  return { book: await loadRulebook(db), calendar: await readCalendar(db, years) };
}
