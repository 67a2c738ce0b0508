import { Refusal } from '../base/refusal.ts';
import type { Day } from '../calendar/day.ts';
import type { Writing } from '../database/writing.ts';
import { matchPerson } from '../person/match.ts';
import { personsCalled } from '../person/store.ts';
import { attempted, type RollRow, readRollRow } from './import_row.ts';
import type { Representative } from './representative.ts';
import { type Seating, sameSeat, seat } from './seat.ts';
import { representativesOf } from './store.ts';

interface NumberedRow {
  row: number;
  name: string;
}

export interface Taken {
  read: number;
  taken: number;
  doubles: NumberedRow[];
  faulty: (NumberedRow & { reason: string })[];
}

/** Enters every row that is neither faulty nor on the roll already, in the caller's transaction. */
export async function takeRows(
  writing: Writing,
  rows: readonly RollRow[],
  from: Day,
  grouped: boolean,
): Promise<Taken> {
  const result: Taken = { read: rows.length, taken: 0, doubles: [], faulty: [] };
  for (const row of rows) {
    const { asked, faults } = readRollRow(row, from, grouped);
    const place: NumberedRow = { row: row.row, name: asked.called };
    const outcome = faults.length > 0 ? { refused: faults.join('') } : await attempted(() => takeRow(writing, asked));
    if ('refused' in outcome) result.faulty.push({ ...place, reason: outcome.refused });
    else if (outcome.value === 'double') result.doubles.push(place);
    else result.taken += 1;
  }
  return result;
}

async function takeRow(writing: Writing, asked: Seating): Promise<'taken' | 'double'> {
  const person = matchPerson(await personsCalled(writing.db, asked.called), asked.details);
  const held = person === null ? [] : await representativesOf(writing.db, person.id);
  const same = sameSeat(held, asked.basis, asked.from);
  if (same !== undefined) {
    refuseOther(same, asked);
    return 'double';
  }
  await seat(writing, asked);
  return 'taken';
}

/** One name twice is one person only if the seat is the same; else a representative would be lost. */
function refuseOther(same: Representative, { group, term }: Seating): void {
  const otherGroup = group !== null && same.resident_group !== null && group !== same.resident_group;
  const otherTerm = term !== null && same.term_no !== null && term !== same.term_no;
  if (otherGroup) {
    throw new Refusal(
      'usage',
      'other_group',
      `名册上的${same.name}是${same.resident_group}的：若是同名的另一人，请补身份证号。`,
    );
  }
  if (otherTerm) {
    throw new Refusal('usage', 'other_term', `名册上的${same.name}第${same.term_no}届还没有登记离任（rep leave）。`);
  }
}
