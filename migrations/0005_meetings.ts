import { type Kysely, sql } from 'kysely';

/**
 * Every meeting the office holds, from the call to the follow-up. The tables of meetings are made anew: a meeting that is
 * called or only logged has no counted roll yet, and a corrected one keeps what stood before. New columns are empty in old
 * rows, so that the digests of the audit chain still hold.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of [...rebuilt, ...added]) await sql.raw(statement).execute(db);
}

/** Children go before their parents, so that no row ever points to a table that is gone. */
const rebuilt = [
  `create table meeting_anew (
    id text primary key not null,
    year integer not null,
    no integer not null check (no > 0),
    kind text not null,
    form text,
    title text,
    day text not null,
    time text,
    place text,
    convener text,
    chair text,
    recorder text,
    agenda text,
    roll text check (roll in ('count', 'names')),
    entitled integer check (entitled > 0),
    present integer check (present >= 0 and present <= entitled),
    proxies integer check (proxies >= 0),
    facts text not null,
    quorate integer check (quorate in (0, 1)),
    major integer check (major = 1),
    state text check (state in ('called', 'cancelled', 'closed', 'voided')),
    state_day text,
    state_reason text,
    unique (year, no)
  ) strict`,
  `insert into meeting_anew (id, year, no, kind, form, day, place, chair, recorder, agenda, roll, entitled, present,
      proxies, facts, quorate)
    select id, year, no, kind, form, day, place, chair, recorder, agenda, roll, entitled, present, proxies, facts, quorate
      from meeting`,

  // superseded: the number of the version that stood until a correction put another in its place.
  `create table meeting_attendee_anew (
    id text primary key not null,
    meeting_id text not null references meeting_anew (id),
    position integer not null,
    person_id text references person (id),
    name text not null,
    basis text,
    present integer not null check (present in (0, 1)),
    arrived_before integer,
    left_before integer,
    proxy text,
    absence text,
    superseded integer
  ) strict`,
  `insert into meeting_attendee_anew (id, meeting_id, position, person_id, name, basis, present, left_before, proxy)
    select id, meeting_id, position, person_id, name, basis, present, left_before, proxy from meeting_attendee`,

  `create table motion_anew (
    id text primary key not null,
    meeting_id text not null references meeting_anew (id),
    no integer not null check (no > 0),
    title text not null,
    ballot text not null check (ballot in ('open', 'secret')),
    ballots_issued integer check (ballots_issued >= 0),
    ballots_returned integer check (ballots_returned >= 0 and ballots_returned <= ballots_issued),
    votes_for integer not null check (votes_for >= 0),
    votes_against integer not null check (votes_against >= 0),
    abstentions integer not null check (abstentions >= 0),
    invalid_ballots integer not null check (invalid_ballots >= 0),
    present integer not null,
    facts text not null,
    outcome text not null check (outcome in ('passed', 'failed', 'void')),
    superseded integer,
    check (votes_for + votes_against + abstentions + invalid_ballots <= present)
  ) strict`,
  `insert into motion_anew (id, meeting_id, no, title, ballot, votes_for, votes_against, abstentions, invalid_ballots,
      present, facts, outcome)
    select id, meeting_id, no, title, ballot, votes_for, votes_against, abstentions, invalid_ballots, present, facts,
      outcome from motion`,

  `create table verdict_anew (
    id text primary key not null,
    meeting_id text not null references meeting_anew (id),
    position integer not null,
    subject text not null,
    holds integer not null check (holds in (0, 1)),
    content text not null,
    superseded integer
  ) strict`,
  `insert into verdict_anew (id, meeting_id, position, subject, holds, content)
    select id, meeting_id, position, subject, holds, content from verdict`,

  `create table resolution_anew (
    id text primary key not null,
    year integer not null,
    no integer not null check (no > 0),
    motion_id text not null unique references motion_anew (id),
    title text not null,
    content text,
    day text not null,
    form text not null,
    changes_id text references resolution_anew (id),
    voided text,
    unique (year, no)
  ) strict`,
  `insert into resolution_anew (id, year, no, motion_id, title, day, form)
    select id, year, no, motion_id, title, day, form from resolution`,

  `create table resolution_progress_anew (
    id text primary key not null,
    resolution_id text not null references resolution_anew (id),
    position integer not null,
    day text not null,
    state text not null check (state in ('open', 'under_way', 'done', 'stopped')),
    due_day text,
    person text,
    note text,
    unique (resolution_id, position)
  ) strict`,
  `insert into resolution_progress_anew (id, resolution_id, position, day, state, due_day, person, note)
    select id, resolution_id, position, day, state, due_day, person, note from resolution_progress`,

  'drop table resolution_progress',
  'drop table resolution',
  'drop table verdict',
  'drop table motion',
  'drop table meeting_attendee',
  'drop table meeting',
  'alter table meeting_anew rename to meeting',
  'alter table meeting_attendee_anew rename to meeting_attendee',
  'alter table motion_anew rename to motion',
  'alter table verdict_anew rename to verdict',
  'alter table resolution_anew rename to resolution',
  'alter table resolution_progress_anew rename to resolution_progress',
  'create index meeting_day on meeting (day)',
  'create index meeting_attendee_meeting on meeting_attendee (meeting_id)',
  'create unique index motion_no on motion (meeting_id, no) where superseded is null',
  'create index motion_meeting on motion (meeting_id)',
  'create index verdict_meeting on verdict (meeting_id)',
];

const added = [
  `create table meeting_version (
    id text primary key not null,
    meeting_id text not null references meeting (id),
    version integer not null check (version > 0),
    day text not null,
    reason text not null check (reason <> ''),
    content text not null,
    differences text not null,
    unique (meeting_id, version)
  ) strict`,

  `create table meeting_notice (
    id text primary key not null,
    meeting_id text not null references meeting (id),
    position integer not null,
    day text not null,
    method text not null,
    recipient text,
    happened text,
    verdicts text not null,
    unique (meeting_id, position)
  ) strict`,

  `create table meeting_request (
    id text primary key not null,
    year integer not null,
    no integer not null check (no > 0),
    day text not null,
    form text not null,
    matter text not null check (matter <> ''),
    proposer text not null,
    count integer check (count >= 0),
    facts text not null,
    verdicts text not null,
    hold_by text,
    meeting_id text references meeting (id),
    state text check (state in ('declined', 'withdrawn')),
    state_day text,
    state_reason text,
    unique (year, no)
  ) strict`,

  // A meeting being recorded as it goes on: each step stands in the file before the next is asked for.
  `create table meeting_session (
    id text primary key not null,
    meeting_id text references meeting (id),
    kind text not null,
    form text,
    day text not null,
    state text check (state in ('closed', 'dropped')),
    state_reason text
  ) strict`,
  `create table meeting_step (
    id text primary key not null,
    session_id text not null references meeting_session (id),
    position integer not null,
    step text not null,
    content text not null,
    unique (session_id, position)
  ) strict`,

  `create table resolution_publication (
    id text primary key not null,
    resolution_id text not null references resolution (id),
    position integer not null,
    subject text not null check (subject in ('resolution', 'result')),
    day text not null,
    channel text not null,
    unique (resolution_id, position)
  ) strict`,

  `create table election (
    id text primary key not null,
    year integer not null,
    no integer not null check (no > 0),
    kind text not null,
    method text,
    day text not null,
    seats integer check (seats > 0),
    meeting_id text references meeting (id),
    facts text not null,
    verdicts text not null,
    state text check (state in ('planned', 'voided')),
    state_reason text,
    unique (year, no)
  ) strict`,
  `create table election_candidate (
    id text primary key not null,
    election_id text not null references election (id),
    position integer not null,
    person_id text references person (id),
    name text not null,
    post text,
    votes integer check (votes >= 0),
    elected integer check (elected in (0, 1)),
    facts text not null,
    unique (election_id, position)
  ) strict`,

  `create table supervisor (
    id text primary key not null,
    person_id text not null references person (id),
    representative integer not null check (representative in (0, 1)),
    relation text,
    leader integer check (leader = 1),
    from_day text not null,
    until_day text check (until_day >= from_day),
    end_reason text,
    meeting_id text references meeting (id),
    election_id text references election (id),
    happened text,
    finding text
  ) strict`,
  'create index supervisor_person on supervisor (person_id)',

  `create table survey (
    id text primary key not null,
    year integer not null,
    no integer not null check (no > 0),
    day text not null,
    subject_kind text not null check (subject_kind in ('committee', 'member', 'body')),
    subject text not null,
    person_id text references person (id),
    scale text not null,
    issued integer check (issued >= 0),
    returned integer not null check (returned >= 0),
    invalid integer not null check (invalid >= 0 and invalid <= returned),
    counts text not null,
    meeting_id text references meeting (id),
    facts text not null,
    verdicts text not null,
    voided text,
    unique (year, no)
  ) strict`,

  // A matter that goes through dated steps in an order: hearing, coordination, appraisal, four steps, a motion of
  // representatives, a question, a mandate. Numbered by year within its kind; steps are only ever added.
  `create table proceeding (
    id text primary key not null,
    kind text not null,
    year integer not null,
    no integer not null check (no > 0),
    title text not null check (title <> ''),
    day text not null,
    facts text not null,
    voided text,
    unique (kind, year, no)
  ) strict`,
  `create table proceeding_step (
    id text primary key not null,
    proceeding_id text not null references proceeding (id),
    position integer not null,
    step text not null,
    day text not null,
    content text not null,
    verdicts text not null,
    meeting_id text references meeting (id),
    happened text,
    voided text,
    unique (proceeding_id, position)
  ) strict`,
  'create index proceeding_step_meeting on proceeding_step (meeting_id)',

  `create table work_plan_item (
    id text primary key not null,
    period text not null,
    no integer not null check (no > 0),
    title text not null check (title <> ''),
    person text,
    due_day text,
    voided text,
    unique (period, no)
  ) strict`,
  `create table work_plan_progress (
    id text primary key not null,
    item_id text not null references work_plan_item (id),
    position integer not null,
    day text not null,
    state text not null check (state in ('open', 'under_way', 'done', 'stopped')),
    note text,
    unique (item_id, position)
  ) strict`,

  `create table work_report (
    id text primary key not null,
    day text not null,
    kind text not null,
    period text not null,
    title text,
    facts text not null,
    meeting_id text references meeting (id),
    voided text
  ) strict`,
  'create index work_report_day on work_report (day)',

  `create table chronicle_entry (
    id text primary key not null,
    day text not null,
    until_day text check (until_day >= day),
    event text not null check (event <> ''),
    persons text,
    source text,
    voided text
  ) strict`,
  'create index chronicle_entry_day on chronicle_entry (day)',
];
