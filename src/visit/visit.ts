import type { Day } from '../calendar/day.ts';
import type { Matter } from '../matter/store.ts';

/** What a visit is about (长春 十一(二), R-CC-11-5); other places use the same words. */
export const visitClasses = { hardship: '需求和困难', dispute: '邻里矛盾', opinion: '对工作的意见' } as const;

export type VisitClass = keyof typeof visitClasses;

/** Stands in place of a class where the door stayed shut: attempted, and counted as no visit. */
export const noAnswer = 'no_answer';

export const classStates = {
  hardship: { label: visitClasses.hardship },
  dispute: { label: visitClasses.dispute },
  opinion: { label: visitClasses.opinion },
  [noAnswer]: { label: '无人应门', tone: 'quiet' },
} as const;

/** Who went: of the staff with the person on file, others by name. */
export interface Visitor {
  name: string;
  person_id: string | null;
}

export interface VisitFacts {
  /** What concerns health and the like: shown to nobody without a reason. */
  private?: string;
}

/** A visit as it stands in the file, with the matters that came of it. */
export interface Visit {
  id: string;
  number: string;
  day: Day;
  /** Minutes since midnight. */
  time: number | null;
  minutes: number | null;
  zone: string | null;
  building: string | null;
  household_id: string | null;
  /** Unit and room, `2-501`, or the address. */
  room: string | null;
  person_id: string | null;
  person: string | null;
  met: string | null;
  class: VisitClass | typeof noAnswer | null;
  purpose: string | null;
  seen: string | null;
  asked: string | null;
  facts: VisitFacts;
  voided: string | null;
  staff: Visitor[];
  matters: Matter[];
}

/** `走〔2026〕31号` */
export function visitNumber({ year, no }: { year: number; no: number }): string {
  return `走〔${year}〕${no}号`;
}

/** `2-501`, the room alone, or the address of a home that has no other door; as household/store.ts tells a home. */
export function roomWords(unit: string | null, room: string | null, address: string | null): string | null {
  if (room === null) return address;
  return unit === null ? room : `${unit}-${room}`;
}
