import { closeSync, openSync, writeSync } from 'node:fs';
import { clockWords } from '../../src/calendar/time_of_day.ts';
import { daysOf } from '../../src/calendar/workday.ts';
import { kept } from './kept.ts';
import { lastYear, nameOf } from './ten_years.ts';
import { makeStaff, manyPeople, punchesOf } from './working_years.ts';

const parts = ['test/bench/ten_years.ts', 'test/bench/working_years.ts', 'test/bench/clock.ts'];

/** What `attendance import` is measured by: an office with its staff, and the file of its clock, a punch a row. */
export async function keptClock(): Promise<[office: string, rows: string]> {
  const size = `${manyPeople.staff}-${manyPeople.years}`;
  return [
    await kept(`staff-${size}`, '.db', [...parts, 'src/staff'], (path) => makeStaff(path, manyPeople)),
    await kept(`clock-${size}`, '.csv', parts, async (path) => writeRows(path)),
  ];
}

function writeRows(path: string): void {
  const file = openSync(path, 'w');
  writeSync(file, '工号,姓名,日期,打卡时间\n');
  for (let year = lastYear - manyPeople.years + 1; year <= lastYear; year += 1) {
    for (let month = 1; month <= 12; month += 1) writeSync(file, monthOf(`${year}-${String(month).padStart(2, '0')}`));
  }
  closeSync(file);
}

/** A month of rows, as the clock of `working_years.ts` keeps it. */
function monthOf(month: string): string {
  const people = Array.from({ length: manyPeople.staff }, (_, at) => nameOf(at));
  const rows = daysOf(month).flatMap((day, at) =>
    people.flatMap((name, no) =>
      punchesOf(name, day, at * 31 + no * 17).map(
        ({ minute }) => `${1000 + no},${name},${day},${clockWords(minute).padStart(5, '0')}\n`,
      ),
    ),
  );
  return rows.join('');
}
