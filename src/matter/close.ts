import { Refusal } from '../base/refusal.ts';
import { verb } from '../command/verb.ts';
import { refuseUnfinished } from '../complaint/guard.ts';
import { loadRulebook } from '../rulebook/load.ts';
import type { Judged } from '../verdict/verdict.ts';
import { act, numberArgument, type StepOptions, stepOptions, underWay } from './act.ts';
import { answerParts, judgeAnswer } from './judgement.ts';
import type { Matter } from './store.ts';

export const close = verb<StepOptions>({
  writes: true,
  arguments: [numberArgument],
  options: stepOptions,
  examples: ['jwh matter close 12'],
  run: (context, [word], options) =>
    act(context, word, 'close', options, underWay, async (matter, day, writing) => {
      await refuseUnfinished(writing.db, matter, day);
      const judged = judgeAnswer(await loadRulebook(writing.db), matter.steps, day);
      if (!judged.holds) throw notAnswered(matter, judged);
      return { content: {}, patch: { state: 'closed' }, verdicts: [judged] };
    }),
});

/** 事事有答复、件件有结果、答复有依据: without them nothing is closed. */
function notAnswered({ number, steps }: Matter, { arithmetic, cite, cite_words }: Judged): Refusal {
  const { result, reply } = answerParts(steps);
  const steps_left = [
    ...(result ? [] : [`jwh matter resolve ${number} --result 结果`]),
    ...(reply ? [] : [`jwh matter reply ${number} --text 答复 --basis 依据`]),
  ];
  return new Refusal('forbidden', 'not_answered', `${number}还不能办结：${arithmetic}（${cite_words}）。`, {
    cite,
    hint: `先办：${steps_left.join('；')}`,
  });
}
