import { describe, expect, test } from 'vitest';
import { barsTable } from '../../src/sheet/bars.ts';
import { writeCsv } from '../../src/sheet/csv.ts';
import { paperBars } from '../../src/sheet/pdf/bars.ts';
import { pageOf } from '../../src/sheet/pdf/page.ts';
import type { BarsBlock, Sheet } from '../../src/sheet/sheet.ts';
import { width } from '../../src/sheet/terminal/width.ts';
import { writeTerminal } from '../../src/sheet/terminal/write.ts';

const block: BarsBlock = {
  kind: 'bars',
  title: '接触',
  item: '来源',
  value: '本期',
  second: '上期',
  bars: [
    { label: '走访', value: 1000, second: 2000 },
    { label: '来信', value: 1, second: 0 },
    { label: '一个长得屏幕上三分之一的地方怎么也放不下的来源的名称', value: 0, second: null },
  ],
  total: true,
};
const sheet = (bars: BarsBlock): Sheet => ({ title: '图', blocks: [bars] });

describe('on a terminal', () => {
  test.each([40, 80, 132])('%d columns: no line is longer, the longest bar nearly fills it', async (columns) => {
    const lines = (await writeTerminal(sheet(block), { columns, coloured: false })).split('\n');
    const widest = Math.max(...lines.map(width));
    expect(widest).toBeLessThanOrEqual(columns);
    expect(widest).toBeGreaterThan(columns - 4);
  });

  test('something is never drawn as nothing, nothing never as something; without colour it is the same text', async () => {
    const text = await writeTerminal(sheet(block), { columns: 80, coloured: false });
    expect(text).toMatch(/来信 +▇ 1\n +0\n/);
    expect(text).toMatch(/… +0\n/);
    const coloured = await writeTerminal(sheet(block), { columns: 80, coloured: true });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are escapes
    expect(coloured.replace(/\x1b\[\d+m/g, '')).toBe(text);
  });

  test('no bars: what the sheet says instead; all zero divides by nothing', async () => {
    const none = { ...block, bars: [], empty: '没有。' };
    expect(await writeTerminal(sheet(none), { columns: 80, coloured: false })).toContain('没有。');
    const zero = { ...block, bars: [{ label: '走访', value: 0, second: 0 }] };
    expect(await writeTerminal(sheet(zero), { columns: 80, coloured: false })).toMatch(/走访 +0\n/);
  });
});

test('on paper a bar is a share of the longest, its figure beside it', () => {
  const { bars, legend } = paperBars(block, pageOf(sheet(block)), (text) => text);
  expect(legend).toEqual({ first: '本期', second: '上期' });
  expect(bars.map(({ value, second }) => [value.length, second?.length ?? null])).toEqual([
    [50, 100],
    [0.05, 0],
    [0, null],
  ]);
});

test('a table where nothing is drawn, with its sums', () => {
  expect(barsTable(block)).toMatchObject({
    columns: [{ label: '来源' }, { label: '本期' }, { label: '上期' }],
    total: { label: '合计', value: 1001, second: 2000 },
  });
  expect(writeCsv({ title: '图', blocks: [barsTable(block)] })).toContain('走访,1000,2000');
});
