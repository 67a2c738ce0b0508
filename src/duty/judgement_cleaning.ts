import { clockWords } from '../calendar/time_of_day.ts';
import type { InForce } from '../rules/book.ts';
import { isWithin } from '../rules/range.ts';
import { inWords } from '../rules/words.ts';
import { type Judged, judgeBy } from '../verdict/verdict.ts';
import type { Log } from './log_store.ts';
import type { DutyRules } from './rules.ts';

/** Whether who cleans was there so much earlier than work begins (长春 十六(二); G-124). Exactly 30 minutes: D-60. Pure. */
export function judgeCleaning(log: Log, workStart: number, rules: DutyRules): Judged | null {
  const { cleaning: rule, choices } = rules;
  if (rule === undefined) return null;
  const least = rule.value.min ?? 0;
  const early = workStart - log.arrived;
  return judgeBy(
    rule,
    { subject: `cleaning:${log.number}`, label: `${log.name}卫生值日提前到岗` },
    choices,
    (letter) => {
      const strict = letter('D-60') === 'b' && rule.readings.includes('D-60');
      const wanted = strict ? least + 1 : least;
      const late = Math.max(0, wanted - early);
      const times = `${clockWords(workStart)} 上班，${clockWords(log.arrived)} 到岗`;
      const sign = strict ? (early > least ? '>' : '≤') : early >= least ? '≥' : '<';
      return {
        holds: late === 0,
        arithmetic: `${times}，提前${early}分钟 ${sign} ${least}${late === 0 ? '' : `，晚${late}分钟`}`,
      };
    },
    rule.readings.filter((id) => id === 'D-60'),
  );
}

/** Whether the office was cleaned on the day (长春 十六(二)). Null while nothing is said of it. Pure. */
export function judgeCleaned(log: Log, rules: DutyRules): Judged | null {
  const { cleaned: rule, choices } = rules;
  const done = log.facts.cleaned;
  if (rule === undefined) return null;
  const arithmetic = done === true ? '已清洁整理' : done === false ? '没有清洁' : '没有记录清洁（--cleaned）';
  const about = { subject: `cleaned:${log.number}`, label: '当天的清洁' };
  return judgeBy(rule, about, choices, () => ({ holds: done === true, arithmetic }), []);
}

/** Whether what was given for a duty is what the office has set: half-days of rest, or money in 分. Pure. */
export function judgeGiven(
  rule: InForce<'duty.pay' | 'duty.lieu.evening' | 'duty.lieu.day'> | undefined,
  given: { number: number; words: string; label: string; subject: string },
  rules: DutyRules,
): Judged | null {
  if (rule === undefined) return null;
  const holds = isWithin(rule.value, given.number);
  const arithmetic = `${given.words}，标准：${inWords('range', rule.value)}`;
  return judgeBy(rule, { ...given, severity: 'warning' }, rules.choices, () => ({ holds, arithmetic }), []);
}
