import { expect, test } from 'vitest';
import { type Counter, openCounter } from '../counter.ts';

async function done(office: Counter, line: string) {
  const said = await office.jwh(line);
  expect({ line, err: said.err }).toEqual({ line, err: '' });
  return said;
}

/** A class with a receipt and a payment in the accounts, and a resolution of March. */
async function openOffice(place: 'changchun' | 'xingfu' = 'changchun'): Promise<Counter> {
  const office = await openCounter({ place, today: '2026-09-30' });
  await done(
    office,
    'meeting record --kind representatives --day 2026-03-01 --entitled 61 --present 45 --motion 开办老年书法班=45/0/0',
  );
  await done(office, 'fee open 老年书法班 --price 每人每期50元 --on 2026-03-02');
  await done(office, 'finance income --day 2026-04-02 --amount 500 --payer 学员 --purpose 书法班学费 --method cash');
  await done(
    office,
    'finance expense --day 2026-05-02 --amount 120 --payee 店 --purpose 笔墨 --method cash --handler 李敏 --happened 已付',
  );
  return office;
}

test('R-CC-18-5: no fee for an activity that the representatives have not decided on', async () => {
  const office = await openOffice();
  const refused = await office.jwh('fee charge 1 --entry 1 --json');
  expect(refused.code).toBe(4);
  expect(refused.json().error).toMatchObject({ code: 'not_decided', cite: { article: '十八(五)' } });
  await done(office, 'fee decide 1 --resolution 1');
  const charged = (await done(office, 'fee charge 1 --entry 1 --json')).json();
  expect(charged.record).toMatchObject({ received: 50_000, spent: 0, balance: 50_000 });
  expect(charged.verdicts).toContainEqual(expect.objectContaining({ subject: 'decision', holds: true }));
});

test('a service (十八(四)) needs no resolution; a fee taken without one is kept with its finding', async () => {
  const office = await openOffice();
  const kept = (await done(office, 'fee charge 1 --entry 1 --happened 已经收了 --json')).json();
  expect(kept.verdicts).toContainEqual(expect.objectContaining({ subject: 'decision', holds: false }));
  await done(office, 'fee open 日间照料 --kind 便民服务项目 --on 2026-03-02');
  await done(office, 'finance income --day 2026-04-03 --amount 80 --payer 甲 --purpose 照料 --method cash');
  await done(office, 'fee charge 2 --entry 3');
});

test('R-CC-18-6: fees are never welfare of the staff', async () => {
  const office = await openOffice();
  const refused = await office.jwh('fee spend 1 --entry 2 --use 社区工作人员的福利 --json');
  expect(refused.code).toBe(4);
  expect(refused.json().error).toMatchObject({ code: 'not_for_staff', cite: { article: '十八' } });
  const spent = (await done(office, 'fee spend 1 --entry 2 --use 社区建设 --json')).json();
  expect(spent.verdicts).toContainEqual(expect.objectContaining({ subject: 'use', holds: true }));
  expect((await office.jwh('fee spend 1 --entry 2 --use 社区建设 --json')).json().error.code).toBe('entry_taken');
});

test.each([
  ['2026-09-30', true],
  ['2026-10-01', false],
])('R-CC-18-7: fees of the second quarter published on %s: %s', async (day, holds) => {
  const office = await openOffice();
  await done(office, 'fee decide 1 --resolution 1');
  await done(office, 'fee charge 1 --entry 1');
  await done(office, `fee publish 1 --place 公开栏 --on ${day} --today 2026-10-08`);
  const { verdicts } = (await done(office, 'fee show 1 --json --today 2026-10-08')).json();
  const published = verdicts.find(({ subject }: { subject: string }) => subject === 'published');
  expect(published).toMatchObject({ holds });
});

test('the statement for the board adds up; with a reversed or voided entry its step falls', async () => {
  const office = await openOffice();
  await done(office, 'fee decide 1 --resolution 1');
  await done(office, 'fee charge 1 --entry 1');
  await done(office, 'fee spend 1 --entry 2 --use 社区建设');
  expect((await done(office, 'fee accounts 1 --json')).json().record).toMatchObject({
    ...{ received: 50_000, spent: 12_000, balance: 38_000 },
    rows: [
      { day: '2026-04-02', purpose: '书法班学费', received: 50_000, spent: null },
      { day: '2026-05-02', purpose: '笔墨', received: null, spent: 12_000, use: '社区建设' },
    ],
  });
  await done(office, 'finance void 2 --reason 抄错');
  expect((await done(office, 'fee show 1 --json')).json().record).toMatchObject({ spent: 0, balance: 50_000 });
});

test('a place without these rules keeps the record', async () => {
  const office = await openOffice('xingfu');
  const said = (await done(office, 'fee charge 1 --entry 1 --json')).json();
  expect(said.verdicts).toEqual([]);
});

test('more spent than the fee brought in is pointed out; as much is not', async () => {
  const office = await openOffice();
  await done(office, 'fee decide 1 --resolution 1');
  await done(office, 'fee charge 1 --entry 1');
  await done(office, 'finance reverse 2 --reason 重记');
  const spend = async (amount: string, entry: number) => {
    await done(
      office,
      `finance expense --day 2026-05-02 --amount ${amount} --payee 店${entry} --purpose 笔墨 --method transfer --handler 李敏 --happened 已付`,
    );
    return (await done(office, `fee spend 1 --entry ${entry} --use 社区建设`)).out;
  };
  expect(await spend('500', 4)).not.toContain('超出');
  expect(await spend('0.01', 5)).toContain('支出 500.01 > 收入 500.00，超出 0.01 元');
});
