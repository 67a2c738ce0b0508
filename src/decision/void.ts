import { Refusal } from '../base/refusal.ts';
import { readWords } from '../base/words.ts';
import { yearOf } from '../calendar/day.ts';
import { verb } from '../command/verb.ts';
import { findProceeding, voidProceeding } from '../proceeding/store.ts';
import { loadRulebook } from '../rulebook/load.ts';
import { matterAnswer } from './sheet.ts';
import { wholeMatter } from './whole.ts';

export const voidOne = verb<{ reason: string }>({
  writes: true,
  arguments: [{ name: '<编号>', text: '事项编号，如 议〔2026〕1号、2026-1，或今年的 1' }],
  options: [{ flags: '--reason <理由>', text: '为什么撤销', required: true }],
  examples: ['jwh decision void 2026-1 --reason 重复立项'],
  async run(context, [word], { reason }) {
    const why = readWords(reason, '理由', 200);
    return context.write(async (writing) => {
      const found = await findProceeding(writing.db, 'four_steps', word ?? '', yearOf(context.today));
      if (found.voided !== null) {
        throw new Refusal('usage', 'voided', `${found.number}已经撤销（${found.voided}）。`, {
          hint: `先看 jwh decision show ${found.number}`,
        });
      }
      await voidProceeding(writing, found.id, why);
      const matter = { ...found, voided: why };
      return matterAnswer(await wholeMatter(writing.db, await loadRulebook(writing.db), matter, context.today));
    });
  },
});
