import { closeSync, existsSync, mkdirSync, openSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import { Refusal } from '../base/refusal.ts';
import { asRefusal } from './failure.ts';
import { latestVersion } from './migrations.ts';
import type { DB } from './schema.ts';

/** Marks a SQLite file as one of ours: "JWH1" as a big-endian integer. */
const applicationId = 0x4a574831;

export type Database = Kysely<DB>;

/** An open office file: `db` for queries, `raw` for transactions and pragmas. Close it when done. */
export interface OfficeFile {
  path: string;
  raw: BetterSqlite3.Database;
  db: Database;
}

/** Milliseconds a command waits for another one's transaction before it says that the file is busy. */
const patience = 5000;

/**
 * Opens an existing office file; migrates it first when it is older than the program.
 * @param stamp a text that makes the name of the copy before a migration unique, e.g. a timestamp.
 * @throws Refusal kind `file` (exit 6): missing, no database, not ours, newer, damaged, busy.
 */
export async function openOffice(path: string, stamp: string): Promise<OfficeFile> {
  if (!existsSync(path)) {
    throw new Refusal('file', 'file_missing', `找不到居委会的数据文件：${path}`, {
      hint: '用 --db 指明文件，或先建立：jwh init --name 居委会名称 --place 地方',
    });
  }
  return guarded(path, async () => {
    const file = connect(path);
    try {
      await check(file, stamp);
      return file;
    } catch (error) {
      file.raw.close();
      throw error;
    }
  });
}

/** Makes a new, empty office file with mode 0600. Refuses to touch a file that is already there. */
export async function createOffice(path: string): Promise<OfficeFile> {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  if (existsSync(path)) {
    throw new Refusal('file', 'file_exists', `文件已经存在，没有改动：${path}`, {
      hint: '换一个文件名，或直接使用这个文件。',
    });
  }
  return guarded(path, async () => {
    closeSync(openSync(path, 'wx', 0o600));
    const file = connect(path);
    try {
      file.raw.pragma('journal_mode = WAL');
      const { migrate } = await import('./migrate.ts');
      await migrate(file.raw, file.db as Kysely<unknown>, `${path}.copy`);
      file.raw.pragma(`application_id = ${applicationId}`);
      return file;
    } catch (error) {
      discard(file);
      throw error;
    }
  });
}

/** Closes and removes a file that was made a moment ago and came to nothing. */
export function discard(file: OfficeFile): void {
  file.raw.close();
  for (const end of ['', '-wal', '-shm']) rmSync(`${file.path}${end}`, { force: true });
}

function connect(path: string): OfficeFile {
  const raw = new BetterSqlite3(path, { timeout: patience });
  raw.pragma('synchronous = FULL');
  raw.pragma('foreign_keys = ON');
  return { path, raw, db: new Kysely<DB>({ dialect: new SqliteDialect({ database: raw }) }) };
}

async function check({ raw, db, path }: OfficeFile, stamp: string): Promise<void> {
  // Nothing is changed before the file is known to be ours: another program's database may carry any version.
  if (raw.pragma('application_id', { simple: true }) !== applicationId) {
    throw new Refusal('file', 'not_ours', `这是一个数据库，但不是 jwh 的数据文件：${path}`, {
      hint: '请检查 --db 或 JWH_DB 指的文件。',
    });
  }
  const version = raw.pragma('user_version', { simple: true }) as number;
  const programVersion = latestVersion();
  if (version > programVersion) {
    throw new Refusal(
      'file',
      'file_newer',
      `数据文件的版本是 ${version}，比本程序认识的 ${programVersion} 新，没有打开：${path}`,
      { hint: '请把 jwh 更新到写这个文件的版本。' },
    );
  }
  // A copy that was restored may have lost the mode.
  raw.pragma('journal_mode = WAL');
  if (version === programVersion) return;
  const { migrate } = await import('./migrate.ts');
  await migrate(raw, db as Kysely<unknown>, `${path}.v${version}.${stamp}`);
}

async function guarded<T>(path: string, open: () => Promise<T>): Promise<T> {
  try {
    return await open();
  } catch (error) {
    throw asRefusal(error, path);
  }
}
