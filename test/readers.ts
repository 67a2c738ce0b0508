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
