import { readCalendar } from '../attendance/calendar_store.ts';
import { type Hours, readHours } from '../attendance/schedule_store.ts';
import type { Day } from '../calendar/day.ts';
import { type Days, eachDay, yearsOf } from '../calendar/days.ts';
import type { WorkCalendar } from '../calendar/workday.ts';
import type { Database } from '../database/open.ts';
import { loadRulebook } from '../rulebook/load.ts';
import type { Rulebook } from '../rules/book.ts';
import { type Away, readAway } from './absence_store.ts';
import type { Stretch } from './coverage.ts';
import { hoursOf, type TypedHours } from './hours.ts';
import { fallsOn, type Need, neededOn } from './need.ts';
import { type Candidate, isHere, mayLead, postsOn } from './people.ts';
import type { Position } from './roster.ts';
import { type DutyRules, dutyRules, personsNeeded } from './rules.ts';
import { loadOf, type Slot } from './slot.ts';
import { isUrgentOn, readUrgent, type Urgent } from './urgent_store.ts';

/** What a roster is made from, beside the people. */
export interface Ground {
  days: Days;
  calendar: WorkCalendar;
  book: Rulebook;
  office: Hours;
  urgent: readonly Urgent[];
  away: Away;
}

/** How it was asked for. */
export interface Asked {
  /** Null: what the rules of the place ask for. */
  slots: readonly Slot[] | null;
  hours: TypedHours;
  /** Null: as the rules have it. */
  persons: number | null;
}

export async function readGround(db: Database, days: Days): Promise<Ground> {
  const book = await loadRulebook(db);
  return {
    days,
    calendar: await readCalendar(db, yearsOf(days)),
    book,
    office: await readHours(db, book),
    urgent: await readUrgent(db, days.from, days.to),
    away: await readAway(db, days.from, days.to),
  };
}

/** A duty of a day that is to be filled. */
export interface Duty {
  day: Day;
  slot: Slot;
  spans: readonly Stretch[];
  rules: DutyRules;
  /** The rule that asks for it; undefined where the office wants it of itself. */
  need: Need | undefined;
}

/** Every duty of the days: those that were asked for by name, or else those that the rules insist on. */
export function dutiesOf({ days, calendar, book, office, urgent }: Ground, asked: Asked): Duty[] {
  return eachDay(days).flatMap((day) => {
    const kind = calendar.kindOf(day);
    const rules = dutyRules(book, day);
    const needs = neededOn(day, kind, rules);
    const isUrgent = isUrgentOn(urgent, day);
    const wanted = asked.slots ?? defaultSlots(needs, rules);
    const today = wanted.filter((slot) =>
      asked.slots === null && slot !== 'cleaning' ? true : fallsOn(slot, day, kind, { isUrgent, asked: wanted }),
    );
    return today.map((slot) => ({
      day,
      slot,
      spans: hoursOf(slot, day, { typed: asked.hours, needs, rules, office }),
      rules,
      need: needs.find((need) => need.slot === slot),
    }));
  });
}

/** What is dealt out unasked: what the rules insist on; where they have nothing but cleaning, that. */
function defaultSlots(needs: readonly Need[], { days, cleaning }: DutyRules): Slot[] {
  if (days === undefined && cleaning !== undefined) return ['cleaning'];
  return needs.filter(({ advised }) => !advised).map(({ slot }) => slot);
}

/** The places to be taken, each with those who are free for it; on a weekend duty one more for its lead. */
export function positionsOf(
  duties: readonly Duty[],
  people: readonly Candidate[],
  { calendar, urgent, away }: Ground,
  persons: number | null,
): Position[] {
  return duties.flatMap(({ day, slot, spans, rules }) => {
    const free = people.filter((one) => isHere(one, day) && (one.person_id === null || !away(one.person_id, day)));
    // 静安·三 三3: the evening may be taken by a volunteer.
    const fit = free.filter(({ person_id }) => person_id !== null || slot === 'evening');
    const { lead } = rules;
    const leaders = lead === undefined ? [] : fit.filter(({ posts }) => mayLead(lead, postsOn(posts, day)));
    const number = slot === 'cleaning' ? 1 : (persons ?? personsNeeded(rules, isUrgentOn(urgent, day)));
    const place = (isLead: boolean, who: readonly Candidate[]): Position => ({
      day,
      slot,
      lead: isLead,
      load: loadOf({ slot, lead: isLead }, calendar.kindOf(day)),
      start: spans[0]?.from ?? 0,
      finish: spans.at(-1)?.to ?? 1440,
      fit: who.map(({ key }) => key),
    });
    return [
      ...(slot === 'weekend' && lead !== undefined ? [place(true, leaders)] : []),
      ...Array.from({ length: number }, () => place(false, fit)),
    ];
  });
}
