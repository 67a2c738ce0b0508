import { Refusal } from '../base/refusal.ts';
import { asFigures } from '../building/name.ts';
import { readDoor } from './lookup.ts';

/** One door as a list names it; the building as it would be called if it were new. */
export interface Door {
  building: string;
  unit: string | null;
  room: string;
}

/** By which two ways of writing one building are the same: 3号楼, 3栋, 3#, 3, 三号楼. */
export function plainBuilding(name: string): string {
  const plain = name
    .normalize('NFKC')
    .replace(/[\s#]/g, '')
    .replace(/(?:号楼|号院|栋|幢|座|楼|号)$/, '')
    .toUpperCase();
  return asFigures(plain) ?? plain;
}

/** By which two ways of writing one door are the same. */
export function doorKey({ building, unit, room }: Door): string {
  return [plainBuilding(building), unit ?? '', room].join('|');
}

export function doorWords({ building, unit, room }: Door): string {
  return [building, unit, room].filter((part) => part !== null).join('-');
}

/** Columns of their own for building, unit and room. @throws Refusal kind `usage` for what is no door. */
export function doorOf(parts: { building?: string; unit?: string; room?: string }): Door {
  const building = readBuilding(parts.building);
  const [unit, room] = [readPart(parts.unit, '单元'), readPart(parts.room, '房号')];
  if (building === null) throw new Refusal('usage', 'building_missing', '写了单元或房号，没有写楼栋');
  if (room === null) throw new Refusal('usage', 'room_missing', '写了楼栋，没有写房号');
  const [, before, after] = unit === null ? (/^(\w+)-(\w+)$/.exec(room) ?? []) : [];
  if (before !== undefined && after !== undefined) return { building, unit: before, room: after };
  return { building, unit, room };
}

function readBuilding(text = ''): string | null {
  const name = text.normalize('NFKC').replace(/\s/g, '');
  if (name === '') return null;
  if (isDate(name)) throw spoiled('楼栋');
  // 3, 3#, 3号 and A are all said of a building's number.
  const [, number] = /^(\w+)(?:#|号)?$/.exec(name) ?? [];
  return number === undefined ? name : `${number.toUpperCase()}号楼`;
}

function readPart(text: string | undefined, what: string): string | null {
  const part = (text ?? '')
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/(?:单元|门|室|号|户)$/, '')
    .toUpperCase();
  if (isDate(part)) throw spoiled(what);
  return part === '' ? null : part;
}

function isDate(text: string): boolean {
  return /^\d{4}-\d\d-\d\d/.test(text) || /^\d+月\d+日?$/.test(text);
}

function spoiled(what: string): Refusal {
  return new Refusal('usage', 'spoiled_door', `${what}被电子表格改成了日期：把该列设为文本格式，再重新填写`);
}

const numerals = '一二三四五六七八九十';

/**
 * An address in one cell: what stands before the building (city, street office, community) is left out, a floor too.
 * @throws Refusal kind `usage` with the reason when no door is to be seen in it.
 */
export function doorIn(address: string): Door {
  const plain = address
    .normalize('NFKC')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^.*(?:街道|镇|乡|社区居民委员会|社区居委会|社区)(?=.)/, '')
    .replace(/([一二三四五六七八九十])单元/, (_, digit: string) => `${numerals.indexOf(digit) + 1}单元`)
    .replace(/(\w)门(?=\w)/, '$1单元')
    .replace(/\d+层(?=\w)/, '');
  if (isDate(plain)) throw spoiled('地址');
  const { building, unit, room } = readDoor(plain);
  const isOneNumber = /^\w+$/.test(building) && /^\w+(?:室|号)?$/.test(plain);
  if (isOneNumber) throw new Refusal('usage', 'bad_door', `“${[...address].slice(0, 30).join('')}”看不出是哪栋哪户。`);
  return doorOf({ building, room, ...(unit === null ? {} : { unit }) });
}
