import { Refusal } from '../base/refusal.ts';
import { readWords } from '../base/words.ts';
import { yearOf } from '../calendar/day.ts';
import { verb } from '../command/verb.ts';
import { surveyAnswer } from './answer.ts';
import { findSurvey, voidSurvey } from './store.ts';
import { toldNow } from './told.ts';

/** Takes a survey out that was entered wrongly; its number stays. */
export const voiding = verb<{ reason: string }>({
  writes: true,
  arguments: [{ name: '<编号>', text: '测评编号，如 测〔2026〕1号、2026-1，或今年的 1' }],
  options: [{ flags: '--reason <理由>', text: '为什么作废', required: true }],
  examples: ['jwh survey void 1 --reason 重复登记'],
  async run(context, [word], options) {
    const reason = readWords(options.reason, '理由');
    return context.write(async (writing) => {
      const survey = await findSurvey(writing.db, word ?? '', yearOf(context.today));
      if (survey.voided !== null) {
        throw new Refusal('usage', 'voided_already', `${survey.number}已作废（${survey.voided}）。`, {
          hint: `查看：jwh survey show ${survey.number}`,
        });
      }
      return surveyAnswer(await toldNow(writing.db, await voidSurvey(writing, survey.id, reason)));
    });
  },
});
