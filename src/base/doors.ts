import { type Edit, isTraditional, putOtherwise, simplified } from './fold.ts';
import { isUnusual, visible } from './private.ts';

/** A door that somebody wrote into a text: building, unit and room, in the digits of the file. */
export interface WrittenDoor {
  /** As it was written: `1号楼`, `三栋`. */
  building: string;
  unit: string | null;
  room: string;
}

const figure = '(?:\\d{1,4}|[零〇一二三四五六七八九十百千]{1,7})';
/** What a house or a staircase is called by where it has no number. */
const letter = '[A-Za-z]{1,2}|[甲乙丙丁戊东西南北中]';
const between = '[\\s\\-_/·.]*';
/** Signs and words by which a door is said to be one of its house: 3号楼，门牌501; 3号楼里501室. */
const marks = '(?:[\\s\\-_/·.,、;:()]|的|里|内|住在?|门牌号?|房号){0,4}';
const stairs = `第?(?<unit>${figure}|(?:${letter})(?=单元))(?:单元|门(?!面|牌))`;
const storey = `(?:第?${figure}[楼层]${marks})?`;
const roomWord = '(?:室|号房|房)';
const roomEnd = '(?:室|号房?|房)?';
const parted = '\\d|\\.\\d|,\\d{3}(?!\\d)';
/** What is weighed and measured: behind a figure it says that this is no room. Surnames are none of it. */
export const measures =
  '公斤|千克|斤|升(?![级降])|厘米|毫米|毫升|瓦(?![工片斯])|伏(?!天)|株|棵|根(?![据本])|[kK][gG]|[mMcC][mM]|[mM][lL]';
// Not an amount, a number of people, a day: `1号楼 500元`, `1号楼102户`.
const noMeasure = `(?!\\s*(?:${parted}|-\\d{3,}[户人元米个]|${measures}|[元万户人件平米年月层栋幢%个盏处位名块只台条吨]|次(?!卧)|日(?!常)|楼(?![道上下])|单元))`;
// Behind a unit three digits are the room, and no number of households.
const noAmount = `(?!\\s*(?:${parted}|[元万平米年%]))`;

/** One way to write a door: its parts are named `building`, `unit` and `room`. */
type Spelling = RegExp;

function spellingsWith(names: readonly string[]): readonly Spelling[] {
  const named = names.map((name) => `|${visible(name).replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`).join('');
  const building = `(?<building>(?<![A-Za-z\\d])(?:${figure}|${letter})${between}(?:号楼|号院|栋|幢|座|#楼?)${named})`;
  return [
    // 1号楼2单元301户
    `${building}${marks}${stairs}${marks}${storey}第?(?<room>\\d{3,4})(?:室|号房?|房|户)?${noAmount}`,
    // 1号楼2单元301, 一号楼二单元三零一室, 1号楼-2单元-301
    `${building}${between}${stairs}${between}(?<room>${figure})${roomEnd}${noMeasure}`,
    // 3号楼(2)501
    `${building}\\s*\\((?<unit>\\d{1,2})\\)\\s*(?<room>\\d{3,4})${roomEnd}${noMeasure}`,
    // 楼号3 房号501, 栋号：3，单元：2，房间号501
    `(?:楼[号栋]|[栋幢]号)[:\\s]*(?<building>${figure})(?:号楼)?[\\s,、;]*(?:单元号?[:\\s]*(?<unit>${figure})[\\s,、;]*)?(?:房间?号|室号|门牌号?)[:\\s]*(?<room>${figure})`,
    // 1号楼-2-301
    `${building}${between}(?<unit>\\d{1,2})[\\s\\-]+(?<room>\\d{2,4})${roomEnd}${noMeasure}`,
    // 1号楼301, 1号楼301室
    `${building}${between}(?<room>\\d{3,4}|${figure}(?=室|号房|房))${roomEnd}${noMeasure}`,
    // 5号楼一单元，302室; 5号楼1单元3楼302; 5号楼12楼1203; 第5栋第302室
    `${building}${marks}(?:${stairs})?${marks}${storey}第?(?<room>\\d{3,4}|${figure}(?=${roomWord}))${roomWord}?${noMeasure}`,
    // 302室（5号楼）, 1单元302室，5号楼
    `(?<!\\d)(?:${stairs}${marks})?(?<room>${figure})${roomWord}${marks}${building}(?!\\d)`,
    // 住1-2-301
    `(?<=住(?:在|址)?[:：]?\\s*)(?<building>\\d{1,2})-(?<unit>\\d{1,2})-(?<room>\\d{3,4})${roomEnd}${noMeasure}`,
    // 5-1-302送米: three figures in a row are a door where the last has three or four digits and it is no day
    `(?<![\\d\\-.]|(?:编号|编码|型号|规格|桩号|图号|单号|序号|证号)[:\\s为]{0,3})(?<building>\\d{1,2})-(?<unit>\\d{1,2})-(?<room>(?!(?:19|20)\\d\\d)[1-9]\\d{2,3})(?![\\d\\-]|\\.\\d)(?!\\s*[元万人次件平米年月日号页])${roomWord}?`,
  ].map((source) => new RegExp(source, 'g'));
}

let usual: readonly Spelling[] | undefined;

/** Every building that stands together with a room. `names`: of buildings without a number. Pure; quick for the many texts without. */
export function doorsIn(text: string, names: readonly string[] = []): WrittenDoor[] {
  const found: WrittenDoor[] = [];
  doorTelling(names)(text, (door) => {
    found.push(door);
    return null;
  });
  return found;
}

/**
 * Without a house, a number after 住 or three in a row with dashes nobody writes a door: most texts need no closer look. Of
 * texts with signs and letters in no other writing.
 */
export const doorSigns =
  /\s[号楼栋幢座弄院室]|[\d０-９]\s[\d０-９]室|号[楼院]|[栋幢座#＃]|楼号|住.{0,6}[\d０-９]|[\d０-９][-－‐-―~～〜][\d０-９]{1,2}[-－‐-―~～〜][\d０-９]{3}/;

/** The text with doors put otherwise; the building stands as it did. Where `by` says null, all stays. */
type DoorTelling = (text: string, by: (door: WrittenDoor) => string | null) => string;

/** @param names of buildings without a number, which the usual look does not know. */
export function doorTelling(names: readonly string[]): DoorTelling {
  let spellings: readonly Spelling[] | undefined;
  return (text, by) => {
    const strange = isUnusual(text) || isTraditional(text);
    if (!strange && !/[\d０-９零〇一二三四五六七八九十壹贰叁肆伍陆柒捌玖拾]/.test(text)) return text;
    if (!strange && !doorSigns.test(text) && !names.some((name) => text.includes(name))) return text;
    if (names.length === 0) usual ??= spellingsWith([]);
    spellings ??= names.length === 0 ? usual : spellingsWith(names);
    let plain = doorPlain(text);
    return (spellings ?? []).reduce((all, is) => {
      const edits: Edit[] = [];
      for (const found of plain.matchAll(is)) {
        const { 0: whole, index, groups = {} } = found;
        const { building = '', unit, room = '' } = groups as Record<string, string | undefined>;
        const instead = by({ building, unit: unit === undefined ? null : inDigits(unit), room: inDigits(room) });
        if (instead === null) continue;
        const first = whole.startsWith(building);
        const from = index + (first ? building.length : 0);
        const to = index + (first ? whole.length : whole.indexOf(room) + room.length);
        edits.push({ from, to, by: first ? `-${instead}` : instead });
      }
      if (edits.length === 0) return all;
      const told = putOtherwise(all, doorPlain, edits);
      plain = doorPlain(told);
      return told;
    }, text);
  };
}

const capitals: Readonly<Record<string, string>> = Object.fromEntries(
  [...'壹贰叁肆伍陆柒捌玖拾佰仟'].map((capital, at) => [capital, '一二三四五六七八九十百千'[at] ?? capital]),
);

/** A text as doors are looked for in it: one writing of each sign, and no blanks in words or between single figures. */
export function doorPlain(text: string): string {
  const plain = simplified(visible(text))
    .replace(/[壹贰叁肆伍陆柒捌玖拾佰仟]/g, (one) => capitals[one] ?? one)
    .replace(/[‐-―~〜−]/g, '-');
  return /[ \t]/.test(plain) ? plain.replace(blanks, '') : plain;
}

const blanks =
  /(?<=[㐀-鿿])[ \t]+(?=[㐀-鿿])|(?<=(?<!\d)\d)[ \t]+(?=\d(?!\d))|(?<=\d)[ \t]+(?=[号楼栋幢座弄院室单])|(?<=[第住])[ \t]+(?=\d)/g;

const digits = '零一二三四五六七八九';

/** `三零一` and `三百零一` are 301, `十二` is 12; what a staircase is called by otherwise stays. */
export function inDigits(figure: string): string {
  const plain = figure.replaceAll('〇', '零');
  if (/^\d+$/.test(plain) || !/^[零一二三四五六七八九十百千]+$/.test(plain)) return plain;
  if (!/[十百千]/.test(plain)) return [...plain].map((one) => digits.indexOf(one)).join('');
  const [, thousands, hundreds, tens, ones] = /^(?:(.)千零?)?(?:(.)百零?)?(?:(.?)十)?(.?)$/.exec(plain) ?? [];
  const value = (one: string | undefined) => (one === undefined || one === '' ? 0 : digits.indexOf(one));
  const ten = plain.includes('十') ? value(tens) || 1 : 0;
  return String(value(thousands) * 1000 + value(hundreds) * 100 + ten * 10 + value(ones));
}
