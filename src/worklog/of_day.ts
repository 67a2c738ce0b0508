import { addDays } from '../calendar/arithmetic.ts';
import type { Day } from '../calendar/day.ts';
import { stretchWords, timeWords } from '../calendar/time_of_day.ts';
import type { Database } from '../database/open.ts';
import { readLogs } from '../duty/log_store.ts';
import { type Slot, slotWords } from '../duty/slot.ts';
import type { MeetingKind } from '../meeting/kinds/kind.ts';
import { localName } from '../meeting/kinds/local_name.ts';
import { listMeetings } from '../meeting/list_store.ts';
import { walkedMinutes } from '../patrol/minutes.ts';
import type { Patrol } from '../patrol/patrol.ts';
import { patrolsBetween } from '../patrol/store.ts';
import type { Rulebook } from '../rules/book.ts';

/** What the office's other records say of a day: recorded once, gathered here. */
export interface OfDay {
  patrols: Patrol[];
  /** Minutes walked, however many went at the same time. */
  patrol_minutes: number;
  meetings: { number: string; name: string; state: string }[];
  duty: { name: string; slot: string; lead: boolean; times: string; visits: number | null; calls: number | null }[];
}

/** Everything of the days from one to another, by day. */
export async function daysOnFile(db: Database, book: Rulebook, from: Day, to: Day): Promise<ReadonlyMap<Day, OfDay>> {
  const days = new Map<Day, OfDay>();
  for (let day = from; day <= to; day = addDays(day, 1)) {
    days.set(day, { patrols: [], patrol_minutes: 0, meetings: [], duty: [] });
  }
  for (const patrol of await patrolsBetween(db, from, to)) days.get(patrol.day)?.patrols.push(patrol);
  for (const one of days.values()) one.patrol_minutes = walkedMinutes(one.patrols.flatMap(({ times }) => times));
  for (const { number, kind, day, state } of await heldBetween(db, from, to)) {
    days.get(day)?.meetings.push({ number, name: localName(book, kind as MeetingKind, day), state });
  }
  for (const { day, ...duty } of await dutyBetween(db, from, to)) days.get(day)?.duty.push(duty);
  return days;
}

/** Meetings that took place; what was only called, cancelled or voided did not. */
async function heldBetween(db: Database, from: Day, to: Day) {
  const filter = { kinds: undefined, state: undefined, year: undefined, limit: undefined };
  const { meetings } = await listMeetings(db, { ...filter, from, to });
  return meetings.filter(({ state }) => state === 'held' || state === 'closed').reverse();
}

/** Who was on duty, as the duty log has it. */
async function dutyBetween(db: Database, from: Day, to: Day) {
  const rows = await readLogs(db, from, to);
  return rows.map(({ day, slot, name, lead, arrived, departed, visits, calls }) => ({
    ...{ day, name, slot: dutyWords(slot), lead, visits, calls },
    times: departed === null ? `${timeWords(arrived)}起` : stretchWords({ from: arrived, to: departed }),
  }));
}

/** `晚间值班`; cleaning says what it is by itself. */
function dutyWords(slot: Slot): string {
  return slot === 'cleaning' ? slotWords[slot] : `${slotWords[slot]}值班`;
}

/** The same in one line, for a log that needs nothing typed; empty where nothing is on file. Pure. */
export function dayInWords({ patrols, patrol_minutes, meetings, duty }: OfDay): string {
  const found = patrols.reduce((sum, { findings }) => sum + findings.length, 0);
  const numbers = patrols.map(({ number }) => number).join('、');
  const problems = found === 0 ? '没有发现问题' : `发现问题${found}个`;
  return [
    ...(patrols.length === 0 ? [] : [`巡查${patrols.length}次共${patrol_minutes}分钟，${problems}（${numbers}）`]),
    ...meetings.map(({ name, number }) => `${name}（${number}）`),
    ...duty.map(({ name, slot, times }) => `${name}${slot}${times}`),
  ].join('；');
}
