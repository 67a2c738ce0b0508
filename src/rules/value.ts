import type { Share } from '../base/share.ts';
import type { Day } from '../calendar/day.ts';

/** The bodies that are counted; every share names the one it is a share of. */
export type Base =
  | 'entitled'
  | 'present'
  | 'representatives'
  | 'adults'
  | 'households'
  | 'household_representatives'
  | 'groups'
  | 'voters'
  | 'residents'
  | 'group_members'
  | 'ballots'
  | 'votes_cast'
  | 'housing_units'
  | 'population';

/** Posts of the office and of the bodies around it. */
export type Post =
  | 'secretary'
  | 'deputy_secretary'
  | 'party_branch_member'
  | 'director'
  | 'deputy_director'
  | 'committee_member'
  | 'community_worker'
  | 'accountant'
  | 'cashier'
  | 'reimbursement_clerk'
  | 'attendance_officer'
  | 'seal_custodian'
  | 'archivist'
  | 'group_leader'
  | 'committee'
  | 'party_organisation'
  | 'subdistrict_office'
  | 'subdistrict_head'
  | 'subdistrict_deputy_in_charge'
  | 'section_chief'
  | 'subdistrict_supervision_board'
  | 'asset_finance_group'
  | 'supervision_group'
  | 'supervision_group_leader'
  | 'civil_affairs_bureau'
  | 'representatives'
  | 'designated_person';

export type Per = 'day' | 'week' | 'half_month' | 'month' | 'quarter' | 'half_year' | 'year' | 'term';

export interface Item {
  code: string;
  title: string;
}

export interface TimeSpan {
  name: string;
  from: string;
  to: string;
}

/**
 * What a rule can say, by kind. A new rule takes the kind that fits; judgement for a kind is written once.
 * Numbers are whole: people, days, households, 分, minutes; halves of a day and the like are carried as fractions.
 */
export interface Values {
  /** A share of a body that must be reached. */
  share: { of: Base } & Share;
  /** A share of a body that sets something off: the committee `may` or `must` act. */
  trigger: { of: Base; binding: 'may' | 'must' } & Share;
  /** A number within bounds: `min`/`max` include the bound, `above`/`below` exclude it. `unit` names what is counted. */
  range: { unit: string; min?: number; max?: number; above?: number; below?: number };
  /** At least so often in each calendar period (N9). */
  frequency: { per: Per; atLeast: number };
  /**
   * A day by which something is due. `before`: at least so many days before the event; `within`: at most so many days
   * after it (first day not counted, N7); `dayOfMonth`: on that day of the month; `endOf`: by the last day of the period.
   */
  deadline: { before: number } | { within: number } | { dayOfMonth: number } | { endOf: Per };
  /** Who acts: one of `anyOf`, all of `allOf`. */
  posts: { anyOf?: readonly Post[]; allOf?: readonly Post[] };
  /** Posts that one person may not hold together. */
  apart: { pairs: readonly (readonly [Post, Post])[] };
  /** A closed list of what belongs. */
  list: { items: readonly Item[] };
  /** A closed list of what is barred. */
  barred: { items: readonly Item[] };
  /** What must all be there. */
  required: { fields: readonly Item[] };
  /** Opening hours; a summer schedule stands beside where the text has one (`夏令时` is not daylight saving). */
  hours: { spans: readonly TimeSpan[]; summer?: readonly TimeSpan[] };
  /** A length in years. */
  years: { years: number };
  /** An amount reckoned from a base: `base × part / whole`. */
  factor: { base: string; times: readonly [number, number] };
  /** Who must approve from which amount on, in 分; every step whose bound is passed applies. */
  tiers: { steps: readonly { above?: number; from?: number; upTo?: number; approver: Post }[] };
  /** What is given from so many on: the highest step that is reached counts. `of` and `unit` name what is counted. */
  ladder: { of: string; unit: string; steps: readonly { from: number; gives: number }[] };
  /** What something is called here. */
  name: { label: string; aliases?: readonly string[] };
}

export type Kind = keyof Values;

/** What is held against a value of each kind; examples in the packs and judgements use the same shapes. */
export interface Facts {
  share: { count: number; of: number };
  trigger: { count: number; of: number };
  range: { number: number };
  frequency: { count: number };
  /** `day` is when it was done, `event` the day the period runs from or to (for `endOf`: any day in the period). */
  deadline: { day: Day; event: Day };
  posts: { posts: readonly Post[] };
  apart: { posts: readonly Post[] };
  list: { item: string };
  barred: { item: string };
  required: { given: readonly string[] };
  hours: { arrive: string; leave: string };
  years: { years: number };
  factor: { base: number; amount: number };
  tiers: { amount: number; approvers: readonly Post[] };
  ladder: { at: number; gives: number };
  name: { label: string };
}
