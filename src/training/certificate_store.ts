import type { Day } from '../calendar/day.ts';
import type { Database } from '../database/open.ts';
import type { Writing } from '../database/writing.ts';

/** A professional certificate of a member of the staff (长春 七(三), 秦皇岛 四(三)). */
export interface Qualification {
  id: string;
  person_id: string;
  name: string;
  /** `社会工作师`. */
  title: string;
  level: string | null;
  number: string | null;
  /** The day it was granted. */
  day: Day;
  /** The last day it holds, where it says so. */
  valid_until: Day | null;
  issuer: string | null;
  voided: string | null;
}

type Facts = Pick<Qualification, 'valid_until' | 'issuer'>;

/** Every certificate, the earliest first, those taken back with them. */
export async function readQualifications(db: Database): Promise<Qualification[]> {
  const rows = await db
    .selectFrom('qualification')
    .innerJoin('person', 'person.id', 'qualification.person_id')
    .selectAll('qualification')
    .select('person.name')
    .orderBy('qualification.day')
    .orderBy('person.name')
    .orderBy('qualification.id')
    .execute();
  return rows.map(({ facts, ...row }) => ({ ...(JSON.parse(facts) as Facts), ...row }));
}

export async function insertQualification(
  writing: Writing,
  { person_id, title, level, number, day, valid_until, issuer }: Omit<Qualification, 'id' | 'name' | 'voided'>,
): Promise<string> {
  const facts: Facts = { valid_until, issuer };
  const row = { person_id, title, level, number, day, facts: JSON.stringify(facts) };
  return (await writing.insert('qualification', row)).id;
}

export async function voidQualification(writing: Writing, id: string, reason: string): Promise<void> {
  await writing.update('qualification', id, { voided: reason });
}
