import { createHash } from 'node:crypto';
import type BetterSqlite3 from 'better-sqlite3';

/**
 * Tables of rows by the hundred thousand: not records, but the content of the import record that names their digest. The
 * short numbers of people and imports among them are proved by the same digest, which is taken over what they stand for.
 */
export const bulkTables = ['punch', 'punch_day', 'punch_undone', 'punch_person', 'punch_batch'] as const;

export type BulkTable = (typeof bulkTables)[number];

export function isBulk(table: string): table is BulkTable {
  return (bulkTables as readonly string[]).includes(table);
}

/** Rows are hashed by so many characters: a call for each row would cost more than the hashing. */
const chunk = 1 << 16;

/** The digest of an import's rows, in their order: one line of JSON a row. */
export class BulkDigest {
  private readonly hash = createHash('sha256');
  private waiting = '';

  add(row: readonly unknown[]): void {
    this.line(JSON.stringify(row));
  }

  /** A row that is JSON already. */
  line(json: string): void {
    this.waiting += `${json}\n`;
    if (this.waiting.length >= chunk) this.flush();
  }

  /** The digest; nothing can be added afterwards. */
  hex(): string {
    this.flush();
    return this.hash.digest('hex');
  }

  private flush(): void {
    this.hash.update(this.waiting);
    this.waiting = '';
  }
}

/** Every punch, in force or taken back, in the order of the imports' digests. */
const everyRow = `
  select p.batch_no, p.undone, b.import_id, w.person_id, p.day, p.minute, p.side
    from (select batch_no, position, person_no, day, minute, side, 0 as undone from punch
          union all
          select batch_no, position, person_no, day, minute, side, 1 from punch_undone) p
    left join punch_batch b on b.no = p.batch_no
    left join punch_person w on w.no = p.person_no
   order by p.batch_no, p.position`;

type Row = [batch: number, undone: 0 | 1, importId: string | null, ...content: unknown[]];

interface Found {
  digest: string;
  states: ReadonlySet<number>;
}

/** Every import whose rows are not those it was made with, or not where they belong, and every row of no import. */
export function bulkFindings(raw: BetterSqlite3.Database): { record: string; says: string }[] {
  const { imports, strays } = readBulk(raw);
  const all = raw.prepare('select id, digest, undone_on from punch_import').all() as {
    id: string;
    digest: string;
    undone_on: string | null;
  }[];
  const known = new Set(all.map(({ id }) => id));
  const empty = { digest: new BulkDigest().hex(), states: new Set<number>() };
  const changed = all.filter(({ id, digest }) => (imports.get(id) ?? empty).digest !== digest);
  const misplaced = all.filter(({ id, undone_on }) => {
    const { states } = imports.get(id) ?? empty;
    return states.has(undone_on === null ? 1 : 0);
  });
  const batches = raw.prepare('select import_id from punch_batch').pluck().all() as string[];
  const stray = [...strays, ...batches.filter((id) => !known.has(id))];
  const named = (id: string, says: string) => ({ record: `punch_import/${id}`, says });
  return [
    ...changed.map(({ id }) => named(id, '导入的各行在程序之外被改动过')),
    ...misplaced.map(({ id }) => named(id, '导入的各行与是否已撤销不符')),
    ...[...new Set(stray)].map((id) => named(id, '有不属于任何一次导入的行')),
    ...daysAstray(raw).map((day) => ({ record: `punch_day/${day}`, says: '每日首末次打卡与各行不符' })),
  ];
}

const counted = 'select day, person_no, min(minute), max(minute) from punch group by day, person_no';
const kept = 'select day, person_no, first, last from punch_day';

/** Days of which the first and the last punch are not kept as the rows have them. */
function daysAstray(raw: BetterSqlite3.Database): string[] {
  const differing = `select day from (${counted} except ${kept}) union select day from (${kept} except ${counted})`;
  return raw.prepare(`${differing} order by day`).pluck().all() as string[];
}

/** One pass over all rows: what each import's come to, and rows whose import is not on file. */
function readBulk(raw: BetterSqlite3.Database): { imports: Map<string, Found>; strays: string[] } {
  const imports = new Map<string, Found>();
  const strays: string[] = [];
  let open: { batch: number; id: string | null; digest: BulkDigest; states: Set<number> } | undefined;
  const finish = () => {
    if (open === undefined) return;
    if (open.id === null) strays.push(String(open.batch));
    else imports.set(open.id, { digest: open.digest.hex(), states: open.states });
  };
  for (const [batch, undone, id, ...content] of raw.prepare(everyRow).raw().iterate() as Iterable<Row>) {
    if (open?.batch !== batch) {
      finish();
      open = { batch, id, digest: new BulkDigest(), states: new Set() };
    }
    open.digest.add(content);
    open.states.add(undone);
  }
  finish();
  return { imports, strays };
}
