import { resolve } from 'node:path';
import { Refusal } from '../base/refusal.ts';
import { daysOfYear, WorkCalendar } from '../calendar/workday.ts';
import { verb } from '../command/verb.ts';
import type { Block } from '../sheet/sheet.ts';
import { readTableFile } from '../sheet/table_file.ts';
import { readTextFile } from '../sheet/text_file.ts';
import {
  type CalendarRow,
  calendarHeadings,
  fewestOff,
  offEntries,
  officialYears,
  wholeTable,
  yamlRows,
} from './calendar_file.ts';
import { putCalendar, readCalendar } from './calendar_store.ts';

export const importCalendar = verb<{ cite: string }>({
  writes: true,
  arguments: [
    { name: '<文件>', text: 'CSV、xlsx 或 YAML：每行一天，日期和性质（off 放假、work 调休上班、statutory 法定）' },
  ],
  options: [{ flags: '--cite <出处>', text: '依据的通知', required: true }],
  examples: ['jwh calendar import 放假安排2027.csv --cite "国办发明电〔2026〕…号"'],
  async run(context, [file], options) {
    const cite = options.cite.trim();
    if (cite === '') throw new Refusal('usage', 'cite_missing', '出处（--cite）不能是空的。');
    const path = resolve(context.world.cwd, file as string);
    const years = officialYears(await rowsOf(path));
    const before = await readCalendar(await context.read(), [...years.keys()]);
    const pieces = [...years].filter(([, days]) => offEntries(days) < fewestOff).map(([year]) => year);
    refusePieces(pieces.filter((year) => before.has(year)));
    await context.write(async (writing) => {
      for (const [year, days] of years) await putCalendar(writing, year, { days, cite });
    });
    const calendar = new WorkCalendar(new Map([...years].map(([year, days]) => [year, { days, cite }])));
    const rows = [...years].map(([year, days]) => ({
      year,
      named: Object.keys(days).length,
      workdays: calendar.workdaysOf(daysOfYear(year)).length,
      ...(before.has(year) ? { workdays_before: before.workdaysOf(daysOfYear(year)).length } : {}),
    }));
    const changed = rows.flatMap(({ year, workdays, workdays_before }) =>
      workdays_before === undefined ? [] : [`${year}年原有安排：工作日 ${workdays_before} 天，现在 ${workdays} 天。`],
    );
    const warned = [...changed, ...pieces.map((year) => `${pieceWords(year)}，请核对。${wholeTable}`)];
    return {
      sheet: {
        title: '放假安排已导入',
        blocks: [
          {
            kind: 'table',
            columns: [
              { key: 'year', label: '年份', type: 'text' },
              { key: 'named', label: '文件中的日子', type: 'count' },
              { key: 'workdays', label: '全年工作日', type: 'count' },
            ],
            rows: rows.map(({ year, named, workdays }) => ({ year, named, workdays })),
          },
          ...(warned.length === 0 ? [] : [{ kind: 'text', tone: 'warn', lines: warned } satisfies Block]),
          { kind: 'text', tone: 'quiet', lines: [`依据：${cite}`, '这些年份今后以导入的安排为准。'] },
        ],
      },
      rows,
    };
  },
});

/** A piece never replaces an arrangement that is known. @throws Refusal kind `usage`. */
function refusePieces(years: readonly number[]): void {
  if (years.length === 0) return;
  throw new Refusal('usage', 'incomplete_year', `${years.map(pieceWords).join('；')}，没有导入。`, {
    hint: wholeTable,
  });
}

function pieceWords(year: number): string {
  return `${year}年的放假日不满 ${fewestOff} 天，不像全年的安排`;
}

async function rowsOf(path: string): Promise<CalendarRow[]> {
  if (/\.ya?ml$/i.test(path)) return yamlRows(readTextFile(path));
  const { rows } = await readTableFile(path, calendarHeadings, 'day');
  return rows.map(({ row, cells }) => ({ row, day: cells.day ?? '', kind: cells.kind ?? '' }));
}
