import type { Database } from '../database/open.ts';
import type { Writing } from '../database/writing.ts';
import type { Details } from './details.ts';
import { isCode, type Person } from './person.ts';
import { soundOf } from './pinyin.ts';

/** Everybody of that name, or the one with that code (the first eight letters of the id). */
export async function personsCalled(db: Database, nameOrCode: string): Promise<Person[]> {
  const all = db.selectFrom('person').selectAll().orderBy('id');
  const found = isCode(nameOrCode)
    ? await all.where('id', 'like', `${nameOrCode}%`).execute()
    : await all.where('name', '=', nameOrCode).execute();
  return found as Person[];
}

export async function personWithIdNumber(db: Database, idNumber: string): Promise<Person | undefined> {
  return (await db.selectFrom('person').selectAll().where('id_number', '=', idNumber).executeTakeFirst()) as
    | Person
    | undefined;
}

async function readPerson(db: Database, id: string): Promise<Person> {
  return (await db.selectFrom('person').selectAll().where('id', '=', id).executeTakeFirstOrThrow()) as Person;
}

export async function insertPerson(writing: Writing, name: string, details: Details): Promise<Person> {
  return (await writing.insert('person', { name, ...details, ...(await soundOf(name)) })) as Person;
}

export async function updatePerson(writing: Writing, id: string, patch: Partial<Omit<Person, 'id'>>): Promise<Person> {
  await writing.update('person', id, { ...patch, ...(patch.name === undefined ? {} : await soundOf(patch.name)) });
  return readPerson(writing.db, id);
}

/** Everybody on file, by id. */
export async function readPeople(db: Database): Promise<ReadonlyMap<string, Person>> {
  const people = (await db.selectFrom('person').selectAll().execute()) as Person[];
  return new Map(people.map((person) => [person.id, person]));
}
