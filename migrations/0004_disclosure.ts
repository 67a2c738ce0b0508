import { type Kysely, sql } from 'kysely';

/** Disclosure by period: texts where no record exists, the gates before posting, and how far resolutions are carried out. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `create table disclosure_item (
    id text primary key not null,
    period text not null,
    item text not null,
    content text not null,
    unique (period, item)
  ) strict`,

  `create table disclosure_gate (
    id text primary key not null,
    period text not null,
    gate text not null,
    name text not null,
    day text not null,
    note text,
    content_digest text,
    unique (period, gate, name)
  ) strict`,

  `create table resolution_progress (
    id text primary key not null,
    resolution_id text not null references resolution (id),
    position integer not null,
    day text not null,
    state text not null check (state in ('open', 'under_way', 'done', 'stopped')),
    due_day text,
    person text,
    note text,
    unique (resolution_id, position)
  ) strict`,
];
