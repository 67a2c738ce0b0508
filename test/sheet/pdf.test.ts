import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it, type TestContext } from 'vitest';
import { suppliedFonts } from '../../src/sheet/pdf/families.ts';
import { resolveInstalled } from '../../src/sheet/pdf/fonts.ts';
import { type PdfOptions, writePdf } from '../../src/sheet/pdf/write.ts';
import type { Row, Sheet, TableBlock } from '../../src/sheet/sheet.ts';

const folder = mkdtempSync(join(tmpdir(), 'jwh-pdf-'));
afterAll(() => rmSync(folder, { recursive: true }));

const readers = ['pdftotext', 'pdffonts', 'pdfinfo'] as const;
const absent = readers.filter((reader) => spawnSync(reader, ['-v']).error !== undefined);

/** A paper is judged by another program's reading of it. On the build server its absence is a failure, not a skip. */
function needReaders(context: TestContext): void {
  if (absent.length === 0) return;
  if (process.env.CI) throw new Error(`poppler is missing: ${absent.join(', ')}`);
  console.warn(`skipped, poppler is missing (${absent.join(', ')}): ${context.task.name}`);
  context.skip();
}

function read(reader: (typeof readers)[number], pdf: Uint8Array, args: readonly string[] = []): string {
  const path = join(folder, 'read.pdf');
  writeFileSync(path, pdf);
  return execFileSync(reader, [...args, path, ...(reader === 'pdftotext' ? ['-'] : [])], { encoding: 'utf8' });
}

/** The text page by page, without the spaces and line ends that layout adds. */
function pagesOf(pdf: Uint8Array): string[] {
  const pages = read('pdftotext', pdf, ['-raw']).split('\f').slice(0, -1);
  return pages.map(bare);
}

function bare(text: string): string {
  return text.replace(/\s/gu, '');
}

function write(sheet: Sheet, options: Partial<PdfOptions> = {}) {
  return writePdf(sheet, { fontFolders: [], today: '2026-10-01', ...options });
}

function textSheet(lines: readonly string[], more: Partial<Sheet> = {}): Sheet {
  return { title: '通知', day: '2026-09-18', blocks: [{ kind: 'text', lines }], ...more };
}

const roster: TableBlock = {
  kind: 'table',
  title: '居民名册',
  columns: [
    { key: 'number', label: '序号', type: 'count' },
    { key: 'name', label: '姓名', type: 'text' },
    { key: 'id', label: '身份证号码', type: 'id_number' },
    { key: 'address', label: '住址', type: 'text', wide: true },
    { key: 'paid', label: '金额', type: 'money' },
  ],
  rows: [],
};

function rosterRows(count: number): Row[] {
  return Array.from({ length: count }, (_, index) => ({
    number: index + 1,
    name: '王䶮',
    id: '11010519491231002X',
    address: `幸福里${index + 1}号`,
    paid: 1_234_500,
  }));
}

function rosterSheet(count: number, more: Partial<Sheet> = {}): Sheet {
  return { title: '名册', day: '2026-09-18', blocks: [{ ...roster, rows: rosterRows(count) }], ...more };
}

const signatures = {
  kind: 'signatures',
  lines: [{ label: '主持人', name: '欧阳㛃' }, { label: '记录人' }],
  seal: '幸福社区居民委员会',
  day: '2026-09-08',
} as const;

/** A copy of a supplied font under another family name of the same length, as if the office had it. */
function renamedFont(file: string, from: string, to: string): string {
  const wide = (text: string) => Buffer.from(text, 'utf16le').swap16();
  const font = readFileSync(resolveInstalled(file));
  for (const [old, name] of [
    [wide(from), wide(to)],
    [Buffer.from(from), Buffer.from(to)],
  ] as const) {
    for (let at = font.indexOf(old); at >= 0; at = font.indexOf(old, at + 1)) name.copy(font, at);
  }
  const office = join(folder, to);
  mkdirSync(join(office, 'deeper'), { recursive: true });
  writeFileSync(join(office, 'deeper', 'office.ttf'), font);
  writeFileSync(join(office, 'broken.ttf'), 'not a font');
  return office;
}

it('prints what went in, rare names included, on A4 with the anchor and page numbers', async (context) => {
  needReaders(context);
  const lines = [
    '请䶮、喆、堃、㛃、𬭚五位代表于9月18日上午9:00（星期五）到会。',
    '共￥38,600.00，“少花钱、快见效”——详见附件。',
  ];
  const { pdf, pages, missing } = await write(textSheet(lines, { subtitle: '第3号', anchor: '校验：9f2c41d7' }));
  expect(missing).toEqual([]);
  expect(pages).toBe(1);
  expect(pagesOf(pdf)).toEqual([bare(`通知第3号${lines.join('')}第1页共1页校验：9f2c41d7`)]);
  expect(read('pdfinfo', pdf)).toMatch(/Page size:\s+595\.\d+ x 841\.\d+ pts \(A4\)/);
});

it('is PDF/A-2b with every font embedded and cut down', async (context) => {
  needReaders(context);
  const { pdf } = await write(rosterSheet(3, { title: '二〇二六年名册' }));
  const fonts = read('pdffonts', pdf).trim().split('\n').slice(2);
  expect(fonts.length).toBeGreaterThanOrEqual(3);
  for (const font of fonts) expect(font).toMatch(/^[A-Z]{6}\+Noto\S+\s+CID TrueType\s+Identity-H\s+yes yes yes/);
  const metadata = read('pdfinfo', pdf, ['-meta']);
  expect(metadata).toContain('<pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>');
  expect(metadata).toContain('<xmp:CreateDate>2026-09-18</xmp:CreateDate>');
  expect(pdf.length).toBeLessThan(60_000);
});

it('repeats the head of a long table on every page and masks private numbers', async (context) => {
  needReaders(context);
  const { pdf, pages } = await write(rosterSheet(120));
  const texts = pagesOf(pdf);
  expect(pages).toBeGreaterThan(2);
  expect(texts).toHaveLength(pages);
  for (const [index, text] of texts.entries()) {
    expect(text).toContain('序号姓名身份证号码住址金额');
    expect(text).toContain(`第${index + 1}页共${pages}页`);
  }
  const whole = texts.join('');
  for (let row = 1; row <= 120; row += 1) expect(whole).toContain(`幸福里${row}号12,345.00`);
  expect(whole).not.toContain('11010519491231002X');
});

it('shows a stand-in for a character no font has, and names it with its place', async (context) => {
  const rows = [{ ...rosterRows(1)[0], name: '张𬎆' }];
  const sheet = rosterSheet(0, { title: '张𬎆的名册', blocks: [{ ...roster, rows }] });
  const { pdf, missing } = await write(sheet);
  expect(missing).toEqual([{ character: '𬎆', codePoint: 'U+2C386', where: '标题', count: 2 }]);
  needReaders(context);
  expect(pagesOf(pdf)[0]).toContain('张〔U+2C386〕的名册');
  expect(pagesOf(pdf)[0]).toContain('张〔U+2C386〕110');
});

it('prints a character only one of the supplied fonts has', async (context) => {
  const { pdf, missing } = await write(textSheet(['𰻝𰻝面']));
  expect(missing).toEqual([]);
  needReaders(context);
  expect(pagesOf(pdf)[0]).toContain('𰻝𰻝面');
});

it('gives the same bytes twice, and other bytes for another day', async () => {
  const sheet = rosterSheet(40, { blocks: [{ ...roster, rows: rosterRows(40) }, signatures] });
  const first = Buffer.from((await write(sheet)).pdf);
  expect(first.equals((await write(sheet, { today: '2027-01-01' })).pdf)).toBe(true);
  expect(first.equals((await write({ ...sheet, day: '2026-09-19' })).pdf)).toBe(false);
});

it('takes the day of printing where the sheet has none', async (context) => {
  needReaders(context);
  const { day: _, ...sheet } = textSheet(['正文']);
  const { pdf } = await write(sheet, { today: '2026-10-01' });
  expect(read('pdfinfo', pdf, ['-meta'])).toContain('<xmp:CreateDate>2026-10-01</xmp:CreateDate>');
});

it('prints markup as it stands', async (context) => {
  needReaders(context);
  const markup = [
    '#let x = panic("no")',
    '*粗* _斜_ `码` $a^2$',
    '\\ \\u{41} ~ -- --- ...',
    '= 标题 // 注 /* 注 */',
    '@a <b> [c] {d} "引" \'单\'',
  ];
  const table: TableBlock = {
    kind: 'table',
    columns: [{ key: 'a', label: '*甲*', type: 'text' }],
    rows: [{ a: '#include "x" $1$' }],
  };
  const { pdf } = await write({
    ...textSheet(markup, { title: '#set *题*' }),
    blocks: [{ kind: 'text', lines: markup }, table],
  });
  expect(pagesOf(pdf)[0]).toContain(bare(`#set *题*${markup.join('')}*甲*#include "x" $1$`));
});

it('loses nothing of a cell longer than a page, nor of a run without a space', async (context) => {
  needReaders(context);
  const long = Array.from({ length: 700 }, (_, index) => `第${index}项。`).join('');
  const run = '9f2c41d7'.repeat(20);
  const rows: Row[] = [
    { name: '甲', address: long },
    { name: run, address: run },
  ];
  const { pdf, pages } = await write({ ...rosterSheet(0), blocks: [{ ...roster, rows }] });
  expect(pages).toBeGreaterThan(1);
  const furniture = /^序号姓名身份证号码住址金额|—?第\d+页共\d+页$/g;
  const whole = pagesOf(pdf)
    .map((page) => page.replace(furniture, ''))
    .join('');
  expect(whole).toContain(long);
  expect(whole.split(run)).toHaveLength(3);
});

it('keeps the signatures together, with their seal and day, and never alone on a page', async (context) => {
  needReaders(context);
  // Few lines fit once the rows are set tighter; for many the rows are set looser until some go along.
  const many = { ...signatures, lines: [...Array(12).fill({ label: '代表' }), ...signatures.lines] };
  for (const block of [signatures, many]) {
    for (const count of [25, 28, 30]) {
      const { pdf } = await write({ ...rosterSheet(0), blocks: [{ ...roster, rows: rosterRows(count) }, block] });
      const last = pagesOf(pdf).at(-1) as string;
      expect(last).toMatch(/主持人：欧阳㛃记录人：幸福社区居民委员会（盖章）2026年9月8日/);
      expect(last, `${count} rows`).toContain(`幸福里${count}号`);
    }
  }
});

it('lets a list of signatures run on, its end with the seal', async (context) => {
  needReaders(context);
  const lines = Array.from({ length: 61 }, (_, index) => ({ label: `第${index + 1}组` }));
  const { pdf, pages } = await write({ title: '签到册', blocks: [{ kind: 'signatures', lines, seal: '居民委员会' }] });
  const texts = pagesOf(pdf);
  expect(pages).toBeGreaterThan(1);
  for (const { label } of lines) expect(texts.join('')).toContain(`${label}：`);
  expect(texts.at(-1)).toMatch(/第61组：居民委员会（盖章）年月日/);
});

it('turns the page for a landscape sheet', async (context) => {
  needReaders(context);
  const { pdf } = await write(rosterSheet(3, { orientation: 'landscape' }));
  expect(read('pdfinfo', pdf)).toMatch(/Page size:\s+841\.\d+ x 595\.\d+ pts \(A4\)/);
});

it('says so where a table is empty, and leaves blank what a total has not', async (context) => {
  needReaders(context);
  const total = { name: '合计', paid: 100 };
  const blocks = [
    { ...roster, empty: '本季度没有支出。' },
    { ...roster, rows: rosterRows(1), total },
  ];
  const { pdf } = await write({ title: '收支', blocks });
  expect(pagesOf(pdf)[0]).toContain('金额本季度没有支出。');
  expect(pagesOf(pdf)[0]).toContain('12,345.00合计1.00');
});

it('sets the body in the office font it is shown', async (context) => {
  needReaders(context);
  const office = renamedFont(suppliedFonts.sansBold.file, 'Noto Sans SC', 'FangSong_GBK');
  const { pdf } = await write(textSheet(['正文'], { title: '名' }), { fontFolders: ['/no/such/folder', office] });
  // Under its new name the font still carries its old one for the printer.
  expect(read('pdffonts', pdf)).toMatch(/NotoSansSC-Bold/);
  expect(read('pdffonts', pdf)).not.toMatch(/NotoSerifSC-Regular/);
});

it('does without a font the typesetter does not know by its name', async (context) => {
  const office = renamedFont(suppliedFonts.serif.file, 'Noto Serif SC', 'FangSong Bold');
  const { pdf, missing } = await write(textSheet(['正文']), { fontFolders: [office] });
  expect(missing).toEqual([]);
  needReaders(context);
  expect(pagesOf(pdf)[0]).toContain('正文');
});
