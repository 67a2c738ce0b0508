import { addDays } from '../calendar/arithmetic.ts';
import { type Clock, clockAfter, clockBefore, withoutArrangement } from '../calendar/clock.ts';
import { type Day, yearOf } from '../calendar/day.ts';
import type { WorkCalendar } from '../calendar/workday.ts';
import type { InForce } from '../rules/book.ts';
import { type Choices, chosen, type ReadingId } from '../rules/reading.ts';
import { lastDayFor } from '../rules/test.ts';
import type { Values } from '../rules/value.ts';
import { type Judged, judgeBy } from './verdict.ts';

type Letter = (id: ReadingId) => string;

/** A rule whose value is a deadline. */
export type DeadlineRule = InForce & { value: Values['deadline'] };

/** What a period runs from, in the words of the sentence: `收到书面要求`, `听证会结束`. */
export interface Start {
  day: Day;
  event: string;
}

/**
 * The period of a rule from an event on: calendar days, or working days under D-43 b; what a day of rest at its end changes
 * under D-44. @throws Refusal kind `no_rule` where working days are counted in a year without a calendar.
 */
export function clockOf(rule: DeadlineRule, { day, event }: Start, letter: Letter, calendar: WorkCalendar): Clock {
  const { value } = rule;
  if (!('within' in value)) return namedDay(value, day, event);
  if (letter('D-43') === 'b') return workingDays(day, value.within, event, calendar);
  return clockAfter(day, value.within, event, letter('D-44') === 'b' ? null : calendar);
}

/** Whether `done` is within the period of a rule (N7, N8), under its readings of how days are counted. */
export function judgeWithin(
  rule: DeadlineRule,
  about: { subject: string; label: string; notes?: readonly string[] },
  start: Start,
  { day: done, act }: { day: Day; act: string },
  choices: Choices,
  calendar: WorkCalendar,
): Judged {
  const asked = rule.readings.filter((id) => id === 'D-44' || (id === 'D-43' && canCount(rule, start, calendar)));
  return judgeBy(
    rule,
    { ...about, notes: [...(about.notes ?? []), ...unknownRest(rule, start, choices, calendar)] },
    choices,
    (letter) => {
      const { last, words } = clockOf(rule, start, letter, calendar);
      return { holds: done <= last, arithmetic: `${words}；${done} ${act}，${lateness(done, last)}` };
    },
    chosen('D-43', choices) === 'b' && rule.readings.includes('D-43')
      ? [...new Set([...asked, 'D-43' as const])]
      : asked,
  );
}

/** The days on which a notice of something to come is in time: `from` to `to`; before `from` only where that is harmless. */
export interface Window {
  from: Day;
  to: Day;
  words: string;
}

/**
 * When a notice “前的n日内” is to go out: between the n-th day before and the day before (a), or on the n-th day before and
 * earlier (b: `from` and `to` are the same day, the last one). A text without that doubt says the latter.
 */
export function windowOf(rule: DeadlineRule, doubt: 'D-47' | 'D-50', meeting: Day, letter: Letter): Window {
  const latest = lastDayFor(rule.value, meeting);
  if (!('before' in rule.value)) return { from: latest, to: latest, words: `${meeting} 开会，最迟 ${latest}` };
  const { words } = clockBefore(meeting, rule.value.before, '开会');
  const literal = rule.readings.includes(doubt) && letter(doubt) === 'a' && rule.value.before > 0;
  if (!literal) return { from: latest, to: latest, words: `${words}（这一天或更早）` };
  const eve = addDays(meeting, -1);
  return { from: latest, to: eve, words: `${words}，至前1日 = ${eve}` };
}

/**
 * Whether a notice went out in time before a meeting (R-XF3-13, R-XF3-21). A notice earlier than the literal window harms
 * nobody: it is accepted, with a note.
 */
export function judgeNotice(
  rule: DeadlineRule,
  doubt: 'D-47' | 'D-50',
  about: { subject: string; label: string },
  { meeting, done, act }: { meeting: Day; done: Day; act: string },
  choices: Choices,
): Judged {
  const main = windowOf(rule, doubt, meeting, (id) => chosen(id, choices));
  const early = main.from !== main.to && done < main.from;
  const notes = early ? [`${act}早于 ${main.from}：照字面在期限之前，早通知无妨，仍予接受。`] : [];
  return judgeBy(
    rule,
    { ...about, notes },
    choices,
    (letter) => {
      const { to, words } = windowOf(rule, doubt, meeting, letter);
      return { holds: done <= to, arithmetic: `${words}；${done} ${act}，${lateness(done, to)}` };
    },
    rule.readings.filter((id) => id === doubt),
  );
}

function lateness(done: Day, last: Day): string {
  if (done <= last) return '未逾期';
  const days = Math.round((Date.parse(done) - Date.parse(last)) / 86_400_000);
  return `晚${days}天`;
}

/** What must be said where a day of rest could move the end and nobody knows which days are worked. */
function unknownRest(rule: DeadlineRule, start: Start, choices: Choices, calendar: WorkCalendar): string[] {
  if (!('within' in rule.value) || chosen('D-44', choices) === 'b') return [];
  const year = yearOf(clockAfter(start.day, rule.value.within, start.event, calendar).last);
  const missing = withoutArrangement(calendar, year);
  return missing === null ? [] : [missing];
}

/** Whether the calendar knows every year the period may reach into when only working days count. */
function canCount({ value }: DeadlineRule, { day }: Start, calendar: WorkCalendar): boolean {
  return 'within' in value && calendar.has(yearOf(day)) && calendar.has(yearOf(addDays(day, value.within * 2 + 14)));
}

function workingDays(from: Day, days: number, event: string, calendar: WorkCalendar): Clock {
  let at = from;
  for (let left = days; left > 0; ) {
    at = addDays(at, 1);
    if (calendar.isWorkday(at)) left -= 1;
  }
  const words = `${from} ${event}，次日起第${days}个工作日 = ${at}`;
  return { from, days, direction: 'after', nominal: at, advised: at, last: at, words };
}

/** Deadlines that an office has set otherwise than in days after the event: a day of the month, the end of a period. */
function namedDay(value: Values['deadline'], day: Day, event: string): Clock {
  const last = lastDayFor(value, day);
  const words = `${day} ${event}，最迟 ${last}`;
  return { from: day, days: 0, direction: 'after', nominal: last, advised: last, last, words };
}
