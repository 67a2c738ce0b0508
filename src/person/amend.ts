import { Refusal } from '../base/refusal.ts';
import type { OptionSpec } from '../command/verb.ts';
import type { Writing } from '../database/writing.ts';
import { type DetailOptions, detailOptions, detailsFrom, readName } from './details.ts';
import { refuseTaken } from './enrol.ts';
import type { Person } from './person.ts';
import { updatePerson } from './store.ts';

/** What a verb that corrects a person takes; an empty value (`--phone ""`) takes a detail away. */
export const amendOptions: readonly OptionSpec[] = [
  { flags: '--rename <姓名>', text: '改后的姓名' },
  ...detailOptions,
  { flags: '--note <备注>', text: '备注' },
];

export interface AmendOptions extends DetailOptions {
  rename?: string;
  note?: string;
}

export type PersonPatch = Partial<Omit<Person, 'id'>>;

const columns = { gender: 'gender', birthDay: 'birth_day', phone: 'phone', idNumber: 'id_number' } as const;

/** What is to change, checked; empty when nothing was asked for. @throws Refusal kind `usage`. */
export function patchFrom(options: AmendOptions): PersonPatch {
  const names = Object.keys(columns) as (keyof DetailOptions)[];
  const filled = Object.fromEntries(names.map((name) => [name, options[name] === '' ? undefined : options[name]]));
  const taken = names.filter((name) => options[name] === '').map((name) => [columns[name], null]);
  return {
    ...detailsFrom(filled),
    ...Object.fromEntries(taken),
    ...(options.rename === undefined ? {} : { name: readName(options.rename) }),
    ...(options.note === undefined ? {} : { note: options.note || null }),
  };
}

/** Corrects a person on file. @throws Refusal kind `usage` when nothing is to change or the ID number is another's. */
export async function amendPerson(writing: Writing, person: Person, patch: PersonPatch): Promise<Person> {
  await refuseTaken(writing, patch, person);
  return updatePerson(writing, person.id, patch);
}

export function nothingToAmend(example: string): Refusal {
  return new Refusal('usage', 'nothing_to_amend', '没有写要改什么。', { hint: `例如：${example}` });
}
