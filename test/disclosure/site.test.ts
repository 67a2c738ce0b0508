import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Counter, openCounter } from '../counter.ts';
import { readPage } from '../html.ts';
import { faults } from '../json_schema.ts';
import { pdfText, xlsxRows } from '../readers.ts';

async function thirdQuarter(): Promise<Counter> {
  const office = await openCounter({ today: '2026-10-05' });
  for (const line of [
    'staff add 王建国 --post 主任 --from 2026-01-10 --phone 13900005678',
    'finance open --method transfer --amount 12000 --day 2026-07-01',
    'finance income --day 2026-07-05 --amount 20000 --payer 虹桥街道 --purpose 办公经费 --method transfer --category 办公经费',
    'finance expense --day 2026-08-12 --amount 286.50 --payee 文具店老板 --purpose <script>alert(1)</script>&联系门卫 --method transfer --handler 李敏 --approver 王建国 --category 办公费',
    'meeting record --kind representatives --day 2026-09-18 --entitled 61 --present 31 --motion 停车位改造=21/6/4',
  ]) {
    const { code, err } = await office.jwh(line);
    if (code !== 0) throw new Error(`${line}: ${err}`);
  }
  return office;
}

const read = (office: Counter, name: string) => readFileSync(join(office.folder, '网页', name), 'utf8');

test('a page, its data, their schema and an index; nothing in them runs, fetches or tells what is private', async () => {
  const office = await thirdQuarter();
  const { code, out, err } = await office.jwh('disclose quarter 2026Q3 --html 网页');
  expect([code, err]).toEqual([0, '']);
  expect(out.match(/已写入：.*/g)).toHaveLength(4);
  const page = read(office, '2026Q3.html');
  expect(page).toContain('<html lang="zh-CN">');
  expect(page).toContain('name="viewport"');
  expect(page).toContain('20,000.00');
  expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;&amp;联系门卫');
  for (const text of [page, read(office, 'index.html'), read(office, '2026Q3.json')]) {
    expect(text).not.toMatch(/https?:\/\/|文具店老板|虹桥街道|13912345678|13900005678/);
  }
  for (const text of [page, read(office, 'index.html')])
    expect(text).not.toMatch(/<script|<link|javascript:| (src|on\w+)=/);
  expect(statSync(join(office.folder, '网页', '2026Q3.html')).mode & 0o777).toBe(0o644);
});

test('the data keep to the schema beside them, and what is not so does not', async () => {
  const office = await thirdQuarter();
  await office.jwh('disclose quarter 2026Q3 --html 网页');
  const schema = JSON.parse(read(office, 'disclosure-1.schema.json'));
  const data = JSON.parse(read(office, '2026Q3.json'));
  expect(faults(schema, data)).toEqual([]);
  expect(faults(schema, { ...data, draft: '是' })).toEqual(['/draft']);
  expect(faults(schema, { ...data, items: [{ ...data.items[0], no: 0 }] })).toEqual(['/items/0/no']);
  const { period: _period, ...less } = data;
  expect(faults(schema, less)).toEqual(['/period']);
  expect(data).toMatchObject({
    format: 'jwh-disclosure/1',
    period: '2026Q3',
    draft: true,
    accounts: { opening: 1200000, receipts: 2000000, payments: 28650, closing: 3171350 },
  });
  const { columns } = data.items[2];
  expect(columns.find(({ key }: { key: string }) => key === 'state').states).toMatchObject({ open: '未落实' });
});

test('the index has every period of the folder, drafts marked; a period written again takes its own place', async () => {
  const office = await thirdQuarter();
  await office.jwh('disclose quarter 2026Q2 --html 网页');
  await office.jwh('disclose quarter 2026Q3 --html 网页');
  await office.jwh('disclose quarter 2026Q3 --html 网页');
  const links = [...read(office, 'index.html').matchAll(/class="name" href="([^"]+)"/g)].map(([, link]) => link);
  expect(links).toEqual(['2026Q3.html', '2026Q2.html']);
  expect(read(office, 'index.html').match(/送审稿/g)).toHaveLength(2);
  for (const link of links) expect(existsSync(join(office.folder, '网页', link as string))).toBe(true);
});

test('what else lies in the folder is left alone; another office’s pages are not mixed with these', async () => {
  const office = await thirdQuarter();
  await office.jwh('disclose quarter 2026Q2 --html 网页');
  const folder = join(office.folder, '网页');
  writeFileSync(join(folder, '别的.json'), '{"format":');
  const other = { ...JSON.parse(read(office, '2026Q2.json')), office: '幸福社区居民委员会' };
  expect((await office.jwh('disclose quarter 2026Q3 --html 网页')).code).toBe(0);
  writeFileSync(join(folder, '2026Q2.json'), JSON.stringify(other));
  const before = read(office, 'index.html');
  const { code, err } = await office.jwh('disclose quarter 2026Q3 --html 网页');
  expect(code).toBe(2);
  expect(err).toContain('幸福社区居民委员会');
  expect(read(office, 'index.html')).toBe(before);
  expect(readFileSync(join(folder, '别的.json'), 'utf8')).toBe('{"format":');
});

test('a folder that cannot be made is told, with exit code 6', async () => {
  const office = await thirdQuarter();
  expect(await office.jwh('disclose quarter 2026Q3 --html 没有/网页')).toMatchObject({ code: 6 });
  writeFileSync(join(office.folder, '文件'), '');
  expect(await office.jwh('disclose quarter 2026Q3 --html 文件')).toMatchObject({ code: 6 });
});

test('receipts and payments as bars: months and headings on the page, on the screen and in the workbook', async () => {
  const office = await thirdQuarter();
  await office.jwh(
    'finance income --day 2026-09-01 --amount 0.05 --payer 物业 --purpose 广告 --method transfer --category 公共收益',
  );
  await office.jwh('disclose quarter 2026Q3 --html 网页');
  await office.jwh('disclose quarter 2026Q3 --xlsx 公开.xlsx');
  const { text } = readPage(read(office, '2026Q3.html'));
  expect(text).toContain('每月收支（元）\n收入\n支出\n7月\n20,000.00\n0.00\n8月\n0.00\n286.50\n9月\n0.05\n0.00');
  expect(text).toContain('收入按类别（元）\n办公经费\n20,000.00\n公共收益\n0.05');
  const { out } = await office.jwh('disclose quarter 2026Q3');
  expect(out).toMatch(/9月 +▇ 0\.05\n +0\.00\n/);
  const rows = await xlsxRows(join(office.folder, '公开.xlsx'));
  expect(rows.map((row) => row.filter((cell) => cell !== null))).toContainEqual(['8月', 0, 286.5]);
});

test('one page of A3 is the page of A4 enlarged; a paper without a PDF is refused', async (context) => {
  const office = await thirdQuarter();
  const said: string[] = [];
  for (const [paper, width] of [
    ['a4', '595.276 x 841.89'],
    ['a3', '841.89 x 1190.55'],
  ] as const) {
    await office.jwh(`disclose quarter 2026Q3 --paper ${paper} --pdf ${paper}.pdf`);
    const path = join(office.folder, `${paper}.pdf`);
    said.push(pdfText(path, context).replace(/\s+/g, ' '));
    expect(execFileSync('pdfinfo', [path], { encoding: 'utf8' })).toContain(width);
  }
  expect(said[1]).toBe(said[0]);
  expect(await office.jwh('disclose quarter 2026Q3 --paper a3')).toMatchObject({ code: 2 });
});

test('a frozen version has its page; a corrected one says why and what was changed', async () => {
  const office = await thirdQuarter();
  const line = async (words: string) => expect(await office.jwh(words)).toMatchObject({ code: 0, err: '' });
  await line('disclose prepare 2026Q3');
  await line('disclose show 2026Q3 --html 网页');
  expect(JSON.parse(read(office, '2026Q3.json'))).toMatchObject({ version: 1, correction: null });
  await line('finance income --day 2026-09-30 --amount 50 --payer 某 --purpose 退款 --method transfer');
  await line('disclose correct 2026Q3 --reason 漏记一笔');
  await line('disclose show 2026Q3 --html 网页');
  const data = JSON.parse(read(office, '2026Q3.json'));
  expect(data).toMatchObject({ version: 2, correction: { reason: '漏记一笔' }, accounts: { receipts: 2005000 } });
  expect(faults(JSON.parse(read(office, 'disclosure-1.schema.json')), data)).toEqual([]);
  const { text } = readPage(read(office, '2026Q3.html'));
  expect(text).toMatch(/更正（第2版.*漏记一笔/);
  expect(text).toContain('20,050.00');
});

test('an older version has a name of its own beside the current one, which links to it; the index tells them apart', async () => {
  const office = await thirdQuarter();
  const line = async (words: string) => expect(await office.jwh(words)).toMatchObject({ code: 0, err: '' });
  await line('disclose prepare 2026Q3');
  await line('finance income --day 2026-09-30 --amount 50 --payer 某 --purpose 退款 --method transfer');
  await line('disclose correct 2026Q3 --reason 漏记一笔');
  // The older first, while nothing else is there: it names no page that is missing.
  await line('disclose show 2026Q3 --version 1 --html 网页');
  expect(existsSync(join(office.folder, '网页', '2026Q3.html'))).toBe(false);
  expect(read(office, '2026Q3-v1.html')).not.toContain('href="2026Q3.html"');
  await line('disclose show 2026Q3 --html 网页');
  expect(read(office, '2026Q3.html')).toContain('<a href="2026Q3-v1.html">更正前的第1版</a>');
  await line('disclose show 2026Q3 --version 1 --html 网页');
  expect(JSON.parse(read(office, '2026Q3.json'))).toMatchObject({ version: 2, corrected_by: null });
  expect(JSON.parse(read(office, '2026Q3-v1.json'))).toMatchObject({ version: 1, corrected_by: { version: 2 } });
  expect(read(office, '2026Q3-v1.html')).toContain('<a href="2026Q3.html">现行的内容</a>');
  expect(read(office, '2026Q3-v1.html')).toContain('href="2026Q3-v1.json"');
  const index = read(office, 'index.html');
  expect([...index.matchAll(/class="name" href="([^"]+)"/g)].map(([, link]) => link)).toEqual([
    '2026Q3.html',
    '2026Q3-v1.html',
  ]);
  expect(index.match(/更正前的第1版/g)).toHaveLength(1);
});

test('the current page that was there first is linked to the older one that comes beside it, and else left as it is', async () => {
  const office = await thirdQuarter();
  await office.jwh('disclose prepare 2026Q3');
  await office.jwh('finance income --day 2026-09-30 --amount 50 --payer 某 --purpose 退款 --method transfer');
  await office.jwh('disclose correct 2026Q3 --reason 漏记一笔');
  await office.jwh('disclose show 2026Q3 --html 网页');
  const before = read(office, '2026Q3.html');
  expect(before).not.toContain('2026Q3-v1');
  await office.jwh('disclose show 2026Q3 --version 1 --html 网页');
  const link = '<a href="2026Q3-v1.html">更正前的第1版</a>';
  expect(read(office, '2026Q3.html').replace(link, '')).toBe(before);
});
