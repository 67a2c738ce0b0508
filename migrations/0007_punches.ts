import { type Kysely, sql } from 'kysely';

/**
 * Punches by the million: short numbers in place of long ids, one b-tree in the order the months are read in, minutes that
 * reach into the night after, and imports that can be taken back whole.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  // A short number for each person and each import. What they stand for is under the digest of the imports' rows.
  `create table punch_person (
    no integer primary key,
    person_id text not null unique references person (id)
  ) strict`,
  `create table punch_batch (
    no integer primary key,
    import_id text not null unique references punch_import (id) deferrable initially deferred
  ) strict`,
  'insert into punch_person (person_id) select distinct person_id from punch order by person_id',
  'insert into punch_batch (no, import_id) select row_number() over (order by rowid), id from punch_import',

  'alter table punch rename to punch_before',
  // minute: of the working day, beyond 1440 for the night after it.
  `create table punch (
    day text not null,
    person_no integer not null references punch_person (no),
    minute integer not null check (minute between 0 and 2879),
    side text check (side in ('in', 'out')),
    batch_no integer not null references punch_batch (no),
    position integer not null,
    primary key (day, person_no, minute)
  ) strict, without rowid`,
  `insert or ignore into punch (day, person_no, minute, side, batch_no, position)
   select b.day, p.no, b.minute, b.side, i.no, b.position
     from punch_before b join punch_person p on p.person_id = b.person_id join punch_batch i on i.import_id = b.import_id
    order by b.day, p.no, b.minute, i.no, b.position`,
  'drop table punch_before',
  'create index punch_night on punch (day) where minute >= 1440',

  // The first and the last punch of each person's day, which the months are reckoned from; audit verify holds it against the rows.
  `create table punch_day (
    day text not null,
    person_no integer not null references punch_person (no),
    first integer not null,
    last integer not null,
    primary key (day, person_no)
  ) strict, without rowid`,
  `insert into punch_day (day, person_no, first, last)
   select day, person_no, min(minute), max(minute) from punch group by day, person_no`,

  // Where the rows of an import that was taken back lie: nothing is lost, and their digest still holds.
  `create table punch_undone (
    batch_no integer not null references punch_batch (no),
    position integer not null,
    person_no integer not null references punch_person (no),
    day text not null,
    minute integer not null check (minute between 0 and 2879),
    side text check (side in ('in', 'out')),
    primary key (batch_no, position)
  ) strict, without rowid`,

  'alter table punch_import add column imported_on text',
  'alter table punch_import add column first_day text',
  'alter table punch_import add column last_day text',
  // JSON: number of an earlier import -> how many of its punches this import left out because they were on file.
  'alter table punch_import add column doubled text',
  'alter table punch_import add column undone_on text',
  'alter table punch_import add column undone_reason text',
];
