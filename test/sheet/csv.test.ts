import { expect, it } from 'vitest';
import { cellText } from '../../src/sheet/cell.ts';
import { writeCsv } from '../../src/sheet/csv.ts';
import type { Column } from '../../src/sheet/sheet.ts';

const columns: Column[] = [
  { key: 'a', label: '=项目\n名称', type: 'text' },
  { key: 'b', label: '金额', type: 'money' },
];

it('guards headings and texts against being taken for formulas, leaves numbers alone', () => {
  const rows = [
    { a: '=1+1', b: -123_456_789 },
    { a: null, b: null },
  ];
  const csv = writeCsv({ title: '表', blocks: [{ kind: 'table', columns, rows, total: { b: -123_456_789 } }] });
  expect(csv).toBe("\ufeff'=项目 名称,金额\r\n'=1+1,-1234567.89\r\n,\r\n,-1234567.89\r\n");
});

it('lets no control character out, whatever the type of the cell', () => {
  for (const type of ['text', 'id_number', 'phone', 'private_name', 'state', 'day'] as const) {
    expect(cellText({ type }, '\u001b\u001b\u001b[31m-1234\u001b')).not.toMatch(/\p{Cc}/u);
  }
});
