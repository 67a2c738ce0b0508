import type { Day } from '../calendar/day.ts';
import type { CellType, CellValue } from '../sheet/sheet.ts';

export interface EnteredColumn {
  key: string;
  label: string;
  type: Extract<CellType, 'text' | 'count' | 'money' | 'private_name'>;
}

/** What was entered for an item by hand: lines of text, or a list from a file. Names stand in full; writers mask them. */
export interface Entered {
  lines: string[];
  columns: EnteredColumn[];
  rows: Record<string, CellValue>[];
  /** The day it arose, of which `disclose due` reckons 及时 (D-135 a); left out where an earlier program kept it. */
  arose?: Day;
}

export const nothingEntered: Entered = { lines: [], columns: [], rows: [] };
