import { wholeNumber } from '../base/number.ts';
import { yearOf } from '../calendar/day.ts';
import type { Answer } from '../command/verb.ts';
import { verb } from '../command/verb.ts';
import type { Database } from '../database/open.ts';
import type { Block } from '../sheet/sheet.ts';
import { afterBlocks, afterData } from './after/after_story.ts';
import { attendeeData, type Correction, readCorrections, readVersion, type Snapshot } from './after/version_store.ts';
import { correctionBlocks, oldVersionBlocks } from './after/version_words.ts';
import { storyFor } from './answer.ts';
import { announcedNotesOf } from './before/announced.ts';
import { beforeData, calledAttendees, readBefore } from './before/before_data.ts';
import { beforeBlocks, calledAnswer } from './before/before_story.ts';
import { isCounted, readHead } from './head.ts';
import { readLogged } from './log/logged.ts';
import { showLogged } from './log/logged_paper.ts';
import { textBlocks } from './minutes_text.ts';
import { rollTable } from './roll_table.ts';
import { findMeeting } from './store.ts';
import { meetingFields, voteTable } from './story.ts';
import { type Story, storyTable } from './story_table.ts';
import { uncountedAnswer } from './uncounted_story.ts';

export const show = verb<{ version?: string }>({
  reveals: true,
  arguments: [{ name: '<编号>', text: '会议编号，如 会〔2026〕3号、2026-3，或今年的 3' }],
  options: [{ flags: '--version <第几版>', text: '更正过的会议：看原来的哪一版' }],
  examples: ['jwh meeting show 2026-3', 'jwh meeting show 会〔2026〕3号 --json', 'jwh meeting show 2026-3 --version 1'],
  async run(context, [word], options) {
    const db = await context.read();
    const id = await findMeeting(db, word ?? '', yearOf(context.today));
    const head = await readHead(db, id);
    const before = await readBefore(db, id);
    const after = await afterData(db, id);
    const plain = { before, after, counted: null, logged: null, corrections: [] };
    const rest = { ...beforeData(before), ...after };
    if (head.state === 'called' || head.state === 'cancelled') {
      return told(await calledAnswer(db, id), { ...rest, attendees: calledAttendees(before) }, plain);
    }
    const blocks = [...(await beforeBlocks(db, id)), ...(await afterBlocks(db, id))];
    const logged = await readLogged(db, id);
    if (logged !== null) return told(await showLogged(db, logged, blocks), rest, { ...plain, logged });
    if (!isCounted(head)) {
      const answer = uncountedAnswer(head, before.meeting.name, blocks);
      return told(answer, { ...rest, attendees: calledAttendees(before) }, plain);
    }
    const corrections = await readCorrections(db, id);
    const version = options.version === undefined ? corrections.length + 1 : wholeNumber(options.version, '版本');
    const counted = await readVersion(db, id, version);
    const upTo = corrections.filter((one) => one.version <= version);
    const more = { ...rest, attendees: counted.attendees.map(attendeeData), corrections: upTo };
    return told(await countedStory(db, id, counted, corrections, version), more, {
      ...plain,
      counted,
      corrections: upTo,
    });
  },
});

async function countedStory(
  db: Database,
  id: string,
  shown: Snapshot,
  corrections: readonly Correction[],
  version: number,
): Promise<Answer> {
  return storyFor(shown.meeting, [
    ...oldVersionBlocks(version, corrections),
    meetingFields(shown.meeting),
    ...(await beforeBlocks(db, id)),
    ...notesBlock(await announcedNotesOf(db, id)),
    ...rollTable(shown),
    ...(await votesOf(db, id, shown)),
    ...textBlocks(shown.meeting),
    ...(await afterBlocks(db, id)),
    ...correctionBlocks(corrections, version),
  ]);
}

/** What a hearing voted where no rule says how it resolves is kept with the hearing. */
async function votesOf(db: Database, id: string, { meeting }: Snapshot): Promise<Block[]> {
  if (meeting.kind !== 'hearing' || meeting.motions.length > 0) return [voteTable(meeting)];
  const kept = await (await import('../hearing/kept_votes.ts')).keptVotesOf(db, id);
  return kept.length === 0 ? [voteTable(meeting)] : kept;
}

/** The answer with the whole story in its record and, for a spreadsheet, in lines. */
function told(answer: Answer, more: object, story: Story): Answer {
  return { ...answer, record: { ...answer.record, ...more }, table: storyTable(story) };
}

function notesBlock(notes: readonly string[]): Block[] {
  return notes.length === 0 ? [] : [{ kind: 'text', lines: notes.map((line) => `注：${line}`) }];
}
