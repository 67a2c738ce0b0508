import { type Day, yearOf } from '../calendar/day.ts';
import type { Rulebook } from '../rules/book.ts';
import { type Judged, judgeBy } from '../verdict/verdict.ts';
import { type HoursPart, judgeInitial, judgeYearly, type Own, type Server } from './hours_judgement.ts';
import { isOutside } from './kind.ts';
import type { Training } from './training.ts';

export interface HoursFacts {
  book: Rulebook;
  year: number;
  today: Day;
  /** Those that stand. */
  trainings: readonly Training[];
  /** The day the term of the committee began; null where nobody knows. */
  term: Day | null;
}

/** One person's trainings of a year, and what they are held against. */
export interface ServerHours extends Server {
  /** Everything ever attended, the earliest first. */
  own: Own[];
  /** All hours of the year, of whatever kind. */
  total: number;
  initial: HoursPart | null;
  yearly: HoursPart | null;
  term: TermPart | null;
}

/** Whether somebody was trained this term (R-QHD-4-10): how often, and how often by the city. */
export interface TermPart {
  from: Day;
  times: number;
  city: number;
  judged: Judged;
}

/** Pure. */
export function serverHours(server: Server, facts: HoursFacts): ServerHours {
  const { book, year, today, trainings } = facts;
  const own = trainings.flatMap((training): Own[] => {
    const me = training.attendees.find(({ person_id, present }) => present && person_id === server.person_id);
    return me === undefined ? [] : [{ ...training, tenths: me.tenths, score: me.score, note: me.note }];
  });
  const ground = { book, year, today, own };
  return {
    ...server,
    own,
    total: inYear(own, year).reduce((sum, { tenths }) => sum + tenths, 0),
    initial: judgeInitial(server, ground),
    yearly: judgeYearly(server, ground),
    term: judgeTerm(server, own, facts),
  };
}

/** Those that ended in the year. */
export function inYear(own: readonly Own[], year: number): Own[] {
  return own.filter(({ to_day }) => yearOf(to_day) === year);
}

/** 每届任期内集中轮训一遍: trainings that others than the office itself organised, since the term began. */
function judgeTerm({ name }: Server, own: readonly Own[], { book, year, today, term }: HoursFacts): TermPart | null {
  const end = yearOf(today) === year ? today : `${year}-12-31`;
  const rule = book.find('training.each_per', end);
  if (rule === undefined || term === null) return null;
  const counted = own.filter((one) => isOutside(one) && term <= one.to_day && one.to_day <= end);
  const city = counted.filter(({ level }) => level === 'city').length;
  const wanted = rule.value.atLeast;
  const holds = counted.length >= wanted;
  const judged = judgeBy(
    rule,
    // The term goes on: who has not been trained yet is to be sent, nothing is missed before its end.
    { subject: 'term', label: `${name} 本届轮训`, ...(holds ? {} : { severity: 'warning' as const }) },
    book.choices(end),
    () => ({ holds, arithmetic: `自 ${term}：${counted.length} ${holds ? '≥' : '<'} ${wanted}，其中市级 ${city}` }),
    [],
  );
  return { from: term, times: counted.length, city, judged };
}
