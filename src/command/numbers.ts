import { type Loose, localDigits } from '../base/loose.ts';
import { type MaskEnds, maskIdNumber, maskPhone, usualEnds } from '../base/mask.ts';
import { childAge, latestBirth } from '../calendar/age.ts';
import type { Day } from '../calendar/day.ts';
import type { Database } from '../database/open.ts';
import { peopleBornAfter, peopleByNumbers } from '../database/people.ts';

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
    isPublic: (digits) => someIsSame(publicPhones, digits),
    isOnFile: ({ digits }) => someIsSame(known, digits),
    mask: (kind, digits) => (kind === 'phone' ? maskPhone(digits, ends.phone) : maskIdNumber(digits, ends.id_number)),
  };
}

/** One telephone with its area code and without is the same; with two codes it is two. */
function someIsSame(phones: ReadonlySet<string>, digits: string): boolean {
  if (phones.has(digits) || phones.has(localDigits(digits) ?? '')) return true;
  return digits.length < 9 && [...phones].some((phone) => localDigits(phone) === digits);
}

/** Telephones are asked for as they are dialled in town too: `85551234` for `0431-85551234`, and the other way round. */
function inTown(digits: readonly string[]): string[] {
  return [...new Set(digits.flatMap((one) => [one, localDigits(one) ?? one]))];
}

async function phonesOnFile(db: Database, wanted: readonly string[]): Promise<Set<string>> {
  const rows = await peopleByNumbers(db, inTown(wanted), []);
  return new Set(rows.map(({ phone }) => phoneDigits(phone ?? '')));
}

/** Ids of the people who have one of these telephones or ID numbers. */
export async function ownersOf(db: Database, digits: readonly string[]): Promise<string[]> {
  const rows = await peopleByNumbers(db, inTown(digits), digits);
  const theirs = ({ phone, id_number }: (typeof rows)[number]) =>
    digits.includes(id_number ?? '') || digits.some((one) => someIsSame(new Set([phoneDigits(phone ?? '')]), one));
  return rows.filter(theirs).map(({ id }) => id);
}

/**
 * Names of everybody on file who is under fourteen on a day. A name that somebody older has too counts only in answers about
 * the child: `persons`, by their ids.
 */
export async function childrenOnFile(db: Database, persons: readonly string[], day: Day): Promise<string[]> {
  const rows = await peopleBornAfter(db, latestBirth(childAge, day));
  const about = new Set(persons);
  return rows.filter(({ id, shared }) => shared === 0 || about.has(id)).map(({ name }) => name);
}
