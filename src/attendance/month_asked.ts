import { Refusal } from '../base/refusal.ts';
import { yearOf } from '../calendar/day.ts';
import { daysOf, type Month, monthWritten } from '../calendar/workday.ts';

/** A month that has begun, as typed. @throws Refusal kind `usage` for what is no month, or still to come. */
export function readPastMonth(written: string, now: Month): Month {
  const text = monthWritten(written);
  if (text === null || daysOf(text).length === 0 || yearOf(text) < 1949) {
    throw new Refusal('usage', 'bad_month', `“${written}”不是月份。`, { hint: '写成 年-月，如 2026-10。' });
  }
  if (text > now) throw new Refusal('usage', 'future_month', `${text} 还没有到，没有考勤可统计。`);
  return text;
}
