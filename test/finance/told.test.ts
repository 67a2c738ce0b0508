import { expect, test } from 'vitest';
import { openCounter } from '../counter.ts';
import { done, openBooks } from './books_office.ts';

const received = (day: string, amount: string, more: string) =>
  `finance income --day ${day} --amount ${amount} --payer 街道 --method transfer ${more}`;

test('money given for others is pointed to the register of gifts, by its voucher; other money is not', async () => {
  const office = await openBooks('2026-11-05');
  const given = (await done(office, `${received('2026-08-06', '1000', '--purpose 捐赠慰问款')} --json`)).json();
  expect(given.findings).toEqual([expect.objectContaining({ code: 'gift_meant' })]);
  expect(given.findings[0].command).toMatch(/^jwh gift receive .* --entry 凭〔2026〕\d+号$/);
  const usual = (await done(office, `${received('2026-08-06', '1000', '--purpose 办公经费')} --json`)).json();
  expect(usual.findings).toBeUndefined();
});

test('books owe their reports from the day they were opened; an account beside the committee’s is named', async () => {
  const office = await openCounter({ today: '2026-06-20' });
  await done(office, 'staff add 李敏 --post 会计 --from 2026-01-01');
  expect((await done(office, 'finance due')).out).toContain('还没有账');
  await done(office, 'finance open --method transfer --amount 12000 --day 2026-01-01');
  const own = (await office.jwh('finance due --json')).json();
  expect(own.rows).toContainEqual(expect.objectContaining({ period: '2026-01', status: 'missed' }));
  expect(own.findings).not.toContainEqual(expect.objectContaining({ code: 'other_account' }));
  await done(office, 'finance account 服务中心 --day 2026-01-01 --bank 80');
  const both = (await office.jwh('finance due --json')).json();
  const [other] = both.findings.filter(({ code }: { code: string }) => code === 'other_account');
  expect(other).toMatchObject({ account: '服务中心', sentence: expect.stringContaining('--account 服务中心') });
  expect((await office.jwh('finance due')).out).toContain(other.sentence);
});

test('the stamp on the committee’s statement stands when another account moves, and not when its own does', async () => {
  const office = await openBooks('2026-11-05');
  await done(office, 'finance account 服务中心 --day 2026-07-01 --bank 80');
  await done(office, 'disclose approve 2026Q3 --gate stamp --by 周某 --on 2026-10-03');
  await done(office, received('2026-08-06', '70', '--purpose 利息 --account 服务中心'));
  expect((await done(office, 'finance quarter 2026Q3')).out).toMatch(/监管会签章.*有效/);
  await done(office, 'finance post 2026Q3 --by 李敏 --place 小区公开栏 --on 2026-10-08');
  await done(office, received('2026-08-06', '70', '--purpose 利息'));
  expect((await done(office, 'finance quarter 2026Q3')).out).toMatch(/监管会签章.*数字已改/);
});
