import type { Column, Row, TableBlock } from '../../sheet/sheet.ts';
import type { StaffShare, ZoneShare } from './share.ts';

/** A small office fits on a page with everything, a larger one goes on to a second; beyond these, as a sum (CSV has all). */
const mostStaff = 40;
const mostZones = 20;

const counts: readonly Column[] = [
  { key: 'registered', label: '新登记事项', type: 'count' },
  { key: 'open', label: '未办结', type: 'count' },
  { key: 'overdue', label: '逾期', type: 'count' },
];

/** Who did what. A visit of two people counts for both, so there is no sum of visits. */
export function staffTable(staff: readonly StaffShare[]): TableBlock | null {
  if (staff.length === 0) return null;
  return {
    kind: 'table',
    title: '工作人员（两人同去的走访各计一次）',
    columns: [
      { key: 'name', label: '姓名', type: 'text', wide: true },
      { key: 'visits', label: '走访', type: 'count' },
      { key: 'receptions', label: '首问接待', type: 'count' },
      ...counts,
    ],
    ...shortened(staff, mostStaff, 'name', (rest) => `另 ${rest} 人`, ['receptions', 'registered', 'open', 'overdue']),
  };
}

/** What happened where; nothing to say while there are no areas. */
export function zoneTable(zones: readonly ZoneShare[]): TableBlock | null {
  if (zones.every(({ zone }) => zone === null)) return null;
  const named = zones.map((one) => ({ ...one, zone: one.zone ?? '（没有片区）' }));
  return {
    kind: 'table',
    title: '责任片区',
    columns: [
      { key: 'zone', label: '片区', type: 'text', wide: true },
      { key: 'visits', label: '走访', type: 'count' },
      ...counts,
    ],
    ...shortened(named, mostZones, 'zone', (rest) => `另 ${rest} 片`, ['visits', 'registered', 'open', 'overdue']),
  };
}

/** The first rows, the rest as one, and the sums of what can be added up. */
function shortened<T extends object>(
  all: readonly T[],
  most: number,
  key: string,
  restWords: (count: number) => string,
  summed: readonly string[],
): Pick<TableBlock, 'rows' | 'total'> {
  const rows = all as readonly Row[];
  const shown = rows.length <= most + 1 ? rows : rows.slice(0, most);
  const rest = rows.slice(shown.length);
  const sums = (some: readonly Row[], keys: readonly string[]) =>
    Object.fromEntries(keys.map((one) => [one, some.reduce((all, row) => all + Number(row[one] ?? 0), 0)]));
  const numbers = Object.keys(rows[0] ?? {}).filter((one) => one !== key);
  return {
    rows: [...shown, ...(rest.length === 0 ? [] : [{ [key]: restWords(rest.length), ...sums(rest, numbers) }])],
    total: { [key]: '合计', ...sums(rows, summed) },
  };
}
