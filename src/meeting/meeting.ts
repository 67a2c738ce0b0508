import type { Citation } from '../base/refusal.ts';
import type { Share } from '../base/share.ts';
import type { Day } from '../calendar/day.ts';
import type { Base } from '../rules/value.ts';
import type { Body, MeetingKind } from './kinds/kind.ts';

export type Ballot = 'open' | 'secret';
export type Outcome = 'passed' | 'failed' | 'void';

export const outcomeStates = {
  passed: { label: '通过', tone: 'good' },
  failed: { label: '未通过', tone: 'bad' },
  void: { label: '无效', tone: 'bad' },
} as const;

/**
 * Who was entitled and who came. `entitled` counts persons in office, each once; the other figures are what the
 * readings D-05, D-06, D-07 and D-09 would add to it or take from it, null where they are not known.
 */
export interface Roll {
  form: Body;
  entitled: number;
  /** In person, at the roll-call. */
  present: number;
  /** 委托: shown apart; D-173 says whether they count. */
  proxies: number;
  /** Seats that nobody holds (D-05b adds them). */
  vacancies: number | null;
  /** Second and further classes of members counted once (D-06b adds them). */
  duplicates: number | null;
  /** Ex-officio members beside the households' representatives (D-07b leaves them out). */
  exOfficioBeside: number | null;
  /** Households without a named representative (D-09b leaves them out). */
  unnamedHouseholds: number | null;
}

/** One motion and its count. Votes of proxies stand apart from votes in person. */
export interface Vote {
  no: number;
  title: string;
  ballot: Ballot;
  for: number;
  against: number;
  abstain: number;
  invalid: number;
  /** Counted at the vote; null where nobody counted again. */
  presentAtVote: number | null;
  proxyFor: number;
  proxyAgainst: number;
  /** Proxies whose holder was there at the vote; null where they were only counted, or all of the roll's holders were. */
  proxiesAtVote: number | null;
  /** Ballot papers handed out and taken back; null where none were, or nobody counted them. */
  issued: number | null;
  returned: number | null;
}

/** 委托: one absent member's, held by somebody present. */
export interface GivenProxy {
  absent: string;
  holder: string;
  /** The writing was shown; without it there is no proxy. Null where the record does not say. */
  proof: boolean | null;
}

/** Somebody who came after the roll-call or left before the end; `before`: the number of the next motion voted on. */
export interface Move {
  name: string;
  move: 'arrived' | 'left';
  before: number;
}

/** What minutes tell beside the counts (F-04). */
export interface MinutesText {
  discussion: string[];
  objections: string[];
  absences: { name: string; reason: string }[];
  /** 监票人, 计票人. */
  scrutineers: string[];
  tellers: string[];
}

/** A judged threshold, as printed and as kept: what was decided keeps the rule it was decided by. */
export interface Verdict {
  rule: string;
  /** `roll`, `quorum:1`, `motion:1`. */
  subject: string;
  holds: boolean;
  count: number;
  of: number;
  base: Base;
  share: Share;
  arithmetic: string;
  /** How many more were needed. */
  short: number;
  /** The reading that governs the number, e.g. `D-05a`; null where the text leaves no doubt. */
  reading: string | null;
  /** Every reading the number rests on. */
  readings: string[];
  /** Readings under which the result differs. */
  others: { reading: string; holds: boolean; arithmetic: string }[];
  cite: Citation;
  cite_words: string;
  /** The place is silent and the national law stood in. */
  fallback: boolean;
  /** What the national law would have said, where it differs. */
  law: { holds: boolean; arithmetic: string; cite: Citation; cite_words: string } | null;
}

export interface JudgedMotion extends Vote {
  present: number;
  outcome: Outcome;
}

/** `held`: recorded or logged, still open to correction; `closed`: signed, corrected only by a new version. */
export type MeetingState = 'called' | 'cancelled' | 'held' | 'closed' | 'voided';

/** A meeting as its record: numbered, judged, and with the resolutions that came of it. */
export interface MeetingRecord {
  number: string;
  kind: MeetingKind;
  /** What the place called the kind on that day. */
  name: string;
  form: Body;
  day: Day;
  /** `14:30` as it was called; null where nobody said. */
  time: string | null;
  place: string | null;
  chair: string | null;
  recorder: string | null;
  agenda: string[];
  roll: Roll;
  /** Null where no rule sets a quorum for the body. */
  quorate: boolean | null;
  motions: (JudgedMotion & { resolution: string | null })[];
  verdicts: Verdict[];
  /** Proxies by name; empty where only their number is known. */
  proxyList: GivenProxy[];
  moves: Move[];
  text: MinutesText;
  major: boolean;
  state: MeetingState;
  stateDay: Day | null;
  stateReason: string | null;
  /** 1 until it is corrected. */
  version: number;
}

export function meetingNumber(year: number, no: number): string {
  return `会〔${year}〕${no}号`;
}

export function resolutionNumber(year: number, no: number): string {
  return `决〔${year}〕${no}号`;
}
