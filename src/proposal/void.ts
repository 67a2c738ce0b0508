import { Refusal } from '../base/refusal.ts';
import { readWords } from '../base/words.ts';
import { verb } from '../command/verb.ts';
import { voidProceeding } from '../proceeding/store.ts';
import { findProposal, numberArgument } from './find.ts';
import { proposalAnswer } from './sheet.ts';
import { wholeProposal } from './whole.ts';

export const voidOne = verb<{ reason: string }>({
  writes: true,
  arguments: [numberArgument],
  options: [{ flags: '--reason <理由>', text: '为什么撤销', required: true }],
  examples: ['jwh proposal void 案1 --reason 代表撤回'],
  async run(context, [word], { reason }) {
    const voided = readWords(reason, '理由', 200);
    return context.write(async (writing) => {
      const found = await findProposal(writing.db, word ?? '', context.today);
      if (found.voided !== null) {
        throw new Refusal('usage', 'voided', `${found.number}已经撤销（${found.voided}）。`, {
          hint: `先看 jwh proposal show ${found.number}`,
        });
      }
      await voidProceeding(writing, found.id, voided);
      return proposalAnswer(await wholeProposal(writing.db, { ...found, voided }, context.today));
    });
  },
});
