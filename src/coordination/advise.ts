import { Refusal } from '../base/refusal.ts';
import { readWords } from '../base/words.ts';
import { pastDay } from '../command/past_day.ts';
import { verb } from '../command/verb.ts';
import { optionalWords } from '../proceeding/input.ts';
import { addStep } from '../proceeding/store.ts';
import type { Advised } from './coordination.ts';
import { judgeSignatures, signatureRule, signersOf } from './signatures.ts';
import { sittingOf } from './sitting_paper.ts';
import { adviceOf } from './standing.ts';
import { inCoordination, numberArgument } from './step.ts';

interface AdviseOptions {
  advice: string;
  by?: string;
  sitting?: string;
  on?: string;
}

/** 第十三条(二)3: the director tells the parties of other ways (R-XF3-16), where the sitting was entered without it. */
export const advise = verb<AdviseOptions>({
  writes: true,
  arguments: [numberArgument],
  options: [
    { flags: '--advice <途径>', text: '主任告知的其他途径', required: true },
    { flags: '--by <姓名>', text: '谁告知的（应为主任）' },
    { flags: '--sitting <次>', text: '第几次协调会（默认：最近一次）' },
    { flags: '--on <日期>', text: '哪天告知的（默认今天）' },
  ],
  examples: ['jwh coordination advise 2026-2 --advice 可以向法院起诉 --by 王建国'],
  async run(context, [word], options) {
    const on = pastDay(options.on, context.today, '--on');
    const advice = readWords(options.advice, '--advice ', 500);
    const by = optionalWords(options.by, '--by ', 60);
    return inCoordination(context, word, async ({ writing, one, assess }) => {
      const { sat } = sittingOf(one, options.sitting);
      if (sat.content.result === 'agreed') {
        throw new Refusal('usage', 'advice_unexpected', `${sat.day} 的协调会已达成一致，不必告知其他途径。`, {
          hint: '没有写入任何内容。请核对 --sitting。',
        });
      }
      if (on < sat.day) {
        throw new Refusal('usage', 'bad_day', `${on} 早于协调会（${sat.day}）。`, { hint: '请核对 --on 的日期。' });
      }
      const assessment = await assess(sat.day);
      const before = adviceOf(one, sat);
      if (before !== null) assessment.notes.push(`先前记的是“${before}”，以后记的为准。`);
      const hasRule = assessment.rule(signatureRule('failed')) !== undefined;
      const content: Advised = { step: sat.no, advice, by };
      await addStep(writing, one.id, { step: 'advised', day: on, content });
      judgeSignatures(assessment, { result: 'failed', advice }, signersOf(one, sat, hasRule));
      return assessment;
    });
  },
});
