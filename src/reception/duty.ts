import { readPublicWords } from '../base/public_words.ts';
import { Refusal } from '../base/refusal.ts';
import type { Day } from '../calendar/day.ts';
import type { LogOptions } from './log.ts';
import type { Reception } from './reception.ts';
import type { Said } from './said.ts';

/** Whether it is the community's business, and what else was said about it. @throws Refusal kind `usage`. */
export function dutyOf(
  { withinDuty, outside, unclear, escalate, withoutMatter }: LogOptions,
  recorded_on: Day,
  recorded_by: string | null,
): Pick<Reception, 'within_duty' | 'facts'> {
  if (withinDuty && outside !== undefined) {
    throw new Refusal('usage', 'duty_twice', '--within-duty 与 --outside 不能一起写。', { hint: '留一种。' });
  }
  const reason = withoutMatter === undefined ? undefined : readPublicWords(withoutMatter, '不转为事项的理由', 200);
  return {
    within_duty: withinDuty ? true : outside === undefined ? null : false,
    facts: {
      recorded_on,
      recorded_by,
      ...(unclear || escalate !== undefined ? { unclear: true } : {}),
      ...(reason === undefined ? {} : { without_matter: reason }),
    },
  };
}

/** What was done with on the spot becomes no matter anyway. @throws Refusal kind `usage`. */
export function refuseNeedless({ withoutMatter }: LogOptions, { disposition }: Said): void {
  if (withoutMatter === undefined || disposition === null || disposition === 'referred') return;
  throw new Refusal('usage', 'needless_option', '当场解决或说明了原因的，本来就不转为事项。', {
    hint: '去掉 --without-matter。',
  });
}
