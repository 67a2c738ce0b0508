import { createHash, type KeyObject } from 'node:crypto';
import { Refusal } from '../../base/refusal.ts';
import type { Day } from '../../calendar/day.ts';
import type { Writing } from '../../database/writing.ts';
import type { Statement } from '../certificate.ts';
import { numberIn } from '../number_in.ts';
import { publicHalf, signed } from './key.ts';
import { keepKey, keyPath, keysIn, keysOf, newKey, readKey } from './key_folder.ts';
import { insertKey, keyInUse, readKeys, type SigningKey } from './key_store.ts';
import { payload, type Said } from './payload.ts';

/** The columns of a certificate that make its code. */
export interface Signed {
  statement: string;
  /** base64url. */
  signature: string;
  key_id: string;
}

/** The digest of a paper as its statement carries it. @param content the text of the column, as it is kept. */
export function paperDigest(content: string): string {
  return createHash('sha256').update(content).digest('base64url');
}

/**
 * Signs what the code of a paper says, within the caller's transaction; makes the office's key when there is none yet.
 * @throws Refusal kind `file` where the private key is not there.
 */
export async function signStatement(writing: Writing, statement: Statement): Promise<Signed> {
  const { id, key } = await signingKey(writing, statement.day);
  const signature = signed(payload(saidOf(statement, id)), key);
  return {
    statement: JSON.stringify(statement),
    signature: Buffer.from(signature).toString('base64url'),
    key_id: id,
  };
}

/** What the code of a statement says. */
export function saidOf({ number, day, office, digest }: Statement, key_id: string): Said {
  const parts = numberIn(number);
  if (parts === null) throw new Error(`not a certificate's number: ${number}`);
  const hex = Buffer.from(digest, 'base64url').toString('hex').slice(0, 32);
  return { ...parts, day, office, digest: hex, key_id };
}

/** Keys that were read or made in a transaction: a batch reads its key once, and a dry run leaves none on the disk. */
const atHand = new WeakMap<Writing, { id: string; key: KeyObject }>();

async function signingKey(writing: Writing, day: Day): Promise<{ id: string; key: KeyObject }> {
  const known = atHand.get(writing);
  if (known !== undefined) return known;
  const inUse = await keyInUse(writing.db);
  if (inUse === null) return makeKey(writing, day);
  const folder = keysOf(writing.path);
  const key = readKey(folder, inUse.id);
  if (key === null) throw missing(keyPath(folder, inUse.id));
  return remember(writing, inUse.id, key);
}

/**
 * A new pair: the private half in the folder before the public one is in the file, so that no transaction ends with a key
 * nobody has. What a transaction that came to nothing left in the folder is taken first.
 */
export async function makeKey(writing: Writing, day: Day): Promise<SigningKey & { key: KeyObject }> {
  const folder = keysOf(writing.path);
  const used = new Set((await readKeys(writing.db)).map(({ id }) => id));
  const left = keysIn(folder)
    .filter((id) => !used.has(id))
    .map((id) => readKey(folder, id))
    .find((key) => key !== null);
  const key = left ?? newKey();
  if (left === undefined && !writing.dryRun) keepKey(folder, key);
  const row = await insertKey(writing, publicHalf(key), day);
  remember(writing, row.id, key);
  return { ...row, key };
}

function remember(writing: Writing, id: string, key: KeyObject): { id: string; key: KeyObject } {
  const found = { id, key };
  atHand.set(writing, found);
  return found;
}

function missing(path: string): Refusal {
  return new Refusal('file', 'private_key_missing', `签名用的私钥不在，或已损坏：${path}`, {
    hint: '把备份里 keys 文件夹的这个文件放回原处；没有备份就换一把：jwh certificate key --renew --reason 私钥遗失。已出具的证明照样能核验。',
  });
}
