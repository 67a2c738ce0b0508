import type { RecordTable, Writing } from '../database/writing.ts';
import type { Patch } from './patch.ts';
import type { KeptTable } from './policy.ts';
import type { KeptRow } from './records.ts';

/** Writes records over for good, and keeps count of them. */
export class WrittenOver {
  /** Images behind the chain that were removed. */
  images = 0;
  private readonly writing: Writing;
  private readonly tables = new Map<KeptTable, { ids: Set<string>; columns: Set<string> }>();

  constructor(writing: Writing) {
    this.writing = writing;
  }

  /** A record with nothing left to write over loses its images all the same: it may once have had something. */
  async erase(table: KeptTable, row: KeptRow, patch: Patch): Promise<void> {
    const id = String(row.id);
    const columns = Object.keys(patch);
    const change = columns.length === 0 ? { id } : patch;
    this.images += await this.writing.erase(table as RecordTable, id, change as never);
    if (columns.length === 0) return;
    const known = this.tables.get(table) ?? { ids: new Set(), columns: new Set() };
    known.ids.add(id);
    for (const column of columns) known.columns.add(column);
    this.tables.set(table, known);
  }

  removed(): { table: KeptTable; records: number; columns: string[] }[] {
    return [...this.tables].map(([table, { ids, columns }]) => ({
      table,
      records: ids.size,
      columns: [...columns].sort(),
    }));
  }
}
