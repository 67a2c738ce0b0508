import type { Database } from '../database/open.ts';
import { type AnyRow, rowsAmong, rowsWhere } from '../database/rows.ts';
import type { Person } from '../person/person.ts';
import type { KeptRecord } from './records.ts';

/**
 * What was written of a person without saying who it is about: a visit at which nobody else was met, visits to a home where
 * nobody else on file lives, and what was done for that home, its steps included. `names`: those that are nobody else's.
 */
export async function unnamedOf(
  db: Database,
  person: Person,
  records: readonly KeptRecord[],
  names: readonly string[],
): Promise<KeptRecord[]> {
  const met = (await Promise.all(names.map((name) => rowsWhere(db, 'visit', ['met'], name)))).flat();
  const homes = await homesAlone(db, person, records);
  const seen = [...(await rowsAmong(db, 'visit', 'household_id', homes)), ...met].filter(isOfNobody);
  const asked = (await rowsAmong(db, 'matter', 'household_id', homes)).filter(
    (row) => isOfNobody(row) && (row.state === 'closed' || row.state === 'voided'),
  );
  const steps = await rowsAmong(
    db,
    'matter_step',
    'matter_id',
    asked.map(({ id }) => id),
  );
  const about = (table: KeptRecord['table'], rows: readonly AnyRow[]): KeptRecord[] =>
    [...new Map(rows.map((row) => [row.id, row])).values()].map((row) => ({ table, role: 'about', row }));
  return [...about('visit', seen), ...about('matter', asked), ...about('matter_step', steps)];
}

function isOfNobody({ person_id }: AnyRow): boolean {
  return person_id === null;
}

async function homesAlone(db: Database, { id }: Person, records: readonly KeptRecord[]): Promise<unknown[]> {
  const homes = records.filter(({ table }) => table === 'household').map(({ row }) => row.id);
  const living = await rowsAmong(db, 'resident', 'household_id', homes);
  const shared = new Set(living.filter(({ person_id }) => person_id !== id).map(({ household_id }) => household_id));
  return homes.filter((home) => !shared.has(home ?? null));
}
