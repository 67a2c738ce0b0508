import { resolve } from 'node:path';
import { Refusal } from '../base/refusal.ts';
import { daysOfYear, WorkCalendar } from '../calendar/workday.ts';
import { verb } from '../command/verb.ts';
import { readTableFile } from '../sheet/table_file.ts';
import { readTextFile } from '../sheet/text_file.ts';
import { type CalendarRow, calendarHeadings, officialYears, yamlRows } from './calendar_file.ts';
import { putCalendar } from './calendar_store.ts';

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
    await context.write(async (writing) => {
      for (const [year, days] of years) await putCalendar(writing, year, { days, cite });
    });
    const calendar = new WorkCalendar(new Map([...years].map(([year, days]) => [year, { days, cite }])));
    const rows = [...years].map(([year, days]) => ({
      year,
      named: Object.keys(days).length,
      workdays: calendar.workdaysOf(daysOfYear(year)).length,
    }));
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
            rows,
          },
          { kind: 'text', tone: 'quiet', lines: [`依据：${cite}`, '这些年份今后以导入的安排为准。'] },
        ],
      },
    };
  },
});

async function rowsOf(path: string): Promise<CalendarRow[]> {
  if (/\.ya?ml$/i.test(path)) return yamlRows(readTextFile(path));
  const { rows } = await readTableFile(path, calendarHeadings, 'day');
  return rows.map(({ row, cells }) => ({ row, day: cells.day ?? '', kind: cells.kind ?? '' }));
}
