import type { MeetingRecord } from '../meeting/meeting.ts';

/** What the hearing came to, in words that can be read out. */
export function resolutionLines({ motions, quorate }: MeetingRecord): string[] {
  if (quorate === false) return ['到会人数没有达到规定的人数，表决无效，没有形成听证决议。'];
  if (motions.length === 0) return ['本次听证会没有表决，没有形成听证决议。'];
  return motions.map(({ title, for: votes, present, outcome, resolution }) =>
    outcome === 'passed'
      ? `${title}：出席${present}人，赞成${votes}人，形成听证决议${resolution === null ? '' : `（${resolution}）`}。`
      : `${title}：出席${present}人，赞成${votes}人，没有形成听证决议。`,
  );
}
