import type BetterSqlite3 from 'better-sqlite3';
import { bulkFindings, isBulk } from './bulk.ts';
import { type ChainLink, canonical, chainStart, changesDigest, type Image, imageDigest, linkHash } from './digest.ts';
import { type SchemaObjects, schemaObjects } from './expected.ts';

/** Something that does not agree. `seq` is the entry, or null where a record or the whole chain is meant. */
export interface Finding {
  code:
    | 'entry_missing'
    | 'entry_changed'
    | 'chain_broken'
    | 'changes_changed'
    | 'image_changed'
    | 'head_disagrees'
    | 'anchor_missing'
    | 'record_changed'
    | 'record_removed'
    | 'record_unknown'
    | 'schema_changed';
  seq: number | null;
  record: string | null;
  says: string;
}

export interface Verification {
  entries: number;
  records: number;
  /** Images that were erased by law; their digests stay. */
  erased: number;
  head: string | null;
  findings: Finding[];
}

interface StoredLink extends ChainLink {
  hash: string;
}

/** One snapshot of the file is read, so that a command writing at the same time is not taken for a fault. */
export function verifyChain(raw: BetterSqlite3.Database, expected: SchemaObjects, anchor?: string): Verification {
  return raw.transaction(() => {
    const result: Verification = { entries: 0, records: 0, erased: 0, head: null, findings: [] };
    // A planted trigger could change what a command writes; in tables that are not ours there is nothing to walk.
    if (!checkSchema(raw, expected, result)) return result;
    walkChain(raw, result);
    checkHead(raw, result);
    if (anchor !== undefined) checkAnchor(raw, anchor, result);
    checkRecords(raw, result);
    checkBulk(raw, result);
    return result;
  })();
}

/** Whether the file is made as the program makes it. */
function checkSchema(raw: BetterSqlite3.Database, expected: SchemaObjects, result: Verification): boolean {
  const found = schemaObjects(raw);
  for (const name of new Set([...found.keys(), ...expected.keys()])) {
    if (found.get(name) === expected.get(name)) continue;
    const says = !found.has(name) ? '被删除' : !expected.has(name) ? '不是本程序的' : '被改动过';
    add(result, 'schema_changed', null, `文件的结构${says}：${name}`);
  }
  return result.findings.length === 0;
}

function walkChain(raw: BetterSqlite3.Database, result: Verification): void {
  const changesOf = raw.prepare(
    `select c.no, c.record_type, c.record_id, c.before_digest, c.after_digest, i.salt, i.before_image, i.after_image
       from audit_change c left join audit_image i on i.entry_seq = c.entry_seq and i.no = c.no
      where c.entry_seq = ? order by c.no`,
  );
  let previous = chainStart;
  let expected = 1;
  for (const link of raw.prepare('select * from audit_entry order by seq').iterate() as Iterable<StoredLink>) {
    const { seq } = link;
    if (seq !== expected) add(result, 'entry_missing', seq, `第${expected}条起缺失，下一条是第${seq}条`);
    if (link.previous_hash !== previous) add(result, 'chain_broken', seq, '与上一条接不上（被删除、插入或调换过）');
    if (linkHash(link) !== link.hash) add(result, 'entry_changed', seq, '内容与其摘要不符（被改动过）');
    checkChanges(changesOf.all(seq) as StoredChange[], link, result);
    previous = link.hash;
    expected = seq + 1;
    result.entries += 1;
  }
  result.head = result.entries === 0 ? null : previous;
}

interface StoredChange {
  no: number;
  record_type: string;
  record_id: string;
  before_digest: string | null;
  after_digest: string | null;
  salt: string | null;
  before_image: string | null;
  after_image: string | null;
}

function checkChanges(changes: StoredChange[], link: StoredLink, result: Verification): void {
  if (changes.length !== link.changes || changesDigest(changes) !== link.digest) {
    add(result, 'changes_changed', link.seq, '所记的改动与其摘要不符');
  }
  for (const change of changes) {
    if (change.salt === null || (change.before_image === null && change.after_image === null)) {
      result.erased += 1;
    } else if (
      imageDigest(change.salt, change.before_image) !== change.before_digest ||
      imageDigest(change.salt, change.after_image) !== change.after_digest
    ) {
      add(result, 'image_changed', link.seq, `第${change.no}处改动保存的内容与其摘要不符`, nameOf(change));
    }
  }
}

function checkHead(raw: BetterSqlite3.Database, result: Verification): void {
  const head = raw.prepare('select seq, hash from audit_head').get() as { seq: number; hash: string } | undefined;
  if ((head?.hash ?? null) !== result.head || (head?.seq ?? 0) < result.entries) {
    add(result, 'head_disagrees', head?.seq ?? null, '链尾与记录的末条不符（末尾被截去或添加过）');
  }
}

function checkAnchor(raw: BetterSqlite3.Database, anchor: string, result: Verification): void {
  const found = raw
    .prepare(
      'select seq from audit_entry where hash = @anchor or (length(@anchor) >= 12 and substr(hash, 1, length(@anchor)) = @anchor)',
    )
    .get({ anchor: anchor.toLowerCase() });
  if (found === undefined) {
    add(result, 'anchor_missing', null, `链中没有这个校验号：${anchor}（纸面与文件对不上，或末尾被截去）`);
  }
}

/** Compares every record, as it stands now, with what the chain says it was last made. */
function checkRecords(raw: BetterSqlite3.Database, result: Verification): void {
  const tables = raw
    .prepare(
      "select name from pragma_table_list where schema = 'main' and name not like 'audit\\_%' escape '\\' and name not like 'sqlite\\_%' escape '\\'",
    )
    .pluck()
    .all() as string[];
  const latest = raw.prepare(
    `select c.entry_seq as seq, c.after_digest, i.salt
       from audit_change c join audit_entry e on e.seq = c.entry_seq
       left join audit_image i on i.entry_seq = c.entry_seq and i.no = c.no
      where c.record_type = ? and c.record_id = ? order by c.entry_seq desc, c.no desc limit 1`,
  );
  for (const table of tables.filter((name) => !isBulk(name))) {
    for (const row of raw.prepare(`select * from "${table}"`).iterate() as Iterable<Image>) {
      result.records += 1;
      const id = String(row.id);
      const name = nameOf({ record_type: table, record_id: id });
      const last = latest.get(table, id) as
        | { seq: number; after_digest: string | null; salt: string | null }
        | undefined;
      if (last === undefined) add(result, 'record_unknown', null, '记录不是由本程序写入的', name);
      else if (last.salt !== null && imageDigest(last.salt, canonical(row)) !== last.after_digest) {
        add(result, 'record_changed', last.seq, '记录在程序之外被改动过', name);
      }
    }
    const gone = raw
      .prepare(
        `select distinct c.record_id as id from audit_change c
          where c.record_type = ? and not exists (select 1 from "${table}" t where t.id = c.record_id)`,
      )
      .pluck()
      .all(table) as string[];
    for (const id of gone) {
      add(result, 'record_removed', null, '记录在程序之外被删除', nameOf({ record_type: table, record_id: id }));
    }
  }
}

function checkBulk(raw: BetterSqlite3.Database, result: Verification): void {
  for (const { record, says } of bulkFindings(raw)) add(result, 'record_changed', null, says, record);
}

function add(
  result: Verification,
  code: Finding['code'],
  seq: number | null,
  says: string,
  record: string | null = null,
) {
  result.findings.push({ code, seq, record, says });
}

function nameOf({ record_type, record_id }: { record_type: string; record_id: string }): string {
  return `${record_type}/${record_id}`;
}
