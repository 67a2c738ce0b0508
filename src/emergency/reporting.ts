import { readPublicWords, refusePrivate } from '../base/public_words.ts';
import { Refusal } from '../base/refusal.ts';
import { type Day, dayOf } from '../calendar/day.ts';
import { dayOfMoment, type Moment, minutesBetween, readMoment } from '../calendar/moment.ts';
import type { Context } from '../command/context.ts';
import { pastDay } from '../command/past_day.ts';
import { type CaseStep, nowOf } from '../proceeding/case_verb.ts';
import type { EmergencyFacts, Reported } from './emergency.ts';

/**
 * A moment that has come. @throws Refusal kind `usage` for one on a later day or, where today is the real day, of a later
 * minute: on a day that was set nobody knows how late it is.
 */
export function pastMoment(text: string, flag: string, day: Day, context: Context): Moment {
  const { today, world } = context;
  const moment = readMoment(text, `${flag} `, day);
  pastDay(dayOfMoment(moment), today, flag);
  const now = nowOf(context);
  if (dayOf(world.now()) !== today || moment <= now) return moment;
  throw new Refusal('usage', 'future_moment', `${moment} 还没有到（现在是 ${now}）。`, {
    hint: `${flag} 写事情发生的时间，发生之后再记；昨天的写上日期，如 "2026-10-30 22:10"。`,
  });
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
