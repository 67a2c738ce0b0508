import type { Day } from '../calendar/day.ts';
import type { Database } from '../database/open.ts';
import type { Writing } from '../database/writing.ts';

/** Words for the public in the place of a resolution's title; kept with its motion, beside what was voted on. */
export interface Wording {
  title: string;
  reason: string;
  day: Day;
}

/** What stands among the facts of a motion; null where the public reads its own title. Pure. */
export function wordingIn(facts: string): Wording | null {
  return JSON.parse(facts).wording ?? null;
}

/** The title as the public reads it. Pure. */
export function publicTitle({ title, wording }: { title: string; wording: Wording | null }): string {
  return wording?.title ?? title;
}

export async function putWording(writing: Writing, resolutionId: string, wording: Wording): Promise<void> {
  const { id, facts } = await motionOf(writing.db, resolutionId);
  await writing.update('motion', id, { facts: JSON.stringify({ ...JSON.parse(facts), wording }) });
}

/** A corrected record has a motion of its own: the words stay with the resolution as long as its title does. */
export async function keepWording(writing: Writing, resolutionId: string, motion: { id: string; title: string }) {
  const before = await motionOf(writing.db, resolutionId);
  const wording = wordingIn(before.facts);
  if (wording === null || before.title !== motion.title) return;
  const { facts } = await writing.db
    .selectFrom('motion')
    .select('facts')
    .where('id', '=', motion.id)
    .executeTakeFirstOrThrow();
  await writing.update('motion', motion.id, { facts: JSON.stringify({ ...JSON.parse(facts), wording }) });
}

function motionOf(db: Database, resolutionId: string) {
  return db
    .selectFrom('resolution')
    .innerJoin('motion', 'motion.id', 'resolution.motion_id')
    .select(['motion.id', 'motion.title', 'motion.facts'])
    .where('resolution.id', '=', resolutionId)
    .executeTakeFirstOrThrow();
}
