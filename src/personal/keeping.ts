import type { Database } from '../database/open.ts';
import { rowsAmong } from '../database/rows.ts';
import type { Keeping, KeptTable, Policy } from './policy.ts';
import type { KeptRow } from './records.ts';
import { policies } from './tables.ts';

/** Why a record stays when a person is erased; undefined where it goes. */
export type KeepingOf = (table: KeptTable, row: KeptRow) => Keeping | undefined;

/**
 * What stays is told table by table; of the matters in steps only those that concern no resident stay (a hearing, an
 * appraisal), while what is done for residents goes (agency, services), each with its steps.
 */
export async function keepings(db: Database): Promise<KeepingOf> {
  const going = new Map<KeptTable, ReadonlySet<unknown>>();
  for (const [table, { goes }] of Object.entries(policies) as [KeptTable, Policy][]) {
    if (goes === undefined) continue;
    going.set(table, new Set((await rowsAmong(db, table, goes.column, goes.kinds)).map(({ id }) => id)));
  }
  return (table, row) => {
    const { keep, of } = policies[table];
    const goes = going.get(table)?.has(row.id) || (of !== undefined && going.get(of[1])?.has(row[of[0]]));
    return goes ? undefined : keep;
  };
}
