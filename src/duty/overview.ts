import { readCalendar } from '../attendance/calendar_store.ts';
import type { Day } from '../calendar/day.ts';
import { type Days, yearsOf } from '../calendar/days.ts';
import type { WorkCalendar } from '../calendar/workday.ts';
import type { Database } from '../database/open.ts';
import { loadRulebook } from '../rulebook/load.ts';
import type { Rulebook } from '../rules/book.ts';
import { type Line, linesOf } from './line.ts';
import { type Log, readLogs } from './log_store.ts';
import { neededOn } from './need.ts';
import { readShifts, type Shift } from './plan_store.ts';
import { dutyRules } from './rules.ts';
import { isUrgentOn, readUrgent } from './urgent_store.ts';

/** What is on file of some days: who was to be on duty and who was. */
export interface Overview {
  days: Days;
  book: Rulebook;
  calendar: WorkCalendar;
  shifts: readonly Shift[];
  logs: readonly Log[];
  lines: readonly Line[];
  isUrgent(day: Day): boolean;
}

export async function readOverview(db: Database, days: Days): Promise<Overview> {
  const book = await loadRulebook(db);
  const calendar = await readCalendar(db, yearsOf(days));
  const urgent = await readUrgent(db, days.from, days.to);
  const shifts = await readShifts(db, days.from, days.to);
  const logs = await readLogs(db, days.from, days.to);
  const isUrgent = (day: Day) => isUrgentOn(urgent, day);
  const lines = linesOf(shifts, logs, {
    kindOf: (day) => calendar.kindOf(day),
    isUrgentOn: isUrgent,
    spansOn: (day, slot) =>
      neededOn(day, calendar.kindOf(day), dutyRules(book, day)).find((need) => need.slot === slot)?.spans ?? null,
  });
  return { days, book, calendar, shifts, logs, lines, isUrgent };
}
