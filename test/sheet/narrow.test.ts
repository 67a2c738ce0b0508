import { expect, test } from 'vitest';
import { width } from '../../src/sheet/terminal/width.ts';
import { done, openBooks } from '../finance/books_office.ts';

const paidFor = (day: string, amount: string, payee: string) =>
  `finance expense --day ${day} --amount ${amount} --payee ${payee} --purpose 会议室投影仪维修和更换灯泡 --method cash --handler 李敏 --approver 王建国`;

const widths = (out: string) => out.split('\n').map(width);

test('at 80 columns days and amounts stay whole: the words of a list are wrapped', async () => {
  const office = await openBooks();
  await done(office, paidFor('2026-08-06', '46.50', '团结路第三文具用品商店'));
  await done(office, paidFor('2026-08-07', '48.50', '丙店'));
  const { out } = await done(office, 'finance list');
  expect(out).toContain('2026-08-06  2026-08-06');
  expect(out).toContain('2026-08-07  2026-08-07');
  expect(out).not.toContain('编号：');
  expect(out).toContain('48.50');
  expect(Math.max(...widths(out))).toBeLessThanOrEqual(80);
});

test('a day that stands in the words of a narrow column is as whole', async () => {
  const office = await openBooks();
  await done(office, paidFor('2026-08-06', '46.50', '丁2026-08-06'));
  const { out } = await done(office, 'finance list');
  expect(out.match(/2026-08-06/g)).toHaveLength(3);
  expect(out).toContain('（元）');
  expect(Math.max(...widths(out))).toBeLessThanOrEqual(80);
});

test('a register wider than the screen is shown row by row, nothing of it broken', async () => {
  const office = await openBooks();
  await done(
    office,
    'gift receive 慰问困难居民款 --kind 捐赠 --amount 125000 --from 虹桥街道企业联合会 --purpose 慰问困难居民 --on 2026-08-06 --method transfer',
  );
  const { out } = await done(office, 'gift list');
  for (const whole of ['收到：2026-08-06', '金额、估价（元）：125,000.00', '结存（元）：125,000.00'])
    expect(out).toContain(whole);
  expect(Math.max(...widths(out))).toBeLessThanOrEqual(80);
});

test('the month an account is closed to is no less whole beside the day it was ended on', async () => {
  const office = await openBooks();
  await done(office, 'finance account 服务中心 --day 2026-07-01');
  await done(office, 'finance close 2026-07 --account 服务中心 --by 李敏');
  await done(office, 'finance end --account 服务中心 --on 2026-09-30 --reason 撤销');
  const { out } = await done(office, 'finance accounts');
  expect(out).toMatch(/2026-07\s+2026-09-30/);
  expect(Math.max(...widths(out))).toBeLessThanOrEqual(80);
});
