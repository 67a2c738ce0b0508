import type { Day } from '../calendar/day.ts';
import { isHeldOn, type Span } from '../calendar/span.ts';
import { type Month, monthOf, type WorkCalendar } from '../calendar/workday.ts';
import { type DayFacts, type JudgedDay, judgeDay } from './day.ts';
import type { Mark } from './mark_store.ts';
import type { CorrectedDays, OwnDays } from './own.ts';
import type { Stamped } from './punch_store.ts';
import type { Hours } from './schedule_store.ts';
import { atWork, leaveKey, leaveStates, type State, stateCodes } from './state.ts';

/** Somebody of the staff, with the spans of days in office. */
export interface Member {
  person_id: string;
  name: string;
  posts: readonly (Span & { post: string })[];
}

/** Counts of a person's month; days are counted in halves throughout, lateness in times. */
export interface Counts {
  planned: number;
  /** What was not to be worked of the days in office: planned and off are all of them. */
  off: number;
  /** What was planned and what was worked up to the day the month is reckoned to: the rate rests on these. */
  planned_so_far: number;
  present_so_far: number;
  present: number;
  late: number;
  early: number;
  /** By the key of the kind of leave. */
  leave: Readonly<Record<string, number>>;
  unexcused: number;
  unmarked: number;
  /** Work on days of rest, apart from all the others. */
  rest_work: number;
}

/** A person's month, judged day by day. */
export interface PersonMonth extends Counts {
  member: Member;
  /** Only the days in office. */
  days: ReadonlyMap<Day, JudgedDay>;
}

export interface MonthFacts {
  days: readonly Day[];
  today: Day;
  calendar: WorkCalendar;
  hours: Pick<Hours, 'on'>;
  members: readonly Member[];
  marks: readonly Mark[];
  stamped: readonly Stamped[];
  /** Who works otherwise than the office; left out where nobody does. */
  own?: OwnDays | null;
  /** What was entered in place of stamps and marks; left out where there is nothing. */
  corrections?: CorrectedDays | null;
}

/** Everybody who was in office on any day of the month, day by day and counted (R-CC-13-1). Pure. */
export function tallyMonth(facts: MonthFacts): PersonMonth[] {
  const marks = byPersonDay(facts.marks);
  const stamps = byPersonDay(facts.stamped);
  const plain = facts.days.map((day) => [day, plainDay(facts, day)] as const);
  return facts.members
    .map((member) => {
      const days = new Map<Day, JudgedDay>();
      const [marked, stamped] = [marks.get(member.person_id), stamps.get(member.person_id)];
      const [own, corrected] = [facts.own?.of(member.person_id), facts.corrections?.of(member.person_id)];
      for (const [day, known] of plain) {
        if (!isInOffice(member, day)) continue;
        const { kind, schedule, when } = known;
        const [mark, punches] = [marked?.get(day) ?? null, stamped?.get(day) ?? null];
        if (own === undefined && corrected === undefined) {
          days.set(day, judgeDay({ kind, schedule, when, mark, punches }));
          continue;
        }
        const entered = { mark, punches };
        days.set(day, judgeDay({ ...known, ...own?.(day), ...(corrected?.(day, entered) ?? entered) }));
      }
      return { member, days, ...countDays([...days], facts.today) };
    })
    .filter(({ days }) => days.size > 0);
}

/** What a day is for everybody. */
export function plainDay(
  { calendar, hours, today }: Pick<MonthFacts, 'calendar' | 'hours' | 'today'>,
  day: Day,
): Pick<DayFacts, 'kind' | 'schedule' | 'when'> {
  return {
    kind: calendar.kindOf(day),
    schedule: hours.on(day)?.schedule ?? null,
    when: day < today ? 'past' : day === today ? 'today' : 'future',
  };
}

export function isInOffice({ posts }: Member, day: Day): boolean {
  return posts.some((post) => isHeldOn(post, day));
}

/** What there is of each person, by day. */
export function byPersonDay<T extends { person_id: string; day: Day }>(
  all: readonly T[],
): ReadonlyMap<string, ReadonlyMap<Day, T>> {
  const people = new Map<string, Map<Day, T>>();
  for (const one of all) {
    const days = people.get(one.person_id) ?? new Map<Day, T>();
    people.set(one.person_id, days.set(one.day, one));
  }
  return people;
}

/** What there is of each month. */
export function byMonth<T extends { day: Day }>(all: readonly T[]): ReadonlyMap<Month, T[]> {
  const months = new Map<Month, T[]>();
  for (const one of all) {
    const month = monthOf(one.day);
    const list = months.get(month);
    if (list === undefined) months.set(month, [one]);
    else list.push(one);
  }
  return months;
}

/** The days of one person counted; what is later than `today` is not planned so far. Pure. */
export function countDays(dated: readonly (readonly [Day, JudgedDay])[], today: Day): Counts {
  const days = dated.map(([, judged]) => judged);
  const past = dated.filter(([day, { isWorkday }]) => isWorkday && day <= today).map(([, judged]) => judged);
  // Of today only what is known of it.
  const soFar = halvesByState(past, true);
  const worked = halvesByState(days, true);
  const rested = halvesByState(days, false);
  const sum = (of: Partial<Record<State, number>>, states: readonly State[]) =>
    states.reduce((total, state) => total + (of[state] ?? 0), 0);
  return {
    planned: days.reduce((total, { planned }) => total + planned.length, 0) - (worked.off ?? 0),
    off: sum(rested, stateCodes) + (worked.off ?? 0),
    planned_so_far: sum(soFar, stateCodes) - (soFar.off ?? 0),
    present_so_far: sum(soFar, atWork),
    present: sum(worked, atWork),
    late: days.filter(({ late }) => late).length,
    early: days.filter(({ early }) => early).length,
    leave: Object.fromEntries(
      leaveStates.flatMap((kind) => (worked[kind] === undefined ? [] : [[leaveKey(kind), worked[kind]]])),
    ),
    unexcused: worked.unexcused ?? 0,
    unmarked: worked.unmarked ?? 0,
    rest_work: sum(rested, ['rest_work', 'duty', 'out']),
  };
}

/** The halves that were to be worked, or the others, by what they were. */
function halvesByState(days: readonly JudgedDay[], isPlanned: boolean): Partial<Record<State, number>> {
  const counted: Partial<Record<State, number>> = {};
  for (const day of days) {
    for (const half of ['am', 'pm'] as const) {
      const state = day[half];
      if (state !== null && day.planned.includes(half) === isPlanned) counted[state] = (counted[state] ?? 0) + 1;
    }
  }
  return counted;
}

/** The counts of everybody together. */
export function totalOf(all: readonly Counts[]): Counts {
  const sum = (of: (counts: Counts) => number) => all.reduce((total, counts) => total + of(counts), 0);
  const kinds = leaveStates.map(leaveKey);
  return {
    planned: sum(({ planned }) => planned),
    off: sum(({ off }) => off),
    planned_so_far: sum(({ planned_so_far }) => planned_so_far),
    present_so_far: sum(({ present_so_far }) => present_so_far),
    present: sum(({ present }) => present),
    late: sum(({ late }) => late),
    early: sum(({ early }) => early),
    leave: Object.fromEntries(
      kinds.map((kind) => [kind, sum(({ leave }) => leave[kind] ?? 0)] as const).filter(([, number]) => number > 0),
    ),
    unexcused: sum(({ unexcused }) => unexcused),
    unmarked: sum(({ unmarked }) => unmarked),
    rest_work: sum(({ rest_work }) => rest_work),
  };
}

/** Present half-days over planned half-days in per cent, two decimals, half up (D-91); null where nothing was planned. */
export function rateOf({
  present_so_far: present,
  planned_so_far: planned,
}: Pick<Counts, 'present_so_far' | 'planned_so_far'>): string | null {
  if (planned === 0) return null;
  const hundredths = Math.floor((present * 20_000 + planned) / (2 * planned));
  return `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`;
}
