import type { Database } from '../database/open.ts';
import type { MeetingRecord } from '../meeting/meeting.ts';
import { voteTable } from '../meeting/story.ts';
import type { TableBlock } from '../sheet/sheet.ts';
import type { Held, KeptVote } from './hearing.ts';
import { resolutionLines } from './resolution.ts';
import { voteWords } from './vote_words.ts';

/** The votes of a hearing: as its meeting judged them, or, where no rule says how it resolves, as they were kept. */
export function hearingVotes(meeting: MeetingRecord, { votes, present }: Pick<Held, 'votes' | 'present'>): TableBlock {
  return votes === undefined ? voteTable(meeting) : keptTable(votes, present);
}

/** What the hearing came to, in words; votes that were kept decide nothing. */
export function hearingOutcome(meeting: MeetingRecord, { votes }: Pick<Held, 'votes'>): string[] {
  if (votes === undefined) return resolutionLines(meeting);
  return [
    ...votes.map((vote) => `${vote.title}：${voteWords(vote)}。`),
    '本地没有听证决议怎样形成的规定，票数照记，不形成听证决议。',
  ];
}

/** The votes that were kept with a meeting of a hearing; none where it judged them itself. */
export async function keptVotesOf(db: Database, meetingId: string): Promise<TableBlock[]> {
  const rows = await db
    .selectFrom('proceeding_step')
    .select('content')
    .where('meeting_id', '=', meetingId)
    .where('step', '=', 'held')
    .where('voided', 'is', null)
    .execute();
  return rows.flatMap(({ content }) => {
    const { votes, present } = JSON.parse(content) as Held;
    return votes === undefined ? [] : [keptTable(votes, present)];
  });
}

function keptTable(votes: readonly KeptVote[], present: number): TableBlock {
  const { columns, ...table } = voteTable({ motions: [] });
  return {
    ...table,
    columns: columns.filter(({ key }) => key !== 'outcome'),
    rows: votes.map(({ title, ballot = 'open', abstain = 0, invalid = 0, ...vote }, at) => ({
      ...{ no: at + 1, title, ballot, present: vote.present ?? present },
      ...{ for: vote.for, against: vote.against, abstain, invalid },
    })),
  };
}
