import { Refusal } from '../base/refusal.ts';
import { readYuan } from '../base/yuan.ts';
import type { CellValue } from '../sheet/sheet.ts';
import { cellsOf } from '../sheet/table_cells.ts';
import { bytesOf } from '../sheet/text_file.ts';
import type { Entered, EnteredColumn } from './entered.ts';

interface Known {
  key: string;
  type: EnteredColumn['type'];
  is: RegExp;
}

/** Headings whose content has a type of its own; all others are text. */
const known: readonly Known[] = [
  { key: 'persons', type: 'count', is: /人数|人口/ },
  {
    key: 'name',
    type: 'private_name',
    is: /姓名|名字|户主|享受人|受助人|救助对象|领取人|代领|受益人|申请人|配偶|丈夫|妻子|家属|家庭成员|联系人|监护人|子女|父亲|母亲/,
  },
  { key: 'amount', type: 'money', is: /金额|补助款|救助金|元/ },
];

/** A list as an office keeps it: CSV (UTF-8 or GB18030) or xlsx, first line headings. @throws Refusal kind `usage` or `file`. */
export async function readListFile(path: string): Promise<Entered> {
  const [head = [], ...body] = await cellsOf(bytesOf(path), path);
  const labels = head.map((label) => label.normalize('NFKC').replace(/\s/g, ''));
  const places = labels.flatMap((label, at) => (label === '' || label === '序号' ? [] : [{ label, at }]));
  if (places.length === 0) throw new Refusal('usage', 'heading_missing', `文件第一行没有标题：${path}`);
  const columns = withKeys(places);
  const rows = body
    .map((cells, at) => ({ cells, row: at + 2 }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
    .map(({ cells, row }) => Object.fromEntries(columns.map((c) => [c.key, cellOf(c, cells[c.at] ?? '', row)])));
  return { lines: [], columns: columns.map(({ key, label, type }) => ({ key, label, type })), rows };
}

/** The first column of a kind has the kind's key; a second one (户主姓名, 领取人) and unknown ones are called by their place. */
function withKeys(places: readonly { label: string; at: number }[]): (EnteredColumn & { at: number })[] {
  const taken = new Set<string>();
  return places.map(({ label, at }) => {
    const found = known.find(({ is }) => is.test(label));
    const key = found === undefined || taken.has(found.key) ? `column_${at + 1}` : found.key;
    taken.add(key);
    return { key, label, type: found?.type ?? 'text', at };
  });
}

function cellOf({ label, type }: EnteredColumn, text: string, row: number): CellValue {
  const cell = text.trim().replace(/^'/, '');
  if (cell === '') return null;
  if (type === 'money') return readYuan(cell.replace(/元$/, ''), `第${row}行“${label}”`);
  if (type !== 'count') return cell;
  if (/^\d{1,9}$/.test(cell)) return Number(cell);
  throw new Refusal('usage', 'bad_number', `第${row}行“${label}”“${cell}”不是整数。`);
}
