import type { Day } from '../calendar/day.ts';
import type { Month } from '../calendar/workday.ts';
import type { Database } from '../database/open.ts';
import type { Writing } from '../database/writing.ts';
import { type Correction, countsIn, type Stood } from './correction.ts';
import type { Half } from './schedule.ts';
import type { State } from './state.ts';

/** Corrections of the days from one to another that count in a month, in the order in which they were entered. */
export async function readCorrections(
  db: Database,
  { from, to, month }: { from: Day; to: Day; month: Month },
): Promise<Correction[]> {
  const rows = await corrections(db)
    .where('day', '>=', from)
    .where('day', '<=', to)
    .where('voided', 'is', null)
    .execute();
  return rows.map(asCorrection).filter((one) => countsIn(one, month));
}

/** The adjusting entries booked in a month: corrections of months that were closed. */
export async function readAdjustments(db: Database, month: Month): Promise<Correction[]> {
  const rows = await corrections(db).where('adjusted_month', '=', month).where('voided', 'is', null).execute();
  return rows.map(asCorrection);
}

/** Every correction, voided ones too: of one day, of one person, or all. */
export async function readAllCorrections(
  db: Database,
  of: { person_id?: string | undefined; day?: Day; month?: Month | undefined } = {},
): Promise<Correction[]> {
  let all = corrections(db);
  if (of.person_id !== undefined) all = all.where('person_id', '=', of.person_id);
  if (of.day !== undefined) all = all.where('day', '=', of.day);
  const rows = (await all.execute()).map(asCorrection);
  const { month } = of;
  return month === undefined ? rows : rows.filter((one) => one.day.startsWith(month) || one.adjusted_month === month);
}

function corrections(db: Database) {
  return db
    .selectFrom('attendance_correction')
    .innerJoin('person', 'person.id', 'attendance_correction.person_id')
    .selectAll('attendance_correction')
    .select('person.name')
    .orderBy('entered_on')
    .orderBy('attendance_correction.rowid' as 'attendance_correction.id');
}

type Row = Awaited<ReturnType<ReturnType<typeof corrections>['execute']>>[number];

function asCorrection({ before, half, state, ...row }: Row): Correction {
  return { ...row, half: half as Half | null, state: state as State | null, before: JSON.parse(before) as Stood };
}

export async function insertCorrection(
  writing: Writing,
  { before, ...row }: Omit<Correction, 'id' | 'name' | 'voided'>,
): Promise<string> {
  const { id } = await writing.insert('attendance_correction', {
    ...row,
    before: JSON.stringify(before),
    voided: null,
  });
  return id;
}

export async function voidCorrection(writing: Writing, id: string, reason: string): Promise<void> {
  await writing.update('attendance_correction', id, { voided: reason });
}
