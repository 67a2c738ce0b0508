import { yearOf } from '../calendar/day.ts';
import { verb } from '../command/verb.ts';
import { answerFor } from './answer.ts';
import { showLogged } from './logged_paper.ts';
import { findMeeting, readMeeting } from './store.ts';
import { meetingFields, voteTable } from './story.ts';

export const show = verb({
  arguments: [{ name: '<编号>', text: '会议编号，如 会〔2026〕3号、2026-3，或今年的 3' }],
  examples: ['jwh meeting show 2026-3', 'jwh meeting show 会〔2026〕3号 --json'],
  async run(context, [word]) {
    const db = await context.read();
    const id = await findMeeting(db, word ?? '', yearOf(context.today));
    const logged = await showLogged(db, id);
    if (logged !== null) return logged;
    const meeting = await readMeeting(db, id);
    return answerFor(meeting, [], [meetingFields(meeting), voteTable(meeting)]);
  },
});
