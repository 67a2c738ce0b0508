import type { Day } from '../calendar/day.ts';
import type { Writing } from '../database/writing.ts';
import type { Reception } from './reception.ts';
import { addReceptionSteps, readReception, updateReception } from './store.ts';

interface Followed {
  source: string;
  source_id: string | null;
}

/** A reception whose matter was answered is dealt with, whichever of the two the answer was entered at. */
export async function answeredThroughMatter(writing: Writing, matter: Followed): Promise<void> {
  const reception = await receptionOf(writing, matter);
  if (reception === null || reception.disposition !== null) return;
  await updateReception(writing, reception.id, { disposition: 'answered_later' });
}

/** Whoever is given the matter of a reception answers for the reception too; the handover and its reason stand there. */
export async function handedThroughMatter(
  writing: Writing,
  matter: Followed,
  { to, reason, day, name }: { to: string; reason: string; day: Day; name: string | null },
): Promise<void> {
  const reception = await receptionOf(writing, matter);
  if (reception === null || reception.responsible === to) return;
  await addReceptionSteps(writing, reception.id, reception.steps.length, [
    { step: 'hand', day, name, content: { to, reason } },
  ]);
  await updateReception(writing, reception.id, { facts: { ...reception.facts, responsible: to } });
}

/** The reception that raised a matter, while it stands. */
async function receptionOf(writing: Writing, { source, source_id }: Followed): Promise<Reception | null> {
  if (source !== 'reception' || source_id === null) return null;
  const reception = await readReception(writing.db, source_id);
  return reception.voided === null ? reception : null;
}
