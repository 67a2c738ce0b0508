import { yearOf } from '../calendar/day.ts';
import { verb } from '../command/verb.ts';
import { surveyAnswer } from './answer.ts';
import { findSurvey } from './store.ts';
import { toldNow } from './told.ts';

export const show = verb({
  arguments: [{ name: '<编号>', text: '测评编号，如 测〔2026〕1号、2026-1，或今年的 1' }],
  examples: ['jwh survey show 1', 'jwh survey show 测〔2026〕1号 --json'],
  async run(context, [word]) {
    const db = await context.read();
    return surveyAnswer(await toldNow(db, await findSurvey(db, word ?? '', yearOf(context.today))));
  },
});
