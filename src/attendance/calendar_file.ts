import { Refusal } from '../base/refusal.ts';
import { type Day, dayWritten, isDay, yearOf } from '../calendar/day.ts';
import { type OfficialKind, weekdayWord } from '../calendar/workday.ts';
import { dayCell, type Headings } from '../sheet/table_file.ts';
import type { TextFile } from '../sheet/text_file.ts';

const kinds: Readonly<Record<string, OfficialKind>> = {
  off: 'off',
  休: 'off',
  休息: 'off',
  放假: 'off',
  调休: 'off',
  work: 'work',
  班: 'work',
  上班: 'work',
  补班: 'work',
  调休上班: 'work',
  statutory: 'statutory',
  法定: 'statutory',
  法定节假日: 'statutory',
  节假日: 'statutory',
};

export const calendarHeadings: Headings<'day' | 'kind'> = {
  day: ['日期', 'day', '日子'],
  kind: ['性质', 'kind', '种类', '类型', '安排'],
};

export interface CalendarRow {
  row: number;
  day: string;
  kind: string;
}

/** The rows of a YAML table: a list of `{ day, kind }`, or for each kind its days. */
export async function yamlRows({ text, path }: TextFile): Promise<CalendarRow[]> {
  const { parse } = await import('yaml');
  let value: unknown;
  try {
    value = parse(text);
  } catch {
    throw new Refusal('usage', 'bad_yaml', `文件不是有效的 YAML：${path}`);
  }
  const rows = Array.isArray(value) ? value.map(pairOf) : Object.entries(value ?? {}).flatMap(pairsOf);
  return rows.map(([day, kind], at) => ({ row: at + 1, day: String(day ?? ''), kind: String(kind ?? '') }));
}

function pairOf(one: unknown): [unknown, unknown] {
  const { day, kind, 日期, 性质 } = (one ?? {}) as Record<string, unknown>;
  return [day ?? 日期, kind ?? 性质];
}

function pairsOf([kind, days]: [string, unknown]): [unknown, unknown][] {
  return Array.isArray(days) ? days.map((day) => [day, kind]) : [[kind, days]];
}

/** The days by year. @throws Refusal kind `usage` with every faulty row; nothing is taken then. */
export function officialYears(rows: readonly CalendarRow[]): Map<number, Record<Day, OfficialKind>> {
  const years = new Map<number, Record<Day, OfficialKind>>();
  const faulty: { row: number; code: string; says: string }[] = [];
  for (const { row, day: text, kind: word } of rows) {
    const day = dayIn(text);
    const kind = kinds[word.trim()];
    const year = isDay(day) ? (years.get(yearOf(day)) ?? {}) : {};
    if (!isDay(day)) faulty.push({ row, code: 'bad_day', says: `“${text}”不是日期` });
    else if (kind === undefined) faulty.push({ row, code: 'bad_kind', says: `“${word}”不是 off、work 或 statutory` });
    else if (day in year && year[day] !== kind) faulty.push({ row, code: 'two_kinds', says: `${day} 写了两种性质` });
    else if (day in year) faulty.push({ row, code: 'twice', says: `${day} 写了两次` });
    else if (kind === 'work' && !'六日'.includes(weekdayWord(day)))
      faulty.push({ row, code: 'weekday_work', says: `${day} 是星期${weekdayWord(day)}，本来就上班，不会是调休上班` });
    else years.set(yearOf(day), { ...year, [day]: kind });
  }
  if (rows.length === 0) throw new Refusal('usage', 'empty_file', '文件里没有日期。');
  if (faulty.length === 0) return years;
  const lines = faulty.slice(0, 20).map(({ row, says }) => `  第${row}行：${says}`);
  throw new Refusal('usage', 'faulty_rows', [`有${faulty.length}行不对，没有导入：`, ...lines].join('\n'), {
    hint: '每行一天：日期,性质；性质写 off（放假）、work（调休上班）或 statutory（法定节假日）。',
    rows: faulty,
  });
}

function dayIn(text: string): string {
  return dayWritten(dayCell(text)) ?? text;
}
