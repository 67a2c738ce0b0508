import {
  digitsOf,
  gap,
  hasBirthDay,
  inPlainDigits,
  isMobile,
  isOrdinary,
  type Pattern,
  replaceIn,
  visible,
} from './private.ts';

/** A number of a person that somebody wrote into a text. */
export interface Loose {
  kind: 'id_number' | 'phone';
  /** Its digits alone, without the code of the country; an ID number with its X. */
  digits: string;
  /** Made like such a number; what is not may be any figures, and is one only if it is on file. */
  certain: boolean;
}

const area = '0(?:10|2\\d|[3-9]\\d{2})';

const patterns: readonly (Pattern & Pick<Loose, 'kind'>)[] = [
  {
    kind: 'id_number',
    is: new RegExp(`(?<!\\d)\\d(?:${gap}\\d){16}${gap}[\\dXx](?![\\dXx])`, 'g'),
    holds: hasBirthDay,
  },
  { kind: 'phone', is: new RegExp(`(?<!\\d)(?:(?:\\+|00)?86${gap})?1(?:${gap}\\d){10}(?!\\d)`, 'g') },
  // 010 and 02… are area codes of three digits, all others have four.
  {
    kind: 'phone',
    is: new RegExp(`(?<!\\d)(?:\\(\\s*${area}\\s*\\)|${area})(?:${gap}\\d){7,8}(?:-\\d{1,6})?(?!\\d)`, 'g'),
  },
  // The same without its area code, as neighbours tell it.
  { kind: 'phone', is: /(?<![\d.,¥￥]|\d[-‐-―])[2-9]\d{2,3}[\s-]?\d{4}(?![\d%元]|[.,-]\d)/g },
];

/** Every number of a person in a text. Pure; quick for the many texts that have none. */
export function looseIn(text: string): Loose[] {
  const found: Loose[] = [];
  replaceLoose(text, (loose) => {
    found.push(loose);
    return null;
  });
  return found;
}

/** The text with those numbers put otherwise; where `by` says null, a number stays as it is. */
export function replaceLoose(text: string, by: (loose: Loose) => string | null): string {
  if (!mayHold(text)) return text;
  const plain = visible(text);
  let changed = false;
  const out = patterns.reduce((all, pattern) => {
    const { kind } = pattern;
    return replaceIn(all, pattern, (found, at) => {
      const instead = by({ kind, digits: plainDigits(kind, found), certain: isCertain(kind, found, all, at) });
      changed ||= instead !== null;
      return instead ?? found;
    });
  }, plain);
  return changed ? out : text;
}

/** Seven digits with little between them: the shortest is a telephone without its area code. */
const manyDigits = new RegExp(`\\d(?:${gap}\\d){6}`);

function mayHold(text: string): boolean {
  return text.length >= 7 && manyDigits.test(inPlainDigits(text)) && !isOrdinary(text);
}

/** A telephone as it is dialled in its own town, where it has an area code; else null. */
export function localDigits(digits: string): string | null {
  return new RegExp(`^${area}(\\d{7,8})$`).exec(digits)?.[1] ?? null;
}

function plainDigits(kind: Loose['kind'], found: string): string {
  const digits = digitsOf(found).toUpperCase();
  return kind === 'phone' && /^(?:00)?861\d{10}$/.test(digits) ? digits.slice(-11) : digits;
}

function isCertain(kind: Loose['kind'], found: string, text: string, at: number): boolean {
  if (kind === 'id_number') return true;
  return isMobile(found) && !standsInCode(text, at);
}

/** Whether eleven digits are part of a digest or an id of the file, which are of sixteen letters and more. */
function standsInCode(text: string, at: number): boolean {
  const before = /[0-9a-f-]*$/.exec(text.slice(0, at))?.[0] ?? '';
  const after = /^[0-9a-f-]*/.exec(text.slice(at))?.[0] ?? '';
  const word = before + after;
  return /[a-f]/.test(word) && word.replaceAll('-', '').length >= 12;
}
