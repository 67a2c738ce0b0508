import type { Day } from '../calendar/day.ts';

/** What has become of a request. */
export const requestStates = {
  requested: { label: '已申请，待核实', tone: 'warn' },
  verified: { label: '已核实，待审批', tone: 'warn' },
  approved: { label: '已批准，待出具', tone: 'warn' },
  issued: { label: '已出具', tone: 'good' },
  declined: { label: '不予出具', tone: 'quiet' },
  withdrawn: { label: '已撤回', tone: 'quiet' },
} as const;

export type RequestState = keyof typeof requestStates;

/** Everything about which nothing is decided yet. */
export const undecided = ['requested', 'verified'] as const satisfies readonly RequestState[];

/** Where a kind of certificate stands: the place's list, the office's own additions, or the general letter. */
export type KindOrigin = 'list' | 'office' | 'general';

/** A work basis of a kind: a law or paper the list names; `superseded` says what stands in its place today. */
export interface Basis {
  title: string;
  superseded: string | null;
  /** Whether somebody has read what is said of its replacement. */
  status: 'confirmed' | 'assumed';
  /** Not among those the list names: said beside them. */
  unlisted?: true;
}

/** Something of a kind that the office must find out before it certifies; each is judged in `conditions/`. */
export type Condition =
  | 'resides_here'
  | 'one_year'
  | 'lodging'
  | 'mandate'
  | 'neighbours_consent'
  | 'written_request'
  | 'notary_letter'
  | 'victims_request'
  | 'review_minutes'
  | 'no_relatives'
  | 'disaster'
  | 'recommendation';

/** A kind of certificate that may be issued here. */
export interface CertificateKind {
  /** Code of the rule's item, of the office's addition, or `general`. */
  code: string;
  /** Stands in the number: the item's number in its list (静安 1–24, 自治 31–39), 101 on for the office's own, 0 general. */
  series: number;
  title: string;
  category: string | null;
  bases: readonly Basis[];
  department: string | null;
  /** What the department is called or who took over since, where the list names one of old. */
  department_now: string | null;
  conditions: readonly Condition[];
  origin: KindOrigin;
}

/** `证〔2026〕2-12号`: the twelfth of item 2 in 2026; the general letter is without its series, `证〔2026〕12号`. */
export function certificateNumber({ year, series, no }: { year: number; series: number; no: number }): string {
  return series === 0 ? `证〔${year}〕${no}号` : `证〔${year}〕${series}-${no}号`;
}

/** `申〔2026〕3号` */
export function requestNumber({ year, no }: { year: number; no: number }): string {
  return `申〔${year}〕${no}号`;
}

/** The paper as it was printed, kept word for word with the certificate. */
export interface CertificateContent {
  number: string;
  /** 居住证明. */
  title: string;
  office: string;
  day: Day;
  /** 主送: the body it is for; null where the paper names none. */
  recipient: string | null;
  /** The body, a paragraph each, without the closing lines. */
  paragraphs: readonly string[];
  /** What follows `本证明仅用于`. */
  purpose: string;
  handler: string;
  /** The office's public telephone; null where none is on file. */
  phone: string | null;
  /** Last day on which it counts, where the office sets one (D-125); null: without an end. */
  valid_until: Day | null;
}

/** What the code on the paper says: nothing about the person. */
export interface Statement {
  number: string;
  kind: string;
  day: Day;
  office: string;
  /** SHA-256 of the content as kept, base64url. */
  digest: string;
}
