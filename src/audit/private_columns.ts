import type { CellType } from '../sheet/sheet.ts';

/** Columns that are private whatever their table. */
const everywhere: Readonly<Record<string, CellType>> = {
  id_number: 'id_number',
  phone: 'phone',
  contact: 'phone',
  unit: 'room',
  room: 'room',
};

/** Columns that are private in one table: what is said there of somebody's health, means and family; where they live. */
const inTable: Readonly<Record<string, Readonly<Record<string, CellType>>>> = {
  household: { address: 'room', facts: 'private_text' },
  resident: { facts: 'private_text' },
  resident_tag: { note: 'private_text' },
  resident_import: { changes: 'private_text' },
  visit: { seen: 'private_text', asked: 'private_text', facts: 'private_text' },
  complaint: { complainant: 'private_name' },
  seal_use: { address: 'room' },
  certificate_request: { address: 'room' },
  certificate: { content: 'private_text' },
};

/** As what a column of the file is shown, when it is private; undefined for all others. */
export function privateColumn(table: string, column: string): CellType | undefined {
  const own = Object.hasOwn(inTable, table) ? inTable[table] : undefined;
  if (own !== undefined && Object.hasOwn(own, column)) return own[column];
  if (Object.hasOwn(everywhere, column)) return everywhere[column];
  if (column.endsWith('_id_number')) return 'id_number';
  return column.endsWith('_phone') ? 'phone' : undefined;
}
