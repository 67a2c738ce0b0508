import { Refusal } from '../base/refusal.ts';
import { addDays } from '../calendar/arithmetic.ts';
import type { Day } from '../calendar/day.ts';
import { overlap } from '../calendar/span.ts';
import type { Writing } from '../database/writing.ts';
import { type Enrolment, enrol } from '../person/enrol.ts';
import { codeOf, type Person } from '../person/person.ts';
import { type Basis, basisWords, type Representative } from './representative.ts';
import { endMembership, insertRepresentative, representativesOf } from './store.ts';

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

/**
 * Enters somebody elected again in the same group: the old membership ends the day before, and a new one begins.
 * @returns the last day of the old one; null where there was none.
 * @throws Refusal kind `usage` when the present membership is of the same term, of another group, or begins no earlier.
 */
export async function seatAgain(writing: Writing, asked: Seating): Promise<{ person: Person; until: Day | null }> {
  const person = await enrol(writing, asked);
  const same = sameSeat(await representativesOf(writing.db, person.id), asked.basis, asked.from);
  const until = addDays(asked.from, -1);
  const isOther = same !== undefined && same.until_day === null && same.from_day <= until && isNewTerm(same, asked);
  if (isOther) await endMembership(writing, same.id, until, '届满，连选连任');
  return { person: await seat(writing, { ...asked, called: codeOf(person) }), until: isOther ? until : null };
}

function isNewTerm({ resident_group, term_no }: Representative, { group, term }: Seating): boolean {
  return resident_group === group && (term === null || term_no === null || term !== term_no);
}

/** The membership of the same basis that a new one from a day on would stand beside. */
export function sameSeat(held: readonly Representative[], basis: Basis, from: Day): Representative | undefined {
  return held.find((one) => one.basis === basis && overlap(one, { from_day: from, until_day: null }));
}
