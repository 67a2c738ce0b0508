import type { Column, TableBlock } from '../sheet.ts';
import type { Paint } from './paint.ts';
import { gap, textsOf, toned } from './table.ts';
import { width } from './width.ts';
import { wrap } from './wrap.ts';

/** Rows one after another, each cell with its heading: a table too wide for the screen. What is not known is left out. */
export function recordLines({ columns, rows, total }: TableBlock, limit: number, paint: Paint): string[] {
  const all = total === undefined ? rows : [...rows, total];
  return all.flatMap((row, at) => {
    const texts = textsOf(row, columns);
    const cells = columns.flatMap((column, i) => {
      const text = texts[i] ?? '';
      return text === '' || text === '—' ? [] : [{ column, text }];
    });
    const painted = (column: Column, text: string) => toned(column, row, text, paint);
    return [...(at === 0 ? [] : ['']), ...filled(cells, limit, painted)];
  });
}

/** As many cells in a line as it has room for; only a text longer than a line is broken. */
function filled(
  cells: readonly { column: Column; text: string }[],
  limit: number,
  painted: (column: Column, text: string) => string,
): string[] {
  const lines: string[] = [];
  let used = limit + 1;
  for (const { column, text } of cells) {
    const lead = `${column.label}：`;
    const needed = width(lead) + width(text);
    if (used + gap + needed <= limit) {
      lines[lines.length - 1] += ' '.repeat(gap) + lead + painted(column, text);
      used += gap + needed;
      continue;
    }
    const broken = wrap(lead + text, limit);
    lines.push(...(broken.length === 1 ? [lead + painted(column, text)] : broken));
    used = width(broken.at(-1) ?? '');
  }
  return lines;
}
