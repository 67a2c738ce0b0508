import type { Writing } from '../database/writing.ts';

/** Sets the text of a resolution; what stood before is in the audit. */
export async function setContent(writing: Writing, id: string, content: string): Promise<void> {
  await writing.update('resolution', id, { content });
}

/** Marks that one resolution changes another. */
export async function setChanges(writing: Writing, id: string, changesId: string): Promise<void> {
  await writing.update('resolution', id, { changes_id: changesId });
}
