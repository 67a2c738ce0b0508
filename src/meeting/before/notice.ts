import { type Day, readDay, yearOf } from '../../calendar/day.ts';
import { verb } from '../../command/verb.ts';
import type { Database } from '../../database/open.ts';
import { readOffice } from '../../office/store.ts';
import { loadRulebook } from '../../rulebook/load.ts';
import type { Sheet } from '../../sheet/sheet.ts';
import { judgedBlocks } from '../../verdict/table.ts';
import type { Judged } from '../../verdict/verdict.ts';
import { headingOf } from '../kinds/name_on_file.ts';
import { callRecord } from './call_answer.ts';
import { consultWords } from './call_notes.ts';
import { type Call, findCalled } from './call_store.ts';
import { noticePaper } from './notice_paper.ts';
import { judgeNotice, type NoticeDays, noticeDays, noticeSentence } from './notice_rule.ts';
import { readNotices } from './notice_store.ts';
import { noticeRecord, noticesBlocks } from './notice_table.ts';

interface NoticeOptions {
  on?: string;
  pdf?: string | true;
}

export const notice = verb<NoticeOptions>({
  arguments: [{ name: '<编号>', text: '已召集的会议，如 会〔2026〕3号、2026-3，或今年的 3' }],
  options: [{ flags: '--on <日期>', text: '通知上落的日子（默认：今天）' }],
  examples: ['jwh meeting notice 2026-3', 'jwh meeting notice 2026-3 --pdf 会议通知.pdf'],
  async run(context, [word], { on, pdf }) {
    const db = await context.read();
    const meeting = await findCalled(db, word ?? '', yearOf(context.today), '不再印通知');
    const day = on === undefined ? context.today : readDay(on, '通知的日子');
    const { days, verdicts } = await noticeVerdicts(db, meeting, day, null);
    const sent = await readNotices(db, meeting);
    const paper = noticePaper(
      meeting,
      await headingOf(db, meeting.kind, meeting.day),
      (await readOffice(db)).name,
      day,
      consultWords(await loadRulebook(db), meeting.kind, meeting.day)?.words ?? null,
    );
    return {
      sheet: pdf === undefined ? onScreen(paper, days, verdicts, await noticesBlocks(db, meeting)) : paper,
      record: { ...callRecord(meeting, days), on: day, notices: sent.map(noticeRecord) },
      verdicts,
      basis: verdicts.map(({ cite }) => cite),
    };
  },
});

/** The paper with what the office must know beside it. */
function onScreen(paper: Sheet, days: NoticeDays | null, verdicts: readonly Judged[], sent: Sheet['blocks']): Sheet {
  const until = days === null ? [] : [{ kind: 'text' as const, lines: [noticeSentence(days)] }];
  return {
    ...paper,
    blocks: [...paper.blocks, ...judgedBlocks(verdicts, `若在 ${paper.day} 发出`), ...until, ...sent],
  };
}

/** Judges a notice of a meeting that goes out, or went out, on a day; nothing where no rule gives a number of days. */
export async function noticeVerdicts(
  db: Database,
  { kind, form, day: meeting, agenda }: Call,
  on: Day,
  urgent: string | null,
): Promise<{ days: NoticeDays | null; verdicts: Judged[] }> {
  const book = await loadRulebook(db);
  const days = noticeDays(book, kind, form, meeting);
  if (days?.rule === undefined) return { days, verdicts: [] };
  return { days, verdicts: judgeNotice(days.rule, book.choices(meeting), { meeting, on, agenda, urgent }) };
}
