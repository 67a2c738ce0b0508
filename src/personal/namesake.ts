import type { Database } from '../database/open.ts';

/**
 * Whether the name in a text can mean nobody else on file: no other person has it, and none has a longer name with it
 * inside (王建 in 王建国).
 */
export async function isOnlyOne(db: Database, personId: string, name: string): Promise<boolean> {
  const other = await db
    .selectFrom('person')
    .select('id')
    .where('id', '!=', personId)
    .where(({ eb, fn, val }) => eb(fn<number>('instr', ['name', val(name)]), '>', 0))
    .executeTakeFirst();
  return other === undefined;
}
