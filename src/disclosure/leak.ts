import { doorsIn } from '../base/doors.ts';
import { closed, illnessIn, sentencesOf } from '../base/illness.ts';
import { localDigits } from '../base/loose.ts';
import { hidden, maskName, maskNumber } from '../base/mask.ts';
import { type NameIndex, namesIn } from '../base/names_in.ts';
import { findPrivate, gap, privateWords, visible } from '../base/private.ts';

/** What of the file must be known to see what a text tells. */
export interface OnFile {
  /** Everybody's name, and those of private persons: neither staff in office nor elected. */
  names: NameIndex;
  privately: NameIndex;
  /** Names of those under fourteen. */
  children: NameIndex;
  /** Digits of the telephones of people on file. */
  phones: ReadonlySet<string>;
  /** Digits of the telephones that are the office's or the public's own. */
  open: ReadonlySet<string>;
}

/** What a text for the board would give away: in words for whoever wrote it, the private part masked. */
export type Leak = string;

/**
 * The first thing in a text that may stand on no board: an ID number, a private telephone, a bank card, building and room
 * together, the name of a child on file, an illness beside a name on file. Full-width digits, what is put between them and
 * Chinese numerals count. `named`: whom the text is about, where a list has them in a column of their own. Pure.
 */
export function leakIn(text: string, onFile: OnFile, named: readonly string[] = []): Leak | null {
  const plain = inFigures(visible(text));
  const number = findPrivate(plain, onFile.open);
  if (number !== null) return `${privateWords[number.kind]}（${number.masked}）`;
  const phone = phoneIn(plain, onFile);
  if (phone !== null) return `档案中的电话（${maskNumber('phone', phone)}）`;
  const [door] = [...doorsIn(text), ...doorsIn(plain)];
  if (door !== undefined) return `住址（${door.building}-${hidden}：楼栋和门牌不能写在一起）`;
  const [child] = [closed(text), ...named].flatMap((words) => namesIn(words, onFile.children));
  if (child !== undefined) return `未满14周岁的孩子的姓名（${maskName(child)}）`;
  return illnessLeak(text, onFile, named);
}

/** In one sentence with a name, or anywhere in what is said of somebody whom a list names. */
function illnessLeak(text: string, { names, privately }: OnFile, named: readonly string[]): Leak | null {
  for (const sentence of sentencesOf(text)) {
    const close = closed(sentence);
    const [stranger] = [...named, ...namesIn(close, privately)];
    const [anybody] = [stranger, ...namesIn(close, names)].filter((name) => name !== undefined);
    if (anybody === undefined) continue;
    const illness = illnessIn(sentence, stranger !== undefined);
    if (illness !== null) return `${maskName(anybody)}的健康状况（${illness}）`;
  }
  return null;
}

const telephone = new RegExp(`(?<![\\d.,])\\(?\\d(?:${gap}\\d){6,11}(?!\\d)`, 'g');

function phoneIn(text: string, { phones, open }: OnFile): string | null {
  const towns = new Set([...phones].map((phone) => localDigits(phone) ?? phone));
  const ownTowns = new Set([...open].map((phone) => localDigits(phone) ?? phone));
  for (const [found] of text.matchAll(telephone)) {
    const digits = found.replace(/\D/g, '');
    const local = localDigits(digits);
    if (open.has(digits) || ownTowns.has(digits)) continue;
    if (phones.has(digits) || (local === null ? towns.has(digits) : phones.has(local))) return digits;
  }
  return null;
}

const numerals = '零一二三四五六七八九';
const spelled: Readonly<Record<string, string>> = {
  ...Object.fromEntries([...numerals].map((numeral, digit) => [numeral, String(digit)])),
  ...Object.fromEntries([...'〇壹贰叁肆伍陆柒捌玖'].map((numeral, digit) => [numeral, String(digit)])),
  ...{ 幺: '1', 两: '2', '○': '0' },
};
const numeral = `[\\d${Object.keys(spelled).join('')}]`;
const longRun = new RegExp(`${numeral}(?:${gap}${numeral}){6,}`, 'g');

/** Numerals that stand in a row of seven and more, as figures: 一三八〇〇〇〇一二三四. */
function inFigures(text: string): string {
  return text.replace(longRun, (run) => [...run].map((one) => spelled[one] ?? one).join(''));
}
