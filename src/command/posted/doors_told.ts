import { inDigits, type WrittenDoor } from '../../base/doors.ts';
import { visible } from '../../base/private.ts';

/** Doors as neighbours and post say them, beyond building, unit and room in a row: lanes, gates, floors, names of buildings. */

const capitals = '壹贰叁肆伍陆柒捌玖拾佰';
const numerals = '零〇一二三四五六七八九';
const figure = `(?:\\d{1,4}|[${numerals}十百]{1,5})`;
const marks = '[\\s\\-/·.,，、:：()（）]{0,3}';
const stairs = `(?:第?(${figure})(?:单元|门(?!面))${marks})?`;
const roomWord = '(?:室|号房|房(?![屋产间租价子东管改费]))';
// Neither an amount nor a number of people, a day, a street number; nor the head of a longer number.
const noMeasure = `(?!\\s*(?:[\\d${numerals}十百千万.,]|[-/]\\d|[元人户次件平米年月日层楼栋幢%个盏处位名块只台条吨多余来号]|单元))`;
const house = `${figure}[\\s-]*(?:号楼|号院|栋|幢|座|#楼?)`;
// Neither a day of the month nor a paper's number: 9月8号, 〔2026〕12号.
const lane = `(?<![\\d${numerals}])${figure}弄[\\s,，]?${figure}号(?!楼|院)`;
const gate = `(?<![\\d${numerals}月〕\\]第.])${figure}号(?!楼|院)`;
const figures = `(?:\\d{3,4}|[${numerals}]{3,4}|[一二三四五六七八九]百(?:零[一二三四五六七八九]|[一二三四五六七八九]?十[一二三四五六七八九]?))`;

type Parts = (found: RegExpExecArray) => WrittenDoor;
const inOrder: Parts = ([, building = '', unit, room = '']) => door(building, unit, inDigits(room));

const forms: readonly (readonly [RegExp, Parts])[] = [
  // 5弄8号602, 500弄12号1203室, 5弄8号-1-602
  [new RegExp(`(${lane})${marks}(?:(\\d{1,2})-|${stairs})第?(${figures})${roomWord}?${noMeasure}`), laneDoor],
  [new RegExp(`(${lane})${marks}(?:(\\d{1,2})-|${stairs})第?(${figure})${roomWord}`), laneDoor],
  // 8号602室, 12号3门502室
  [new RegExp(`(${gate})${marks}${stairs}第?(${figures})${roomWord}`), inOrder],
  // 12号3门502, 8号-1-602
  [new RegExp(`(${gate})${marks}第?(${figure})(?:单元|门(?!面))${marks}第?(${figures})${noMeasure}`), inOrder],
  [new RegExp(`(${gate})-(\\d{1,2})-(\\d{3,4})${noMeasure}`), inOrder],
  // 住团结路8号602
  [new RegExp(`住[^。；;\\n\\uffff]{0,12}?(${gate})${marks}()(${figures})${noMeasure}`), inOrder],
  // 6号楼门402, 三号楼五零一
  [new RegExp(`(${house})${marks}()门\\s*(${figures})${noMeasure}`), inOrder],
  [new RegExp(`(${house})${marks}${stairs}第?(?!\\d)(${figures})${noMeasure}`), inOrder],
  // 三号楼二单元五楼左门; without its stairs the gate of a first floor is that of the house
  [
    new RegExp(
      `(${house}|${lane})${marks}(?:第?(${figure})(?:单元|门(?!面))${marks}|(?!第?[1一][楼层]))第?(${figure})[楼层]${marks}([左右中东西南北])[边手首侧]?(?:门|户(?!外)|室)`,
    ),
    ([, building = '', unit, floor = '', side]) => door(building, unit, `${inDigits(floor)}楼${side}`),
  ],
];

function laneDoor([, building = '', dashed, said, room = '']: RegExpExecArray): WrittenDoor {
  return door(building, dashed ?? said, inDigits(room));
}

function door(building: string, unit: string | undefined, room: string): WrittenDoor {
  return { building, unit: unit === undefined || unit === '' ? null : inDigits(unit), room };
}

/** What a text of such a door has, on a short look: a lane, or figures right after 号; the houses have signs of their own. */
export const laneSigns = new RegExp(
  `[\\d０-９${numerals}十百${capitals}]弄|住[^。；;\\n\\uffff]{0,12}?[\\d０-９${numerals}十百${capitals}]号|号[\\s\\-－‐-―/·.,，、:：()（）]{0,3}第?[\\d０-９${numerals}十百${capitals}]{1,5}(?:[室房门-]|[－‐-―]|号房|单元)`,
);

/** Names of the registered buildings that no form above knows, as they stand: 幸福里, A座, 8号. */
export interface BuildingNames {
  /** A name with a figure after it: worth a closer look. */
  sign: RegExp;
  /** A name with its unit and room. */
  is: RegExp;
}

/** @returns null where there is no such name. Pure. */
export function buildingNames(names: readonly string[]): BuildingNames | null {
  const known = new RegExp(`(?:${house}|${lane})$`);
  const own = [...new Set(names.map((name) => visible(name).trim()))]
    .filter((name) => name.length > 1 && !/^\d+$/.test(name) && !known.test(name))
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  if (own.length === 0) return null;
  const name = `(?<![\\dA-Za-z${numerals}月〕])(?:${own.join('|')})`;
  return {
    sign: new RegExp(`${name}${marks}第?[\\d${numerals}${capitals}门]`, 'i'),
    is: new RegExp(
      `(${name})${marks}(?:(\\d{1,2})-|${stairs})(?:门\\s*)?第?(${figures}|${figure}(?=${roomWord}))(?:${roomWord}|${noMeasure})`,
      'i',
    ),
  };
}

/** Every such door of a text. `buildings`: the registered names. Pure. */
export function doorsTold(text: string, buildings: BuildingNames | null): WrittenDoor[] {
  const plain = visible(text)
    .replace(/[壹贰叁肆伍陆柒捌玖拾佰]/g, (one) => '一二三四五六七八九十百'[capitals.indexOf(one)] ?? one)
    .replace(/[‐-―]/g, '-');
  const all = buildings === null ? forms : [...forms, [buildings.is, laneDoor] as const];
  return all.flatMap(([is, parts]) => {
    const found = is.exec(plain);
    return found === null ? [] : [parts(found)];
  });
}

/** Whether a text may hold a registered building with a room; full-width figures count. */
export function namesBuilding(text: string, buildings: BuildingNames | null): boolean {
  if (buildings === null) return false;
  return buildings.sign.test(/[０-９Ａ-Ｚａ-ｚ－＃]/.test(text) ? visible(text) : text);
}
