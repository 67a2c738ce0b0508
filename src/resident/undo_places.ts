import { referredTo } from '../database/references.ts';
import { changesOf, hasChanged, isEntered, type Work } from './undo_work.ts';

/** Households first, then the buildings they were in, then what buildings belonged to. */
export async function closePlaces(work: Work): Promise<void> {
  const { writing, undone, result } = work;
  for (const table of ['household', 'building', 'resident_group', 'zone'] as const) {
    const made = changesOf(work, table).filter((change) => isEntered(change) && !hasChanged(work, change));
    const used = await referredTo(
      writing.db,
      table,
      made.map(({ id }) => id),
    );
    for (const { id } of made.filter((change) => !used.has(change.id))) {
      await writing.update(table, id, { closed_on: undone.day, facts: JSON.stringify({ undone }) });
      if (table === 'household') result.households += 1;
      if (table === 'building') result.buildings += 1;
    }
  }
}
