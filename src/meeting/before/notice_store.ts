import { Refusal } from '../../base/refusal.ts';
import type { Day } from '../../calendar/day.ts';
import type { Database } from '../../database/open.ts';
import type { Writing } from '../../database/writing.ts';
import type { Judged } from '../../verdict/verdict.ts';
import type { MeetingHead } from '../head.ts';

/** How a notice reaches people. */
export const noticeMethods = {
  posted: { label: '张贴' },
  phone: { label: '电话' },
  wechat: { label: '微信' },
  sms: { label: '短信' },
  delivered: { label: '送达' },
  broadcast: { label: '广播' },
} as const;

export type NoticeMethod = keyof typeof noticeMethods;

/** What a notice told; a call changed afterwards makes it outdated. */
export interface Announced {
  day: Day;
  time: string | null;
  place: string | null;
  agenda: string[];
}

/** When and why a notice was taken back. */
export interface Withdrawn {
  day: Day;
  reason: string;
}

/** A notice that went out, judged for the day it announced. */
export interface Notice {
  /** 1 for the first. */
  no: number;
  day: Day;
  method: NoticeMethod;
  recipient: string | null;
  urgent: string | null;
  announced: Announced;
  /** What it told has been changed since; of a meeting that was held, the day. */
  outdated: boolean;
  /** Entered by mistake; it stays on file and counts for nothing. */
  withdrawn: Withdrawn | null;
  verdicts: Judged[];
}

/** What stands in `verdicts`: what was announced beside what was judged. */
interface Content {
  announced: Announced;
  verdicts: Judged[];
  withdrawn?: Withdrawn;
}

/** Records that a notice of a meeting went out. */
export async function insertNotice(
  writing: Writing,
  meeting: MeetingHead,
  entered: { day: Day; method: NoticeMethod; recipient: string | null; urgent: string | null; verdicts: Judged[] },
): Promise<void> {
  const { day, method, recipient, urgent, verdicts } = entered;
  const { day: heldOn, time, place, agenda, id } = meeting;
  const position = (await readNotices(writing.db, meeting)).length;
  await writing.insert('meeting_notice', {
    ...{ meeting_id: id, position, day, method, recipient, happened: urgent },
    verdicts: JSON.stringify({ announced: { day: heldOn, time, place, agenda }, verdicts } satisfies Content),
  });
}

/** Takes back the notice with this number, which stays on file. @throws Refusal `not_found`, or `usage` where that was done. */
export async function withdrawNotice(
  writing: Writing,
  meeting: MeetingHead,
  no: number,
  withdrawn: Withdrawn,
): Promise<void> {
  const row = await writing.db
    .selectFrom('meeting_notice')
    .select(['id', 'verdicts'])
    .where('meeting_id', '=', meeting.id)
    .where('position', '=', no - 1)
    .executeTakeFirst();
  const hint = `已登记的通知见 jwh meeting show ${meeting.number}；没有写入任何内容。`;
  if (row === undefined)
    throw new Refusal('not_found', 'no_such_notice', `${meeting.number}没有第 ${no} 次通知。`, { hint });
  const content = JSON.parse(row.verdicts) as Content;
  if (content.withdrawn !== undefined) {
    const { day, reason } = content.withdrawn;
    throw new Refusal('usage', 'notice_withdrawn', `第 ${no} 次通知已撤回（${day}：${reason}）。`, { hint });
  }
  await writing.update('meeting_notice', row.id, {
    verdicts: JSON.stringify({ ...content, withdrawn } satisfies Content),
  });
}

/** The notices of a meeting in the order they were entered. */
export async function readNotices(db: Database, meeting: MeetingHead): Promise<Notice[]> {
  const rows = await db
    .selectFrom('meeting_notice')
    .selectAll()
    .where('meeting_id', '=', meeting.id)
    .orderBy('position')
    .execute();
  return rows.map(({ position, day, method, recipient, happened, verdicts }) => {
    const content = JSON.parse(verdicts) as Content;
    return {
      ...{
        no: position + 1,
        day,
        method: method as NoticeMethod,
        recipient,
        urgent: happened,
        announced: content.announced,
      },
      outdated: content.withdrawn === undefined && isOutdated(content.announced, meeting),
      withdrawn: content.withdrawn ?? null,
      verdicts: content.verdicts,
    };
  });
}

function isOutdated(told: Announced, { day, time, place, agenda, state }: MeetingHead): boolean {
  if (state !== 'called') return told.day !== day;
  return told.day !== day || told.time !== time || told.place !== place || told.agenda.join() !== agenda.join();
}
