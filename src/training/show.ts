import { yearOf } from '../calendar/day.ts';
import { verb } from '../command/verb.ts';
import { readOffice } from '../office/store.ts';
import { loadRulebook } from '../rulebook/load.ts';
import { trainingAnswer } from './answer.ts';
import { trainingPaper } from './paper.ts';
import { findTraining } from './store.ts';

/** On a screen with what was judged; as a paper the record of the training (F-47), to be signed. */
export const show = verb<{ pdf?: string | true }>({
  reveals: true,
  arguments: [{ name: '<编号>', text: '编号，如 培〔2026〕4号、2026-4，或今年的 4' }],
  examples: ['jwh training show 4', 'jwh training show 4 --pdf 培训记录.pdf'],
  async run(context, [word], { pdf }) {
    const db = await context.read();
    const training = await findTraining(db, word ?? '', yearOf(context.today));
    const answer = trainingAnswer(training, await loadRulebook(db));
    if (pdf === undefined) return answer;
    const { name } = await readOffice(db);
    return { ...answer, sheet: trainingPaper(training, name) };
  },
});
