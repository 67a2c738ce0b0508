import { resolve } from 'node:path';
import { Refusal } from '../base/refusal.ts';
import { daysOfYear, WorkCalendar } from '../calendar/workday.ts';
import { verb } from '../command/verb.ts';
import type { Block } from '../sheet/sheet.ts';
import { readTableFile } from '../sheet/table_file.ts';
import { readTextFile } from '../sheet/text_file.ts';
import { type CalendarRow, calendarHeadings, officialYears, yamlRows } from './calendar_file.ts';
import { putCalendar, readCalendar } from './calendar_store.ts';
import { expectedWorkdays, wholeYears } from './calendar_whole.ts';

interface Row {
  year: number;
  workdays: number;
  workdays_before?: number;
}

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
    const named = officialYears(await rowsOf(path));
    const before = await readCalendar(await context.read(), [...named.keys()]);
    const years = await wholeYears(named, before, cite);
    await context.write(async (writing) => {
      for (const [year, official] of years) await putCalendar(writing, year, official);
    });
    const calendar = new WorkCalendar(years);
    const rows = [...years.keys()].map((year) => ({
      year,
      named: Object.keys(named.get(year) ?? {}).length,
      workdays: calendar.workdaysOf(daysOfYear(year)).length,
      ...(before.has(year) ? { workdays_before: before.workdaysOf(daysOfYear(year)).length } : {}),
    }));
    const warned = [...rows.flatMap(changeWords), ...(await Promise.all(rows.map(doubtWords))).flat()];
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

function changeWords({ year, workdays, workdays_before }: Row): string[] {
  if (workdays_before === undefined) return [];
  return [`${year}年原有安排：工作日 ${workdays_before} 天，现在 ${workdays} 天。`];
}

/** A weekend worked stands for a weekday off, so that only the days off by law make the year shorter. */
async function doubtWords({ year, workdays }: Row): Promise<string[]> {
  const expected = await expectedWorkdays(year);
  if (expected === null || expected === workdays) return [];
  return [
    `${year}年工作日 ${workdays} 天；只减去法定节假日应是 ${expected} 天，请核对调休放假（off）和调休上班（work）是否都列入了。`,
  ];
}

async function rowsOf(path: string): Promise<CalendarRow[]> {
  if (/\.ya?ml$/i.test(path)) return yamlRows(readTextFile(path));
  const { rows } = await readTableFile(path, calendarHeadings, 'day');
  return rows.map(({ row, cells }) => ({ row, day: cells.day ?? '', kind: cells.kind ?? '' }));
}
