import type { Day } from '../calendar/day.ts';
import type { Mode } from '../reception/reception.ts';

/** Whether what was complained of is so. */
export const grades = { founded: '属实', partly: '部分属实', unfounded: '不属实' } as const;

export type Grade = keyof typeof grades;

/** How the complainant was told; an unnamed one can only be told on the board. */
export const tellMethods = {
  visit: '上门',
  call: '电话',
  letter: '书面',
  in_person: '当面',
  online: '网上',
  posted: '公示',
} as const;

export type TellMethod = keyof typeof tellMethods;

/** Something that was looked into: on which day, by whom, what it showed. */
export interface Inquiry {
  day: Day;
  name: string | null;
  text: string;
}

export interface ComplaintFacts {
  recorded_on: Day;
  recorded_by: string | null;
  /** 办事记录 that were consulted (十二(三)). */
  consulted: Inquiry[];
  /** What the inquiry established. */
  investigated: Inquiry[];
  finding?: Inquiry & { grade: Grade };
  handling?: Inquiry & { basis: string };
  told?: Inquiry & { basis: string; method: TellMethod };
  /** The reception it came by. */
  reception?: string;
}

/** A complaint; its steps stand in its matter too. */
export interface Complaint {
  id: string;
  number: string;
  day: Day;
  time: number | null;
  mode: Mode;
  complainant: string | null;
  contact: string | null;
  person_id: string | null;
  confidential: boolean;
  subject: string;
  against: string | null;
  against_id: string | null;
  facts: ComplaintFacts;
  matter_id: string;
  voided: string | null;
}

/** `诉〔2026〕3号` */
export function complaintNumber({ year, no }: { year: number; no: number }): string {
  return `诉〔${year}〕${no}号`;
}
