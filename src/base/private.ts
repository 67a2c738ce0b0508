import { type Edit, putOtherwise } from './fold.ts';
import { maskIdNumber, maskPhone } from './mask.ts';

/** What may stand on no board (个人信息保护法; law.md §5): ID numbers, mobile phones, account and card numbers. */
export type PrivateKind = 'id_number' | 'phone' | 'bank_account';

export interface Pattern {
  kind: PrivateKind;
  is: RegExp;
  /** Digits may stand apart; what only looks like such a number is told here. `before`: what stands in front of it. */
  holds?: (found: string, before: string) => boolean;
}

/** What people put between digits: blanks, dots, dashes, brackets. Left open, as a list goes on with a comma. */
export const gap = '[\\s.·•_()\\-\\u2010-\\u2015]{0,3}';

const parted = gap.replace('0,', '1,');

/** What stands between the word for an account and its number: 账号：, 卡号为, 开户行工商银行. */
const accountGap = '[^\\d。；;\\n\\uffff]{0,16}';

const patterns: readonly Pattern[] = [
  { kind: 'id_number', is: /(?<![\dXx])\d{17}[\dXx](?![\dXx])/g },
  {
    kind: 'id_number',
    is: new RegExp(`(?<![\\dXx])\\d(?:${gap}\\d){16}${gap}[\\dXx](?![\\dXx])`, 'g'),
    holds: hasBirthDay,
  },
  {
    kind: 'id_number',
    is: new RegExp(`(?<!\\d)\\d{6}${gap}\\d{6}${gap}\\d{3}(?!\\d)`, 'g'),
    holds: hasOldBirthDay,
  },
  {
    kind: 'bank_account',
    is: new RegExp(
      `(?<=(?:卡号|[账帐][号户]|开户行)(?!余额|收支)${accountGap})\\d(?:${gap}\\d){11,29}(?!\\d|\\.\\d|\\s*[元万])`,
      'g',
    ),
    holds: (found, before) => !otherNumber.test(before) && !/(?:19|20)\d\d[-.]\d\d?[-.]\d\d?/.test(found),
  },
  {
    kind: 'bank_account',
    is: new RegExp(`(?<!\\d)[3-6]\\d{3,}(?:${parted}\\d{4,}){0,4}(?:${parted}\\d{1,3})?(?!\\d)`, 'g'),
    holds: isCard,
  },
  { kind: 'phone', is: new RegExp(`(?<!\\d)(?:(?:\\+|00)?86${gap})?1(?:${gap}\\d){10}(?!\\d)`, 'g'), holds: isMobile },
];

export const privateWords: Record<PrivateKind, string> = {
  id_number: '身份证号',
  phone: '手机号',
  bank_account: '银行账号',
};

const none: ReadonlySet<string> = new Set();

/** A private number that stands in a text. */
export interface FoundNumber {
  kind: PrivateKind;
  masked: string;
}

/**
 * The first private number in a text; null where there is none. Full-width digits count, invisible characters do not.
 * `open`: the digits of telephones that are the office's or the public's own.
 */
export function findPrivate(text: string, open = none): FoundNumber | null {
  return privateIn(text, open)[0] ?? null;
}

/** The first of each kind. */
export function privateIn(text: string, open = none): FoundNumber[] {
  if (!hasManyDigits(text)) return [];
  const found = new Map<PrivateKind, FoundNumber>();
  masking(visible(text), open, (kind, digits) => {
    if (!found.has(kind)) found.set(kind, { kind, masked: digits });
  });
  return [...found.values()];
}

/** A text of the records as it may be published: private numbers that somebody wrote into it come out masked. */
export function publicText(text: string, open = none): string {
  return hasManyDigits(text) ? masking(text, open, () => undefined) : text;
}

/** Kind by kind, so that what is masked as one is not looked at as another. */
function masking(text: string, open: ReadonlySet<string>, tell: (kind: PrivateKind, masked: string) => void): string {
  return patterns.reduce((all, pattern) => {
    const edits: Edit[] = [];
    replaceIn(visible(all), pattern, (found, from) => {
      if (isOpen(pattern.kind, found, open)) return found;
      if (pattern.kind === 'bank_account' && isOfOrganisation(visible(all), from)) return found;
      const by = masked(pattern.kind, found);
      tell(pattern.kind, by);
      edits.push({ from, to: from + found.length, by });
      return by;
    });
    return putOtherwise(all, visible, edits);
  }, text);
}

/** None of the numbers has fewer than eleven digits, and few texts have as many: the rest need no closer look. */
function hasManyDigits(text: string): boolean {
  return /(?:\d\D*){11}/.test(inPlainDigits(text));
}

/** Neither ASCII, nor Chinese with its usual signs: digits of another kind may be in it, or invisible characters. */
const unusual = /[^\0-\x7f\u2010-\u2027\u2030-\u205e\u3000-\u303f\u3400-\u9fff\uff00-\uff0f\uff1a-\uff65]/;

/** Whether a text has other signs than ASCII and Chinese: a short look at it will not do. */
export function isUnusual(text: string): boolean {
  return unusual.test(text);
}

/** The text with digits of every writing as plain ones, to count them; quick for the many texts that have no others. */
export function inPlainDigits(text: string): string {
  return isUnusual(text) ? visible(text) : text;
}

/**
 * A day, an id, its first letters or a digest of the file, or the number of a record, and nothing else: the commonest texts
 * with many digits.
 */
const ordinary =
  /^(?:\d{4}-\d\d-\d\d|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|[0-9a-f]{64}|(?=\d*[a-f])[0-9a-f]{8}|[一-龥]{1,6}〔\d{4}〕\d{1,6}号)$/;

/** Whether a text is such a one, and so nobody's number. */
export function isOrdinary(text: string): boolean {
  return ordinary.test(text);
}

/** Full-width digits and those of every writing as plain ones, without the invisible characters and the frames of keys. */
export function visible(text: string): string {
  const plain = text.normalize('NFKC');
  if (!isUnusual(text)) return plain;
  return plain.replace(/\p{Cf}|\ufe0f|\u20e3/gu, '').replace(/(?!\d)\p{Nd}/gu, digitOf);
}

/** The digits of every writing stand in a row of ten, of which none begins beside another. */
function digitOf(sign: string): string {
  let before = 0;
  const code = sign.codePointAt(0) as number;
  while (/\p{Nd}/u.test(String.fromCodePoint(code - before - 1))) before += 1;
  return String(before % 10);
}

/** Like `replace`, but what turns out to be no such number does not hide one that begins inside of it. */
export function replaceIn(
  text: string,
  { is, holds = () => true }: Pattern,
  by: (found: string, at: number) => string,
): string {
  const pattern = new RegExp(is);
  let [out, from] = ['', 0];
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    if (!holds(match[0], text.slice(Math.max(0, match.index - 12), match.index))) pattern.lastIndex = match.index + 1;
    else {
      out += text.slice(from, match.index) + by(match[0], match.index);
      from = match.index + match[0].length;
    }
  }
  return out + text.slice(from);
}

/** Eighteen digits that stand apart may be any figures; those of a person have a day of birth in them. */
export function hasBirthDay(found: string): boolean {
  return /^\d{6}(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])/.test(digitsOf(found));
}

/** Fifteen digits too, as they were until 1999, with a year of two figures; those of a parcel have none. */
function hasOldBirthDay(found: string): boolean {
  return /^\d{8}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])/.test(digitsOf(found));
}

/** 138 0000 1234, 13800 001234 written otherwise, or digit by digit; not an amount before a day (`150 2026-07-01`). */
export function isMobile(found: string): boolean {
  const number = found.replace(/^(?:\+|00)?86\D*/, '');
  if (!/^1[3-9]\d{9}$/.test(digitsOf(number))) return false;
  const groups = number.match(/\d+/g) ?? [];
  if (groups.length === 1 || groups.every(({ length }) => length <= 2)) return true;
  const head = groups[0]?.length ?? 0;
  if (head === 4) return groups.every(({ length }) => length >= 3);
  return (head === 3 && !/\D(?:19|20)\d\d[-.]\d\d?[-.]\d\d?$/.test(number)) || head === 7;
}

/** By what the number of an order, a voucher, a thing is called. */
const otherNumber = /(?:单|编|流水|票据?|凭证|序|条)(?:号码?|码)[:：\s]*$/;

/** A card by its length, its first digit and its last; 62 is that of most, unless it is said to be another number. */
export function isCard(found: string, before = ''): boolean {
  const digits = digitsOf(found);
  if (!/^[3-6]\d{15,18}$/.test(digits)) return false;
  return hasCheckDigit(digits) || (digits.startsWith('62') && !otherNumber.test(before));
}

/** The last digit of a card is made of the others (Luhn). */
function hasCheckDigit(digits: string): boolean {
  const sum = [...digits].reverse().reduce((all, digit, at) => {
    const value = Number(digit) * (at % 2 === 0 ? 1 : 2);
    return all + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

const holders = /(?:户名|收款(?:单位|人|方))[为是\s:：]{0,3}([^\s,，、。;；:：()（）\d\uffff]*)/g;
/** With what the name of an organisation ends; no person's name has so many characters. */
const organisation = /^.{1,30}..(?:会|公司|协会|中心|局|院|学校|基金|街道办事处|部|处)$/;
const accountNumber = new RegExp(`(?<!\\d)\\d(?:${gap}\\d){11,29}(?!\\d)`, 'g');

/**
 * An account that its sentence says to be held by an organisation is nobody's own: 户名：长春市慈善会. Only where it stands
 * alone there, and is neither the number of a card nor somebody's own.
 */
export function isOfOrganisation(text: string, at: number): boolean {
  const from = Math.max(...[...'。;；\n\uffff'].map((mark) => text.lastIndexOf(mark, at))) + 1;
  const sentence = /^[^。;；\n\uffff]*/.exec(text.slice(from))?.[0] ?? '';
  if (/卡号|本人|个人|私人/.test(sentence) || (sentence.match(accountNumber) ?? []).length > 1) return false;
  const held = [...sentence.matchAll(holders)].map(([, holder = '']) => holder);
  return held.length > 0 && held.every((holder) => organisation.test(holder));
}

function isOpen(kind: PrivateKind, found: string, open: ReadonlySet<string>): boolean {
  return kind === 'phone' && open.has(digitsOf(found).slice(-11));
}

function masked(kind: PrivateKind, found: string): string {
  const digits = digitsOf(found);
  return kind === 'phone' ? maskPhone(digits.slice(-11)) : maskIdNumber(digits);
}

export function digitsOf(text: string): string {
  return text.replace(/[^\dXx]/g, '');
}
