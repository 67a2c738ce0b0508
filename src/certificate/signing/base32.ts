const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/**
 * RFC 4648 without padding. A QR code packs these letters tightly, a scanner that types as a keyboard gets them right
 * under any layout, and no shell takes them for something else.
 */
export function base32(bytes: Uint8Array): string {
  let bits = '';
  for (const byte of bytes) bits += byte.toString(2).padStart(8, '0');
  return (bits.match(/.{1,5}/g) ?? []).map((five) => letters[Number.parseInt(five.padEnd(5, '0'), 2)]).join('');
}

/** The bytes again; null for what `base32` never writes. */
export function fromBase32(text: string): Uint8Array | null {
  let bits = '';
  for (const letter of text) {
    const at = letters.indexOf(letter);
    if (at < 0) return null;
    bits += at.toString(2).padStart(5, '0');
  }
  const bytes = Uint8Array.from((bits.match(/.{8}/g) ?? []).map((eight) => Number.parseInt(eight, 2)));
  return base32(bytes) === text ? bytes : null;
}
