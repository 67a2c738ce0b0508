import { sql } from 'kysely';
import type { Database, OfficeFile } from './open.ts';

/** Removes what the chain keeps of a record's content; its digests stay, so that `audit verify` still passes. */
export async function forgetImages(db: Database, table: string, id: string): Promise<number> {
  const { numAffectedRows } = await sql`
    delete from audit_image where (entry_seq, no) in
      (select entry_seq, no from audit_change where record_type = ${table} and record_id = ${id})`.execute(db);
  return Number(numAffectedRows ?? 0);
}

/** How many changes of the chain no longer have their content: as `audit verify` counts them. */
export async function forgottenChanges(db: Database): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*) as n from audit_change c left join audit_image i on i.entry_seq = c.entry_seq and i.no = c.no
    where i.salt is null or (i.before_image is null and i.after_image is null)`.execute(db);
  return rows[0]?.n ?? 0;
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
