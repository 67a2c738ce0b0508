import type { Column } from '../sheet.ts';
import { widest } from './width.ts';

/** What is read at a glance or copied by hand: half of it on the next line is read as something else. */
const figures: ReadonlySet<Column['type']> = new Set(['day', 'money', 'count', 'share', 'flag', 'id_number', 'phone']);

/** Days and amounts stand in sentences too. */
const figureInWords = /\d[\d.,:/-]*\d/g;

/**
 * Columns narrower than their content, `excess` less in all. Days, amounts, counts and numbers are whole whatever happens:
 * only their headings give way. What else is too much is taken from the wide columns, then from words, the widest first.
 */
export function narrow(
  columns: readonly Column[],
  natural: readonly number[],
  texts: readonly (readonly string[])[],
  excess: number,
): { widths: number[]; fits: boolean } {
  const widths = [...natural];
  const of = (wanted: (column: Column) => boolean) => columns.flatMap((column, i) => (wanted(column) ? [i] : []));
  const isWhole = ({ type, whole }: Column) => whole === true || figures.has(type);
  const words = of((column) => !isWhole(column));
  const wide = words.filter((i) => columns[i]?.wide);
  // At least as wide as `（元）`.
  const content = (i: number) => widest(texts, i, 6);
  const stages: [readonly number[], (i: number) => number][] = [
    [wide, () => 16],
    [words, (i) => inWords(texts, i, 8)],
    [of(isWhole), content],
    [words, (i) => inWords(texts, i, 4)],
  ];
  let left = excess;
  for (const [candidates, least] of stages) {
    if (left <= 0) break;
    left = take(widths, candidates, least, left);
  }
  return { widths, fits: left <= 0 };
}

/** Takes columns from the widest of the candidates until nothing is too much or each is at its least. */
function take(widths: number[], candidates: readonly number[], least: (i: number) => number, excess: number): number {
  const floors = new Map(candidates.map((i) => [i, least(i)]));
  let left = excess;
  while (left > 0) {
    let most = -1;
    for (const [i, floor] of floors) {
      const here = widths[i] ?? 0;
      if (here > floor && here > (widths[most] ?? 0)) most = i;
    }
    if (most < 0) break;
    widths[most] = (widths[most] ?? 0) - 1;
    left -= 1;
  }
  return left;
}

/** At least so wide, or as wide as the longest day or amount that stands in its words. */
function inWords(texts: readonly (readonly string[])[], at: number, least: number): number {
  let most = least;
  for (const row of texts)
    for (const [figure] of (row[at] ?? '').matchAll(figureInWords)) most = Math.max(most, figure.length);
  return most;
}
