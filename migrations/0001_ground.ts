import { type Kysely, sql } from 'kysely';

/**
 * The ground: the office, its people, meetings with their motions, verdicts and resolutions, the office's own rules,
 * and the audit chain. Frozen once landed; a later change is a later migration.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `create table office (
    id text primary key not null check (id = 'office'),
    name text not null,
    place text not null,
    subdistrict text,
    rules_from text,
    default_operator text,
    households integer check (households >= 0),
    residents integer check (residents >= 0),
    adults integer check (adults >= 0),
    resident_groups integer check (resident_groups >= 0),
    representative_seats integer check (representative_seats >= 0),
    font_folder text
  ) strict`,

  `create table person (
    id text primary key not null,
    name text not null check (name <> ''),
    gender text check (gender in ('male', 'female')),
    birth_day text,
    phone text,
    id_number text unique,
    note text
  ) strict`,
  'create index person_name on person (name)',

  `create table staff_post (
    id text primary key not null,
    person_id text not null references person (id),
    post text not null,
    from_day text not null,
    until_day text check (until_day >= from_day),
    end_reason text,
    happened text,
    finding text
  ) strict`,
  'create index staff_post_person on staff_post (person_id)',

  `create table representative (
    id text primary key not null,
    person_id text not null references person (id),
    basis text not null,
    resident_group text,
    term_no integer,
    from_day text not null,
    until_day text check (until_day >= from_day),
    end_reason text,
    replaces_id text references representative (id)
  ) strict`,
  'create index representative_person on representative (person_id)',

  `create table meeting (
    id text primary key not null,
    year integer not null,
    no integer not null check (no > 0),
    kind text not null,
    form text not null,
    day text not null,
    place text,
    chair text,
    recorder text,
    agenda text,
    roll text not null check (roll in ('count', 'names')),
    entitled integer not null check (entitled > 0),
    present integer not null check (present >= 0 and present <= entitled),
    proxies integer not null check (proxies >= 0),
    facts text not null,
    quorate integer not null check (quorate in (0, 1)),
    unique (year, no)
  ) strict`,
  'create index meeting_day on meeting (day)',

  `create table meeting_attendee (
    id text primary key not null,
    meeting_id text not null references meeting (id),
    position integer not null,
    person_id text references person (id),
    name text not null,
    basis text,
    present integer not null check (present in (0, 1)),
    left_before integer,
    proxy text
  ) strict`,
  'create index meeting_attendee_meeting on meeting_attendee (meeting_id)',

  `create table motion (
    id text primary key not null,
    meeting_id text not null references meeting (id),
    no integer not null check (no > 0),
    title text not null,
    ballot text not null check (ballot in ('open', 'secret')),
    votes_for integer not null check (votes_for >= 0),
    votes_against integer not null check (votes_against >= 0),
    abstentions integer not null check (abstentions >= 0),
    invalid_ballots integer not null check (invalid_ballots >= 0),
    present integer not null,
    facts text not null,
    outcome text not null check (outcome in ('passed', 'failed', 'void')),
    unique (meeting_id, no),
    check (votes_for + votes_against + abstentions + invalid_ballots <= present)
  ) strict`,

  `create table verdict (
    id text primary key not null,
    meeting_id text not null references meeting (id),
    position integer not null,
    subject text not null,
    holds integer not null check (holds in (0, 1)),
    content text not null
  ) strict`,
  'create index verdict_meeting on verdict (meeting_id)',

  `create table resolution (
    id text primary key not null,
    year integer not null,
    no integer not null check (no > 0),
    motion_id text not null unique references motion (id),
    title text not null,
    day text not null,
    form text not null,
    unique (year, no)
  ) strict`,

  `create table rule_override (
    id text primary key not null,
    rule text not null,
    value text not null,
    from_day text not null,
    cite text not null check (cite <> ''),
    voided text
  ) strict`,

  `create table reading_choice (
    id text primary key not null,
    reading text not null,
    letter text not null,
    from_day text not null,
    cite text,
    voided text
  ) strict`,

  `create table audit_entry (
    seq integer primary key not null,
    at text not null,
    operator text not null,
    command text not null,
    business_day text not null,
    record_type text not null,
    record_id text not null,
    changes integer not null,
    digest text not null,
    previous_hash text not null,
    hash text not null unique
  ) strict`,

  `create table audit_change (
    entry_seq integer not null references audit_entry (seq),
    no integer not null,
    record_type text not null,
    record_id text not null,
    before_digest text,
    after_digest text,
    primary key (entry_seq, no)
  ) strict`,
  'create index audit_change_record on audit_change (record_type, record_id, entry_seq)',

  `create table audit_image (
    entry_seq integer not null,
    no integer not null,
    salt text not null,
    before_image text,
    after_image text,
    primary key (entry_seq, no),
    foreign key (entry_seq, no) references audit_change (entry_seq, no)
  ) strict`,

  `create table audit_head (
    id text primary key not null check (id = 'head'),
    seq integer not null,
    hash text not null
  ) strict`,
];
