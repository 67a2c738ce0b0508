import { recordNumberIn } from '../base/record_number.ts';
import { Refusal } from '../base/refusal.ts';
import { type Day, yearOf } from '../calendar/day.ts';
import { idOfNumber } from '../database/numbering.ts';
import type { Database } from '../database/open.ts';
import type { Channel } from './channel.ts';

/**
 * The meeting at which something was made public, by its number; null where none is given.
 * @throws Refusal kind `usage` where the form is no meeting, `not_found` where there is none.
 */
export async function meetingToldOf(
  db: Database,
  word: string | undefined,
  channel: Channel,
  day: Day,
): Promise<string | null> {
  if (word === undefined) return null;
  if (!['meeting', 'work_meeting', 'group_meeting'].includes(channel)) {
    throw new Refusal('usage', 'no_meeting', '写了会议编号，公开的形式却不是会议。', {
      hint: '加 --channel meeting。',
    });
  }
  const number = recordNumberIn(word, yearOf(day));
  const id = number === null ? null : await idOfNumber(db, 'meeting', number);
  if (number !== null && id !== null) return `会〔${number.year}〕${number.no}号`;
  throw new Refusal('not_found', 'no_such_meeting', `没有编号为“${word}”的会议。`, { hint: '编号见 jwh meeting list' });
}
