import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { yuan } from '../../src/base/money.ts';
import { type Counter, openCounter } from '../counter.ts';
import { readPage } from '../html.ts';
import { pdfText, xlsxRows } from '../readers.ts';

const day = fc.record({ month: fc.integer({ min: 7, max: 9 }), day: fc.integer({ min: 1, max: 30 }) });
const common = { day, category: fc.constantFrom('办公费', '活动费', '电费', undefined) };
const entries = fc.array(
  fc.oneof(
    fc.record({ ...common, kind: fc.constant('income' as const), amount: fc.integer({ min: 1, max: 99_999_999 }) }),
    fc.record({ ...common, kind: fc.constant('expense' as const), amount: fc.integer({ min: 1, max: 29_999 }) }),
  ),
  { minLength: 1, maxLength: 6 },
);

const money = fc.integer({ min: 0, max: 9_999_999 });

/** What one rendering says, in 分: opening, receipts, payments, closing; and every entry, the smallest first. */
interface Said {
  figures: number[];
  amounts: number[];
  /** The same figures of the account of the service centre. */
  centre: number[];
}

test('for any ledger the six renderings say the same, and opening + receipts − payments = closing in each', async (context) => {
  await fc.assert(
    fc.asyncProperty(entries, money, money, async (ledger, opening, centre) => {
      const office = await openCounter({ today: '2026-09-30' });
      await office.jwh('staff add 王建国 --post 主任 --from 2026-01-10');
      await office.jwh(`finance open --method transfer --day 2026-07-01 --amount ${plain(opening)}`);
      await office.jwh(`finance account 服务中心 --day 2026-07-01 --bank ${plain(centre)}`);
      await office.jwh(`${lineOf({ kind: 'income', amount: 1234, day: { month: 8, day: 1 } })} --account 服务中心`);
      for (const entry of ledger) expect((await office.jwh(lineOf(entry))).err).toBe('');
      const sum = (kind: string) =>
        ledger.filter((one) => one.kind === kind).reduce((total, { amount }) => total + amount, 0);
      const expected: Said = {
        figures: [opening, sum('income'), sum('expense'), opening + sum('income') - sum('expense')],
        amounts: ledger.map(({ amount }) => amount).sort(byValue),
        centre: [centre, 1234, 0, centre + 1234],
      };
      for (const file of ['--pdf 公开.pdf', '--paper a3 --pdf 公开A3.pdf', '--xlsx 公开.xlsx', '--html 网页'])
        expect(await office.jwh(`disclose quarter 2026Q3 ${file}`)).toMatchObject({ code: 0, err: '' });
      const said: Record<string, Said> = {
        json: fromRecord((await office.jwh('disclose quarter 2026Q3 --json')).json().record),
        csv: fromCsv((await office.jwh('disclose quarter 2026Q3 --csv')).out),
        terminal: fromText((await office.jwh('disclose quarter 2026Q3')).out),
        pdf: fromText(pdfText(join(office.folder, '公开.pdf'), context)),
        a3: fromText(pdfText(join(office.folder, '公开A3.pdf'), context)),
        xlsx: await fromXlsx(office),
        html: fromPage(office),
        data: fromRecord(JSON.parse(readFileSync(join(office.folder, '网页', '2026Q3.json'), 'utf8'))),
      };
      for (const [form, one] of Object.entries(said)) {
        expect(one, form).toEqual(expected);
        const [start, receipts, payments, end] = one.figures as [number, number, number, number];
        expect(start + receipts - payments, form).toBe(end);
      }
    }),
    { numRuns: 12 },
  );
}, 180_000);

type Entry = {
  kind: 'income' | 'expense';
  amount: number;
  day: { month: number; day: number };
  category?: string | undefined;
};

function lineOf({ kind, amount, day: { month, day: date }, category }: Entry): string {
  const on = `2026-0${month}-${String(date).padStart(2, '0')}`;
  const shared = `--day ${on} --amount ${plain(amount)} --purpose 事项 --method transfer${category === undefined ? '' : ` --category ${category}`}`;
  return kind === 'income'
    ? `finance income ${shared} --payer 街道`
    : `finance expense ${shared} --payee 店 --handler 李敏 --approver 王建国`;
}

const byValue = (one: number, other: number) => one - other;

type Sums = Record<'opening' | 'receipts' | 'payments' | 'closing', number>;

interface Data {
  accounts: Sums & { others: Sums[] };
  items: { code: string; rows: { amount: number }[] }[];
}

const sums = ({ opening, receipts, payments, closing }: Sums) => [opening, receipts, payments, closing];

function fromRecord({ accounts, items }: Data): Said {
  const rows = items.find(({ code }) => code === 'finance')?.rows ?? [];
  return {
    figures: sums(accounts),
    amounts: rows.map(({ amount }) => amount).sort(byValue),
    centre: accounts.others.flatMap(sums),
  };
}

function fromCsv(text: string): Said {
  const rows: Record<string, string>[] = parse(text, { columns: true, bom: true });
  const named = (name: string) => rows.filter((row) => row.栏目 === name).map((row) => fen(row['金额（元）'] ?? ''));
  const figures = ['期初结余', '本季收入', '本季支出', '期末结余'].flatMap(named);
  const centre = ['期初', '收入', '支出', '结余'].flatMap((word) => named(`服务中心 ${word}（元）`));
  return { figures, amounts: named('金额（元）').sort(byValue), centre };
}

/** A screen, or a paper: the line of figures under its heading, and every line that has a day and ends with an amount. */
function fromText(text: string): Said {
  const lines = text.split('\n');
  const head = lines.findIndex((line) => line.includes('期初结余（元）'));
  const figures = lines.slice(head + 1).find((line) => /\d\.\d\d/.test(line)) ?? '';
  const dated = lines.flatMap((line) => /\d{4}-\d\d-\d\d .*\s(-?[\d,]+\.\d\d)\s*$/.exec(line)?.[1] ?? []);
  const centre = lines.find((line) => /^\s*服务中心\s/.test(line)) ?? '';
  const inLine = (line: string) => (line.match(/-?[\d,]+\.\d\d/g) ?? []).map(fen);
  return { figures: inLine(figures), amounts: dated.map(fen).sort(byValue), centre: inLine(centre) };
}

async function fromXlsx(office: Counter): Promise<Said> {
  const rows = await xlsxRows(join(office.folder, '公开.xlsx'));
  const head = rows.findIndex((row) => row.includes('期初结余（元）'));
  const figures = (rows[head + 1] ?? []).filter((cell) => typeof cell === 'number').map(fromYuan);
  const dated = rows.filter((row) => row.some((cell) => /^2026-\d\d-\d\d$/.test(String(cell))));
  const amounts = dated.flatMap((row) => row.filter((cell) => typeof cell === 'number').map(fromYuan));
  const centre = rows.find(([name]) => name === '服务中心') ?? [];
  const ofCentre = centre.filter((cell) => typeof cell === 'number').map(fromYuan);
  return { figures, amounts: amounts.sort(byValue), centre: ofCentre };
}

function fromPage(office: Counter): Said {
  const { tables } = readPage(readFileSync(join(office.folder, '网页', '2026Q3.html'), 'utf8'));
  const figures = tables.find(([head]) => head?.includes('期初结余（元）'))?.[1] ?? [];
  const entered = tables.filter(([head]) => head?.includes('入账日期'));
  const amounts = entered.flatMap(([, ...rows]) =>
    rows.filter((row) => /^\d{4}/.test(row[1] ?? '')).map((row) => fen(row.at(-1) ?? '')),
  );
  const [, ...centre] = tables.flat().find(([name]) => name === '服务中心') ?? [];
  return { figures: figures.map(fen), amounts: amounts.sort(byValue), centre: centre.map(fen) };
}

function fen(text: string): number {
  return fromYuan(Number(text.replaceAll(',', '')));
}

function fromYuan(amount: number): number {
  return Math.round(amount * 100);
}

function plain(amount: number): string {
  return yuan(amount).replaceAll(',', '');
}
