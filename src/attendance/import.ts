import { createHash } from 'node:crypto';
import { basename, resolve } from 'node:path';
import { Refusal } from '../base/refusal.ts';
import { verb } from '../command/verb.ts';
import type { Block, Sheet } from '../sheet/sheet.ts';
import { bytesOf } from '../sheet/text_file.ts';
import { insertPunches } from './punch_import_store.ts';
import { readPunchTable } from './punch_table.ts';
import { type DoubleRow, type Taken, takeRows } from './take.ts';

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
    const table = await readPunchTable(path, options.map ?? []);
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
      record: {
        read,
        taken: taken.taken,
        doubles: doubles.length,
        faulty: faulty.length,
        blank,
        punches: taken.punches.length,
      },
      rows: faulty,
      findings: doubles,
      faulty: isRefused,
    };
  },
});

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
        { key: 'doubles', label: '重复（跳过）', type: 'text', value: `${doubles.length} 行` },
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
  if (doubles.length > 0) blocks.push(doublesBlock(doubles));
  if (isRefused) {
    const lines = ['改好后再导入；或加 --skip-faulty，跳过这些行，导入其余的。'];
    blocks.push({ kind: 'text', tone: 'warn', lines });
  }
  if (unused.length > 0) blocks.push({ kind: 'text', tone: 'quiet', lines: [`没有用到的列：${unused.join('、')}`] });
  const title = isRefused ? `有 ${faulty.length} 行不对，一行也没有导入` : '打卡记录已导入';
  return { title, blocks };
}

/** More rows than these are only counted. */
const shownDoubles = 20;

function doublesBlock(doubles: readonly DoubleRow[]): Block {
  const more = doubles.length - shownDoubles;
  return {
    kind: 'text',
    title: '重复的行',
    lines: [
      ...doubles.slice(0, shownDoubles).map(({ row, name, says }) => `第${row}行 ${name}：${says}`),
      ...(more > 0 ? [`另有 ${more} 行，全部见 --json 的 findings`] : []),
    ],
  };
}
