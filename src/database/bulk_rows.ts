import type BetterSqlite3 from 'better-sqlite3';
import type { BulkTable } from './bulk.ts';

type Value = string | number | null;

/** Kibibytes of the file kept in memory while a million rows go to their places in it. */
const cache = 65_536;

/**
 * What a Writing offers for rows that are no records of their own: by prepared statements, since a million of them would
 * spend their time in the query builder. Their digest belongs into the record of the import they came by.
 */
export class BulkRows {
  private readonly raw: BetterSqlite3.Database;

  constructor(raw: BetterSqlite3.Database) {
    this.raw = raw;
  }

  /** A function that adds one row; false where its key is on file already, and nothing is added. */
  adder(table: BulkTable, columns: readonly string[]): (...values: Value[]) => boolean {
    const add = this.raw.prepare(insertion(table, columns, 1));
    return (...values) => add.run(...values).changes === 1;
  }

  /**
   * A function that adds many rows at once, given their values one row after the other; it returns how many were added:
   * fewer than were given where keys are on file already or come twice. `step` is how many are mostly given.
   */
  manyAdder(table: BulkTable, columns: readonly string[], step: number): (values: readonly Value[]) => number {
    this.raw.pragma(`cache_size = -${cache}`);
    const usual = this.raw.prepare(insertion(table, columns, step));
    return (values) => {
      const rows = values.length / columns.length;
      const add = rows === step ? usual : this.raw.prepare(insertion(table, columns, rows));
      return add.run(values).changes;
    };
  }

  /** A function that reads one value of the row with these values in these columns; undefined where there is none. */
  finder(table: BulkTable, column: string, keys: readonly string[]): (...values: Value[]) => unknown {
    const find = this.raw
      .prepare(`select ${column} from "${table}" where ${keys.map((key) => `${key} = ?`).join(' and ')}`)
      .pluck();
    return (...values) => find.get(...values);
  }

  /** Moves the rows with this value in `key` to another table of the same columns. */
  move(from: BulkTable, to: BulkTable, columns: readonly string[], key: string, value: Value): number {
    const names = columns.join(', ');
    this.raw.prepare(`insert into "${to}" (${names}) select ${names} from "${from}" where ${key} = ?`).run(value);
    return this.raw.prepare(`delete from "${from}" where ${key} = ?`).run(value).changes;
  }

  /** Runs a statement that changes such rows in the order of the file. */
  run(statement: string, ...values: Value[]): void {
    this.raw.prepare(statement).run(...values);
  }

  /** Starts what may have to be left undone while the rest of the transaction stays. */
  attempt(): { keep: () => void; drop: () => void } {
    this.raw.exec('savepoint bulk');
    return {
      keep: () => this.raw.exec('release bulk'),
      drop: () => this.raw.exec('rollback to bulk; release bulk'),
    };
  }
}

function insertion(table: BulkTable, columns: readonly string[], rows: number): string {
  const places = `(${columns.map(() => '?').join(', ')})`;
  const all = Array.from({ length: rows }, () => places).join(', ');
  return `insert into "${table}" (${columns.join(', ')}) values ${all} on conflict do nothing`;
}
