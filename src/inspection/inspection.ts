import type { Day } from '../calendar/day.ts';
import type { Judged } from '../verdict/verdict.ts';

/** Somebody of the staff; null stands for the office itself: its rooms, its counter. */
export interface Who {
  person_id: string | null;
  name: string;
}

/** A verdict and whom it is about; null where about nobody of them alone. */
export type InspectionVerdict = Judged & { person_id: string | null; name: string | null };

/** What was found, by the clause it is against; `clause` is null where the place has no rule for it. */
export interface Finding extends Who {
  rule: string | null;
  clause: string | null;
  title: string;
  text: string;
}

/** What stood on somebody's desk beside the office's own things. */
export interface Desk extends Who {
  items: string[];
}

/** A reception, and the day it was written down. */
export interface Reception extends Who {
  day: Day;
  recorded: Day;
}

export const measureWords = { reminder: '提示', warning: '警告', criticism: '批评' } as const;

/** What a named person did about it. */
export interface Measure extends Who {
  measure: keyof typeof measureWords;
  by: string;
}

export interface InspectionFacts {
  place: string | null;
  time: string | null;
  /** Who was inspected. */
  people: Who[];
  findings: Finding[];
  desks: Desk[];
  receptions: Reception[];
  measures: Measure[];
  remark: string | null;
}

/** An inspection of how the staff serve (长春 九). */
export interface Inspection extends InspectionFacts {
  id: string;
  number: string;
  day: Day;
  inspector: string;
  verdicts: InspectionVerdict[];
  voided: string | null;
}

export type NewInspection = Omit<Inspection, 'id' | 'number' | 'voided' | 'verdicts'>;

/** What the office itself is called where a name is asked for. */
export const officeNames: readonly string[] = ['办公室', '服务窗口', '居委会', '活动室'];

export function inspectionNumber(year: number, no: number): string {
  return `检〔${year}〕${no}号`;
}

/** What does not hold, the inspector's own part left out. */
export function brokenOf({ verdicts }: Pick<Inspection, 'verdicts'>): InspectionVerdict[] {
  return verdicts.filter(({ holds, subject }) => !holds && subject !== 'inspector');
}
