import type { Day } from '../calendar/day.ts';
import { yearOf } from '../calendar/day.ts';
import { daysOf, WorkCalendar } from '../calendar/workday.ts';
import type { Database } from '../database/open.ts';
import type { MonthClose } from '../database/schema.ts';
import { readAdjustments } from './adjustment_store.ts';
import type { MonthReport } from './month_store.ts';
import type { Hours } from './schedule_store.ts';
import { readSubmissions } from './submission_store.ts';

type HoursOfDay = ReturnType<Hours['on']>;

/** What cannot lie in a file as it is: what answers questions, and what is read afresh. */
type Living = 'calendar' | 'hours' | 'closed' | 'later' | 'submissions';

interface Frozen {
  report: Omit<MonthReport, Living>;
  calendar: { cite: string; days: ReturnType<WorkCalendar['year']>['days'] };
  /** The hours from each day on which they changed. */
  hours: readonly { from: Day; set: HoursOfDay }[];
  bounds: Hours['bounds'];
  /** Days on which the hours did not bind, and days on which nobody had said whether it was summer. */
  free: readonly Day[];
  summer_unset: readonly Day[];
}

/** The whole reckoned month as text: rows, totals, findings, notes' grounds, hours, legend, when it is due. */
export function freezeMonth(report: MonthReport): string {
  const { calendar, hours, closed: _, later: __, submissions: ___, ...rest } = report;
  const { cite, days } = calendar.year(yearOf(report.days[0] as Day));
  const ofMonth = Object.fromEntries(Object.entries(days).filter(([day]) => day.startsWith(report.month)));
  const frozen: Frozen = {
    report: rest,
    calendar: { cite, days: ofMonth },
    hours: changesOf(report.days, hours),
    bounds: hours.bounds,
    free: report.days.filter((day) => hours.isFreeAtWeekends(day)),
    summer_unset: report.days.filter((day) => hours.isSummerUnset(day)),
  };
  return JSON.stringify(frozen, (_, value) => (value instanceof Map ? { $map: [...value] } : value));
}

/** The month as it was when it was closed, with what has come to it since: adjusting entries and returns. */
export async function thawMonth(db: Database, close: MonthClose): Promise<MonthReport> {
  const { report, calendar, hours, bounds, free, summer_unset } = JSON.parse(close.content, (_, value) =>
    Array.isArray(value?.$map) ? new Map(value.$map) : value,
  ) as Frozen;
  const days = daysOf(close.month);
  const [from, to] = [days[0] as Day, days.at(-1) as Day];
  const { provisional } = JSON.parse(close.facts) as { provisional: boolean };
  return {
    ...report,
    calendar: new WorkCalendar(new Map([[yearOf(from), calendar]])),
    hours: {
      bounds,
      on: (day) => hours.findLast((one) => one.from <= day)?.set ?? null,
      isFreeAtWeekends: (day) => free.includes(day),
      isSummerUnset: (day) => summer_unset.includes(day),
    },
    closed: { day: close.day, by: close.by_name, digest: close.digest, provisional },
    later: await readAdjustments(db, { from, to }),
    submissions: await readSubmissions(db, close.month),
  };
}

function changesOf(days: readonly Day[], hours: Hours): { from: Day; set: HoursOfDay }[] {
  const changes: { from: Day; set: HoursOfDay }[] = [];
  for (const from of days) {
    const set = hours.on(from);
    if (changes.length > 0 && JSON.stringify(changes.at(-1)?.set) === JSON.stringify(set)) continue;
    changes.push({ from, set });
  }
  return changes;
}
