import type { Database } from '../database/open.ts';
import { answeredOn } from '../matter/clock.ts';
import { readMatter } from '../matter/store.ts';
import type { Opinion } from './opinions_store.ts';

/** The answer that an opinion's matter has by now, and its day; null where it has none. */
export async function answerOf(db: Database, id: string): Promise<Pick<Opinion, 'answer' | 'answered_on'>> {
  const { steps } = await readMatter(db, id);
  const answered_on = answeredOn(steps);
  const reply = answered_on === null ? undefined : steps.findLast((one) => one.step === 'reply');
  return { answer: reply?.content.text ?? null, answered_on };
}
