import Sqlite from 'better-sqlite3';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openCounter } from '../counter.ts';

const ledgers = fc.record({
  opening: fc.nat({ max: 5_000_000 }),
  entries: fc.array(
    fc.record({
      kind: fc.constantFrom('income', 'expense'),
      month: fc.integer({ min: 1, max: 9 }),
      amount: fc.integer({ min: 1, max: 3_000_000 }),
      category: fc.constantFrom('办公费', '活动费', null),
      approved: fc.boolean(),
    }),
    { minLength: 1, maxLength: 8 },
  ),
});

const yuanOf = (fen: number) => `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, '0')}`;
const fenOf = (text: string) => Number(text.replace(/[,.]/g, ''));

test('opening + receipts − payments = closing in JSON, terminal and CSV; numbers are gapless', async () => {
  await fc.assert(
    fc.asyncProperty(ledgers, async ({ opening, entries }) => {
      const office = await openCounter({ place: 'changchun', today: '2026-09-30' });
      await office.run('finance', 'open', '--method', 'transfer', '--amount', yuanOf(opening), '--day', '2026-01-01');
      for (const { kind, month, amount, category, approved } of entries) {
        const more = category === null ? [] : ['--category', category];
        const common = [
          '--day',
          `2026-0${month}-15`,
          '--amount',
          yuanOf(amount),
          '--purpose',
          '甲',
          '--method',
          'transfer',
        ];
        const all = [
          '--approver',
          'subdistrict_head=刘某',
          '--approver',
          'asset_finance_group=周某',
          '--happened',
          '已付',
        ];
        const said =
          kind === 'income'
            ? await office.run('finance', 'income', ...common, '--payer', '乙', ...more)
            : await office.run(
                'finance',
                'expense',
                ...common,
                '--payee',
                '乙',
                '--handler',
                '李敏',
                ...more,
                ...(approved ? all : []),
              );
        expect(said.err).toBe('');
      }
      const sum = (kind: string, from: number, to: number) =>
        entries
          .filter(
            (one) => one.kind === kind && (kind === 'income' || one.approved) && from <= one.month && one.month <= to,
          )
          .reduce((total, one) => total + one.amount, 0);
      const expected = {
        opening: opening + sum('income', 1, 6) - sum('expense', 1, 6),
        receipts: sum('income', 7, 9),
        payments: sum('expense', 7, 9),
        closing: opening + sum('income', 1, 9) - sum('expense', 1, 9),
      };
      const { record, rows } = (await office.jwh('finance quarter 2026Q3 --json')).json();
      expect(record).toMatchObject(expected);
      expect(record.opening + record.receipts - record.payments).toBe(record.closing);
      const ofKind = (kind: string) =>
        rows
          .filter((row: { kind: string }) => row.kind === kind)
          .reduce((n: number, row: { amount: number }) => n + row.amount, 0);
      expect([ofKind('income'), ofKind('expense')]).toEqual([expected.receipts, expected.payments]);
      const disclosed = (await office.jwh('disclose quarter 2026Q3 --json')).json().record.accounts;
      expect(disclosed).toMatchObject(expected);
      const labels = ['期初余额', '收入合计', '支出合计', '期末余额'];
      const terminal = (await office.jwh('finance quarter 2026Q3')).out;
      const csv = (await office.jwh('finance quarter 2026Q3 --csv')).out;
      for (const [text, apart] of [
        [terminal, /\s+/],
        [csv.trim(), ','],
      ] as const) {
        const lineOf = (label: string) =>
          text.split(/\r?\n/).find((line) => line.replace('\ufeff', '').startsWith(label));
        const figures = labels.map((label) => fenOf(lineOf(label)?.split(apart).at(-1) ?? ''));
        expect(figures).toEqual(Object.values(expected));
      }
      const board = (await office.jwh('disclose quarter 2026Q3 --csv')).out;
      const posted = ['期初结余', '本季收入', '本季支出', '期末结余'].map((label) =>
        fenOf(new RegExp(`,${label},,(-?[\\d.]+)`).exec(board)?.[1] ?? ''),
      );
      expect(posted).toEqual(Object.values(expected));
      const numbers = (await office.jwh('finance list --json'))
        .json()
        .rows.map(({ number }: { number: string }) => number);
      expect(numbers.sort()).toEqual(entries.map((_, at) => `凭〔2026〕${at + 1}号`).sort());
    }),
    { numRuns: 12 },
  );
}, 120_000);

test.each([
  ['2026-09-01', '2026Q3'],
  ['2026-08-31', '2026Q2'],
  ['2026-10-01', '2026Q3'],
  ['2026-02-28', '2025Q4'],
  ['2026-12-31', '2026Q4'],
])('on %s the quarter is %s', async (today, period) => {
  const office = await openCounter({ today });
  expect((await office.jwh('finance quarter --json')).json().record.period).toBe(period);
  expect((await office.jwh('disclose quarter --json')).json().record.period).toBe(period);
});

test.each(['2026Q5', '2026', 'Q3', '2026-07', '2026Q4'])('%s is no quarter that has begun', async (word) => {
  const office = await openCounter();
  expect((await office.jwh(`finance quarter ${word}`)).code).toBe(2);
});

test('numbers are gapless in each year, and a refused expense takes none', async () => {
  const office = await openCounter();
  const spend = (day: string, amount: string, method: string) =>
    office.jwh(
      `finance expense --day ${day} --amount ${amount} --payee 甲 --purpose 纸 --method ${method} --handler 李敏 --json`,
    );
  const numbers = [];
  for (const [day, amount, method] of [
    ['2025-12-30', '20', 'cash'],
    ['2026-01-05', '20', 'cash'],
    ['2026-01-06', '2000', 'cash'],
    ['2026-01-07', '2000', 'transfer'],
    ['2025-12-31', '20', 'cash'],
  ] as const) {
    const { code, json } = await spend(day, amount, method);
    if (code === 0) numbers.push(json().record.number);
  }
  expect(numbers).toEqual(['凭〔2025〕1号', '凭〔2026〕1号', '凭〔2026〕2号', '凭〔2025〕2号']);
});

test('the figures of a quarter are read from the index alone', async () => {
  const office = await openCounter();
  const db = new Sqlite(office.path, { readonly: true });
  const plan = (sql: string) =>
    JSON.stringify(db.prepare(`explain query plan ${sql.replaceAll('?', "'2026-07-01'")}`).all());
  const covering = 'USING COVERING INDEX';
  expect(
    plan(
      `select category, method, count(*), sum(amount) from account_entry where account_id is null and kind = ? and booked_on >= ? and booked_on <= ? and voided is null group by category, method`,
    ),
  ).toContain(covering);
  const reversing = `select account_id, kind from account_entry where reverses_id is not null and booked_on >= ? and booked_on <= ? and voided is null`;
  expect(plan(reversing)).toContain('account_entry_reverses');
  expect(plan(`select count(*), sum(amount) from account_entry where status = ? and day <= ?`)).toContain(covering);
  expect(plan(`select year from account_entry where party = ? and day >= ? and day <= ?`)).toContain('USING INDEX');
  db.close();
});
