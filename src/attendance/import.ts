import { basename, resolve } from 'node:path';
import { Refusal } from '../base/refusal.ts';
import { readTime } from '../calendar/time_of_day.ts';
import { type Month, monthWritten } from '../calendar/workday.ts';
import { verb } from '../command/verb.ts';
import { importSheet } from './import_sheet.ts';
import { CellReader } from './punch_cell.ts';
import { openPunchFile } from './punch_file.ts';
import { readMapped } from './punch_heading.ts';
import type { Layout } from './punch_layout.ts';
import { readerFor } from './punch_reader.ts';
import { type Taken, Taker } from './take.ts';

interface ImportOptions {
  map?: string[];
  sheet?: string;
  month?: string;
  dayStarts?: string;
  skipFaulty?: boolean;
}

export const importPunches = verb<ImportOptions>({
  writes: true,
  arguments: [
    {
      name: '<文件>',
      text: '考勤机、钉钉或企业微信导出的 CSV 或 xlsx；列的次序不限，认得姓名、日期、上下班打卡、打卡时间等',
    },
  ],
  options: [
    { flags: '--map <列=字段>', text: '文件里的列名当作哪一列，如 员工=姓名，可写多次', repeat: true },
    { flags: '--sheet <名称>', text: '读哪一张工作表（默认：记录最细的一张）' },
    { flags: '--month <月份>', text: '每天一列而没有写明月份的表，是哪个月，如 2026-10' },
    { flags: '--day-starts <时:分>', text: '早于此时的打卡算前一天的（默认：4:00；上班打卡不往前算）' },
    { flags: '--skip-faulty', text: '跳过有错的行，其余照常导入' },
  ],
  examples: [
    'jwh attendance import 打卡记录2026-10.xlsx',
    'jwh attendance import 打卡.csv --map 员工=姓名 --map 刷卡=打卡时间 --dry-run',
  ],
  async run(context, [path], options) {
    const month = options.month === undefined ? null : readMonth(options.month);
    const dayStarts = readDayStarts(options.dayStarts ?? '4:00');
    const asked = { mapped: readMapped(options.map ?? []), month, sheet: options.sheet };
    const file = await openPunchFile(resolve(context.world.cwd, path as string), asked);
    const found = await context.write(async (writing) => {
      const { table, layout } = file;
      const reading = {
        layout,
        cells: new CellReader(),
        today: context.today,
        dayStarts,
        isText: table.sheet === null,
      };
      const { taker, into } = await Taker.open(writing, readerFor(reading));
      await table.each((cells, row) => {
        if (row >= layout.first) taker.row(cells, row);
      });
      into.flush();
      const taken = taker.result;
      refuseTimeless(taken, layout);
      const isRefused = taken.faulty.length > 0 && !options.skipFaulty;
      if (isRefused) into.drop();
      const named = { name: basename(path as string), digest: file.digest, day: context.today };
      const number = isRefused ? null : await into.close(named);
      return { ...taken, number, isRefused, ...(isRefused && { taken: 0, punches: 0, people: [] }) };
    });
    const { read, taken, punches, doubles, blank, invalid, faulty, people, sample, number, isRefused } = found;
    const isTrial = context.settings.dryRun;
    return {
      sheet: importSheet(found, file, isTrial),
      record: {
        ...{ number: isTrial ? null : number, read, taken, doubles, faulty: faulty.length, blank, invalid, punches },
        ...{ layout: file.layout.kind, sheet: file.table.sheet, columns: file.layout.used, people, sample },
      },
      rows: faulty,
      findings: found.doubleRows,
      faulty: isRefused,
    };
  },
});

/** @throws Refusal `no_times` for a picture of the month that shows results (正常, 迟到) and not one time. */
function refuseTimeless({ read, blank }: Taken, { kind }: Layout): void {
  if (kind === 'rows' || read === 0 || blank < read) return;
  throw new Refusal('usage', 'no_times', '这张表里没有一个打卡时间，只有考勤结果或空格。', {
    hint: '钉钉请导出“原始记录”或“每日统计”，企业微信请导出“上下班打卡日报”；有几张工作表的，用 --sheet 指明。',
  });
}

function readMonth(text: string): Month {
  const month = monthWritten(text);
  if (month !== null) return month;
  throw new Refusal('usage', 'bad_month', `--month “${text}”不是月份。`, { hint: '写成 年-月，如 2026-10。' });
}

/** Up to noon: a day that began later would swallow the morning. */
function readDayStarts(text: string): number {
  const minute = readTime(text, '--day-starts ');
  if (minute <= 720) return minute;
  throw new Refusal('usage', 'bad_day_starts', `--day-starts “${text}”晚于中午。`, {
    hint: '写一个凌晨的钟点，如 4:00。',
  });
}
