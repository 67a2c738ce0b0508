/** Where a rule or a finding comes from, as printed and as carried in JSON. */
export interface Citation {
  place: string;
  document: string;
  article: string;
  status: 'confirmed' | 'reconstructed' | 'assumed' | 'office';
}

/**
 * The kinds of refusal and the exit code each ends with. One home for both: the README's
 * table of exit codes is checked against this record.
 */
export const exitCodes = {
  bug: 1,
  usage: 2,
  not_found: 3,
  forbidden: 4,
  no_rule: 5,
  file: 6,
  findings: 7,
} as const;

export type RefusalKind = Exclude<keyof typeof exitCodes, 'bug'>;

/** How a private number of a kind is masked. */
export type MaskNumber = (kind: 'phone' | 'id_number', value: string) => string;

/**
 * A sentence for people: what is wrong with its numbers, and the next step. Thrown by any layer, caught only by main.
 * `code` is the stable English code a script can test for; `kind` decides the exit code.
 */
export class Refusal extends Error {
  readonly kind: RefusalKind;
  readonly code: string;
  readonly hint: string | undefined;
  readonly cite: Citation | undefined;
  /** What is wrong row by row, where a file was read; complete, unlike the sentence. */
  readonly rows: readonly object[] | undefined;
  /** The sentence again, where it tells of people: private numbers masked the office's way, children known by the day. */
  readonly worded: ((mask: MaskNumber, today: string) => string) | undefined;

  constructor(
    kind: RefusalKind,
    code: string,
    message: string,
    more: {
      hint?: string;
      cite?: Citation;
      rows?: readonly object[];
      worded?: (mask: MaskNumber, today: string) => string;
    } = {},
  ) {
    super(message);
    this.name = 'Refusal';
    this.kind = kind;
    this.code = code;
    this.hint = more.hint;
    this.cite = more.cite;
    this.rows = more.rows;
    this.worded = more.worded;
  }
}
