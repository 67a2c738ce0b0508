import { yearOf } from '../calendar/day.ts';
import { nextNumber } from '../database/numbering.ts';
import type { Writing } from '../database/writing.ts';
import { matterNumber, type NewMatter } from './matter.ts';

/**
 * Opens a matter within the caller's transaction: a visit, reception, complaint, patrol or letter that is not done with on
 * the spot becomes one. Gives its id and number.
 */
export async function openMatter(writing: Writing, matter: NewMatter): Promise<{ id: string; number: string }> {
  const year = yearOf(matter.day);
  const no = await nextNumber(writing.db, 'matter', year);
  const { id } = await writing.insert('matter', {
    ...matter,
    year,
    no,
    state: 'open',
    state_day: matter.day,
    facts: JSON.stringify(matter.facts),
  });
  return { id, number: matterNumber({ year, no }) };
}
