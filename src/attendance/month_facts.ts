import { type Day, yearOf } from '../calendar/day.ts';
import { type DayKind, daysOfYear, type Month, type WorkCalendar } from '../calendar/workday.ts';
import type { Database } from '../database/open.ts';
import type { Rulebook } from '../rules/book.ts';
import { readWages } from '../staff/wage_store.ts';
import { readAdmonitions } from './admonition_store.ts';
import { readCalendar } from './calendar_store.ts';
import { correctionsIn, type Exceptional, ownDaysIn } from './exception.ts';
import type { FindingRules, PersonFacts } from './finding.ts';
import { type Mark, readAbsences } from './mark_store.ts';
import { readEvents } from './month_events.ts';
import type { OwnDay, OwnDays } from './own.ts';
import type { Hours } from './schedule_store.ts';
import { readSerious } from './serious_store.ts';
import type { AwayDay } from './spell.ts';
import { isInOffice, type Member } from './tally.ts';

export interface FactsAround {
  /** The month, or (`2026`) the year, that is judged. */
  month: string;
  /** Adjusting entries booked up to this month count. */
  booked: Month;
  days: readonly Day[];
  today: Day;
  members: readonly Member[];
  hours: Hours;
  calendar: WorkCalendar;
  book: Rulebook;
  has: Exceptional;
  /** Who works otherwise than the office in this month. */
  own: OwnDays | null;
}

/** The rules of a month: those in force on its last day. */
export function findingRules(book: Rulebook, day: Day): FindingRules {
  return {
    'attendance.late.times': book.find('attendance.late.times', day),
    'attendance.late.days': book.find('attendance.late.days', day),
    'attendance.absence.self_criticism': book.find('attendance.absence.self_criticism', day),
    'attendance.absence.resignation': book.find('attendance.absence.resignation', day),
    'attendance.deduct_days': book.find('attendance.deduct_days', day),
    'leave.director': book.find('leave.director', day),
    'leave.subdistrict': book.find('leave.subdistrict', day),
  };
}

/** What the findings of a month rest on, person by person; of earlier months only what may be lateness or absence is read. */
export async function readFacts(db: Database, asked: FactsAround): Promise<PersonFacts[]> {
  const { month, booked, days, members, calendar, hours, has } = asked;
  const last = days.at(-1) as Day;
  const year = yearOf(last);
  const admonitions = await readAdmonitions(db, `${year}-01-01`, last);
  const serious = await readSerious(db, month);
  const wages = await readWages(db, last);
  const events = await readEvents(db, asked, last);
  // A spell may reach over the ends of the year.
  const around = { from: `${year - 1}-12-01`, to: `${year + 1}-01-31` };
  const { marks, away } = await readAway(db, has, { ...around, month: booked });
  // Nobody away in a neighbouring year: no spell reaches there, and its calendar need not be read.
  const years = [year - 1, year, year + 1].filter((one) => one === year || away.some(({ day }) => yearOf(day) === one));
  const wide = years.length === 1 ? calendar : await readCalendar(db, years);
  const allDays = away.length === 0 ? [] : stretch(year).filter((day) => wide.has(yearOf(day)));
  const workdays = wide.workdaysOf(allDays);
  const leaves = await readBehind(db, marks);
  const workdaysInMonth = calendar.workdaysOf(days).length;
  const own = away.length === 0 ? null : await ownDaysIn(db, has, { ...around, calendar: wide, hours });
  return members.map((member) => factsOf(member));

  function factsOf(member: Member): PersonFacts {
    const { person_id, name } = member;
    // A mark on a day without a post is nobody's absence.
    const marked = away.filter((one) => one.person_id === person_id && isInOffice(member, one.day));
    const ownDay = own?.of(person_id);
    const theirs = ownDay === undefined ? { workdays, away: marked } : ownTime(ownDay, marked, allDays, wide);
    return {
      person: name,
      person_id,
      month,
      events: events.get(person_id) ?? [],
      admonitions: admonitions.filter((one) => one.person_id === person_id).map(({ day }) => day),
      leaves,
      serious: serious.filter((one) => one.person_id === person_id),
      wage: wages.get(person_id) ?? null,
      workdaysInMonth: asked.own?.of(person_id) === undefined ? workdaysInMonth : ownWorkdays(person_id),
      ...theirs,
      allDays,
    };
  }

  /** Days of the month with anything to be worked, by the person's own schedule. */
  function ownWorkdays(person_id: string): number {
    const ownDay = asked.own?.of(person_id);
    return days.filter((day) => isWorked(ownDay?.(day)?.kind ?? calendar.kindOf(day))).length;
  }
}

function isWorked(kind: DayKind): boolean {
  return kind === 'workday' || kind === 'make_up_work';
}

/** The working days of somebody who works otherwise than the office; halves that were not to be worked are `off`. */
function ownTime(
  ownDay: (day: Day) => OwnDay | null,
  away: readonly AwayDay[],
  allDays: readonly Day[],
  calendar: WorkCalendar,
): { workdays: Day[]; away: AwayDay[] } {
  const days = new Map(away.map((one) => [one.day, one]));
  const workdays = allDays.filter((day) => {
    const own = ownDay(day);
    const only = own?.only ?? null;
    if (only !== null) {
      const none = { day, am: null, pm: null, am_reason: null, pm_reason: null };
      days.set(day, { ...(days.get(day) ?? none), [only === 'am' ? 'pm' : 'am']: 'off' });
    }
    return isWorked(own?.kind ?? calendar.kindOf(day));
  });
  return { workdays, away: [...days.values()].sort((one, other) => (one.day < other.day ? -1 : 1)) };
}

/** The marks of absence of the days, and absence as corrected. */
async function readAway(db: Database, has: Exceptional, days: { from: Day; to: Day; month: Month }) {
  const marks = await readAbsences(db, days.from, days.to);
  const corrections = await correctionsIn(db, has, days);
  if (corrections.length === 0) return { marks, away: marks };
  return { marks, away: (await import('./correction.ts')).correctedAway(marks, corrections) };
}

/** The leave requests behind the marks; where none of them has any, nothing is loaded or asked. */
async function readBehind(db: Database, marks: readonly Mark[]): Promise<PersonFacts['leaves']> {
  const ids = marks.flatMap(({ am_leave_id, pm_leave_id }) => [am_leave_id, pm_leave_id]).filter((id) => id !== null);
  if (ids.length === 0) return new Map();
  return (await import('../leave/behind.ts')).leavesBehind(db, [...new Set(ids)]);
}

function stretch(year: number): Day[] {
  const before = daysOfYear(year - 1).filter((day) => day.slice(5) >= '12-01');
  const after = daysOfYear(year + 1).filter((day) => day.slice(5) <= '01-31');
  return [...before, ...daysOfYear(year), ...after];
}
