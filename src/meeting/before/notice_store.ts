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
  verdicts: Judged[];
}

/** What stands in `verdicts`: what was announced beside what was judged. */
interface Content {
  announced: Announced;
  verdicts: Judged[];
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
      outdated: isOutdated(content.announced, meeting),
      verdicts: content.verdicts,
    };
  });
}

function isOutdated(told: Announced, { day, time, place, agenda, state }: MeetingHead): boolean {
  if (state !== 'called') return told.day !== day;
  return told.day !== day || told.time !== time || told.place !== place || told.agenda.join() !== agenda.join();
}
