import { bulkDigest } from '../database/bulk.ts';
import type { Writing } from '../database/writing.ts';
import type { Punch } from './punch_store.ts';

/** One import: a record of the file with the digest of its rows, which makes them part of the audit chain. */
export async function insertPunches(
  writing: Writing,
  file: { name: string; digest: string },
  punches: readonly Punch[],
): Promise<void> {
  const digest = bulkDigest(punches.map(({ person_id, day, minute, side }) => [person_id, day, minute, side]));
  const { id } = await writing.insert('punch_import', {
    file: file.name,
    file_digest: file.digest,
    rows: punches.length,
    digest,
  });
  await writing.insertBulk(
    'punch',
    punches.map((punch, at) => ({ import_id: id, position: at + 1, ...punch })),
  );
}
