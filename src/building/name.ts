import { readPublicWords } from '../base/public_words.ts';

/** A building's name as kept: figures and letters plain, no spaces beside figures and Chinese characters. @throws Refusal */
export function readBuildingName(text: string): string {
  return readPublicWords(written(text), '楼栋名称', 30);
}

function written(text: string): string {
  return text
    .normalize('NFKC')
    .trim()
    .replace(/(?<=[\p{Script=Han}\d])\s+|\s+(?=[\p{Script=Han}\d])/gu, '');
}

/**
 * The names a building may be on file under, from how people say it: `3`, `3号楼`, `3栋`, `3幢` and `三号楼` are one and the
 * same. The first is what was said.
 */
export function buildingNames(said: string): string[] {
  const name = written(said);
  const plain = name.replace(/(?:号楼|栋|幢|座|楼)$/, '');
  const numbers = [plain, asFigures(plain), asNumeral(plain)].filter((one) => one !== null);
  return [...new Set([name, ...numbers.flatMap((no) => [no, ...endings.map((ending) => `${no}${ending}`)])])];
}

const digits = '零一二三四五六七八九';

/** `十二` as `12`; null for what is no number up to ninety-nine. */
export function asFigures(text: string): string | null {
  const [, tens = '', ten = '', units = ''] = /^([二三四五六七八九]?)(十?)([一二三四五六七八九]?)$/.exec(text) ?? [];
  if ((ten === '' && tens !== '' && units !== '') || tens + ten + units === '') return null;
  if (ten === '') return String(digits.indexOf(tens + units));
  return `${tens === '' ? 1 : digits.indexOf(tens)}${units === '' ? 0 : digits.indexOf(units)}`;
}

/** `12` as `十二`; null for what is no number from 1 to 99. */
function asNumeral(text: string): string | null {
  if (!/^[1-9]\d?$/.test(text)) return null;
  const [tens, units] = [Math.floor(Number(text) / 10), Number(text) % 10];
  const ten = tens === 0 ? '' : `${tens === 1 ? '' : digits[tens]}十`;
  return `${ten}${units === 0 ? '' : digits[units]}`;
}

const endings = ['号楼', '栋', '幢', '座', '楼'] as const;

/** `2号楼` before `10号楼`, as people count. */
export function byName(one: { name: string }, other: { name: string }): number {
  return asCounted().compare(one.name, other.name);
}

/** Units and rooms as people count them: `2-501` before `10-101`. */
export function compareWords(one: string | null, other: string | null): number {
  return asCounted().compare(one ?? '', other ?? '');
}

let collator: Intl.Collator | undefined;

/** Made when it is first needed: it costs as much as a search. */
function asCounted(): Intl.Collator {
  collator ??= new Intl.Collator('zh', { numeric: true });
  return collator;
}
