import { wholeNumber } from '../../base/number.ts';
import { Refusal } from '../../base/refusal.ts';
import { readWords } from '../../base/words.ts';
import { yearOf } from '../../calendar/day.ts';
import type { Context } from '../../command/context.ts';
import type { Answer } from '../../command/verb.ts';
import { findMeeting } from '../store.ts';
import { callRecord } from './call_answer.ts';
import { type Call, readCall } from './call_store.ts';
import { noticeVerdicts } from './notice.ts';
import { type Notice, readNotices, withdrawNotice } from './notice_store.ts';
import { noticeRecord, noticesBlocks } from './notice_table.ts';

/** What `meeting notify` was told. */
export interface NotifyOptions {
  on?: string;
  method?: string;
  to?: string;
  urgent?: string;
  withdraw?: string;
  reason?: string;
}

/** Takes back a notice that was entered by mistake; `--reason` is asked for where it was left out. */
export async function withdrawn(context: Context, word: string, options: NotifyOptions): Promise<Answer> {
  const { withdraw: which, reason, on, method, to, urgent } = options;
  if (which === undefined || [on, method, to, urgent].some((one) => one !== undefined)) {
    throw new Refusal('usage', 'withdraw_alone', '撤回通知只写 --withdraw 第几次 和 --reason 理由。', {
      hint: '例：jwh meeting notify 2026-3 --withdraw 2 --reason 日期写错；没有写入任何内容。',
    });
  }
  const no = wholeNumber(which, '第几次通知');
  const why = reason ?? (await (await context.ask('撤回的理由（--reason）')).text('为什么撤回'));
  return context.write(async (writing) => {
    const { db } = writing;
    const meeting = await readCall(db, await findMeeting(db, word, yearOf(context.today)));
    await withdrawNotice(writing, meeting, no, { day: context.today, reason: readWords(why, '理由') });
    const { days } = await noticeVerdicts(db, meeting, context.today, null);
    const sent = await readNotices(db, meeting);
    return {
      sheet: {
        title: `通知 ${meeting.number}　撤回第 ${no} 次`,
        day: context.today,
        blocks: [...(await noticesBlocks(db, meeting)), { kind: 'text', lines: [sentWords(meeting, sent)] }],
      },
      record: { ...callRecord(meeting, days), on: context.today, notices: sent.map(noticeRecord) },
      verdicts: [],
      basis: [],
    };
  });
}

/** How many notices stand. */
export function sentWords({ number }: Call, sent: readonly Notice[]): string {
  const standing = sent.filter(({ withdrawn }) => withdrawn === null).length;
  return `已登记发出 ${standing} 次通知：jwh meeting show ${number}`;
}
