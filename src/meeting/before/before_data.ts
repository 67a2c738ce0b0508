import type { Database } from '../../database/open.ts';
import type { Judged } from '../../verdict/verdict.ts';
import { type Call, readCall } from './call_store.ts';
import { type MeetingRequest, requestRecord } from './meeting_request.ts';
import { type Notice, readNotices } from './notice_store.ts';
import { noticeRecord } from './notice_table.ts';
import { requestsFor } from './request_store.ts';

/** What came before a meeting, as its rooms keep it. */
export interface Before {
  meeting: Call;
  requests: MeetingRequest[];
  notices: Notice[];
}

export async function readBefore(db: Database, meetingId: string): Promise<Before> {
  const meeting = await readCall(db, meetingId);
  return {
    meeting,
    requests: await requestsFor(db, meetingId),
    notices: await readNotices(db, meeting),
  };
}

/** The same for scripts: who asked, how it was called (null where it was not), which notices went out. */
export function beforeData({ meeting, requests, notices }: Before): {
  request: object[];
  call: { on: string; convener: string | null; votes: string[]; happened: string | null; verdicts: Judged[] } | null;
  notices: object[];
} {
  const { call, convener } = meeting;
  return {
    request: requests.map((one) => requestRecord(one, meeting.day)),
    call:
      call === null
        ? null
        : { on: call.called_on, convener, votes: call.votes, happened: call.happened, verdicts: call.verdicts },
    notices: notices.map(noticeRecord),
  };
}

/** Who was called: names, and as what; nobody can say yet who comes. */
export function calledAttendees({ meeting }: Before): object[] {
  return (meeting.call?.members ?? []).map(({ name, bases }) => ({
    ...{ name, basis: bases.join(',') || null, present: null },
    ...{ arrived_before: null, left_before: null, proxy: null, absence: null },
  }));
}
