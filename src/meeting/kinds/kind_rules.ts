import type { keys, RuleKey } from '../../rules/key.ts';
import type { Form } from '../../rules/pack.ts';
import type { Kind } from '../../rules/value.ts';

/** The bodies whose members are counted when they vote. */
export type Body = Form | 'committee' | 'hearing_group' | 'supervision_group';

/** The keys of rules of a kind. */
export type KeyOf<K extends Kind> = { [R in RuleKey]: (typeof keys)[R]['kind'] extends K ? R : never }[RuleKey];
export type ShareKey = KeyOf<'share'>;

/** A kind of meeting: what it is called, who is counted in it, and under which keys the rules speak of it. */
export interface KindInfo {
  name: string;
  /** What else people write. */
  aliases: readonly string[];
  /** Null where nothing is decided by counting: such a meeting is logged, not voted in. */
  body: Body | null;
  quorum?: ShareKey;
  pass?: ShareKey;
  /** How often it is held. */
  per?: KeyOf<'frequency'>;
  /** What the place calls it. */
  label?: KeyOf<'name'>;
  /** Who calls it, where that is not who chairs it. */
  convener?: KeyOf<'posts'>;
  chair?: KeyOf<'posts'>;
  /** Who may chair on behalf of the chair who is away. */
  delegate?: KeyOf<'posts'>;
  attendees?: KeyOf<'posts'>;
  /** Who leads the group that hears or appraises. */
  leader?: KeyOf<'posts'>;
  /** Of whom the group is made up, or who takes part, where these are no posts of the office. */
  members?: KeyOf<'required'>;
  /** How many they are. */
  size?: KeyOf<'range'>;
  /** Who may be asked to come. */
  invited?: KeyOf<'list'>;
  /** What its members do before it. */
  before?: KeyOf<'required'>;
  /** Who may sit in. */
  observers?: KeyOf<'list'>;
  /** Places at the table that are filled by whoever holds an office outside the committee. */
  seats?: KeyOf<'required'>;
  /** The day of the week it is on. */
  weekday?: KeyOf<'list'>;
  /** What it is for. */
  items?: KeyOf<'list'>;
  /** How it is kept. */
  records?: KeyOf<'required'>;
  notice?: KeyOf<'deadline'>;
  /** By when its record is entered elsewhere. */
  entry?: KeyOf<'deadline'>;
  /** A list in which the rules name it, where nothing else of theirs does. */
  named?: KeyOf<'list'>;
}

export const assembly = {
  quorum: 'assembly.quorum',
  pass: 'assembly.pass',
  per: 'assembly.per',
  chair: 'assembly.chair',
  label: 'assembly.name',
  notice: 'assembly.notice_days',
  items: 'assembly.items',
  before: 'assembly.consult',
  named: 'assembly.forms',
} as const;
export const committee = { body: 'committee', quorum: 'committee.quorum', pass: 'committee.pass' } as const;
export const logged = { body: null } as const;
export const morning = {
  per: 'meetings.morning',
  chair: 'meetings.morning.chair',
  attendees: 'meetings.morning.attendees',
  items: 'meetings.morning.items',
  records: 'meetings.records',
} as const;
export const weekly = {
  per: 'meetings.weekly',
  label: 'meetings.weekly.name',
  weekday: 'meetings.weekly.day',
  convener: 'meetings.weekly.convener',
  chair: 'meetings.weekly.chair',
  attendees: 'meetings.weekly.attendees',
  observers: 'meetings.weekly.observers',
  items: 'meetings.weekly.items',
  entry: 'meetings.entry',
  records: 'meetings.records',
} as const;
export const office = {
  per: 'meetings.office',
  chair: 'meetings.office.chair',
  delegate: 'meetings.office.delegate',
  attendees: 'meetings.office.attendees',
  observers: 'meetings.office.observers',
  items: 'meetings.office.items',
  entry: 'meetings.entry',
  records: 'meetings.records',
} as const;
export const monthly = {
  per: 'meetings.monthly',
  chair: 'meetings.monthly.chair',
  attendees: 'meetings.monthly.attendees',
  observers: 'meetings.monthly.observers',
  items: 'meetings.monthly.items',
  records: 'meetings.records',
} as const;
export const joint = {
  per: 'meetings.joint',
  label: 'meetings.joint.name',
  convener: 'meetings.joint.convener',
  seats: 'meetings.joint.seats',
  items: 'meetings.joint.items',
  records: 'meetings.joint.records',
} as const;
export const talk = {
  per: 'meetings.half_month_talk',
  seats: 'meetings.half_month_talk.seats',
  items: 'meetings.half_month_talk.items',
} as const;
export const council = { label: 'meetings.council.name', items: 'meetings.council.items' } as const;
const threeMeetings = { named: 'three_meetings', convener: 'three_meetings.convener' } as const;
export const hearing = {
  body: 'hearing_group',
  quorum: 'hearing.quorum',
  pass: 'hearing.pass',
  leader: 'hearing.leader',
  members: 'hearing.members',
  notice: 'hearing.notice_days',
  items: 'hearing.matters',
  ...threeMeetings,
} as const;
export const coordination = {
  ...logged,
  members: 'coordination.attendees',
  invited: 'coordination.invited',
  notice: 'coordination.notice_days',
  items: 'coordination.matters',
  ...threeMeetings,
} as const;
export const appraisal = {
  ...logged,
  per: 'meetings.appraisal',
  leader: 'appraisal.leader',
  members: 'appraisal.members',
  notice: 'appraisal.notice_days',
  ...threeMeetings,
} as const;
export const supervision = { body: 'supervision_group', pass: 'supervision.pass', size: 'supervision.size' } as const;
