import { type Kysely, sql } from 'kysely';

/**
 * What the office certifies, from the request to the paper, and every time the seal is pressed. A certificate has a number
 * of its year and kind; requests and uses of the seal are numbered by the year.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of [...seals, ...kinds, ...certificates]) await sql.raw(statement).execute(db);
}

const seals = [
  `create table seal (
    id text primary key not null,
    name text not null check (name <> ''),
    kind text not null,
    issuer text,
    received_on text not null,
    facts text not null,
    ended_on text check (ended_on >= received_on),
    ending text
  ) strict`,
  // Custody, taking out and return, loss and its reports, replacement, handover, custody by the sub-district.
  `create table seal_event (
    id text primary key not null,
    seal_id text not null references seal (id),
    position integer not null,
    event text not null,
    day text not null,
    name text,
    person_id text references person (id),
    content text not null,
    verdicts text not null,
    happened text,
    voided text,
    unique (seal_id, position)
  ) strict`,
  // What the seal was pressed on; record_type and record_id name the record where it is one of this file.
  `create table seal_use (
    id text primary key not null,
    year integer not null,
    no integer not null check (no > 0),
    day text not null,
    seal_id text references seal (id),
    scope text not null,
    reason text not null check (reason <> ''),
    applicant text,
    applicant_id text references person (id),
    address text,
    document text not null check (document <> ''),
    copies integer not null check (copies > 0),
    record_type text,
    record_id text,
    reviewer text,
    approver text,
    approver_id text references person (id),
    stamper text,
    stamper_id text references person (id),
    facts text not null,
    verdicts text not null,
    happened text,
    voided text,
    unique (year, no)
  ) strict`,
  'create index seal_use_day on seal_use (day, no)',
  'create index seal_use_record on seal_use (record_type, record_id)',

  // The director's written delegation of approvals to a deputy.
  `create table seal_delegation (
    id text primary key not null,
    person_id text not null references person (id),
    from_day text not null,
    until_day text check (until_day >= from_day),
    document text not null check (document <> ''),
    given_by text not null check (given_by <> ''),
    voided text
  ) strict`,
];

const kinds = [
  // What the office adds to the lists of its place, each with where it comes from.
  `create table certificate_item (
    id text primary key not null,
    code text not null unique check (code <> ''),
    series integer not null unique check (series > 0),
    title text not null check (title <> ''),
    stance text not null check (stance in ('may', 'may_not')),
    facts text not null,
    cite text not null check (cite <> ''),
    from_day text not null,
    until_day text check (until_day >= from_day)
  ) strict`,
  // The wording of a kind; a change adds a row, the newest of a kind is in force.
  `create table certificate_template (
    id text primary key not null,
    kind text not null,
    position integer not null,
    day text not null,
    content text not null,
    digest text not null,
    unique (kind, position)
  ) strict`,
  // The public half of what the office signs its codes with; the private half lies in a folder beside the file.
  `create table signing_key (
    id text primary key not null,
    public_key text not null,
    from_day text not null,
    retired_on text,
    reason text
  ) strict`,
];

const certificates = [
  `create table certificate_request (
    id text primary key not null,
    year integer not null,
    no integer not null check (no > 0),
    day text not null,
    kind text not null,
    title text not null check (title <> ''),
    applicant text not null check (applicant <> ''),
    person_id text references person (id),
    id_number text,
    address text,
    id_document text,
    id_tail text,
    purpose text not null check (purpose <> ''),
    recipient text,
    proxy text,
    proxy_mandate text,
    handler text not null check (handler <> ''),
    handler_id text references person (id),
    copies integer not null check (copies > 0),
    facts text not null,
    state text not null check (state in ('requested', 'verified', 'approved', 'issued', 'declined', 'withdrawn')),
    state_day text not null,
    matter_id text references matter (id),
    unique (year, no)
  ) strict`,
  'create index certificate_request_state on certificate_request (state, day)',
  'create index certificate_request_person on certificate_request (person_id, day)',
  'create index certificate_request_day on certificate_request (day, no)',
  // Verifications, the sub-district's consent, approval, decline: dated, added, never changed.
  `create table certificate_step (
    id text primary key not null,
    request_id text not null references certificate_request (id),
    position integer not null,
    step text not null,
    day text not null,
    name text,
    person_id text references person (id),
    content text not null,
    verdicts text not null,
    voided text,
    unique (request_id, position)
  ) strict`,
  // The paper itself: its words as printed, what the code says, and the use of the seal that made it valid.
  `create table certificate (
    id text primary key not null,
    year integer not null,
    kind text not null,
    series integer not null check (series >= 0),
    no integer not null check (no > 0),
    day text not null,
    request_id text not null references certificate_request (id),
    person_id text references person (id),
    title text not null check (title <> ''),
    copies integer not null check (copies > 0),
    content text not null,
    digest text not null,
    statement text,
    signature text,
    key_id text references signing_key (id),
    seal_use_id text not null unique references seal_use (id),
    replaces_id text unique references certificate (id),
    verdicts text not null,
    voided_on text check (voided_on >= day),
    voided text,
    voided_by text,
    unique (year, kind, no)
  ) strict`,
  'create index certificate_day on certificate (day, kind, no)',
  'create index certificate_person on certificate (person_id, day)',
  'create index certificate_request_id on certificate (request_id)',
  'create index certificate_voided on certificate (voided_on) where voided_on is not null',
];
