import { randomUUID } from 'node:crypto';
import { type Insertable, type Selectable, sql, type Updateable } from 'kysely';
import type { BulkTable } from './bulk.ts';
import { BulkRows } from './bulk_rows.ts';
import {
  type ChangeDigest,
  canonical,
  chainStart,
  changesDigest,
  type Image,
  imageDigest,
  linkHash,
  newSalt,
} from './digest.ts';
import { forgetImages } from './erasure.ts';
import { asRefusal } from './failure.ts';
import type { Database, OfficeFile } from './open.ts';
import type { DB } from './schema.ts';

/** Tables whose rows are records: every one of them is written through a Writing and so into the audit chain. */
export type RecordTable = Exclude<keyof DB, `audit_${string}` | BulkTable>;

/** Who writes, by which command, on which business day; `at` is the real clock (ISO, UTC). */
export interface Authorship {
  operator: string;
  command: string;
  businessDay: string;
  at: string;
}

interface Change extends ChangeDigest {
  salt: string;
  before_image: string | null;
  after_image: string | null;
}

/** Rows a statement; SQLite takes 32,766 values in one. */
const bulkStep = 1000;

/** What `inTransaction` throws away at the end of a dry run. */
class DryRun extends Error {}

/**
 * The only way into the record tables. Collects every change it makes; `inTransaction` turns them into one
 * entry of the audit chain, in the same transaction.
 */
export class Writing {
  readonly db: Database;
  readonly changes: Change[] = [];
  /** For rows by the hundred thousand that are no records of their own. */
  readonly bulk: BulkRows;
  /** Where the office's file lies: what belongs to it lies in folders beside it. */
  readonly path: string;
  /** Everything will be undone: nothing may be left on the disk either. */
  readonly dryRun: boolean;

  constructor({ db, raw, path }: OfficeFile, dryRun: boolean) {
    this.db = db;
    this.bulk = new BulkRows(raw);
    this.path = path;
    this.dryRun = dryRun;
  }

  /** Inserts one row with an id of its own (or the one given) and returns the row as it stands in the file. */
  async insert<T extends RecordTable>(
    table: T,
    row: Omit<Insertable<DB[T]>, 'id'> & { id?: string },
  ): Promise<Selectable<DB[T]>> {
    const id = row.id ?? randomUUID();
    await this.untyped
      .insertInto(table)
      .values({ ...row, id })
      .execute();
    const after = await this.row(table, id);
    this.remember(table, id, null, after);
    return after as Selectable<DB[T]>;
  }

  /**
   * Inserts many records in a few statements, each remembered as `insert` would remember it.
   * @returns the rows as they stand in the file, in the order given.
   */
  async insertMany<T extends RecordTable>(
    table: T,
    rows: readonly (Omit<Insertable<DB[T]>, 'id'> & { id?: string })[],
  ): Promise<Selectable<DB[T]>[]> {
    const made = rows.map((row): Image => ({ ...row, id: row.id ?? randomUUID() }));
    const columns = [...new Set(made.flatMap((row) => Object.keys(row)))];
    const written = new Map<unknown, Image>();
    for (let from = 0; from < made.length; from += bulkStep) {
      const part = made.slice(from, from + bulkStep);
      for (const row of await insertListed(this.db, table, columns, part, true)) written.set(row.id, row);
    }
    return made.map(({ id }) => {
      const after = written.get(id) as Image;
      this.remember(table, id as string, null, after);
      return after as Selectable<DB[T]>;
    });
  }

  /** Changes columns of one row. The row must exist. */
  async update<T extends RecordTable>(table: T, id: string, patch: Updateable<DB[T]>): Promise<void> {
    const before = await this.row(table, id);
    await this.untyped.updateTable(table).set(patch).where('id', '=', id).execute();
    this.remember(table, id, before, await this.row(table, id));
  }

  /**
   * Writes over columns of one row for good: of what stood there the chain keeps the digests and no image, neither of this
   * change nor of any before it. The row as it is now is remembered once more, so that it can be verified as ever.
   * @returns how many images were removed.
   */
  async erase<T extends RecordTable>(table: T, id: string, patch: Updateable<DB[T]>): Promise<number> {
    const before = await this.row(table, id);
    await this.untyped.updateTable(table).set(patch).where('id', '=', id).execute();
    const after = await this.row(table, id);
    this.remember(table, id, before, after);
    Object.assign(this.changes.at(-1) as Change, { salt: '', before_image: null, after_image: null });
    this.remember(table, id, after, after);
    return forgetImages(this.db, table, id);
  }

  /** Kysely cannot follow a table name that is a type parameter; the signatures above keep callers typed. */
  private get untyped() {
    // biome-ignore lint/suspicious/noExplicitAny: see above
    return this.db as any;
  }

  private async row(table: RecordTable, id: string): Promise<Image> {
    return this.untyped.selectFrom(table).selectAll().where('id', '=', id).executeTakeFirstOrThrow();
  }

  private remember(table: RecordTable, id: string, before: Image | null, after: Image): void {
    const salt = newSalt();
    const beforeImage = before === null ? null : canonical(before);
    const afterImage = canonical(after);
    this.changes.push({
      record_type: table,
      record_id: id,
      salt,
      before_image: beforeImage,
      after_image: afterImage,
      before_digest: imageDigest(salt, beforeImage),
      after_digest: imageDigest(salt, afterImage),
    });
  }
}

/**
 * Runs `work` in one transaction and appends one entry to the audit chain for all it changed; nothing stays if it throws.
 * `author` is asked at the end, when an office that is being made is there to name its own operator.
 * With `dryRun` everything is done, checked and undone again.
 * @throws Refusal kind `file` when another process keeps the file busy or it cannot be written.
 */
export async function inTransaction<T>(
  file: OfficeFile,
  author: (db: Database) => Promise<Authorship>,
  dryRun: boolean,
  work: (writing: Writing) => Promise<T>,
): Promise<T> {
  let result: { value: T } | undefined;
  try {
    file.raw.exec('begin immediate');
    const writing = new Writing(file, dryRun);
    result = { value: await work(writing) };
    if (writing.changes.length > 0) await append(writing, await author(file.db));
    if (dryRun) throw new DryRun();
    file.raw.exec('commit');
  } catch (error) {
    if (file.raw.inTransaction) file.raw.exec('rollback');
    if (!(error instanceof DryRun)) throw asRefusal(error, file.path);
  }
  return (result as { value: T }).value;
}

async function append({ db, changes }: Writing, author: Authorship): Promise<void> {
  const head = await db.selectFrom('audit_head').select(['seq', 'hash']).executeTakeFirst();
  const [first] = changes as [Change];
  const link = {
    seq: (head?.seq ?? 0) + 1,
    at: author.at,
    operator: author.operator,
    command: author.command,
    business_day: author.businessDay,
    record_type: first.record_type,
    record_id: first.record_id,
    changes: changes.length,
    digest: changesDigest(changes),
    previous_hash: head?.hash ?? chainStart,
  };
  const hash = linkHash(link);
  await db
    .insertInto('audit_entry')
    .values({ ...link, hash })
    .execute();
  const numbered = changes.map((change, index) => ({ entry_seq: link.seq, no: index + 1, ...change }));
  for (let from = 0; from < numbered.length; from += bulkStep) {
    const part = numbered.slice(from, from + bulkStep);
    await insertListed(db, 'audit_change', changeColumns, part, false);
    await insertListed(db, 'audit_image', imageColumns, part, false);
  }
  await (head === undefined
    ? db.insertInto('audit_head').values({ id: 'head', seq: link.seq, hash })
    : db.updateTable('audit_head').set({ seq: link.seq, hash })
  ).execute();
}

const changeColumns = ['entry_seq', 'no', 'record_type', 'record_id', 'before_digest', 'after_digest'];
const imageColumns = ['entry_seq', 'no', 'salt', 'before_image', 'after_image'];

/** Many rows by one statement with one value: their columns as a list, which SQLite takes apart; text stays text. */
async function insertListed(
  db: Database,
  table: string,
  columns: readonly string[],
  rows: readonly Image[],
  returning: boolean,
): Promise<Image[]> {
  const list = JSON.stringify(rows.map((row) => columns.map((column) => row[column] ?? null)));
  const { rows: written } = await sql<Image>`
    insert into ${sql.table(table)} (${sql.join(columns.map((column) => sql.ref(column)))})
    select ${sql.join(columns.map((_, at) => sql`value ->> ${sql.lit(at)}`))} from json_each(${list})
    ${returning ? sql`returning *` : sql``}`.execute(db);
  return written;
}

/** The head of the chain, for papers that anchor the file; null in an empty file. */
export async function chainHead(db: Database): Promise<{ seq: number; hash: string } | null> {
  return (await db.selectFrom('audit_head').select(['seq', 'hash']).executeTakeFirst()) ?? null;
}

/** The head of the chain as papers carry it. */
export function anchorWords({ seq, hash }: { seq: number; hash: string }): string {
  return `校验：审计链第 ${seq} 条 ${hash}`;
}
