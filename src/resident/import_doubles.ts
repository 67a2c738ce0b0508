import { isIdNumber } from '../base/id_number.ts';
import { doorKey } from './door.ts';
import type { ReadRow } from './import_household.ts';
import { doubtfulFault, endsInNoughts } from './import_id_number.ts';
import { evidence } from './import_match.ts';
import type { Asked } from './import_row.ts';

/** A row that says again what one above says, word for word. */
export interface DoubleRow {
  row: number;
  name: string;
  code: 'double';
  says: string;
}

/**
 * Where a list has numbers whose end a spreadsheet made noughts, one that ends so may be another of them, though it checks.
 */
export function doubtNoughts(rows: readonly ReadRow[], numbers: readonly string[]): void {
  if (!numbers.some((number) => endsInNoughts(number) && !isIdNumber(number))) return;
  for (const { asked, faults } of rows) {
    if (endsInNoughts(asked.details.id_number ?? '')) faults.push(doubtfulFault);
  }
}

/**
 * Rows of one list about one person: the same again is passed over; anything else is a fault of the rows, for nobody knows
 * which of them is right. One ID number under two names is a fault of every row that has it. Adds to the faults.
 */
export function findDoubles(rows: readonly ReadRow[]): Map<ReadRow, DoubleRow> {
  const doubles = new Map<ReadRow, DoubleRow>();
  for (const group of groupedBy(rows, ({ asked }) => asked.details.id_number ?? null)) refuseTwoNames(group);
  for (const group of groupedBy(rows, ({ asked }) => asked.name || null)) {
    for (const [at, row] of group.entries()) {
      const { asked } = row;
      const earlier = group.slice(0, at).find((other) => isSame(other.asked, asked));
      if (earlier === undefined) continue;
      const says = `与第${earlier.asked.row}行相同，跳过`;
      if (contentOf(earlier.asked) === contentOf(asked)) {
        doubles.set(row, { row: asked.row, name: asked.name, code: 'double', says });
      } else {
        const words = `与第${earlier.asked.row}行是同一人（同名，且身份证号、出生日期、电话或住址相同），所写的却不一样`;
        row.faults.push({ code: 'row_twice', says: words });
      }
    }
  }
  return doubles;
}

function refuseTwoNames(group: readonly ReadRow[]): void {
  for (const row of group) {
    const other = group.find(({ asked }) => asked.name !== row.asked.name);
    if (other === undefined) continue;
    const says = `身份证号与第${other.asked.row}行的${other.asked.name || '（没有姓名）'}相同`;
    row.faults.push({ code: 'id_number_twice', says });
  }
}

function isSame(one: Asked, other: Asked): boolean {
  const told = (asked: Asked) => ({ details: asked.details, door: asked.door === null ? null : doorKey(asked.door) });
  const { agree, differ } = evidence(told(one), told(other));
  return agree.length > 0 && differ.length === 0;
}

function contentOf({ row: _, placed: __, ...content }: Asked): string {
  return JSON.stringify(content);
}

/** Groups of two and more. */
function groupedBy(rows: readonly ReadRow[], keyOf: (row: ReadRow) => string | null): ReadRow[][] {
  const groups = new Map<string, ReadRow[]>();
  for (const row of rows) {
    const key = keyOf(row);
    if (key === null) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return [...groups.values()].filter(({ length }) => length > 1);
}
