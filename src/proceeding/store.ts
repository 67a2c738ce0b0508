import { recordNumberIn } from '../base/record_number.ts';
import { Refusal } from '../base/refusal.ts';
import { type Day, yearOf } from '../calendar/day.ts';
import { idOfNumber, nextNumber } from '../database/numbering.ts';
import type { Database } from '../database/open.ts';
import type { Writing } from '../database/writing.ts';
import type { Judged } from '../verdict/verdict.ts';
import { type Proceeding, type ProceedingKind, proceedingNouns, proceedingWords } from './proceeding.ts';
import { asStep, type EnteredStep, withSteps } from './row.ts';

/** Opens a proceeding under the next number of its kind and year; returns its id. */
export async function openProceeding(
  writing: Writing,
  kind: ProceedingKind,
  { title, day, facts }: { title: string; day: Day; facts: object },
): Promise<string> {
  const year = yearOf(day);
  const no = await nextNumber(writing.db, 'proceeding', year, kind);
  const row = await writing.insert('proceeding', { kind, year, no, title, day, facts: JSON.stringify(facts) });
  return row.id;
}

/** Adds a step; what was entered before stays. */
export async function addStep(
  writing: Writing,
  proceedingId: string,
  entered: {
    step: string;
    day: Day;
    content?: object;
    verdicts?: readonly Judged[];
    meetingId?: string | null;
    happened?: string | null;
  },
): Promise<void> {
  const { step, day, content = {}, verdicts = [], meetingId = null, happened = null } = entered;
  const { position } = await writing.db
    .selectFrom('proceeding_step')
    .select(({ fn }) => fn.countAll<number>().as('position'))
    .where('proceeding_id', '=', proceedingId)
    .executeTakeFirstOrThrow();
  await writing.insert('proceeding_step', {
    proceeding_id: proceedingId,
    position,
    step,
    day,
    content: JSON.stringify(content),
    verdicts: JSON.stringify(verdicts),
    meeting_id: meetingId,
    happened,
  });
}

/** Voids a proceeding for a reason; its number and steps stay. */
export async function voidProceeding(writing: Writing, id: string, reason: string): Promise<void> {
  await writing.update('proceeding', id, { voided: reason });
}

/** Voids one step for a reason; it stays in the file and is read no more. */
export async function voidStep(writing: Writing, stepId: string, reason: string): Promise<void> {
  await writing.update('proceeding_step', stepId, { voided: reason });
}

/** Where a noun has no `list` of its own for them. */
const listedBy: Partial<Record<ProceedingKind, string>> = {
  disclosure_urging: 'disclose urgings',
  disclosure_demand: 'disclose demands',
};

/** The proceeding meant by `听〔2026〕1号`, `2026-1` or `1` (of this year). @throws Refusal not_found. */
export async function findProceeding<Facts = Record<string, unknown>>(
  db: Database,
  kind: ProceedingKind,
  word: string,
  thisYear: number,
): Promise<Proceeding<Facts>> {
  const number = recordNumberIn(word, thisYear);
  const id = number === null ? null : await idOfNumber(db, 'proceeding', number, kind);
  if (id !== null) return readProceeding<Facts>(db, id);
  throw new Refusal('not_found', 'no_such_proceeding', `没有编号为“${word}”的${proceedingWords[kind].name}。`, {
    hint: `编号见 jwh ${listedBy[kind] ?? `${proceedingNouns[kind]} list`}`,
  });
}

/** A proceeding with its steps in the order they were entered. */
export async function readProceeding<Facts = Record<string, unknown>>(
  db: Database,
  id: string,
): Promise<Proceeding<Facts>> {
  const row = await db.selectFrom('proceeding').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
  const steps = await stepsOf(db, [id]);
  return withSteps<Facts>(row, steps.get(id) ?? []);
}

/** Proceedings of some kinds, the latest first, each with its steps. */
export async function listProceedings<Facts = Record<string, unknown>>(
  db: Database,
  kinds: readonly ProceedingKind[],
  { year, from, to, limit }: { year?: number | undefined; from?: Day; to?: Day; limit?: number | undefined } = {},
): Promise<Proceeding<Facts>[]> {
  let wanted = db.selectFrom('proceeding').selectAll().where('kind', 'in', kinds);
  if (year !== undefined) wanted = wanted.where('year', '=', year);
  if (from !== undefined) wanted = wanted.where('day', '>=', from);
  if (to !== undefined) wanted = wanted.where('day', '<=', to);
  if (limit !== undefined) wanted = wanted.limit(limit);
  const rows = await wanted.orderBy('day', 'desc').orderBy('no', 'desc').execute();
  const steps = await stepsOf(
    db,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => withSteps<Facts>(row, steps.get(row.id) ?? []));
}

/** How many proceedings of a kind there are, of one year or of all. */
export async function countProceedings(db: Database, kind: ProceedingKind, year?: number): Promise<number> {
  let wanted = db.selectFrom('proceeding').where('kind', '=', kind);
  if (year !== undefined) wanted = wanted.where('year', '=', year);
  const { count } = await wanted.select(({ fn }) => fn.countAll<number>().as('count')).executeTakeFirstOrThrow();
  return count;
}

async function stepsOf(db: Database, ids: readonly string[]): Promise<Map<string, EnteredStep[]>> {
  const all = new Map<string, EnteredStep[]>();
  if (ids.length === 0) return all;
  const rows = await db
    .selectFrom('proceeding_step')
    .leftJoin('meeting', 'meeting.id', 'proceeding_step.meeting_id')
    .selectAll('proceeding_step')
    .select(['meeting.year as meeting_year', 'meeting.no as meeting_no'])
    .select(['meeting.state as meeting_state', 'meeting.state_reason as meeting_reason'])
    .where('proceeding_id', 'in', ids)
    .orderBy('position')
    .execute();
  for (const row of rows) all.set(row.proceeding_id, [...(all.get(row.proceeding_id) ?? []), asStep(row)]);
  return all;
}
