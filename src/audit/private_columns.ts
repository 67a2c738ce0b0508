import type { KeptTable } from '../personal/policy.ts';
import { policies } from '../personal/tables.ts';
import type { CellType } from '../sheet/sheet.ts';

/** Columns that are private whatever their table. */
const everywhere: Readonly<Record<string, CellType>> = {
  id_number: 'id_number',
  phone: 'phone',
  contact: 'phone',
  unit: 'room',
  room: 'room',
  note: 'private_text',
};

/** Columns that are private in one table: what is said there of somebody's health, means and family; where they live. */
const inTable: Readonly<Record<string, Readonly<Record<string, CellType>>>> = {
  household: { address: 'room', facts: 'private_text' },
  resident: { facts: 'private_text' },
  resident_tag: { note: 'private_text', voided: 'private_text' },
  resident_import: { changes: 'private_text' },
  visit: { seen: 'private_text', asked: 'private_text', facts: 'private_text' },
  reception: { visitor: 'private_name' },
  complaint: { complainant: 'private_name' },
  ten_household_group: { facts: 'private_text' },
  diary_entry: { met: 'private_text', content: 'private_text', follow_up: 'private_text' },
  seal_use: { address: 'room' },
  certificate_request: { address: 'room' },
  certificate: { content: 'private_text' },
};

/** What goes on erasure and is told openly all the same, wherever the record is shown: by it a record is known. */
const told = new Set([
  ...['name', 'pinyin', 'initials', 'gender', 'birth_day', 'household_id', 'relation', 'registration'],
  ...['title', 'subject', 'number', 'voided'],
]);

/** As what a column of the file is shown, when it is private; undefined for all others. */
export function privateColumn(table: string, column: string): CellType | undefined {
  const own = Object.hasOwn(inTable, table) ? inTable[table] : undefined;
  if (own !== undefined && Object.hasOwn(own, column)) return own[column];
  if (Object.hasOwn(everywhere, column)) return everywhere[column];
  if (column.endsWith('_id_number')) return 'id_number';
  if (column.endsWith('_phone')) return 'phone';
  return isSaidOfSomebody(table, column) ? 'private_text' : undefined;
}

/** Words that erasure would write over: what was said of a resident and by them. */
function isSaidOfSomebody(table: string, column: string): boolean {
  if (!Object.hasOwn(policies, table) || told.has(column)) return false;
  const { blank = {}, said = {} } = policies[table as KeptTable];
  return Object.hasOwn(blank, column) || Object.hasOwn(said, column);
}
