import type { Day } from '../calendar/day.ts';
import type { Judged } from '../verdict/verdict.ts';
import type { Step } from './step.ts';

/** How somebody turned to the office. */
export const modes = {
  in_person: '来人',
  call: '来电',
  letter: '来信',
  hotline: '热线',
  mailbox: '信箱',
  online: '网上',
} as const;

export type Mode = keyof typeof modes;

/** What for (长春 八(一)). */
export const classes = { consultation: '咨询', complaint: '投诉', service: '办事' } as const;

export type ReceptionClass = keyof typeof classes;

/** What came of it: one of three, or an answer that was given later. */
export const dispositions = {
  solved_on_spot: { label: '当场解决', tone: 'good' },
  reason_given: { label: '说明原因', tone: 'good' },
  referred: { label: '转介', tone: 'good' },
  answered_later: { label: '事后答复', tone: 'warn' },
} as const;

export type Disposition = keyof typeof dispositions;

/** The same for a list, where nothing was done yet is a state of its own. */
export const dispositionStates = { ...dispositions, none: { label: '未处理', tone: 'bad' } } as const;

export interface ReceptionFacts {
  recorded_on: Day;
  recorded_by: string | null;
  /** The question was not clear to whoever was asked (八(三)). */
  unclear?: boolean;
  /** Why no matter was opened. */
  without_matter?: string;
  /** Who answers for it now, where it was handed over. */
  responsible?: string;
}

/** A reception with everything that was done about it. */
export interface Reception {
  id: string;
  number: string;
  day: Day;
  time: number | null;
  mode: Mode;
  class: ReceptionClass;
  visitor: string | null;
  contact: string | null;
  person_id: string | null;
  content: string;
  within_duty: boolean | null;
  /** Who was asked first; never changes. */
  receiver: string;
  receiver_id: string | null;
  /** Who answers for it now: the last it was handed to, else who was asked first. */
  responsible: string;
  disposition: Disposition | null;
  facts: ReceptionFacts;
  verdicts: Judged[];
  matter_id: string | null;
  voided: string | null;
  steps: Step[];
}

/** What its disposition is called; null where there is none yet. */
export function dispositionWord({ disposition }: Pick<Reception, 'disposition'>): string | null {
  return disposition === null ? null : dispositions[disposition].label;
}

/** `接〔2026〕31号` */
export function receptionNumber({ year, no }: { year: number; no: number }): string {
  return `接〔${year}〕${no}号`;
}
