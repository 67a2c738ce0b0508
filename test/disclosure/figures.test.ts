import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { yuan } from '../../src/base/money.ts';
import { openCounter } from '../counter.ts';
import { pdfText, xlsxRows } from '../readers.ts';

const entries = fc.array(
  fc.record({
    kind: fc.constantFrom('income', 'expense'),
    amount: fc.integer({ min: 1, max: 29_999 }),
    day: fc.integer({ min: 1, max: 30 }),
  }),
  { minLength: 1, maxLength: 6 },
);

test('terminal, JSON, CSV, xlsx and PDF of a quarter carry the same figures', async (context) => {
  await fc.assert(
    fc.asyncProperty(entries, fc.integer({ min: 0, max: 9_999_999 }), async (ledger, opening) => {
      const office = await openCounter({ today: '2026-09-30' });
      await office.jwh('staff add 王建国 --post 主任 --from 2026-01-10');
      await office.jwh(`finance open --method transfer --day 2026-07-01 --amount ${plain(opening)}`);
      for (const { kind, amount, day } of ledger) {
        const common = `--day 2026-09-${String(day).padStart(2, '0')} --amount ${plain(amount)} --purpose 事项 --method transfer`;
        const line =
          kind === 'income'
            ? `finance income ${common} --payer 街道`
            : `finance expense ${common} --payee 店 --handler 李敏 --approver 王建国`;
        expect((await office.jwh(line)).err).toBe('');
      }
      const sum = (kind: string) =>
        ledger.filter((one) => one.kind === kind).reduce((total, { amount }) => total + amount, 0);
      const figures = [opening, sum('income'), sum('expense'), opening + sum('income') - sum('expense')];
      const { accounts } = (await office.jwh('disclose quarter 2026Q3 --json')).json().record;
      expect([accounts.opening, accounts.receipts, accounts.payments, accounts.closing]).toEqual(figures);

      const words = [...figures, ...ledger.map(({ amount }) => amount)].map(yuan);
      await office.jwh('disclose quarter 2026Q3 --pdf 公开.pdf');
      await office.jwh('disclose quarter 2026Q3 --xlsx 公开.xlsx');
      const screen = (await office.jwh('disclose quarter 2026Q3')).out;
      const paper = pdfText(join(office.folder, '公开.pdf'), context);
      for (const text of [screen, paper]) for (const word of words) expect(text).toContain(word);
      const csv = (await office.jwh('disclose quarter 2026Q3 --csv')).out;
      for (const word of words) expect(csv).toContain(word.replaceAll(',', ''));
      const cells = (await xlsxRows(join(office.folder, '公开.xlsx'))).flat();
      for (const fen of [...figures, ...ledger.map(({ amount }) => amount)]) expect(cells).toContain(fen / 100);
    }),
    { numRuns: 12 },
  );
}, 120_000);

function plain(fen: number): string {
  return yuan(fen).replaceAll(',', '');
}
