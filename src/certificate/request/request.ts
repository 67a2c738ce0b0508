import type { Day } from '../../calendar/day.ts';
import type { RequestState } from '../certificate.ts';
import type { Step } from './step.ts';

/** What an applicant can show to prove who he or she is (D-112 a; b takes the first two only). */
export const idDocuments = {
  id_card: '身份证',
  hukou: '户口簿',
  residence_permit: '居住证',
  passport: '护照',
  military: '军官证、士兵证',
  other: '其他有效证件',
} as const;

export type IdDocument = keyof typeof idDocuments;

/** Papers that a kind of certificate may rest on. */
export const papers = {
  mandate: '委托书',
  written_request: '有关机关的书面要求',
  notary_letter: '公证处来函',
  victims_request: '受害人的请求',
  review_minutes: '民主评议记录',
  no_relatives: '无亲属的核查记录',
  disaster: '灾害的时间、地点',
  recommendation: '推荐的记录',
  neighbours_signed: '邻居签名',
} as const;

export type PaperKind = keyof typeof papers;

export interface Paper {
  kind: PaperKind;
  /** Its number, day and who wrote it, in one line. */
  words: string;
}

/** What is kept of a request beside its columns. */
export interface RequestFacts {
  /** What the applicant said about the matter to be certified. */
  information: string | null;
  /** Named fields of the kind's wording, as given: `申请事项` → words. */
  fields: Readonly<Record<string, string>>;
  papers: readonly Paper[];
  /** Where somebody lodges, with whom. */
  host: string | null;
  /** Why it is beyond what the office may certify by itself; null where it is not. */
  beyond: string | null;
  /** The matter to be certified, where the kind leaves it open: what a notary asks for. */
  subject_matter: string | null;
  /** Law or regulation it rests on, where no list has the kind. */
  basis: string | null;
  /** For notarisation: some of what should not be certified may then be stated. */
  notarisation: boolean;
  proxy_id: string | null;
}

/** A request with everything that was done about it. */
export interface Request {
  id: string;
  /** `申〔2026〕3号`. */
  number: string;
  day: Day;
  /** Code of the kind, see CertificateKind. */
  kind: string;
  title: string;
  applicant: string;
  person_id: string | null;
  id_number: string | null;
  address: string | null;
  id_document: IdDocument | null;
  id_tail: string | null;
  purpose: string;
  recipient: string | null;
  proxy: string | null;
  proxy_mandate: string | null;
  handler: string;
  handler_id: string | null;
  copies: number;
  state: RequestState;
  state_day: Day;
  matter_id: string | null;
  facts: RequestFacts;
  /** Those that stand, in the order they were entered. */
  steps: readonly Step[];
}
