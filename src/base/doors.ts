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
const unit = `(?:(${figure})${between}(?:单元|门(?!面))${between})`;
// Not an amount, a number of people, a day: `1号楼 500元`, `1号楼102户`.
const noMeasure = '(?!\\s*(?:[\\d.,]|[元万户人次件平米年月日层楼栋幢%个盏处位名块只台条吨]|单元))';

const doors = [
  // 1号楼2单元301, 一号楼二单元三零一室, 1号楼-2单元-301
  new RegExp(
    `(${figure}${between}(?:号楼|号院|栋|幢|座|#楼?))${between}${unit}(${figure})(?:室|号房?|房)?${noMeasure}`,
    'g',
  ),
  // 1号楼-2-301
  new RegExp(
    `(${figure}${between}(?:号楼|号院|栋|幢|座|#楼?))${between}(\\d{1,2})[\\s\\-‐-―]+(\\d{2,4})(?:室|号房?|房)?${noMeasure}`,
    'g',
  ),
  // 1号楼301, 1号楼301室
  new RegExp(
    `(${figure}${between}(?:号楼|号院|栋|幢|座|#楼?))${between}()(\\d{3,4}|${figure}(?=室|号房|房))(?:室|号房?|房)?${noMeasure}`,
    'g',
  ),
  // 住1-2-301
  new RegExp(`(?<=住(?:在|址)?[:：]?\\s*)(\\d{1,2})[-‐-―](\\d{1,2})[-‐-―](\\d{3,4})(?:室|号房?|房)?${noMeasure}`, 'g'),
];

/** Every building that stands together with a room. Pure; quick for the many texts without. */
export function doorsIn(text: string): WrittenDoor[] {
  const found: WrittenDoor[] = [];
  replaceDoors(text, (door) => {
    found.push(door);
    return null;
  });
  return found;
}

/** The text with those doors put otherwise; the building stands as it did. Where `by` says null, all stays. */
export function replaceDoors(text: string, by: (door: WrittenDoor) => string | null): string {
  if (!/[楼院栋幢座#住]/.test(text) || !/[\d０-９零〇一二三四五六七八九十]/.test(text)) return text;
  let changed = false;
  const out = doors.reduce(
    (all, is) =>
      all.replace(is, (whole: string, building: string, stairs: string, room: string) => {
        const instead = by({ building, unit: stairs === '' ? null : inDigits(stairs), room: inDigits(room) });
        changed ||= instead !== null;
        return instead === null ? whole : `${building}${instead}`;
      }),
    visible(text),
  );
  return changed ? out : text;
}

const capitals: Readonly<Record<string, string>> = Object.fromEntries(
  [...'壹贰叁肆伍陆柒捌玖拾佰'].map((capital, at) => [capital, '一二三四五六七八九十百'[at] ?? capital]),
);

const house = `(?:${figure})(?:号楼|号院|栋|幢|座|#楼?)`;
const marks = '[\\s,，、;；:：()（）]{0,3}';
const roomWord = '(?:室|号房|房)';

const disguises: readonly [RegExp, (found: RegExpExecArray) => [string, string | null, string]][] = [
  // 302室（5号楼）, 302室，5号楼
  [
    new RegExp(`(?<!\\d)(${figure})${roomWord}${marks}(${house})(?!\\d)`),
    ([, room = '', building = '']) => [building, null, room],
  ],
  // 5号楼一单元，302室; 5号楼1单元3楼302; 第5栋第302室
  [
    new RegExp(
      `(${house})${marks}(?:第?(${figure})(?:单元|门(?!面)))?${marks}(?:第?${figure}[楼层])?${marks}第?(\\d{3,4}|${figure}(?=${roomWord}))${roomWord}?${noMeasure}`,
    ),
    ([, building = '', stairs, room = '']) => [building, stairs ?? null, room],
  ],
  // 5-1-302送米: three figures in a row are a door where the last has three or four digits and it is no day
  [
    /(?<![\d\-.])(\d{1,2})-(\d{1,2})-((?!(?:19|20)\d\d)[1-9]\d{2,3})(?![\d\-.])(?!\s*(?:[元万人次件平米年月日号页]))/,
    ([, building = '', stairs = '', room = '']) => [building, stairs, room],
  ],
];

/** Doors written so that nobody finds them: turned round, parted by marks, in capital numerals. */
export function disguisedDoors(text: string): WrittenDoor[] {
  const plain = visible(text)
    .replace(/[壹贰叁肆伍陆柒捌玖拾佰]/g, (one) => capitals[one] ?? one)
    .replace(/[‐-―]/g, '-');
  return [
    ...doorsIn(plain),
    ...disguises.flatMap(([is, parts]): WrittenDoor[] => {
      const found = is.exec(plain);
      if (found === null) return [];
      const [building, stairs, room] = parts(found);
      return [{ building, unit: stairs === null ? null : inDigits(stairs), room: inDigits(room) }];
    }),
  ];
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
