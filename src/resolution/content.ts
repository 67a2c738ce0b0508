import type { Database } from '../database/open.ts';
import type { Writing } from '../database/writing.ts';
import { resolutionNumber } from '../meeting/meeting.ts';

/** Sets the text of a resolution; what stood before is in the audit. */
export async function setContent(writing: Writing, id: string, content: string): Promise<void> {
  await writing.update('resolution', id, { content });
}

/** Marks that one resolution changes another. */
export async function setChanges(writing: Writing, id: string, changesId: string): Promise<void> {
  await writing.update('resolution', id, { changes_id: changesId });
}

/** The numbers of the later resolutions that change this one, oldest first. */
export async function changedBy(db: Database, id: string): Promise<string[]> {
  const rows = await db
    .selectFrom('resolution')
    .select(['year', 'no'])
    .where('changes_id', '=', id)
    .where('voided', 'is', null)
    .orderBy('year')
    .orderBy('no')
    .execute();
  return rows.map(({ year, no }) => resolutionNumber(year, no));
}
