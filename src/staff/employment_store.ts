import type { Day } from '../calendar/day.ts';
import type { Database } from '../database/open.ts';
import type { Writing } from '../database/writing.ts';

/** What was carried, why, and what stood there before, oldest first. */
export interface AnnualCarried {
  halves: number;
  reason: string;
  was?: readonly { halves: number; reason: string }[];
}

/**
 * What a person brings along, by stable keys; open for what other rooms keep here. Whatever was never said is left out and
 * means "not known", never zero.
 */
export interface EmploymentFacts {
  /** Since when the person has worked anywhere: cumulative working years (annual leave) run from here. */
  work_since?: Day;
  /** Since when in this office. */
  hired_on?: Day;
  /** 来源: `seconded`, `public_welfare`, `recruited`, `elected`, or words of the office (R-CC-05-7). */
  source?: string;
  /** 岗位职责 (R-CC-05-7). */
  duty?: string;
  /** Who pays the wage, where that is another body (D-92). */
  paying_unit?: string;
  /** Half-days of annual leave carried into a year from the one before, by that year; 0 once it was taken back. */
  annual_carried?: Readonly<Record<string, AnnualCarried>>;
  [key: string]: unknown;
}

/** What is on file of one person; null where nothing ever was. */
export async function employmentOf(db: Database, person_id: string): Promise<EmploymentFacts | null> {
  return (await readEmployment(db, [person_id])).get(person_id) ?? null;
}

/** What is on file, by person; of these persons, or of everybody. */
export async function readEmployment(
  db: Database,
  person_ids?: readonly string[],
): Promise<ReadonlyMap<string, EmploymentFacts>> {
  const all = db.selectFrom('employment').selectAll();
  const rows = await (person_ids === undefined ? all : all.where('person_id', 'in', person_ids)).execute();
  return new Map(rows.map(({ person_id, facts }) => [person_id, JSON.parse(facts) as EmploymentFacts]));
}

/** Puts these facts on file beside those that are there; returns all of them. */
export async function putEmployment(
  writing: Writing,
  person_id: string,
  patch: EmploymentFacts,
): Promise<EmploymentFacts> {
  const held = await writing.db
    .selectFrom('employment')
    .selectAll()
    .where('person_id', '=', person_id)
    .executeTakeFirst();
  const facts = { ...(held === undefined ? {} : (JSON.parse(held.facts) as EmploymentFacts)), ...patch };
  if (held === undefined) await writing.insert('employment', { person_id, facts: JSON.stringify(facts) });
  else await writing.update('employment', held.id, { facts: JSON.stringify(facts) });
  return facts;
}

/** Who pays the wage where it is another body (D-92), by person; those of whom nothing is on file are left out. */
export async function readPayingUnits(db: Database): Promise<ReadonlyMap<string, string>> {
  const facts = [...(await readEmployment(db))];
  return new Map(facts.flatMap(([id, { paying_unit }]) => (paying_unit ? [[id, paying_unit] as const] : [])));
}
