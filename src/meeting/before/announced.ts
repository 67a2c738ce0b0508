import type { Database } from '../../database/open.ts';
import { loadRulebook } from '../../rulebook/load.ts';
import { isCounted } from '../head.ts';
import { type Call, readCall } from './call_store.ts';
import { noticeDays } from './notice_rule.ts';
import { type Notice, readNotices } from './notice_store.ts';

/**
 * What a counted meeting shows against its call: a compulsory notice that is missing or was late, matters voted on that
 * nobody was told of, votes that were called and not counted. Nothing for a meeting recorded without a call.
 * @param titles the matters that were voted on.
 */
export async function announcedNotes(db: Database, meeting: Call, titles: readonly string[]): Promise<string[]> {
  const { call, agenda, kind, form, day, number } = meeting;
  if (call === null) return [];
  const leftOut = call.votes.filter((vote) => !titles.includes(vote));
  const uncounted = leftOut.length === 0 ? [] : [`召集时列为表决的${quoted(leftOut)}没有表决记录。`];
  const rule = noticeDays(await loadRulebook(db), kind, form, day)?.rule;
  if (rule === undefined) return uncounted;
  const notices = (await readNotices(db, meeting)).filter(({ withdrawn }) => withdrawn === null);
  const told = notices.length === 0 ? [...agenda, ...call.votes] : notices.flatMap(({ announced }) => announced.agenda);
  const untold = titles.filter((title) => !told.includes(title));
  const before = 'before' in rule.value ? `规定提前 ${rule.value.before} 天通知，并告知议题` : '规定应当通知';
  return [
    ...(notices.length > 0
      ? []
      : [`没有登记通知：${before}（${rule.citeWords}）；发过的请补登：jwh meeting notify ${number} --on 日期。`]),
    ...lateNotices(notices),
    ...(untold.length === 0 ? [] : [`议题${quoted(untold)}未列入通知（${rule.citeWords}）。`]),
    ...uncounted,
  ];
}

/** The same for a meeting on file, once it has been held and counted. */
export async function announcedNotesOf(db: Database, meetingId: string): Promise<string[]> {
  const meeting = await readCall(db, meetingId);
  if (meeting.call === null || meeting.state === 'called' || !isCounted(meeting)) return [];
  const motions = await db
    .selectFrom('motion')
    .select('title')
    .where('meeting_id', '=', meetingId)
    .where('superseded', 'is', null)
    .execute();
  const titles = motions.map(({ title }) => title);
  return announcedNotes(db, meeting, titles);
}

/** A notice to everybody in time makes the later ones reminders; else each that was late is named. */
function lateNotices(notices: readonly Notice[]): string[] {
  const inTime = ({ verdicts }: Notice) => verdicts.every(({ subject, holds }) => subject !== 'notice' || holds);
  if (notices.some((one) => one.recipient === null && inTime(one))) return [];
  return notices
    .filter((one) => !inTime(one))
    .map(({ recipient, verdicts }) => {
      const late = verdicts.find(({ subject }) => subject === 'notice');
      return `通知${recipient === null ? '' : `（${recipient}）`}迟发：${late?.arithmetic}（${late?.cite_words}）。`;
    });
}

function quoted(all: readonly string[]): string {
  return all.map((one) => `“${one}”`).join('、');
}
