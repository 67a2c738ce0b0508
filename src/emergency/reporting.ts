import { readPublicWords, refusePrivate } from '../base/public_words.ts';
import { Refusal } from '../base/refusal.ts';
import type { Day } from '../calendar/day.ts';
import { dayOfMoment, type Moment, minutesBetween, readMoment } from '../calendar/moment.ts';
import { pastDay } from '../command/past_day.ts';
import type { CaseStep } from '../proceeding/case_verb.ts';
import type { EmergencyFacts, Reported } from './emergency.ts';

/** A moment that has come. @throws Refusal kind `usage` for one on a later day. */
export function pastMoment(text: string, flag: string, day: Day, today: Day): Moment {
  const moment = readMoment(text, `${flag} `, day);
  pastDay(dayOfMoment(moment), today, flag);
  return moment;
}

/** The step of a report upward, with the minutes it took. @throws Refusal kind `usage` for a report before the event was known. */
export function reportStep(
  { known }: Pick<EmergencyFacts, 'known'>,
  { at, to, method, facts, by }: { at: Moment; to: string; method?: string; facts: string; by?: string | null },
): CaseStep {
  const minutes = minutesBetween(known, at);
  if (minutes < 0) {
    throw new Refusal('usage', 'bad_moment', `报告的时间 ${at} 早于得知的时间（${known}）。`, {
      hint: '没有写入任何内容。请核对；隔天的写上日期，如 "2026-10-31 0:30"。',
    });
  }
  refusePrivate(facts, '事实');
  const content: Reported = {
    at,
    to: readPublicWords(to, '报告给谁', 60),
    method: method === undefined ? '电话' : readPublicWords(method, '报告的方式', 30),
    facts,
    by: by ?? null,
    minutes,
  };
  return { step: 'reported', day: dayOfMoment(at), content };
}
