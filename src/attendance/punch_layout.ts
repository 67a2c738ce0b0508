import type { Month } from '../calendar/workday.ts';
import { type DayColumn, type DaySpan, dayColumns, spanIn } from './punch_grid.ts';
import {
  type Field,
  fieldWords,
  type Mapped,
  type Meaning,
  meaningOf,
  plainHeading,
  type TimeField,
  timeFields,
} from './punch_heading.ts';

type Cells = readonly string[];

/**
 * How a table is laid out. `rows`: one row for a punch or for a day. `grid`: one row a person, one column a day. `pairs`:
 * the person in one row, the days' times in the row below it, as punch clocks print them.
 */
export interface Layout {
  kind: 'rows' | 'grid' | 'pairs';
  /** The number of the first row of data, as a spreadsheet shows it. */
  first: number;
  width: number;
  /** The places of the columns there is one of. */
  single: Partial<Record<Exclude<Field, TimeField>, number>>;
  times: readonly TimeColumn[];
  days: readonly DayColumn[];
  /** The day column says to which working day a punch belongs, not on which date it was made. */
  isWorkingDay: boolean;
  /** Which heading was taken for what. */
  used: readonly { heading: string; field: string }[];
  unused: readonly string[];
}

/** A column of times; the first of coming belongs to the first of going: their `pair`. */
export interface TimeColumn {
  field: TimeField;
  at: number;
  pair: number;
}

/** What is known of a table whose layout was not recognised. */
export interface Unknown {
  kind: 'unknown';
  /** The headings that stand there, or what stands in the first row. */
  headings: readonly string[];
  hasName: boolean;
  /** A grid of days that nothing says the month of. */
  needsMonth: boolean;
}

/** Titles and notes that stand above the headings take so many rows at most. */
const titleRows = 15;

/** Recognises the layout from the first rows of a table. Pure. */
export function layoutOf(head: readonly Cells[], mapped: Mapped, month: Month | null): Layout | Unknown {
  const pairs = pairsIn(head, month);
  if (pairs !== null) return pairs;
  let unknown: Unknown | undefined;
  for (const [at, row] of head.slice(0, titleRows).entries()) {
    const nameAt = row.findIndex((cell) => meaningOf(plainHeading(cell), mapped)?.field === 'name');
    if (nameAt === -1) continue;
    const span = spanIn(head.slice(0, at).flat().filter(Boolean), month);
    const next = head[at + 1] ?? [];
    const isDouble = (next[nameAt] ?? '').trim() === '' && isHeading(next, mapped);
    const names = isDouble ? merged(row, next) : merged(head[at - 1] ?? [], row);
    const found =
      rowsIn(names, at + (isDouble ? 3 : 2), mapped) ?? gridIn(names, at + (isDouble ? 3 : 2), mapped, span);
    if (found !== null && found.kind !== 'unknown') return found;
    unknown ??= found ?? {
      ...{ kind: 'unknown', hasName: true, needsMonth: false },
      headings: names.map(([name]) => name ?? '').filter(Boolean),
    };
  }
  const first = head.find((row) => row.filter((cell) => cell.trim() !== '').length > 1) ?? head[0] ?? [];
  const headings = first.map(plainHeading).filter(Boolean);
  return unknown ?? { kind: 'unknown', hasName: false, needsMonth: false, headings };
}

/** A second row of headings under merged ones: 打卡时间 under 上班1, days of the month under 考勤结果. */
function isHeading(row: Cells, mapped: Mapped): boolean {
  const plain = row.map(plainHeading);
  return (
    plain.some((name) => name !== '' && (meaningOf(name, mapped) !== undefined || /^打卡(结果|状态)$/.test(name))) ||
    dayColumns(plain, null).columns.length > 0
  );
}

/** For each column what it may be called, the most telling first: a merged heading reaches over the columns beside it. */
function merged(top: Cells, bottom: Cells): string[][] {
  let over = '';
  return Array.from({ length: Math.max(top.length, bottom.length) }, (_, at) => {
    const [own, below] = [plainHeading(top[at] ?? ''), plainHeading(bottom[at] ?? '')];
    if (own !== '') over = own;
    if (below === '') return own === '' ? [] : [own];
    return over === '' ? [below] : [below, `${over}${below}`];
  });
}

function rowsIn(names: readonly string[][], first: number, mapped: Mapped): Layout | null {
  // 上班1 over 打卡时间 says more than 打卡时间; a title over all columns says nothing.
  const told = names.map((called) => called.toReversed().find((name) => meaningOf(name, mapped) !== undefined));
  const meanings = told.map((name) => (name === undefined ? undefined : meaningOf(name, mapped)));
  const isTime = (meaning: Meaning | undefined) => timeFields.includes(meaning?.field as TimeField);
  const hasPlain = meanings.some((meaning) => isTime(meaning) && meaning?.isWeak === false);
  if (!meanings.some(isTime)) return null;
  const called = (at: number) => names[at]?.[0] ?? '';
  const single: Layout['single'] = {};
  const times: TimeColumn[] = [];
  const used: { heading: string; field: string }[] = [];
  const taken = new Set<number>();
  const take = (at: number, field: Field) => {
    taken.add(at);
    used.push({ heading: told[at] ?? '', field: fieldWords[field] });
  };
  for (const field of ['name', 'number', 'day', 'kind', 'result'] as const) {
    const own = meanings.findIndex((meaning, at) => meaning?.field === field && mapped.has(called(at)));
    const at = own === -1 ? meanings.findIndex((meaning) => meaning?.field === field) : own;
    if (at === -1) continue;
    single[field] = at;
    take(at, field);
  }
  for (const [at, meaning] of meanings.entries()) {
    if (meaning === undefined || !isTime(meaning)) continue;
    // WeCom calls the day of its daily report 时间.
    if (meaning.isWeak && hasPlain) {
      if (called(at) !== '时间' || single.day !== undefined) continue;
      single.day = at;
      take(at, 'day');
      continue;
    }
    const field = meaning.field as TimeField;
    times.push({ field, at, pair: times.filter((one) => one.field === field).length });
    take(at, meaning.field);
  }
  // Coming and going are told before times that may be either: the first of two equal stamps is kept.
  times.sort((one, other) => Number(one.field === 'at') - Number(other.field === 'at'));
  const isWorkingDay = /^(考勤|出勤|归属)日期$/.test(single.day === undefined ? '' : called(single.day));
  const unused = names.map((_, at) => called(at)).filter((name, at) => name !== '' && !taken.has(at));
  return { kind: 'rows', first, width: names.length, single, times, days: [], isWorkingDay, used, unused };
}

function gridIn(
  names: readonly string[][],
  first: number,
  mapped: Mapped,
  span: DaySpan | null,
): Layout | Unknown | null {
  const headings = names.map(([name]) => name ?? '');
  const { columns, isDated } = dayColumns(headings, span);
  if (columns.length === 0) return null;
  if (span === null && !isDated) return { kind: 'unknown', headings, hasName: true, needsMonth: true };
  const single: Layout['single'] = {};
  for (const field of ['name', 'number'] as const) {
    const at = headings.findIndex((name) => meaningOf(name, mapped)?.field === field);
    if (at !== -1) single[field] = at;
  }
  const dayPlaces = new Set(columns.map(({ at }) => at));
  const places = new Set(Object.values(single));
  return {
    ...{ kind: 'grid', first, width: names.length, single, times: [], days: columns, isWorkingDay: true },
    used: [
      ...Object.keys(single).map((field) => ({
        heading: fieldWords[field as Field],
        field: fieldWords[field as Field],
      })),
    ],
    unused: headings.filter((name, at) => name !== '' && !dayPlaces.has(at) && !places.has(at)),
  };
}

/** A cell that names somebody: 姓名:李敏, or 姓名: with the name in a cell after it. */
export const personCell = /^姓名:(.*)$/;
export const numberCell = /^(?:工号|编号|考勤号码|登记号码):(.*)$/;

function pairsIn(head: readonly Cells[], month: Month | null): Layout | Unknown | null {
  const at = head.findIndex((row) => row.some((cell) => personCell.test(plainHeading(cell))));
  const before = head.slice(0, at);
  const daysAt = before.findLastIndex((row) => dayColumns(row.map(plainHeading), null).columns.length > 0);
  if (at === -1 || daysAt === -1) return null;
  const span = spanIn(before.flat().filter(Boolean), month);
  const headings = (before[daysAt] ?? []).map(plainHeading);
  const { columns, isDated } = dayColumns(headings, span);
  if (span === null && !isDated) return { kind: 'unknown', headings, hasName: true, needsMonth: true };
  return {
    ...{ kind: 'pairs', first: daysAt + 2, width: headings.length, single: {}, times: [], days: columns },
    ...{ isWorkingDay: true, used: [], unused: [] },
  };
}
