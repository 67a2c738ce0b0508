import measured from 'fast-string-width';

const known = new Map<string, number>();

/** Only letters and signs that take one column, and ideographs with their punctuation, which take two. */
const plain =
  /^[\x20-\x7e\xa0-\u02ff\u0370-\u0482\u2010-\u2027\u2200-\u22ff\u2500-\u25fc\u3000-\u3029\u302e-\u303e\u4e00-\u9fff\uff01-\uff60]*$/;
const wide = /[\u3000-\uffff]/g;

/**
 * Columns that a text takes on a terminal. Each text is measured once, and most need no table of Unicode: a table of rows
 * asks five times for every cell, and once measuring is hot enough for the optimising compiler, the process waits 10 ms
 * for that compiler at its end.
 */
export function width(text: string): number {
  let columns = known.get(text);
  if (columns === undefined) {
    columns = plain.test(text) ? text.length + (text.match(wide)?.length ?? 0) : measured(text);
    known.set(text, columns);
  }
  return columns;
}

/** Not `Math.max(...widths)`: a call takes no hundred thousand arguments, and a list may have more rows. */
export function widest(rows: readonly (readonly string[])[], at: number, least = 0): number {
  let most = least;
  for (const row of rows) most = Math.max(most, width(row[at] ?? ''));
  return most;
}
