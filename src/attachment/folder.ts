import { createHash, randomUUID } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { asRefusal } from '../database/failure.ts';

/** The folder beside the office's file that holds its papers, each under its digest. */
export function papersOf(officePath: string): string {
  return `${officePath}.files`;
}

export function paperPath(folder: string, digest: string): string {
  return join(folder, digest.slice(0, 2), digest);
}

export function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The digest of a file, read piece by piece; null where there is none, or what is there is no plain file. */
export function digestOfFile(path: string): string | null {
  if (!lstatSync(path, { throwIfNoEntry: false })?.isFile()) return null;
  const hash = createHash('sha256');
  const piece = Buffer.alloc(1 << 20);
  const file = openSync(path, 'r');
  try {
    for (let read = readSync(file, piece); read > 0; read = readSync(file, piece)) hash.update(piece.subarray(0, read));
    return hash.digest('hex');
  } finally {
    closeSync(file);
  }
}

/**
 * Puts a paper into the folder, whole or not at all, safely on the disk before this returns. The same bytes lie there once;
 * what lies there and is not what its name says is put right. @throws Refusal kind `file`.
 */
export function keep(folder: string, digest: string, bytes: Uint8Array): void {
  const path = paperPath(folder, digest);
  try {
    if (digestOfFile(path) === digest) return;
    mkdirSync(join(folder, digest.slice(0, 2)), { recursive: true, mode: 0o700 });
    const part = `${path}.${randomUUID()}.part`;
    try {
      writeFileSync(part, bytes, { mode: 0o600, flush: true });
      renameSync(part, path);
    } finally {
      rmSync(part, { force: true });
    }
    settle(join(folder, digest.slice(0, 2)));
  } catch (error) {
    throw asRefusal(error, path);
  }
}

/** A name is safe on the disk only once its folder is; where a folder cannot be opened (Windows) there is no such thing. */
function settle(folder: string): void {
  let opened: number;
  try {
    opened = openSync(folder, 'r');
  } catch {
    return;
  }
  try {
    fsyncSync(opened);
  } finally {
    closeSync(opened);
  }
}

/** Takes a paper away; that it is gone already is no fault. */
export function remove(folder: string, digest: string): void {
  rmSync(paperPath(folder, digest), { force: true });
}

/** Everything that lies in the folder, as `ab/abcdef…`; nothing where there is no folder. */
export function papersIn(folder: string): string[] {
  if (!lstatSync(folder, { throwIfNoEntry: false })?.isDirectory()) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((one) =>
    one.isDirectory() ? readdirSync(join(folder, one.name)).map((name) => `${one.name}/${name}`) : [one.name],
  );
}
