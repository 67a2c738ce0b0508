import type { Day } from '../calendar/day.ts';
import type { Judged } from '../verdict/verdict.ts';

/**
 * A matter that goes through dated steps in an order: a hearing, a coordination, an appraisal of a body, 四议两公开, and what
 * representatives may bring before the committee (S-XF-17 … -19, S-QHD-15, S-ZZ-04 … -06); emergencies, invitations of
 * departments, agency, services and tasks handed down (S-JA-05, -17, -19, R-JA1-74, S-TJ-12); sub-committees from their founding
 * to their end (S-JA-10), and money raised from residents (S-TJ-10, S-ZZ-12); services and activities in
 * the premises that take a fee (S-CC-18).
 */
export type ProceedingKind =
  | 'hearing'
  | 'coordination'
  | 'appraisal'
  | 'four_steps'
  | 'motion'
  | 'question'
  | 'mandate'
  | 'disclosure_demand'
  | 'disclosure_urging'
  | 'emergency'
  | 'invitation'
  | 'agency'
  | 'service'
  | 'admission'
  | 'subcommittee'
  | 'collection'
  | 'fee';

/** What each is called, and the sign its numbers begin with. */
export const proceedingWords: Record<ProceedingKind, { name: string; sign: string }> = {
  hearing: { name: '听证', sign: '听' },
  coordination: { name: '协调', sign: '协' },
  appraisal: { name: '评议', sign: '评' },
  four_steps: { name: '四议两公开', sign: '议' },
  motion: { name: '代表议题', sign: '案' },
  question: { name: '质询', sign: '询' },
  mandate: { name: '调查授权', sign: '调' },
  disclosure_demand: { name: '要求公开', sign: '求' },
  disclosure_urging: { name: '督促公开', sign: '督' },
  emergency: { name: '突发事件', sign: '突' },
  invitation: { name: '约请', sign: '约' },
  agency: { name: '群众事务代理', sign: '代' },
  service: { name: '便民服务', sign: '服' },
  admission: { name: '准入事项', sign: '准' },
  subcommittee: { name: '下设委员会', sign: '委' },
  collection: { name: '筹资', sign: '筹' },
  fee: { name: '收费项目', sign: '费' },
};

/** The noun on the command line that keeps each kind. */
export const proceedingNouns: Record<ProceedingKind, string> = {
  hearing: 'hearing',
  coordination: 'coordination',
  appraisal: 'appraisal',
  four_steps: 'decision',
  motion: 'proposal',
  question: 'proposal',
  mandate: 'proposal',
  disclosure_demand: 'disclose',
  disclosure_urging: 'disclose',
  emergency: 'emergency',
  invitation: 'invitation',
  agency: 'agency',
  service: 'service',
  admission: 'admission',
  subcommittee: 'subcommittee',
  collection: 'collection',
  fee: 'fee',
};

/** One dated step, as it was entered; steps are added, never changed, and a mistaken one is voided. `Content` is what the room of the kind keeps in it. */
export interface Step<Content = Record<string, unknown>> {
  id: string;
  /** Its place among all that were entered, from 1; kept for good, whatever is voided. */
  no: number;
  /** Stable English code of the room: `received`, `notified`, `published`. */
  step: string;
  day: Day;
  content: Content;
  verdicts: Judged[];
  /** The number of the meeting it is, where it is one. */
  meeting: string | null;
  /** Why it is kept though a rule forbids it; null where none does. */
  happened: string | null;
  /** Why it stands no more: it was voided, or the meeting it is was; null while it stands. */
  fallen: string | null;
}

export interface Proceeding<Facts = Record<string, unknown>> {
  id: string;
  kind: ProceedingKind;
  /** `听〔2026〕1号`. */
  number: string;
  title: string;
  /** The day it was opened. */
  day: Day;
  facts: Facts;
  voided: string | null;
  /** Those that stand, in the order they were entered. */
  steps: Step[];
  /** The same with those that stand no more. */
  entered: Step[];
}

/** Kinds whose meetings are steps of their own: such a step falls with its meeting. Others only point to a meeting. */
export const ownMeetings: readonly ProceedingKind[] = ['hearing', 'coordination', 'appraisal'];

/** The step of a kind that stood last when `step` was entered, whether it still stands or not. */
export function restsOn({ entered }: Pick<Proceeding<object>, 'entered'>, step: Pick<Step, 'no'>, kind: string) {
  return entered.filter((one) => one.step === kind && one.no < step.no).at(-1);
}

/** `听〔2026〕1号` as it is typed in a command: `2026-1`. */
export function typedNumber(number: string): string {
  return number.replace(/^.〔(\d+)〕(\d+)号$/, '$1-$2');
}

export function proceedingNumber(kind: ProceedingKind, year: number, no: number): string {
  return `${proceedingWords[kind].sign}〔${year}〕${no}号`;
}
