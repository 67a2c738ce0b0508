import { localDigits } from '../base/loose.ts';
import { type MaskEnds, maskIdNumber, maskPhone, usualEnds } from '../base/mask.ts';
import type { NumberKind } from '../base/standing.ts';
import { childAge, isChildsNumber, latestBirth } from '../calendar/age.ts';
import type { Day } from '../calendar/day.ts';
import type { Database } from '../database/open.ts';
import { numbersOnFile, peopleBornAfter } from '../database/people.ts';

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
  /** Whether any of them is. */
  some: boolean;
  /** Somebody's private number: on file, or made like one; and not the public's. */
  isPrivate: (digits: string) => boolean;
  mask: (kind: NumberKind, digits: string) => string;
}

/**
 * What must be known of numbers found in texts: `standing` as they stand in the digits, of which `certain` are made like a
 * person's. The file is only asked where one is doubtful.
 */
export async function readNumbers(
  db: Database,
  standing: readonly string[],
  certain: Iterable<string>,
  today: Day,
): Promise<Numbers> {
  const { ends, publicPhones } = await readNumberSettings(db);
  const known = new Set(certain);
  const doubtful = standing.filter((digits) => !known.has(digits));
  if (doubtful.length > 0) for (const form of await formsOnFile(db, doubtful)) known.add(form);
  for (const phone of publicPhones) for (const form of formsOf(phone)) known.delete(form);
  return {
    some: known.size > 0,
    isPrivate: (digits) => known.has(digits),
    mask: (kind, digits) =>
      kind === 'phone'
        ? maskPhone(digits, ends.phone)
        : maskIdNumber(digits, isChildsNumber(digits, today) ? [0, 0] : ends.id_number),
  };
}

/** A telephone as people dial it, in digits: with its area code, from abroad (`+86 431…`), in town; without its extension. */
export function formsOf(phone: string): string[] {
  const line = /^(0\d{2,3})-(\d+)/.exec(phone);
  const digits = line === null ? phoneDigits(phone) : `${line[1]}${line[2]}`;
  const local = localDigits(digits);
  return local === null ? [digits] : [digits, digits.slice(1), local];
}

/** Numbers as the file is asked for them: telephones of a line as they are dialled in town. */
function asked(digits: readonly string[]): Parameters<typeof numbersOnFile>[1] {
  const all = [...new Set(digits)];
  return {
    idNumbers: all.filter(({ length }) => length === 18),
    mobiles: all.filter((one) => /^1\d{10}$/.test(one)),
    lines: [
      ...new Set(
        all.flatMap((one) => (/^[2-9]\d{6,7}$/.test(one) ? one : (localDigits(one) ?? localDigits(`0${one}`) ?? []))),
      ),
    ],
  };
}

async function formsOnFile(db: Database, digits: readonly string[]): Promise<string[]> {
  const rows = await numbersOnFile(db, asked(digits));
  return rows.flatMap(({ phone, id_number }) => [
    ...(phone === null ? [] : formsOf(phone)),
    ...(id_number === null ? [] : [id_number]),
  ]);
}

/** Ids of the people who have one of these telephones or ID numbers. */
export async function ownersOf(db: Database, digits: readonly string[]): Promise<string[]> {
  return (await holdersOf(db, digits)).filter((id) => id !== null);
}

/** The same; null for a caller or complainant whom nobody named. */
export async function holdersOf(db: Database, digits: readonly string[]): Promise<(string | null)[]> {
  const wanted = new Set(digits);
  const rows = await numbersOnFile(db, asked(digits));
  const theirs = rows.filter(
    ({ phone, id_number }) =>
      wanted.has(id_number ?? '') || (phone !== null && formsOf(phone).some((form) => wanted.has(form))),
  );
  return [...new Set(theirs.map(({ person_id }) => person_id))];
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
