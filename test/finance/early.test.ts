import { expect, test } from 'vitest';
import { type Counter, openCounter } from '../counter.ts';

async function openOffice(place: 'changchun' | 'jingan'): Promise<Counter> {
  const office = await openCounter({ place, today: '2026-03-31' });
  await done(office, 'staff add 王建国 --post 主任 --from 2026-01-01');
  await done(office, 'staff add 李敏 --post 委员 --from 2026-01-01');
  await done(office, 'finance open --method transfer --amount 50000 --day 2026-01-01');
  return office;
}

async function done(office: Counter, line: string) {
  const said = await office.jwh(line);
  expect({ line, err: said.err }).toEqual({ line, err: '' });
  return said;
}

const spend = (day: string, amount: string, more: string) =>
  `finance expense --day ${day} --amount ${amount} --payee 店${day} --purpose 纸 --method transfer --handler 李敏 --approver 王建国 --approver subdistrict_head=刘某 --approver asset_finance_group=周某 ${more}`;

test.each(['changchun', 'jingan'] as const)(
  '%s, G-112, G-116: what was spent and received before the budget was fixed counts on its line',
  async (place) => {
    const office = await openOffice(place);
    await done(office, spend('2026-01-10', '9000', '--category 办公费'));
    await done(
      office,
      'finance income --day 2026-01-11 --amount 700 --payer 街道 --purpose 一月 --method 转账 --category 办公经费',
    );
    await done(office, 'finance budget 2026 --income 办公经费=20000 --expense 办公费=10000 --on 2026-01-20');
    const over = await office.jwh(spend('2026-02-10', '1000.01', '--category 办公费'));
    expect(over.code).toBe(4);
    expect(over.err).toContain('9,000.00 + 1,000.01 = 10,000.01 > 10,000.00');
    await done(office, spend('2026-02-10', '1000', '--category 办公费'));
    const { lines } = (await done(office, 'finance year 2026 --json')).json().record;
    expect(lines).toMatchObject([
      { side: 'income', name: '办公经费', actual: 70000 },
      { side: 'expense', name: '办公费', actual: 1000000, variance: 0 },
    ]);
    expect((await done(office, 'finance budgets 2026 --json')).json()).toMatchObject({
      record: { outside: 0 },
      rows: [{ used: 70000 }, { used: 1000000, left: 0 }],
    });
  },
);

test('the line of a budget may be named for a day before it was fixed; a line nobody has stays refused', async () => {
  const office = await openOffice('jingan');
  await done(office, 'finance budget 2026 --expense 办公费=100 --expense 活动费=9000 --on 2026-01-20');
  const { record } = (await done(office, `${spend('2026-01-10', '60', '--line 办公费')} --json`)).json();
  expect(record.budget_line).toBe('办公费');
  expect((await office.jwh(spend('2026-01-11', '40.01', '--line 办公费'))).code).toBe(4);
  expect((await office.jwh(spend('2026-01-11', '1', '--line 修'))).code).toBe(3);
});

test('R-CC-14-19: a line cut below what is spent already says so, to the 分', async () => {
  const office = await openOffice('changchun');
  await done(office, 'finance budget 2026 --expense 办公费=1000 --on 2026-01-20');
  await done(office, spend('2026-02-10', '600', '--category 办公费'));
  const cut = (to: string) => office.jwh(`finance budget 2026 --expense 办公费=${to} --reason 压减 --json`);
  const below = (await cut('599.99')).json();
  expect(below.findings).toMatchObject([{ code: 'below_spent', line: '办公费', budget: 59999, spent: 60000 }]);
  expect(below.findings[0].sentence).toContain('已经支出 600.00 > 599.99，超 0.01');
  expect((await cut('600')).json().findings).toBeUndefined();
});

test('what was paid although a rule forbids it is marked in the list, with its reason for scripts', async () => {
  const office = await openOffice('jingan');
  await done(
    office,
    'finance budget 2026 --income 经费=20000 --expense 办公费=100 --expense 活动费=9000 --on 2026-01-20',
  );
  await done(office, spend('2026-02-10', '200', '--category 办公费 --happened 已经付了'));
  await done(office, spend('2026-02-11', '20', '--category 活动费'));
  const [plain, against] = (await office.jwh('finance list --json')).json().rows;
  expect(against).toMatchObject({ amount: 20000, status: 'booked', happened: '已经付了' });
  expect(plain).not.toHaveProperty('happened');
  const { out } = await office.jwh('finance list');
  expect(out.match(/不合规定/g)).toHaveLength(1);
});
