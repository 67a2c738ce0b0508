import { Refusal } from '../base/refusal.ts';
import type { Day } from '../calendar/day.ts';
import { overlap } from '../calendar/span.ts';
import type { Writing } from '../database/writing.ts';
import { type Enrolment, enrol } from '../person/enrol.ts';
import type { Person } from '../person/person.ts';
import { type Basis, basisWords, type Representative } from './representative.ts';
import { insertRepresentative, representativesOf } from './store.ts';

export interface Seating extends Enrolment {
  basis: Basis;
  group: string | null;
  term: number | null;
  from: Day;
  replaces: string | null;
}

/** Enters a membership in the caller's transaction. @throws Refusal kind `usage` when the person has the same already. */
export async function seat(writing: Writing, asked: Seating): Promise<Person> {
  const { basis, group, term, from, replaces } = asked;
  const person = await enrol(writing, asked);
  const same = sameSeat(await representativesOf(writing.db, person.id), basis, from);
  if (same !== undefined) {
    throw new Refusal(
      'usage',
      'already_representative',
      `${person.name}自${same.from_day}起已以“${basisWords[basis]}”在册，不能重复登记。`,
      { hint: '查看：jwh rep list --all；若是同名的另一人，请加 --new。' },
    );
  }
  await insertRepresentative(writing, {
    person_id: person.id,
    basis,
    resident_group: group,
    term_no: term,
    from_day: from,
    replaces_id: replaces,
  });
  return person;
}

/** The membership of the same basis that a new one from a day on would stand beside. */
export function sameSeat(held: readonly Representative[], basis: Basis, from: Day): Representative | undefined {
  return held.find((one) => one.basis === basis && overlap(one, { from_day: from, until_day: null }));
}
