import type { Database } from '../database/open.ts';
import { mattersRaised, type RaisedMatter, told } from '../matter/raised.ts';
import type { Opening } from './store.ts';

export async function mattersOfOpening(db: Database, id: string): Promise<RaisedMatter[]> {
  return (await lettersRaised(db, [{ id }])).get(id) ?? [];
}

/** What the letters of some openings have raised, by the id of the opening. */
export async function lettersRaised(
  db: Database,
  openings: readonly Pick<Opening, 'id'>[],
): Promise<Map<string, RaisedMatter[]>> {
  const found = await mattersRaised(
    db,
    'mailbox',
    openings.map(({ id }) => id),
  );
  return new Map([...found].map(([id, all]) => [id, all.map(told)]));
}
