import { Refusal } from '../base/refusal.ts';
import { type Day, dayOf } from '../calendar/day.ts';
import { type Period, periodWritten } from '../calendar/period.ts';
import type { Database } from '../database/open.ts';
import type { Writing } from '../database/writing.ts';
import type { ProgressState } from '../resolution/progress_state.ts';

/** One word on how far an item is; it stands for good, the next one stands after it. */
export interface PlanProgress {
  day: Day;
  state: ProgressState;
  note: string | null;
}

/** One thing to be done in a period. */
export interface PlanItem {
  id: string;
  period: Period;
  no: number;
  title: string;
  person: string | null;
  due_day: Day | null;
  voided: string | null;
  progress: PlanProgress[];
}

/** Every item of every plan, by period and number. */
export async function readPlanItems(db: Database): Promise<PlanItem[]> {
  const rows = await db.selectFrom('work_plan_item').selectAll().orderBy('period').orderBy('no').execute();
  const words = await db.selectFrom('work_plan_progress').selectAll().orderBy('position').execute();
  const progress = new Map<string, PlanProgress[]>();
  for (const { item_id, day, state, note } of words) {
    progress.set(item_id, [...(progress.get(item_id) ?? []), { day, state: state as ProgressState, note }]);
  }
  return rows.map(({ period, ...row }) => ({
    ...row,
    period: periodWritten(period) as Period,
    progress: progress.get(row.id) ?? [],
  }));
}

/** The items of one period, by number. */
export async function itemsOf(db: Database, { code }: Period): Promise<PlanItem[]> {
  return (await readPlanItems(db)).filter(({ period }) => period.code === code);
}

/** The item with a number in a period. @throws Refusal not_found. */
export async function findItem(db: Database, period: Period, no: number): Promise<PlanItem> {
  const found = (await itemsOf(db, period)).find((item) => item.no === no);
  if (found !== undefined) return found;
  throw new Refusal('not_found', 'no_such_item', `${period.words}的计划没有第${no}项。`, {
    hint: `各项见 jwh plan show ${period.code}`,
  });
}

export async function insertItem(
  writing: Writing,
  period: Period,
  item: Pick<PlanItem, 'title' | 'person' | 'due_day'>,
): Promise<void> {
  const no = (await itemsOf(writing.db, period)).length + 1;
  await writing.insert('work_plan_item', { period: period.code, no, ...item });
}

export async function appendPlanProgress(writing: Writing, item: PlanItem, progress: PlanProgress): Promise<void> {
  await writing.insert('work_plan_progress', { item_id: item.id, position: item.progress.length, ...progress });
}

export async function voidItem(writing: Writing, id: string, reason: string): Promise<void> {
  await writing.update('work_plan_item', id, { voided: reason });
}

/** The day each item was entered, by its id: when the command that wrote it was run. */
export async function enteredDays(db: Database): Promise<ReadonlyMap<string, Day>> {
  const rows = await db
    .selectFrom('audit_change as c')
    .innerJoin('audit_entry as e', 'e.seq', 'c.entry_seq')
    .select(['c.record_id', ({ fn }) => fn.min<string>('e.at').as('at')])
    .where('c.record_type', '=', 'work_plan_item')
    .groupBy('c.record_id')
    .execute();
  return new Map(rows.map(({ record_id, at }) => [record_id, dayOf(new Date(at))]));
}
