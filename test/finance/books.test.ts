import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Counter, openCounter } from '../counter.ts';
import { pdfText, xlsxRows } from '../readers.ts';

async function openOffice(): Promise<Counter> {
  const office = await openCounter();
  await office.jwh('staff add 王建国 --post 主任 --from 2026-01-10');
  await office.jwh('finance open --method cash --amount 2000 --day 2026-07-01');
  await office.jwh('finance open --method transfer --amount 10000 --day 2026-07-01');
  return office;
}

function spend(office: Counter, amount: string, day: string, method = 'cash', ...more: string[]) {
  return office.run(
    ...['finance', 'expense', '--day', day, '--amount', amount, '--payee', `店${day}`, '--purpose', '纸笔'],
    ...['--method', method, '--handler', '李敏', '--approver', '王建国', '--json', ...more],
  );
}

test('G-113: the cash book says 1,834.50: counting 1,834.00 does not agree, 1,834.50 does', async () => {
  const office = await openOffice();
  await spend(office, '165.50', '2026-07-10');
  const short = (await office.jwh('finance count --day 2026-07-31 --counted 1834 --by 李敏 --json')).json();
  expect(short.record).toMatchObject({ book: 183450, counted: 183400, difference: -50 });
  expect(short.verdicts).toMatchObject([{ subject: 'cash', holds: false, cite: { article: '十四(二)' } }]);
  expect(short.verdicts[0].arithmetic).toBe('实有 1,834.00 − 账面 1,834.50 = -0.50');
  const checked = await office.jwh('finance check 2026-07 --json');
  expect(checked.code).toBe(7);
  expect(checked.json().findings).toMatchObject([{ code: 'cash_counted' }]);
  const refused = await office.jwh('finance close 2026-07 --by 李敏 --json');
  expect(refused.json().error).toMatchObject({ code: 'not_agreed', cite: { article: '十四(二)' } });
  await office.jwh('finance count --day 2026-07-31 --counted 1834.50 --by 李敏 --witness 王建国');
  expect((await office.jwh('finance check 2026-07')).code).toBe(0);
  expect((await office.jwh('finance close 2026-07 --by 李敏')).code).toBe(0);
});

test('without a count the month is not closed, or closed with the reason', async () => {
  const office = await openOffice();
  await spend(office, '20', '2026-07-10');
  expect((await office.jwh('finance close 2026-07 --by 李敏 --json')).json().error.code).toBe('not_agreed');
  const { record } = (await office.jwh('finance close 2026-07 --by 李敏 --happened 出纳住院 --json')).json();
  expect(record).toMatchObject({ month: '2026-07', cash: 198000, bank: 1000000, entries: 1, happened: '出纳住院' });
});

test('a closed month stays closed: nothing in, nothing out; months go one after another; a mistake is reversed', async () => {
  const office = await openOffice();
  await spend(office, '20', '2026-07-10');
  const close = (month: string) => office.jwh(`finance close ${month} --by 李敏 --happened 试 --json`);
  expect((await close('2026-08')).json().error.code).toBe('out_of_turn');
  expect((await close('2026-09')).json().error.code).toBe('month_not_over');
  await close('2026-07');
  expect((await close('2026-07')).json().error.code).toBe('closed_already');
  const closed = [
    await spend(office, '5', '2026-07-31'),
    await office.jwh('finance void 1 --reason 抄错 --json'),
    await office.jwh('finance reverse 1 --reason 抄错 --on 2026-07-31 --json'),
    await office.jwh('finance open --method cash --amount 1 --day 2026-07-01 --replace --reason 抄错 --json'),
    await office.jwh('finance income --day 2026-07-31 --amount 5 --payer 甲 --purpose 款 --method cash --json'),
  ];
  expect(closed.map(({ code, json }) => [code, json().error.code])).toEqual(closed.map(() => [2, 'closed_month']));
  const july = (await office.jwh('finance quarter 2026Q3 --json')).json().record;
  const reversed = (await office.jwh('finance reverse 1 --reason 抄错 --on 2026-08-02 --json')).json();
  expect(reversed.record).toMatchObject({ amount: -2000, reverses: '凭〔2026〕1号', kind: 'expense' });
  expect((await office.jwh('finance show 1 --json')).json().record).toMatchObject({ reversed_by: '凭〔2026〕2号' });
  const after = (await office.jwh('finance quarter 2026Q3 --json')).json().record;
  expect([july.payments, after.payments, after.closing]).toEqual([2000, 0, 1200000]);
  expect((await office.jwh('finance reverse 1 --reason 再 --json')).json().error.code).toBe('reversed_already');
  expect((await office.jwh('finance void 2 --reason 再 --json')).json().error.code).toBe('reversal_stands');
  expect((await spend(office, '5', '2026-08-01')).code).toBe(0);
});

test('a request of a closed month is booked in an open one', async () => {
  const office = await openOffice();
  await spend(office, '500', '2026-07-10', 'transfer');
  await office.jwh('finance close 2026-07 --by 李敏 --happened 试');
  const approve = (on: string) => office.jwh(`finance approve 1 --post subdistrict_head --by 刘某 --on ${on} --json`);
  expect((await approve('2026-07-20')).json().error.code).toBe('closed_month');
  expect((await approve('2026-08-03')).json().record.booked_on).toBe('2026-08-03');
});

test('what is changed behind the program’s back is found', async () => {
  const office = await openOffice();
  await spend(office, '20', '2026-07-10', 'transfer');
  await office.jwh('finance count --day 2026-07-31 --counted 2000 --by 李敏');
  await office.jwh('finance close 2026-07 --by 李敏');
  expect((await office.jwh('finance check 2026-07')).code).toBe(0);
  const db = new Sqlite(office.path);
  db.exec('update account_entry set amount = 1000');
  db.close();
  const { code, json } = await office.jwh('finance check 2026-07 --json');
  expect(code).toBe(7);
  expect(json().findings.map((one: { code: string }) => one.code)).toEqual(['vouchers', 'ledgers']);
});

test('ledgers: the cash journal runs from its opening to its closing, in xlsx and on paper too', async (context) => {
  const office = await openOffice();
  await spend(office, '20', '2026-07-10');
  await spend(office, '30', '2026-07-11', 'transfer');
  await office.jwh('finance income --day 2026-07-12 --amount 5 --payer 甲 --purpose 退款 --method cash');
  const { record, rows } = (await office.jwh('finance ledger 2026-07 --book cash --json')).json();
  expect(record).toMatchObject({ opening: 200000, receipts: 500, payments: 2000, closing: 198500 });
  expect(rows.map(({ balance }: { balance: number }) => balance)).toEqual([198000, 198500]);
  expect((await office.jwh('finance ledger 2026Q3 --json')).json().record).toMatchObject({
    opening: 1200000,
    closing: 1195500,
  });
  const [pdf, xlsx] = [join(office.folder, 'l.pdf'), join(office.folder, 'l.xlsx')];
  await office.jwh(`finance ledger 2026-07 --book cash --pdf ${pdf}`);
  await office.jwh(`finance ledger 2026-07 --book cash --xlsx ${xlsx}`);
  expect((await xlsxRows(xlsx)).flat()).toContain(1985);
  const text = pdfText(pdf, context);
  expect(text).toContain('现金日记账');
  expect(text).toContain('1,985.00');
});

test('F-26: the voucher has the amount in figures and in capitals, and who approved', async (context) => {
  const office = await openOffice();
  await spend(office, '286.05', '2026-07-10');
  const pdf = join(office.folder, 'v.pdf');
  await office.jwh(`finance voucher 1 --pdf ${pdf}`);
  expect((await office.jwh('finance voucher 1 --json')).json().record.capitals).toBe('贰佰捌拾陆元零伍分');
  const text = pdfText(pdf, context);
  for (const word of ['费用审批单', '¥286.05', '贰佰捌拾陆元零伍分', '王建国']) expect(text).toContain(word);
});

test('random books: closing months changes no figure, and every ledger runs out where the quarter says', async () => {
  const one = fc.record({
    kind: fc.constantFrom('income', 'expense'),
    day: fc.constantFrom('2026-07-05', '2026-07-31', '2026-08-01', '2026-08-20', '2026-09-03'),
    fen: fc.integer({ min: 1, max: 29_999 }),
    method: fc.constantFrom('cash', 'transfer'),
    reversed: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(one, { minLength: 1, maxLength: 8 }), async (entries) => {
      const office = await openOffice();
      for (const [at, { kind, day, fen, method, reversed }] of entries.entries()) {
        const amount = `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, '0')}`;
        const said =
          kind === 'expense'
            ? await spend(office, amount, day, method, '--payee', `店${at}`)
            : await office.jwh(
                `finance income --day ${day} --amount ${amount} --payer 甲 --purpose 款 --method ${method} --json`,
              );
        const { number } = said.json().record;
        if (reversed) await office.run('finance', 'reverse', number, '--reason', '错', '--on', '2026-09-10');
      }
      const figures = async () => {
        const { from: _from, ...quarter } = (await office.jwh('finance quarter 2026Q3 --json')).json().record;
        const ledgers = [];
        for (const book of ['all', 'cash', 'bank']) {
          const { record, rows } = (await office.jwh(`finance ledger 2026Q3 --book ${book} --json`)).json();
          expect(record.opening + record.receipts - record.payments).toBe(record.closing);
          expect(rows.at(-1)?.balance ?? record.opening).toBe(record.closing);
          ledgers.push(record);
        }
        expect(ledgers[0]).toMatchObject({ opening: quarter.opening, closing: quarter.closing });
        expect(ledgers[1].closing + ledgers[2].closing).toBe(quarter.closing);
        const september = (await office.jwh('finance ledger 2026-09 --json')).json().record;
        return { quarter, ledgers, september };
      };
      const open = await figures();
      const standing = entries.filter(({ reversed }) => !reversed);
      const sum = (kind: string) => standing.reduce((all, e) => (e.kind === kind ? all + e.fen : all), 0);
      expect(open.quarter).toMatchObject({ receipts: sum('income'), payments: sum('expense') });
      for (const month of ['2026-07', '2026-08']) await office.jwh(`finance close ${month} --by 李敏 --happened 试`);
      expect((await office.jwh('finance accounts --json')).json().rows[0].closed).toBe('2026-08');
      expect(await figures()).toEqual(open);
    }),
    { numRuns: 6 },
  );
}, 120_000);
