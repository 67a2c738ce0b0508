import { recordNumberIn } from '../base/record_number.ts';
import { Refusal } from '../base/refusal.ts';
import { yearOf } from '../calendar/day.ts';
import { idOfNumber, nextNumber } from '../database/numbering.ts';
import type { Database } from '../database/open.ts';
import type { Writing } from '../database/writing.ts';
import {
  type Inspection,
  type InspectionFacts,
  type InspectionVerdict,
  inspectionNumber,
  type NewInspection,
} from './inspection.ts';

/** Enters an inspection under the next number of its year, in the caller's transaction. */
export async function insertInspection(
  writing: Writing,
  { day, inspector, ...facts }: NewInspection,
  verdicts: readonly InspectionVerdict[],
): Promise<Inspection> {
  const year = yearOf(day);
  const no = await nextNumber(writing.db, 'inspection', year);
  const { id } = await writing.insert('inspection', {
    ...{ year, no, day, inspector },
    facts: JSON.stringify(facts),
    verdicts: JSON.stringify(verdicts),
  });
  return readInspection(writing.db, id);
}

/** Voids an inspection for a reason; its number stays. */
export async function voidInspection(writing: Writing, id: string, reason: string): Promise<Inspection> {
  await writing.update('inspection', id, { voided: reason });
  return readInspection(writing.db, id);
}

/** The inspection meant by `检〔2026〕1号`, `2026-1` or `1` (of this year). @throws Refusal not_found. */
export async function findInspection(db: Database, word: string, thisYear: number): Promise<Inspection> {
  const number = recordNumberIn(word, thisYear);
  const id = number === null ? null : await idOfNumber(db, 'inspection', number);
  if (id !== null) return readInspection(db, id);
  throw new Refusal('not_found', 'no_such_inspection', `没有编号为“${word}”的检查。`, {
    hint: '编号见 jwh inspection list',
  });
}

async function readInspection(db: Database, id: string): Promise<Inspection> {
  return (await readInspections(db)).find((one) => one.id === id) as Inspection;
}

/** Every inspection, the earliest first. */
export async function readInspections(db: Database): Promise<Inspection[]> {
  const rows = await db.selectFrom('inspection').selectAll().orderBy('day').orderBy('year').orderBy('no').execute();
  return rows.map(({ year, no, facts, verdicts, ...row }) => ({
    ...(JSON.parse(facts) as InspectionFacts),
    ...row,
    number: inspectionNumber(year, no),
    verdicts: JSON.parse(verdicts) as InspectionVerdict[],
  }));
}
