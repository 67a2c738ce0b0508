import { resolve } from 'node:path';
import { Refusal } from '../base/refusal.ts';
import { readDay } from '../calendar/day.ts';
import { verb } from '../command/verb.ts';
import type { Block } from '../sheet/sheet.ts';
import { readTableFile } from '../sheet/table_file.ts';
import { rollHeadings } from './import_row.ts';
import { type Taken, takeRows } from './take.ts';

export const importRoll = verb<{ from?: string }>({
  writes: true,
  arguments: [
    { name: '<文件>', text: 'CSV 名册；列的次序不限：姓名、居民小组、身份、届次、起始日期、性别、电话、身份证号' },
  ],
  options: [{ flags: '--from <日期>', text: '没有写起始日期的行，从这一天起（默认：今天）' }],
  examples: ['jwh rep import 居民代表.csv --from 2026-03-01', 'jwh rep import 居民代表.csv --dry-run'],
  async run(context, [file], options) {
    const from = options.from === undefined ? context.today : readDay(options.from, '起始日期');
    const table = await readTableFile(resolve(context.world.cwd, file as string), rollHeadings, 'name');
    const taken = await context.write(async (writing) => {
      const result = await takeRows(writing, table.rows, from, table.known.has('group'));
      refuseFaulty(result);
      return result;
    });
    return {
      sheet: { title: '居民代表名册已导入', blocks: blocksOf(taken, table.unused) },
      record: { read: taken.read, taken: taken.taken, doubles: taken.doubles.length, faulty: 0 },
      rows: [],
      ...(taken.doubles.length === 0 ? {} : { findings: taken.doubles.map((row) => ({ code: 'double', ...row })) }),
    };
  },
});

/** Faults listed in the sentence; all of them stand in the JSON. */
const listed = 20;

function refuseFaulty({ read, faulty }: Taken): void {
  if (faulty.length === 0) return;
  const lines = faulty
    .slice(0, listed)
    .map(({ row, name, reason }) => `  第${row}行${name === '' ? '' : ` ${name}`}：${reason}`);
  const rest = faulty.length > listed ? [`  ……还有${faulty.length - listed}行`] : [];
  throw new Refusal(
    'usage',
    'faulty_rows',
    [`${read}行中有${faulty.length}行不对，一行也没有导入：`, ...lines, ...rest].join('\n'),
    { hint: '行号是表格里的行号（第1行是标题）。改好后再导入。', rows: faulty },
  );
}

function blocksOf({ read, taken, doubles }: Taken, unused: readonly string[]): Block[] {
  const blocks: Block[] = [
    {
      kind: 'fields',
      fields: [
        { key: 'read', label: '读入', type: 'count', value: read },
        { key: 'taken', label: '登记', type: 'count', value: taken },
        { key: 'doubles', label: '重复（跳过）', type: 'count', value: doubles.length },
      ],
    },
  ];
  if (doubles.length > 0) {
    const lines = doubles.map(({ row, name }) => `第${row}行 ${name}：名册上已有，跳过。`);
    blocks.push({ kind: 'text', tone: 'warn', lines });
  }
  if (unused.length > 0) blocks.push({ kind: 'text', tone: 'quiet', lines: [`没有用到的列：${unused.join('、')}`] });
  return blocks;
}
