import type { Clock } from '../calendar/clock.ts';
import type { Day } from '../calendar/day.ts';
import type { Form } from '../rules/pack.ts';
import type { Judged } from '../verdict/verdict.ts';
import type { Draft } from './draft.ts';

/** Who is elected, or recalled. */
export const kindWords = {
  committee: '居民委员会选举',
  representatives: '居民代表选举',
  supervision: '居务监督小组推选',
  body: '居委会相关机构选举',
  owners: '协助业主委员会选举',
  recall: '罢免',
} as const;

export type ElectionKind = keyof typeof kindWords;

/** Kinds that `plan` and `record` take; the supervision group and recalls have verbs of their own. */
export const recordedKinds = ['committee', 'representatives', 'body', 'owners'] as const;

/** How the votes are cast: by whom. The codes are those of the forms of the residents' meeting. */
export const methodWords: Record<Form, string> = {
  adults: '全体选民',
  households: '每户一名代表',
  representatives: '居民代表',
};

/** What came of it: `void` where too few took part, `unjudged` where no rule or no figure says so. */
export type ElectionOutcome = 'valid' | 'void' | 'unjudged';

export const outcomeStates = {
  valid: { label: '选举有效', tone: 'good' },
  void: { label: '选举无效', tone: 'bad' },
  unjudged: { label: '未作判断' },
  passed: { label: '罢免通过', tone: 'good' },
  failed: { label: '罢免未通过', tone: 'bad' },
} as const;

export const stateWords = { planned: '筹备中', voided: '已作废' } as const;

/** A vote on removing one person from office, as it stands in the record of the meeting. */
export interface RecallFacts {
  motion: number;
  /** What the motion was called, and by whom the vote was taken; records of old have neither. */
  title?: string;
  form?: Form;
  reason: string;
  /** Whether the person was heard: `heard`, `declined` to speak, or `not_heard`. */
  defence: Defence;
  defence_words: string | null;
  outcome: 'passed' | 'failed' | 'void';
  votes_for: number;
  present: number;
  /** The posts that ended with it; null where none was ended here. */
  ended: { posts: string[]; on: Day } | null;
}

export const defenceWords = { heard: '已听取申辩', declined: '本人放弃申辩', not_heard: '没有听取申辩' } as const;
export type Defence = keyof typeof defenceWords;

/** What is kept of an election beside its columns: what was written down, and what came of it. */
export interface ElectionFacts extends Partial<Omit<Draft, 'kind' | 'method' | 'day' | 'meeting'>> {
  outcome?: ElectionOutcome;
  /** Seats that stayed empty. */
  short?: number;
  recall?: RecallFacts;
  /** From when those elected were entered in their posts with it; left out where none was. */
  appointed_from?: Day;
  /** The motion by which a supervision group was elected. */
  motion?: number;
}

export interface Candidate {
  name: string;
  person_id: string | null;
  /** Code of a post of the office, or a word. */
  post: string | null;
  votes: number | null;
  /** Null before the vote, and for a person to be recalled. */
  elected: boolean | null;
  /** As many votes as another for the last seat: neither is elected. */
  tied: boolean;
  /** A ground that bars from candidacy, by its code. */
  barred: string | null;
}

/** An election or recall as its record. */
export interface ElectionRecord {
  id: string;
  number: string;
  kind: ElectionKind;
  method: Form | null;
  day: Day;
  seats: number | null;
  /** Number and id of the meeting it took place at. */
  meeting: string | null;
  meeting_id: string | null;
  /** Says that the meeting was voided since; null where it stands. */
  fallen: string | null;
  state: 'planned' | 'voided' | null;
  state_reason: string | null;
  facts: ElectionFacts;
  candidates: Candidate[];
  verdicts: Judged[];
}

/** A period of an election with its name. */
export interface NamedClock {
  code: 'voter_list' | 'objections' | 'seal_handover';
  label: string;
  clock: Clock;
}

/** How many ballots were cast by proxy; null where nobody counted them. */
export function proxyCount(proxies: ElectionFacts['proxies']): number | null {
  return proxies === undefined ? null : typeof proxies === 'number' ? proxies : proxies.length;
}

/** One series of numbers for elections and recalls alike. */
export function electionNumber(year: number, no: number): string {
  return `选〔${year}〕${no}号`;
}
