import { type MeetingState, meetingNumber } from '../meeting.ts';
import { fallenWords } from './standing_meeting.ts';

/** What a store reads of the meeting that its own rows rest on; all null where there is none. */
interface JoinedMeeting {
  meeting_year: number | null;
  meeting_no: number | null;
  meeting_state: string | null;
  meeting_state_day: string | null;
  meeting_state_reason: string | null;
}

/** The columns to select beside one's own, where `meeting` is joined. */
export const joinedMeeting = [
  'meeting.year as meeting_year',
  'meeting.no as meeting_no',
  'meeting.state as meeting_state',
  'meeting.state_day as meeting_state_day',
  'meeting.state_reason as meeting_state_reason',
] as const;

/** The number of the meeting a row rests on, and what is said where it was voided since. */
export function meetingOf(row: JoinedMeeting): { meeting: string | null; fallen: string | null } {
  if (row.meeting_no === null) return { meeting: null, fallen: null };
  const number = meetingNumber(row.meeting_year as number, row.meeting_no);
  const state = (row.meeting_state ?? 'held') as MeetingState;
  const [state_day, state_reason] = [row.meeting_state_day, row.meeting_state_reason];
  return { meeting: number, fallen: fallenWords({ number, state, state_day, state_reason }) };
}
