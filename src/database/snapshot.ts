import { chmodSync } from 'node:fs';
import BetterSqlite3 from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import { asRefusal } from './failure.ts';
import type { OfficeFile } from './open.ts';
import type { DB } from './schema.ts';

/**
 * Copies the file as it stands at one moment, while others read and write it, to a new file of mode 0600 that needs no
 * other beside it. @throws Refusal kind `file`.
 */
export async function takeSnapshot({ raw }: Pick<OfficeFile, 'raw'>, to: string): Promise<void> {
  try {
    // All pages in one step: taken bit by bit, the copy begins anew with every transaction of another command.
    await raw.backup(to, { progress: () => 0x7fffffff });
    chmodSync(to, 0o600);
    const copy = new BetterSqlite3(to);
    copy.pragma('journal_mode = DELETE');
    copy.close();
  } catch (error) {
    throw asRefusal(error, to);
  }
}

/** A copy, opened for reading only: nothing is changed or migrated. Close its `raw` when done. */
export function openSnapshot(path: string): OfficeFile {
  const raw = new BetterSqlite3(path, { readonly: true, fileMustExist: true });
  return { path, raw, db: new Kysely<DB>({ dialect: new SqliteDialect({ database: raw }) }) };
}

/** The version of its tables. */
export function versionOf({ raw }: Pick<OfficeFile, 'raw'>): number {
  return raw.pragma('user_version', { simple: true }) as number;
}

/** Whether another command is writing to the file just now; a file that cannot be opened is busy for nobody. */
export function isBusy(path: string): boolean {
  try {
    const raw = new BetterSqlite3(path, { fileMustExist: true, timeout: 0 });
    try {
      raw.exec('begin exclusive; rollback');
      return false;
    } finally {
      raw.close();
    }
  } catch (error) {
    return error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY');
  }
}
