import { columnName, recordName } from '../audit/labels.ts';
import type { Day } from '../calendar/day.ts';
import type { Row, Sheet } from '../sheet/sheet.ts';
import { wordOf } from './code_words.ts';
import type { KeptRecord, KeptRow, Role, Value } from './records.ts';
import { policies, tablesInOrder } from './tables.ts';

const roles: Readonly<Record<Role, { label: string }>> = {
  about: { label: '关于本人' },
  by: { label: '本人经办' },
  named: { label: '写有本人姓名' },
};

/** The records as data: table -> its rows, as they stand in the file. */
export function dataOf(records: readonly KeptRecord[]): Record<string, KeptRow[]> {
  const tables = tablesInOrder.filter((table) => records.some((one) => one.table === table));
  return Object.fromEntries(
    tables.map((table) => [table, records.filter((one) => one.table === table).map(({ row }) => row)]),
  );
}

/** Everything that is kept about a person, for reading: one line a record, its filled columns by their names. */
export function keptSheet(
  name: string,
  records: readonly KeptRecord[],
  { alone, day, papers }: { alone: boolean; day: Day; papers: readonly string[] },
): Sheet {
  const sorted = tablesInOrder.flatMap((table) => records.filter((one) => one.table === table));
  const titles = [...new Set(sorted.map(({ table }) => recordName(table)))];
  return {
    title: `${name}　本居委会所存的全部资料`,
    subtitle: `共${sorted.length}条：${titles.join('、')}`,
    day,
    blocks: [
      {
        kind: 'table',
        columns: [
          { key: 'record', label: '种类', type: 'text' },
          { key: 'day', label: '日期', type: 'day' },
          { key: 'role', label: '关系', type: 'state', states: roles },
          { key: 'content', label: '内容', type: 'text', wide: true },
        ],
        rows: sorted.map(rowOf),
        empty: '没有关于此人的资料。',
      },
      { kind: 'text', tone: 'quiet', lines: [...papers, ...notes(alone)] },
    ],
  };
}

function notes(alone: boolean): string[] {
  return [
    '以上为数据文件里与本人有关的全部记录，未作任何隐去；纸质材料、备份文件不在其中。',
    ...(alone
      ? []
      : ['档案中另有姓名相同或包含这个姓名的人：只凭姓名不能确定是本人的记录没有列入，以免泄露他人的资料。']),
    '资料有误，可以申请更正；依法可以申请删除。',
  ];
}

function rowOf({ table, role, row }: KeptRecord): Row {
  const days = [row.day, row.from_day, row.registered_on, row.at].filter((day) => typeof day === 'string');
  return { record: recordName(table), day: days[0]?.slice(0, 10) ?? null, role, content: contentOf(table, row) };
}

/** Ids are the file's own: they say nothing to a person, who finds the record under its day and number. */
function contentOf(table: KeptRecord['table'], row: KeptRow): string {
  // By which command somebody looked is the office's own way of saying it.
  const ids = new Set(['id', 'day', 'command', ...(policies[table].about ?? []), 'pinyin', 'initials', 'verdicts']);
  const filled = Object.entries(row).filter(
    ([column, value]) => value !== null && !ids.has(column) && !column.endsWith('_id') && value !== '{}',
  );
  return (
    filled.map(([column, value]) => `${columnName(column)}：${plain(table, column, value)}`).join('；') ||
    '（只有登记，没有内容）'
  );
}

function plain(table: KeptRecord['table'], column: string, value: Value): string {
  if (column === 'time' && typeof value === 'number') {
    return `${Math.floor(value / 60)}:${String(value % 60).padStart(2, '0')}`;
  }
  if (column === 'persons') return '含本人';
  const text = wordOf(table, column, String(value));
  return /^[[{]/.test(text) ? insideOf(text, (leaf) => wordOf(table, column, leaf)) : text;
}

/** The texts and numbers in a JSON column, in their order; ids are the file's own. */
function insideOf(text: string, word: (leaf: string) => string): string {
  try {
    return leaves(JSON.parse(text)).map(word).join('，') || '—';
  } catch {
    return text;
  }
}

function leaves(value: unknown): string[] {
  if (value === null || typeof value === 'boolean') return [];
  if (typeof value !== 'object') return [String(value)];
  return Object.entries(value).flatMap(([key, one]) => (key.endsWith('_id') ? [] : leaves(one)));
}
