import type { Day } from '../calendar/day.ts';
import type { Writing } from '../database/writing.ts';

/** Brings the first and the last punch of the days up to what an import added; its days lie from one to another. */
export function keepDays({ bulk }: Writing, batch: number, from: Day, to: Day): void {
  bulk.run(
    `insert into punch_day (day, person_no, first, last)
     select day, person_no, min(minute), max(minute) from punch
      where day >= ? and day <= ? and batch_no = ? group by day, person_no
     on conflict do update set first = min(first, excluded.first), last = max(last, excluded.last)`,
    ...[from, to, batch],
  );
}

/** The same once the punches of an import have been taken back: what others brought to its days stays. */
export function reckonUndoneDays({ bulk }: Writing, batch: number): void {
  const touched = '(day, person_no) in (select day, person_no from punch_undone where batch_no = ?)';
  bulk.run(`delete from punch_day where ${touched}`, batch);
  bulk.run(
    `insert into punch_day (day, person_no, first, last)
     select day, person_no, min(minute), max(minute) from punch where ${touched} group by day, person_no`,
    batch,
  );
}
