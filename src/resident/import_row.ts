import { birthDayIn, genderIn, isIdNumber } from '../base/id_number.ts';
import { publicText } from '../base/private.ts';
import { Refusal } from '../base/refusal.ts';
import { readWords } from '../base/words.ts';
import { type Day, readDay } from '../calendar/day.ts';
import { type Details, detailsFrom, readName } from '../person/details.ts';
import { dayCell, type FileRow } from '../sheet/table_file.ts';
import { type Door, doorIn, doorOf } from './door.ts';
import { type FactField, factFields } from './fact_fields.ts';
import { fieldWord, placeFields, type ResidentField } from './import_columns.ts';
import { idNumberFault, plainIdNumber } from './import_id_number.ts';
import { registrationIn, relationIn, tagsIn } from './import_words.ts';
import { head, type Registration } from './registration.ts';
import type { TagKind } from './tag.ts';

export type ResidentRow = FileRow<ResidentField>;

/** One thing that is wrong with a row. */
export interface Fault {
  code: string;
  says: string;
}

/** What a row says of somebody; only what stands there. */
export interface Asked {
  row: number;
  name: string;
  /** The code of somebody on file, or `new` for somebody who is not. */
  code: string | null;
  details: Details;
  door: Door | null;
  /** Something stands in a column that says where people live, be it right or wrong. */
  placed: boolean;
  relation: string | null;
  registration: Registration | null;
  moved_in: Day | null;
  facts: Partial<Record<FactField, string>>;
  /** Codes of kinds the office uses. */
  tags: string[];
  resident_group: string | null;
  zone: string | null;
}

/** What people write into a cell that has nothing to say. */
const blanks = new Set(['无', '/', '-', '—', '——', '暂无', 'N/A', '／']);

/** What a row says and everything that is wrong with it. Pure. */
export function readResidentRow(
  row: ResidentRow,
  today: Day,
  kinds: readonly TagKind[],
): { asked: Asked; faults: Fault[] } {
  const cells = filledOf(row);
  const faults: Fault[] = row.fault === null ? [] : [{ code: 'row_width', says: row.fault }];
  const read = <T>(get: () => T, otherwise: T): T => {
    try {
      return get();
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      faults.push({ code: error.code, says: publicText(error.message.replace(/。$/, '')) });
      return otherwise;
    }
  };
  const as = <T>(field: ResidentField, get: (text: string) => T): T | null => {
    const text = cells[field];
    return text === undefined ? null : read(() => get(text), null as T | null);
  };
  const words = (field: ResidentField, longest: number) =>
    as(field, (text) => readWords(text, fieldWord(field), longest));
  const asked: Asked = {
    row: row.row,
    name: read(() => nameIn(row.cells.name ?? ''), ''),
    code: cells.code === undefined ? null : /^新/.test(cells.code) ? 'new' : cells.code.toLowerCase(),
    details: detailsOf(cells, today, read, faults),
    door: read(() => doorFrom(cells), null),
    placed: placeFields.some((field) => cells[field] !== undefined),
    relation: as('relation', relationIn),
    registration: as('registration', registrationIn),
    moved_in: as('moved_in', (text) => dayIn(text, 'moved_in', today)),
    facts: Object.fromEntries(
      factFields.map((field) => [field, words(field, 200)]).filter(([, value]) => value !== null),
    ) as Asked['facts'],
    tags: read(() => tagsIn(cells.tags ?? '', kinds, (word) => blanks.has(word)), []),
    resident_group: groupIn(words('resident_group', 40)),
    zone: words('zone', 40),
  };
  return { asked, faults };
}

type Read = <T>(get: () => T, otherwise: T) => T;

function filledOf({ cells }: ResidentRow): Partial<Record<ResidentField, string>> {
  const filled = Object.entries(cells).filter(([field, text]) => field === 'name' || !blanks.has(text));
  return Object.fromEntries(filled);
}

function nameIn(text: string): string {
  const name = readName(text);
  if ([...name].length > 50) throw new Refusal('usage', 'bad_name', '姓名太长（最多50字）');
  if (/\p{L}/u.test(name)) return name;
  throw new Refusal('usage', 'bad_name', `“${name}”不是姓名`);
}

function detailsOf(
  { gender, birth_day, phone, id_number }: Partial<Record<ResidentField, string>>,
  today: Day,
  read: Read,
  faults: Fault[],
): Details {
  const given: Details = {
    ...(gender !== undefined && read(() => detailsFrom({ gender: gender.replace(/性$/, '') }), {})),
    ...(phone !== undefined && read(() => detailsFrom({ phone: plainPhone(phone) }), {})),
  };
  const number = id_number === undefined ? undefined : plainIdNumber(id_number);
  const wrong = number === undefined ? null : idNumberFault(number);
  if (wrong !== null) faults.push(wrong);
  const carried = number !== undefined && isIdNumber(number) ? birthDayIn(number) : null;
  const birth = birth_day === undefined ? null : read(() => birthIn(birth_day, carried, today), null);
  if (number === undefined || wrong !== null) return { ...given, ...(birth !== null && { birth_day: birth }) };
  if (carried !== null && carried > today) faults.push({ code: 'future_day', says: '身份证号里的出生日期在今天之后' });
  if (birth !== null && birth !== carried) {
    faults.push({ code: 'id_number_contradicts', says: `出生日期${birth}与身份证号里的${carried}不符` });
  }
  if (given.gender !== undefined && given.gender !== genderIn(number)) {
    const says = `性别与身份证号不符（身份证号是${genderIn(number) === 'male' ? '男' : '女'}）`;
    faults.push({ code: 'id_number_contradicts', says });
  }
  return { ...given, gender: genderIn(number), birth_day: carried as Day, id_number: number };
}

/** A day of birth; a month alone is enough where the ID number has the day. */
function birthIn(text: string, carried: Day | null, today: Day): Day {
  const [, year, month] = /^(\d{4})[-/.年](\d{1,2})月?$/.exec(text.normalize('NFKC')) ?? [];
  if (year === undefined) return dayIn(text, 'birth_day', today);
  const said = `${year}-${month?.padStart(2, '0')}`;
  if (carried?.startsWith(said)) return carried;
  if (carried !== null) throw new Refusal('usage', 'id_number_contradicts', `出生年月${said}与身份证号不符`);
  throw new Refusal('usage', 'bad_day', '出生日期只有年月，请写到日（整列都这样的，用 --map 出生年月=不用）');
}

function dayIn(text: string, field: ResidentField, today: Day): Day {
  const plain = text.replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3').replace(/ 00:00(?::00)?$/, '');
  const day = readDay(dayCell(plain), fieldWord(field));
  if (day <= today) return day;
  throw new Refusal('usage', 'future_day', `${fieldWord(field)}${day}在今天之后`);
}

/** 138-0000-1111 and 138 0000 1111 are mobile numbers too. */
function plainPhone(text: string): string {
  const bare = text
    .normalize('NFKC')
    .replace(/[\s-]/g, '')
    .replace(/^\+?86(?=1\d{10}$)/, '');
  if (/^1\d{10}$/.test(bare)) return bare;
  if (!/^\d(?:\.\d+)?E\+?\d+$/i.test(bare)) return text;
  throw new Refusal('usage', 'spoiled_phone', '电话被电子表格改坏了：把该列设为文本格式，再重新填写');
}

function doorFrom(cells: Partial<Record<ResidentField, string>>): Door | null {
  const { building, unit, room, address } = cells;
  if (building !== undefined || unit !== undefined || room !== undefined) {
    return doorOf({
      ...(building !== undefined && { building: readWords(building, '楼栋', 40) }),
      ...(unit !== undefined && { unit: readWords(unit, '单元', 20) }),
      ...(room !== undefined && { room: readWords(room, '房号', 20) }),
    });
  }
  return address === undefined ? null : doorIn(readWords(address, '地址', 200));
}

/** 3 and 第3组 stand for 第3居民小组. */
function groupIn(said: string | null): string | null {
  const [, number] = /^第?(\d+)(?:居民)?(?:小组|组)?$/.exec(said?.normalize('NFKC') ?? '') ?? [];
  return number === undefined ? said : `第${Number(number)}居民小组`;
}

/** Whether somebody is the head of a household, another member, or nothing is said of it. */
export function fieldedRelation(relation: string | null): 'head' | 'member' | null {
  if (relation === null) return null;
  return relation === head ? 'head' : 'member';
}
