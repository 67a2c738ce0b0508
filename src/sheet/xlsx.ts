import type { Sheet } from './sheet.ts';

/** The sheet as an xlsx workbook. */
export async function writeXlsx(_sheet: Sheet): Promise<Uint8Array> {
  throw new Error('being written');
}
