import { yearOf } from '../calendar/day.ts';
import type { Context } from '../command/context.ts';
import type { Answer } from '../command/verb.ts';
import type { Writing } from '../database/writing.ts';
import { stepAnswer } from '../proceeding/answer.ts';
import { type Assess, type Assessment, assessor } from '../proceeding/assessment.ts';
import { refuseVoided } from '../proceeding/voiding.ts';
import type { Block } from '../sheet/sheet.ts';
import type { Coordination } from './coordination.ts';
import { findCoordination, readCoordination } from './find.ts';
import { coordinationStory } from './story.ts';

export const numberArgument = { name: '<编号>', text: '协调编号，如 协〔2026〕1号、2026-1，或今年的 1' };

interface Work {
  writing: Writing;
  one: Coordination;
  assess: Assess;
}

/** Adds a step to a coordination in one transaction and answers with what was judged and what comes next. */
export async function inCoordination(
  context: Context,
  word: string | undefined,
  work: (at: Work) => Promise<Assessment>,
  more: (now: Coordination) => Block[] = () => [],
): Promise<Answer> {
  return context.write(async (writing) => {
    const { db } = writing;
    const assess = await assessor(db);
    const one = await findCoordination(db, word, yearOf(context.today), assess);
    refuseVoided(one, 'coordination');
    const assessment = await work({ writing, one, assess });
    const now = await readCoordination(db, one.id, assess);
    return stepAnswer(await coordinationStory(now, context.today, assess), assessment, more(now));
  });
}
