import { expect, test } from 'vitest';
import type { Counter } from '../counter.ts';
import { done, openBooks, refused } from './books_office.ts';

const spend = (day: string, amount: string, more = '') =>
  `finance expense --day ${day} --amount ${amount} --payee 店${day} --purpose 纸 --method transfer --handler 李敏 ${more}`;
const head = 'finance approve 1 --post subdistrict_head --by 刘某';

// biome-ignore lint/suspicious/noExplicitAny: tests look into it freely
const on = (json: any, subject: string) => json.verdicts.find((one: any) => one.subject === subject);

const shown = async (office: Counter) => (await done(office, 'finance show 1 --json')).json();

test('paid on 08-03, approved on 08-06: approved, and the finding that it came three days late stays', async () => {
  const office = await openBooks('2026-08-31');
  await done(office, spend('2026-08-03', '500', '--approver 王建国 --happened 先付了'));
  await done(office, `${head} --on 2026-08-06`);
  const entry = await shown(office);
  expect(on(entry, 'approval')).toMatchObject({ holds: true, missing: [] });
  expect(on(entry, 'approval_day')).toMatchObject({
    ...{ holds: false, severity: 'must', rule: 'finance.tiers', cite: { article: '十四(四)' } },
    arithmetic: '2026-08-03 付款 < 2026-08-06 街道（镇）主要负责人审批，付款在前 3 天',
  });
  for (const verb of ['show', 'voucher']) {
    expect((await done(office, `finance ${verb} 1`)).out).toMatch(/审批日期\s+不符合/);
  }
});

test('approved on the day it was paid, though entered later: nothing is found', async () => {
  const office = await openBooks('2026-08-31');
  await done(office, spend('2026-08-03', '500', '--approver 王建国 --happened 先付了'));
  await done(office, `${head} --on 2026-08-03`);
  expect(on(await shown(office), 'approval_day')).toBeUndefined();
});

test('an approval dated before its request is pointed out with the days between; on the day itself not', async () => {
  const office = await openBooks('2026-08-31');
  await done(office, spend('2026-08-15', '500'));
  const { out } = await done(office, `${head} --on 2026-07-01 --dry-run`);
  expect(out).toContain('请核对日子');
  const early = (await done(office, `${head} --on 2026-07-01 --dry-run --json`)).json();
  expect(early.record).toMatchObject({ status: 'booked', booked_on: '2026-08-15' });
  expect(on(early, 'approval_day')).toMatchObject({
    ...{ holds: false, severity: 'warn' },
    arithmetic: '2026-07-01 街道（镇）主要负责人审批 < 2026-08-15 申请，早 45 天',
  });
  await done(office, `${head} --on 2026-08-15`);
  expect(on(await shown(office), 'approval_day')).toBeUndefined();
});

test('approved in a month that is closed, paid in an open one: each keeps its own day', async () => {
  const office = await openBooks('2026-08-05');
  await done(office, spend('2026-07-20', '500'));
  await done(office, 'finance close 2026-07 --by 李敏 --happened 试');
  const closed = await office.jwh(`${head} --on 2026-07-26`);
  expect(closed.code).toBe(2);
  expect(closed.err).toContain('--paid');
  const paid = (await done(office, `${head} --on 2026-07-26 --paid 2026-08-03 --json`)).json();
  expect(paid.record).toMatchObject({ status: 'booked', booked_on: '2026-08-03' });
  expect(paid.record.approvals).toMatchObject([{ post: 'subdistrict_head', day: '2026-07-26' }]);
  expect(on(paid, 'approval_day')).toBeUndefined();
  expect((await done(office, 'finance month 2026-08 --json')).json().record.payments).toBe(50000);
});

test('--paid: not before the approval, the request or the last approval; not of what is paid already', async () => {
  const office = await openBooks('2026-08-31');
  await done(office, spend('2026-08-03', '1000'));
  expect(await refused(office, `${head} --on 2026-08-04 --paid 2026-08-05`)).toEqual({ exit: 2, code: 'not_approved' });
  await done(office, `${head} --on 2026-08-04`);
  const group = 'finance approve 1 --post asset_finance_group --by 周某、吴某 --on 2026-08-20';
  expect(await refused(office, `${group} --paid 2026-08-02`)).toEqual({ exit: 2, code: 'paid_before_request' });
  expect(await refused(office, `${group} --paid 2026-09-01`)).toEqual({ exit: 2, code: 'future_day' });
  expect(await refused(office, `${group} --paid 2026-08-19`)).toEqual({ exit: 4, code: 'approved_late' });
  const kept = (await done(office, `${group} --paid 2026-08-19 --happened 已经付了 --json`)).json();
  expect(kept.record).toMatchObject({ booked_on: '2026-08-19', happened: '已经付了' });
  expect(on(kept, 'approval_day').arithmetic).toContain('付款在前 1 天');
  const again = 'finance approve 1 --post director --by 王建国 --paid 2026-08-20';
  expect(await refused(office, again)).toEqual({ exit: 2, code: 'paid_already' });
});

test('D-101: who approves as head of the sub-district and agrees in the group again is pointed out', async () => {
  const office = await openBooks('2026-08-31');
  await done(office, spend('2026-08-03', '1000', '--approver 王建国'));
  await done(office, `${head} --on 2026-08-04`);
  const group = (names: string) => `finance approve 1 --post asset_finance_group --by ${names} --on 2026-08-05`;
  const other = (await done(office, `${group('周某、吴某')} --dry-run --json`)).json();
  expect(on(other, 'two_persons')).toBeUndefined();
  const same = (await done(office, `${group('刘某、王建国')} --json`)).json();
  expect(on(same, 'two_persons')).toMatchObject({ holds: false, severity: 'warn', reading: 'D-101b' });
  expect(on(same, 'two_persons').arithmetic).toMatch(/王建国既以主任.*；刘某既以.*|刘某既以.*；王建国既以主任/);
  expect((await done(office, 'finance show 1')).out).toContain('几道审批宜由不同的人分别作出');
});
