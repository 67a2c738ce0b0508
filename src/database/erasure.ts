import { sql } from 'kysely';
import type { Database, OfficeFile } from './open.ts';

/** Removes what the chain keeps of a record's content; its digests stay, so that `audit verify` still passes. */
export async function forgetImages(db: Database, table: string, id: string): Promise<number> {
  const { numAffectedRows } = await sql`
    delete from audit_image where (entry_seq, no) in
      (select entry_seq, no from audit_change where record_type = ${table} and record_id = ${id})`.execute(db);
  return Number(numAffectedRows ?? 0);
}

/** From here on, what is removed or written over is overwritten with zeros in the file. */
export function removeForGood({ raw }: OfficeFile): void {
  raw.pragma('secure_delete = ON');
}

/**
 * Writes the file anew without anything that was removed, and empties its log. What lay in free pages is gone then.
 * @returns false where another command has the file open, and old pages may still be in the log.
 */
export function rewrite({ raw }: OfficeFile): boolean {
  const emptied = () => (raw.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[])[0]?.busy === 0;
  try {
    if (!emptied()) return false;
    raw.exec('vacuum');
    return emptied();
  } catch (error) {
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY')) return false;
    throw error;
  }
}
