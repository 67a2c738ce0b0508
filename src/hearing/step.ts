import { yearOf } from '../calendar/day.ts';
import type { Context } from '../command/context.ts';
import type { Answer } from '../command/verb.ts';
import type { Writing } from '../database/writing.ts';
import { stepAnswer } from '../proceeding/answer.ts';
import { type Assess, type Assessment, assessor } from '../proceeding/assessment.ts';
import { findProceeding, readProceeding } from '../proceeding/store.ts';
import { refuseVoided } from '../proceeding/voiding.ts';
import type { Hearing, HearingFacts } from './hearing.ts';
import { hearingStory } from './story.ts';

export const numberArgument = { name: '<编号>', text: '听证编号，如 听〔2026〕1号、2026-1，或今年的 1' };

interface Work {
  writing: Writing;
  hearing: Hearing;
  assess: Assess;
}

/** Adds a step to a hearing in one transaction and answers with what was judged and what comes next. */
export async function inHearing(
  context: Context,
  word: string | undefined,
  work: (at: Work) => Promise<Assessment>,
): Promise<Answer> {
  return context.write(async (writing) => {
    const { db } = writing;
    const hearing = await findProceeding<HearingFacts>(db, 'hearing', word ?? '', yearOf(context.today));
    refuseVoided(hearing, 'hearing');
    const assess = await assessor(db);
    const assessment = await work({ writing, hearing, assess });
    const now = await readProceeding<object>(db, hearing.id);
    return stepAnswer(await hearingStory(now, context.today, assess), assessment);
  });
}
