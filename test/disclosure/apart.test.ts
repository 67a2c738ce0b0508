import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { type Counter, openCounter } from '../counter.ts';
import { readPage } from '../html.ts';
import { faults } from '../json_schema.ts';
import { pdfText, xlsxRows } from '../readers.ts';

async function done(office: Counter, ...lines: string[]): Promise<void> {
  for (const line of lines) expect({ line, err: (await office.jwh(line)).err }).toEqual({ line, err: '' });
}

async function openBooks(): Promise<Counter> {
  const office = await openCounter({ today: '2026-10-08' });
  await done(
    office,
    'staff add 王建国 --post 主任 --from 2026-01-01',
    'staff add 李敏 --post 会计 --from 2026-01-01',
    'finance open --method transfer --amount 12000 --day 2026-07-01',
  );
  return office;
}

const spent = 'finance expense --handler 李敏 --approver 王建国 --payee 店 --method transfer';

/** The service centre with its account, a fund in each of the two; something was moved before the quarter. */
async function withCentreAndFunds(): Promise<Counter> {
  const office = await openBooks();
  await done(
    office,
    'finance account 公共事务服务中心 --day 2026-06-01 --bank 8000',
    'finance fund 惠民专项 --purpose 楼道改造 --for 楼道改造 --opening 3000 --from 2026-07-01',
    'finance fund 助老款 --purpose 助老服务 --account 公共事务服务中心 --opening 1000 --from 2026-06-01',
    'finance income --day 2026-06-05 --amount 500 --payer 街道 --purpose 补贴 --method transfer --account 公共事务服务中心 --fund 助老款',
    'finance income --day 2026-08-05 --amount 2600.50 --payer 街道 --purpose 拨款 --method transfer --fund 惠民专项',
    `${spent} --day 2026-08-15 --amount 260 --purpose 楼道灯 --category 楼道改造 --fund 惠民专项`,
    'finance income --day 2026-09-05 --amount 700 --payer 街道 --purpose 补贴 --method transfer --account 公共事务服务中心',
    `${spent} --day 2026-09-06 --amount 150.25 --purpose 助老午餐 --category 助老服务 --account 公共事务服务中心 --fund 助老款`,
  );
  return office;
}

const told = [
  ['公共事务服务中心', '8,500.00', '700.00', '150.25', '9,049.75'],
  ['惠民专项', '3,000.00', '2,600.50', '260.00', '5,340.50'],
  ['助老款', '1,500.00', '0.00', '150.25', '1,349.75'],
];

test('the account of the service centre and every fund stand in all renderings with the same figures', async (context) => {
  const office = await withCentreAndFunds();
  await done(
    office,
    ...['--pdf 公.pdf', '--xlsx 公.xlsx', '--html 网页'].map((form) => `disclose quarter 2026Q3 ${form}`),
  );
  const fen = (words: string) => Math.round(Number(words.replaceAll(',', '')) * 100);
  const figures = (row: readonly string[]) => {
    const [opening, receipts, payments, closing] = row.slice(1).map(fen) as [number, number, number, number];
    expect(opening + receipts - payments).toBe(closing);
    return { opening, receipts, payments, closing };
  };
  const accounts = {
    opening: 1200000,
    closing: 1434050,
    others: [{ name: '公共事务服务中心', kind: 'service_centre', ...figures(told[0] as string[]) }],
    funds: [
      { name: '助老款', account: '公共事务服务中心', ...figures(told[2] as string[]) },
      { name: '惠民专项', account: null, ...figures(told[1] as string[]) },
    ],
  };
  const { record } = (await office.jwh('disclose quarter 2026Q3 --json')).json();
  expect(record.accounts).toMatchObject(accounts);
  const folder = join(office.folder, '网页');
  const data = JSON.parse(readFileSync(join(folder, '2026Q3.json'), 'utf8'));
  expect(data.accounts).toMatchObject(accounts);
  const schema = JSON.parse(readFileSync(join(folder, 'disclosure-1.schema.json'), 'utf8'));
  expect(faults(schema, data)).toEqual([]);
  data.accounts.funds[0].closing = '1349.75';
  expect(faults(schema, data)).toEqual(['/accounts/funds/0/closing']);

  const texts = [(await office.jwh('disclose quarter 2026Q3')).out, pdfText(join(office.folder, '公.pdf'), context)];
  const { tables } = readPage(readFileSync(join(folder, '2026Q3.html'), 'utf8'));
  const sheets = await xlsxRows(join(office.folder, '公.xlsx'));
  const rows: Record<string, string>[] = parse((await office.jwh('disclose quarter 2026Q3 --csv')).out, {
    columns: true,
    bom: true,
  });
  for (const [name = '', ...sums] of told) {
    const line = new RegExp(`${name}\\s.*${sums.join('\\s+')}`);
    for (const text of texts) expect(text).toMatch(line);
    expect(tables.flat().some((row) => row[0] === name && row.slice(-4).join() === sums.join())).toBe(true);
    const cells = sheets.find((row) => row[0] === name)?.filter((cell) => typeof cell === 'number');
    expect(cells?.map((cell) => Math.round(Number(cell) * 100))).toEqual(sums.map(fen));
    const inCsv = rows.filter(({ 栏目 }) => 栏目?.replace('专款 ', '').startsWith(`${name} `));
    expect(inCsv.map((row) => fen(row['金额（元）'] ?? ''))).toEqual(sums.map(fen));
  }
});

test('where there is only the account of the committee nothing is added; an account opened after the quarter is not told', async () => {
  const office = await openBooks();
  const { out } = await office.jwh('disclose quarter 2026Q3');
  expect(out).not.toMatch(/各账户|专款/);
  const { record } = (await office.jwh('disclose quarter 2026Q3 --json')).json();
  expect(record.accounts).toMatchObject({ others: [], funds: [] });
  await done(office, 'finance account 活动中心 --day 2026-10-01 --bank 10');
  expect((await office.jwh('disclose quarter 2026Q3')).out).not.toContain('活动中心');
  expect((await office.jwh('disclose quarter 2026Q4')).out).toContain('活动中心');
});

test('what changed in a fund is told by a correction; the frozen version keeps its figures', async () => {
  const office = await withCentreAndFunds();
  await done(
    office,
    'disclose prepare 2026Q3',
    `${spent} --day 2026-09-20 --amount 40 --purpose 楼道锁 --category 楼道改造 --fund 惠民专项`,
  );
  expect((await office.jwh('disclose show 2026Q3')).out).toContain('5,340.50');
  const { record } = (await office.jwh('disclose correct 2026Q3 --reason 漏列一笔 --json')).json();
  expect(record.changes).toContainEqual(
    expect.objectContaining({ where: '专款 惠民专项 结余（元）', before: '5,340.50', after: '5,300.50' }),
  );
  expect((await office.jwh('disclose show 2026Q3')).out).toContain('5,300.50');
});

test('a name of a fund that tells where somebody lives goes on no board', async () => {
  const office = await openBooks();
  await done(office, 'building add 3号楼 --units 2', 'household add 3号楼-2-501');
  await office.jwh('finance fund 3号楼2单元501慰问款 --purpose 慰问 --for 慰问 --from 2026-07-01');
  const { code, err } = await office.jwh('disclose quarter 2026Q3 --pdf 公.pdf');
  expect(code).toBe(4);
  expect(err).toContain('第1项专款的名称');
});
