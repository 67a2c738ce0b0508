import width from 'fast-string-width';
import { readXlsx } from 'hucre/xlsx';
import { expect, it } from 'vitest';
import { writeCsv } from '../../src/sheet/csv.ts';
import type { HeatBlock, Sheet } from '../../src/sheet/sheet.ts';
import { writeTerminal } from '../../src/sheet/terminal/write.ts';
import { writeXlsx } from '../../src/sheet/xlsx.ts';

function picture(columns: number, mark = '满'): Sheet {
  const block: HeatBlock = {
    kind: 'heat',
    head: '名',
    columns: Array.from({ length: columns }, (_, at) => ({ key: `c${at + 1}`, label: String(at + 1) })),
    rows: [
      {
        label: '甲',
        cells: Array.from({ length: columns }, (_, at) => (at === 1 ? null : { text: mark, shade: 'hot' })),
      },
      {
        label: '一个非常非常非常非常长的名字',
        cells: Array.from({ length: columns }, () => ({ text: '·', shade: 'plain' })),
      },
    ],
    legend: [
      { text: mark, shade: 'hot', label: '满' },
      { text: '·', shade: 'plain', label: '空' },
    ],
  };
  return { title: '图', blocks: [block] };
}

it.each([
  [31, 80],
  [31, 60],
  [31, 40],
  [12, 80],
  [3, 80],
])('%d columns in a terminal of %d fit, in bands where they must', async (columns, limit) => {
  const text = await writeTerminal(picture(columns), { columns: limit, coloured: false });
  for (const line of text.split('\n')) expect(width(line)).toBeLessThanOrEqual(limit);
  const own = text.split('\n').filter((line) => line.startsWith('甲'));
  expect(own.join('').match(/满/g)).toHaveLength(columns - 1);
});

it('says the same with colours and without', async () => {
  const plain = await writeTerminal(picture(12), { columns: 80, coloured: false });
  const coloured = await writeTerminal(picture(12), { columns: 80, coloured: true });
  expect(coloured).not.toBe(plain);
  expect(coloured.replace(new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g'), '')).toBe(plain);
});

it('is a table in CSV, and has its fills in a spreadsheet', async () => {
  expect(writeCsv(picture(3)).split('\r\n').slice(0, 2)).toEqual(['\uFEFF名,1,2,3', '甲,满,,满']);
  const { sheets } = await readXlsx(await writeXlsx(picture(3)), { readStyles: true });
  const filled = [...(sheets[0]?.cells?.entries() ?? [])].filter(([, { style }]) =>
    JSON.stringify(style?.fill ?? '').includes('B3261E'),
  );
  expect(filled).toHaveLength(2);
});
