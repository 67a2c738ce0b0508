import { addDays } from '../calendar/arithmetic.ts';
import { type Day, isDay } from '../calendar/day.ts';
import { daysOf, type Month } from '../calendar/workday.ts';

/** The days a sheet is about. */
export interface DaySpan {
  from: Day;
  to: Day;
}

const printed = /(?:报表生成时间|制表时间|导出时间|生成时间|打印时间|制表日期|打印日期):?[\d\s:/.年月日-]*/g;
const dayShape = /(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?/;
const spanShape = new RegExp(
  `${dayShape.source}${/\s*[~至—–-]+\s*(?:(\d{4})[-/.年])?(\d{1,2})[-/.月](\d{1,2})/.source}`,
);
const monthShape = /(\d{4})[-/.年](\d{1,2})(?:月|(?![-/.\d]))/;

/** The days that the titles above a grid name (统计日期：2026-10-01 至 2026-10-31; 2026年10月); null where none do. Pure. */
export function spanIn(titles: readonly string[], month: Month | null): DaySpan | null {
  if (month !== null) return wholeMonth(month);
  const texts = titles.map((text) => text.normalize('NFKC').replace(printed, ''));
  for (const text of texts) {
    const [, year = '', month1 = '', day1 = '', toYear, month2 = '', day2 = ''] = spanShape.exec(text) ?? [];
    const span = { from: dayOf(year, month1, day1), to: dayOf(toYear ?? year, month2, day2) };
    if (isDay(span.from) && isDay(span.to) && span.from <= span.to) return span;
  }
  for (const text of texts) {
    const [, year = '', number = ''] = monthShape.exec(text) ?? dayShape.exec(text) ?? [];
    const named = `${year}-${number.padStart(2, '0')}`;
    if (year !== '' && daysOf(named).length > 0) return wholeMonth(named);
  }
  return null;
}

function wholeMonth(month: Month): DaySpan | null {
  const days = daysOf(month);
  return days.length === 0 ? null : { from: days[0] as Day, to: days.at(-1) as Day };
}

/** 1, 1日, 四1, 10-01, 10月1日 星期四, 2026-10-01. */
const headingShape =
  /^(?:(?:星期|周)?[一二三四五六日天])?(?:(?:(\d{4})[-/.年])?(\d{1,2})[-/.月])?(\d{1,2})[日号]?(?:\(?(?:星期|周)?[一二三四五六日天]\)?)?$/;

/** A column for a day of the month; `day` is null for one that the span does not have (the 31st of a month of 30). */
export interface DayColumn {
  at: number;
  label: string;
  day: Day | null;
}

/** The columns of a grid that stand for days; `isDated` where none of them needs the span. Pure. */
export function dayColumns(
  headings: readonly string[],
  span: DaySpan | null,
): { columns: DayColumn[]; isDated: boolean } {
  const found = headings.flatMap((label, at) => {
    const [, year, month, day] = headingShape.exec(label) ?? [];
    if (day === undefined || Number(day) < 1 || Number(day) > 31) return [];
    return [{ at, label, year, month, day }];
  });
  const isDated = found.every(({ year }) => year !== undefined);
  // Two lone numbers are no month.
  const isGrid = found.length > 0 && (isDated || found.length >= 3);
  const columns = found.map(({ at, label, year, month, day }) => ({ at, label, day: placed(span, day, month, year) }));
  return { columns: isGrid ? columns : [], isDated };
}

function placed(span: DaySpan | null, date: string, month: string | undefined, year: string | undefined): Day | null {
  if (year !== undefined && month !== undefined) return whole(dayOf(year, month, date));
  if (span === null) return null;
  if (month !== undefined) {
    const [one, other] = [dayOf(span.from.slice(0, 4), month, date), dayOf(span.to.slice(0, 4), month, date)];
    return whole(one >= span.from ? one : other);
  }
  const end = `-${date.padStart(2, '0')}`;
  for (let day = span.from; day <= span.to; day = addDays(day, 1)) if (day.endsWith(end)) return day;
  return null;
}

function whole(day: Day): Day | null {
  return isDay(day) ? day : null;
}

function dayOf(year: string, month: string, date: string): Day {
  return `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
}
