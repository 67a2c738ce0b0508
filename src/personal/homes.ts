import { rowsAmong, rowsHolding } from '../database/rows.ts';
import type { Writing } from '../database/writing.ts';
import { saidOver } from './said.ts';
import type { Subject } from './subject.ts';
import type { WrittenOver } from './written_over.ts';

/**
 * A home is a place and stays one. What is written of it, and what was asked for it, goes where nobody else on file lives
 * there: then it was said of the person.
 */
export async function eraseHomes({ db }: Writing, subject: Subject, done: WrittenOver): Promise<void> {
  const { identity, person, records } = subject;
  const homes = records.filter(({ table }) => table === 'household').map(({ row }) => row);
  const living = await rowsAmong(
    db,
    'resident',
    'household_id',
    homes.map(({ id }) => id),
  );
  const shared = new Set(living.filter((one) => one.person_id !== person.id).map((one) => one.household_id));
  const theirs = homes.filter(({ id }) => !shared.has(id ?? null));
  for (const home of theirs) {
    const facts = saidOver(String(home.facts), [], identity);
    await done.erase('household', home, facts === home.facts ? {} : { facts });
  }
  const ids = theirs.map(({ id }) => String(id));
  for (const group of await rowsHolding(db, 'ten_household_group', ['facts'], { words: ids, digits: [] })) {
    const { recommendations = [], ...rest } = JSON.parse(String(group.facts)) as Groups;
    const over = recommendations.map((one) =>
      ids.includes(one.household_id)
        ? { ...JSON.parse(saidOver(JSON.stringify(one), ['signed_by'], identity)), household_id: one.household_id }
        : one,
    );
    await done.erase('ten_household_group', group, { facts: JSON.stringify({ ...rest, recommendations: over }) });
  }
}

interface Groups {
  recommendations?: { household_id: string }[];
}
