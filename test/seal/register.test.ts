import { join } from 'node:path';
import { expect, test } from 'vitest';
import { pdfText, xlsxRows } from '../readers.ts';
import { notice, ok, openSealDesk } from './counter.ts';

const full =
  'seal use 残疾人补贴情况说明 --scope other --reason 区残联要求 --applicant 周桂兰 --address 3号楼2单元501 --reviewed-by 李敏 --approved-by 王建国';

test('F-31: the register of a month is a paper to sign and a sheet to keep; voided numbers stay in their place', async (context) => {
  const office = await openSealDesk();
  await ok(office, 'seal custody 李敏 --appointed-by 王建国 --on 2024-02-01');
  await ok(office, `${notice} --on 2026-09-30 --copies 3`);
  await ok(office, `${notice} --on 2026-10-08 --copies 12`);
  await ok(office, `${full} --on 2026-10-09`);
  await ok(office, `${notice} --on 2026-10-09`);
  await ok(office, 'seal void 4 --reason 重复登记');
  const file = join(office.folder, '登记簿.pdf');
  await ok(office, `seal register 2026-10 --pdf ${file} --reveal 归档`);
  const text = pdfText(file, context).replaceAll(/\s/g, '');
  for (const words of [
    '印章使用审批登记簿',
    '2026年10月',
    '3号楼2单元',
    '周桂兰',
    '通知告示',
    '作废：重复登',
    '印章保管人',
  ]) {
    expect(text).toContain(words);
  }
  expect(text).toContain('本月用印2次，13份；另有作废1条，编号保留');
  expect(text).not.toContain('2026-09-30');
  const book = join(office.folder, '登记簿.xlsx');
  await ok(office, `seal register 2026-10 --xlsx ${book}`);
  const rows = (await xlsxRows(book)).flat().map(String);
  expect(rows).toContain('用〔2026〕3号');
  expect(rows).not.toContain('3号楼2单元501');
});

test('the address of whoever asked stays with the office unless a reason is given, which is logged', async () => {
  const office = await openSealDesk();
  await ok(office, full);
  for (const line of ['seal list --json', 'seal show 1', 'seal register', 'seal register --json', 'audit show 7']) {
    expect((await ok(office, line)).out).not.toContain('2单元501');
  }
  expect((await ok(office, 'audit show 7')).out).toContain('区残联要求');
  expect((await ok(office, 'seal show 1 --reveal 核对')).out).toContain('3号楼2单元501');
  expect((await ok(office, 'access list --json')).json().rows[0]).toMatchObject({ reason: '核对' });
});

test('the list takes scope and days', async () => {
  const office = await openSealDesk();
  await ok(office, `${notice} --on 2026-09-30`);
  await ok(office, `${full} --on 2026-10-09`);
  const numbers = async (line: string) =>
    (await ok(office, `seal list ${line} --json`)).json().rows.map(({ number }: { number: string }) => number);
  expect(await numbers('')).toEqual(['用〔2026〕2号', '用〔2026〕1号']);
  expect(await numbers('--scope notice')).toEqual(['用〔2026〕1号']);
  expect(await numbers('--from 2026-10-01 --until 2026-10-31')).toEqual(['用〔2026〕2号']);
});
