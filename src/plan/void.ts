import { wholeNumber } from '../base/number.ts';
import { Refusal } from '../base/refusal.ts';
import { readWords } from '../base/words.ts';
import { verb } from '../command/verb.ts';
import { periodArgument, readPlanPeriod } from './period.ts';
import { planAnswer } from './sheet.ts';
import { findItem, itemsOf, voidItem } from './store.ts';

export const voidOne = verb<{ reason: string }>({
  writes: true,
  arguments: [periodArgument, { name: '<序号>', text: '第几项' }],
  options: [{ flags: '--reason <理由>', text: '为什么撤销', required: true }],
  examples: ['jwh plan void 2026-10 2 --reason 街道统一安排'],
  async run(context, [word, number], { reason }) {
    const period = readPlanPeriod(word ?? '');
    const no = wholeNumber(number ?? '', '序号');
    const why = readWords(reason, '理由', 200);
    return context.write(async (writing) => {
      const { id, voided } = await findItem(writing.db, period, no);
      if (voided !== null) {
        throw new Refusal('usage', 'voided', `${period.words}计划第${no}项已经撤销（${voided}）。`, {
          hint: `各项见 jwh plan show ${period.code}`,
        });
      }
      await voidItem(writing, id, why);
      return planAnswer(period, await itemsOf(writing.db, period), context.today);
    });
  },
});
