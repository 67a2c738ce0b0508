import { type Edit, putOtherwise } from './fold.ts';
import { hasBirthDay, isOrdinary, isUnusual, visible } from './private.ts';

/** What a number of a person is, by its length. */
export type NumberKind = 'id_number' | 'phone';

/** A figure of a text: its digit, and where it stands. */
interface Figure {
  digit: string;
  from: number;
  to: number;
}

/** Figures of a text in a row that could be one number, whatever signs stand between them. */
interface Row {
  text: string;
  figures: readonly Figure[];
  /** Their digits alone. */
  digits: string;
}

/** From which figure to which; the last not among them. */
type Window = readonly [from: number, to: number];

const numerals: Readonly<Record<string, string>> = Object.fromEntries(
  ['零一二三四五六七八九', '〇壹贰叁肆伍陆柒捌玖', '○幺两'].flatMap((row, at) =>
    [...row].map((numeral, digit) => [numeral, at === 2 ? '012'.charAt(digit) : String(digit)]),
  ),
);
const numeral = Object.keys(numerals).join('');

/** Seven digits at no great distance: the shortest number is a telephone without its area code. */
const sevenDigits = new RegExp(`[\\d０-９${numeral}](?:[^\\d０-９${numeral}]{0,24}[\\d０-９${numeral}]){6}`);

/** Whether a text is worth a closer look; quick for the many that are not, such as lists of days and amounts. */
export function mayHoldNumber(text: string): boolean {
  if (text.length < 7 || isOrdinary(text)) return false;
  if (isUnusual(text)) return sevenDigits.test(visible(text));
  if (!sevenDigits.test(text)) return false;
  if (spelledOut.test(text) || idShape.test(text.replace(otherSigns, ''))) return true;
  const undated = text.replace(days, '、').replace(hours, '、');
  return closeTogether.test(undated) || longShape.test(undated.replace(otherSigns, ''));
}

const days = /(?<!\d)(?:19|20)\d\d[-.年]\d{1,2}[-.月]\d{1,2}(?!\d)/g;
/** From when to when somebody is there: 8:30-11:30. */
const hours = /(?<![\d:])(?:(?:[01]?\d|2[0-3]):[0-5]\d[-–—~至到]?){2}(?![\d:])/g;
const otherSigns = /[^\d０-９Xx]/g;

const spelledOut = new RegExp(`[${numeral}]{3}`);

/** Seven figures that could be a telephone in town, by what stands between them. */
const closeTogether = /[\d０-９](?:(?:\s{0,4}|\s?[-‐-―−._·•・/~()（）]\s?)[\d０-９]){6}/;

/** A mobile, a telephone with its area code somewhere in the digits of a text; an ID number with its birth day. */
const longShape = /[1１][3-9３-９][\d０-９]{9}|[0０][\d０-９]{9}/;
const idShape = /[\d０-９]{6}[1１2２][9９0０][\d０-９]{2}[01０１][\d０-９][0-3０-３][\d０-９]{4}[\d０-９Xx]/;

/**
 * Every number that could be read out of the digits of a text: as a telephone with its area code or without, a mobile, an ID
 * number; with whatever stands between its digits and before and behind it. Most are nobody's: whose they are, the file
 * knows. Pure.
 */
export function numbersStanding(text: string): string[] {
  if (!mayHoldNumber(text)) return [];
  return rowsOf(visible(text)).flatMap((row) => windowsOf(row).map(([from, to]) => row.digits.slice(from, to)));
}

/** The text with those of these numbers that are known put otherwise; the text itself where none is. Pure. */
export function replaceStanding(
  text: string,
  isKnown: (digits: string) => boolean,
  by: (kind: NumberKind, digits: string) => string,
): string {
  if (!mayHoldNumber(text)) return text;
  const plain = visible(text);
  const edits: Edit[] = [];
  for (const row of rowsOf(plain)) {
    const known = windowsOf(row).filter(([from, to]) => isKnown(row.digits.slice(from, to)));
    for (const { window, whole } of together(known)) {
      const [from, to] = placeOf(row, window);
      const digits = row.digits.slice(...window);
      // Two that run into each other cannot be told apart.
      edits.push({ from, to, by: whole ? by(kindOf(digits), digits) : '*'.repeat(digits.length) });
    }
  }
  return putOtherwise(text, visible, edits);
}

function kindOf({ length }: string): NumberKind {
  return length === 18 ? 'id_number' : 'phone';
}

/**
 * A figure: a digit, three Chinese numerals and more together, the X that an ID number ends with; and what may stand between
 * two figures of a number: any signs, and one letter. Of all writings, and of those that most texts are in alone, which
 * takes a tenth of the time.
 */
const writings = {
  all: () => [new RegExp(`\\p{Nd}+|[${numeral}]{3,}|[Xx]`, 'gu'), /^[^\p{L}]{0,24}(?:\p{L}[^\p{L}]{0,24})?$/u] as const,
  usual: () =>
    [
      new RegExp(`\\d+|[${numeral}]{3,}|[Xx]`, 'g'),
      /^[^A-Za-z\u3005\u3006\u3400-\u9fff]{0,24}(?:[A-Za-z\u3005\u3006\u3400-\u9fff][^A-Za-z\u3005\u3006\u3400-\u9fff]{0,24})?$/,
    ] as const,
};

function rowsOf(text: string): Row[] {
  const [figure, between] = writings[isUnusual(text) ? 'all' : 'usual']();
  const rows: Figure[][] = [];
  let row: Figure[] = [];
  for (const { 0: found, index } of text.matchAll(figure)) {
    const isX = found === 'X' || found === 'x';
    if (isX && row.length < 17) continue;
    const last = row.at(-1);
    if (last !== undefined && last.to !== index && !between.test(text.slice(last.to, index))) row = [];
    if (row.length === 0) {
      if (isX) continue;
      rows.push(row);
    }
    let from = index;
    for (const sign of found) {
      row.push({ digit: isX ? 'X' : (numerals[sign] ?? sign), from, to: from + sign.length });
      from += sign.length;
    }
  }
  return rows
    .filter(({ length }) => length >= 7)
    .map((figures) => ({ text, figures, digits: figures.map(({ digit }) => digit).join('') }));
}

const code = '(?:10|2\\d|[3-9]\\d{2})';

/** Of eleven digits and more: what of them is on file stands there by no chance. */
const long = ['[1-9]\\d{16}[\\dX]', '1[3-9]\\d{9}', `0${code}\\d{8}`, `0${code}\\d{7}`].map(
  (is) => new RegExp(`(?=(${is}))`, 'g'),
);

/** Shorter ones, which must stand alone: without the 0 of the area code, and without an area code. */
const short = [`${code}\\d{8}`, `${code}\\d{7}`, '[2-9]\\d{7}', '[2-9]\\d{6}'].map(
  (is, at) => [new RegExp(`(?=(${is}))`, 'g'), at > 1] as const,
);

function windowsOf(row: Row): Window[] {
  const windows = (is: RegExp): Window[] =>
    [...row.digits.matchAll(is)].map(({ index, 1: found = '' }) => [index, index + found.length]);
  return [
    ...long.flatMap(windows).filter(([from, to]) => to - from < 18 || hasBirthDay(row.digits.slice(from, to))),
    ...short.flatMap(([is, inTown]) => windows(is).filter((window) => standsAlone(row, window, inTown))),
  ];
}

const close = /^(?:\s{0,4}|\s?[-‐-―−._·•・/~()]\s?)$/;
const day = /(?:19|20)\d\d(?:[-./]\d{1,2}[-./]|年\d{1,2}月)\d{1,2}(?!\d)/g;

/** Whether a short number begins and ends where its figures do, close together, and is no day, amount or number of a paper. */
function standsAlone({ text, figures, digits }: Row, [from, to]: Window, inTown: boolean): boolean {
  const parts = (at: number) => text.slice(figures[at - 1]?.to ?? 0, figures[at]?.from);
  const abroad = !inTown && digits.slice(0, from).endsWith('86');
  if (from > 0 && parts(from) === '' && !abroad) return false;
  if (to < figures.length && parts(to) === '') return false;
  for (let at = from + 1; at < to; at += 1) if (!close.test(parts(at))) return false;
  const [begin, end] = [figures[from]?.from ?? 0, figures[to - 1]?.to ?? 0];
  const [before, behind] = [text.slice(Math.max(0, begin - 12), begin), text.slice(end, end + 4)];
  if (/[¥￥]\s*$|\d\.$/.test(before) || /^(?:\s*[%元万亿]|\.\d{1,2}(?!\d))/.test(behind)) return false;
  // 2026-85551234 is a number of a paper, 0432-85551234 a telephone of another town.
  if (inTown && /\d[-‐-―−]$|(?<!\d)0(?:10|2\d|[3-9]\d{2})[\s)]{0,3}$/.test(before)) return false;
  for (const { 0: found, index } of text.matchAll(day)) if (index < end && index + found.length > begin) return false;
  return true;
}

/** Windows in their order: of those within another the other, those that run into each other as one. */
function together(windows: readonly Window[]): { window: Window; whole: boolean }[] {
  const all: { window: Window; whole: boolean }[] = [];
  for (const [from, to] of windows.toSorted((a, b) => a[0] - b[0] || b[1] - a[1])) {
    const last = all.at(-1);
    if (last === undefined || from >= last.window[1]) all.push({ window: [from, to], whole: true });
    else if (to > last.window[1]) all[all.length - 1] = { window: [last.window[0], to], whole: false };
  }
  return all;
}

/** From where to where it stands in the text; the bracket before an area code belongs to it. */
function placeOf({ text, figures }: Row, [first, end]: Window): Window {
  const [from, to] = [figures[first]?.from ?? 0, figures[end - 1]?.to ?? 0];
  const opened = /\(\s*$/.exec(text.slice(0, from));
  const inside = text.slice(from, to);
  return opened !== null && inside.includes(')') && !inside.includes('(') ? [opened.index, to] : [from, to];
}
