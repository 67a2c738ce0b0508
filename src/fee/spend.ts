import { Refusal } from '../base/refusal.ts';
import { readWords } from '../base/words.ts';
import { yearOf } from '../calendar/day.ts';
import { verb } from '../command/verb.ts';
import { caseArgument, inCase } from '../proceeding/case_verb.ts';
import { bookedFrom, freeEntry } from './charge.ts';
import { type FeeUse, feeUses, type Spent } from './fee.ts';
import { judgeUse } from './judgement.ts';
import { feeRoom } from './room.ts';

/** What fees were spent on: building the community, never welfare of the staff (R-CC-18-6). */
export const spend = verb<{ entry: string; use: FeeUse; happened?: string }>({
  writes: true,
  arguments: [caseArgument(feeRoom)],
  options: [
    { flags: '--entry <凭证>', text: '已用 jwh finance expense 记账的支出', required: true },
    { flags: '--use <用途>', text: `用于：${Object.values(feeUses).join('、')}`, choices: feeUses, required: true },
    { flags: '--happened <理由>', text: '不合规定但已经用了：写明理由，如实记录' },
  ],
  examples: ['jwh fee spend 2026-1 --entry 2026-9 --use 社区建设'],
  run: (context, [word], { entry, use, happened }) => {
    const reason = happened === undefined ? null : readWords(happened, '理由');
    return inCase(context, feeRoom, word, async ({ writing: { db }, one, assessment }) => {
      const paid = await freeEntry(db, entry, 'expense', yearOf(context.today));
      const judged = judgeUse(assessment, [{ entry: paid.number, use }]);
      assessment.refuse(
        judged,
        reason,
        ({ arithmetic, cite, cite_words }) =>
          new Refusal('forbidden', 'not_for_staff', `${one.number}：${arithmetic}，收费不得这样用（${cite_words}）。`, {
            hint: '没有写入任何内容。已经用了的，加 --happened 理由，如实记录。',
            cite,
          }),
      );
      const content: Spent = { ...bookedFrom(paid), use };
      const broken = judged !== null && !judged.holds;
      return { step: 'spent', day: paid.booked_on ?? paid.day, content, happened: broken ? reason : null };
    });
  },
});
