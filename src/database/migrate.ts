import { chmodSync } from 'node:fs';
import type BetterSqlite3 from 'better-sqlite3';
import type { Kysely } from 'kysely';

export interface Migration {
  version: number;
  name: string;
  load: () => Promise<{ up: (db: Kysely<unknown>) => Promise<void> }>;
}

/** Every migration, in order. A new one is a line here and a file in migrations/. */
export const migrations: readonly Migration[] = [
  { version: 1, name: 'ground', load: () => import('../../migrations/0001_ground.ts') },
  { version: 2, name: 'attendance', load: () => import('../../migrations/0002_attendance.ts') },
  { version: 3, name: 'accounts', load: () => import('../../migrations/0003_accounts.ts') },
  { version: 4, name: 'disclosure', load: () => import('../../migrations/0004_disclosure.ts') },
];

/**
 * Brings a file up to date. Each migration runs in one transaction with the record of it (`user_version`), so a failure
 * leaves the file as it was; Kysely's own migrator does not do that on SQLite.
 * @param copyTo where a copy of a file that already holds records is put first; returned when it was made.
 */
export async function migrate(
  raw: BetterSqlite3.Database,
  db: Kysely<unknown>,
  copyTo: string,
  all: readonly Migration[] = migrations,
): Promise<string | null> {
  const before = version(raw);
  if (before >= latestVersion(all)) return null;
  if (before > 0) {
    raw.prepare('vacuum into ?').run(copyTo);
    chmodSync(copyTo, 0o600);
  }
  for (const migration of all) await apply(raw, db, migration);
  return before > 0 ? copyTo : null;
}

async function apply(raw: BetterSqlite3.Database, db: Kysely<unknown>, migration: Migration): Promise<void> {
  const { up } = await migration.load();
  raw.exec('begin immediate');
  try {
    // Another process may have got here first while this one waited for the lock.
    if (version(raw) < migration.version) {
      await up(db);
      raw.pragma(`user_version = ${migration.version}`);
    }
    raw.exec('commit');
  } catch (error) {
    raw.exec('rollback');
    throw error;
  }
}

export function version(raw: BetterSqlite3.Database): number {
  return raw.pragma('user_version', { simple: true }) as number;
}

export function latestVersion(all: readonly Migration[]): number {
  return all.at(-1)?.version ?? 0;
}
