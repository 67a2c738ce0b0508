import { addDays } from '../calendar/arithmetic.ts';
import { type Day, dayWritten, isDay } from '../calendar/day.ts';
import { clockWords, minuteIn } from '../calendar/time_of_day.ts';
import { dayCell, type FileRow, type Headings } from '../sheet/table_file.ts';
import type { Side } from './punch_store.ts';

type Field = 'name' | 'number' | 'day' | 'in' | 'out' | 'at';

/** What punch clocks and their programs call their columns. */
export const punchHeadings: Headings<Field> = {
  name: ['姓名', '人员姓名', '员工姓名', '名字'],
  number: ['工号', '人员编号', '员工编号', '编号', '编码'],
  day: ['日期', '考勤日期', '打卡日期', '刷卡日期', '出勤日期'],
  in: ['上班打卡', '上班打卡时间', '上班时间', '签到', '签到时间', '上班'],
  out: ['下班打卡', '下班打卡时间', '下班时间', '签退', '签退时间', '下班'],
  at: ['打卡时间', '刷卡时间', '打卡记录', '刷卡记录', '考勤时间', '日期时间', '打卡'],
};

export type TimeField = 'in' | 'out' | 'at';

/** `more`: what stands in further columns of times, where the file has several of one kind. */
export type PunchFileRow = FileRow<Field> & { more?: Partial<Record<TimeField, readonly string[]>> };

export interface Stamp {
  day: Day;
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
    | 'not_in_office';
  says: string;
}

/** What a row says: its stamps, or what is wrong with it. A row without any time (a day off) has neither. Pure. */
export function readPunchRow(
  { cells, fault, more = {} }: PunchFileRow,
  today: Day,
): { stamps: Stamp[]; faults: Fault[] } {
  const faults: Fault[] = fault === null ? [] : [{ code: 'ragged', says: fault }];
  const given = cells.day === undefined ? null : readDayCell(cells.day);
  if (cells.day !== undefined && given === null) faults.push({ code: 'bad_day', says: `日期“${cells.day}”看不懂` });
  const stamps: Stamp[] = [];
  const read = (field: TimeField, text: string): Stamp[] => {
    const times = readTimes(text);
    if (times === null) faults.push({ code: 'bad_time', says: `时间“${text}”看不懂` });
    const found: Stamp[] = [];
    for (const { day = given, minute } of times ?? []) {
      if (day !== null) found.push({ day, minute, side: field === 'at' ? null : field });
      else if (cells.day === undefined) faults.push({ code: 'bad_day', says: `时间“${text}”没有日期` });
    }
    return found;
  };
  const columns = (['in', 'out', 'at'] as const).map((field) =>
    [cells[field], ...(more[field] ?? [])].map((text) => (text ? read(field, text) : [])),
  );
  for (const [at, came] of (columns[0] ?? []).entries()) {
    const [first, last] = [came[0], columns[1]?.[at]?.at(-1)];
    if (first !== undefined && last !== undefined && isBefore(last, first)) {
      faults.push({ code: 'reversed', says: `下班 ${clockWords(last.minute)} 早于上班 ${clockWords(first.minute)}` });
    }
  }
  stamps.push(...columns.flat(2));
  const ancient = [given, ...stamps.map(({ day }) => day)].find((day) => day !== null && day < '2000');
  if (ancient) faults.push({ code: 'bad_day', says: `${ancient} 年份太早` });
  const late = stamps.find(({ day }) => day > today)?.day ?? (given !== null && given > today ? given : null);
  if (late !== null) faults.push({ code: 'future_day', says: `${late} 还没有到` });
  return { stamps, faults };
}

function isBefore(one: Stamp, other: Stamp): boolean {
  return one.day < other.day || (one.day === other.day && one.minute < other.minute);
}

/** What stands in a cell when nobody stamped. */
const noStamp = /^(?:缺卡|未打卡|无|没有|休息|请假|[-—/]+)$/;
const separators = /^[\s;,、|/]*$/;
const stampShape =
  /(?:(\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?|\b\d{8}(?=[T\s]))[T\s]*)?((?:上午|下午|中午|晚上|早上|[AaPp][Mm])?\s*\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:\s*[AaPp][Mm]\b)?)/g;

/** The times in a cell, any number of them, with days where days stand before them; null for what is none. */
function readTimes(cell: string): { day?: Day; minute: number }[] | null {
  const text = cell.normalize('NFKC').trim();
  if (noStamp.test(text)) return [];
  const serial = serialIn(text);
  if (serial !== null) return [serial];
  const found = [...text.matchAll(stampShape)];
  if (found.length === 0 || !separators.test(text.replace(stampShape, ''))) return null;
  const times = found.map(([, day, time]) => ({
    minute: minuteIn(time as string),
    ...(day === undefined ? {} : { day: readDayCell(day) ?? '' }),
  }));
  return times.every(({ minute, day }) => minute !== null && (day === undefined || isDay(day)))
    ? (times as { day?: Day; minute: number }[])
    : null;
}

/** The day that a spreadsheet counts its serial numbers from. */
const serialStart = '1899-12-30';

/** A number that a spreadsheet shows as a time (0.354) or as a day with a time (46303.354). */
function serialIn(text: string): { day?: Day; minute: number } | null {
  if (!/^\d+\.\d+$/.test(text)) return null;
  const [whole, minute] = [Math.floor(Number(text)), minuteOfSerial(Number(text))];
  if (whole === 0) return { minute };
  return isSerialDay(whole) ? { day: addDays(serialStart, whole), minute } : null;
}

/** Half a second is added: 8:30 may come as 8:29:59.999. */
function minuteOfSerial(serial: number): number {
  return Math.min(1439, Math.floor((((serial % 1) * 86_400 + 0.5) / 60) | 0));
}

/** Days of this century up to 2119; other numbers are something else. */
function isSerialDay(number: number): boolean {
  return number >= 36_526 && number < 80_000;
}

function readDayCell(text: string): Day | null {
  if (/^\d+(?:\.0+)?$/.test(text) && isSerialDay(Number(text))) return addDays(serialStart, Number(text));
  // A day column may carry a time nobody asked for, or the weekday: 2026-10-08 00:00, 2026-10-08 星期四.
  const plain = text.normalize('NFKC').replace(/[T\s(]+(?:00:00(?::00(?:\.0+)?)?Z?|(?:星期|周).\)?)$/, '');
  return dayWritten(dayCell(plain));
}
