import { type Kysely, sql } from 'kysely';

/** Who goes on patrol in which squad, and what the office knows of its service centre: head, reports, appraisals. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `create table patrol_member (
    id text primary key not null,
    name text not null check (name <> ''),
    squad integer not null check (squad > 0),
    from_day text not null,
    until_day text,
    end_reason text,
    check (until_day is null or until_day >= from_day)
  ) strict`,
  'create index patrol_member_days on patrol_member (from_day, until_day)',

  // What stands of the centre itself. content: JSON.
  `create table centre_fact (
    id text primary key not null,
    kind text not null check (kind in ('head', 'report', 'assessment')),
    day text not null,
    content text not null,
    voided text
  ) strict`,
  'create index centre_fact_day on centre_fact (kind, day)',
];
