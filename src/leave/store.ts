import { recordNumberIn } from '../base/record_number.ts';
import { Refusal } from '../base/refusal.ts';
import { type Day, yearOf } from '../calendar/day.ts';
import { idOfNumber, nextNumber } from '../database/numbering.ts';
import type { Database } from '../database/open.ts';
import type { Writing } from '../database/writing.ts';
import type { ApprovalVerdict } from './approval_rule.ts';
import type { LeaveKind } from './kind.ts';
import type { Leave, LeaveFacts, LeaveState, Opinion } from './leave.ts';

/** What is asked for, before it has a number. */
export type NewLeave = Omit<
  Leave,
  'id' | 'number' | 'person' | 'verdict' | 'state' | 'state_day' | 'state_reason' | 'opinions'
>;

/** Enters a leave under the next number of the year it was asked for in; returns its id. */
export async function insertLeave(writing: Writing, leave: NewLeave): Promise<string> {
  const { from, to, facts, slip, ...columns } = leave;
  const year = yearOf(leave.requested_on);
  const no = await nextNumber(writing.db, 'leave_request', year);
  const row = await writing.insert('leave_request', {
    ...columns,
    ...spanColumns(from, to),
    year,
    no,
    slip: slip ? 1 : 0,
    facts: JSON.stringify(facts),
    verdicts: '[]',
    state: null,
    state_day: null,
    state_reason: null,
  });
  return row.id;
}

type Change = Partial<Pick<Leave, 'from' | 'to' | 'halves' | 'slip' | 'facts' | 'state_day' | 'state_reason'>> & {
  state?: Exclude<LeaveState, 'requested'>;
  verdict?: ApprovalVerdict | null;
};

/** Changes what is given of a leave; what stood there before stays in the audit chain. */
export async function changeLeave(writing: Writing, { id, from, to }: Leave, change: Change): Promise<void> {
  const { from: newFrom, to: newTo, slip, facts, verdict, ...columns } = change;
  await writing.update('leave_request', id, {
    ...columns,
    ...(newFrom === undefined && newTo === undefined ? {} : spanColumns(newFrom ?? from, newTo ?? to)),
    ...(slip === undefined ? {} : { slip: slip ? 1 : 0 }),
    ...(facts === undefined ? {} : { facts: JSON.stringify(facts) }),
    ...(verdict === undefined ? {} : { verdicts: JSON.stringify(verdict === null ? [] : [verdict]) }),
  });
}

function spanColumns(from: Leave['from'], to: Leave['to']) {
  return { from_day: from.day, from_half: from.half, to_day: to.day, to_half: to.half };
}

/** Adds what somebody said; what was said before stays. */
export async function addOpinion(writing: Writing, { id, opinions }: Leave, said: Opinion): Promise<void> {
  await writing.insert('leave_opinion', { leave_id: id, position: opinions.length, ...said });
}

/** The leave meant by `假〔2026〕3号`, `2026-3` or `3` of this year. @throws Refusal not_found. */
export async function findLeave(db: Database, word: string, thisYear: number): Promise<Leave> {
  const number = recordNumberIn(word, thisYear);
  const id = number === null ? null : await idOfNumber(db, 'leave_request', number);
  if (id !== null) return leaveById(db, id);
  throw new Refusal('not_found', 'no_such_leave', `没有编号为“${word}”的请假。`, { hint: '编号见 jwh leave list' });
}

export async function leaveById(db: Database, id: string): Promise<Leave> {
  return (await leavesById(db, [id]))[0] as Leave;
}

export async function leavesById(db: Database, ids: readonly string[]): Promise<Leave[]> {
  return withOpinions(db, await leaves(db).where('leave_request.id', 'in', ids).execute());
}

/** Leaves that have a day in common with these days, by number; of one person or of everybody. */
export async function readLeaves(
  db: Database,
  { from, to, person_id }: { from: Day; to: Day; person_id?: string },
): Promise<Leave[]> {
  const all = leaves(db).where('from_day', '<=', to).where('to_day', '>=', from);
  const rows = await (person_id === undefined ? all : all.where('person_id', '=', person_id)).execute();
  return withOpinions(db, rows);
}

function leaves(db: Database) {
  return db
    .selectFrom('leave_request')
    .innerJoin('person', 'person.id', 'leave_request.person_id')
    .selectAll('leave_request')
    .select('person.name')
    .orderBy('leave_request.year')
    .orderBy('leave_request.no');
}

type Row = Awaited<ReturnType<ReturnType<typeof leaves>['execute']>>[number];

async function withOpinions(db: Database, rows: readonly Row[]): Promise<Leave[]> {
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const said = await db
    .selectFrom('leave_opinion')
    .selectAll()
    .where('leave_id', 'in', ids)
    .orderBy('position')
    .execute();
  return rows.map((row) => asLeave(row, said.filter(({ leave_id }) => leave_id === row.id).map(asOpinion)));
}

function asOpinion(row: Omit<Opinion, 'post' | 'opinion'> & { post: string; opinion: string }): Opinion {
  const { post, name, day, opinion, filing_no, note } = row;
  return { post: post as Opinion['post'], name, day, opinion: opinion as Opinion['opinion'], filing_no, note };
}

function asLeave(row: Row, opinions: readonly Opinion[]): Leave {
  const [verdict = null] = JSON.parse(row.verdicts) as ApprovalVerdict[];
  const { id, person_id, halves, reason, cover, requested_on, happened, state_day, state_reason } = row;
  return {
    ...{ id, person_id, halves, reason, cover, requested_on, happened, state_day, state_reason },
    number: leaveNumber(row),
    person: row.name,
    kind: row.kind as LeaveKind,
    from: { day: row.from_day, half: row.from_half as 'am' | 'pm' },
    to: { day: row.to_day, half: row.to_half as 'am' | 'pm' },
    slip: row.slip === 1,
    facts: JSON.parse(row.facts) as LeaveFacts,
    verdict,
    state: (row.state ?? 'requested') as LeaveState,
    opinions,
  };
}

/** `假〔2026〕3号` */
export function leaveNumber({ year, no }: { year: number; no: number }): string {
  return `假〔${year}〕${no}号`;
}
