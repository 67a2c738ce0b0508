import { type Kysely, sql } from 'kysely';

/** The names of children are masked in every answer: who is one is asked each time. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw('create index person_birth_day on person (birth_day) where birth_day is not null').execute(db);
}
