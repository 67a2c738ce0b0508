import { Refusal } from '../base/refusal.ts';
import type { Day } from '../calendar/day.ts';

/** By what somebody is a member of the representatives' meeting. All but the first are ex officio (当然代表). */
export const basisWords = {
  elected: '民选',
  party_branch: '党支部成员',
  committee: '居委会成员',
  peoples_deputy: '人大代表',
  cppcc: '政协委员',
  unit: '单位代表',
} as const;

export type Basis = keyof typeof basisWords;

/** One membership of one person; who has two has two of these. */
export interface Representative {
  id: string;
  person_id: string;
  name: string;
  phone: string | null;
  basis: Basis;
  resident_group: string | null;
  term_no: number | null;
  from_day: Day;
  /** Last day in office; null while it is open. */
  until_day: Day | null;
  end_reason: string | null;
  /** Whose seat it was, where one was replaced. */
  replaces_id: string | null;
}

/** Other words of rolls for the same thing. */
const aliases: Readonly<Record<string, Basis>> = {
  居民代表: 'elected',
  选举: 'elected',
  党总支成员: 'party_branch',
  党支部委员: 'party_branch',
  居委会委员: 'committee',
  辖区单位代表: 'unit',
};

/** A basis by its code or its Chinese name. @throws Refusal kind `usage` that lists them. */
export function readBasis(text: string): Basis {
  const word = text.trim();
  const codes = Object.keys(basisWords) as Basis[];
  const basis = codes.find((code) => code === word || basisWords[code] === word) ?? aliases[word];
  if (basis !== undefined) return basis;
  throw new Refusal('usage', 'unknown_basis', `没有“${word}”这种代表身份。`, {
    hint: `可选：${codes.map((code) => `${basisWords[code]}（${code}）`).join('、')}`,
  });
}

/** Which term: `8`, `第8届`. @throws Refusal kind `usage`. */
export function readTerm(text: string): number {
  const term = /^第?([1-9]\d{0,2})届?$/.exec(text.trim())?.[1];
  if (term !== undefined) return Number(term);
  throw new Refusal('usage', 'bad_term', `届次“${text}”看不懂。`, { hint: '请写数字，如 8 或 第8届。' });
}

/** The name of a group without stray spaces; null when there is none. */
export function readGroup(text: string | undefined): string | null {
  return text?.normalize('NFKC').replace(/\s+/g, '') || null;
}
