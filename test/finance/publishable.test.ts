import { expect, test } from 'vitest';
import { type Counter, openCounter } from '../counter.ts';

async function openOffice(): Promise<Counter> {
  const office = await openCounter({ today: '2026-03-31' });
  for (const line of [
    'staff add 王建国 --post 主任 --from 2026-01-01',
    'staff add 李敏 --post 委员 --from 2026-01-01',
    'building add 6号楼',
    'resident add 王小明 --at 6号楼-1-502 --birth-day 2018-05-01',
    'resident add 周小妹 --at 6号楼-1-602',
    'finance open --method transfer --amount 5000 --day 2026-01-01',
  ]) {
    const { code, err } = await office.jwh(line);
    expect({ line, code, err }).toMatchObject({ line, code: 0 });
  }
  return office;
}

const pay = (words: string) =>
  `finance expense --day 2026-01-10 --amount 20 --payee 店 --method 转账 --handler 李敏 --approver 王建国 ${words}`;
const take = (words: string) => `finance income --day 2026-01-10 --amount 20 --payer 街道 --method 转账 ${words}`;
const give = (words: string) => `gift receive ${words} --kind 捐赠 --amount 5 --method 转账`;

test.each([
  [pay('--purpose 慰问6号楼502室'), '用途'],
  [pay('--purpose 慰问王小明'), '用途'],
  [pay('--purpose 周小妹患糖尿病慰问'), '用途'],
  [pay('--purpose 退13912345678'), '用途'],
  [pay('--purpose 纸 --category 6号楼502室'), '类别'],
  [take('--purpose 退6号楼502室押金'), '摘要'],
  [take('--purpose 退款 --category 6号楼502室'), '类别'],
  [give('慰问款 --from 李大志13912345678'), '来源'],
  [give('慰问款 --from 某公司 --purpose 给6号楼502室'), '用途'],
])('what the board would print is refused where it is entered: %s', async (line, where) => {
  const office = await openOffice();
  const said = await office.jwh(`${line} --json`);
  expect({ exit: said.code, code: said.json().error.code }).toEqual({ exit: 4, code: 'private_data' });
  expect(said.json().error.message).toContain(`${where}有`);
  expect((await office.jwh('finance list --json')).json().rows).toEqual([]);
});

test('what tells nobody where somebody lives is taken, and so is the reason of a reversal', async () => {
  const office = await openOffice();
  for (const line of [
    pay('--purpose 慰问周小妹'),
    take('--purpose 6号楼维修款'),
    give('慰问款 --from 李大志 --purpose 帮困'),
  ])
    expect({ line, code: (await office.jwh(line)).code }).toEqual({ line, code: 0 });
  const reverse = await office.jwh('finance reverse 1 --reason 6号楼502室的 --json');
  expect(reverse.json().error.code).toBe('private_data');
  expect((await office.jwh('finance reverse 1 --reason 记错')).code).toBe(0);
});

/** An entry of the time before such words were refused: the child came on file after it. */
async function leaking(): Promise<Counter> {
  const office = await openOffice();
  for (const line of [
    pay('--purpose 慰问陈小宝 --category 慰问陈小宝'),
    'finance close 2026-01 --by 李敏',
    'resident add 陈小宝 --at 6号楼-1-602 --birth-day 2018-05-01',
  ]) {
    const { code, err } = await office.jwh(line);
    expect({ line, code, err }).toMatchObject({ line, code: 0 });
  }
  return office;
}

test('what leaks in a closed month is printed in other words; the entry and its figures stay', async () => {
  const office = await leaking();
  expect((await office.jwh('disclose prepare 2026Q1 --json')).json().error.code).toBe('private_data');
  const own = await office.jwh('finance wording 1 慰问6号楼502室 --reason 甲 --json');
  expect(own.json().error.code).toBe('private_data');
  const said = (
    await office.jwh('finance wording 1 慰问困难居民 --category 慰问 --reason 写了孩子的姓名 --json')
  ).json();
  expect(said.record).toMatchObject({
    ...{ purpose: '慰问陈*宝', amount: 2000 },
    wording: { purpose: '慰问困难居民', category: '慰问', reason: '写了孩子的姓名', day: '2026-03-31' },
  });
  const { record } = (await office.jwh('disclose prepare 2026Q1 --json')).json();
  expect(record.accounts).toMatchObject({ payments: 2000, categories: [{ category: '慰问', count: 1, amount: 2000 }] });
  const shown = await office.jwh('disclose show 2026Q1');
  expect(shown.out).toContain('慰问困难居民');
  expect(shown.out).not.toContain('陈小宝');
  expect((await office.jwh('finance show 1')).out).toMatch(/公开时印.*慰问困难居民（类别：慰问）/);
});

test('without other words the sheet prints the entry’s own; a voided entry takes none', async () => {
  const office = await openOffice();
  await office.jwh(pay('--purpose 修门 --category 维修'));
  await office.jwh(pay('--purpose 修窗 --category 维修'));
  await office.jwh('finance wording 2 修缮 --reason 统一');
  const { record } = (await office.jwh('disclose quarter 2026Q1 --json')).json();
  expect(record.accounts.categories).toMatchObject([{ category: '维修', count: 2, amount: 4000 }]);
  const rows = record.items.flatMap((item: { rows: { purpose?: string }[] }) =>
    item.rows.map(({ purpose }) => purpose),
  );
  expect(rows).toEqual(expect.arrayContaining(['修门', '修缮']));
  await office.jwh('finance void 1 --reason 重复');
  expect((await office.jwh('finance wording 1 修门窗 --reason 甲 --json')).json().error.code).toBe('voided');
});
