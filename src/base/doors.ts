import { visible } from './private.ts';

/** A door that somebody wrote into a text: building, unit and room, in the digits of the file. */
export interface WrittenDoor {
  /** As it was written: `1号楼`, `三栋`. */
  building: string;
  unit: string | null;
  room: string;
}

const figure = '(?:\\d{1,4}|[零〇一二三四五六七八九十百]{1,5})';
const between = '[\\s\\-‐-―_/·.]*';
const marks = '[\\s\\-‐-―_/·.,、;:()]{0,4}';
const stairs = `第?(?<unit>${figure})(?:单元|门(?!面))`;
const storey = `(?:第?${figure}[楼层]${marks})?`;
const roomWord = '(?:室|号房|房)';
const roomEnd = '(?:室|号房?|房)?';
const parted = '\\d|\\.\\d|,\\d{3}(?!\\d)';
// Not an amount, a number of people, a day: `1号楼 500元`, `1号楼102户`.
const noMeasure = `(?!\\s*(?:${parted}|[元万户人件平米年月层栋幢%个盏处位名块只台条吨]|次(?!卧)|日(?!常)|楼(?![道上下])|单元))`;
// Behind a unit three digits are the room, and no number of households.
const noAmount = `(?!\\s*(?:${parted}|[元万平米年%]))`;

/** One way to write a door: its parts are named `building`, `unit` and `room`. */
type Spelling = RegExp;

function spellingsWith(names: readonly string[]): readonly Spelling[] {
  const named = names.map((name) => `|${visible(name).replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`).join('');
  const building = `(?<building>(?<![A-Za-z\\d])(?:${figure}|[A-Za-z]{1,2})${between}(?:号楼|号院|栋|幢|座|#楼?)${named})`;
  return [
    // 1号楼2单元301户
    `${building}${marks}${stairs}${marks}${storey}第?(?<room>\\d{3,4})(?:室|号房?|房|户)?${noAmount}`,
    // 1号楼2单元301, 一号楼二单元三零一室, 1号楼-2单元-301
    `${building}${between}${stairs}${between}(?<room>${figure})${roomEnd}${noMeasure}`,
    // 1号楼-2-301
    `${building}${between}(?<unit>\\d{1,2})[\\s\\-‐-―]+(?<room>\\d{2,4})${roomEnd}${noMeasure}`,
    // 1号楼301, 1号楼301室
    `${building}${between}(?<room>\\d{3,4}|${figure}(?=室|号房|房))${roomEnd}${noMeasure}`,
    // 5号楼一单元，302室; 5号楼1单元3楼302; 5号楼12楼1203; 第5栋第302室
    `${building}${marks}(?:${stairs})?${marks}${storey}第?(?<room>\\d{3,4}|${figure}(?=${roomWord}))${roomWord}?${noMeasure}`,
    // 302室（5号楼）, 1单元302室，5号楼
    `(?<!\\d)(?:${stairs}${marks})?(?<room>${figure})${roomWord}${marks}${building}(?!\\d)`,
    // 住1-2-301
    `(?<=住(?:在|址)?[:：]?\\s*)(?<building>\\d{1,2})[-‐-―](?<unit>\\d{1,2})[-‐-―](?<room>\\d{3,4})${roomEnd}${noMeasure}`,
    // 5-1-302送米: three figures in a row are a door where the last has three or four digits and it is no day
    `(?<![\\d\\-.])(?<building>\\d{1,2})[-‐-―](?<unit>\\d{1,2})[-‐-―](?<room>(?!(?:19|20)\\d\\d)[1-9]\\d{2,3})(?![\\d\\-]|\\.\\d)(?!\\s*[元万人次件平米年月日号页])${roomWord}?`,
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

/** Without a house or three in a row nobody writes a door: most texts need no closer look. */
const signs = /号[楼院]|[栋幢座#＃]|住.{0,6}[\d０-９]|[\d０-９][-－‐-―][\d０-９]{1,2}[-－‐-―][\d０-９]{3}/;

/** The text with doors put otherwise; the building stands as it did. Where `by` says null, all stays. */
type DoorTelling = (text: string, by: (door: WrittenDoor) => string | null) => string;

/** @param names of buildings without a number, which the usual look does not know. */
export function doorTelling(names: readonly string[]): DoorTelling {
  let spellings: readonly Spelling[] | undefined;
  return (text, by) => {
    if (!/[\d０-９零〇一二三四五六七八九十]/.test(text)) return text;
    if (!signs.test(text) && !names.some((name) => text.includes(name))) return text;
    if (names.length === 0) usual ??= spellingsWith([]);
    spellings ??= names.length === 0 ? usual : spellingsWith(names);
    let changed = false;
    const told = (spellings ?? []).reduce((all, is) => {
      return all.replace(is, (whole: string, ...rest) => {
        const { building = '', unit, room = '' } = rest.at(-1) as Record<string, string | undefined>;
        const instead = by({ building, unit: unit === undefined ? null : inDigits(unit), room: inDigits(room) });
        changed ||= instead !== null;
        if (instead === null) return whole;
        return whole.startsWith(building)
          ? `${building}-${instead}`
          : `${instead}${whole.slice(whole.indexOf(room) + room.length)}`;
      });
    }, visible(text));
    return changed ? told : text;
  };
}

const capitals: Readonly<Record<string, string>> = Object.fromEntries(
  [...'壹贰叁肆伍陆柒捌玖拾佰'].map((capital, at) => [capital, '一二三四五六七八九十百'[at] ?? capital]),
);

/** Doors of the board: also in capital numerals. */
export function disguisedDoors(text: string): WrittenDoor[] {
  return doorsIn(visible(text).replace(/[壹贰叁肆伍陆柒捌玖拾佰]/g, (one) => capitals[one] ?? one));
}

const digits = '零一二三四五六七八九';

/** `三零一` and `三百零一` are 301, `十二` is 12. */
export function inDigits(figure: string): string {
  const plain = figure.replaceAll('〇', '零');
  if (/^\d+$/.test(plain)) return plain;
  if (!/[十百]/.test(plain)) return [...plain].map((one) => digits.indexOf(one)).join('');
  const [, hundreds, tens, ones] = /^(?:(.)百零?)?(?:(.?)十)?(.?)$/.exec(plain) ?? [];
  const value = (one: string | undefined) => (one === undefined || one === '' ? 0 : digits.indexOf(one));
  const ten = plain.includes('十') ? value(tens) || 1 : 0;
  return String(value(hundreds) * 100 + ten * 10 + value(ones));
}
