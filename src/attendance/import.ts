import { createHash } from 'node:crypto';
import { basename, resolve } from 'node:path';
import { Refusal } from '../base/refusal.ts';
import { verb } from '../command/verb.ts';
import type { Block, Sheet } from '../sheet/sheet.ts';
import { type Headings, readTableFile } from '../sheet/table_file.ts';
import { bytesOf } from '../sheet/text_file.ts';
import { insertPunches } from './punch_import_store.ts';
import { punchHeadings } from './punch_row.ts';
import { type Taken, takeRows } from './take.ts';

interface ImportOptions {
  map?: string[];
  skipFaulty?: boolean;
}

export const importPunches = verb<ImportOptions>({
  writes: true,
  arguments: [{ name: '<文件>', text: 'CSV 或 xlsx；列的次序不限：姓名、工号、日期、上班打卡、下班打卡、打卡时间' }],
  options: [
    { flags: '--map <列=字段>', text: '文件里的列名当作哪一列，如 员工=姓名，可写多次', repeat: true },
    { flags: '--skip-faulty', text: '跳过有错的行，其余照常导入' },
  ],
  examples: [
    'jwh attendance import 打卡记录2026-10.xlsx',
    'jwh attendance import 打卡.csv --map 员工=姓名 --map 刷卡=打卡时间 --dry-run',
  ],
  async run(context, [file], options) {
    const path = resolve(context.world.cwd, file as string);
    const table = await readTableFile(path, mapped(options.map ?? []), 'name');
    refuseTimeless(table.known);
    const digest = createHash('sha256').update(bytesOf(path)).digest('hex');
    const taken = await context.write(async (writing) => {
      const found = await takeRows(writing.db, table.rows, context.today);
      const isRefused = found.faulty.length > 0 && !options.skipFaulty;
      if (isRefused) return { ...found, taken: 0, punches: [] };
      if (found.punches.length > 0) await insertPunches(writing, { name: basename(path), digest }, found.punches);
      return found;
    });
    const isRefused = taken.faulty.length > 0 && !options.skipFaulty;
    const { read, doubles, blank, faulty } = taken;
    return {
      sheet: sheetOf(taken, table.unused, isRefused),
      record: { read, taken: taken.taken, doubles, faulty: faulty.length, blank, punches: taken.punches.length },
      rows: faulty,
      faulty: isRefused,
    };
  },
});

/** The headings with the office's own words for them. @throws Refusal kind `usage` on a field that does not exist. */
function mapped(pairs: readonly string[]): Headings<keyof typeof punchHeadings> {
  const headings: Record<string, readonly string[]> = { ...punchHeadings };
  for (const pair of pairs) {
    const at = pair.lastIndexOf('=');
    const [column, word] = [pair.slice(0, at).normalize('NFKC').replace(/\s/g, ''), pair.slice(at + 1).trim()];
    const field = Object.keys(headings).find((key) => key === word || headings[key]?.includes(word));
    if (at < 1 || field === undefined) {
      throw new Refusal('usage', 'bad_map', `--map “${pair}”看不懂。`, {
        hint: `写成 文件里的列名=字段，字段可以是：${Object.values(punchHeadings)
          .map(([first]) => first)
          .join('、')}`,
      });
    }
    // What was mapped wins over the usual words, and a column stands for one field only.
    for (const key of Object.keys(headings)) headings[key] = (headings[key] ?? []).filter((one) => one !== column);
    headings[field] = [column, ...(headings[field] ?? [])];
  }
  return headings as Headings<keyof typeof punchHeadings>;
}

function refuseTimeless(known: ReadonlySet<string>): void {
  if (known.has('in') || known.has('out') || known.has('at')) return;
  throw new Refusal('usage', 'heading_missing', '文件里没有打卡时间的列（上班打卡、下班打卡或打卡时间）。', {
    hint: '列名不同的，用 --map 指明，如：--map 刷卡=打卡时间',
  });
}

function sheetOf({ read, taken, doubles, blank, faulty, punches }: Taken, unused: string[], isRefused: boolean): Sheet {
  const blocks: Block[] = [
    {
      kind: 'fields',
      fields: [
        { key: 'read', label: '读入', type: 'text', value: `${read} 行` },
        { key: 'taken', label: '导入', type: 'text', value: `${taken} 行，打卡 ${punches.length} 次` },
        { key: 'doubles', label: '重复（跳过）', type: 'text', value: `${doubles} 行` },
        ...(blank === 0 ? [] : [{ key: 'blank', label: '没有打卡', type: 'text' as const, value: `${blank} 行` }]),
        { key: 'faulty', label: '有错', type: 'text', value: `${faulty.length} 行` },
      ],
    },
  ];
  if (faulty.length > 0) {
    blocks.push({
      kind: 'table',
      title: isRefused ? '有错的行（行号是表格里的行号）' : '跳过的行',
      columns: [
        { key: 'row', label: '行', type: 'count' },
        { key: 'name', label: '姓名', type: 'text' },
        { key: 'says', label: '错在哪里', type: 'text', wide: true },
      ],
      rows: faulty.map(({ row, name, says }) => ({ row, name, says })),
    });
  }
  if (isRefused) {
    const lines = ['改好后再导入；或加 --skip-faulty，跳过这些行，导入其余的。'];
    blocks.push({ kind: 'text', tone: 'warn', lines });
  }
  if (unused.length > 0) blocks.push({ kind: 'text', tone: 'quiet', lines: [`没有用到的列：${unused.join('、')}`] });
  const title = isRefused ? `有 ${faulty.length} 行不对，一行也没有导入` : '打卡记录已导入';
  return { title, blocks };
}
