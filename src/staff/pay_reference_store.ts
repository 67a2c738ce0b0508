import type { Day } from '../calendar/day.ts';
import type { Database } from '../database/open.ts';
import type { Writing } from '../database/writing.ts';

/** Public figures that pay is held against, 分 a month. */
export const referenceKinds = {
  minimum_wage: '最低工资',
  average_wage: '平均工资',
  subsistence: '低保标准',
} as const;

export type ReferenceKind = keyof typeof referenceKinds;

export interface PayReference {
  kind: ReferenceKind;
  from_day: Day;
  amount: number;
  cite: string;
}

/** Every figure on file, in the order of their days. */
export async function readReferences(db: Database): Promise<PayReference[]> {
  const rows = await db
    .selectFrom('pay_reference')
    .select(['kind', 'from_day', 'amount', 'cite'])
    .orderBy('from_day')
    .execute();
  return rows.map((row) => ({ ...row, kind: row.kind as ReferenceKind }));
}

/** The figure that counts on a day; undefined where none is on file. */
export function referenceOn(all: readonly PayReference[], kind: ReferenceKind, day: Day): PayReference | undefined {
  return all.findLast((one) => one.kind === kind && one.from_day <= day);
}

/** Enters a figure from a day on; entered again for the same day it replaces what was there, which is returned. */
export async function putReference(writing: Writing, figure: PayReference): Promise<number | null> {
  const { kind, from_day, amount, cite } = figure;
  const held = await writing.db
    .selectFrom('pay_reference')
    .select(['id', 'amount'])
    .where('kind', '=', kind)
    .where('from_day', '=', from_day)
    .executeTakeFirst();
  if (held === undefined) await writing.insert('pay_reference', { kind, from_day, amount, cite });
  else await writing.update('pay_reference', held.id, { amount, cite });
  return held?.amount ?? null;
}
