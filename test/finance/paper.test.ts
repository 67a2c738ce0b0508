import { join } from 'node:path';
import { expect, type TestContext, test } from 'vitest';
import type { Counter } from '../counter.ts';
import { pdfText } from '../readers.ts';
import { done, openBooks, refused } from './books_office.ts';

const spend = (day: string, amount: string, more = '') =>
  `finance expense --day ${day} --amount ${amount} --payee 店${day} --purpose 纸 --method transfer --handler 李敏 ${more}`;

async function paper(office: Counter, number: number, context: TestContext) {
  const pdf = join(office.folder, `${number}.pdf`);
  await done(office, `finance voucher ${number} --pdf ${pdf}`);
  return pdfText(pdf, context).replace(/\s+/g, '');
}

test('F-26: the paper says who approved on which day and when it was paid; nobody has signed it (D-157)', async (context) => {
  const office = await openBooks('2026-08-31');
  await done(office, spend('2026-08-03', '1000'));
  await done(office, 'finance approve 1 --post subdistrict_head --by 刘某 --on 2026-08-04');
  await done(
    office,
    'finance approve 1 --post asset_finance_group --by 周某、吴某 --on 2026-08-06 --paid 2026-08-07 --note 小组记录2号',
  );
  const text = await paper(office, 1, context);
  for (const word of ['付款入账2026-08-07', '2026-08-04', '2026-08-06', '小组记录2号']) expect(text).toContain(word);
  const { out } = await done(office, 'finance voucher 1');
  for (const name of [
    '经手人（李敏）',
    '街道（镇）主要负责人（刘某）',
    '监督管理小组（周某）',
    '监督管理小组（吴某）',
  ]) {
    expect(out).toContain(`${name}：＿`);
  }
});

test('paid on the day of the request: no day of payment apart; approval still missing: a line for it', async (context) => {
  const office = await openBooks('2026-08-31');
  await done(office, spend('2026-08-03', '500', '--approver 王建国 --happened 先付了'));
  expect(await paper(office, 1, context)).not.toContain('付款入账');
  expect((await done(office, 'finance voucher 1')).out).toContain('街道（镇）主要负责人：＿');
});

test('the paper of what was reversed says so, and that of the reversal has a line for who approves it', async (context) => {
  const office = await openBooks('2026-08-31');
  await done(office, spend('2026-08-03', '50', '--approver 王建国'));
  expect(await paper(office, 1, context)).not.toContain('冲销');
  await done(office, 'finance reverse 1 --reason 抄错');
  expect(await paper(office, 1, context)).toContain('已由凭〔2026〕2号冲销');
  const text = await paper(office, 2, context);
  for (const word of ['冲销凭〔2026〕1号', '审批人']) expect(text).toContain(word);
  expect((await done(office, 'finance voucher 2 --json')).json().record).toMatchObject({ reverses: '凭〔2026〕1号' });
});

test('cash is not counted and watched by one person; who is not on the staff is pointed out', async () => {
  const office = await openBooks('2026-08-05');
  const count = 'finance count --counted 2000 --day 2026-07-31';
  expect(await refused(office, `${count} --by 李敏 --witness 李敏`)).toEqual({ exit: 2, code: 'same_person' });
  expect((await done(office, `${count} --by 李敏 --witness 周某 --json`)).json().findings).toBeUndefined();
  const stranger = await done(office, `${count} --by 王五 --json`);
  expect(stranger.json().findings).toMatchObject([{ code: 'not_on_staff' }]);
  expect((await done(office, `${count} --by 王五`)).out).toContain('没有“王五”');
  const known = (await done(office, 'finance close 2026-07 --by 李敏 --dry-run --json')).json();
  expect(known.findings).toBeUndefined();
  const closed = (await done(office, 'finance close 2026-07 --by 不认识 --json')).json();
  expect(closed.findings).toMatchObject([{ code: 'not_on_staff' }]);
  expect(closed.record.closed_by).toBe('不认识');
});
