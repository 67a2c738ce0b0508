import type { Database } from '../database/open.ts';

/** Who pays the wage where it is another body (D-92), by person; those of whom nothing is on file are left out. */
export async function readPayingUnits(db: Database): Promise<ReadonlyMap<string, string>> {
  const rows = await db.selectFrom('employment').select(['person_id', 'facts']).execute();
  const units = rows.map(({ person_id, facts }) => {
    return [person_id, (JSON.parse(facts) as { paying_unit?: string }).paying_unit ?? ''] as const;
  });
  return new Map(units.filter(([, unit]) => unit !== ''));
}
