import { publicWordsOrNull, readPublicWords } from '../base/public_words.ts';
import { Refusal } from '../base/refusal.ts';
import { readWords } from '../base/words.ts';
import { type Day, yearOf } from '../calendar/day.ts';
import { daysOf, monthOf } from '../calendar/workday.ts';
import type { Context } from '../command/context.ts';
import { pastDay } from '../command/past_day.ts';
import { verb } from '../command/verb.ts';
import type { Database } from '../database/open.ts';
import { loadRulebook } from '../rulebook/load.ts';
import { sealedLine } from '../seal/mention.ts';
import { readPosts } from '../staff/store.ts';
import { readCalendar } from './calendar_store.ts';
import { readClose } from './close_store.ts';
import { readPastMonth } from './month_asked.ts';
import { judgeReturn, type Sending } from './return_judgement.ts';
import { insertSubmission, readSubmissions, type Submission, voidSubmission } from './submission_store.ts';
import { submissionAnswer } from './submitted.ts';

interface SubmitOptions {
  sent?: string;
  to?: string;
  sealed?: true;
  director?: string;
  officer?: string;
  receivedBy?: string;
  happened?: string;
  void?: string;
  reason?: string;
}

export const submit = verb<SubmitOptions>({
  writes: true,
  arguments: [{ name: '<月份>', text: '已结账的月份：年-月' }],
  options: [
    { flags: '--sent <日期>', text: '送出的日期（默认：今天）' },
    { flags: '--to <单位>', text: '送给谁（默认：本地规定的上报对象）' },
    { flags: '--sealed', text: '已加盖社区印章' },
    { flags: '--director <姓名>', text: '签字的社区主任' },
    { flags: '--officer <姓名>', text: '签字的考勤员' },
    { flags: '--received-by <姓名>', text: '对方签收人' },
    { flags: '--happened <理由>', text: '盖章、签字不全而已经送出：如实记录的理由' },
    { flags: '--void <次序>', text: '登记错了：划去第几次报送（要写 --reason）' },
    { flags: '--reason <理由>', text: '划去的理由' },
  ],
  examples: [
    'jwh attendance submit 2026-10 --sent 2026-10-30 --sealed --director 王建国 --officer 李敏 --received-by 赵科长',
    'jwh attendance submit 2026-10 --sent 2026-10-30 --sealed --director 王建国 --happened 考勤员住院，先行报送',
    'jwh attendance submit 2026-10 --void 1 --reason 送出日期登记错了',
  ],
  async run(context, [text], options) {
    const month = readPastMonth(text as string, monthOf(context.today));
    if (options.void !== undefined) return strike(context, month, options.void, options.reason);
    const sent_on = pastDay(options.sent, context.today, '--sent');
    const said = {
      sealed: options.sealed === true,
      director: publicWordsOrNull(options.director, '主任姓名'),
      officer: publicWordsOrNull(options.officer, '考勤员姓名'),
      received_by: publicWordsOrNull(options.receivedBy, '签收人'),
    };
    const happened = publicWordsOrNull(options.happened, '理由');
    return context.write(async (writing) => {
      const { db } = writing;
      await refuseOpen(db, month, sent_on, happened !== null);
      const last = daysOf(month).at(-1) as Day;
      const book = await loadRulebook(db);
      const recipient = readPublicWords(
        options.to ?? book.find('attendance.return.to', last)?.value.label ?? '',
        '--to（送给谁）',
        80,
      );
      const calendar = await readCalendar(db, [yearOf(last), yearOf(last) + 1]);
      const { received_by, ...marks } = said;
      const sending: Sending = { last, sent_on, recipient, ...marks };
      const verdicts = judgeReturn(sending, book, calendar, await readPosts(db));
      const incomplete = verdicts.find(({ subject, holds }) => subject === 'marks' && !holds);
      if (incomplete !== undefined && happened === null) throw lacking(month, incomplete);
      const earlier = await readSubmissions(db, month);
      const position = earlier.length + 1;
      // What is complete and went out after the close needs no reason.
      const isEarly = sent_on < ((await readClose(db, month))?.day ?? '');
      const kept = incomplete === undefined && !isEarly ? null : happened;
      const row = {
        month,
        position,
        sent_on,
        recipient,
        received_by,
        ...marks,
        happened: kept,
        verdicts,
        voided: null,
      };
      await insertSubmission(writing, row);
      const answer = submissionAnswer({ id: '', ...row }, earlier);
      if (!marks.sealed) return answer;
      const line = await sealedLine(db, { record_type: 'attendance', record_id: month, word: `考勤${month}` });
      return { ...answer, sheet: { ...answer.sheet, blocks: [...answer.sheet.blocks, line] } };
    });
  },
});

async function strike(context: Context, month: string, word: string, why: string | undefined) {
  const reason = readWords(why ?? '', '--reason（划去的理由）', 200);
  return context.write(async (writing) => {
    const all = await readSubmissions(writing.db, month);
    const found = all.find(({ position }) => String(position) === word.trim());
    if (found === undefined) {
      throw new Refusal('not_found', 'no_submission', `${month} 没有第 ${word} 次报送的记录。`, {
        hint: `查看：jwh attendance submissions ${month}`,
      });
    }
    if (found.voided !== null) {
      throw new Refusal('usage', 'voided', `${month} 第 ${found.position} 次报送已经划去（${found.voided}）。`);
    }
    await voidSubmission(writing, found.id, reason);
    return submissionAnswer(
      { ...found, voided: reason },
      all.filter(({ id }) => id !== found.id),
    );
  });
}

/** Only what is closed can be sent: what went out is then what is on file. @throws Refusal kind `usage`. */
async function refuseOpen(db: Database, month: string, sent_on: Day, hasHappened: boolean): Promise<void> {
  const close = await readClose(db, month);
  if (close === undefined) {
    throw new Refusal('usage', 'month_open', `${month} 还没有结账，不能登记报送。`, {
      hint: `先结账：jwh attendance close ${month} --by 姓名`,
    });
  }
  if (sent_on < `${month}-01`) {
    throw new Refusal('usage', 'sent_before', `送出日 ${sent_on} 早于 ${month} 月初，写错了。`);
  }
  if (sent_on >= close.day || hasHappened) return;
  const says = `${month} 是 ${close.day} 结账的，${sent_on} 送出的不会是这份月表。`;
  throw new Refusal('usage', 'sent_before_close', says, {
    hint: '核对 --sent；确是结账以前送出的，加 --happened 理由，如实记录。',
  });
}

function lacking(month: string, { arithmetic, cite, notes }: Submission['verdicts'][number]): Refusal {
  return new Refusal(
    'forbidden',
    'return_incomplete',
    `${month} 的月考勤登记表盖章签字${arithmetic}。${notes.join('')}`,
    {
      cite,
      hint: '补齐后再报送；不完整的表已经送出的，加 --happened 理由，如实记录。',
    },
  );
}
