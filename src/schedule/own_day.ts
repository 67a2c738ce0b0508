import type { OwnDay, OwnDays } from '../attendance/own.ts';
import type { Half } from '../attendance/schedule.ts';
import { scheduleOf } from '../attendance/schedule.ts';
import type { Hours } from '../attendance/schedule_store.ts';
import type { Day } from '../calendar/day.ts';
import { isHeldOn } from '../calendar/span.ts';
import { isWeekend, type WorkCalendar } from '../calendar/workday.ts';
import type { ScheduleContent, Weekday } from './content.ts';
import type { PersonSchedule, RosterDay } from './store.ts';

type Around = { calendar: WorkCalendar; hours: Pick<Hours, 'on' | 'isFreeAtWeekends'> };

/**
 * What each day is for those who work otherwise than the office (R-JA1-3, R-JA1-5): a day set by itself, else the schedule
 * begun last, else nothing. A statutory day is free for everybody, whatever was set; its duty is no day's work. Pure.
 */
export function ownDays(
  schedules: readonly PersonSchedule[],
  roster: readonly RosterDay[],
  around: Around,
): OwnDays | null {
  if (schedules.length === 0 && roster.length === 0) return null;
  const people = new Set([...schedules, ...roster].map(({ person_id }) => person_id));
  const days = new Map([...people].map((id) => [id, ownDaysOf(id, schedules, roster, around)]));
  const spans = schedules.flatMap(({ content }) => content.hours ?? []);
  const bounds = { start: Math.min(...spans.map(({ from }) => from)), end: Math.max(...spans.map(({ to }) => to)) };
  return { bounds: spans.length === 0 ? null : bounds, of: (person_id) => days.get(person_id) };
}

function ownDaysOf(
  person_id: string,
  schedules: readonly PersonSchedule[],
  roster: readonly RosterDay[],
  around: Around,
): (day: Day) => OwnDay | null {
  const own = schedules.filter((one) => one.person_id === person_id);
  const set = new Map(roster.filter((one) => one.person_id === person_id).map((one) => [one.day, one]));
  return (day) => {
    const content = own.findLast((span) => isHeldOn(span, day))?.content ?? null;
    const one = set.get(day);
    if (content === null && one === undefined) return null;
    if (around.calendar.kindOf(day) === 'holiday') return free('holiday', day, content, around);
    if (one === undefined) return scheduledDay(day, content as ScheduleContent, around);
    if (one.work === 'rest') return free('weekend', day, content, around);
    return worked(day, one.work === 'day' ? null : one.work, content, around);
  };
}

function scheduledDay(day: Day, content: ScheduleContent, around: Around): OwnDay {
  const kind = around.calendar.kindOf(day);
  const rest = restOf(content, day);
  const half = content.halves?.[weekdayOf(day)] ?? null;
  // Days are swapped against weekends: the swap binds those whose days of rest are the weekend.
  if (rest === null || isWeekendRest(rest)) {
    const isWorked = kind === 'workday' || kind === 'make_up_work';
    return isWorked ? worked(day, half, content, around) : free(kind, day, content, around);
  }
  return rest.includes(weekdayOf(day)) ? free('weekend', day, content, around) : worked(day, half, content, around);
}

function worked(day: Day, only: Half | null, content: ScheduleContent | null, around: Around): OwnDay {
  return { kind: 'workday', only, schedule: hoursOf(day, content, around) };
}

function free(kind: OwnDay['kind'], day: Day, content: ScheduleContent | null, around: Around): OwnDay {
  return { kind, only: null, schedule: hoursOf(day, content, around) };
}

/** The person's own hours, else the office's; at weekends none where the office leaves those hours free (D-58b). */
function hoursOf(day: Day, content: ScheduleContent | null, { calendar, hours }: Around): OwnDay['schedule'] {
  if (content?.hours) return scheduleOf(content.hours);
  if (calendar.kindOf(day) === 'weekend' && hours.isFreeAtWeekends(day)) return null;
  return hours.on(day)?.schedule ?? null;
}

/** The days of rest of the week that holds the day; null where they are the office's. */
function restOf({ rest, anchor }: ScheduleContent, day: Day): readonly Weekday[] | null {
  if (rest === null || anchor === null || rest.length === 1) return rest?.[0] ?? null;
  const weeks = Math.round((mondayOf(day) - mondayOf(anchor)) / (7 * dayLength));
  return rest[((weeks % rest.length) + rest.length) % rest.length] ?? null;
}

function isWeekendRest(rest: readonly Weekday[]): boolean {
  return rest.length === 2 && rest.includes(0) && rest.includes(6);
}

/** 0 for Sunday, as in Date; a day at midnight UTC is the same day everywhere. */
export function weekdayOf(day: Day): Weekday {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}

const dayLength = 86_400_000;

/** When the Monday of the day's week began, at UTC. */
function mondayOf(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`) - ((weekdayOf(day) + 6) % 7) * dayLength;
}

/** Saturdays and Sundays that are neither statutory nor worked by everybody in exchange for another day. */
export function isOpenWeekend(calendar: WorkCalendar, day: Day): boolean {
  return isWeekend(day) && calendar.kindOf(day) === 'weekend';
}
