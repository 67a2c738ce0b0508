import { type Kysely, sql } from 'kysely';

/** Receipts and payments as far as the quarter needs them. Money is integer 分. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `create table account_opening (
    id text primary key not null,
    method text not null check (method in ('cash', 'transfer')),
    day text not null,
    amount integer not null,
    reason text,
    unique (method)
  ) strict`,

  `create table account_entry (
    id text primary key not null,
    year integer not null,
    no integer not null check (no > 0),
    kind text not null check (kind in ('income', 'expense')),
    day text not null,
    amount integer not null check (amount > 0),
    party text not null,
    purpose text not null,
    category text,
    method text not null check (method in ('cash', 'transfer')),
    handler text,
    status text not null check (status in ('booked', 'awaiting')),
    booked_on text,
    happened text,
    verdicts text not null,
    voided text,
    unique (year, no),
    check ((status = 'booked') = (booked_on is not null))
  ) strict`,
  // Each figure of a quarter is one sum over these two; the table itself is not read.
  'create index account_entry_booked on account_entry (kind, booked_on, category, amount, voided, method)',
  'create index account_entry_status on account_entry (status, day, amount, voided)',
  'create index account_entry_method on account_entry (method, voided, day)',
  'create index account_entry_party on account_entry (party, day)',
  'create index account_entry_day on account_entry (day, no)',

  `create table account_approval (
    id text primary key not null,
    entry_id text not null references account_entry (id),
    post text not null,
    name text not null,
    day text not null,
    note text,
    unique (entry_id, post)
  ) strict`,
];
