import { Refusal } from '../base/refusal.ts';
import type { MeetingRecord } from '../meeting/meeting.ts';

type Motion = MeetingRecord['motions'][number];

/** Who may be named in a title: the person to be recalled, and the other members of the committee on that day. */
export interface Titled {
  name: string;
  members: readonly string[];
}

/**
 * The vote that recalls a person: the one written, else the only one, else the only one whose title names the person. A vote
 * whose title names somebody else recalls nobody but him.
 * @param written number of the motion; null where none was written.
 * @throws Refusal kind `usage` where the meeting is none that can recall, or the vote is another's; `not_found` for the motion.
 */
export function recallMotion(meeting: MeetingRecord, written: number | null, who: Titled): Motion {
  const { number, kind, motions } = meeting;
  if (kind !== 'recall') {
    throw new Refusal('usage', 'not_a_recall', `${number}不是罢免会议，表决没有按罢免的规定判断。`, {
      hint: '罢免的表决请这样登记：jwh meeting record --kind recall；没有写入任何内容。',
    });
  }
  const voted = written === null ? meant(meeting, who) : motions.find(({ no }) => no === written);
  if (voted === undefined) {
    throw new Refusal('not_found', 'no_such_motion', `${number}没有第 ${written} 项议题。`, { hint: known(motions) });
  }
  const others = namedIn(voted.title, who).filter((name) => name !== who.name);
  if (namesPerson(voted.title, who) || others.length === 0) return voted;
  throw new Refusal(
    'usage',
    'other_person',
    `${number}的议题 ${voted.no}“${voted.title}”罢免的是${others.join('、')}，不是${who.name}。`,
    { hint: known(motions) },
  );
}

/** Told where the title names nobody of the committee, so that nothing but the clerk says whom the vote was about. */
export function titleNotes({ no, title }: Motion, who: Titled): string[] {
  return namesPerson(title, who) ? [] : [`议题 ${no}“${title}”没有写${who.name}的名字，请核对表决的是不是此人。`];
}

function meant({ number, motions }: MeetingRecord, who: Titled): Motion {
  const [only, ...more] = motions;
  if (only === undefined) throw new Refusal('not_found', 'no_such_motion', `${number}没有付表决的议题。`);
  if (more.length === 0) return only;
  const [named, ...others] = motions.filter(({ title }) => namesPerson(title, who));
  if (named !== undefined && others.length === 0) return named;
  throw new Refusal(
    'usage',
    'motion_missing',
    `${number}有 ${motions.length} 项议题，${named === undefined ? '没有一项' : '不止一项'}写了${who.name}的名字。`,
    { hint: `请用 --motion 写明第几项：${known(motions)}` },
  );
}

function known(motions: readonly Motion[]): string {
  return motions.map(({ no, title }) => `${no}．${title}`).join('；') || '没有付表决的议题';
}

function namesPerson(title: string, who: Titled): boolean {
  return namedIn(title, who).includes(who.name);
}

/** Members whose names stand in a title; a name that is only part of a longer one does not. */
function namedIn(title: string, { name, members }: Titled): string[] {
  const found = [...new Set([name, ...members])].filter((one) => title.includes(one));
  return found.filter((one) => !found.some((other) => other !== one && other.includes(one)));
}
