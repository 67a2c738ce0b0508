/** What the number of a certificate says. */
export interface CertificateNo {
  year: number;
  /** 0 for the general letter. */
  series: number;
  no: number;
}

/**
 * Year, series and number meant by `证〔2026〕2-12号`, `2026-2-12`, of the general letter `证〔2026〕12号` or `2026-12`;
 * with `thisYear` also `2-12` and `12`. Null where the text holds none.
 */
export function numberIn(text: string, thisYear?: number): CertificateNo | null {
  const plain = text.normalize('NFKC').trim();
  if (!/^(?:证\s*)?[〔[({【]?\d[\d\s〕\])}】年第—–-]*号?$/.test(plain)) return null;
  const numbers = plain.match(/\d+/g)?.map(Number) ?? [];
  const dated = (numbers[0] ?? 0) >= 1900 && numbers.length > 1;
  const year = dated ? (numbers[0] as number) : thisYear;
  const rest = dated ? numbers.slice(1) : numbers;
  if (year === undefined || rest.length < 1 || rest.length > 2) return null;
  const [series, no] = rest.length === 2 ? rest : [0, rest[0]];
  return { year, series: series as number, no: no as number };
}
