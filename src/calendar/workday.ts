import { Refusal } from '../base/refusal.ts';
import { type Day, isDay, yearOf } from './day.ts';

/** A calendar month, `YYYY-MM`. */
export type Month = string;

/**
 * What a day is in the working calendar: `make_up_work` is a weekend day worked (调休上班), `holiday` is a day
 * off by law, `make_up_rest` is a weekday free in exchange for a weekend worked or for a holiday at a weekend.
 */
export type DayKind = 'workday' | 'weekend' | 'make_up_work' | 'holiday' | 'make_up_rest';

/** What the arrangement of the State Council says of a day. */
export type OfficialKind = 'off' | 'work' | 'statutory';

/** The arrangement of a year: the days that are named in it, and where it was published. */
export interface OfficialYear {
  days: Readonly<Record<Day, OfficialKind>>;
  cite: string;
}

/** The working days of the years it was made with; it never guesses another year. */
export class WorkCalendar {
  private readonly years: ReadonlyMap<number, OfficialYear>;

  constructor(years: ReadonlyMap<number, OfficialYear>) {
    this.years = years;
  }

  has(year: number): boolean {
    return this.years.has(year);
  }

  /** @throws Refusal kind `no_rule` (exit 5) for a year without a published arrangement. */
  year(year: number): OfficialYear {
    const official = this.years.get(year);
    if (official === undefined) throw noCalendar(year);
    return official;
  }

  kindOf(day: Day): DayKind {
    const said = this.year(yearOf(day)).days[day];
    const atWeekend = isWeekend(day);
    if (said === 'statutory') return 'holiday';
    if (said === 'work') return atWeekend ? 'make_up_work' : 'workday';
    if (atWeekend) return 'weekend';
    return said === 'off' ? 'make_up_rest' : 'workday';
  }

  /** Whether the day is named as off, weekends within a holiday among them. */
  isInHoliday(day: Day): boolean {
    const said = this.year(yearOf(day)).days[day];
    return said === 'off' || said === 'statutory';
  }

  isWorkday(day: Day): boolean {
    const kind = this.kindOf(day);
    return kind === 'workday' || kind === 'make_up_work';
  }

  workdaysOf(days: readonly Day[]): Day[] {
    return days.filter((day) => this.isWorkday(day));
  }
}

function noCalendar(year: number): Refusal {
  return new Refusal('no_rule', 'no_calendar', `没有${year}年的放假调休安排，不作推算。`, {
    hint: `国务院办公厅的通知公布后，把它做成表格导入：jwh calendar import 放假安排${year}.csv --cite "国办发明电〔…〕…号"`,
  });
}

export function monthOf(day: Day): Month {
  return day.slice(0, 7);
}

export function isMonth(text: string): boolean {
  return /^\d{4}-\d{2}$/.test(text) && isDay(`${text}-01`);
}

/** A month as people write it: `2026-10`, `2026-1`, `202610`, `2026年10月`; null for anything else. */
export function monthWritten(text: string): Month | null {
  const found = /^(\d{4})(?:[-/.年](\d{1,2})月?|(\d{2})月?)$/.exec(text.normalize('NFKC').trim());
  const month = found === null ? '' : `${found[1]}-${(found[2] ?? found[3] ?? '').padStart(2, '0')}`;
  return isMonth(month) ? month : null;
}

/** Every day of the month, in order. */
export function daysOf(month: Month): Day[] {
  const days = Array.from({ length: 31 }, (_, at) => `${month}-${String(at + 1).padStart(2, '0')}`);
  return days.filter((day, at) => at < 28 || isDay(day));
}

/** Every day of the year, in order. */
export function daysOfYear(year: number): Day[] {
  return Array.from({ length: 12 }, (_, at) => daysOf(`${year}-${String(at + 1).padStart(2, '0')}`)).flat();
}

const weekdays = '日一二三四五六';

/** `四` for a Thursday. */
export function weekdayWord(day: Day): string {
  return weekdays[weekdayOf(day)] as string;
}

export function isWeekend(day: Day): boolean {
  return weekdayOf(day) % 6 === 0;
}

/** 0 for Sunday, as in Date; a day at midnight UTC is the same day everywhere. */
function weekdayOf(day: Day): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}
