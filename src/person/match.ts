import { maskNumber } from '../base/mask.ts';
import { type MaskNumber, Refusal } from '../base/refusal.ts';
import type { Day } from '../calendar/day.ts';
import type { Details } from './details.ts';
import { describe, type Person } from './person.ts';

const labels = { gender: '性别', birth_day: '出生日期', phone: '电话', id_number: '身份证号' } as const;

/**
 * Who of the people of one name is meant; null when it is nobody on file. Pure.
 * An ID number decides alone; one that differs from all on file is another person's.
 * @throws Refusal kind `usage` when several may be meant, or the only one differs from what was written.
 */
export function matchPerson(candidates: readonly Person[], details: Details): Person | null {
  const { id_number } = details;
  const exact = candidates.find((person) => id_number !== undefined && person.id_number === id_number);
  if (exact !== undefined) return agreeing(exact, details);
  const possible = candidates.filter((person) => id_number === undefined || person.id_number === null);
  const [only, ...others] = possible;
  if (only === undefined) return null;
  if (others.length === 0) return agreeing(only, details);
  const fitting = possible.filter((person) => fits(person, details));
  if (fitting.length === 1 && Object.keys(details).length > 0) return fitting[0] as Person;
  throw ambiguous(possible, '请在姓名处写编码，或用 --id-number 指明；若是另一人，加 --new。');
}

/** The one meant by a name or code among those on file. @throws Refusal kind `not_found` or `usage` (ambiguous). */
export function onePerson<P extends Person>(candidates: readonly P[], called: string, what: string): P {
  const [only, ...others] = candidates;
  if (only === undefined) throw new Refusal('not_found', 'no_such_person', `没有叫“${called}”的${what}。`);
  if (others.length > 0) throw ambiguous(candidates, '请在姓名处写编码。');
  return only;
}

function ambiguous(candidates: readonly Person[], hint: string): Refusal {
  const worded = (mask: MaskNumber, today: Day | null) => {
    const lines = candidates.map((person) => `  ${describe(person, mask, today)}`).join('\n');
    return `叫“${candidates[0]?.name}”的有${candidates.length}人：\n${lines}`;
  };
  return new Refusal('usage', 'ambiguous_name', worded(maskNumber, null), { hint, worded });
}

function agreeing(person: Person, details: Details): Person {
  const differing = differences(person, details);
  if (differing.length === 0) return person;
  throw new Refusal('usage', 'person_differs', `档案中的${person.name}，${differing.join('、')}与所写的不同。`, {
    hint: '若是同名的另一人，请加 --new；若要更正档案，请用 staff amend、rep amend 或 resident amend。',
  });
}

function fits(person: Person, details: Details): boolean {
  return differences(person, details).length === 0;
}

function differences(person: Person, details: Details): string[] {
  return (Object.keys(details) as (keyof Details)[])
    .filter((key) => person[key] !== null && details[key] !== undefined && person[key] !== details[key])
    .map((key) => labels[key]);
}
