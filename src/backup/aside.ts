import { existsSync, mkdirSync, renameSync, rmdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { officeFile, siblings } from './parts.ts';

/** Everything that is the office's beside its file: the file, what SQLite keeps beside it, the folders. */
function endings(): string[] {
  return ['', '-wal', '-shm', ...siblings.map(({ ending }) => ending)];
}

/**
 * Puts a staged backup in the place of the office's file. What stands there is moved aside whole; should anything fail on
 * the way, it is moved back. @returns where it was moved; null where nothing stood there.
 */
export function exchange(path: string, staged: string, stamp: string): string | null {
  const there = endings().filter((ending) => existsSync(`${path}${ending}`));
  const aside = there.length === 0 ? null : `${path}.恢复前-${stamp}`;
  const moved: [from: string, to: string][] = [];
  const move = (from: string, to: string) => {
    renameSync(from, to);
    moved.push([from, to]);
  };
  try {
    if (aside !== null) {
      mkdirSync(aside, { mode: 0o700 });
      for (const ending of there) move(`${path}${ending}`, join(aside, `${basename(path)}${ending}`));
    }
    for (const { name, ending } of siblings)
      if (existsSync(join(staged, name))) move(join(staged, name), `${path}${ending}`);
    move(join(staged, officeFile), path);
    return aside;
  } catch (error) {
    for (const [from, to] of moved.reverse()) renameSync(to, from);
    if (aside !== null && existsSync(aside)) rmdirSync(aside);
    throw error;
  }
}
