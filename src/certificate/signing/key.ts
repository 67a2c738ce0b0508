import { createHash, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';

/** A public key as it is kept and given away: the 32 bytes of Ed25519 as base64url. */
export type PublicKey = string;

/** The public half of a pair. */
export function publicHalf(key: KeyObject): PublicKey {
  const { x } = createPublicKey(key).export({ format: 'jwk' });
  return x as string;
}

/** Whether a text can be a public key at all. */
export function isPublicKey(text: string): boolean {
  return /^[A-Za-z0-9_-]{43}$/.test(text) && Buffer.from(text, 'base64url').toString('base64url') === text;
}

/** What a key is called in a code: the first five bytes of its digest, as hex. */
export function keyIdOf(key: PublicKey): string {
  return digestOf(key).slice(0, 10);
}

/** What two people compare over the telephone: 128 bits in groups of four. */
export function fingerprintOf(key: PublicKey): string {
  return (digestOf(key).slice(0, 32).toUpperCase().match(/.{4}/g) ?? []).join(' ');
}

function digestOf(key: PublicKey): string {
  return createHash('sha256').update(Buffer.from(key, 'base64url')).digest('hex');
}

/** Signatures are over this and the payload: what is signed for a paper is good for nothing else. */
const purpose = Buffer.from('jwh certificate 1\n');

export function signed(payload: Uint8Array, key: KeyObject): Uint8Array {
  return sign(null, Buffer.concat([purpose, payload]), key);
}

export function isSigned(payload: Uint8Array, signature: Uint8Array, key: PublicKey): boolean {
  const half = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: key }, format: 'jwk' });
  return verify(null, Buffer.concat([purpose, payload]), half, signature);
}
