import { printable } from '../cell.ts';
import type { HeatBlock } from '../sheet.ts';
import type { Paint } from './paint.ts';
import { width } from './width.ts';

/** Names are cut to this before the cells are put on a second band. */
const shortestName = 8;
const longestName = 16;

/**
 * A picture for the terminal, no wider than `limit` columns: cells side by side, their marks legible without colour.
 * Headings that are too wide for their cells stand upright; what does not fit goes below in bands.
 */
export function heatLines(block: HeatBlock, limit: number, paint: Paint): string[] {
  const { columns, rows } = block;
  if (rows.length === 0) return block.empty === undefined ? [] : [block.empty];
  const { mark, cell, names } = measured(block, limit);
  const perBand = Math.max(1, Math.floor((limit - names) / cell));
  const lines: string[] = [];
  for (let from = 0; from < columns.length; from += perBand) {
    const to = Math.min(columns.length, from + perBand);
    const band = columns.slice(from, to);
    if (from > 0) lines.push('');
    const [last, ...above] = headings(band, cell).reverse() as [string, ...string[]];
    const indent = ' '.repeat(names);
    lines.push(...above.reverse().map((line) => (indent + line).trimEnd()));
    lines.push(paint.strong((padEnd(printable(block.head), names) + last).trimEnd()));
    for (const { label, cells } of rows) {
      const drawn = cells.slice(from, to).map((one) => {
        const text = padStart(one === null ? '' : printable(one.text), mark);
        const filled = one === null ? text : paint.fill(one.shade, text);
        return ' '.repeat(cell - mark) + filled;
      });
      lines.push((padEnd(cut(printable(label), names - 1), names) + drawn.join('')).trimEnd());
    }
  }
  return [...lines, ...legendLines(block, limit, paint)];
}

/** Widths of a mark, of a cell with the air beside it, and of the names with theirs. */
function measured({ head, columns, rows }: HeatBlock, limit: number) {
  const marks = rows.flatMap(({ cells }) => cells.map((one) => (one === null ? 1 : width(printable(one.text)))));
  const mark = Math.max(1, ...marks, ...columns.map(({ under = '' }) => width(under)));
  const heading = Math.max(...columns.map(({ label }) => width(label)));
  const longest = Math.max(width(head), ...rows.map(({ label }) => width(printable(label))));
  const roomFor = (names: number) =>
    [Math.max(mark, heading) + 1, mark + 1, mark].find((cell) => names + 1 + cell * columns.length <= limit);
  const wanted = Math.min(longest, longestName);
  const cell = roomFor(wanted) ?? roomFor(Math.min(wanted, shortestName)) ?? mark;
  const least = Math.min(longest, shortestName);
  const names = Math.max(least, Math.min(longest, limit - 1 - cell * columns.length)) + 1;
  return { mark, cell, names };
}

/** The lines of the heading: labels upright where they would touch, and the second line below. */
function headings(columns: HeatBlock['columns'], cell: number): string[] {
  const labels = columns.map(({ label }) => printable(label));
  const tallest = Math.max(...labels.map((label) => [...label].length));
  const touches = Math.max(...labels.map(width)) >= cell;
  const upright = Array.from({ length: touches ? tallest : 1 }, (_, line) =>
    labels.map((label) => padStart(touches ? ([...label].at(line - tallest) ?? '') : label, cell)).join(''),
  );
  const hasUnder = columns.some(({ under }) => under !== undefined);
  return hasUnder ? [...upright, columns.map(({ under = '' }) => padStart(under, cell)).join('')] : upright;
}

function legendLines({ legend }: HeatBlock, limit: number, paint: Paint): string[] {
  const lines: { text: string; taken: number }[] = [];
  for (const { text, shade, label } of legend) {
    const mark = printable(text);
    const words = `${mark}${mark === '' ? '' : ' '}${label}`;
    const drawn = mark === '' ? label : `${paint.fill(shade, mark)} ${label}`;
    const last = lines.at(-1);
    if (last !== undefined && last.taken + 2 + width(words) <= limit) {
      last.text += `  ${drawn}`;
      last.taken += 2 + width(words);
    } else lines.push({ text: drawn, taken: width(words) });
  }
  return lines.map(({ text }) => text);
}

function padStart(text: string, columns: number): string {
  return ' '.repeat(Math.max(0, columns - width(text))) + text;
}

function padEnd(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - width(text)));
}

function cut(text: string, room: number): string {
  if (width(text) <= room) return text;
  let kept = '';
  for (const character of text) {
    if (width(kept + character) > room - 1) break;
    kept += character;
  }
  return `${kept}…`;
}
