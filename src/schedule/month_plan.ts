import { readCalendar } from '../attendance/calendar_store.ts';
import { readMarks } from '../attendance/mark_store.ts';
import { readMembers } from '../attendance/member_store.ts';
import type { Half } from '../attendance/schedule.ts';
import { type Hours, readHours } from '../attendance/schedule_store.ts';
import { isLeave, type State } from '../attendance/state.ts';
import { byPersonDay, isInOffice, type Member } from '../attendance/tally.ts';
import { type Day, yearOf } from '../calendar/day.ts';
import { isHeldOn } from '../calendar/span.ts';
import { type DayKind, daysOf, type Month, type WorkCalendar } from '../calendar/workday.ts';
import type { Database } from '../database/open.ts';
import { loadRulebook } from '../rulebook/load.ts';
import type { Rulebook } from '../rules/book.ts';
import type { Lead } from './lead.ts';
import { plannedHalves, readOwnDays } from './own_days.ts';
import { readRosterDays } from './store.ts';

/** A cell of the roster: who works (whole or half), leads, is on leave or free, and why. */
export type Cell = 'day' | Half | 'lead' | 'leave' | 'rest' | 'holiday' | 'make_up_rest';

export interface PlanDay {
  day: Day;
  kind: DayKind;
  /** Who is to be there; those on leave are not. */
  am: string[];
  pm: string[];
  leads: Lead[];
  /** Who has duty on a statutory day or at a weekend, by the roster of duty. */
  duty: string[];
}

export interface PlanRow {
  member: Member;
  cells: ReadonlyMap<Day, Cell>;
  /** Halves to be worked. */
  planned: number;
  /** Days on which this person leads. */
  leads: Day[];
}

/** The roster of a month, reckoned from calendar, schedules, days set by themselves and leave. */
export interface MonthPlan {
  month: Month;
  days: PlanDay[];
  rows: PlanRow[];
  calendar: WorkCalendar;
  hours: Hours;
  book: Rulebook;
}

/** @throws Refusal kind `no_rule` (exit 5) for a year without a calendar. */
export async function readMonthPlan(db: Database, month: Month): Promise<MonthPlan> {
  const all = daysOf(month);
  const [from, to] = [all[0] as Day, all.at(-1) as Day];
  const calendar = await readCalendar(db, [yearOf(from)]);
  const book = await loadRulebook(db);
  const hours = await readHours(db, book);
  const members = await readMembers(db, from, to);
  const own = await readOwnDays(db, { from, to, calendar, hours });
  const roster = byPersonDay(await readRosterDays(db, { from, to }));
  const marks = byPersonDay(await readMarks(db, from, to));
  const duty = await readDuty(db, from, to);
  const days = all.map((day): PlanDay => {
    const shifts = duty.filter((one) => one.day === day);
    const ledDuty = shifts.filter(({ lead }) => lead).map(({ name, person_id }) => leadOf(day, name, person_id));
    return { day, kind: calendar.kindOf(day), am: [], pm: [], leads: ledDuty, duty: shifts.map(({ name }) => name) };
  });
  const rows = members.map((member) => rowOf(member));
  return { month, days, rows, calendar, hours, book };

  function rowOf(member: Member): PlanRow {
    const cells = new Map<Day, Cell>();
    const leads: Day[] = [];
    let planned = 0;
    for (const one of days) {
      if (!isInOffice(member, one.day)) continue;
      const set = roster.get(member.person_id)?.get(one.day);
      const halves = plannedHalves(own, member.person_id, one.day, calendar);
      const mark = marks.get(member.person_id)?.get(one.day);
      const there = halves.filter((half) => !isAway(mark?.[half] ?? null));
      for (const half of there) one[half].push(member.name);
      planned += halves.length;
      const isLead = set?.lead === true && there.length > 0;
      if (isLead) leads.push(one.day);
      if (isLead) one.leads.push(leadOf(one.day, member.name, member.person_id));
      const kind = own?.of(member.person_id)?.(one.day)?.kind ?? one.kind;
      cells.set(one.day, cellOf(kind, halves, there, isLead));
    }
    return { member, cells, planned, leads };
  }

  function leadOf(day: Day, name: string, person_id: string | null): Lead {
    const member = members.find((one) => one.person_id === person_id);
    const posts = (member?.posts ?? []).filter((post) => isHeldOn(post, day)).map(({ post }) => post);
    return { day, name, posts: posts as Lead['posts'] };
  }
}

function isAway(state: State | null): boolean {
  return state !== null && (isLeave(state) || state === 'unexcused' || state === 'off');
}

function cellOf(kind: DayKind, halves: readonly Half[], there: readonly Half[], isLead: boolean): Cell {
  if (isLead) return 'lead';
  if (halves.length > 0) return there.length === 2 ? 'day' : (there[0] ?? 'leave');
  return kind === 'holiday' || kind === 'make_up_rest' ? kind : 'rest';
}

/** Duty on statutory days and weekends, as the roster of duty has it. */
async function readDuty(db: Database, from: Day, to: Day) {
  const rows = await db
    .selectFrom('duty_shift')
    .select(['day', 'name', 'person_id', 'lead'])
    .where('day', '>=', from)
    .where('day', '<=', to)
    .where('slot', 'in', ['weekend', 'holiday'])
    .where('voided', 'is', null)
    .orderBy('day')
    .orderBy('start')
    .execute();
  return rows.map((row) => ({ ...row, lead: row.lead === 1 }));
}
