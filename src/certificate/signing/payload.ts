import { type Day, yearOf } from '../../calendar/day.ts';

/** What a code says, as it can be read without any key. The kind is the series of the number. */
export interface Said {
  /** Of the number, and of the day. */
  year: number;
  series: number;
  no: number;
  day: Day;
  office: string;
  /** The first 16 bytes of the SHA-256 of the paper, as hex. */
  digest: string;
  /** What the key is called that signed it. */
  key_id: string;
}

/**
 * Words most offices' names end with, each as one character of its own. Part of the format: papers that are out
 * there are read by it, so nothing here may change.
 */
const endings = [
  ['\uE000', '社区居民委员会'],
  ['\uE001', '居民委员会'],
  ['\uE002', '村民委员会'],
] as const;

const firstDay = Date.UTC(2000, 0, 1);
const dayLength = 86_400_000;
const digestLength = 16;
const keyLength = 5;

/** The bytes that are signed: series, number, day, issuer, digest, key. No word of the person. */
export function payload({ year, series, no, day, office, digest, key_id }: Said): Uint8Array {
  if (year !== yearOf(day)) throw new Error(`a number of ${year} on ${day}`);
  const days = (Date.parse(`${day}T00:00:00Z`) - firstDay) / dayLength;
  const name = utf16(shortened(office));
  return Uint8Array.from([
    ...count(series),
    ...count(no),
    ...count(days),
    ...count(name.length),
    ...name,
    ...Buffer.from(digest, 'hex'),
    ...Buffer.from(key_id, 'hex'),
  ]);
}

/** What the bytes say; null for what `payload` never writes. */
export function fromPayload(bytes: Uint8Array): Said | null {
  const reader = new Reader(bytes);
  const series = reader.count();
  const no = reader.count();
  const days = reader.count();
  const name = reader.take(reader.count());
  const digest = reader.take(digestLength);
  const key = reader.take(keyLength);
  if (reader.short || reader.left > 0 || days > 365_000 || name.length % 2 > 0) return null;
  const day = new Date(firstDay + days * dayLength).toISOString().slice(0, 10);
  const office = endings.reduce((text, [short, long]) => text.replaceAll(short, long), fromUtf16(name));
  return { year: yearOf(day), series, no, day, office, digest: hex(digest), key_id: hex(key) };
}

function shortened(office: string): string {
  return endings.reduce((text, [short, long]) => text.replaceAll(long, short), office);
}

function utf16(text: string): Uint8Array {
  return Buffer.from(text, 'utf16le').swap16();
}

function fromUtf16(bytes: Uint8Array): string {
  return Buffer.from(bytes).swap16().toString('utf16le');
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}

/** A count from 0 on in as few bytes as it takes: seven bits each, the highest says that more follow. */
function count(value: number): number[] {
  return value < 128 ? [value] : [(value % 128) + 128, ...count(Math.floor(value / 128))];
}

/** Takes bytes off the front; `short` once there were not enough. */
class Reader {
  short = false;
  private at = 0;
  private readonly bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  get left(): number {
    return this.bytes.length - this.at;
  }

  take(length: number): Uint8Array {
    if (length > this.left) this.short = true;
    const part = this.bytes.subarray(this.at, this.at + length);
    this.at += part.length;
    return part;
  }

  count(): number {
    let value = 0;
    for (let place = 1; place < 128 ** 4; place *= 128) {
      const [byte = 0] = this.take(1);
      value += (byte % 128) * place;
      if (byte < 128) return value;
    }
    this.short = true;
    return 0;
  }
}
