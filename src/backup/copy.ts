import { chmodSync, closeSync, copyFileSync, fsyncSync, mkdirSync, openSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { digestOfFile } from '../attachment/folder.ts';

/** A file as it lies in a backup. */
export interface Copied {
  path: string;
  size: number;
  digest: string;
}

/** Copies a file to `folder/path`, for its owner alone, safely on the disk; the digest is that of the copy. */
export function copyWhole(from: string, folder: string, path: string): Copied {
  const to = join(folder, path);
  mkdirSync(dirname(to), { recursive: true, mode: 0o700 });
  copyFileSync(from, to);
  return settled(folder, path);
}

/** The same for a copy that is there already. */
export function settled(folder: string, path: string): Copied {
  const to = join(folder, path);
  chmodSync(to, 0o600);
  const file = openSync(to, 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  return { path, size: statSync(to).size, digest: digestOfFile(to) ?? '' };
}
