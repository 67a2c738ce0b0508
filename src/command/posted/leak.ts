import { doorPlain, doorSigns, doorsIn, type WrittenDoor } from '../../base/doors.ts';
import { isTraditional } from '../../base/fold.ts';
import { closed, illnessIn, sentencesOf } from '../../base/illness.ts';
import { hidden, maskName } from '../../base/mask.ts';
import { type NameIndex, namesIn, replaceNames } from '../../base/names_in.ts';
import { standsForOther } from '../../base/other_names.ts';
import { isOrdinary, isUnusual } from '../../base/private.ts';
import { type BuildingNames, doorsTold, laneSigns, namesBuilding } from './doors_told.ts';
import { apart, hasSevenFigures, mayTellNumber, numbersTold } from './numbers_told.ts';

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
 * What in a text may stand on no board, the first of each kind: an ID number, a private telephone, a bank card, building and
 * room together, the name of a child on file, an illness beside a name on file. Full-width digits, what is put between them and
 * Chinese numerals count. `named`: whom the text is about, where a list has them in a column of their own. Pure.
 */
export function leakIn(text: string, onFile: OnFile, named: readonly string[] = []): Leak | null {
  if (isOrdinary(text)) return null;
  const strange = isStrange(text);
  const numbers = strange || hasSevenFigures(text) ? numbersTold(text, onFile) : [];
  const door = strange || mayTellDoor(text, onFile) ? homeDoor(text, onFile) : undefined;
  const child = childNamed(text, onFile, named);
  const illness = illnessLeak(text, onFile, named);
  const found = [
    ...numbers,
    ...(door === undefined ? [] : [`住址（${door.building}-${hidden}：楼栋和门牌不能写在一起）`]),
    ...(child === undefined ? [] : [`未满14周岁的孩子的姓名（${maskName(child)}）`]),
    ...(illness === null ? [] : [illness]),
  ];
  return found.length === 0 ? null : found.join('、');
}

/** Whether a text has signs or letters that the short looks do not know. */
function isStrange(text: string): boolean {
  return isUnusual(text) || isTraditional(text);
}

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
  if (isStrange(texts.join('\n'))) return false;
  const all = texts.join(apart);
  if (children.size > 0 && namesIn(joined(all), children).length > 0) return false;
  const doors = doorSigns.test(all) || laneSigns.test(all) || namesBuilding(all, buildings);
  return !doors && !mayTellNumber(all) && illnessIn(all, true) === null;
}

/** One of the house, one of the room. */
const figure = '[\\d０-９零〇○一二三四五六七八九十百千壹贰叁肆伍陆柒捌玖拾佰仟]';
/** What a house is called by where it has no number: B座, 甲栋. */
const letter = '[A-Za-zＡ-Ｚａ-ｚ甲乙丙丁戊东西南北中]';
const twoFigures = new RegExp(`(?:${figure}|${letter})[^\\d].*?${figure}|${figure}.*?${letter}[^\\d]`, 's');

function mayTellDoor(text: string, { buildings }: OnFile): boolean {
  const signs = doorSigns.test(text) || laneSigns.test(text);
  return (signs && twoFigures.test(text)) || namesBuilding(text, buildings);
}

function childNamed(text: string, { children }: OnFile, named: readonly string[]): string | undefined {
  if (children.size === 0) return undefined;
  const close = closed(text);
  const join = joined(text);
  const asWritten = namesIn(close, children).length > 0;
  return (
    personIn(close, children) ??
    (asWritten ? personIn(join, children) : namesIn(join, children)[0]) ??
    named.flatMap((words) => namesIn(words, children))[0]
  );
}

/** The first name that stands for a child. */
function personIn(text: string, children: NameIndex): string | undefined {
  let found: string | undefined;
  replaceNames(text, children, (name, at) => {
    if (!standsForOther(text, name, at)) found ??= name;
    return name;
  });
  return found;
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
  return closed(text).replace(/[、，,~'"“”‘’+&()（）[\]【】《》<>{}=:：]/g, '');
}

/** Where a notice calls to: its own line, or its sentence. */
const meetsAt = /^(?:[一二三四五六]、)?地点[：:]|居委会定于[^。；;]{8,20}在[^。；;]{1,60}召开听证会/;

/** Where somebody lives; a room where the office receives, and that is no home on file, may be told. */
function homeDoor(text: string, onFile: OnFile): WrittenDoor | undefined {
  const { isHome, buildings } = onFile;
  const found = [...doorsIn(text), ...doorsTold(text, buildings)];
  if (found.length === 0) return undefined;
  const receives =
    meetsAt.test(text) || /办公|接待|受理|值班|活动室|服务站|服务中心|会议室|警务室|居委会|党群/.test(text);
  const home = found.find(isHome);
  if (home !== undefined || receives) return home;
  const plain = doorPlain(text);
  const rest = plain.replace(clauses, (clause) => (tellsPublicPlace(clause, onFile) ? apart : clause));
  return rest === plain ? found[0] : [...doorsIn(rest), ...doorsTold(rest, buildings)][0];
}

const clauses = /[^。;,!?\n\uffff]+/g;
/** Where something of the public's is: 老年食堂设在, 听证会地点：, 团结路社区居民委员会地址：. */
const publicPlace =
  /(?:委员会|居委会|社区|中心|[站会局院所处店园厅]|公司|学校)的?地址[:为是]|(?:食堂|会场|地点|门店|卫生室|医务室|阅览室|图书[室馆]|投票[站点]|领取[处点]|报名[处点]|发放[处点]|接种[处点]|服务[处点]|理发[店室]|驿站|药店)[^\d。;,]{0,6}?(?:[设位]在|[设位]于|地[址点]|[迁搬]|在|从|由|[:为是])/;
const atHome =
  /住(?![房宅建院户])|家(?:[里中的]|$)|[^国大专商厂居]家[\d(]|先生|女士|阿姨|大[爷妈娘叔]|奶奶|爷爷|老人(?!活动|食堂)/;

function tellsPublicPlace(clause: string, { privately }: OnFile): boolean {
  return publicPlace.test(clause) && !atHome.test(clause) && namesIn(clause, privately).length === 0;
}
