import { cellText } from '../sheet/cell.ts';
import type { CellValue, Column, Row, TableBlock } from '../sheet/sheet.ts';
import { accountCodes } from './account_codes.ts';
import { apartFigures } from './apart.ts';
import type { Disclosed, DisclosedItem } from './disclosed.ts';
import { noneWords, runningWord } from './disclosed_period.ts';
import { lackingWords } from './gates.ts';

/** The whole quarter as one table for spreadsheets: item, row, column, and its text or amount. */
export function flatTable(
  { period, items, accounts, gates, telephone }: Disclosed,
  notes: readonly Row[] = [],
): TableBlock {
  const figures = [
    ['期初结余', accounts.opening],
    [`${runningWord(period)}收入`, accounts.receipts],
    [`${runningWord(period)}支出`, accounts.payments],
    ['期末结余', accounts.closing],
    ...apartFigures(accounts),
  ] as const;
  return {
    kind: 'table',
    columns: [
      { key: 'no', label: '项', type: 'count' },
      { key: 'item', label: '事项', type: 'text' },
      { key: 'row', label: '行', type: 'count' },
      { key: 'column', label: '栏目', type: 'text' },
      { key: 'text', label: '内容', type: 'text' },
      { key: 'amount', label: '金额（元）', type: 'money' },
    ],
    rows: [
      ...lackingRow(gates),
      ...notes,
      ...telephoneRow(telephone),
      ...items.flatMap((item) => [
        ...(accountCodes.includes(item.code)
          ? figures.map(([column, amount]) => ({
              no: item.no,
              item: item.title,
              row: null,
              column,
              text: null,
              amount,
            }))
          : []),
        ...itemRows(item, noneWords(period)),
      ]),
    ],
  };
}

/** A draft says so in its first row. */
function lackingRow(gates: Disclosed['gates']): Row[] {
  const text = lackingWords(gates);
  return text === null ? [] : [{ no: null, item: '送审稿', row: null, column: '手续', text, amount: null }];
}

/** R-XF4-32: the number stands on every form of the sheet. */
function telephoneRow(telephone: Disclosed['telephone']): Row[] {
  if (telephone === undefined || telephone === null) return [];
  return [{ no: null, item: '居务公开监督电话', row: null, column: '电话', text: telephone, amount: null }];
}

function itemRows({ no, title, empty, lines, under, columns, rows }: DisclosedItem, none: string): Row[] {
  const line = (row: number | null, column: string, text: string | null, amount: CellValue = null) => ({
    no,
    item: title,
    row,
    column,
    text,
    amount,
  });
  if (empty) return [line(null, '内容', none)];
  return [
    ...lines.map((text) => line(null, '内容', text)),
    ...rows.flatMap((row, at) =>
      columns.filter(({ key }) => key !== 'no').map((c) => line(at + 1, c.label, ...splitValue(c, row))),
    ),
    ...under.map((text) => line(null, '内容', text)),
  ];
}

function splitValue(column: Column, row: Row): [string | null, CellValue] {
  const value = row[column.key] ?? null;
  if (value === null) return [null, null];
  return column.type === 'money' ? [null, value] : [cellText(column, value), null];
}
