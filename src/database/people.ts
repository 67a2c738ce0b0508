import { sql } from 'kysely';
import type { Database } from './open.ts';

/** A number on file: of somebody, or (`person_id` null where nobody of the file was named) left by who called or complained. */
interface Numbered {
  person_id: string | null;
  phone: string | null;
  id_number: string | null;
}

/** What is asked for, in digits; lines without their area code. */
interface AskedNumbers {
  idNumbers: readonly string[];
  mobiles: readonly string[];
  lines: readonly string[];
}

/** Who has one of these numbers, and the contacts of receptions and complaints that are one of these telephones. */
export async function numbersOnFile(db: Database, { idNumbers, mobiles, lines }: AskedNumbers): Promise<Numbered[]> {
  const among = (values: readonly string[]) => sql`(select value from json_each(${JSON.stringify(values)}))`;
  const rows: Numbered[] = [];
  if (idNumbers.length > 0) {
    const found = await sql<Numbered>`
      select id as person_id, null as phone, id_number from person where id_number in ${among(idNumbers)}`.execute(db);
    rows.push(...found.rows);
  }
  if (mobiles.length + lines.length === 0) return rows;
  const phone = sql.ref('phone');
  // 0431-85551234-12: between its area code and its extension.
  const rest = sql`substr(${phone}, instr(${phone}, '-') + 1) || '-'`;
  const local = sql`substr(${phone}, instr(${phone}, '-') + 1, instr(${rest}, '-') - 1)`;
  const isOne = sql`(${phone} in ${among(mobiles)} or (${phone} >= '0' and ${phone} < '1' and ${local} in ${among(lines)}))`;
  const found = await sql<Numbered>`
    select id as person_id, phone, null as id_number from person where ${isOne}
    union all select person_id, contact, null from (select person_id, contact, contact as phone from reception) where ${isOne}
    union all select person_id, contact, null from (select person_id, contact, contact as phone from complaint) where ${isOne}`.execute(
    db,
  );
  return [...rows, ...found.rows];
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

/** Names of those who sit by election on a day; no more than names, for who asks for no more. */
export async function electedNames(db: Database, day: string): Promise<string[]> {
  const seats = await db
    .selectFrom('representative')
    .innerJoin('person', 'person.id', 'representative.person_id')
    .select('person.name')
    .where('basis', '=', 'elected')
    .where('from_day', '<=', day)
    .where((is) => is.or([is('until_day', 'is', null), is('until_day', '>=', day)]))
    .execute();
  return seats.map(({ name }) => name);
}

/** Everybody's name. */
export async function namesOnFile(db: Database): Promise<string[]> {
  const people = await db.selectFrom('person').select('name').distinct().execute();
  return people.map(({ name }) => name);
}
