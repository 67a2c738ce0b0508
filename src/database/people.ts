import { sql } from 'kysely';
import type { Database } from './open.ts';

interface Numbered {
  id: string;
  phone: string | null;
  id_number: string | null;
}

/** People with one of these telephones (digits; that of a town with or without its area code) or ID numbers. */
export async function peopleByNumbers(
  db: Database,
  phones: readonly string[],
  idNumbers: readonly string[],
): Promise<Numbered[]> {
  const among = (values: readonly string[]) => sql`(select value from json_each(${JSON.stringify(values)}))`;
  const digits = sql`replace(phone, '-', '')`;
  const { rows } = await sql<Numbered>`
    select id, phone, id_number from person
    where ${digits} in ${among(phones)} or id_number in ${among(idNumbers)}
      or (phone like '0%' and (substr(${digits}, 4) in ${among(phones)} or substr(${digits}, 5) in ${among(phones)}))`.execute(
    db,
  );
  return rows;
}

/** Those born after a day; `shared` where somebody older, or whose birth day is not known, has the same name. */
export async function peopleBornAfter(
  db: Database,
  day: string,
): Promise<{ id: string; name: string; shared: number }[]> {
  const { rows } = await sql<{ id: string; name: string; shared: number }>`
    select child.id, child.name, exists (select 1 from person as other
      where other.name = child.name and coalesce(other.birth_day, '') <= ${day}) as shared
    from person as child where child.birth_day > ${day}`.execute(db);
  return rows;
}
