import { Refusal } from '../base/refusal.ts';
import { readWords } from '../base/words.ts';
import { yearOf } from '../calendar/day.ts';
import { verb } from '../command/verb.ts';
import { inspectionAnswer } from './answer.ts';
import { findInspection, voidInspection } from './store.ts';

/** Takes an inspection out that was entered wrongly; its number stays. */
export const voidOne = verb<{ reason: string }>({
  writes: true,
  arguments: [{ name: '<编号>', text: '编号，如 检〔2026〕1号、2026-1，或今年的 1' }],
  options: [{ flags: '--reason <理由>', text: '为什么作废', required: true }],
  examples: ['jwh inspection void 1 --reason 重复登记'],
  async run(context, [word], options) {
    const reason = readWords(options.reason, '理由', 200);
    return context.write(async (writing) => {
      const { id, number, voided } = await findInspection(writing.db, word ?? '', yearOf(context.today));
      if (voided !== null) {
        throw new Refusal('usage', 'voided_already', `${number}已作废（${voided}）。`, {
          hint: `查看：jwh inspection show ${number}`,
        });
      }
      return inspectionAnswer(await voidInspection(writing, id, reason));
    });
  },
});
