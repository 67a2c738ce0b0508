import { yearOf } from '../calendar/day.ts';
import { verb } from '../command/verb.ts';
import { answerFor } from './answer.ts';
import { beforeBlocks, calledAnswer } from './before_story.ts';
import { readHead } from './head.ts';
import { findMeeting, readMeeting } from './store.ts';
import { meetingFields, voteTable } from './story.ts';

export const show = verb({
  arguments: [{ name: '<编号>', text: '会议编号，如 会〔2026〕3号、2026-3，或今年的 3' }],
  examples: ['jwh meeting show 2026-3', 'jwh meeting show 会〔2026〕3号 --json'],
  async run(context, [word]) {
    const db = await context.read();
    const id = await findMeeting(db, word ?? '', yearOf(context.today));
    const { state } = await readHead(db, id);
    if (state === 'called' || state === 'cancelled') return calledAnswer(db, id);
    const meeting = await readMeeting(db, id);
    return answerFor(meeting, [], [meetingFields(meeting), voteTable(meeting), ...(await beforeBlocks(db, id))]);
  },
});
