import fc from 'fast-check';
import { type Cell, writeXlsx as hucreWrites, readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { yuan } from '../../src/base/money.ts';
import { cellText } from '../../src/sheet/cell.ts';
import { writeCsv } from '../../src/sheet/csv.ts';
import { sheetRows } from '../../src/sheet/json.ts';
import type { CellValue, Column, Row, Sheet, TableBlock } from '../../src/sheet/sheet.ts';
import { writeTerminal } from '../../src/sheet/terminal/write.ts';
import { columnName } from '../../src/sheet/xlsx/reference.ts';
import { writeXlsx } from '../../src/sheet/xlsx.ts';
import { calculated, csvRows, needOffice } from '../spreadsheet.ts';

interface Read {
  rows: unknown[][];
  cells: Map<string, Cell>;
  /** Of the first table. */
  head: number;
}

async function read(sheet: Sheet): Promise<Read> {
  const book = await readXlsx(await writeXlsx(sheet), { readStyles: true });
  const { rows = [], cells = new Map() } = book.sheets[0] ?? {};
  const table = sheet.blocks[0] as TableBlock;
  return { rows, cells, head: 1 + (sheet.subtitle === undefined ? 0 : 1) + (table.title === undefined ? 0 : 1) };
}

async function readBook(sheet: Sheet) {
  const book = await readXlsx(await writeXlsx(sheet), { readStyles: true });
  const [only, ...others] = book.sheets;
  if (only === undefined || others.length > 0) throw new Error('one worksheet expected');
  return { book, only };
}

const states = { active: { label: '在册', tone: 'good' }, left: { label: '已迁出' } } as const;

const columns: Column[] = [
  { key: 'no', label: '序号', type: 'count' },
  { key: 'name', label: '姓名', type: 'text' },
  { key: 'masked', label: '公示名', type: 'private_name' },
  { key: 'id', label: '身份证号码', type: 'id_number' },
  { key: 'phone', label: '电话', type: 'phone' },
  { key: 'day', label: '日期', type: 'day' },
  { key: 'state', label: '状态', type: 'state', states },
  { key: 'share', label: '比例', type: 'share' },
  { key: 'agreed', label: '同意', type: 'flag' },
  { key: 'amount', label: '金额', type: 'money' },
];

const ledgerRows: Row[] = [
  {
    no: 1,
    name: '张小三',
    masked: '张小三',
    id: '11010519491231002X',
    phone: '13812345678',
    day: '2026-09-18',
    state: 'active',
    share: { moreThan: [1, 2] },
    agreed: true,
    amount: 10,
  },
  {
    no: 2,
    name: '=1+2',
    masked: '欧阳小三',
    id: '110105194912310038',
    phone: '010-62345678',
    day: '1899-12-31',
    state: 'left',
    share: { atLeast: [2, 3] },
    agreed: false,
    amount: 20,
  },
  { no: 3, name: '007', day: null, amount: -1_234_567_890 },
  { no: null, name: null, day: '2028-02-29', amount: null },
];

const ledger: TableBlock = {
  kind: 'table',
  title: '收支明细',
  columns,
  rows: ledgerRows,
  total: { name: '合计', no: 6, amount: -1_234_567_860 },
};

const paper: Sheet = {
  title: '2026年收支 公布表',
  subtitle: '幸福社区居民委员会',
  day: '2026-10-01',
  orientation: 'landscape',
  blocks: [
    ledger,
    {
      kind: 'fields',
      title: '合计',
      fields: [
        { key: 'entitled', label: '应到', type: 'count', value: 31 },
        { key: 'phone', label: '电话', type: 'phone', value: '13812345678' },
        { key: 'unknown', label: '备注', type: 'text', value: null },
      ],
    },
    { kind: 'text', title: '说明', lines: ['一、=SUM(A1)', '二、说明'], tone: 'quiet' },
    {
      kind: 'signatures',
      lines: [{ label: '主任', name: '张三' }, { label: '会计：' }],
      seal: '居委会',
      day: '2026-10-01',
    },
  ],
  anchor: '文件校验 9f2c41d7',
};

describe('reads back with', () => {
  it('every cell as what it is', async () => {
    const { rows, head } = await read(paper);
    expect(rows[head]).toEqual(columns.map(({ label }) => label));
    expect(rows.slice(head + 1, head + 6)).toEqual([
      [1, '张小三', '张*三', '110***********002X', '138****5678', at('2026-09-18'), '在册', '过半数', '是', 0.1],
      [
        2,
        '=1+2',
        '欧阳*三',
        '110***********0038',
        '010*****5678',
        '1899-12-31',
        '已迁出',
        '三分之二以上（含本数）',
        '否',
        0.2,
      ],
      [3, '007', null, null, null, null, null, null, null, -12_345_678.9],
      [null, null, null, null, null, at('2028-02-29'), null, null, null, null],
      [6, '合计', null, null, null, null, null, null, null, -12_345_678.6],
    ]);
  });

  it('titles, fields, texts and signatures in reading order, merged over the width', async () => {
    const { only } = await readBook(paper);
    const texts = only.rows.map((row) => row.filter((value) => value !== null));
    expect(texts[0]).toEqual(['2026年收支 公布表']);
    expect(texts[1]).toEqual(['幸福社区居民委员会']);
    expect(texts[2]).toEqual(['收支明细']);
    expect(texts.slice(-15).filter((row) => row.length > 0)).toEqual([
      ['合计'],
      ['应到', 31],
      ['电话', '138****5678'],
      ['备注'],
      ['说明'],
      ['一、=SUM(A1)'],
      ['二、说明'],
      ['主任：张三'],
      ['会计：＿＿＿＿＿＿'],
      ['居委会（盖章）'],
      ['2026年10月1日'],
      ['文件校验 9f2c41d7'],
    ]);
    expect(only.merges?.[0]).toEqual({ startRow: 0, endRow: 0, startCol: 0, endCol: columns.length - 1 });
  });

  it('formulas for the sums, formats for money and days, lines and a bold head', async () => {
    const { cells, head } = await read(paper);
    const cell = (row: number, column: number) => cells.get(`${head + row},${column}`);
    expect(cell(5, 0)).toMatchObject({ formula: 'SUM(A5:A8)', formulaResult: 6 });
    expect(cell(5, 9)).toMatchObject({ formula: 'ROUND(SUM(J5:J8),2)', formulaResult: -12_345_678.6 });
    expect(cell(1, 9)?.style).toMatchObject({ numFmt: '#,##0.00', alignment: { horizontal: 'right' } });
    expect(cell(1, 5)?.style?.numFmt).toBe('yyyy-mm-dd');
    // In text format it stays a text when somebody edits it.
    expect(cell(2, 1)?.style?.numFmt).toBe('@');
    expect(cell(2, 1)?.formula).toBeUndefined();
    expect(cell(0, 0)?.style).toMatchObject({ font: { bold: true }, border: { top: { style: 'thin' } } });
    expect(cell(4, 0)?.style?.border).toMatchObject({ left: { style: 'thin' }, bottom: { style: 'thin' } });
  });

  it('a page: A4, as wide as the page, the head on every page and in sight', async () => {
    const { book, only } = await readBook(paper);
    expect(only.name).toBe('2026年收支 公布表');
    expect(book.properties).toMatchObject({ title: paper.title, modified: at('2026-10-01') });
    expect(only.pageSetup).toMatchObject({
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '$4:$4',
    });
    expect(only.freezePane).toMatchObject({ rows: 4 });
  });
});

it('keeps neither head in sight where there are two tables, nor one far below', async () => {
  const two = await readBook({ ...paper, blocks: [ledger, ledger] });
  expect(two.only.pageSetup?.printTitlesRow).toBeUndefined();
  expect(two.only.freezePane).toBeUndefined();
  const below = await readBook({ ...paper, blocks: [{ kind: 'text', lines: ['说明'] }, ledger] });
  expect(below.only.pageSetup?.printTitlesRow).toBe('$6:$6');
  expect(below.only.freezePane).toBeUndefined();
});

it('leaves a total that is not the sum of its rows a plain number', async () => {
  const total = { name: '上年结转', no: 7, amount: 5 };
  const { cells, rows, head } = await read({ ...paper, blocks: [{ ...ledger, total }] });
  expect(rows[head + 5]).toEqual([7, '上年结转', null, null, null, null, null, null, null, 0.05]);
  expect(cells.get(`${head + 5},0`)?.formula).toBeUndefined();
  expect(cells.get(`${head + 5},9`)?.formula).toBeUndefined();
});

it('writes a head and a word for a table without rows, and sheets without any table', async () => {
  const { rows, head } = await read({
    ...paper,
    blocks: [{ ...ledger, rows: [], total: { amount: 0 }, empty: '没有收支' }],
  });
  expect(rows[head]).toEqual(columns.map(({ label }) => label));
  expect(rows[head + 1]?.[0]).toBe('没有收支');
  expect(rows[head + 2]?.[9]).toBe(0);
  const [, , fields, text, signatures] = [undefined, ...paper.blocks];
  for (const block of [fields, text, signatures]) {
    const { only } = await readBook({ title: '纸', blocks: block === undefined ? [] : [block] });
    expect(only.rows[0]?.[0]).toBe('纸');
  }
  const narrow = await readBook({
    title: '纸',
    blocks: [{ ...ledger, columns: [columns[0] as Column] }, fields as never],
  });
  expect(narrow.only.rows.slice(-3)[0]).toEqual(['应到', 31]);
});

it('gives the same bytes for the same sheet, and says the same with or without a day', async () => {
  const { day: _day, ...dayless } = paper;
  for (const sheet of [paper, dayless]) expect(await writeXlsx(sheet)).toEqual(await writeXlsx(sheet));
});

it('names its worksheet as spreadsheets allow', async () => {
  const nameFor = async (title: string) => (await readBook({ ...paper, title })).only.name;
  expect(await nameFor("a[b]:c*d?e/f\\g'h")).toBe('abcdefgh');
  expect(await nameFor('𬎆'.repeat(20))).toBe('𬎆'.repeat(15));
  expect(await nameFor('[]')).toBe('表');
  expect(await nameFor('History')).toBe('表');
});

it('cuts what no cell can hold, and says so; a long paragraph goes on in the next row', async () => {
  const long = '居'.repeat(40_000);
  const { rows, head } = await read({ ...paper, blocks: [{ ...ledger, rows: [{ name: long }], total: {} }] });
  expect(String(rows[head + 1]?.[1])).toHaveLength(32_767);
  expect(rows[head + 1]?.[1]).toMatch(/^居+……（单元格写不下，以下从略）$/);
  const { only } = await readBook({ title: '纸', blocks: [{ kind: 'text', lines: [long] }] });
  expect(only.rows.slice(1).flat().join('')).toBe(long);
});

it('makes rows tall enough for what is broken into lines', async () => {
  const rows = [{ name: '短' }, { name: '很长的说明，'.repeat(20) }];
  const { only } = await readBook({ title: '纸', blocks: [{ ...ledger, title: undefined, rows, total: undefined }] });
  const heights = [1, 2, 3].map((row) => only.rowDefs?.get(row)?.height);
  expect(heights).toEqual([undefined, undefined, 8 * 15]);
});

it('refuses more rows than a worksheet has', async () => {
  const rows = new Array<Row>(1_048_577).fill({});
  await expect(writeXlsx({ ...paper, blocks: [{ ...ledger, rows }] })).rejects.toMatchObject({ code: 'too_many_rows' });
});

it('names columns as spreadsheets do', () => {
  expect([0, 25, 26, 51, 52, 701, 702, 16_383].map(columnName)).toEqual([
    'A',
    'Z',
    'AA',
    'AZ',
    'BA',
    'ZZ',
    'AAA',
    'XFD',
  ]);
});

/** Anything, and what is known to be taken for something else. */
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.string({ maxLength: 400, minLength: 200 }),
  fc.constantFrom(
    ...['=1+1', '=HYPERLINK("http://x")', '+1', '-1', '@SUM(A1)', '＝1', "'单引号", '007', '1e5', '2026-9-1', 'TRUE'],
    ...[
      '#N/A',
      '#REF!',
      '#VALUE!',
      '_x0041_',
      '_x005F_x0041_',
      '\u0000\u001b[31m',
      '\ufffe',
      '\ud800',
      ' 前后 ',
      '第一行\n第二行',
    ],
    ...['👨‍👩‍👧‍👦', '🇨🇳', '𬎆', '', ' ', '\u202e倒', '<b>&amp;</b>', '"引"', '1,2'],
  ),
);
const fen = fc.oneof(fc.integer({ min: -1_000_000, max: 1_000_000 }), fc.integer({ min: -1e13, max: 1e13 }));
const day = fc
  .date({ min: new Date('1850-01-01'), max: new Date('2200-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const values = {
  count: fc.oneof(fc.nat(), fc.integer({ min: -1e12, max: 1e12 })),
  money: fen,
  text,
  day: fc.oneof(day, text),
  private_name: text,
  id_number: text,
  state: fc.constantFrom('active', 'left', 'other'),
  flag: fc.boolean(),
} satisfies Partial<Record<Column['type'], fc.Arbitrary<CellValue>>>;
type Type = keyof typeof values;

const tables = fc
  .array(fc.record({ type: fc.constantFrom(...(Object.keys(values) as Type[])), label: text, wide: fc.boolean() }), {
    minLength: 1,
    maxLength: 6,
  })
  .chain((heads) => {
    const wanted = heads.map((head, at): Column => ({ ...head, key: `k${at}`, states }));
    const cells = wanted.map(
      ({ key, type }) => [key, fc.option<CellValue>(values[type as Type], { freq: 6 })] as const,
    );
    const row = fc.record<Row>(Object.fromEntries(cells));
    return fc.record({ columns: fc.constant(wanted), rows: fc.array(row, { minLength: 1, maxLength: 12 }) });
  })
  .map(({ columns, rows }): TableBlock => ({ kind: 'table', columns, rows, total: sumsOf(columns, rows) }));

function sumsOf(wanted: readonly Column[], rows: readonly Row[]): Row {
  const sums = wanted
    .filter(({ type }) => type === 'count' || type === 'money')
    .map(({ key }) => [key, rows.reduce((sum, row) => sum + ((row[key] as number | null) ?? 0), 0)] as const);
  return Object.fromEntries(sums);
}

/** What XML has no place for comes out as the stand-in for what must not come out. */
function writable(text: string): string {
  return text.replace(/[\ufffe\uffff]|\p{Surrogate}/gu, '�');
}

function at(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

/** A cell of the worksheet back as the value it was written from, as far as a reader can know it. */
function backTo(column: Column, value: unknown): unknown {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (column.type === 'money' && typeof value === 'number') return Math.round(value * 100);
  return value;
}

function expectedOf(column: Column, value: CellValue): unknown {
  if (value === null || column.type === 'count' || column.type === 'money') return value;
  return writable(cellText(column, value));
}

describe('terminal, CSV, JSON and xlsx', () => {
  it('carry the same, whatever stands in the table', async () => {
    await fc.assert(
      fc.asyncProperty(tables, async (table) => {
        const sheet: Sheet = { title: '表', blocks: [table] };
        const all = [...table.rows, table.total as Row];
        const { rows, cells, head } = await read(sheet);
        // An empty text and no cell are the same to a reader.
        const from = (row: number) =>
          table.columns.map((column, i) => backTo(column, rows[head + 1 + row]?.[i] ?? null) || emptyOf(column));
        const emptyOf = ({ type }: Column) => (type === 'count' || type === 'money' ? 0 : null);
        const inXlsx = all.map((_, i) => from(i));
        const wanted = all.map((row) =>
          table.columns.map((column) => expectedOf(column, row[column.key] ?? null) || emptyOf(column)),
        );
        expect(inXlsx).toEqual(wanted);

        const formulas = [...cells].filter(([, { formula }]) => formula !== undefined).map(([key]) => key);
        const numbers = table.columns.flatMap(({ type }, i) => (type === 'count' || type === 'money' ? [i] : []));
        expect(formulas).toEqual(numbers.map((i) => `${head + 1 + table.rows.length},${i}`));

        const figures = all.map((row) => numbers.map((i) => row[(table.columns[i] as Column).key] ?? null));
        const inJson = sheetRows(sheet).map((row) => numbers.map((i) => row[(table.columns[i] as Column).key]));
        expect(inJson).toEqual(figures.slice(0, -1));
        const inCsv = csvRows(writeCsv(sheet)).slice(1);
        expect(inCsv.map((row) => numbers.map((i) => fromCsv(table.columns[i] as Column, row[i] ?? '')))).toEqual(
          figures,
        );
        const shown = (await writeTerminal(sheet, { columns: 1_000_000, coloured: false })).split('\n');
        expect(shown.slice(-1 - all.length, -1).map(bare)).toEqual(
          all.map((row) => bare(table.columns.map((column) => cellText(column, row[column.key] ?? null)).join(''))),
        );
      }),
      { numRuns: 200 },
    );
  }, 120_000);

  it('give every amount back to the fen', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fen, { minLength: 1, maxLength: 50 }), async (amounts) => {
        const table: TableBlock = { kind: 'table', columns: [money], rows: amounts.map((amount) => ({ amount })) };
        const { rows, head } = await read({ title: '表', blocks: [table] });
        const written = rows.slice(head + 1).map(([value]) => value as number);
        expect(written.map((value) => Math.round(value * 100))).toEqual(amounts);
        expect(written).toEqual(amounts.map((amount) => Number(yuan(amount).replaceAll(',', ''))));
      }),
    );
  });
});

const money: Column = { key: 'amount', label: '金额', type: 'money' };

it('writes a number of more than 15 digits as text, whole', async () => {
  const table: TableBlock = { kind: 'table', columns: [money], rows: [{ amount: 9_007_199_254_740_991 }] };
  const { rows, head } = await read({ title: '表', blocks: [{ ...table, total: { amount: 9_007_199_254_740_991 } }] });
  expect(rows.slice(head + 1)).toEqual([['90,071,992,547,409.91'], ['90,071,992,547,409.91']]);
});

function fromCsv({ type }: Column, value: string): number | null {
  if (value === '') return null;
  return type === 'money' ? Math.round(Number(value) * 100) : Number(value);
}

function bare(text: string): string {
  return text.replace(/\s/gu, '');
}

describe('LibreOffice', () => {
  const sampled = fc.sample(tables, { numRuns: 25, seed: 20_260_918 });
  const workbooks = async () =>
    Object.fromEntries(
      await Promise.all(
        sampled.map(async (table, i) => [`t${i}`, await writeXlsx({ title: '表', blocks: [table] })] as const),
      ),
    );

  it('calculates the totals again and has the same', { timeout: 120_000 }, async (context) => {
    needOffice(context);
    // A formula with a wrong result beside it: that the right one comes back shows that they are calculated.
    const cells = new Map([['2,0', { formula: 'SUM(A1:A2)', formulaResult: 99 }]]);
    const control = await hucreWrites({ sheets: [{ name: '表', rows: [[1], [2]], cells }] });
    const {
      control: proof,
      ledger: seen = [],
      ...seenTables
    } = calculated({
      control,
      ledger: await writeXlsx(paper),
      ...(await workbooks()),
    });
    expect(proof).toEqual([['1'], ['2'], ['3']]);
    expect(seen[8]?.slice(0, 2)).toEqual(['6', '合计']);
    expect(seen[8]?.[9]).toBe('-12,345,678.60');
    expect(seen[5]?.slice(0, 2)).toEqual(['2', '=1+2']);
    expect(seen[6]?.[1]).toBe('007');

    sampled.forEach((table, i) => {
      const { columns, rows, total } = table;
      const shown = [...rows, total as Row].map((row) =>
        columns.map((column) => {
          const value = row[column.key] ?? null;
          return value === null ? '' : writable(cellText(column, value));
        }),
      );
      // Empty rows at the end are left out.
      const got = shown.map((row, r) => row.map((_, c) => seenTables[`t${i}`]?.[r + 2]?.[c] ?? ''));
      expect(got).toEqual(shown);
    });
  });
});
