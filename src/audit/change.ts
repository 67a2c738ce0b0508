import { maskIdNumber, maskPhone } from '../base/mask.ts';
import type { StoredChange } from './store.ts';

type Plain = string | number | null;

interface ColumnChange {
  column: string;
  before: Plain;
  after: Plain;
}

/** A change as it may be shown: only the columns that changed, private numbers masked. */
export interface ShownChange {
  no: number;
  record: string;
  kind: 'added' | 'changed' | 'erased';
  columns: ColumnChange[];
}

/** What a stored change did to its record. Erased images leave no columns. */
export function shown({ no, record_type, record_id, salt, before_image, after_image }: StoredChange): ShownChange {
  const record = `${record_type}/${record_id}`;
  if (salt === null || (before_image === null && after_image === null))
    return { no, record, kind: 'erased', columns: [] };
  const [before, after] = [imageIn(before_image), imageIn(after_image)];
  const columns = [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .map((column) => ({ column, before: before[column] ?? null, after: after[column] ?? null }))
    .filter((change) => change.before !== change.after)
    .map(masked);
  return { no, record, kind: before_image === null ? 'added' : 'changed', columns };
}

function imageIn(text: string | null): Record<string, Plain> {
  return text === null ? {} : JSON.parse(text);
}

function masked({ column, before, after }: ColumnChange): ColumnChange {
  const mask = maskFor(column);
  const hidden = (value: Plain) => (value === null || mask === undefined ? value : mask(String(value)));
  return { column, before: hidden(before), after: hidden(after) };
}

function maskFor(column: string): ((text: string) => string) | undefined {
  if (/(^|_)id_number$/.test(column)) return maskIdNumber;
  return /(^|_)phone$/.test(column) ? maskPhone : undefined;
}
