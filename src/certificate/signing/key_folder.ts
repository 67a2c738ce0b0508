import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { chmodSync, lstatSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { asRefusal } from '../../database/failure.ts';
import { keyIdOf, publicHalf } from './key.ts';

/** The folder beside the office's file that holds what it signs with; part of every backup. */
export function keysOf(officePath: string): string {
  return `${officePath}.keys`;
}

export function keyPath(folder: string, id: string): string {
  return join(folder, `${id}.pem`);
}

/** A new key, not kept anywhere yet. */
export function newKey(): KeyObject {
  return generateKeyPairSync('ed25519').privateKey;
}

/**
 * The key of that name, for its owner's eyes only from now on; null where it is not there or is no such key.
 * @throws Refusal kind `file` where it cannot be read.
 */
export function readKey(folder: string, id: string): KeyObject | null {
  const path = keyPath(folder, id);
  if (!lstatSync(path, { throwIfNoEntry: false })?.isFile()) return null;
  try {
    chmodSync(folder, 0o700);
    chmodSync(path, 0o600);
    const key = pemKey(readFileSync(path, 'utf8'));
    return key !== null && keyIdOf(publicHalf(key)) === id ? key : null;
  } catch (error) {
    throw asRefusal(error, path);
  }
}

function pemKey(text: string): KeyObject | null {
  try {
    const key = createPrivateKey(text);
    return key.asymmetricKeyType === 'ed25519' ? key : null;
  } catch {
    return null;
  }
}

/** Puts a key into the folder, whole and safe on the disk before this returns. @throws Refusal kind `file`. */
export function keepKey(folder: string, key: KeyObject): void {
  const path = keyPath(folder, keyIdOf(publicHalf(key)));
  const part = `${path}.part`;
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    rmSync(part, { force: true });
    writeFileSync(part, key.export({ format: 'pem', type: 'pkcs8' }), { mode: 0o600, flag: 'wx', flush: true });
    renameSync(part, path);
  } catch (error) {
    throw asRefusal(error, path);
  }
}

/** Keys that lie in the folder, by name. */
export function keysIn(folder: string): string[] {
  if (!lstatSync(folder, { throwIfNoEntry: false })?.isDirectory()) return [];
  return readdirSync(folder).flatMap((name) => /^([0-9a-f]{10})\.pem$/.exec(name)?.[1] ?? []);
}

/** Destroys a key that signs no more; that it is gone already is no fault. */
export function dropKey(folder: string, id: string): void {
  rmSync(keyPath(folder, id), { force: true });
}
