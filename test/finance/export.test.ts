import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openCounter } from '../counter.ts';
import { hledgerBalances, hledgerSays } from './hledger.ts';
import { ledgers, putLedger } from './ledgers.ts';

test('hledger reads the journal and comes to the balances of the statement', async (context) => {
  const office = await openCounter({ today: '2026-09-30' });
  await office.jwh('finance open --method cash --amount 500 --day 2026-07-01');
  await office.jwh('finance open --method transfer --amount 12000.5 --day 2026-07-01');
  await office.jwh(
    'finance income --day 2026-07-05 --amount 20000 --payer 虹桥街道 --purpose "第三季度|经费;拨付" --method transfer --category 办公:经费',
  );
  await office.jwh(
    'finance expense --day 2026-07-12 --amount 286.05 --payee 文具店 --purpose 办公用品 --method cash --handler 李敏 --happened 已付',
  );
  await office.jwh(
    'finance expense --day 2026-08-01 --amount 860 --payee 广告社 --purpose 板 --method transfer --handler 李敏',
  );
  const said = await office.jwh('finance export --format hledger --out 账.journal --json');
  expect(said.err).toBe('');
  const { record, files } = said.json();
  expect(record).toEqual({
    format: 'hledger',
    to: '2026-09-30',
    entries: 2,
    funds: [],
    accounts: [{ account: '居委会', cash: 21_395, bank: 3_200_050, balance: 3_221_445 }],
  });
  const path = join(office.folder, '账.journal');
  expect(files).toEqual([path]);
  expect(readFileSync(path, 'utf8')).not.toMatch(/文具店|虹桥街道|广告社/);
  expect(Object.fromEntries(hledgerBalances(path, context))).toEqual({
    '资产:居委会:现金': 21_395,
    '资产:居委会:银行存款': 3_200_050,
    '收入:居委会:办公：经费': -2_000_000,
    '支出:居委会:未分类': 28_605,
    '权益:期初': -1_250_050,
  });
  const { closing } = (await office.jwh('finance quarter 2026Q3 --json')).json().record;
  expect(closing).toBe(3_221_445);
});

test('until a day before the quarter ends the journal holds what was booked by then', async () => {
  const office = await openCounter({ today: '2026-09-30' });
  const income = (day: string) =>
    office.jwh(`finance income --day ${day} --amount 1 --payer 甲 --purpose 乙 --method cash`);
  await income('2026-08-31');
  await income('2026-09-01');
  const at = async (day: string) =>
    (await office.jwh(`finance export --format hledger --to ${day} --json`)).json().record;
  expect([(await at('2026-08-31')).entries, (await at('2026-09-01')).entries]).toEqual([1, 2]);
  expect((await office.jwh('finance export --format hledger --to 2026-10-01')).code).toBe(2);
  expect((await office.jwh('finance export --format xlsx')).code).toBe(2);
});

test('funds are in the journal with what belonged to them before; statements and the strict check take it as it is', async (context) => {
  const office = await openCounter({ today: '2026-09-30' });
  await office.jwh('finance open --method transfer --amount 12000 --day 2026-07-01');
  await office.jwh('finance open --method cash --amount 500 --day 2026-07-01');
  await office.jwh('finance fund 惠民专项 --purpose 楼道改造 --opening 3000 --from 2026-07-01');
  await office.jwh('finance fund 慰问款 --purpose 慰问');
  const booked = (line: string) => office.jwh(`finance ${line} --fund 惠民专项`);
  await booked(
    'income --day 2026-08-01 --amount 1000 --payer 街道 --purpose 拨付 --method transfer --category 专项拨款',
  );
  await booked(
    'expense --day 2026-08-02 --amount 250.5 --payee 店 --purpose 灯 --method transfer --handler 李敏 --category 楼道改造 --happened 已付',
  );
  const { record } = (await office.jwh('finance export --format hledger --out 账.journal --json')).json();
  expect(record.funds).toEqual([
    { fund: '惠民专项', balance: 374_950 },
    { fund: '慰问款', balance: 0 },
  ]);
  const path = join(office.folder, '账.journal');
  const found = hledgerBalances(path, context);
  expect([found.get('专款:惠民专项'), found.get('专款:慰问款')]).toEqual([374_950, 0]);
  expect([...found.values()].reduce((sum, fen) => sum + fen, 0)).toBe(0);
  expect(found.get('权益:期初')).toBe(-1_250_000);
  hledgerSays(path, 'check', '--strict');
  const sheet = hledgerSays(path, 'balancesheet', '-O', 'csv');
  expect(sheet).toContain('"资产:居委会:银行存款","12749.50 CNY"');
  expect(sheet).toContain('"Net:","13249.50 CNY"');
  const { receipts, payments } = (await office.jwh('finance quarter 2026Q3 --json')).json().record;
  expect([receipts, payments]).toEqual([100_000, 25_050]);
  const income = hledgerSays(path, 'incomestatement', '-O', 'csv');
  expect(income).toContain('"收入:居委会:专项拨款","1000.00 CNY"');
  expect(income).toContain('"支出:居委会:楼道改造","250.50 CNY"');
  expect(income).toContain('"Net:","749.50 CNY"');
  expect(hledgerSays(path, 'cashflow', '-O', 'csv')).toContain('"资产:居委会:现金","500.00 CNY"');
});

test('a telephone typed into a purpose is masked in the journal', async () => {
  const office = await openCounter({ today: '2026-09-30' });
  await office.jwh('finance income --day 2026-09-01 --amount 1 --payer 甲 --purpose "退款 13912345678" --method cash');
  await office.jwh('finance export --format hledger --out 账.journal');
  expect(readFileSync(join(office.folder, '账.journal'), 'utf8')).not.toContain('13912345678');
});

test('for random ledgers hledger agrees with the statement, account by account', async (context) => {
  await fc.assert(
    fc.asyncProperty(ledgers, async (ledger) => {
      const office = await openCounter({ today: '2026-12-31' });
      const db = new Sqlite(office.path);
      putLedger(db, ledger);
      db.close();
      const said = await office.jwh('finance export --format hledger --out 账.journal --json');
      expect(said.err).toBe('');
      const found = hledgerBalances(join(office.folder, '账.journal'), context);
      for (const { account, cash, bank } of said.json().record.accounts) {
        expect(found.get(`资产:${account}:现金`) ?? 0).toBe(cash);
        expect(found.get(`资产:${account}:银行存款`) ?? 0).toBe(bank);
      }
      for (const { name, balance } of (await office.jwh('finance funds --json')).json().rows) {
        const written = name.replaceAll(':', '：').replaceAll(';', '；');
        expect(found.get(`专款:${written}`) ?? 0).toBe(balance);
      }
      const { closing, opening, receipts, payments } = (await office.jwh('finance quarter 2026Q4 --json')).json()
        .record;
      expect(opening + receipts - payments).toBe(closing);
      const own = [...found].filter(([name]) => name.startsWith('资产:居委会:')).reduce((sum, [, fen]) => sum + fen, 0);
      expect(own).toBe(closing);
    }),
    { numRuns: 15 },
  );
}, 120_000);
