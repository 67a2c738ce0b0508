import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { readXlsx } from 'hucre/xlsx';
import type { TestContext } from 'vitest';

/** The text of a PDF as another program reads it. Where poppler is missing the test skips aloud; under CI it fails. */
export function pdfText(path: string, context: TestContext): string {
  try {
    return execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8', stdio: 'pipe' });
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error) || error.code !== 'ENOENT') throw error;
    if (process.env.CI) throw new Error('poppler is missing');
    console.warn(`skipped, poppler is missing: ${context.task.name}`);
    context.skip();
    return '';
  }
}

/** Every number and every text of a workbook's only sheet, row by row, formulas by their value. */
export async function xlsxRows(path: string): Promise<(string | number | null)[][]> {
  const book = await readXlsx(readFileSync(path));
  return (book.sheets[0]?.rows ?? []).map((row) =>
    row.map((cell) => (cell instanceof Date ? cell.toISOString().slice(0, 10) : (cell as string | number | null))),
  );
}

/** A word on a page as another program sees it, in millimetres from the page's upper left corner; `size` in points. */
export interface PdfWord {
  page: number;
  text: string;
  left: number;
  right: number;
  top: number;
  bottom: number;
  size: number;
}

/** The words of a PDF with their places. Where poppler is missing the test skips aloud; under CI it fails. */
export function pdfWords(path: string, context: TestContext): PdfWord[] {
  pdfText(path, context);
  const html = execFileSync('pdftotext', ['-bbox', path, '-'], { encoding: 'utf8' });
  return html.split('<page ').slice(1).flatMap(wordsOnPage);
}

function wordsOnPage(html: string, index: number): PdfWord[] {
  const found = html.matchAll(/xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)</g);
  return [...found].map(([, ...parts]) => {
    const [left, top, right, bottom] = parts.slice(0, 4).map((points) => (Number(points) * 25.4) / 72) as [
      number,
      number,
      number,
      number,
    ];
    const size = ((bottom - top) * 72) / 25.4;
    return { page: index + 1, text: parts[4] as string, left, top, right, bottom, size };
  });
}
