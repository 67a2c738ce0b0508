import { type Day, yearOf } from '../calendar/day.ts';
import { daysOfYear, type Month, type WorkCalendar } from '../calendar/workday.ts';
import type { Database } from '../database/open.ts';
import type { Rulebook } from '../rules/book.ts';
import { chosen } from '../rules/reading.ts';
import { readWages } from '../staff/wage_store.ts';
import { readAdmonitions } from './admonition_store.ts';
import { readCalendar } from './calendar_store.ts';
import { judgeDay } from './day.ts';
import type { FindingRules, LateEvent, PersonFacts } from './finding.ts';
import { readAbsences, readMarks } from './mark_store.ts';
import { readSuspicious } from './punch_store.ts';
import type { Hours } from './schedule_store.ts';
import { readSerious } from './serious_store.ts';
import { byPersonDay, isInOffice, type Member, plainDay } from './tally.ts';

interface Around {
  month: Month;
  days: readonly Day[];
  today: Day;
  members: readonly Member[];
  hours: Hours;
  calendar: WorkCalendar;
  book: Rulebook;
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
export async function readFacts(db: Database, around: Around): Promise<PersonFacts[]> {
  const { month, days, members, calendar } = around;
  const last = days.at(-1) as Day;
  const year = yearOf(last);
  const admonitions = await readAdmonitions(db, `${year}-01-01`, last);
  const serious = await readSerious(db, month);
  const wages = await readWages(db, last);
  const events = await readEvents(db, around, last);
  // A spell may reach over the ends of the year.
  const away = await readAbsences(db, `${year - 1}-12-01`, `${year + 1}-01-31`);
  // Nobody away in a neighbouring year: no spell reaches there, and its calendar need not be read.
  const years = [year - 1, year, year + 1].filter((one) => one === year || away.some(({ day }) => yearOf(day) === one));
  const wide = years.length === 1 ? calendar : await readCalendar(db, years);
  const allDays = away.length === 0 ? [] : stretch(year).filter((day) => wide.has(yearOf(day)));
  const workdays = wide.workdaysOf(allDays);
  const workdaysInMonth = calendar.workdaysOf(days).length;
  return members.map((member) => factsOf(member));

  function factsOf(member: Member): PersonFacts {
    const { person_id, name } = member;
    return {
      person: name,
      person_id,
      month,
      events: events.get(person_id) ?? [],
      admonitions: admonitions.filter((one) => one.person_id === person_id).map(({ day }) => day),
      serious: serious.filter((one) => one.person_id === person_id),
      // A mark on a day without a post is nobody's absence.
      away: away.filter((one) => one.person_id === person_id && isInOffice(member, one.day)),
      wage: wages.get(person_id) ?? null,
      workdaysInMonth,
      workdays,
      allDays,
    };
  }
}

function stretch(year: number): Day[] {
  const before = daysOfYear(year - 1).filter((day) => day.slice(5) >= '12-01');
  const after = daysOfYear(year + 1).filter((day) => day.slice(5) <= '01-31');
  return [...before, ...daysOfYear(year), ...after];
}

/** Lateness and leaving early since the year began, or since the service began where D-84c is chosen. */
async function readEvents(
  db: Database,
  { members, today, hours, calendar, book }: Around,
  last: Day,
): Promise<ReadonlyMap<string, LateEvent[]>> {
  const events = new Map<string, LateEvent[]>();
  const bounds = hours.bounds;
  if (bounds === null) return events;
  const hired = members.flatMap(({ posts }) => posts.map(({ from_day }) => from_day)).sort()[0] ?? last;
  const isWhole = chosen('D-84', book.choices(last)) === 'c';
  const from = isWhole && hired < last ? hired : `${yearOf(last)}-01-01`;
  const years = Array.from({ length: yearOf(last) - yearOf(from) + 1 }, (_, at) => yearOf(from) + at);
  const known = years.length === 1 ? calendar : await readCalendar(db, years);
  const suspicious = await readSuspicious(db, { from, to: last }, bounds);
  const marks = byPersonDay(suspicious.length === 0 ? [] : await readMarks(db, from, last));
  const days = new Map<Day, ReturnType<typeof plainDay>>();
  const staff = new Map(members.map((member) => [member.person_id, member]));
  for (const stamp of suspicious.sort((one, other) => (one.day < other.day ? -1 : 1))) {
    const { person_id, day } = stamp;
    const member = staff.get(person_id);
    if (member === undefined || !isInOffice(member, day)) continue;
    const mark = marks.get(person_id)?.get(day);
    const plain = days.get(day) ?? plainDay({ calendar: known, hours, today }, day);
    days.set(day, plain);
    const { late, early } = judgeDay({ ...plain, mark: mark ?? null, punches: stamp });
    const list = events.get(person_id) ?? [];
    if (late) list.push({ day, kind: 'late' });
    if (early) list.push({ day, kind: 'early' });
    events.set(person_id, list);
  }
  return events;
}
