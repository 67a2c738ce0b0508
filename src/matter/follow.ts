import type { Day } from '../calendar/day.ts';
import type { Writing } from '../database/writing.ts';
import { resumption } from './clock.ts';
import { answerParts } from './judgement.ts';
import type { StepContent } from './step.ts';
import { addStep, type Matter, type NewStep, readMatter } from './store.ts';

/** When something was done about a matter, and by whom. */
export interface When {
  day: Day;
  name: string | null;
}

/**
 * What the room that raised a matter tells it, within the caller's transaction: sent on, a word on it, settled. A matter that
 * is closed or voided is told nothing any more; one that is paused goes on first.
 */
export async function followed(
  writing: Writing,
  id: string,
  when: When,
  told:
    | { step: 'refer'; content: StepContent['refer'] }
    | { step: 'note'; content: StepContent['note'] }
    | { step: 'resolve'; content: StepContent['resolve'] },
): Promise<void> {
  const matter = await readMatter(writing.db, id);
  if (matter.state === 'closed' || matter.state === 'voided') return;
  if (told.step === 'note') return addStep(writing, matter, { ...when, ...told });
  if (matter.state === 'paused') await resume(writing, matter, when);
  const state = told.step === 'refer' ? 'referred' : 'resolved';
  await addStep(writing, matter, { ...when, ...told } as NewStep, { state, state_day: when.day });
}

/** The answer to whoever asked, and with it the end of a matter that has its result. */
export async function answered(writing: Writing, id: string, when: When, content: StepContent['reply']): Promise<void> {
  const before = await readMatter(writing.db, id);
  if (before.state === 'closed' || before.state === 'voided') return;
  await addStep(writing, before, { ...when, step: 'reply', content });
  const { state, steps } = await readMatter(writing.db, id);
  const parts = answerParts(steps);
  if (state !== 'resolved' || !parts.reply || !parts.result || !parts.basis) return;
  await addStep(writing, { id }, { ...when, step: 'close', content: {} }, { state: 'closed', state_day: when.day });
}

/** What raised a matter was voided: the matter goes with it, unless it is done with. */
export async function voidRaised(writing: Writing, id: string, when: When, reason: string): Promise<void> {
  const matter = await readMatter(writing.db, id);
  if (matter.state === 'closed' || matter.state === 'voided') return;
  const patch = { state: 'voided', state_day: when.day } as const;
  await addStep(writing, matter, { ...when, step: 'void', content: { reason } }, patch);
}

async function resume(writing: Writing, matter: Matter, { day, name }: When): Promise<void> {
  const content = resumption(matter, day);
  await addStep(writing, matter, { step: 'resume', day, name, content }, { due_day: content.due_day });
}
