import { yearOf } from '../calendar/day.ts';
import type { Context } from '../command/context.ts';
import type { Answer } from '../command/verb.ts';
import type { Writing } from '../database/writing.ts';
import { stepAnswer } from '../proceeding/answer.ts';
import { type Assess, type Assessment, assessor } from '../proceeding/assessment.ts';
import { findProceeding, readProceeding } from '../proceeding/store.ts';
import { refuseVoided } from '../proceeding/voiding.ts';
import type { Appraisal, AppraisalFacts } from './appraisal.ts';
import { appraisalStory } from './story.ts';

export const numberArgument = { name: '<编号>', text: '评议编号，如 评〔2026〕1号、2026-1，或今年的 1' };

interface Work {
  writing: Writing;
  one: Appraisal;
  assess: Assess;
}

/** Adds a step to an appraisal in one transaction and answers with what was judged and what comes next. */
export async function inAppraisal(
  context: Context,
  word: string | undefined,
  work: (at: Work) => Promise<Assessment>,
): Promise<Answer> {
  return context.write(async (writing) => {
    const { db } = writing;
    const one = await findProceeding<AppraisalFacts>(db, 'appraisal', word ?? '', yearOf(context.today));
    refuseVoided(one, 'appraisal');
    const assess = await assessor(db);
    const assessment = await work({ writing, one, assess });
    const now = await readProceeding<object>(db, one.id);
    return stepAnswer(await appraisalStory(now, context.today, assess), assessment);
  });
}
