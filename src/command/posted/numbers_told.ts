import { simplified } from '../../base/fold.ts';
import { localDigits } from '../../base/loose.ts';
import { maskNumber } from '../../base/mask.ts';
import { gap, isCard, isOfOrganisation, privateIn, privateWords, visible } from '../../base/private.ts';
import { inTown, ownLandline, passport } from './own_numbers.ts';

/** Stands in no text, and between those that are looked at together. */
export const apart = '\uffff';

/** Telephones on file, and those that are the office's or the public's own, in digits. */
interface Phones {
  phones: ReadonlySet<string>;
  open: ReadonlySet<string>;
}

/** Every kind of number that a text tells of somebody, in words for whoever wrote it, masked. Pure. */
export function numbersTold(written: string, onFile: Phones): string[] {
  const text = inFigures(simplified(visible(written)));
  const numbers = privateIn(text, onFile.open).map(({ kind, masked }) => `${privateWords[kind]}（${masked}）`);
  if (numbers.length > 0) return numbers;
  const phone = phoneIn(text, onFile);
  if (phone !== null) return [`档案中的电话（${maskNumber('phone', phone)}）`];
  const own = ownLandline(text, onFile.open);
  if (own !== null) return [`个人的电话（${maskNumber('phone', own)}）`];
  if (passport.test(text)) return ['护照号'];
  const spread = findSpread(text, onFile.open);
  return spread === null ? [] : [spread];
}

/** Any signs, and 转. */
const parting = '(?:[^\\dA-Za-z\\u3400-\\u9fff\\uffff]|转){1,3}';
const idSpread = new RegExp(
  `(?<!\\d)\\d{6}${parting}(?:19|20)\\d\\d(?:${parting}|年)?\\d\\d(?:${parting}|月)?\\d\\d日?${parting}\\d{3}[\\dXx](?![\\dXx])`,
);
const cardSpread = new RegExp(`(?<!\\d)[3-9]\\d{3}(?:${parting}\\d{4}){3}(?:${parting}\\d{1,3})?(?!\\d)`);
const phoneSpread = new RegExp(`(?<![\\d.,])1[3-9]\\d${parting}\\d{4}${parting}\\d{4}(?!\\d|[.,]\\d)`, 'g');

/** Numbers in their usual groups, with marks between them that a list would put between its figures. */
function findSpread(text: string, open: ReadonlySet<string>): string | null {
  if (idSpread.test(text)) return privateWords.id_number;
  const card = cardSpread.exec(text);
  if (card !== null && isCard(card[0]) && !isOfOrganisation(text, card.index)) return privateWords.bank_account;
  const phones = [...text.matchAll(phoneSpread)].map(([found]) => found.replace(/\D/g, ''));
  const phone = phones.find((one) => !open.has(one));
  return phone === undefined ? null : `${privateWords.phone}（${maskNumber('phone', phone)}）`;
}

const telephone = new RegExp(`(?<![\\d.,])\\(?\\d(?:${gap}\\d){6,11}(?!\\d)`, 'g');
/** Its groups with any sign between them. */
const grouped = new RegExp(`(?<![\\d.,])(?:0\\d{2,3}${parting})?\\d{3,4}${parting}\\d{4}(?!\\d|[.,]\\d)`, 'g');
/** Figures that a mobile could stand in, whatever little stands between them. */
const mobileRow = /\d(?:[^\d\uffff]{0,3}\d){10,}/g;

function phoneIn(text: string, { phones, open }: Phones): string | null {
  if (!/\d(?:\D{0,3}\d){6}/.test(text)) return null;
  const [towns, ownTowns] = [inTown(phones), inTown(open)];
  for (const [row] of text.matchAll(mobileRow)) {
    for (const { 1: mobile = '' } of row.replace(/\D/g, '').matchAll(/(?=(1[3-9]\d{9}))/g))
      if (phones.has(mobile) && !open.has(mobile)) return mobile;
  }
  for (const [found] of [...text.matchAll(telephone), ...text.matchAll(grouped)]) {
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
/** Letters and signs that stand for figures: l38O4310001. */
const lookAlikes: Readonly<Record<string, string>> = {
  ...Object.fromEntries([...'OoОоΟο'].map((letter) => [letter, '0'])),
  ...Object.fromEntries([...'lIІΙ'].map((letter) => [letter, '1'])),
};
const likeness = Object.keys(lookAlikes).join('');
const likeRun = new RegExp(
  `(?<![A-Za-z])[\\d${likeness}](?:[\\s.·_()\\-\\u2010-\\u2015]{0,3}[\\d${likeness}]){6,}(?![A-Za-z])`,
  'g',
);
/** A day or a time of day. */
const time =
  '(?:20\\d\\d(?:-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])|年(?:0?[1-9]|1[0-2])月(?:0?[1-9]|[12]\\d|3[01])日)|(?:[01]?\\d|2[0-3]):[0-5]\\d)(?!\\d)';
const near = `[^\\d${apart}]{0,3}`;
/** Times that no other figures stand near: most figures of a text are such, and no number of anybody's. */
const plainTimes = new RegExp(`(?<!\\d${near})${time}(?:${near}${time})*(?!${near}\\d)`, 'g');
/** The shortest number of a person is a telephone without its area code. */
const sevenFigures = new RegExp(`(?:[０-９ＯｏｌＩOolI${numeral.slice(1, -1)}][^${apart}]*?){7}`);
const longRun = new RegExp(`${numeral}(?:[\\s.·•_()\\-\\u2010-\\u2015/,，、~～]{0,3}${numeral}){6,}`, 'g');

/** Numerals that stand in a row of seven and more, as figures: 一三八〇〇〇〇一二三四. */
function inFigures(text: string): string {
  return text
    .replace(likeRun, (run) =>
      (run.match(/\d/g) ?? []).length < 4 ? run : [...run].map((one) => lookAlikes[one] ?? one).join(''),
    )
    .replace(longRun, (run) => [...run].map((one) => spelled[one] ?? one).join(''));
}

/** Whether a text has as many figures as the shortest number. Pure. */
export function hasSevenFigures(text: string): boolean {
  return sevenFigures.test(text);
}

/** The same without days and hours; quick for many texts put together with `apart`. Pure. */
export function mayTellNumber(all: string): boolean {
  return sevenFigures.test(all.replace(plainTimes, ''));
}
