import { Refusal } from '../base/refusal.ts';
import { readWords } from '../base/words.ts';
import { yearOf } from '../calendar/day.ts';
import { verb } from '../command/verb.ts';
import type { Database } from '../database/open.ts';
import type { AccountEntry, EntryKind } from '../finance/entry.ts';
import { findEntry } from '../finance/store.ts';
import { caseArgument, inCase } from '../proceeding/case_verb.ts';
import { contentsOf } from '../proceeding/casework.ts';
import type { Booked, Decided } from './fee.ts';
import { judgeDecision } from './judgement.ts';
import { feeRoom } from './room.ts';
import { holderOf } from './store.ts';

/** Fees that came in, as they stand in the accounts; for an activity not before it was decided on (R-CC-18-5). */
export const charge = verb<{ entry: string; happened?: string }>({
  writes: true,
  arguments: [caseArgument(feeRoom)],
  options: [
    { flags: '--entry <凭证>', text: '已用 jwh finance income 记账的收入', required: true },
    { flags: '--happened <理由>', text: '没有议定但已经收了：写明理由，如实记录' },
  ],
  examples: ['jwh fee charge 2026-1 --entry 2026-5'],
  run: (context, [word], { entry, happened }) => {
    const reason = happened === undefined ? null : readWords(happened, '理由');
    return inCase(context, feeRoom, word, async ({ writing: { db }, one, assessment }) => {
      const booked = await freeEntry(db, entry, 'income', yearOf(context.today));
      const judged = judgeDecision(assessment, one.facts.kind, contentsOf<Decided>(one, 'decided'), booked.day);
      assessment.refuse(
        judged,
        reason,
        ({ arithmetic, cite, cite_words }) =>
          new Refusal('forbidden', 'not_decided', `${one.number}：${arithmetic}（${cite_words}）。`, {
            hint: `没有写入任何内容。先记议定：jwh fee decide ${one.number} --resolution 决议编号；已经收了，加 --happened 理由。`,
            cite,
          }),
      );
      const lacking = judged !== null && !judged.holds;
      return { step: 'charged', day: booked.day, content: bookedFrom(booked), happened: lacking ? reason : null };
    });
  },
});

export function bookedFrom({ number, amount, purpose }: AccountEntry): Booked {
  return { entry: number, amount, purpose };
}

/** An entry that stands and belongs to no other fee. @throws Refusal kind `usage`. */
export async function freeEntry(db: Database, word: string, kind: EntryKind, year: number): Promise<AccountEntry> {
  const entry = await findEntry(db, word, year);
  const hint = `没有写入任何内容。查看：jwh finance show ${entry.number}`;
  const refuse = (code: string, sentence: string) => new Refusal('usage', code, sentence, { hint });
  if (entry.kind !== kind) throw refuse('other_kind', `${entry.number}是${kind === 'income' ? '支出' : '收入'}。`);
  if (entry.voided !== null) throw refuse('voided', `${entry.number}已作废（${entry.voided}）。`);
  if (entry.reversed_by !== null) throw refuse('reversed', `${entry.number}已由${entry.reversed_by}冲销。`);
  if (entry.status === 'awaiting') throw refuse('awaiting', `${entry.number}还待审批，没有付款。`);
  const holder = await holderOf(db, entry.number);
  if (holder !== null) throw refuse('entry_taken', `${entry.number}已经记在 ${holder}。`);
  return entry;
}
