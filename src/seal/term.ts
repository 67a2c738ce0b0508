import type { Day } from '../calendar/day.ts';
import { isHeldOn } from '../calendar/span.ts';
import type { WorkCalendar } from '../calendar/workday.ts';
import type { Database } from '../database/open.ts';
import { listElections } from '../election/store.ts';
import type { Assessment } from '../proceeding/assessment.ts';
import type { HeldPost } from '../staff/post.ts';
import { clockOf, type DeadlineRule } from '../verdict/in_time.ts';
import { type Judged, judgeBy } from '../verdict/verdict.ts';

/** A change of term: when the new committee was elected and when it took office, as far as known. */
export interface TermChange {
  elected_on: Day | null;
  term_on: Day | null;
}

/** The last valid election of the whole committee until a day; null where none is on file. */
export async function lastTerm(db: Database, day: Day): Promise<TermChange | null> {
  const { found } = await listElections(db, { kind: 'committee' });
  const last = found.find(
    ({ day: on, state, facts }) =>
      on <= day &&
      state === null &&
      facts.by_election !== true &&
      facts.outcome !== 'void' &&
      facts.recall === undefined,
  );
  return last === undefined ? null : { elected_on: last.day, term_on: last.facts.appointed_from ?? null };
}

/** Who is director on a day after somebody else was, and since when; null where nobody followed anybody. */
export function newDirectorSince(posts: readonly HeldPost[], day: Day): HeldPost | null {
  const directors = posts.filter(({ post, from_day }) => post === 'director' && from_day <= day);
  const last = directors.findLast((one) => isHeldOn(one, day));
  if (last === undefined) return null;
  return directors.some(({ person_id, from_day }) => person_id !== last.person_id && from_day < last.from_day)
    ? last
    : null;
}

/** 换届后10天内 from taking office (D-54 a) or from the election (b); the other day stands in where one is not known. */
export function startOf({ elected_on, term_on }: TermChange, letter: string): { day: Day; event: string } | null {
  const elected = elected_on === null ? null : { day: elected_on, event: '选举' };
  const took = term_on === null ? null : { day: term_on, event: '新一届就任' };
  return letter === 'b' ? (elected ?? took) : (took ?? elected);
}

/** Whether the seal was handed over in time after a change of term (R-JA1-44); null where the place sets no period. */
export function judgeHandover(assessment: Assessment, term: TermChange, done: Day): Judged | null {
  const rule = assessment.rule('seal.handover_days');
  if (rule === undefined || startOf(term, 'a') === null) return null;
  const about = {
    subject: 'handover',
    label: '换届后移交印章',
    notes: ['拒不移交的，由街道（镇）负责追缴，并追究责任。'],
  };
  const judged = judgeBy(
    rule,
    about,
    assessment.choices,
    (letter) => {
      const start = startOf(term, letter('D-54')) as { day: Day; event: string };
      const { last, words } = clockOf(rule, start, letter, assessment.calendar);
      return { holds: done <= last, arithmetic: `${words}；${done} 移交，${done <= last ? '未逾期' : '已逾期'}` };
    },
    ['D-54', 'D-44'],
  );
  return assessment.add(judged.holds ? { ...judged, notes: [] } : judged);
}

/** The last day for the handover by the office's readings. */
export function handoverUntil(
  rule: DeadlineRule,
  term: TermChange,
  choose: (id: string) => string,
  calendar: WorkCalendar,
): { last: Day; words: string } | null {
  const start = startOf(term, choose('D-54'));
  return start === null ? null : clockOf(rule, start, choose, calendar);
}
