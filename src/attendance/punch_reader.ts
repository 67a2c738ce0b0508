import { plainHeading } from './punch_heading.ts';
import { numberCell, personCell } from './punch_layout.ts';
import { checkDays, isEmpty, type PunchRow, type Reading, readGridCell, readPunchRow, textAt } from './punch_row.ts';

/** Reads the rows of a table one after the other; null for one that says nothing of anybody. */
export type ReadRow = (cells: readonly string[]) => PunchRow | null;

/** The reader for a layout. It remembers what it read, so each table needs one of its own. */
export function readerFor(reading: Reading): ReadRow {
  const { kind } = reading.layout;
  if (kind === 'rows') return (cells) => readPunchRow(cells, reading);
  if (kind === 'grid') return (cells) => gridRow(cells, reading);
  return pairReader(reading);
}

function gridRow(cells: readonly string[], reading: Reading): PunchRow | null {
  const { name, number } = reading.layout.single;
  if (isEmpty(cells)) return null;
  return dayCells(cells, { name: textAt(cells, name), number: textAt(cells, number) || undefined }, reading);
}

/** The cells of a person's days. */
function dayCells(cells: readonly string[], who: Pick<PunchRow, 'name' | 'number'>, reading: Reading): PunchRow {
  const row: PunchRow = { ...who, stamps: [], faults: [], isVoid: false };
  for (const { at, label, day } of reading.layout.days) {
    const text = (cells[at] ?? '').trim();
    if (text === '') continue;
    if (day === null) {
      if (/\d/.test(text)) row.faults.push({ code: 'bad_day', says: `“${label}”列不是这份表所统计的日子` });
      continue;
    }
    const { stamps, fault } = readGridCell(text, day, reading);
    row.stamps.push(...stamps);
    if (fault !== null) row.faults.push(fault);
  }
  checkDays(row.stamps, row.faults, null, reading.today);
  return row;
}

/** 工号:1 姓名:李敏 in one row, the times of the days in the row below. */
function pairReader(reading: Reading): ReadRow {
  let who: Pick<PunchRow, 'name' | 'number'> | null = null;
  return (cells) => {
    const plain = cells.map(plainHeading);
    const name = labelled(plain, cells, personCell);
    if (name !== null) {
      who = { name, number: labelled(plain, cells, numberCell) ?? undefined };
      return null;
    }
    if (who === null || plain.every((cell) => cell === '')) return null;
    return dayCells(cells, who, reading);
  };
}

/** What stands behind a label: in its own cell, or in the next one that is not empty. */
function labelled(plain: readonly string[], cells: readonly string[], shape: RegExp): string | null {
  const at = plain.findIndex((cell) => shape.test(cell));
  if (at === -1) return null;
  const own = shape.exec(plain[at] as string)?.[1] ?? '';
  if (own !== '') return own;
  const next = plain.findIndex((cell, place) => place > at && cell !== '');
  return next === -1 || /:$/.test(plain[next] as string) ? '' : (cells[next] as string).trim();
}
