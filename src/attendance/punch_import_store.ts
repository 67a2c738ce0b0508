import { bulkDigest } from '../database/bulk.ts';
import type { Writing } from '../database/writing.ts';
import { type Punch, sidedFrom } from './punch_store.ts';

/** One import: a record of the file with the digest of its rows, which makes them part of the audit chain. */
export async function insertPunches(
  writing: Writing,
  file: { name: string; digest: string },
  punches: readonly Punch[],
): Promise<void> {
  // In the order of their positions, which the digest is checked in.
  const ordered = [...punches.filter(({ sided }) => !sided), ...punches.filter(({ sided }) => sided)];
  const digest = bulkDigest(ordered.map(({ person_id, day, minute }) => [person_id, day, minute]));
  const { id } = await writing.insert('punch_import', {
    file: file.name,
    file_digest: file.digest,
    rows: punches.length,
    digest,
  });
  await writing.insertBulk(
    'punch',
    ordered.map(({ sided, ...punch }, at) => ({ import_id: id, position: at + 1 + (sided ? sidedFrom : 0), ...punch })),
  );
}
