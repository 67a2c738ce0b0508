import { type Kysely, sql } from 'kysely';

/** What is asked at every list and every quarter is told from an index alone: a large office has fifty thousand matters. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of indexes) await sql.raw(statement).execute(db);
}

const indexes = [
  // Which matters are late.
  'drop index matter_state',
  'create index matter_state on matter (state, due_day, no, due_origin, state_day, id)',
  // What waits for its approval.
  'drop index account_entry_status',
  'create index account_entry_status on account_entry (status, account_id, voided, day, amount)',
  // Whose a number is that stands in a text.
  'create index person_phone on person (phone) where phone is not null',
  'create index reception_contact on reception (contact) where contact is not null',
  'create index complaint_contact on complaint (contact) where contact is not null',
];
