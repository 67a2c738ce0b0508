import type { Day } from '../calendar/day.ts';
import type { Judged } from '../verdict/verdict.ts';

/** Whom a survey is about. */
export const subjectWords = { committee: '居委会', member: '居委会成员', body: '其他机构' } as const;
export type SubjectKind = keyof typeof subjectWords;

/** Who was asked. What the rule of 自治章程 speaks of are representatives; a survey of residents is told apart. */
export const askedWords = { representatives: '居民代表', residents: '居民' } as const;
export type Asked = keyof typeof askedWords;

/** The scales in use, each with its grades from best to worst; which one is taken is the office's choice. */
export const scales = {
  satisfied: { name: '满意、不满意', grades: { satisfied: '满意', dissatisfied: '不满意' } },
  satisfied3: {
    name: '满意、基本满意、不满意',
    grades: { satisfied: '满意', basically_satisfied: '基本满意', dissatisfied: '不满意' },
  },
  competence4: {
    name: '优秀、称职、基本称职、不称职',
    grades: { excellent: '优秀', competent: '称职', basically_competent: '基本称职', incompetent: '不称职' },
  },
} as const satisfies Record<string, { name: string; grades: Readonly<Record<string, string>> }>;

export type Scale = keyof typeof scales;
export type Counts = Readonly<Record<string, number>>;

export function gradesOf(scale: Scale): Readonly<Record<string, string>> {
  return scales[scale].grades;
}

/** What is kept of a survey beside its columns. */
export interface SurveyFacts {
  asked: Asked;
  /** The grade the meeting declared, where it declared one. */
  judged: string | null;
  counted_by: string | null;
}

/** A survey about one subject, as its record. */
export interface Survey {
  id: string;
  number: string;
  day: Day;
  subject_kind: SubjectKind;
  subject: string;
  person_id: string | null;
  scale: Scale;
  issued: number | null;
  returned: number;
  invalid: number;
  counts: Counts;
  /** Number of the meeting it was held at. */
  meeting: string | null;
  /** Says that the meeting was voided since; null where it stands. */
  fallen: string | null;
  facts: SurveyFacts;
  verdicts: Judged[];
  voided: string | null;
}

export type Counted = Pick<Survey, 'scale' | 'issued' | 'returned' | 'invalid' | 'counts' | 'subject_kind' | 'facts'>;

/** Ballots that came back and are valid. */
export function validOf({ returned, invalid }: Pick<Survey, 'returned' | 'invalid'>): number {
  return returned - invalid;
}

export function surveyNumber(year: number, no: number): string {
  return `测〔${year}〕${no}号`;
}

/** `59.60%`, two decimals rounded half up, only to be read: nothing is compared by it (N3). */
export function percent(part: number, whole: number): string {
  if (whole === 0) return '—';
  const hundredths = Math.floor((part * 20000 + whole) / (whole * 2));
  return `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}%`;
}
