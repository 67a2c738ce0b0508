import { type Kysely, sql } from 'kysely';

/** Staff time as far as the month sheet needs it: hours, wages, criticisms, punches, marks, symbols, official calendars. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `create table work_schedule (
    id text primary key not null,
    from_day text not null unique,
    spans text not null,
    cite text
  ) strict`,

  `create table wage (
    id text primary key not null,
    person_id text not null references person (id),
    monthly integer not null check (monthly > 0),
    from_day text not null,
    unique (person_id, from_day)
  ) strict`,

  `create table admonition (
    id text primary key not null,
    person_id text not null references person (id),
    day text not null,
    by_name text not null,
    reason text not null
  ) strict`,
  'create index admonition_person on admonition (person_id)',

  // One row a day, a state for each half: what is marked again replaces it, nothing is ever taken away.
  `create table attendance_mark (
    id text primary key not null,
    person_id text not null references person (id),
    day text not null,
    am text,
    pm text,
    am_reason text,
    pm_reason text,
    unique (person_id, day),
    check (am is not null or pm is not null)
  ) strict`,
  'create index attendance_mark_day on attendance_mark (day)',

  `create table attendance_symbol (
    id text primary key not null,
    symbol text not null check (symbol <> '')
  ) strict`,

  `create table calendar_table (
    id text primary key not null,
    days text not null,
    cite text not null check (cite <> '')
  ) strict`,

  `create table punch_import (
    id text primary key not null,
    file text not null,
    file_digest text not null,
    rows integer not null,
    digest text not null
  ) strict`,

  // Not records of their own: an import is one record with a digest over its rows.
  `create table punch (
    import_id text not null references punch_import (id),
    position integer not null,
    person_id text not null references person (id),
    day text not null,
    minute integer not null check (minute between 0 and 1439),
    side text check (side in ('in', 'out')),
    primary key (import_id, position)
  ) strict`,
  'create index punch_day on punch (day, person_id, minute)',
];
