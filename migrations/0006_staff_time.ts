import { type Kysely, sql } from 'kysely';

/**
 * Staff time whole: who works when, leave, duty, training, patrol, the work log, inspections, and the month closed.
 * Lengths of absence are counted in half-days, training in tenths of an hour, money in 分, times in minutes since midnight.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of [...schedules, ...leave, ...duty, ...learning, ...daily, ...closing]) {
    await sql.raw(statement).execute(db);
  }
}

const schedules = [
  // Who works otherwise than the office: hours, weekly or rotating days of rest. content: JSON.
  `create table person_schedule (
    id text primary key not null,
    person_id text not null references person (id),
    from_day text not null,
    until_day text,
    content text not null,
    reason text,
    voided text,
    check (until_day is null or until_day >= from_day)
  ) strict`,
  'create index person_schedule_person on person_schedule (person_id, from_day)',

  // One day of one person that is otherwise: worked, half worked or free.
  `create table roster_day (
    id text primary key not null,
    person_id text not null references person (id),
    day text not null,
    work text not null check (work in ('day', 'am', 'pm', 'rest')),
    lead integer check (lead = 1),
    reason text,
    voided text
  ) strict`,
  'create unique index roster_day_person on roster_day (person_id, day) where voided is null',
  'create index roster_day_day on roster_day (day)',

  // What was entered for a day in place of what the clock or a mark said, with who approved it.
  `create table attendance_correction (
    id text primary key not null,
    person_id text not null references person (id),
    day text not null,
    half text check (half in ('am', 'pm')),
    state text,
    arrival integer check (arrival between 0 and 2879),
    departure integer check (departure between 0 and 2879),
    before text not null,
    reason text not null check (reason <> ''),
    approver text not null check (approver <> ''),
    entered_on text not null,
    adjusted_month text,
    voided text,
    check (state is not null or arrival is not null or departure is not null)
  ) strict`,
  'create index attendance_correction_day on attendance_correction (day, person_id)',
  'create index attendance_correction_month on attendance_correction (adjusted_month)',
];

const leave = [
  `create table leave_request (
    id text primary key not null,
    year integer not null,
    no integer not null check (no > 0),
    person_id text not null references person (id),
    kind text not null,
    from_day text not null,
    from_half text not null check (from_half in ('am', 'pm')),
    to_day text not null,
    to_half text not null check (to_half in ('am', 'pm')),
    halves integer not null check (halves > 0),
    reason text,
    cover text,
    requested_on text not null,
    slip integer check (slip in (0, 1)),
    facts text not null,
    verdicts text not null,
    happened text,
    state text check (state in ('approved', 'rejected', 'cancelled')),
    state_day text,
    state_reason text,
    unique (year, no),
    check (to_day >= from_day)
  ) strict`,
  'create index leave_request_person on leave_request (person_id, from_day)',
  'create index leave_request_days on leave_request (from_day, to_day)',

  // What each of those who must decide said: approve, reject, review, file.
  `create table leave_opinion (
    id text primary key not null,
    leave_id text not null references leave_request (id),
    position integer not null,
    post text not null,
    name text not null,
    day text not null,
    opinion text not null check (opinion in ('approve', 'reject', 'review', 'file')),
    filing_no text,
    note text,
    unique (leave_id, position)
  ) strict`,

  // A mark that a leave made knows it, so that a cancelled leave takes only its own marks away.
  'alter table attendance_mark add column am_leave_id text references leave_request (id)',
  'alter table attendance_mark add column pm_leave_id text references leave_request (id)',

  // Time off in lieu as a ledger: earned is positive, in halves. What leave takes from it is read from the leaves.
  `create table lieu_entry (
    id text primary key not null,
    person_id text not null references person (id),
    day text not null,
    halves integer not null check (halves <> 0),
    source text not null check (source in ('opening', 'duty', 'rest_day', 'other')),
    source_id text,
    reason text,
    voided text
  ) strict`,
  'create index lieu_entry_person on lieu_entry (person_id, day)',

  // What a person brings along: since when they work, where they come from, who pays them. facts: JSON.
  `create table employment (
    id text primary key not null,
    person_id text not null unique references person (id),
    facts text not null
  ) strict`,

  // Public figures that pay is held against: 最低工资, 平均工资, 低保标准.
  `create table pay_reference (
    id text primary key not null,
    kind text not null check (kind in ('minimum_wage', 'average_wage', 'subsistence')),
    from_day text not null,
    amount integer not null check (amount > 0),
    cite text not null check (cite <> ''),
    unique (kind, from_day)
  ) strict`,
];

const duty = [
  `create table duty_plan (
    id text primary key not null,
    year integer not null,
    no integer not null check (no > 0),
    from_day text not null,
    to_day text not null,
    content text not null,
    voided text,
    unique (year, no)
  ) strict`,

  // One person on one duty; person_id is empty for a volunteer. slot: evening, weekend, holiday, cleaning, emergency, other.
  `create table duty_shift (
    id text primary key not null,
    plan_id text references duty_plan (id),
    day text not null,
    slot text not null,
    start integer not null check (start between 0 and 1439),
    finish integer not null check (finish > start and finish <= 2880),
    person_id text references person (id),
    name text not null check (name <> ''),
    lead integer check (lead = 1),
    swapped_from text,
    voided text
  ) strict`,
  'create index duty_shift_day on duty_shift (day)',
  'create index duty_shift_person on duty_shift (person_id, day)',

  `create table duty_swap (
    id text primary key not null,
    shift_id text not null references duty_shift (id),
    from_name text not null,
    to_name text not null,
    day text not null,
    reason text not null check (reason <> ''),
    approver text not null check (approver <> '')
  ) strict`,

  // What happened: who was there from when to when. compensation: rest or pay.
  `create table duty_log (
    id text primary key not null,
    year integer not null,
    no integer not null check (no > 0),
    day text not null,
    slot text not null,
    person_id text references person (id),
    name text not null check (name <> ''),
    lead integer check (lead = 1),
    arrived integer not null check (arrived between 0 and 1439),
    departed integer check (departed > arrived and departed <= 2880),
    visits integer check (visits >= 0),
    calls integer check (calls >= 0),
    facts text not null,
    compensation text check (compensation in ('rest', 'pay')),
    amount integer check (amount >= 0),
    voided text,
    unique (year, no)
  ) strict`,
  'create index duty_log_day on duty_log (day)',
  'create index duty_log_person on duty_log (person_id, day)',

  `create table urgent_day (
    id text primary key not null,
    from_day text not null,
    to_day text not null,
    reason text not null check (reason <> ''),
    voided text
  ) strict`,

  `create table mailbox_opening (
    id text primary key not null,
    day text not null,
    name text not null check (name <> ''),
    letters integer not null check (letters >= 0),
    note text,
    voided text
  ) strict`,
  'create index mailbox_opening_day on mailbox_opening (day)',
];

const learning = [
  `create table training (
    id text primary key not null,
    year integer not null,
    no integer not null check (no > 0),
    kind text not null,
    day text not null,
    to_day text not null,
    title text not null check (title <> ''),
    organiser text,
    level text,
    tenths integer not null check (tenths >= 0),
    facts text not null,
    voided text,
    unique (year, no),
    check (to_day >= day)
  ) strict`,
  'create index training_day on training (day)',

  `create table training_attendee (
    id text primary key not null,
    training_id text not null references training (id),
    position integer not null,
    person_id text not null references person (id),
    present integer not null check (present in (0, 1)),
    tenths integer not null check (tenths >= 0),
    score text,
    note integer check (note in (0, 1)),
    remark text,
    unique (training_id, person_id)
  ) strict`,
  'create index training_attendee_person on training_attendee (person_id)',

  `create table qualification (
    id text primary key not null,
    person_id text not null references person (id),
    title text not null check (title <> ''),
    level text,
    number text,
    day text not null,
    facts text not null,
    voided text
  ) strict`,
];

const daily = [
  `create table patrol (
    id text primary key not null,
    year integer not null,
    no integer not null check (no > 0),
    day text not null,
    start integer not null check (start between 0 and 1439),
    finish integer not null check (finish > start and finish <= 2880),
    team text not null,
    route text,
    facts text not null,
    voided text,
    unique (year, no)
  ) strict`,
  'create index patrol_day on patrol (day)',

  `create table patrol_finding (
    id text primary key not null,
    patrol_id text not null references patrol (id),
    position integer not null,
    class text not null,
    place text,
    content text not null check (content <> ''),
    solved_on text,
    reported_on text,
    reported_to text,
    followed_up_on text,
    facts text not null,
    unique (patrol_id, position)
  ) strict`,

  `create table work_log (
    id text primary key not null,
    day text not null,
    name text not null check (name <> ''),
    content text not null check (content <> ''),
    facts text not null,
    voided text
  ) strict`,
  'create index work_log_day on work_log (day)',

  `create table inspection (
    id text primary key not null,
    year integer not null,
    no integer not null check (no > 0),
    day text not null,
    inspector text not null check (inspector <> ''),
    facts text not null,
    verdicts text not null,
    voided text,
    unique (year, no)
  ) strict`,
  'create index inspection_day on inspection (day)',

  `create table centre_item (
    id text primary key not null,
    year integer not null,
    no integer not null check (no > 0),
    day text not null,
    class text not null,
    mode text not null,
    title text not null check (title <> ''),
    handler text,
    facts text not null,
    state text check (state in ('done', 'passed_on', 'voided')),
    state_day text,
    state_reason text,
    unique (year, no)
  ) strict`,
  'create index centre_item_day on centre_item (day)',
];

const closing = [
  // A month that is closed stays as it was signed: content holds the whole reckoned sheet.
  `create table month_close (
    id text primary key not null,
    month text not null unique,
    day text not null,
    by_name text not null check (by_name <> ''),
    content text not null,
    digest text not null,
    facts text not null
  ) strict`,

  `create table month_submission (
    id text primary key not null,
    month text not null,
    position integer not null,
    sent_on text not null,
    recipient text not null,
    received_by text,
    sealed integer not null check (sealed in (0, 1)),
    director text,
    officer text,
    happened text,
    verdicts text not null,
    voided text,
    unique (month, position)
  ) strict`,

  // What a named person decided about a proposal; a decision is reversed by another that names it.
  `create table attendance_decision (
    id text primary key not null,
    year integer not null,
    no integer not null check (no > 0),
    month text not null,
    person_id text not null references person (id),
    rule text not null,
    decision text not null check (decision in ('accepted', 'rejected', 'changed', 'reversed')),
    amount integer check (amount >= 0),
    by_name text not null check (by_name <> ''),
    day text not null,
    reason text not null check (reason <> ''),
    finding text not null,
    reverses_id text references attendance_decision (id),
    fulfilled_on text,
    unique (year, no)
  ) strict`,
  'create index attendance_decision_person on attendance_decision (person_id, month)',

  // A criticism entered wrongly is struck with a reason and stays on file.
  'alter table admonition add column voided text',
];
