import { daysBetween } from '../../calendar/arithmetic.ts';
import type { Day } from '../../calendar/day.ts';
import type { Form } from '../../rules/pack.ts';
import { type ProposerClass, proposerWords } from './proposer.ts';
import type { Effect, RequestVerdict } from './request_verdict.ts';

/** One class of those who asked; a body has no numbers. */
export interface Proposer {
  by: ProposerClass;
  count: number | null;
  of: number | null;
  names: string[];
}

/** Until when the meeting must be held or called, where a rule says so. */
export interface RequestClock {
  hold_by: Day | null;
  /** The last day still in time, where `hold_by` is a day of rest. */
  hold_last: Day | null;
  /** Under D-53b: the day by which it need only be called. */
  call_by: Day | null;
  notice_by: Day | null;
  /** The last day in time under other ways of counting days. */
  under: { reading: string; last: Day }[];
  words: string[];
}

export type RequestState = 'open' | 'below' | 'called' | 'declined' | 'withdrawn';

export const requestStates = {
  open: { label: '待召集', tone: 'warn' },
  below: { label: '未达到', tone: 'quiet' },
  called: { label: '已召集', tone: 'good' },
  declined: { label: '未予召开', tone: 'bad' },
  withdrawn: { label: '已撤回', tone: 'quiet' },
} as const;

/** A request to convene (提议召集, S-XF-15, S-XF-24, S-ZZ-08) as it was verified and judged. */
export interface MeetingRequest extends RequestClock {
  id: string;
  number: string;
  day: Day;
  /** The form of meeting it leads to, and what the place calls it. */
  form: Form;
  name: string;
  matter: string;
  proposers: Proposer[];
  /** 遇有重大事项, as those who ask say (D-167). */
  major: boolean;
  /** The decision challenged by the supervision group, and the day it was pointed out. */
  decision: string | null;
  pointed_out: Day | null;
  effect: Effect;
  verdicts: RequestVerdict[];
  state: RequestState;
  state_day: Day | null;
  state_reason: string | null;
  /** The number of the meeting that was called. */
  meeting: string | null;
}

export function requestNumber(year: number, no: number): string {
  return `提〔${year}〕${no}号`;
}

/** `居民代表 13`, `社区党组织、居委会`. */
export function proposersWords(proposers: readonly Proposer[]): string {
  return proposers.map(({ by, count }) => `${proposerWords[by]}${count === null ? '' : ` ${count}`}`).join('、');
}

/** Days by which a request that still waits for its meeting is past its last day; null where it is not, or has no last day. */
export function overdueOf({ state, hold_last, call_by }: MeetingRequest, today: Day): number | null {
  const last = hold_last ?? call_by;
  return state === 'open' && last !== null && last < today ? daysBetween(last, today) : null;
}

/** The request for scripts; the keys are the contract of `meeting request --json`. */
export function requestRecord(full: MeetingRequest, today: Day): object {
  const { id: _id, name: _name, verdicts: _verdicts, words: _words, ...request } = full;
  return { ...request, overdue: overdueOf(full, today) };
}
