import type { Answer } from '../../command/verb.ts';
import type { Database } from '../../database/open.ts';
import { loadRulebook } from '../../rulebook/load.ts';
import type { Block } from '../../sheet/sheet.ts';
import { judgedBlocks } from '../../verdict/table.ts';
import { callAnswer } from './call_answer.ts';
import { judgeInTime } from './call_judgement.ts';
import { type Call, readCall } from './call_store.ts';
import { proposersWords } from './meeting_request.ts';
import { noticeDays } from './notice_rule.ts';
import { noticesBlocks } from './notice_table.ts';
import { requestBlocks } from './request_sheet.ts';
import { requestsFor } from './request_store.ts';

/** What came before a meeting: who asked for it and until when, how it was called, which notices went out. */
export async function beforeBlocks(db: Database, meetingId: string): Promise<Block[]> {
  const meeting = await readCall(db, meetingId);
  return [
    ...(await requestStory(db, meeting)),
    ...(isHeld(meeting) ? callStory(meeting) : []),
    ...(await noticesBlocks(db, meeting)),
  ];
}

/** Each request; once the meeting has been held, whether the day it was held on kept the term. */
async function requestStory(db: Database, meeting: Call): Promise<Block[]> {
  const requests = await requestsFor(db, meeting.id);
  return requests.flatMap((request) => {
    const [first, ...others] = requestBlocks(request);
    const title = `提议 ${request.number}　${proposersWords(request.proposers)}　${request.day}`;
    const kept = isHeld(meeting) ? judgeInTime(request, meeting.day, meeting.call?.called_on ?? meeting.day) : null;
    const told = kept === null ? [] : judgedBlocks([kept]);
    return first === undefined ? [] : [{ ...first, title } as Block, ...others, ...told];
  });
}

function isHeld({ state }: Call): boolean {
  return state !== 'called' && state !== 'cancelled';
}

/** The call of a meeting that has been held since. */
function callStory({ call, convener, time }: Call): Block[] {
  if (call === null) return [];
  const votes = call.votes.length === 0 ? '' : `　要表决：${call.votes.join('、')}`;
  return [
    {
      kind: 'text',
      title: '召集',
      lines: [`${call.called_on} 由${convener ?? ''}召集${time === null ? '' : `，${time}开会`}${votes}`],
    },
    // The term of a request is judged by the day the meeting was held on, beside the request.
    ...judgedBlocks(call.verdicts.filter(({ subject }) => subject !== 'hold_by')),
  ];
}

/** `meeting show` of a meeting that is called or called off: there is nothing counted yet. */
export async function calledAnswer(db: Database, meetingId: string): Promise<Answer> {
  const meeting = await readCall(db, meetingId);
  const book = await loadRulebook(db);
  const days = noticeDays(book, meeting.kind, meeting.form, meeting.day);
  return callAnswer(meeting, days, [], await beforeBlocks(db, meetingId));
}
