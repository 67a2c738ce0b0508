import type { Column, Row, TableBlock } from '../sheet/sheet.ts';
import { countColumns, countRow } from './month_table.ts';
import { leaveKey, leaveStates, states } from './state.ts';
import type { Counts } from './tally.ts';
import type { PersonYear, YearReport } from './year_store.ts';

/** On a screen a long name gives way before the figures do. */
const person: Column = { key: 'person', label: '姓名', type: 'text' };

/** Everybody's year in the columns of the month's form (F-19). */
export function totalsTable({ people, total }: YearReport): TableBlock {
  return {
    kind: 'table',
    columns: [person, ...countColumns],
    rows: people.map((one) => ({ person: one.name, ...countRow(one.total) })),
    ...(people.length > 1 ? { total: { person: '合计', ...countRow(total) } } : {}),
    empty: '这一年没有在任的工作人员。登记：jwh staff add 姓名 --post 职务',
  };
}

/** What the usual columns put together, apart: days with lateness, each kind of leave, work on days of rest. */
export function detailTable({ people, total, lateDays }: YearReport): TableBlock {
  const columns = detailColumns(total);
  return {
    kind: 'table',
    title: '其中',
    columns: [person, ...columns],
    rows: people.map((one) => ({ person: one.name, ...detailRow(one.total, one.lateDays) })),
    ...(people.length > 1 ? { total: { person: '合计', ...detailRow(total, lateDays) } } : {}),
  };
}

/** Only kinds of leave that somebody took. */
export function detailColumns({ leave }: Counts): Column[] {
  return [
    { key: 'late_days', label: '迟到早退天数', type: 'count' },
    ...leaveStates
      .filter((state) => leave[leaveKey(state)] !== undefined)
      .map((state): Column => ({ key: `leave_${leaveKey(state)}`, label: states[state].label, type: 'count' })),
    { key: 'rest_work', label: '休息日出勤', type: 'count' },
  ];
}

export function detailRow({ leave, rest_work }: Counts, lateDays: number): Row {
  return {
    late_days: lateDays,
    ...Object.fromEntries(leaveStates.map((state) => [`leave_${leaveKey(state)}`, (leave[leaveKey(state)] ?? 0) / 2])),
    rest_work: rest_work / 2,
  };
}

/** The whole of it in one table, for paper and spreadsheets: days present month by month, then what they add up to. */
export function yearTable(report: YearReport): TableBlock {
  const { months, people, total, lateDays } = report;
  const keys = months.map(({ month }) => month);
  const monthColumns = keys.map(
    (key): Column => ({ key, label: `${Number(key.slice(5))}月`, type: 'count', narrow: true }),
  );
  const counted = countColumns.map((column) => ({
    ...column,
    narrow: true,
    ...(column.key === 'present' ? { sumOf: keys } : {}),
  }));
  const details = detailColumns(total).filter(({ key }) => !['leave_personal', 'leave_sick'].includes(key));
  return {
    kind: 'table',
    columns: [
      { ...person, whole: true },
      ...monthColumns,
      ...counted,
      ...details.map((column) => ({ ...column, narrow: true })),
    ],
    rows: people.map((one) => ({
      person: one.name,
      ...presence(one, keys),
      ...countRow(one.total),
      ...detailRow(one.total, one.lateDays),
    })),
    total: {
      person: '合计',
      ...Object.fromEntries(keys.map((key) => [key, monthSum(people, key)])),
      ...countRow(total),
      ...detailRow(total, lateDays),
    },
    empty: '这一年没有在任的工作人员。',
  };
}

/** Days present in each month; unknown where there was no post, or the month has not come. */
function presence({ months }: PersonYear, keys: readonly string[]): Row {
  return Object.fromEntries(
    keys.map((key) => {
      const share = months.get(key);
      return [key, share === undefined ? null : share.counts.present / 2];
    }),
  );
}

function monthSum(people: readonly PersonYear[], key: string): number | null {
  const shares = people.flatMap(({ months }) => months.get(key) ?? []);
  return shares.length === 0 ? null : shares.reduce((sum, { counts }) => sum + counts.present, 0) / 2;
}
