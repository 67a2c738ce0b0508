import type { Loose } from '../base/loose.ts';
import { type MaskEnds, maskIdNumber, maskPhone, usualEnds } from '../base/mask.ts';
import { isChildOn } from '../calendar/age.ts';
import type { Day } from '../calendar/day.ts';
import type { Database } from '../database/open.ts';
import { rowsAmong } from '../database/rows.ts';

/** What the office has said about private numbers: how they are masked, and which telephones are the public's. */
export interface NumberSettings {
  ends: Readonly<Record<'phone' | 'id_number', MaskEnds>>;
  /** Digits alone. */
  publicPhones: ReadonlySet<string>;
}

/** The settings `mask.phone` and `mask.id_number` (`head,tail`), and `public_phone.…`; empty is as good as none. */
export async function readNumberSettings(db: Database): Promise<NumberSettings> {
  const rows = await db.selectFrom('office_setting').selectAll().where('value', '!=', '').execute();
  const ends = (id: string): MaskEnds => {
    const value = rows.find((row) => row.id === id)?.value;
    return value === undefined ? usualEnds : (value.split(',').map(Number) as [number, number]);
  };
  const open = rows.filter(({ id }) => id.startsWith('public_phone.')).map(({ value }) => phoneDigits(value));
  return { ends: { phone: ends('mask.phone'), id_number: ends('mask.id_number') }, publicPhones: new Set(open) };
}

/** `0431-8555 1234` and `043185551234` are one number. */
export function phoneDigits(phone: string): string {
  return phone.replace(/\D/g, '');
}

export interface Numbers {
  isPublic: (digits: string) => boolean;
  isOnFile: (loose: Loose) => boolean;
  mask: (kind: Loose['kind'], digits: string) => string;
}

/** What must be known of numbers found in texts; the people are only asked where a number is doubtful. */
export async function readNumbers(db: Database, found: readonly Loose[]): Promise<Numbers> {
  const { ends, publicPhones } = await readNumberSettings(db);
  const doubtful = found.filter(({ certain }) => !certain).map(({ digits }) => digits);
  const known = doubtful.length === 0 ? new Set<string>() : await phonesOnFile(db, doubtful);
  return {
    isPublic: (digits) => publicPhones.has(digits),
    isOnFile: ({ digits }) => known.has(digits),
    mask: (kind, digits) => (kind === 'phone' ? maskPhone(digits, ends.phone) : maskIdNumber(digits, ends.id_number)),
  };
}

async function phonesOnFile(db: Database, wanted: readonly string[]): Promise<Set<string>> {
  const rows = await db
    .selectFrom('person')
    .select('phone')
    .where('phone', 'is not', null)
    .where(({ eb, fn, val }) => eb(fn<string>('replace', ['phone', val('-'), val('')]), 'in', [...wanted]))
    .execute();
  return new Set(rows.map(({ phone }) => phoneDigits(phone ?? '')));
}

/** Ids of the people who have one of these telephones or ID numbers. */
export async function ownersOf(db: Database, digits: readonly string[]): Promise<string[]> {
  const rows = await db
    .selectFrom('person')
    .select('id')
    .where(({ eb, fn, or, val }) =>
      or([
        eb(fn<string>('replace', ['phone', val('-'), val('')]), 'in', [...digits]),
        eb('id_number', 'in', [...digits]),
      ]),
    )
    .execute();
  return rows.map(({ id }) => id);
}

/** Names of those of the people named who are under fourteen on a day; longer names first, as one may stand in another. */
export async function childrenAmong(db: Database, persons: readonly string[], day: Day): Promise<string[]> {
  const rows = await rowsAmong(db, 'person', 'id', persons);
  const children = rows.filter(({ birth_day }) => isChildOn(birth_day as Day | null, day));
  return children.map(({ name }) => String(name)).sort((one, other) => other.length - one.length);
}
