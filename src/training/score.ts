import { yearOf } from '../calendar/day.ts';
import { verb } from '../command/verb.ts';
import { loadRulebook } from '../rulebook/load.ts';
import { trainingAnswer } from './answer.ts';
import { besideOf } from './flags.ts';
import { withBeside } from './prepare.ts';
import { findStanding, putBeside } from './store.ts';

/** Results of an exam that came in later (长春 七(一)). */
export const score = verb({
  writes: true,
  arguments: [
    { name: '<编号>', text: '编号，如 培〔2026〕4号、2026-4，或今年的 4' },
    { name: '<姓名=成绩...>', text: '如 李敏=92、王建国=合格、张一=缺考' },
  ],
  examples: ['jwh training score 4 李敏=92 王建国=合格'],
  async run(context, [word, ...given]) {
    const beside = besideOf({ score: given.flat().filter((pair) => pair !== undefined) });
    return context.write(async (writing) => {
      const training = await findStanding(writing.db, word ?? '', yearOf(context.today));
      const put = await putBeside(writing, training, withBeside(training.attendees, beside));
      return trainingAnswer(put, await loadRulebook(writing.db));
    });
  },
});
