import { maskIdNumber, maskPhone } from '../base/mask.ts';

/** What may stand on no board (个人信息保护法; law.md §5): ID numbers, mobile phones, account and card numbers. */
export type PrivateKind = 'id_number' | 'phone' | 'bank_account';

const patterns: readonly [PrivateKind, RegExp][] = [
  ['id_number', /(?<![\dXx])\d{6}[ -]?\d{8}[ -]?\d{3}[ -]?[\dXx](?![\dXx])/g],
  ['id_number', /(?<!\d)\d{15}(?!\d)/g],
  ['bank_account', /(?<!\d)\d{4}[ -]?\d{4}[ -]?\d{4}[ -]?\d{4}(?:[ -]?\d{1,3})?(?!\d)/g],
  ['phone', /(?<!\d)1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?!\d)/g],
];

export const privateWords: Record<PrivateKind, string> = {
  id_number: '身份证号',
  phone: '手机号',
  bank_account: '银行账号',
};

/** The first private number in a text; null where there is none. Full-width digits count as well. */
export function findPrivate(text: string): { kind: PrivateKind; masked: string } | null {
  const plain = text.normalize('NFKC');
  for (const [kind, pattern] of patterns) {
    const [found] = plain.match(pattern) ?? [];
    if (found !== undefined) return { kind, masked: masked(kind, found) };
  }
  return null;
}

/** A text of the records as it may be published: private numbers that somebody wrote into it come out masked. */
export function publicText(text: string): string {
  if (findPrivate(text) === null) return text;
  return patterns.reduce(
    (plain, [kind, pattern]) => plain.replace(pattern, (found) => masked(kind, found)),
    text.normalize('NFKC'),
  );
}

function masked(kind: PrivateKind, found: string): string {
  const digits = found.replace(/[ -]/g, '');
  return kind === 'phone' ? maskPhone(digits) : maskIdNumber(digits);
}
