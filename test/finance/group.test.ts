import { expect, test } from 'vitest';
import { type Counter, openCounter } from '../counter.ts';

/** 长春 with the four members of the 社区资产与财务监督管理小组 on its list since 2026-02-01. */
async function openOffice({ listed = true } = {}): Promise<Counter> {
  const office = await openCounter();
  await office.jwh('staff add 王建国 --post 主任 --from 2026-01-10');
  if (!listed) return office;
  const made = await office.jwh('supervisor elect 周某 吴某 郑某 冯某 --day 2026-02-01 --happened 旧册');
  expect(made.err).toBe('');
  return office;
}

const spend = (office: Counter, group: string, more = '') =>
  office.jwh(
    `finance expense --day 2026-08-03 --amount 1000 --payee 甲 --purpose 书 --method transfer --handler 李敏 --approver 街道主要负责人=刘某 ${group === '' ? '' : `--approver 小组=${group}`} ${more} --json`,
  );

// biome-ignore lint/suspicious/noExplicitAny: tests look into it freely
const decision = (json: any) => json.verdicts.find(({ subject }: any) => subject === 'group_decision');

test('D-104 a, by default: three of four on the list agree and it is paid, two are not more than half', async () => {
  const office = await openOffice();
  const short = await spend(office, '周某、吴某');
  expect(short.code).toBe(4);
  expect(short.json().error).toMatchObject({ code: 'group_short', cite: { article: '十四(四)' } });
  expect(short.json().error.message).toContain('小组 4 人，到会同意 2 人：2×2 = 4 ≤ 4');
  expect((await office.jwh('finance list --json')).json().rows).toEqual([]);
  const paid = (await spend(office, '周某、吴某、郑某')).json();
  expect(paid.record.status).toBe('booked');
  expect(decision(paid)).toMatchObject({ holds: true, severity: 'must', reading: 'D-104a', amount: 100_000 });
  expect(decision(paid).others).toMatchObject([{ reading: 'D-104b', holds: false }]);
});

test('D-104 b: all of them, or it is refused', async () => {
  const office = await openOffice();
  await office.jwh('rules read D-104 b --from 2026-01-01 --cite 居委会决定');
  expect((await spend(office, '周某、吴某、郑某')).json().error.code).toBe('group_short');
  const paid = (await spend(office, '周某、吴某、郑某、冯某')).json();
  expect(decision(paid)).toMatchObject({ holds: true, reading: 'D-104b', others: [] });
});

test('at the approval as well: too few leave the request waiting and unapproved, enough pay it', async () => {
  const office = await openOffice();
  expect((await spend(office, '')).json().record.status).toBe('awaiting');
  const approve = (by: string, more = '') =>
    office.jwh(`finance approve 1 --post asset_finance_group --by ${by} --on 2026-08-10 ${more} --json`);
  expect((await approve('周某')).json().error.code).toBe('group_short');
  expect((await office.jwh('finance show 1 --json')).json().record).toMatchObject({
    status: 'awaiting',
    approvals: [{ post: 'subdistrict_head' }],
  });
  const said = await approve('周某、吴某、郑某');
  expect(said.json().record).toMatchObject({ status: 'booked', booked_on: '2026-08-10' });
  expect((await office.jwh('finance show 1')).out).toContain('若按读法 D-104b，不够');
});

test('what was paid all the same is in the books with its finding', async () => {
  const office = await openOffice();
  const paid = (await spend(office, '周某', '--happened 已经付了')).json();
  expect(paid.record).toMatchObject({ status: 'booked', happened: '已经付了' });
  expect(decision(paid)).toMatchObject({ holds: false, severity: 'must' });
});

test('somebody who is not on the list, and the handler, do not decide', async () => {
  const office = await openOffice();
  expect((await spend(office, '周某、吴某、钱某')).json().error).toMatchObject({ code: 'not_in_group' });
  expect((await spend(office, '周某、李敏、吴某')).json().error.code).toBe('own_expense');
});

test('without a list the name stands as written, and it is pointed out', async () => {
  const office = await openOffice({ listed: false });
  const paid = (await spend(office, '周某')).json();
  expect(paid.record.status).toBe('booked');
  expect(decision(paid)).toMatchObject({ holds: false, severity: 'warn' });
  expect(decision(paid).arithmetic).toContain('没有登记小组的名单');
});
