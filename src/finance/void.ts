import { Refusal } from '../base/refusal.ts';
import { readWords } from '../base/words.ts';
import { yearOf } from '../calendar/day.ts';
import { verb } from '../command/verb.ts';
import { answerFor } from './answer.ts';
import { findEntry, voidEntry } from './store.ts';

/** Takes a wrong entry out; named so because `void` is a word of the language. */
export const voiding = verb<{ reason: string }>({
  writes: true,
  arguments: [{ name: '<编号>', text: '凭证编号，如 凭〔2026〕3号、2026-3，或今年的 3' }],
  options: [{ flags: '--reason <理由>', text: '为什么作废', required: true }],
  examples: ['jwh finance void 2026-3 --reason 重复登记'],
  async run(context, [word], { reason: text }) {
    const reason = readWords(text, '理由');
    return context.write(async (writing) => {
      const { id, number, voided } = await findEntry(writing.db, word ?? '', yearOf(context.today));
      if (voided !== null) {
        throw new Refusal('usage', 'voided_already', `${number}已作废（${voided}）。`, {
          hint: `查看：jwh finance show ${number}`,
        });
      }
      return answerFor(await voidEntry(writing, id, reason));
    });
  },
});
