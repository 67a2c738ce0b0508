import { yearOf } from '../calendar/day.ts';
import { verb } from '../command/verb.ts';
import { storyAnswer } from '../proceeding/answer.ts';
import { assessor } from '../proceeding/assessment.ts';
import { findCoordination } from './find.ts';
import { numberArgument } from './step.ts';
import { coordinationStory } from './story.ts';

export const show = verb({
  reveals: true,
  arguments: [numberArgument],
  examples: ['jwh coordination show 2026-1', 'jwh coordination show 协〔2026〕1号 --json'],
  async run(context, [word]) {
    const db = await context.read();
    const assess = await assessor(db);
    const one = await findCoordination(db, word, yearOf(context.today), assess);
    return storyAnswer(await coordinationStory(one, context.today, assess));
  },
});
