import { type Kysely, sql } from 'kysely';

/** Which matters are late is told from the index alone: the file of a large office has fifty thousand of them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw('drop index matter_state').execute(db);
  await sql.raw('create index matter_state on matter (state, due_day, no, due_origin, state_day, id)').execute(db);
}
