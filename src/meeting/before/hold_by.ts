import { addDays } from '../../calendar/arithmetic.ts';
import { type Clock, clockBefore } from '../../calendar/clock.ts';
import { type Day, yearOf } from '../../calendar/day.ts';
import type { WorkCalendar } from '../../calendar/workday.ts';
import type { InForce } from '../../rules/book.ts';
import { type Choices, chosen } from '../../rules/reading.ts';
import { clockOf } from '../../verdict/in_time.ts';

/** Until when the meeting that was asked for is to be held, or only called (D-53b), and its notice to go out. */
export interface HoldBy {
  /** D-53: `a` held within the period, `b` called within it. */
  reading: 'a' | 'b';
  /** The nominal day; `last` is the last one still in time where that is a day of rest (D-44). */
  day: Day;
  last: Day;
  /** The last day for the notice of a meeting held on `day`; null where no rule sets one, or the meeting need only be called. */
  noticeBy: Day | null;
  /** The last day in time under the other ways of counting days (D-43, D-44), where it is another one. */
  under: { reading: string; last: Day }[];
  /** The derivation, and what the other reading would ask. */
  words: string[];
}

/**
 * The fifteen days of the supervision group (XF4 第十条, R-XF4-28): held by P+15 with its notice three days before (D-53a),
 * or called by P+15 (D-53b); calendar days unless D-43b. Pure. @param notice the rule of notice where there is one.
 */
export function holdBy(
  rule: InForce<'convene.supervision_group'>,
  notice: InForce<'assembly.notice_days'> | undefined,
  choices: Choices,
  proposed: Day,
  calendar: WorkCalendar,
): HoldBy {
  const clock = clockFor(rule, choices, proposed, calendar);
  const reading = chosen('D-53', rule.readings.includes('D-53') ? choices : {}) === 'b' ? 'b' : 'a';
  const before = notice === undefined ? null : noticeClock(notice, choices, clock.nominal);
  const held = `会议最迟 ${clock.nominal} 召开${before === null ? '' : `，通知最迟 ${before.nominal} 发出（${before.words}）`}`;
  const called = `最迟 ${clock.nominal} 发出召集`;
  return {
    reading,
    day: clock.nominal,
    last: clock.last,
    noticeBy: reading === 'a' ? (before?.nominal ?? null) : null,
    under: otherCounts(rule, choices, proposed, calendar).filter(({ last }) => last !== clock.last),
    words: [
      `${clock.words}：${reading === 'a' ? held : called}。`,
      ...(rule.readings.includes('D-53')
        ? [reading === 'a' ? `若按读法 D-53b，只须${called}。` : `若按读法 D-53a，则${held}。`]
        : []),
    ],
  };
}

/** Calendar or working days (D-43), moved by a day of rest or not (D-44), one at a time. */
function otherCounts(
  rule: InForce<'convene.supervision_group'>,
  choices: Choices,
  proposed: Day,
  calendar: WorkCalendar,
): HoldBy['under'] {
  const flipped = (['D-43', 'D-44'] as const).filter((id) => id === 'D-44' || rule.readings.includes(id));
  return flipped.flatMap((id) => {
    const letter = chosen(id, choices) === 'a' ? 'b' : 'a';
    // Working days cannot be counted in years without a published calendar.
    if (!calendar.has(yearOf(proposed)) || !calendar.has(yearOf(addDays(proposed, 60)))) return [];
    const { last } = clockFor(rule, { ...choices, [id]: letter }, proposed, calendar);
    return [{ reading: `${id}${letter}`, last }];
  });
}

/** The last day of notice for a meeting (D-34: `a` M−3, `b` three clear days, M−4). */
export function noticeClock(rule: InForce<'assembly.notice_days'>, choices: Choices, meeting: Day): Clock {
  const letter = rule.readings.includes('D-34') ? chosen('D-34', choices) : 'a';
  const days = 'before' in rule.value ? rule.value.before : 0;
  return clockBefore(meeting, days + (letter === 'b' ? 1 : 0), '开会');
}

function clockFor(
  rule: InForce<'convene.supervision_group'>,
  choices: Choices,
  from: Day,
  calendar: WorkCalendar,
): Clock {
  const counted = rule.readings.includes('D-43') ? choices : { ...choices, 'D-43': 'a' };
  return clockOf(rule, { day: from, event: '提议' }, (id) => chosen(id, counted), calendar);
}
