import { countsRecord } from './month_json.ts';
import type { PersonYear, YearReport } from './year_store.ts';

/** A person's row as `--json` carries it: the year's counts, and each month's. */
export function yearRow({ name, person_id, months, total, lateDays }: PersonYear): object {
  return {
    person: name,
    person_id,
    ...countsRecord(total),
    late_days: lateDays,
    months: [...months].map(([month, { counts, lateDays: days }]) => ({
      month,
      ...countsRecord(counts),
      late_days: days,
    })),
  };
}

/** The year itself: which months are closed, and what everybody adds up to. */
export function yearRecord({ year, until, workdays, months, total, lateDays }: YearReport): object {
  return {
    year,
    until,
    workdays,
    months: months.map(({ month, state, closed }) => ({
      month,
      state,
      closed_on: closed?.day ?? null,
      closed_by: closed?.by ?? null,
    })),
    total: { ...countsRecord(total), late_days: lateDays },
  };
}
