import { disguisedDoors, doorsIn, type WrittenDoor } from '../../base/doors.ts';
import { closed, illnessIn, sentencesOf } from '../../base/illness.ts';
import { localDigits } from '../../base/loose.ts';
import { hidden, maskName, maskNumber } from '../../base/mask.ts';
import { type NameIndex, namesIn } from '../../base/names_in.ts';
import { findPrivate, gap, isOrdinary, isUnusual, privateWords, visible } from '../../base/private.ts';

import { type BuildingNames, doorsTold, laneSigns, namesBuilding } from './doors_told.ts';

/** What of the file must be known to see what a text tells, and to mask it. */
export interface OnFile {
  /** Who is on the board by office: staff and elected representatives. */
  inOffice: ReadonlySet<string>;
  /** Everybody else on file. */
  strangers: readonly string[];
  /** Everybody's name, and those of private persons: neither staff in office nor elected. */
  names: NameIndex;
  privately: NameIndex;
  /** Whether somebody on file lives behind a door. */
  isHome: (door: WrittenDoor) => boolean;
  /** Names of buildings on file that no rule of writing knows. */
  buildings: BuildingNames | null;
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
  if (isOrdinary(text)) return null;
  const strange = isUnusual(text);
  const number = strange || sevenFigures.test(text) ? numberLeak(inFigures(visible(text)), onFile) : null;
  if (number !== null) return number;
  const door = strange || mayTellDoor(text, onFile) ? homeDoor(text, onFile) : undefined;
  if (door !== undefined) return `住址（${door.building}-${hidden}：楼栋和门牌不能写在一起）`;
  const child = childNamed(text, onFile, named);
  if (child !== undefined) return `未满14周岁的孩子的姓名（${maskName(child)}）`;
  return illnessLeak(text, onFile, named);
}

/** Stands in no text, and between those that are looked at together. */
const apart = '\uffff';

/** What each of many texts would give away; most give nothing away, and those are told in one look at all of them. Pure. */
export function leaksIn(texts: readonly string[], onFile: OnFile): Map<string, Leak | null> {
  const found = new Map<string, Leak | null>();
  const judge = (some: readonly string[]): void => {
    if (tellNothing(some, onFile)) for (const text of some) found.set(text, null);
    else if (some.length < 8) for (const text of some) found.set(text, leakIn(text, onFile));
    else {
      const half = some.length >> 1;
      judge(some.slice(0, half));
      judge(some.slice(half));
    }
  };
  judge(texts);
  return found;
}

/** Whether none of the texts has anything of which a leak is made; that one of them has does not make it a leak. */
function tellNothing(texts: readonly string[], { children, buildings }: OnFile): boolean {
  if (children.size > 0 || isUnusual(texts.join('\n'))) return false;
  const all = texts.join(apart);
  const doors = doorSigns.test(all) || laneSigns.test(all) || namesBuilding(all, buildings);
  return !doors && !sevenFigures.test(all.replace(plainTimes, '')) && illnessIn(all, true) === null;
}

function numberLeak(text: string, onFile: OnFile): Leak | null {
  const number = findPrivate(text, onFile.open);
  if (number !== null) return `${privateWords[number.kind]}（${number.masked}）`;
  const phone = phoneIn(text, onFile);
  if (phone !== null) return `档案中的电话（${maskNumber('phone', phone)}）`;
  return findSpread(text, onFile.open);
}

/** Without a house, a number after 住 or three in a row with dashes nobody writes a door: most texts need no closer look. */
const doorSigns = /号[楼院]|[栋幢座#＃]|住.{0,6}[\d０-９]|[\d０-９][-－‐-―][\d０-９]{1,2}[-－‐-―][\d０-９]{3}/;

/** One of the house, one of the room. */
const figure = '[\\d０-９零〇○一二三四五六七八九十百壹贰叁肆伍陆柒捌玖拾佰]';
const twoFigures = new RegExp(`${figure}[^\\d].*?${figure}`, 's');

function mayTellDoor(text: string, { buildings }: OnFile): boolean {
  const signs = doorSigns.test(text) || laneSigns.test(text);
  return (signs && twoFigures.test(text)) || namesBuilding(text, buildings);
}

function childNamed(text: string, { children }: OnFile, named: readonly string[]): string | undefined {
  if (children.size === 0) return undefined;
  return [closed(text), joined(text), ...named].flatMap((words) => namesIn(words, children))[0];
}

/** In one sentence with a name, or anywhere in what is said of somebody whom a list names. */
function illnessLeak(text: string, { names, privately }: OnFile, named: readonly string[]): Leak | null {
  // Most texts tell of no illness, whoever is named.
  if (illnessIn(text, true) === null) return null;
  let before: string | undefined;
  for (const sentence of sentencesOf(text)) {
    const close = `${closed(sentence)}\n${joined(sentence)}`;
    const [stranger] = [...named, ...namesIn(close, privately)];
    // Somebody named alone, and an illness said right after: 钱德满。患白血病。
    const told = stranger ?? (goesOn.test(closed(sentence)) ? before : undefined);
    before = stranger;
    const [anybody] = [told, ...namesIn(close, names)].filter((name) => name !== undefined);
    if (anybody === undefined) continue;
    const illness = illnessIn(sentence, told !== undefined);
    if (illness === null || (told === undefined && lectures.test(closed(sentence)))) continue;
    return `${maskName(anybody)}的健康状况（${illness}）`;
  }
  return null;
}

/** What goes on telling of whoever was named before. */
const goesOn = /^(?:他|她|其|本人|因|现|已|系)?(?:身)?(?:患|得了|有|确诊|查出|住院|病)/;

/** What somebody in office does about an illness is no illness of theirs. */
const lectures = /讲座|宣传|防治|筛查|义诊|科普|培训|知识|健康教育/;

/** A text without the marks that somebody puts into a name: 陈、小宝. */
function joined(text: string): string {
  return closed(text).replace(/[、，,~'"“”‘’+&]/g, '');
}

const parting = '[\\s.·•_()\\-\\u2010-\\u2015/,，、~～:：]{1,3}';
const idSpread = new RegExp(
  `(?<!\\d)(?:\\d{6}${parting}(?:19|20)\\d{6}|\\d{6}${parting}(?:19|20)\\d\\d${parting}\\d{4})${parting}\\d{3}[\\dXx](?![\\dXx])`,
);
const cardSpread = new RegExp(`(?<!\\d)[3-9]\\d{3}(?:${parting}\\d{4}){3}(?:${parting}\\d{1,3})?(?!\\d)`);
const phoneSpread = new RegExp(`(?<![\\d.,])1[3-9]\\d${parting}\\d{4}${parting}\\d{4}(?!\\d|[.,]\\d)`, 'g');

/** Numbers in their usual groups, with marks between them that a list would put between its figures. */
function findSpread(text: string, open: ReadonlySet<string>): Leak | null {
  if (idSpread.test(text)) return privateWords.id_number;
  if (cardSpread.test(text)) return privateWords.bank_account;
  const phones = [...text.matchAll(phoneSpread)].map(([found]) => found.replace(/\D/g, ''));
  const phone = phones.find((one) => !open.has(one));
  return phone === undefined ? null : `${privateWords.phone}（${maskNumber('phone', phone)}）`;
}

/** Where a notice calls to: its own line, or its sentence. */
const meetsAt = /^(?:[一二三四五六]、)?地点[：:]|居委会定于[^。；;]{8,20}在[^。；;]{1,60}召开听证会/;

/** Where somebody lives; a room where the office receives, and that is no home on file, may be told. */
function homeDoor(text: string, { isHome, buildings }: OnFile): WrittenDoor | undefined {
  const found = [...doorsIn(text), ...disguisedDoors(text), ...doorsTold(text, buildings)];
  const receives =
    meetsAt.test(text) || /办公|接待|受理|值班|活动室|服务站|服务中心|会议室|警务室|居委会|党群/.test(text);
  return found.find((door) => !receives || isHome(door));
}

const telephone = new RegExp(`(?<![\\d.,])\\(?\\d(?:${gap}\\d){6,11}(?!\\d)`, 'g');

function phoneIn(text: string, { phones, open }: OnFile): string | null {
  if (!/\d(?:\D{0,3}\d){6}/.test(text)) return null;
  const [towns, ownTowns] = [inTown(phones), inTown(open)];
  for (const [found] of text.matchAll(telephone)) {
    const digits = found.replace(/\D/g, '');
    const local = localDigits(digits);
    if (open.has(digits) || ownTowns.has(digits)) continue;
    if (phones.has(digits) || (local === null ? towns.has(digits) : phones.has(local))) return digits;
  }
  return null;
}

/** The same telephones as they are dialled in town; made once for all texts that are held against them. */
function inTown(phones: ReadonlySet<string>): ReadonlySet<string> {
  const known = inTowns.get(phones);
  if (known !== undefined) return known;
  const made = new Set([...phones].map((phone) => localDigits(phone) ?? phone));
  inTowns.set(phones, made);
  return made;
}

const inTowns = new WeakMap<ReadonlySet<string>, ReadonlySet<string>>();

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
      (run.match(/\d/g) ?? []).length < 5 ? run : [...run].map((one) => lookAlikes[one] ?? one).join(''),
    )
    .replace(longRun, (run) => [...run].map((one) => spelled[one] ?? one).join(''));
}
