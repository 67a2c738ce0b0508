import { expect, test } from 'vitest';
import { type Counter, openCounter } from '../counter.ts';
import { pdfText } from '../readers.ts';

async function openOffice(place: 'changchun' | 'xingfu' = 'changchun'): Promise<Counter> {
  const office = await openCounter({ place, today: '2026-09-30' });
  await done(office, 'staff add 王建国 --post 主任 --from 2025-01-01');
  await done(office, 'finance open --method transfer --amount 0 --day 2026-01-01');
  return office;
}

async function done(office: Counter, line: string) {
  const said = await office.jwh(line);
  expect({ line, err: said.err }).toEqual({ line, err: '' });
  return said;
}

const receive =
  'gift receive 慰问款 --kind 捐赠 --from 某公司 --amount 5000 --method transfer --purpose 慰问困难居民 --on 2026-09-01';
const spend = (amount: string) =>
  `finance expense --day 2026-09-10 --amount ${amount} --payee 张三 --purpose 慰问 --method transfer --handler 李敏 --happened 已付`;

test('money given is booked in full with it, used for its purpose, and what is left adds up', async () => {
  const office = await openOffice();
  const said = (await done(office, `${receive} --json`)).json();
  expect(said.record).toMatchObject({
    ...{ number: '赠〔2026〕1号', kind: 'donation', form: 'money', amount: 500_000, purpose: '慰问困难居民' },
    ...{ entry: '凭〔2026〕1号', used: 0, left: 500_000, uses: [], unnamed: false },
  });
  expect(said.verdicts).toMatchObject([
    { subject: 'in_full', holds: true, arithmetic: '入账 5,000.00 = 收到 5,000.00', cite: { article: '十四(三)' } },
  ]);
  const booked = (await done(office, 'finance show 1 --json')).json().record;
  expect(booked).toMatchObject({ kind: 'income', amount: 500_000, party: '某公司', category: '捐赠' });
  await done(office, spend('300'));
  const used = (await done(office, 'gift use 1 --entry 2 --recipient 张三 --json')).json();
  expect(used.record).toMatchObject({
    ...{ used: 30_000, left: 470_000 },
    uses: [
      {
        position: 1,
        day: '2026-09-10',
        purpose: '慰问困难居民',
        recipient: '张*',
        amount: 30_000,
        entry: '凭〔2026〕2号',
      },
    ],
  });
  expect(used.verdicts).toMatchObject([{ subject: 'for_purpose', holds: true }]);
});

test('R-CC-14-10: another purpose is refused; what has happened stands with its finding', async () => {
  const office = await openOffice();
  await done(office, receive);
  await done(office, spend('300'));
  const refused = await office.jwh('gift use 1 --entry 2 --purpose 会议茶点 --json');
  expect(refused.code).toBe(4);
  expect(refused.json().error).toMatchObject({ code: 'not_for_purpose', cite: { article: '十四(三)' } });
  const kept = (await done(office, 'gift use 1 --entry 2 --purpose 会议茶点 --happened 已经用了 --json')).json();
  expect(kept.verdicts).toMatchObject([{ subject: 'for_purpose', holds: false }]);
  expect((await done(office, 'gift show 1')).out).toContain('不符合');
});

test('R-CC-14-10: an entry of less than what was received is refused', async () => {
  const office = await openOffice();
  const income = (amount: string) =>
    done(office, `finance income --day 2026-09-02 --amount ${amount} --payer 街道 --purpose 补助 --method transfer`);
  await income('7999.99');
  await income('8000');
  const by = (entry: number) =>
    office.jwh(`gift receive 助老补助 --kind 补助 --from 街道 --amount 8000 --entry ${entry} --on 2026-09-02 --json`);
  const short = await by(1);
  expect(short.code).toBe(4);
  expect(short.json().error.message).toContain('入账 7,999.99 < 收到 8,000.00');
  expect((await by(2)).json().record.entry).toBe('凭〔2026〕2号');
  expect((await by(2)).json().error.code).toBe('entry_taken');
  expect((await office.jwh('gift list --json')).json().rows).toHaveLength(1);
});

test('goods are counted in their unit; not more is handed out than there is', async () => {
  const office = await openOffice();
  await done(
    office,
    'gift receive 大米 --kind 捐赠 --from 粮店 --quantity 3 --unit 袋 --value 180 --purpose 慰问 --unnamed --on 2026-09-01',
  );
  await done(office, 'gift use 1 --quantity 2 --recipient 李四 --on 2026-09-05');
  const said = await office.jwh('gift use 1 --quantity 2 --on 2026-09-06 --json');
  expect({ exit: said.code, code: said.json().error.code }).toEqual({ exit: 2, code: 'more_than_left' });
  expect(said.json().error.message).toContain('2 袋 > 结存 1 袋');
  await done(office, 'gift use 1 --quantity 1 --on 2026-09-06');
  const { rows } = (await done(office, 'gift list --json')).json();
  expect(rows).toMatchObject([
    { form: 'goods', amount: 18_000, quantity: 3, unit: '袋', given: 3, stock: 0, entry: null },
  ]);
  await done(office, 'gift void 1 --use 2 --reason 记错');
  expect((await done(office, 'gift show 1 --json')).json().record).toMatchObject({ used: 2, left: 1 });
});

test('money that was not paid yet, or is in no entry, is not used; one payment is not counted twice', async () => {
  const office = await openOffice();
  await done(office, receive);
  await done(office, receive);
  await done(
    office,
    'finance expense --day 2026-09-10 --amount 600 --payee 店 --purpose 慰问品 --method transfer --handler 李敏',
  );
  const code = async (line: string) => (await office.jwh(`${line} --json`)).json().error?.code;
  expect(await code('gift use 1 --entry 3')).toBe('awaiting');
  expect(await code('gift use 1 --amount 600')).toBe('entry_missing');
  expect(await code('gift use 1 --entry 1')).toBe('not_an_expense');
  await done(office, 'finance approve 3 --post subdistrict_head --by 刘某');
  await done(office, 'gift use 1 --entry 3 --amount 400 --on 2026-09-30');
  expect(await code('gift use 2 --entry 3 --amount 200.01 --on 2026-09-30')).toBe('more_than_paid');
  await done(office, 'gift use 2 --entry 3 --amount 200 --on 2026-09-30');
  expect(await code('gift receive 布 --kind 捐赠 --from 甲')).toBe('money_or_goods');
  expect(await code('gift receive 款 --kind 捐赠 --from 甲 --amount 1')).toBe('method_or_entry');
});

test('a fund: paid from elsewhere is refused', async () => {
  const office = await openOffice();
  await done(office, 'finance fund 慰问专款 --purpose 慰问困难居民 --for 慰问 --from 2026-01-01');
  await done(office, `${receive} --fund 慰问专款`);
  await done(office, spend('300'));
  const said = await office.jwh('gift use 1 --entry 2 --json');
  expect(said.json().error.message).toContain('应由“慰问专款”支出');
  await done(office, `${spend('200')} --fund 慰问专款 --category 慰问`);
  expect(
    (await done(office, 'gift use 1 --entry 3 --json')).json().verdicts.map((one: { holds: boolean }) => one.holds),
  ).toEqual([true, true]);
});

test('voided with its receipt; not while something was used; a voided payment frees what it used', async () => {
  const office = await openOffice();
  await done(office, receive);
  await done(office, spend('300'));
  await done(office, 'gift use 1 --entry 2');
  expect((await office.jwh('gift void 1 --reason 重复 --json')).json().error.code).toBe('used_already');
  await done(office, 'finance void 2 --reason 抄错');
  expect((await done(office, 'gift show 1 --json')).json().record).toMatchObject({ used: 0, left: 500_000 });
  await done(office, 'gift void 1 --reason 重复');
  expect((await done(office, 'finance show 1 --json')).json().record.voided).toBe('重复');
});

test('a place without the rule keeps the record and judges nothing; a private number is refused', async () => {
  const office = await openOffice('xingfu');
  expect((await done(office, `${receive} --json`)).json().verdicts).toEqual([]);
  const said = await office.run(
    'gift',
    'receive',
    '款 13912345678',
    '--kind',
    '捐赠',
    '--from',
    '甲',
    '--amount',
    '1',
    '--method',
    'cash',
    '--json',
  );
  expect(said.json().error.code).toBe('private_number');
});

test('the register on paper masks nobody by mistake and shows the sums', async (context) => {
  const office = await openOffice();
  await done(office, receive);
  await done(office, spend('300'));
  await done(office, 'gift use 1 --entry 2 --recipient 张三');
  await office.jwh('gift show 1 --pdf 赠.pdf');
  const text = pdfText(`${office.folder}/赠.pdf`, context);
  expect(text).toContain('4,700.00');
  expect(text).not.toContain('张三');
});

test('what was taken back in the accounts is marked, nothing is left of it, and the public is not told of it', async () => {
  const office = await openOffice();
  await done(office, receive);
  await done(office, receive.replace('慰问款', '助学款').replace('5000', '60'));
  const told = async () => (await done(office, 'disclose quarter 2026Q3')).out.match(/捐赠：某公司/g)?.length;
  expect(await told()).toBe(2);
  await done(office, 'finance reverse 2 --reason 错 --on 2026-09-21');
  const { record, verdicts } = (await done(office, 'gift show 2 --json')).json();
  expect(record).toMatchObject({ left: 0, voided: '凭〔2026〕2号已由凭〔2026〕3号冲销' });
  expect(verdicts).toEqual([]);
  const { rows } = (await done(office, 'gift list --json')).json();
  expect(rows).toMatchObject([{ balance: 500_000 }, { balance: 0, voided: '凭〔2026〕2号已由凭〔2026〕3号冲销' }]);
  expect(rows[0].voided).toBeNull();
  expect(await told()).toBe(1);
});
