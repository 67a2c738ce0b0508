import { Refusal } from '../base/refusal.ts';
import { cellsOf } from '../sheet/table_cells.ts';
import { type Headings, readTableFile } from '../sheet/table_file.ts';
import { bytesOf } from '../sheet/text_file.ts';
import { type PunchFileRow, punchHeadings, type TimeField } from './punch_row.ts';

type Field = keyof typeof punchHeadings;

export interface PunchTable {
  rows: PunchFileRow[];
  known: ReadonlySet<Field>;
  unused: string[];
}

const timeFields: readonly TimeField[] = ['in', 'out', 'at'];

/** The table of a punch clock; of times it may have several columns of one kind (打卡时间 twice, 上班打卡1, 上班打卡2). */
export async function readPunchTable(path: string, pairs: readonly string[]): Promise<PunchTable> {
  const { headings, given } = mapped(pairs);
  const table = await readTableFile(path, headings, 'name');
  const fieldOf = (heading: string) => {
    const plain = heading.replace(/[(第]?\d+[)次]?$/, '');
    return timeFields.find((field) => given.get(field)?.includes(heading) ?? headings[field].includes(plain));
  };
  const further = table.unused.filter((heading) => fieldOf(heading) !== undefined);
  if (further.length === 0) return table;
  // Only such a file is read a second time: for the columns that a table with one of each kind has no place for.
  const cells = await cellsOf(bytesOf(path), path);
  const names = cells.map((row) => row.map((name) => name.normalize('NFKC').replace(/\s/g, '')));
  const head = names.find((row) => row.some((name) => headings.name.includes(name))) ?? [];
  const first = new Set(timeFields.map((field) => firstOf(head, headings[field])));
  const columns = head.flatMap((name, at) => {
    const field = fieldOf(name);
    return field === undefined || first.has(at) ? [] : [{ field, at }];
  });
  const more = (row: number): NonNullable<PunchFileRow['more']> => {
    const found: Partial<Record<TimeField, string[]>> = {};
    for (const { field, at } of columns) {
      found[field] = [...(found[field] ?? []), (cells[row - 1]?.[at] ?? '').trim().replace(/^'/, '')];
    }
    return found;
  };
  return {
    rows: table.rows.map((row) => ({ ...row, more: more(row.row) })),
    known: new Set([...table.known, ...columns.map(({ field }) => field)]),
    unused: table.unused.filter((heading) => !further.includes(heading)),
  };
}

/** The column that the table takes for a field: that of the first of its words that stands there. */
function firstOf(head: readonly string[], words: readonly string[]): number {
  return head.findIndex((name) => words.includes(name));
}

/** The headings with the office's own words for them. @throws Refusal kind `usage` on a field that does not exist. */
function mapped(pairs: readonly string[]): {
  headings: Headings<Field>;
  given: ReadonlyMap<string, readonly string[]>;
} {
  const headings: Record<string, readonly string[]> = { ...punchHeadings };
  const given = new Map<string, string[]>();
  for (const pair of pairs) {
    const at = pair.lastIndexOf('=');
    const [column, word] = [pair.slice(0, at).normalize('NFKC').replace(/\s/g, ''), pair.slice(at + 1).trim()];
    const field = Object.keys(headings).find((key) => key === word || headings[key]?.includes(word));
    if (at < 1 || field === undefined) {
      throw new Refusal('usage', 'bad_map', `--map “${pair}”看不懂。`, {
        hint: `写成 文件里的列名=字段，字段可以是：${Object.values(punchHeadings)
          .map(([first]) => first)
          .join('、')}`,
      });
    }
    const before = given.get(field)?.[0];
    if (before !== undefined && before !== column && !(timeFields as readonly string[]).includes(field)) {
      throw new Refusal('usage', 'map_twice', `--map 把“${before}”和“${column}”两列都当作${word}，只能有一列。`);
    }
    // What was mapped wins over the usual words, and a column stands for one field only.
    for (const key of Object.keys(headings)) headings[key] = (headings[key] ?? []).filter((one) => one !== column);
    headings[field] = [column, ...(headings[field] ?? [])];
    given.set(field, [...(given.get(field) ?? []), column]);
  }
  return { headings: headings as Headings<Field>, given };
}
