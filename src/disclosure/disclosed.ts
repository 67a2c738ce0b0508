import type { Day } from '../calendar/day.ts';
import type { Quarter } from '../calendar/quarter.ts';
import type { FoundLeak } from '../command/posted/leaks.ts';
import type { Apart } from '../finance/apart.ts';
import type { Accounts } from '../finance/quarter_store.ts';
import type { Choices } from '../rules/reading.ts';
import { cellData } from '../sheet/cell.ts';
import type { CellValue, Column, Row } from '../sheet/sheet.ts';
import type { Digests, Gate } from './gates.ts';

/** One of the place's items with what there is to say in the period: lines of text, a table, or nothing. */
export interface DisclosedItem {
  no: number;
  code: string;
  title: string;
  empty: boolean;
  lines: readonly string[];
  /** Text entered beside the records; stands under their table. */
  under: readonly string[];
  columns: readonly Column[];
  rows: readonly Row[];
  total?: Row;
}

/** The committee's account, and beside it what there is of other accounts and of funds; none in older versions. */
export type DisclosedAccounts = Accounts & Partial<Apart>;

/** A quarter as it is published. Whatever writes it masks by cell type; nothing here holds a private number. */
export interface Disclosed extends Quarter {
  office: string;
  /** The day of the answer: before the quarter's end its figures are not complete. */
  asOf: Day;
  items: readonly DisclosedItem[];
  accounts: DisclosedAccounts;
  /** The cash there should be at its end, in 分, where the books were read; on no board. */
  cash?: number;
  /** The telephone of whoever supervises the disclosure; undefined where the place asks for none on the board. */
  telephone?: string | null | undefined;
  gates: readonly Gate[];
  digests: Digests;
  /** What may stand on no board: what goes out in public is refused while there is any. */
  leaks: readonly FoundLeak[];
  /** The readings the office has chosen, as of the quarter's end. */
  choices: Choices;
}

/** The quarter for scripts; the keys are the contract of `disclose quarter --json`. */
export function recordOf({
  office: _office,
  asOf: _asOf,
  cash: _cash,
  telephone,
  digests: _digests,
  leaks: _leaks,
  choices: _choices,
  items,
  accounts,
  ...rest
}: Disclosed): object {
  return { ...rest, accounts: accountsRecord(accounts), telephone: telephone ?? null, items: items.map(itemRecord) };
}

/** Other accounts and funds are told even where there are none. */
export function accountsRecord({ others = [], funds = [], ...accounts }: DisclosedAccounts) {
  return { ...accounts, others, funds };
}

/** Text alone stands as rows with one column, so that every item can be read alike. */
export function itemRecord({ no, code, title, empty, lines, under, columns, rows }: DisclosedItem): object {
  const [heads, body] = columns.length > 0 ? [columns, rows] : [[textColumn], lines.map((text) => ({ text }))];
  return {
    no,
    code,
    title,
    empty,
    text: [...lines, ...under],
    columns: heads.map(({ key, label, type }) => ({ key, label, type })),
    rows: body.map((row) => dataOf(heads, row)),
  };
}

const textColumn: Column = { key: 'text', label: '内容', type: 'text' };

function dataOf(columns: readonly Column[], row: Row): Record<string, CellValue> {
  return Object.fromEntries(columns.map((column) => [column.key, cellData(column, row[column.key] ?? null)]));
}
