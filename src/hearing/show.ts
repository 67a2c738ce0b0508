import { yearOf } from '../calendar/day.ts';
import { verb } from '../command/verb.ts';
import { storyAnswer } from '../proceeding/answer.ts';
import { assessor } from '../proceeding/assessment.ts';
import { findProceeding } from '../proceeding/store.ts';
import { numberArgument } from './step.ts';
import { hearingStory } from './story.ts';

export const show = verb({
  reveals: true,
  arguments: [numberArgument],
  examples: ['jwh hearing show 2026-1', 'jwh hearing show 听〔2026〕1号 --json'],
  async run(context, [word]) {
    const db = await context.read();
    const hearing = await findProceeding<object>(db, 'hearing', word ?? '', yearOf(context.today));
    return storyAnswer(await hearingStory(hearing, context.today, await assessor(db)));
  },
});
