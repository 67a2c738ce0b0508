import { Refusal } from '../../base/refusal.ts';
import { cellsOf } from '../../sheet/table_cells.ts';
import { bytesOf } from '../../sheet/text_file.ts';

/** A row of the file: the request, and what stands beside it by its heading. */
export interface Wanted {
  row: number;
  word: string;
  cells: readonly { name: string; value: string }[];
}

const headings = ['申请编号', '申请', '编号'];

/**
 * Reads which requests to issue: one column is the request's number, every other column a field of the paper by its heading;
 * empty cells say nothing. @throws Refusal kind `usage`, or `file` where it cannot be read.
 */
export async function readNames(path: string): Promise<Wanted[]> {
  const cells = await cellsOf(bytesOf(path), path);
  const top = cells.findIndex((row) => row.some((cell) => headings.includes(plain(cell))));
  if (top === -1) {
    throw new Refusal('usage', 'heading_missing', `文件里没有“${headings[0]}”这一列：${path}`, {
      hint: '第一行写列名：申请编号，其余的列写证明上的字段，如 申请事项；没有写入任何内容。',
    });
  }
  const names = (cells[top] as string[]).map(plain);
  const at = names.findIndex((name) => headings.includes(name));
  const rows = cells.slice(top + 1).flatMap((row, below) => {
    const word = plain(row[at] ?? '');
    if (word === '') return [];
    const beside = names.flatMap((name, column) => {
      const value = plain(row[column] ?? '');
      return column === at || name === '' || value === '' ? [] : [{ name, value }];
    });
    return [{ row: top + below + 2, word, cells: beside }];
  });
  if (rows.length > 0) return rows;
  throw new Refusal('usage', 'empty_file', `文件里没有要出具的申请：${path}`, { hint: '每行写一个申请编号。' });
}

function plain(cell: string): string {
  return cell.trim();
}
