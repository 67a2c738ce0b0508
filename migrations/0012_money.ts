import { type Kysely, sql } from 'kysely';

/**
 * Accounts that can be shown: accounts and funds apart, budgets, donations, bills, counts of the cash, months that are
 * closed, reviews and stamps; and disclosure as versions that are reviewed, posted, answered for and bound. Money is 分.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of [...ledgers, ...entries, ...closings, ...disclosures]) await sql.raw(statement).execute(db);
}

const ledgers = [
  // The committee's own account needs no row: an entry without an account is the committee's.
  `create table account (
    id text primary key not null,
    name text not null unique check (name <> ''),
    kind text not null,
    opening_day text not null,
    opening_cash integer not null,
    opening_bank integer not null,
    facts text not null,
    closed_on text check (closed_on >= opening_day)
  ) strict`,

  // Money that may be spent for its purpose only.
  `create table fund (
    id text primary key not null,
    name text not null unique check (name <> ''),
    account_id text references account (id),
    purpose text not null check (purpose <> ''),
    from_day text not null,
    opening integer not null,
    facts text not null,
    closed_on text check (closed_on >= from_day)
  ) strict`,

  // A change adds a version; the newest that was adopted by a day is in force.
  `create table budget (
    id text primary key not null,
    account_id text references account (id),
    year integer not null,
    kind text not null,
    version integer not null check (version > 0),
    day text not null,
    reason text,
    facts text not null,
    verdicts text not null
  ) strict`,
  'create index budget_year on budget (year, kind, version)',
  `create table budget_line (
    id text primary key not null,
    budget_id text not null references budget (id),
    position integer not null,
    side text not null check (side in ('income', 'expense')),
    name text not null check (name <> ''),
    amount integer not null check (amount >= 0),
    note text,
    unique (budget_id, position)
  ) strict`,

  // What the sub-district has set for bonuses, allowances, transport and the like.
  `create table expense_standard (
    id text primary key not null,
    item text not null check (item <> ''),
    per text not null,
    amount integer not null check (amount >= 0),
    cite text not null check (cite <> ''),
    from_day text not null,
    until_day text check (until_day >= from_day)
  ) strict`,
];

const entries = [
  'alter table account_entry add column account_id text references account (id)',
  'alter table account_entry add column fund_id text references fund (id)',
  // The line by its name, so that it counts in every version of the budget.
  'alter table account_entry add column budget_line text',
  'alter table account_entry add column book_id text references bill_book (id)',
  'alter table account_entry add column bill integer check (bill > 0)',
  'alter table account_entry add column reverses_id text references account_entry (id)',
  'alter table account_entry add column facts text',
  'create unique index account_entry_reverses on account_entry (reverses_id) where reverses_id is not null',
  'create unique index account_entry_bill on account_entry (book_id, bill) where bill is not null',
  'create index account_entry_fund on account_entry (fund_id, booked_on) where fund_id is not null',
  'create index account_entry_account on account_entry (account_id, kind, booked_on, category, amount, voided, method)',

  `create table bill_book (
    id text primary key not null,
    name text not null unique check (name <> ''),
    kind text not null,
    first integer not null check (first > 0),
    last integer not null check (last >= first),
    received_on text not null,
    keeper text not null check (keeper <> ''),
    returned_on text check (returned_on >= received_on),
    facts text not null
  ) strict`,
  `create table bill_spoilt (
    id text primary key not null,
    book_id text not null references bill_book (id),
    bill integer not null check (bill > 0),
    day text not null,
    reason text not null check (reason <> ''),
    unique (book_id, bill)
  ) strict`,

  // Subsidies and donations, in money and in goods; what came of them.
  `create table gift (
    id text primary key not null,
    year integer not null,
    no integer not null check (no > 0),
    day text not null,
    kind text not null,
    form text not null check (form in ('money', 'goods')),
    source text not null check (source <> ''),
    description text not null check (description <> ''),
    amount integer not null check (amount >= 0),
    quantity integer check (quantity > 0),
    unit text,
    purpose text,
    fund_id text references fund (id),
    entry_id text references account_entry (id),
    facts text not null,
    verdicts text not null,
    voided text,
    unique (year, no)
  ) strict`,
  'create index gift_day on gift (day, no)',
  `create table gift_use (
    id text primary key not null,
    gift_id text not null references gift (id),
    position integer not null,
    day text not null,
    purpose text not null check (purpose <> ''),
    recipient text,
    person_id text references person (id),
    amount integer check (amount > 0),
    quantity integer check (quantity > 0),
    entry_id text references account_entry (id),
    verdicts text not null,
    voided text,
    unique (gift_id, position)
  ) strict`,
];

const closings = [
  `create table cash_count (
    id text primary key not null,
    account_id text references account (id),
    day text not null,
    book integer not null,
    counted integer not null check (counted >= 0),
    counter text not null check (counter <> ''),
    witness text,
    explanation text,
    facts text not null,
    verdicts text not null,
    voided text
  ) strict`,
  'create index cash_count_day on cash_count (day)',

  // A closed month stays closed; its figures are kept as they were.
  `create table account_month (
    id text primary key not null,
    account_id text references account (id),
    month text not null,
    closed_on text not null,
    closed_by text not null check (closed_by <> ''),
    cash integer not null,
    bank integer not null,
    content text not null,
    digest text not null
  ) strict`,
  `create unique index account_month_one on account_month (coalesce(account_id, ''), month)`,

  // Internal notice, audit, stamp, final accounts: who, when, with what opinion, on which figures.
  `create table account_review (
    id text primary key not null,
    account_id text references account (id),
    period text not null,
    kind text not null,
    day text not null,
    name text not null check (name <> ''),
    post text,
    opinion text,
    digest text,
    facts text not null,
    verdicts text not null,
    happened text,
    voided text
  ) strict`,
  'create index account_review_period on account_review (period, kind)',
];

const disclosures = [
  // The figures as they were frozen; a correction is a new version.
  `create table disclosure_version (
    id text primary key not null,
    period text not null,
    version integer not null check (version > 0),
    day text not null,
    content text not null,
    digest text not null,
    accounts_digest text not null,
    reason text,
    verdicts text not null,
    voided text,
    unique (period, version)
  ) strict`,
  `create table disclosure_review (
    id text primary key not null,
    version_id text not null references disclosure_version (id),
    item text not null,
    name text not null check (name <> ''),
    post text,
    day text not null,
    result text not null check (result in ('passed', 'returned')),
    note text,
    unique (version_id, item, name)
  ) strict`,
  `create table disclosure_posting (
    id text primary key not null,
    version_id text not null references disclosure_version (id),
    channel text not null,
    place text,
    from_day text not null,
    until_day text check (until_day >= from_day),
    poster text not null check (poster <> ''),
    seal_use_id text references seal_use (id),
    facts text not null,
    verdicts text not null,
    happened text,
    voided text
  ) strict`,
  'create index disclosure_posting_version on disclosure_posting (version_id, from_day)',
  // The bound volume of a year, and when it may be destroyed at the earliest.
  `create table disclosure_volume (
    id text primary key not null,
    year integer not null unique,
    bound_on text not null,
    keeper text not null check (keeper <> ''),
    content text not null,
    destroy_from text not null,
    destroyed_on text,
    facts text not null
  ) strict`,
];
