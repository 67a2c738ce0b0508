import { Refusal } from '../base/refusal.ts';
import { type Day, yearOf } from '../calendar/day.ts';
import type { Database } from '../database/open.ts';
import { standingMeeting } from '../meeting/after/standing_meeting.ts';
import { isCounted } from '../meeting/head.ts';
import type { MeetingRecord } from '../meeting/meeting.ts';
import { readMeeting } from '../meeting/store.ts';
import type { ElectedAt } from './judgement.ts';

/** The meeting that elects with the vote by which it did; `notes` tell what was not taken for one. */
export interface ElectingMeeting {
  id: string;
  day: Day;
  at: ElectedAt;
  notes: string[];
}

/**
 * The meeting that elects newcomers; null where none was named.
 * @param motion number of the motion, where one was written; else the one whose title speaks of the group or a newcomer.
 * @throws Refusal kind `not_found`; `usage` where the meeting does not stand, or several motions may be meant.
 */
export async function electingMeeting(
  db: Database,
  word: string | undefined,
  { motion, newcomers }: { motion: number | null; newcomers: readonly string[] },
  today: Day,
): Promise<ElectingMeeting | null> {
  if (word === undefined) {
    if (motion === null) return null;
    throw new Refusal('usage', 'missing', '写了 --motion，却没有写是哪次会议（--meeting）。');
  }
  const head = await standingMeeting(db, word, yearOf(today));
  const { id, day, number, kind, quorate } = head;
  const none = { motion: null, mostVotes: null };
  if (!isCounted(head)) return { id, day, at: { number, kind, quorate, ...none }, notes: [] };
  const meeting = await readMeeting(db, id);
  const { roll, motions } = meeting;
  const voted = motion === null ? meant(meeting, newcomers) : (motions.find(({ no }) => no === motion) ?? null);
  if (motion !== null && voted === null) {
    throw new Refusal('not_found', 'no_such_motion', `${number}没有第 ${motion} 项议题。`, { hint: listed(meeting) });
  }
  const mostVotes = Math.max(roll.present, ...motions.map(({ present }) => present)) + roll.proxies;
  const passed = voted === null ? null : { no: voted.no, title: voted.title, outcome: voted.outcome };
  const cite = meeting.verdicts.find(({ subject, holds }) => subject === `motion:${voted?.no}` && !holds)?.cite;
  return {
    id,
    day,
    at: { number, kind, quorate, mostVotes, motion: passed === null ? null : { ...passed, ...(cite && { cite }) } },
    notes: voted === null && motions.length > 0 ? [unlike(meeting)] : [],
  };
}

function meant(meeting: MeetingRecord, newcomers: readonly string[]): MeetingRecord['motions'][number] | null {
  const words = ['监督', ...newcomers];
  const [one, ...others] = meeting.motions.filter(({ title }) => words.some((word) => title.includes(word)));
  if (others.length === 0) return one ?? null;
  throw new Refusal('usage', 'motion_missing', `${meeting.number}不止一项议题像是这次推选的表决。`, {
    hint: `请用 --motion 写明第几项：${listed(meeting)}`,
  });
}

function unlike(meeting: MeetingRecord): string {
  return `${meeting.number}的议题没有一项提到监督小组或推选的人，没有按表决判断（${listed(meeting)}）；有的请写 --motion 序号。`;
}

function listed({ motions }: MeetingRecord): string {
  return motions.map(({ no, title }) => `${no}．${title}`).join('；') || '没有付表决的议题';
}
