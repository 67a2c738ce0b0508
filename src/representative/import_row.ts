import { Refusal } from '../base/refusal.ts';
import { type Day, readDay } from '../calendar/day.ts';
import { detailsFrom, readName } from '../person/details.ts';
import { dayCell, type FileRow, type Headings } from '../sheet/table_file.ts';
import { readBasis, readGroup, readTerm } from './representative.ts';
import type { Seating } from './seat.ts';

type Field = 'name' | 'group' | 'basis' | 'term' | 'from' | 'gender' | 'phone' | 'id_number';

export const rollHeadings: Headings<Field> = {
  name: ['姓名', '代表姓名'],
  group: ['居民小组', '小组', '所属小组'],
  basis: ['类别', '身份', '代表身份', '代表类别'],
  term: ['届', '届次', '届别'],
  from: ['起始日期', '当选日期', '任职日期'],
  gender: ['性别'],
  phone: ['电话', '联系电话', '手机', '手机号', '手机号码'],
  id_number: ['身份证号', '身份证号码', '公民身份号码'],
};

export type RollRow = FileRow<Field>;

/**
 * What a row of the roll says. `grouped`: the file has a column for groups, so that an elected one must have his.
 * @returns the seat asked for and everything that is wrong with the row. Pure.
 */
export function readRollRow(
  { cells, fault }: RollRow,
  from: Day,
  grouped: boolean,
): { asked: Seating; faults: string[] } {
  const faults: string[] = fault === null ? [] : [fault];
  const read = <T>(get: () => T, otherwise: T): T => {
    const { value, refused } = attempt(get);
    if (refused !== null) faults.push(refused);
    return value ?? otherwise;
  };
  const asked: Seating = {
    called: read(() => readName(cells.name ?? ''), ''),
    details: read(() => detailsFrom({ gender: cells.gender, phone: cells.phone, idNumber: cells.id_number }), {}),
    isNew: false,
    basis: read(() => (cells.basis === undefined ? 'elected' : readBasis(cells.basis)), 'elected'),
    group: readGroup(cells.group),
    term: read(() => (cells.term === undefined ? null : readTerm(cells.term)), null),
    from: read(() => (cells.from === undefined ? from : readDay(dayCell(cells.from), '起始日期')), from),
    replaces: null,
  };
  if (grouped && asked.basis === 'elected' && asked.group === null) faults.push('没有写居民小组。');
  return { asked, faults };
}

/** One row must not hide the faults of the next: what refuses it becomes its reason. */
function attempt<T>(get: () => T): { value: T | null; refused: string | null } {
  try {
    return { value: get(), refused: null };
  } catch (error) {
    if (error instanceof Refusal) return { value: null, refused: error.message };
    throw error;
  }
}

/** The same for work on the file. */
export async function attempted<T>(work: () => Promise<T>): Promise<{ value: T } | { refused: string }> {
  try {
    return { value: await work() };
  } catch (error) {
    if (error instanceof Refusal && error.kind !== 'file') return { refused: error.message };
    throw error;
  }
}
