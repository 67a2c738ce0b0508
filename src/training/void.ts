import { readWords } from '../base/words.ts';
import { yearOf } from '../calendar/day.ts';
import { verb } from '../command/verb.ts';
import { loadRulebook } from '../rulebook/load.ts';
import { trainingAnswer } from './answer.ts';
import { findStanding, voidTraining } from './store.ts';

/** Takes a training out that was entered wrongly; its number stays. */
export const voidOne = verb<{ reason: string }>({
  writes: true,
  arguments: [{ name: '<编号>', text: '编号，如 培〔2026〕4号、2026-4，或今年的 4' }],
  options: [{ flags: '--reason <理由>', text: '为什么作废', required: true }],
  examples: ['jwh training void 4 --reason 重复登记'],
  async run(context, [word], options) {
    const reason = readWords(options.reason, '理由', 200);
    return context.write(async (writing) => {
      const { id } = await findStanding(writing.db, word ?? '', yearOf(context.today));
      return trainingAnswer(await voidTraining(writing, id, reason), await loadRulebook(writing.db));
    });
  },
});
