import { Refusal } from '../base/refusal.ts';
import { verb } from '../command/verb.ts';
import { readWords } from '../finance/input.ts';
import { reportAnswer } from './sheet.ts';
import { findReport, voidReport } from './store.ts';

export const voidOne = verb<{ reason: string }>({
  writes: true,
  arguments: [{ name: '<代号>', text: '报告的代号，见 jwh report list' }],
  options: [{ flags: '--reason <理由>', text: '为什么撤销', required: true }],
  examples: ['jwh report void 3f2a91bc --reason 重复登记'],
  async run(context, [code], { reason }) {
    const why = readWords(reason, '理由', 200);
    return context.write(async (writing) => {
      const found = await findReport(writing.db, code ?? '');
      if (found.voided !== null) {
        throw new Refusal('usage', 'voided', `这次报告已经撤销（${found.voided}）。`, { hint: '看 jwh report list' });
      }
      await voidReport(writing, found.id, why);
      return reportAnswer({ ...found, voided: why });
    });
  },
});
