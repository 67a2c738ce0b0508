import { isChildOn } from '../calendar/age.ts';
import type { Day } from '../calendar/day.ts';
import type { Shown } from '../sheet/settled.ts';
import type { CellType } from '../sheet/sheet.ts';
import { privateColumn } from './private_columns.ts';
import type { StoredChange } from './store.ts';

type Plain = string | number | null;

interface ColumnChange {
  column: string;
  before: Plain;
  after: Plain;
}

/** A change as it may be shown: only the columns that changed, private ones as `show` has them. */
export interface ShownChange {
  no: number;
  record: string;
  kind: 'added' | 'changed' | 'erased';
  columns: ColumnChange[];
}

/** What a stored change did to its record. Erased images leave no columns. */
export function shown(change: StoredChange, show: Shown, today: Day): ShownChange {
  const { no, record_type, record_id, salt, before_image, after_image } = change;
  const record = `${record_type}/${record_id}`;
  if (salt === null || (before_image === null && after_image === null))
    return { no, record, kind: 'erased', columns: [] };
  const [before, after] = [imageIn(before_image), imageIn(after_image)];
  const child = record_type === 'person' && [before, after].some(({ birth_day }) => isChild(birth_day, today));
  const columns = [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .map((column) => ({ column, before: before[column] ?? null, after: after[column] ?? null }))
    .filter((one) => one.before !== one.after)
    .map((one) => asShown(child ? 'child' : record_type, one, show));
  return { no, record, kind: before_image === null ? 'added' : 'changed', columns };
}

/** Ids of the people a change is about. */
export function personsIn({ record_type, record_id, before_image, after_image }: StoredChange): string[] {
  if (record_type === 'person') return [record_id];
  return [imageIn(before_image), imageIn(after_image)]
    .map(({ person_id }) => person_id)
    .filter((id) => typeof id === 'string');
}

function imageIn(text: string | null): Record<string, Plain> {
  return text === null ? {} : JSON.parse(text);
}

function asShown(table: string, { column, before, after }: ColumnChange, show: Shown): ColumnChange {
  const type = table === 'child' ? childColumn(column) : privateColumn(table, column);
  const as = (value: Plain) => (value === null || type === undefined ? value : show(type, String(value)));
  return { column, before: as(before), after: as(after) };
}

/** Of somebody under fourteen everything is private; the name is masked as everywhere. */
function childColumn(column: string): CellType | undefined {
  if (column === 'id') return undefined;
  return column === 'name' ? 'private_name' : (privateColumn('person', column) ?? 'private_text');
}

function isChild(birthDay: Plain | undefined, today: Day): boolean {
  return typeof birthDay === 'string' && isChildOn(birthDay, today);
}
