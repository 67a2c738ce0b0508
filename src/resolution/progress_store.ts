import type { Day } from '../calendar/day.ts';
import type { Database } from '../database/open.ts';
import type { Writing } from '../database/writing.ts';
import type { ProgressState } from './progress_state.ts';

/** One word on how far a resolution is carried out; it stands for good, the next one stands after it. */
export interface Progress {
  day: Day;
  state: ProgressState;
  due_day: Day | null;
  /** Who sees to it. */
  person: string | null;
  note: string | null;
}

/** Everything said about a resolution, oldest first. */
export async function readProgress(db: Database, resolutionId: string): Promise<Progress[]> {
  const rows = await db
    .selectFrom('resolution_progress')
    .select(['day', 'state', 'due_day', 'person', 'note'])
    .where('resolution_id', '=', resolutionId)
    .orderBy('position')
    .execute();
  return rows.map((row) => ({ ...row, state: row.state as ProgressState }));
}

export async function appendProgress(writing: Writing, resolutionId: string, progress: Progress): Promise<void> {
  const position = (await readProgress(writing.db, resolutionId)).length;
  await writing.insert('resolution_progress', { resolution_id: resolutionId, position, ...progress });
}
