import { Refusal } from '../base/refusal.ts';
import type { Day } from '../calendar/day.ts';
import { type StatutoryDay, statutoryDays } from '../calendar/statutory.ts';
import { daysOfYear, isWeekend, type OfficialKind, type OfficialYear, type WorkCalendar } from '../calendar/workday.ts';

type Days = Readonly<Record<Day, OfficialKind>>;

/**
 * The years of a file as they go on record. Only a whole table is taken: by a piece every other holiday would be a working
 * day, and absent whoever stayed at home. Days before New Year join the arrangement `known` of their year.
 * @throws Refusal kind `usage` that names every day off by law which is missing.
 */
export async function wholeYears(
  years: ReadonlyMap<number, Days>,
  known: WorkCalendar,
  cite: string,
): Promise<Map<number, OfficialYear>> {
  const whole = new Map<number, OfficialYear>();
  const missing: Missing[] = [];
  for (const [year, days] of years) {
    if (isBeforeNewYear(year, days, years)) {
      if (known.has(year)) whole.set(year, joined(known.year(year), { days, cite }));
      else missing.push({ year, code: 'year_unknown', days: Object.keys(days).map((day) => ({ day, name: '元旦' })) });
      continue;
    }
    const lacking = (await statutoryDays(year)).filter(({ day }) => days[day] === undefined || days[day] === 'work');
    if (lacking.length === 0) whole.set(year, { days, cite });
    else missing.push({ year, code: 'missing_holiday', days: lacking });
  }
  if (missing.length > 0) throw incomplete(missing);
  return whole;
}

/** How many days are worked in a year that exchanges weekends for weekdays one by one; null where the law of 2025 is not known. */
export async function expectedWorkdays(year: number): Promise<number | null> {
  const statutory = (await statutoryDays(year)).length;
  const weekdays = daysOfYear(year).filter((day) => !isWeekend(day)).length;
  return statutory < 13 ? null : weekdays - statutory;
}

/** The holiday of New Year may begin in December, as in 2018: 12-29 worked, 12-30 and 12-31 off, by the table of 2019. */
function isBeforeNewYear(year: number, days: Days, years: ReadonlyMap<number, Days>): boolean {
  return years.has(year + 1) && Object.keys(days).every((day) => day.slice(5) >= '12-20');
}

function joined(one: OfficialYear, other: OfficialYear): OfficialYear {
  const cite = one.cite.includes(other.cite) ? one.cite : `${one.cite}；${other.cite}`;
  return { days: { ...one.days, ...other.days }, cite };
}

interface Missing {
  year: number;
  code: 'missing_holiday' | 'year_unknown';
  days: readonly StatutoryDay[];
}

function incomplete(all: readonly Missing[]): Refusal {
  const lines = all.flatMap(({ year, code, days }) => [
    code === 'year_unknown'
      ? `${year}年本身的放假安排还没有，元旦前的日子无处可记：`
      : `${year}年的表不完整，法定节假日有 ${days.length} 天没有列为放假：`,
    ...days.map(({ day, name }) => `  ${day}（${name}）`),
  ]);
  const isPiece = all.some(({ code }) => code === 'missing_holiday');
  return new Refusal('usage', 'incomplete_year', ['没有导入。', ...lines].join('\n'), {
    hint: isPiece ? wholeTable : '先导入那一年的表，或从文件中去掉这几行。',
    rows: all.flatMap(({ code, days }) => days.map(({ day, name }) => ({ day, name, code }))),
  });
}

/** What a whole table of a year holds, for whoever brought a piece. */
const wholeTable =
  '完整的表：一年里元旦、春节、清明、劳动节、端午、中秋、国庆的每一个放假日各一行，逢周末的也写（法定节假日写 statutory，调休放假写 off），调休上班的周末写 work；以国务院办公厅的通知为准。';
