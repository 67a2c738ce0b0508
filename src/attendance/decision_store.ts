import { recordNumberIn } from '../base/record_number.ts';
import { Refusal } from '../base/refusal.ts';
import { type Day, yearOf } from '../calendar/day.ts';
import { nextNumber } from '../database/numbering.ts';
import type { Database } from '../database/open.ts';
import type { Writing } from '../database/writing.ts';
import { type Decision, type DecisionKind, decisionNumber } from './decision.ts';

/** Every decision about days of the months from one to another, in the order of their numbers. */
export async function readDecisions(db: Database, from = '', to = '9999-12'): Promise<Decision[]> {
  const rows = await db
    .selectFrom('attendance_decision')
    .innerJoin('person', 'person.id', 'attendance_decision.person_id')
    .selectAll('attendance_decision')
    .select('person.name as person')
    .where('month', '>=', from)
    .where('month', '<=', to)
    .orderBy('year')
    .orderBy('no')
    .execute();
  const reversals = new Map(rows.map((row) => [row.reverses_id, decisionNumber(row)]));
  return rows.map(({ finding, decision, ...row }) => ({
    ...row,
    decision: decision as DecisionKind,
    finding: JSON.parse(finding),
    reversed_by: reversals.get(row.id) ?? null,
  }));
}

/** The decision meant by `考决〔2026〕3号`, `2026-3` or `3` of this year. @throws Refusal kind `not_found`. */
export async function decisionCalled(db: Database, text: string, today: Day): Promise<Decision> {
  const number = recordNumberIn(text, yearOf(today));
  const found = (await readDecisions(db)).find(({ year, no }) => year === number?.year && no === number.no);
  if (found !== undefined) return found;
  throw new Refusal('not_found', 'no_decision', `没有决定“${text}”。`, { hint: '全部决定：jwh attendance decisions' });
}

/** Enters a decision under the next number of its year. */
export async function insertDecision(
  writing: Writing,
  decision: Omit<Decision, 'id' | 'year' | 'no' | 'person' | 'reversed_by'>,
): Promise<{ id: string; year: number; no: number }> {
  const year = yearOf(decision.day);
  const no = await nextNumber(writing.db, 'attendance_decision', year);
  const row = { ...decision, finding: JSON.stringify(decision.finding), year, no };
  const { id } = await writing.insert('attendance_decision', row);
  return { id, year, no };
}

/** The day on which what was decided was done by the person: a 书面检查 handed in. */
export async function putFulfilled(writing: Writing, id: string, day: Day): Promise<void> {
  await writing.update('attendance_decision', id, { fulfilled_on: day });
}
