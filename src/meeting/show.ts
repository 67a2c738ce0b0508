import { wholeNumber } from '../base/number.ts';
import { yearOf } from '../calendar/day.ts';
import { verb } from '../command/verb.ts';
import type { Block } from '../sheet/sheet.ts';
import { afterBlocks, afterData } from './after/after_story.ts';
import { readCorrections, readVersion } from './after/version_store.ts';
import { correctionBlocks, oldVersionBlocks } from './after/version_words.ts';
import { storyFor } from './answer.ts';
import { announcedNotesOf } from './before/announced.ts';
import { beforeBlocks, calledAnswer } from './before/before_story.ts';
import { isCounted, readHead } from './head.ts';
import { localNameOf } from './kinds/name_on_file.ts';
import { showLogged } from './log/logged_paper.ts';
import { textBlocks } from './minutes_text.ts';
import { rollTable } from './roll_table.ts';
import { findMeeting } from './store.ts';
import { meetingFields, voteTable } from './story.ts';
import { uncountedAnswer } from './uncounted_story.ts';

export const show = verb<{ version?: string }>({
  arguments: [{ name: '<编号>', text: '会议编号，如 会〔2026〕3号、2026-3，或今年的 3' }],
  options: [{ flags: '--version <第几版>', text: '更正过的会议：看原来的哪一版' }],
  examples: ['jwh meeting show 2026-3', 'jwh meeting show 会〔2026〕3号 --json', 'jwh meeting show 2026-3 --version 1'],
  async run(context, [word], options) {
    const db = await context.read();
    const id = await findMeeting(db, word ?? '', yearOf(context.today));
    const head = await readHead(db, id);
    if (head.state === 'called' || head.state === 'cancelled') return calledAnswer(db, id);
    const earlier = await beforeBlocks(db, id);
    const after = await afterBlocks(db, id);
    const logged = await showLogged(db, id, [...earlier, ...after]);
    if (logged !== null) return logged;
    if (!isCounted(head))
      return uncountedAnswer(head, await localNameOf(db, head.kind, head.day), [...earlier, ...after]);
    const corrections = await readCorrections(db, id);
    const version = options.version === undefined ? corrections.length + 1 : wholeNumber(options.version, '版本');
    const shown = await readVersion(db, id, version);
    const { record, ...answer } = storyFor(shown.meeting, [
      ...oldVersionBlocks(version, corrections),
      meetingFields(shown.meeting),
      ...earlier,
      ...notesBlock(await announcedNotesOf(db, id)),
      ...rollTable(shown),
      voteTable(shown.meeting),
      ...textBlocks(shown.meeting),
      ...after,
      ...correctionBlocks(corrections, version),
    ]);
    const told = corrections.filter((one) => one.version <= version);
    return { ...answer, record: { ...record, ...(await afterData(db, id)), corrections: told } };
  },
});

function notesBlock(notes: readonly string[]): Block[] {
  return notes.length === 0 ? [] : [{ kind: 'text', lines: notes.map((line) => `注：${line}`) }];
}
