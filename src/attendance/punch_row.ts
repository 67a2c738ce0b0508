import { addDays } from '../calendar/arithmetic.ts';
import type { Day } from '../calendar/day.ts';
import { clockWords, minutesOfDay, timeWords } from '../calendar/time_of_day.ts';
import type { CellReader, Said } from './punch_cell.ts';
import type { TimeField } from './punch_heading.ts';
import type { Layout } from './punch_layout.ts';
import type { Side } from './punch_store.ts';

export interface Stamp {
  /** The working day. */
  day: Day;
  /** Since its midnight; beyond 1440 in the night after it. */
  minute: number;
  /** What the column said: coming or going; null where it did not. */
  side: Side | null;
}

export interface Fault {
  code:
    | 'ragged'
    | 'unknown_person'
    | 'ambiguous_name'
    | 'bad_day'
    | 'bad_time'
    | 'future_day'
    | 'reversed'
    | 'not_in_office'
    | 'month_closed';
  says: string;
}

/** What a row says: whose stamps, or what is wrong with it. A row without any time (a day off) has neither. */
export interface PunchRow {
  name: string;
  number: string | undefined;
  stamps: Stamp[];
  faults: Fault[];
  /** The clock's program itself holds the punch for void (打卡无效). */
  isVoid: boolean;
}

/** How rows are read; `dayStarts` in minutes: what is stamped before it belongs to the evening before. */
export interface Reading {
  layout: Layout;
  cells: CellReader;
  today: Day;
  dayStarts: number;
  /** A text file's short row is a damaged one; a workbook only leaves out what is empty. */
  isText: boolean;
}

/** Reads a row of a table with a row for each punch or each day; null for an empty one. Pure but for what `cells` remembers. */
export function readPunchRow(cells: readonly string[], reading: Reading): PunchRow | null {
  if (isEmpty(cells)) return null;
  const { layout, cells: reader, isText } = reading;
  const { single, width } = layout;
  const faults: Fault[] = [];
  const ragged = isText ? raggedWords(cells, width) : null;
  if (ragged !== null) faults.push({ code: 'ragged', says: ragged });
  const dayText = textAt(cells, single.day);
  const given = dayText === '' ? null : reader.dayIn(dayText);
  if (dayText !== '' && given === null) faults.push({ code: 'bad_day', says: `日期“${dayText}”看不懂` });
  const told = single.kind === undefined ? null : sideIn(textAt(cells, single.kind));
  const stamps: Stamp[] = [];
  const pairs: Pair[] = [];
  for (const { field, at, pair } of layout.times) {
    const text = textAt(cells, at);
    if (text === '') continue;
    const times = reader.timesIn(text);
    if (times === null) {
      faults.push({ code: 'bad_time', says: `时间“${text}”看不懂` });
      continue;
    }
    const from = stamps.length;
    placeTimes(stamps, times, given, field === 'at' ? told : field, field, reading);
    if (stamps.length - from < times.length && dayText === '') {
      faults.push({ code: 'bad_day', says: `时间“${text}”没有日期` });
    }
    if (field !== 'at') pairs[pair] = { ...pairs[pair], [field]: field === 'in' ? stamps[from] : stamps.at(-1) };
  }
  for (const { in: came, out: left } of pairs.filter(Boolean)) {
    if (came !== undefined && left !== undefined && isBefore(left, came)) {
      faults.push({ code: 'reversed', says: `下班 ${timeWords(left.minute)} 早于上班 ${clockWords(came.minute)}` });
    }
  }
  checkDays(stamps, faults, given, reading.today);
  const isVoid = single.result !== undefined && /^打卡无效/.test(textAt(cells, single.result));
  const number = textAt(cells, single.number) || undefined;
  return { name: textAt(cells, single.name), number, stamps: isVoid ? [] : stamps, faults, isVoid };
}

/** Coming and going that belong together. */
interface Pair {
  in?: Stamp | undefined;
  out?: Stamp | undefined;
}

export function isEmpty(cells: readonly string[]): boolean {
  for (const cell of cells) if (cell !== '' && cell.trim() !== '') return false;
  return true;
}

/** What stands in a cell, without the mark that makes text of a number. */
export function textAt(cells: readonly string[], at: number | undefined): string {
  const text = (at === undefined ? '' : (cells[at] ?? '')).trim();
  return text.startsWith("'") ? text.slice(1) : text;
}

/** The stamps of one day of a grid. */
export function readGridCell(text: string, day: Day, reading: Reading): { stamps: Stamp[]; fault: Fault | null } {
  const times = reading.cells.timesIn(text.trim());
  if (times === null) return { stamps: [], fault: { code: 'bad_time', says: `${day} 的“${text.trim()}”看不懂` } };
  const stamps: Stamp[] = [];
  placeTimes(stamps, times, day, null, 'at', reading);
  return { stamps, fault: null };
}

function raggedWords(cells: readonly string[], width: number): string | null {
  if (cells.length < width) return `只有${cells.length}列，应有${width}列`;
  return cells.length > width && cells.slice(width).some((cell) => cell.trim() !== '') ? `多于${width}列` : null;
}

function sideIn(kind: string): Side | null {
  if (kind === '') return null;
  return /^(上班|签到)/.test(kind) ? 'in' : /^(下班|签退)/.test(kind) ? 'out' : null;
}

/** Gives each time its working day; times without any day are left out. */
function placeTimes(
  stamps: Stamp[],
  times: readonly Said[],
  given: Day | null,
  side: Side | null,
  field: TimeField,
  { layout, dayStarts }: Reading,
): void {
  let latest = -1;
  for (const { day, minute, isNext } of times) {
    const own = day ?? given;
    if (own === null) continue;
    const night = minute + minutesOfDay;
    const isEarly = minute < dayStarts && side !== 'in';
    if (isNext) stamps.push({ day: own, minute: night, side });
    else if (given !== null && day !== null && day > given && day === addDays(given, 1) && minute < minutesOfDay / 2) {
      // Filed under the day before, whose night it was.
      stamps.push({ day: given, minute: night, side });
    } else if (!isEarly || (layout.isWorkingDay && day !== null && day === given)) {
      stamps.push({ day: own, minute, side });
    } else if (day === null && (layout.isWorkingDay || field === 'out' || minute < latest)) {
      // Filed under its working day, or told after a later time: the night that follows.
      stamps.push({ day: own, minute: night, side });
    } else stamps.push({ day: addDays(own, -1), minute: night, side });
    if (minute > latest) latest = minute;
  }
}

function isBefore(one: Stamp, other: Stamp): boolean {
  return one.day < other.day || (one.day === other.day && one.minute < other.minute);
}

/** The date a stamp was made on. */
export function dateOf({ day, minute }: Stamp): Day {
  return minute < minutesOfDay ? day : addDays(day, 1);
}

export function checkDays(stamps: readonly Stamp[], faults: Fault[], given: Day | null, today: Day): void {
  let ancient = given !== null && given < '2000' ? given : null;
  let late: Day | null = null;
  for (const stamp of stamps) {
    if (stamp.day < '2000') ancient ??= stamp.day;
    if (stamp.day > today || (stamp.minute >= minutesOfDay && dateOf(stamp) > today)) late ??= dateOf(stamp);
  }
  if (late === null && given !== null && given > today) late = given;
  if (ancient !== null) faults.push({ code: 'bad_day', says: `${ancient} 年份太早` });
  if (late !== null) faults.push({ code: 'future_day', says: `${late} 还没有到` });
}

/** `8:25（上班）`, `次日0:30`: how a stamp was understood. */
export function stampWords({ minute, side }: Stamp): string {
  return `${timeWords(minute)}${side === null ? '' : side === 'in' ? '（上班）' : '（下班）'}`;
}
