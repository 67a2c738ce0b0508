import { type Kysely, sql } from 'kysely';

/**
 * The people of the community and where they live, every contact with them, and every matter that comes of it; papers
 * beside the file; who looked at private data. Hours are counted in tenths, times in minutes since midnight.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of [...people, ...contacts, ...matters, ...others, ...papers])
    await sql.raw(statement).execute(db);
}

const people = [
  // Search by pinyin and by its initials; empty for who was entered before, filled when they are next written.
  'alter table person add column pinyin text',
  'alter table person add column initials text',
  'create index person_pinyin on person (pinyin)',
  'create index person_initials on person (initials)',

  `create table office_setting (
    id text primary key not null,
    value text not null
  ) strict`,

  `create table zone (
    id text primary key not null,
    name text not null unique check (name <> ''),
    facts text not null,
    closed_on text
  ) strict`,
  `create table zone_staff (
    id text primary key not null,
    zone_id text not null references zone (id),
    person_id text not null references person (id),
    from_day text not null,
    until_day text check (until_day >= from_day)
  ) strict`,
  'create index zone_staff_zone on zone_staff (zone_id)',

  `create table resident_group (
    id text primary key not null,
    name text not null unique check (name <> ''),
    leader text,
    leader_id text references person (id),
    facts text not null,
    closed_on text
  ) strict`,

  `create table building (
    id text primary key not null,
    name text not null unique check (name <> ''),
    address text,
    zone_id text references zone (id),
    group_id text references resident_group (id),
    facts text not null,
    closed_on text
  ) strict`,
  // 楼组长 and the five: role is a code of the rule.
  `create table building_role (
    id text primary key not null,
    building_id text not null references building (id),
    role text not null,
    name text not null check (name <> ''),
    person_id text references person (id),
    from_day text not null,
    until_day text check (until_day >= from_day)
  ) strict`,
  'create index building_role_building on building_role (building_id)',

  `create table ten_household_group (
    id text primary key not null,
    no integer not null unique check (no > 0),
    group_id text references resident_group (id),
    head text,
    head_id text references person (id),
    facts text not null,
    closed_on text
  ) strict`,

  `create table household (
    id text primary key not null,
    building_id text references building (id),
    unit text,
    room text,
    address text,
    ten_group_id text references ten_household_group (id),
    facts text not null,
    closed_on text
  ) strict`,
  'create unique index household_room on household (building_id, unit, room) where closed_on is null and room is not null',
  'create index household_ten_group on household (ten_group_id)',

  `create table resident (
    id text primary key not null,
    person_id text not null unique references person (id),
    household_id text references household (id),
    relation text,
    registration text,
    moved_in text,
    moved_out text,
    facts text not null
  ) strict`,
  'create index resident_household on resident (household_id)',

  `create table resident_tag (
    id text primary key not null,
    person_id text not null references person (id),
    tag text not null,
    from_day text not null,
    until_day text check (until_day >= from_day),
    note text,
    voided text
  ) strict`,
  'create index resident_tag_person on resident_tag (person_id)',
  'create index resident_tag_tag on resident_tag (tag, until_day)',

  // An import knows what it made and what it changed, so that it can be taken back.
  `create table resident_import (
    id text primary key not null,
    file text not null,
    file_digest text not null,
    day text not null,
    rows integer not null,
    changes text not null,
    undone_on text,
    undone_reason text
  ) strict`,
];

const contacts = [
  `create table visit (
    id text primary key not null,
    year integer not null,
    no integer not null check (no > 0),
    day text not null,
    time integer check (time between 0 and 1439),
    minutes integer check (minutes > 0),
    zone_id text references zone (id),
    building_id text references building (id),
    household_id text references household (id),
    person_id text references person (id),
    met text,
    class text,
    purpose text,
    seen text,
    asked text,
    facts text not null,
    voided text,
    unique (year, no)
  ) strict`,
  'create index visit_day on visit (day, no)',
  'create index visit_person on visit (person_id, day)',
  'create index visit_household on visit (household_id, day)',
  'create index visit_zone on visit (zone_id, day)',
  `create table visit_staff (
    id text primary key not null,
    visit_id text not null references visit (id),
    position integer not null,
    person_id text references person (id),
    name text not null check (name <> ''),
    unique (visit_id, position)
  ) strict`,
  'create index visit_staff_person on visit_staff (person_id)',

  // How often whom: subject is a tag, a zone, or everybody.
  `create table visit_cadence (
    id text primary key not null,
    subject text not null,
    per text not null,
    from_day text not null,
    reason text,
    voided text
  ) strict`,

  `create table diary_entry (
    id text primary key not null,
    day text not null,
    name text not null check (name <> ''),
    place text,
    met text,
    content text not null check (content <> ''),
    follow_up text,
    voided text
  ) strict`,
  'create index diary_entry_day on diary_entry (day)',

  // Whoever was asked first stays on record; who answers for it now is told by the steps.
  `create table reception (
    id text primary key not null,
    year integer not null,
    no integer not null check (no > 0),
    day text not null,
    time integer check (time between 0 and 1439),
    mode text not null,
    class text not null,
    visitor text,
    contact text,
    person_id text references person (id),
    content text not null check (content <> ''),
    within_duty integer check (within_duty in (0, 1)),
    receiver text not null check (receiver <> ''),
    receiver_id text references person (id),
    disposition text,
    facts text not null,
    verdicts text not null,
    matter_id text references matter (id),
    voided text,
    unique (year, no)
  ) strict`,
  'create index reception_day on reception (day, no)',
  'create index reception_person on reception (person_id, day)',
  `create table reception_step (
    id text primary key not null,
    reception_id text not null references reception (id),
    position integer not null,
    step text not null,
    day text not null,
    name text,
    content text not null,
    unique (reception_id, position)
  ) strict`,

  `create table complaint (
    id text primary key not null,
    year integer not null,
    no integer not null check (no > 0),
    day text not null,
    time integer check (time between 0 and 1439),
    mode text not null,
    complainant text,
    contact text,
    person_id text references person (id),
    confidential integer check (confidential = 1),
    subject text not null check (subject <> ''),
    against text,
    against_id text references person (id),
    facts text not null,
    matter_id text references matter (id),
    voided text,
    unique (year, no)
  ) strict`,
  'create index complaint_day on complaint (day, no)',
];

const matters = [
  `create table matter (
    id text primary key not null,
    year integer not null,
    no integer not null check (no > 0),
    day text not null,
    class text not null,
    title text not null check (title <> ''),
    content text,
    person_id text references person (id),
    household_id text references household (id),
    building_id text references building (id),
    source text not null,
    source_id text,
    responsible text,
    responsible_id text references person (id),
    due_day text,
    due_origin text,
    state text not null check (state in ('open', 'referred', 'paused', 'resolved', 'closed', 'voided')),
    state_day text not null,
    reopened integer check (reopened > 0),
    facts text not null,
    unique (year, no)
  ) strict`,
  'create index matter_state on matter (state, due_day)',
  'create index matter_day on matter (day, no)',
  'create index matter_person on matter (person_id, day)',
  'create index matter_household on matter (household_id, day)',
  'create index matter_source on matter (source_id)',
  `create table matter_step (
    id text primary key not null,
    matter_id text not null references matter (id),
    position integer not null,
    step text not null,
    day text not null,
    time integer check (time between 0 and 1439),
    name text,
    content text not null,
    verdicts text not null,
    voided text,
    unique (matter_id, position)
  ) strict`,
  'create index matter_step_day on matter_step (day, step)',
];

const others = [
  `create table volunteer (
    id text primary key not null,
    person_id text not null unique references person (id),
    number text,
    registered_on text not null,
    facts text not null,
    ended_on text
  ) strict`,
  `create table volunteer_service (
    id text primary key not null,
    volunteer_id text not null references volunteer (id),
    day text not null,
    tenths integer not null check (tenths > 0),
    activity text not null check (activity <> ''),
    voided text
  ) strict`,
  'create index volunteer_service_volunteer on volunteer_service (volunteer_id, day)',

  `create table organisation (
    id text primary key not null,
    name text not null unique check (name <> ''),
    kind text not null,
    facts text not null,
    ended_on text
  ) strict`,
  `create table liaison (
    id text primary key not null,
    organisation_id text not null references organisation (id),
    day text not null,
    kind text not null,
    content text not null check (content <> ''),
    facts text not null,
    voided text
  ) strict`,
  'create index liaison_day on liaison (day)',
  'create index liaison_organisation on liaison (organisation_id, day)',

  `create table team_member (
    id text primary key not null,
    team text not null,
    name text not null check (name <> ''),
    person_id text references person (id),
    facts text not null,
    ended_on text
  ) strict`,
];

const papers = [
  // The paper itself lies beside the file, under its digest.
  `create table attachment (
    id text primary key not null,
    record_type text not null,
    record_id text not null,
    position integer not null,
    name text not null check (name <> ''),
    media text not null,
    size integer not null check (size >= 0),
    digest text not null,
    note text,
    day text not null,
    voided text,
    unique (record_type, record_id, position)
  ) strict`,

  // Who looked at private data unmasked, when and why; what was shown is named, never repeated.
  `create table access_entry (
    id text primary key not null,
    at text not null,
    operator text not null,
    command text not null,
    reason text not null check (reason <> ''),
    persons text not null
  ) strict`,
];
