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
  if (cells.every((cell) => cell === '' || cell.trim() === '')) return null;
  const { layout, cells: reader, isText } = reading;
  const { single, width } = layout;
  const textAt = (at: number | undefined) => (at === undefined ? '' : (cells[at] ?? '').trim().replace(/^'/, ''));
  const result: PunchRow = {
    ...{ name: textAt(single.name), number: textAt(single.number) || undefined, stamps: [], faults: [] },
    isVoid: single.result !== undefined && /^打卡无效/.test(textAt(single.result)),
  };
  const { faults } = result;
  const ragged = isText ? raggedWords(cells, width) : null;
  if (ragged !== null) faults.push({ code: 'ragged', says: ragged });
  const dayText = textAt(single.day);
  const given = dayText === '' ? null : reader.dayIn(dayText);
  if (dayText !== '' && given === null) faults.push({ code: 'bad_day', says: `日期“${dayText}”看不懂` });
  const told = sideIn(textAt(single.kind));
  const last: Record<'in' | 'out', Stamp | undefined>[] = [];
  const seen = { in: 0, out: 0, at: 0 };
  for (const { field, at } of layout.times) {
    const pair = seen[field];
    seen[field] += 1;
    const text = textAt(at);
    if (text === '') continue;
    const times = reader.timesIn(text);
    if (times === null) {
      faults.push({ code: 'bad_time', says: `时间“${text}”看不懂` });
      continue;
    }
    const side = field === 'at' ? told : field;
    const stamps = placeTimes(times, given, side, field, reading);
    if (stamps.length < times.length && dayText === '') {
      faults.push({ code: 'bad_day', says: `时间“${text}”没有日期` });
    }
    result.stamps.push(...stamps);
    if (field !== 'at') {
      last[pair] ??= { in: undefined, out: undefined };
      last[pair][field] = field === 'in' ? stamps[0] : stamps.at(-1);
    }
  }
  for (const { in: came, out: left } of last.filter(Boolean)) {
    if (came !== undefined && left !== undefined && isBefore(left, came)) {
      faults.push({ code: 'reversed', says: `下班 ${timeWords(left.minute)} 早于上班 ${clockWords(came.minute)}` });
    }
  }
  checkDays(result, given, reading.today);
  if (result.isVoid) result.stamps = [];
  return result;
}

/** The stamps of one day of a grid. */
export function readGridCell(text: string, day: Day, reading: Reading): { stamps: Stamp[]; fault: Fault | null } {
  const times = reading.cells.timesIn(text.trim());
  if (times === null) return { stamps: [], fault: { code: 'bad_time', says: `${day} 的“${text.trim()}”看不懂` } };
  return { stamps: placeTimes(times, day, null, 'at', reading), fault: null };
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
  times: readonly Said[],
  given: Day | null,
  side: Side | null,
  field: TimeField,
  { layout, dayStarts }: Reading,
): Stamp[] {
  const stamps: Stamp[] = [];
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
    latest = Math.max(latest, minute);
  }
  return stamps;
}

function isBefore(one: Stamp, other: Stamp): boolean {
  return one.day < other.day || (one.day === other.day && one.minute < other.minute);
}

/** The date a stamp was made on. */
export function dateOf({ day, minute }: Stamp): Day {
  return minute < minutesOfDay ? day : addDays(day, 1);
}

export function checkDays(
  { stamps, faults }: Pick<PunchRow, 'stamps' | 'faults'>,
  given: Day | null,
  today: Day,
): void {
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
