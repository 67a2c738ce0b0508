import { readHours } from '../attendance/schedule_store.ts';
import type { Day } from '../calendar/day.ts';
import { isHeldOn } from '../calendar/span.ts';
import { type DayKind, isWeekend } from '../calendar/workday.ts';
import type { Database } from '../database/open.ts';
import type { Rulebook } from '../rules/book.ts';
import type { Post } from '../rules/value.ts';
import { readPosts } from '../staff/store.ts';
import type { Judged } from '../verdict/verdict.ts';
import { lieuRule } from './given.ts';
import { judgeCoverage, judgeLead, judgeOpen, judgePersons, judgeRecord } from './judgement.ts';
import { judgeCleaned, judgeCleaning, judgeGiven } from './judgement_cleaning.ts';
import type { Log } from './log_store.ts';
import { type Need, neededOn } from './need.ts';
import { type DutyRules, dutyRules } from './rules.ts';
import type { Slot } from './slot.ts';

/** What the judgement of duties rests on beside the records. */
export interface JudgeGround {
  book: Rulebook;
  postsOf(person_id: string | null, day: Day): Post[];
  /** When work begins on a day; null where nobody has said (D-59). */
  workStart(day: Day): number | null;
}

export async function readJudgeGround(db: Database, book: Rulebook): Promise<JudgeGround> {
  const posts = await readPosts(db);
  const hours = await readHours(db, book);
  return {
    book,
    postsOf: (person_id, day) =>
      posts.filter((one) => one.person_id === person_id && isHeldOn(one, day)).map(({ post }) => post),
    workStart: (day) => hours.on(day)?.schedule.am.from ?? null,
  };
}

/** One duty of a day as it is judged. */
export interface DutyDay {
  day: Day;
  slot: Slot;
  kind: DayKind;
  isUrgent: boolean;
  /** All records of the day, those of other duties too: whoever is there covers the hours. */
  logs: readonly Log[];
  /** A lead was planned for it. */
  leadPlanned: boolean;
}

/** What is judged of one duty of a day, in order: hours, people, lead, cleaning, the records. Pure. */
export function judgeDuty(duty: DutyDay, ground: JudgeGround): Judged[] {
  const { day, slot, kind } = duty;
  const rules = dutyRules(ground.book, day);
  const own = duty.logs.filter((log) => log.slot === slot);
  if (slot === 'cleaning') return judgeCleaningDay(own, ground, rules);
  const need = neededOn(day, kind, rules).find((one) => one.slot === slot);
  const there = duty.logs.filter((log) => log.slot !== 'cleaning');
  return [
    need === undefined ? null : judgeCoverage(need, there, kind === 'holiday', rules),
    nobodyAsked(need, own) ? null : judgePersons(need, own, duty.isUrgent, rules),
    slot === 'holiday' && kind === 'holiday' && need !== undefined ? judgeOpen(own, rules) : null,
    leadJudged(duty, own, ground, rules),
    ...own.map((log) => judgeRecord(log, need, there, rules)),
    ...own.map((log) => compensationJudged(log, ground.book, rules)),
  ].filter((one) => one !== null);
}

/** Nobody came when nobody had to. */
function nobodyAsked(need: Need | undefined, own: readonly Log[]): boolean {
  return own.length === 0 && (need === undefined || need.advised);
}

function leadJudged(duty: DutyDay, own: readonly Log[], ground: JudgeGround, rules: DutyRules): Judged | null {
  const { day, slot, kind, leadPlanned } = duty;
  const leader = own.find(({ lead }) => lead);
  const isAsked = leader !== undefined || slot === 'weekend' || leadPlanned;
  if (!isAsked || !isWeekend(day) || kind === 'make_up_work') return null;
  return judgeLead(
    leader === undefined ? null : { name: leader.name, posts: ground.postsOf(leader.person_id, day) },
    rules,
  );
}

function judgeCleaningDay(own: readonly Log[], ground: JudgeGround, rules: DutyRules): Judged[] {
  return own
    .flatMap((log) => {
      const start = ground.workStart(log.day);
      return [start === null ? null : judgeCleaning(log, start, rules), judgeCleaned(log, rules)];
    })
    .filter((one) => one !== null);
}

function compensationJudged(log: Log, book: Rulebook, rules: DutyRules): Judged | null {
  const { compensation, amount, facts, number, name } = log;
  if (compensation === null) return null;
  const about = { subject: `compensation:${number}`, label: `${name}的${compensation === 'rest' ? '补休' : '值班费'}` };
  if (compensation === 'pay') {
    return judgeGiven(rules.pay, { ...about, number: amount ?? 0, words: `${(amount ?? 0) / 100}元` }, rules);
  }
  const halves = facts.halves ?? 0;
  return judgeGiven(lieuRule(book, log.slot, log.day), { ...about, number: halves, words: `${halves}个半天` }, rules);
}
