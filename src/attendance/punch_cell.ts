import { addDays } from '../calendar/arithmetic.ts';
import { type Day, dayWritten, isDay } from '../calendar/day.ts';
import { minuteIn } from '../calendar/time_of_day.ts';
import { dayCell } from '../sheet/table_file.ts';

/** A time as it stands in a cell. */
export interface Said {
  minute: number;
  /** The date before it, where there is one. */
  day: Day | null;
  /** 次日, +1: made after the midnight that ends the day. */
  isNext: boolean;
}

/** What stands in a cell when nobody stamped, or instead of the times. */
const noStamp =
  /^(?:无|没有|休息|请假|正常|旷工|外勤|外出|出差|公出|加班|补卡|(?:上班|下班)?(?:缺卡|未打卡|迟到|早退)(?:\d+(?:分钟|小时))?|\p{Script=Han}{0,4}假(?:\d+(?:\.\d)?(?:天|小时))?|[-—/√×○✓]+)?$/u;
/** What may stand between times and beside them. */
const separators = /^(?:[\s;,、|/]|\([^)\d]*\)|外勤|外出|正常|迟到|早退|补卡|上班|下班)*$/;
const next = /次日|第二天|翌日|\+1/.source;
const date = /\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?|\b\d{8}(?=[T\s])|\b\d{2}-\d{2}-\d{2}(?=[T\s])/.source;
const clock = /(?:上午|下午|中午|晚上|早上|[AaPp][Mm])?\s*\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:\s*[AaPp][Mm]\b)?/
  .source;
/** A date, 次日, the time, 次日: all but the time may be missing. */
const stampShape = new RegExp(`(?:(${date})[T\\s]*)?(${next})?\\s*(${clock})(\\s*\\(?(?:${next})\\)?(?!\\d*:))?`, 'g');

/** The times in a cell, any number of them; null for what is none. Pure. */
export function readTimes(cell: string): Said[] | null {
  const text = cell.normalize('NFKC').trim();
  if (text.split(/[\s;,、]+/).every((word) => noStamp.test(word))) return [];
  const serial = serialIn(text);
  if (serial !== null) return [serial];
  const found = [...text.matchAll(stampShape)];
  if (found.length === 0 || !separators.test(text.replace(stampShape, ''))) return null;
  const times = found.map(([, day, before, time, after]) => ({
    minute: minuteIn(time as string),
    day: day === undefined ? null : (readDayCell(day) ?? ''),
    isNext: before !== undefined || after !== undefined,
  }));
  return times.every(({ minute, day }) => minute !== null && (day === null || isDay(day))) ? (times as Said[]) : null;
}

const plainStamp = /^\d{4}-\d{2}-\d{2}[ T]\d{2}:\d{2}(?::\d{2})?$/;
const remembered = 100_000;

/** Reads cells, and remembers what it read: a million rows say few different things. */
export class CellReader {
  private readonly times = new Map<string, Said[] | null>();
  private readonly days = new Map<string, Day | null>();

  /** As `readTimes`; what comes back is not to be changed. */
  timesIn(cell: string): readonly Said[] | null {
    // A date and a time are remembered apart: together they never come again.
    if (cell.length >= 16 && cell.length <= 19 && plainStamp.test(cell)) {
      const day = this.dayIn(cell.slice(0, 10));
      const [time] = this.timesIn(cell.slice(11)) ?? [];
      return day === null || time === undefined ? null : [{ minute: time.minute, isNext: false, day }];
    }
    const known = this.times.get(cell);
    if (known !== undefined) return known;
    const read = readTimes(cell);
    if (this.times.size < remembered) this.times.set(cell, read);
    return read;
  }

  /** The day in a cell, null for what is none. */
  dayIn(cell: string): Day | null {
    const known = this.days.get(cell);
    if (known !== undefined) return known;
    const read = readDayCell(cell);
    if (this.days.size < remembered) this.days.set(cell, read);
    return read;
  }
}

/** The day that a spreadsheet counts its serial numbers from. */
const serialStart = '1899-12-30';

/** A number that a spreadsheet shows as a time (0.354) or as a day with a time (46303.354). */
function serialIn(text: string): Said | null {
  if (!/^\d+\.\d+$/.test(text)) return null;
  const [whole, minute] = [Math.floor(Number(text)), minuteOfSerial(Number(text))];
  if (whole === 0) return { minute, day: null, isNext: false };
  return isSerialDay(whole) ? { day: addDays(serialStart, whole), minute, isNext: false } : null;
}

/** Half a second is added: 8:30 may come as 8:29:59.999. */
function minuteOfSerial(serial: number): number {
  return Math.min(1439, Math.floor((((serial % 1) * 86_400 + 0.5) / 60) | 0));
}

/** Days of this century up to 2119; other numbers are something else. */
function isSerialDay(number: number): boolean {
  return number >= 36_526 && number < 80_000;
}

/** A day column may carry a time nobody asked for, or the weekday: 2026-10-08 00:00, 2026/10/08 星期四, 26-10-08 星期四. */
export function readDayCell(text: string): Day | null {
  if (/^\d+(?:\.0+)?$/.test(text) && isSerialDay(Number(text))) return addDays(serialStart, Number(text));
  const plain = text.normalize('NFKC').replace(/[T\s(]+(?:00:00(?::00(?:\.0+)?)?Z?|(?:星期|周).\)?)$/, '');
  // DingTalk writes the year in two digits.
  const [, year, rest] = /^(\d{2})(-\d{2}-\d{2})$/.exec(plain) ?? [];
  return dayWritten(dayCell(year === undefined ? plain : `20${year}${rest}`));
}
