import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createOffice, discard, type OfficeFile } from '../../src/database/open.ts';

/**
 * A file that takes long to make, kept in the system's temporary folder for the next time. Made anew when what it is made
 * of (`parts`: files and folders of this repository) changes.
 */
export async function kept(
  name: string,
  end: string,
  parts: readonly string[],
  make: (path: string) => Promise<void>,
): Promise<string> {
  const folder = join(tmpdir(), `jwh-bench-${process.getuid?.() ?? ''}`);
  const made = [...parts, 'migrations', 'src/database', 'test/bench/kept.ts'].flatMap(contentsOf).join('');
  const path = join(folder, `${name}-${createHash('sha256').update(made).digest('hex').slice(0, 8)}${end}`);
  if (existsSync(path)) return path;
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  for (const older of readdirSync(folder).filter((file) => file.startsWith(`${name}-`))) rmSync(join(folder, older));
  const unfinished = `${path}.${process.pid}`;
  await make(unfinished);
  renameSync(unfinished, path);
  return path;
}

function contentsOf(part: string): string[] {
  const path = join(import.meta.dirname, '../..', part);
  if (!statSync(path).isDirectory()) return [readFileSync(path, 'utf8')];
  return readdirSync(path).flatMap((name) => contentsOf(join(part, name)));
}

/** A new office file filled by `fill`; gone again when that fails. */
export async function makeFile(path: string, fill: (file: OfficeFile) => Promise<void>): Promise<void> {
  const file = await createOffice(path);
  try {
    // Speed: a file that is not finished is thrown away.
    file.raw.pragma('journal_mode = off');
    file.raw.pragma('synchronous = off');
    file.raw.pragma('cache_size = -400000');
    await fill(file);
    file.raw.pragma('journal_mode = wal');
    file.raw.close();
  } catch (error) {
    discard(file);
    throw error;
  }
  for (const end of ['-wal', '-shm']) rmSync(`${path}${end}`, { force: true });
}
