import { createHash, randomBytes } from 'node:crypto';

/** A row as it stands in the file: column -> value. */
export type Image = Readonly<Record<string, unknown>>;

/**
 * Keys in order and without the empty ones, so that the same row always gives the same text, also after a migration has
 * given its table a further column. Values are what SQLite returns: text, numbers, null.
 */
export function canonical(image: Image): string {
  const filled = Object.entries(image).filter(([, value]) => value !== null);
  return JSON.stringify(Object.fromEntries(filled.sort(([a], [b]) => (a < b ? -1 : 1))));
}

/** Salted, so that a digest that stays after erasure does not give away a short value such as a phone number. */
export function imageDigest(salt: string, image: string | null): string | null {
  return image === null ? null : sha256(`${salt}\n${image}`);
}

export function newSalt(): string {
  return randomBytes(16).toString('hex');
}

export interface ChangeDigest {
  record_type: string;
  record_id: string;
  before_digest: string | null;
  after_digest: string | null;
}

/** One digest over all records an entry touched, in order. */
export function changesDigest(changes: readonly ChangeDigest[]): string {
  return sha256(JSON.stringify(changes.map((c) => [c.record_type, c.record_id, c.before_digest, c.after_digest])));
}

export interface ChainLink {
  seq: number;
  at: string;
  operator: string;
  command: string;
  business_day: string;
  record_type: string;
  record_id: string;
  changes: number;
  digest: string;
  previous_hash: string;
}

/** What the next entry points to. The first entry points to `chainStart`. */
export function linkHash(link: ChainLink): string {
  return sha256(
    JSON.stringify([
      link.seq,
      link.at,
      link.operator,
      link.command,
      link.business_day,
      link.record_type,
      link.record_id,
      link.changes,
      link.digest,
      link.previous_hash,
    ]),
  );
}

export const chainStart = '0'.repeat(64);

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
