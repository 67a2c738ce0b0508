import { sql } from 'kysely';
import type { Database } from '../database/open.ts';
import { digitsOf, type Identity, spellings } from './identity.ts';

/**
 * Removes every image behind the chain in which somebody's name or number stands and whose record no longer has it: it was
 * amended away, or has been written over. `stays`: records (`table/id`) that keep it by a rule.
 */
export async function forgetMentions(
  db: Database,
  { names, numbers }: Identity,
  stays: ReadonlySet<string>,
): Promise<number> {
  if (names.length + numbers.length === 0) return 0;
  const words = sql`(coalesce(i.before_image, '') || coalesce(i.after_image, ''))`;
  const close = sql`upper(replace(replace(replace(replace(${words}, ' ', ''), '-', ''), '.', ''), char(12288), ''))`;
  const holds = [
    ...names.flatMap((name) => [...spellings(name)].map((spelling) => sql`instr(${words}, ${spelling}) > 0`)),
    ...numbers.map((number) => sql`instr(${close}, ${digitsOf(number)}) > 0`),
  ];
  const { numAffectedRows } = await sql`
    delete from audit_image where (entry_seq, no) in (
      select i.entry_seq, i.no from audit_image i join audit_change c on c.entry_seq = i.entry_seq and c.no = i.no
      where (${sql.join(holds, sql` or `)})
        and c.record_type || '/' || c.record_id not in (select value from json_each(${JSON.stringify([...stays])}))
    )`.execute(db);
  return Number(numAffectedRows ?? 0);
}
