import { localDigits } from '../base/loose.ts';
import { replaceStanding } from '../base/standing.ts';
import type { Database } from '../database/open.ts';
import type { Person } from '../person/person.ts';
import { doorsOf } from './door.ts';
import { erasedName } from './policy.ts';

/** By what a person can be found in the file: every name, telephone and ID number they ever had in it. */
export interface Identity {
  names: readonly string[];
  /** As they were written, the letters of an ID number in capitals. */
  numbers: readonly string[];
  /** The doors they live or lived behind, as people write them; looked for only where the person is named. */
  doors: readonly RegExp[];
}

/** Written over a number. */
const erasedNumber = '***';

/** Also what stood there before it was amended: the chain still knows it. */
export async function identityOf(db: Database, person: Person): Promise<Identity> {
  const images = await db
    .selectFrom('audit_change as c')
    .innerJoin('audit_image as i', (join) => join.onRef('i.entry_seq', '=', 'c.entry_seq').onRef('i.no', '=', 'c.no'))
    .select(['i.before_image', 'i.after_image'])
    .where('c.record_type', '=', 'person')
    .where('c.record_id', '=', person.id)
    .execute();
  const all = images
    .flatMap(({ before_image, after_image }) => [before_image, after_image])
    .filter((image) => image !== null && image !== '')
    .map((image) => JSON.parse(image as string) as Partial<Person>);
  const values = (of: (one: Partial<Person>) => string | null | undefined) => [
    ...new Set([...all, person].map(of).filter((value) => typeof value === 'string')),
  ];
  const phones = values(({ phone }) => phone);
  return {
    names: values(({ name }) => name).filter((name) => name !== erasedName),
    numbers: [
      ...phones,
      ...phones.flatMap((phone) => localDigits(digitsOf(phone)) ?? []),
      ...values(({ id_number }) => id_number),
    ],
    doors: await doorsOf(db, person.id),
  };
}

/** A text without what identifies the person; the same text where nothing of it stood there. Pure. */
export function withoutIdentity(text: string, { names, numbers }: Identity): string {
  const digits = new Set(numbers.map(digitsOf));
  const plain = replaceStanding(
    text,
    (number) => digits.has(number),
    () => erasedNumber,
  );
  const words = [...names.map((name) => [name, erasedName]), ...numbers.map((number) => [number, erasedNumber])];
  return words
    .flatMap(([word = '', by = '']) => [...spellings(word)].map((spelling) => [spelling, by] as const))
    .sort(([one], [other]) => other.length - one.length)
    .reduce((all, [word, by]) => all.replaceAll(word, by), plain);
}

/** A text of a record that names the person, without their door; the building stays. Pure. */
export function withoutDoors(text: string, { doors }: Identity): string {
  return doors.reduce((all, door) => all.replace(door, erasedNumber), text);
}

/** A word as it stands in a text, in a JSON column, and in JSON within it. */
export function spellings(word: string): Set<string> {
  const inside = (text: string) => JSON.stringify(text).slice(1, -1);
  return new Set([word, inside(word), inside(inside(word))]);
}

export function digitsOf(number: string): string {
  return number.replace(/[^\dXx]/g, '').toUpperCase();
}
