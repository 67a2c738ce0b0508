import type { Half, Stretch } from '../attendance/schedule.ts';
import { spanWords } from '../attendance/schedule.ts';
import { Refusal } from '../base/refusal.ts';
import type { Day } from '../calendar/day.ts';

/** 0 for Sunday, as in Date. */
export type Weekday = number;

/** What somebody's own schedule says; what it leaves null is as the office has it. */
export interface ScheduleContent {
  hours: readonly Stretch[] | null;
  /** The days of rest of each week of the turn; one list where every week is alike. */
  rest: readonly (readonly Weekday[])[] | null;
  /** A day of the first week of the turn. */
  anchor: Day | null;
  /** Weekdays of which only one half is worked. */
  halves: Readonly<Record<string, Half>> | null;
}

const weekdays = '日一二三四五六';

/** The seven days of a week as people write them: 周一, 星期一, 一. @throws Refusal kind `usage`. */
function readWeekday(text: string, flag: string): Weekday {
  const word = text.replace(/^(?:周|星期|礼拜)/, '').replace('天', '日');
  const at = word.length === 1 ? weekdays.indexOf(word) : -1;
  if (at >= 0) return at;
  throw new Refusal('usage', 'bad_weekday', `${flag} 的“${text}”不是星期几。`, { hint: '写成 周一、周二 ……周日。' });
}

/** `周一,周二`: the days of rest of a week. @throws Refusal kind `usage`, also where no day would be left to work. */
export function readRest(text: string, flag = '--rest'): Weekday[] {
  const days = text
    .normalize('NFKC')
    .split(/[,、;\s]+/)
    .filter(Boolean)
    .map((word) => readWeekday(word, flag));
  // A week begins on Monday.
  const distinct = [...new Set(days)].sort((one, other) => ((one + 6) % 7) - ((other + 6) % 7));
  if (distinct.length === days.length && days.length > 0 && days.length < 7) return distinct;
  throw new Refusal('usage', 'bad_rest', `${flag}“${text}”不对：每周写一至六个休息日，每天只写一次。`, {
    hint: `例如：${flag} 周一,周二`,
  });
}

/** `周六,周日/周一,周二`: the days of rest week by week, in turn. @throws Refusal kind `usage`. */
export function readRotation(text: string): Weekday[][] {
  const weeks = text.split(/[/／]/).map((week) => readRest(week, '--rotate'));
  if (weeks.length > 1) return weeks;
  throw new Refusal('usage', 'one_week', '--rotate 要写至少两周的休息日，周与周用 / 隔开。', {
    hint: '例如：--rotate 周六,周日/周一,周二；每周都一样的写 --rest。',
  });
}

/** `周三上午,周五下午`: weekdays of which only that half is worked. @throws Refusal kind `usage`. */
export function readHalves(text: string): Record<string, Half> {
  const halves: Record<string, Half> = {};
  for (const word of text
    .normalize('NFKC')
    .split(/[,、;\s]+/)
    .filter(Boolean)) {
    const [, day = '', half] = /^(.+?)(上午|下午|am|pm)$/.exec(word) ?? [];
    if (half === undefined) {
      throw new Refusal('usage', 'bad_half', `--half 的“${word}”不对。`, {
        hint: '写成 周三上午（只上上午）或 周三下午。',
      });
    }
    halves[readWeekday(day, '--half')] = half === '上午' || half === 'am' ? 'am' : 'pm';
  }
  if (Object.keys(halves).length > 0) return halves;
  throw new Refusal('usage', 'bad_half', '--half 没有写星期几。', { hint: '例如：--half 周三上午' });
}

/** `周一、周二休息`, `逐周轮换：周六、周日 → 周一、周二休息（自 2026-10-05 的一周起）；8:30-11:30；周三只上上午` */
export function contentWords({ hours, rest, anchor, halves }: ScheduleContent): string {
  const week = (days: readonly Weekday[]) => days.map(weekdayName).join('、');
  const turns = rest?.map(week) ?? [];
  return [
    ...(turns.length === 1 ? [`${turns[0]}休息`] : []),
    ...(turns.length > 1 ? [`逐周轮换：${turns.join(' → ')}休息（自 ${anchor} 的一周起）`] : []),
    ...(hours === null ? [] : [spanWords(hours)]),
    ...Object.entries(halves ?? {}).map(
      ([day, half]) => `${weekdayName(Number(day))}只上${half === 'am' ? '上午' : '下午'}`,
    ),
  ].join('；');
}

function weekdayName(day: Weekday): string {
  return `周${weekdays[day]}`;
}
