import { yearOf } from '../calendar/day.ts';
import { verb } from '../command/verb.ts';
import { storyAnswer } from '../proceeding/answer.ts';
import { assessor } from '../proceeding/assessment.ts';
import { findProceeding } from '../proceeding/store.ts';
import { numberArgument } from './step.ts';
import { appraisalStory } from './story.ts';

export const show = verb({
  reveals: true,
  arguments: [numberArgument],
  examples: ['jwh appraisal show 2026-1', 'jwh appraisal show 评〔2026〕1号 --json'],
  async run(context, [word]) {
    const db = await context.read();
    const one = await findProceeding<object>(db, 'appraisal', word ?? '', yearOf(context.today));
    return storyAnswer(await appraisalStory(one, context.today, await assessor(db)));
  },
});
