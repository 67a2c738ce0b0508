import { yearOf } from '../calendar/day.ts';
import { verb } from '../command/verb.ts';
import { loadRulebook } from '../rulebook/load.ts';
import { trainingAnswer } from './answer.ts';
import { besideOf } from './flags.ts';
import { withBeside } from './prepare.ts';
import { findStanding, putBeside } from './store.ts';

/** Study notes that were handed in later (长春 七(四)). */
export const note = verb({
  writes: true,
  arguments: [
    { name: '<编号>', text: '编号，如 培〔2026〕4号、2026-4，或今年的 4' },
    { name: '<姓名...>', text: '谁交了学习笔记；都交了写“全体”' },
  ],
  examples: ['jwh training note 4 李敏 王建国', 'jwh training note 4 全体'],
  async run(context, [word, ...names]) {
    const beside = besideOf({ notes: names.join('、') });
    return context.write(async (writing) => {
      const training = await findStanding(writing.db, word ?? '', yearOf(context.today));
      const put = await putBeside(writing, training, withBeside(training.attendees, beside));
      return trainingAnswer(put, await loadRulebook(writing.db));
    });
  },
});
