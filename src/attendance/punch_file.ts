import { Refusal } from '../base/refusal.ts';
import type { Month } from '../calendar/workday.ts';
import { openTable, type TableRows } from '../sheet/table_rows.ts';
import type { Mapped } from './punch_heading.ts';
import { type Layout, layoutOf, type Unknown } from './punch_layout.ts';

/** A file of punches: the table that is read of it, and what its columns were taken for. */
export interface PunchFile {
  digest: string;
  table: TableRows;
  layout: Layout;
  /** Sheets of the workbook that are not read. */
  otherSheets: readonly string[];
}

interface Asked {
  mapped: Mapped;
  month: Month | null;
  sheet: string | undefined;
}

/** Opens a file and recognises its layout. @throws Refusal kind `usage` that names the headings found. */
export async function openPunchFile(path: string, { mapped, month, sheet }: Asked): Promise<PunchFile> {
  const { digest, tables } = await openTable(path);
  const named = tables.filter((table) => sheet === undefined || table.sheet === sheet.trim());
  if (named.length === 0) {
    const names = tables.map((table) => table.sheet).filter((name) => name !== null);
    throw new Refusal('usage', 'sheet_missing', `文件里没有工作表“${sheet}”。`, {
      hint: names.length === 0 ? '--sheet 只用于 xlsx。' : `工作表：${names.join('、')}`,
    });
  }
  const read = named.map((table) => ({ table, layout: layoutOf(table.head, mapped, month) }));
  // A sheet of single punches says more than one of days, and that more than a picture of the month.
  const known = read.filter((one): one is { table: TableRows; layout: Layout } => one.layout.kind !== 'unknown');
  const best = known.toSorted((one, other) => detail(one.layout) - detail(other.layout))[0];
  if (best === undefined)
    throw unknownLayout(
      path,
      read.map(({ layout }) => layout as Unknown),
    );
  const otherSheets = tables.filter(({ head }) => head.length > 0).flatMap(({ sheet: name }) => name ?? []);
  return { digest, ...best, otherSheets: otherSheets.filter((name) => name !== best.table.sheet) };
}

function detail({ kind, times }: Layout): number {
  if (kind !== 'rows') return 2;
  return times.every(({ field }) => field === 'at') && times.length === 1 ? 0 : 1;
}

function unknownLayout(path: string, found: readonly Unknown[]): Refusal {
  const best = found.find(({ needsMonth }) => needsMonth) ?? found.find(({ hasName }) => hasName) ?? found[0];
  const headings = (best?.headings ?? []).slice(0, 40).join('、') || '（空）';
  if (best?.needsMonth) {
    return new Refusal('usage', 'month_missing', '表里每天一列，但没有写明是哪个月。', {
      hint: '用 --month 指明，如：--month 2026-10',
    });
  }
  const map = `找到的列：${headings}。列名不同的，用 --map 指明，如：--map 员工=姓名 --map 刷卡=打卡时间`;
  return best?.hasName
    ? new Refusal('usage', 'heading_missing', '文件里没有打卡时间的列（上班打卡、下班打卡或打卡时间）。', { hint: map })
    : new Refusal('usage', 'heading_missing', `文件里没有“姓名”这一列：${path}`, { hint: map });
}
