import { addDays } from '../../calendar/arithmetic.ts';
import { clockBefore } from '../../calendar/clock.ts';
import type { Day } from '../../calendar/day.ts';
import type { InForce, Rulebook } from '../../rules/book.ts';
import { type Choices, chosen } from '../../rules/reading.ts';
import { type Judged, judgeBy } from '../../verdict/verdict.ts';
import { type Body, kindInfo, type MeetingKind } from '../kinds/kind.ts';
import { noticeClock } from './hold_by.ts';

export type NoticeRule = InForce<'assembly.notice_days'>;

/** By when the notice of a meeting must be out, and by when it should. */
export interface NoticeDays {
  /** Null where no rule of the place gives a number of days. */
  rule: NoticeRule | undefined;
  by: Day | null;
  /** A day earlier, so that three full days remain (D-34); without a rule, three days as good practice (C-13). */
  advised: Day;
  words: string;
}

/** Null for meetings that are no residents' or representatives' meeting: no rule speaks of their notice. */
export function noticeDays(book: Rulebook, kind: MeetingKind, form: Body | null, meeting: Day): NoticeDays | null {
  if (kindInfo(kind).chair !== 'assembly.chair') return null;
  const asForm = form === 'adults' || form === 'households' || form === 'representatives' ? form : undefined;
  const rule = book.find('assembly.notice_days', meeting, asForm);
  if (rule === undefined || !('before' in rule.value)) {
    const { nominal, words } = clockBefore(meeting, customary, '开会');
    return {
      rule: undefined,
      by: null,
      advised: nominal,
      words: `没有规定提前几天；建议 ${nominal} 前发出（${words}）`,
    };
  }
  const clock = noticeClock(rule, book.choices(meeting), meeting);
  const advised = addDays(meeting, -(rule.value.before + 1));
  return {
    rule,
    by: clock.nominal,
    advised,
    words: `最迟 ${clock.nominal} 发出（${clock.words}）；建议 ${advised} 前发出`,
  };
}

/** The same as a sentence of its own. */
export function noticeSentence({ rule, words }: NoticeDays): string {
  return rule === undefined ? `本地${words.replace('提前几天', '提前几天通知')}。` : `通知${words}。`;
}

const customary = 3;

/** What is known of a notice when it is judged. */
export interface NoticeFacts {
  meeting: Day;
  /** The day it went out. */
  on: Day;
  agenda: readonly string[];
  /** Why the meeting could not wait; it matters only under D-35b. */
  urgent: string | null;
}

/**
 * Whether the notice was in time and told what is to be discussed (XF2 第十二条, R-XF2-10; JA1 §4.1.3, R-JA1-60; D-34 the
 * third day before or three clear days, D-35 no exception for what is urgent). Pure.
 */
export function judgeNotice(
  rule: NoticeRule,
  choices: Choices,
  { meeting, on, agenda, urgent }: NoticeFacts,
): Judged[] {
  const before = 'before' in rule.value ? rule.value.before : 0;
  const inTime = judgeBy(
    rule,
    {
      subject: 'notice',
      label: '通知的时间',
      notes:
        chosen('D-34', choices) === 'a'
          ? [`建议在 ${addDays(meeting, -(before + 1))} 前发出，留足整${before}天。`]
          : [],
    },
    choices,
    (letter) => {
      const days = before + (rule.readings.includes('D-34') && letter('D-34') === 'b' ? 1 : 0);
      const { nominal, words } = clockBefore(meeting, days, '开会');
      const excused = urgent !== null && rule.readings.includes('D-35') && letter('D-35') === 'b';
      const result = on <= nominal ? '在期内' : excused ? `迟发，因紧急（${urgent}）不论` : '迟发';
      return { holds: on <= nominal || excused, arithmetic: `${words}；通知 ${on} 发出，${result}` };
    },
    rule.readings.filter((id) => id === 'D-34' || (id === 'D-35' && urgent !== null)),
  );
  const told = judgeBy(
    rule,
    { subject: 'agenda', label: '告知议题' },
    choices,
    () => ({ holds: agenda.length > 0, arithmetic: agenda.length > 0 ? `列有议程 ${agenda.length} 项` : '没有列议程' }),
    [],
  );
  return [inTime, told];
}
