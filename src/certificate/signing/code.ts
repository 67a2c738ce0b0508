import type { Statement } from '../certificate.ts';
import { base32, fromBase32 } from './base32.ts';
import { fromPayload, payload, type Said } from './payload.ts';
import { type Signed, saidOf } from './sign.ts';

const mark = 'JWH1';
const signatureLength = 64;

/** A code as it was read, not believed yet. */
export interface Code {
  said: Said;
  /** The bytes that were signed. */
  payload: Uint8Array;
  signature: Uint8Array;
}

/** The text of a certificate's QR code: capitals and digits, about 170; null for a paper without a signature. */
export function codeOf({ statement, signature, key_id }: { [K in keyof Signed]: Signed[K] | null }): string | null {
  if (statement === null || signature === null || key_id === null) return null;
  const bytes = payload(saidOf(JSON.parse(statement) as Statement, key_id));
  return mark + base32(Buffer.concat([bytes, Buffer.from(signature, 'base64url')]));
}

/** Whether a text is meant to be one of these codes, of whatever version. */
export function looksLikeCode(text: string): boolean {
  return /^JWH[0-9]/.test(plainCode(text));
}

/** Whether it is of a version this program reads. */
export function isKnownVersion(text: string): boolean {
  return plainCode(text).startsWith(mark);
}

/** What a code says; null where part of it is missing or it was never one. */
export function readCode(text: string): Code | null {
  const bytes = fromBase32(plainCode(text).slice(mark.length));
  if (bytes === null || bytes.length <= signatureLength) return null;
  const at = bytes.length - signatureLength;
  const said = fromPayload(bytes.subarray(0, at));
  return said === null ? null : { said, payload: bytes.subarray(0, at), signature: bytes.subarray(at) };
}

/** Scanners and mail break lines and change the case; full-width letters come from a Chinese keyboard. */
function plainCode(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '').toUpperCase();
}
