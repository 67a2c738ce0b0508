import { readFileSync, writeFileSync } from 'node:fs';
import BetterSqlite3 from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { type Counter, openCounter } from '../counter.ts';

/** An office with four entries: init, a change of the office, a rule, a reading. */
async function busyOffice(): Promise<Counter> {
  const office = await openCounter();
  await office.run('office', 'set', '--residents', '8700', '--as', '李敏');
  await office.run(
    'rules',
    'set',
    'term_years',
    '3',
    '--cite',
    '章程',
    '--from',
    '2026-01-01',
    '--today',
    '2026-08-01',
  );
  await office.run('rules', 'read', 'D-02', 'b', '--from', '2026-01-01');
  return office;
}

describe('audit list', () => {
  test('newest first, with who, when, what', async () => {
    const office = await busyOffice();
    const { rows } = (await office.jwh('audit list --json')).json();
    expect(rows.map(({ seq }: { seq: number }) => seq)).toEqual([4, 3, 2, 1]);
    expect(rows[2]).toEqual({
      seq: 2,
      at: '2026-09-18T09:00:00.000Z',
      operator: '李敏',
      command: 'office set',
      business_day: '2026-09-18',
      record: 'office/office',
      changes: 1,
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(rows[1]).toMatchObject({ operator: '未署名', business_day: '2026-08-01' });
    const { out } = await office.jwh('审计 列表');
    expect(out).toContain('共4条');
    expect(out).toContain(rows[0].hash.slice(0, 8));
    expect(out).not.toContain(rows[0].hash);
  });

  test('can be limited and filtered', async () => {
    const office = await busyOffice();
    const seqs = async (line: string) =>
      (await office.jwh(`audit list ${line} --json`)).json().rows.map(({ seq }: { seq: number }) => seq);
    expect(await seqs('--limit 2')).toEqual([4, 3]);
    expect((await office.jwh('audit list --limit 2')).out).toContain('共 4 条，这里是最近的 2 条');
    expect(await seqs('--record office')).toEqual([2, 1]);
    expect(await seqs('--record 居委会')).toEqual([2, 1]);
    expect(await seqs('--record office/office')).toEqual([2, 1]);
    expect(await seqs('--command rules')).toEqual([4, 3]);
    expect(await seqs('--command "rules set"')).toEqual([3]);
    expect(await seqs('--command rule')).toEqual([]);
    expect(await seqs('--from 2026-09-18 --to 2026-09-18')).toEqual([4, 3, 2, 1]);
    expect(await seqs('--from 2026-09-20')).toEqual([]);
    expect(await seqs('--to 2026-09-16')).toEqual([]);
    const [{ record }] = (await office.jwh('audit list --command "rules set" --json')).json().rows;
    expect(await seqs(`--record ${record}`)).toEqual([3]);
    expect(await seqs(`--record ${record.slice(0, 'rule_override/'.length + 8)}`)).toEqual([3]);
    expect((await office.jwh('audit list --record 会议/%')).code).toBe(2);
    expect((await office.jwh('audit list --record person')).out).toContain('没有这样的审计记录');
  });

  test('a screen gets fifty of many, JSON and CSV all of them', async () => {
    const office = await openCounter();
    for (let n = 0; n < 55; n += 1) await office.run('office', 'set', '--residents', String(n));
    const { out } = await office.jwh('audit list');
    expect(out).toContain('共 56 条，这里是最近的 50 条');
    expect((await office.jwh('audit list --json')).json().rows).toHaveLength(56);
    expect((await office.jwh('audit list --csv')).out.trim().split('\r\n')).toHaveLength(57);
  });
});

describe('audit show', () => {
  test('only what changed, before and after', async () => {
    const office = await busyOffice();
    const { record } = (await office.jwh('audit show 2 --json')).json();
    expect(record).toMatchObject({ seq: 2, operator: '李敏', command: 'office set' });
    expect(record.changes).toEqual([
      {
        no: 1,
        record: 'office/office',
        kind: 'changed',
        columns: [{ column: 'residents', before: 8689, after: 8700 }],
      },
    ]);
    const { out } = await office.jwh('audit show 2');
    expect(out).toMatch(/修改.*居民人数.*8689.*8700/);
  });

  test('private numbers are masked, on the screen and in JSON', async () => {
    const office = await openCounter();
    const raw = new BetterSqlite3(office.path);
    raw
      .prepare(
        "update audit_image set after_image = json_set(after_image, '$.phone', '13812345678', '$.id_number', '220102199001011234')",
      )
      .run();
    raw.close();
    for (const line of ['audit show 1', 'audit show 1 --json', 'audit show 1 --csv']) {
      const { out } = await office.jwh(line);
      expect(out).toContain('138****5678');
      expect(out).not.toContain('13812345678');
      expect(out).not.toContain('220102199001011234');
    }
  });

  test('what was erased by law is said to be', async () => {
    const office = await busyOffice();
    erase(office, 2);
    expect((await office.jwh('audit show 2')).out).toContain('内容已删除');
    expect((await office.jwh('audit show 2 --json')).json().record.changes).toEqual([
      { no: 1, record: 'office/office', kind: 'erased', columns: [] },
    ]);
  });

  test('no such entry, no number', async () => {
    const office = await openCounter();
    expect((await office.jwh('audit show 99')).code).toBe(3);
    expect((await office.jwh('audit show first')).code).toBe(2);
  });
});

describe('audit verify', () => {
  const headOf = async (office: Counter): Promise<string> =>
    (await office.jwh('audit verify --json')).json().record.head;

  /** What verify finds after the file has been changed behind the program's back. */
  async function foundAfter(office: Counter, sql: string, ...argv: string[]): Promise<string[]> {
    const raw = new BetterSqlite3(office.path);
    raw.pragma('foreign_keys = off');
    raw.exec(sql);
    raw.close();
    const { code, json } = await office.run('audit', 'verify', '--json', ...argv);
    const { record, findings } = json();
    expect(record.intact).toBe(findings.length === 0);
    expect(code).toBe(findings.length === 0 ? 0 : 7);
    return findings.map(({ code: what, seq }: { code: string; seq: number | null }) => `${what} ${seq ?? '-'}`);
  }

  test('a file that nobody touched is whole', async () => {
    const office = await busyOffice();
    const { code, out } = await office.jwh('audit verify');
    expect(code).toBe(0);
    expect(out).toMatch(/^审计链完整\n审计记录 +4条\n核对的记录 +3个\n/);
    const { record, findings } = (await office.jwh('audit verify --json')).json();
    expect(record).toEqual({ entries: 4, records: 3, erased: 0, head: expect.any(String), intact: true });
    expect(findings).toEqual([]);
  });

  test('a paper is checked by its anchor, in full or by its first twelve letters', async () => {
    const office = await busyOffice();
    const head = await headOf(office);
    await office.run('office', 'set', '--residents', '1');
    expect((await office.run('audit', 'verify', '--anchor', head)).out).toContain('在链中');
    expect((await office.run('audit', 'verify', '--anchor', head.slice(0, 12).toUpperCase())).code).toBe(0);
    const other = await office.run('audit', 'verify', '--anchor', '0123456789ab');
    expect(other.code).toBe(7);
    expect(other.out).toContain('审计链不完整：1处不符');
    expect((await office.jwh('audit verify --anchor 0123')).code).toBe(2);
    expect((await office.jwh('audit verify --anchor zzzzzzzzzzzzzz')).code).toBe(2);
  });

  test('an entry changed', async () => {
    const office = await busyOffice();
    expect(await foundAfter(office, "update audit_entry set operator = '别人' where seq = 2")).toEqual([
      'entry_changed 2',
    ]);
    const { out } = await office.jwh('audit verify');
    expect(out).toContain('审计链不完整：1处不符');
    expect(out).toContain('被改动过');
  });

  test('an entry removed', async () => {
    const office = await busyOffice();
    const found = await foundAfter(office, 'delete from audit_entry where seq = 2');
    expect(found).toContain('entry_missing 3');
    expect(found).toContain('chain_broken 3');
  });

  test('an entry inserted at the end', async () => {
    const office = await busyOffice();
    const found = await foundAfter(
      office,
      `insert into audit_entry select 5, at, operator, command, business_day, record_type, record_id, changes, digest, hash, 'f00' from audit_entry where seq = 4`,
    );
    expect(found).toContain('entry_changed 5');
    expect(found).toContain('head_disagrees 4');
  });

  test('two entries exchanged', async () => {
    const office = await busyOffice();
    const found = await foundAfter(
      office,
      'update audit_entry set seq = 99 where seq = 2; update audit_entry set seq = 2 where seq = 3; update audit_entry set seq = 3 where seq = 99',
    );
    expect(found).toEqual(
      expect.arrayContaining(['chain_broken 2', 'entry_changed 2', 'entry_changed 3', 'chain_broken 4']),
    );
  });

  test('the end cut off', async () => {
    const office = await busyOffice();
    expect(await foundAfter(office, 'delete from audit_entry where seq = 4')).toContain('head_disagrees 4');
  });

  test('the end cut off with great care: only the paper knows', async () => {
    const office = await busyOffice();
    const anchor = await headOf(office);
    const careful = `
      delete from reading_choice;
      delete from audit_image where entry_seq = 4;
      delete from audit_change where entry_seq = 4;
      delete from audit_entry where seq = 4;
      update audit_head set seq = 3, hash = (select hash from audit_entry where seq = 3);`;
    expect(await foundAfter(office, careful)).toEqual([]);
    expect(await foundAfter(office, 'select 1', '--anchor', anchor)).toEqual(['anchor_missing -']);
  });

  test('what an entry says it changed, changed', async () => {
    const office = await busyOffice();
    expect(await foundAfter(office, "update audit_change set record_id = 'other' where entry_seq = 3")).toContain(
      'changes_changed 3',
    );
    expect(
      await foundAfter(
        office,
        "update audit_image set before_image = replace(before_image, '8689', '1') where entry_seq = 2",
      ),
    ).toContain('image_changed 2');
  });

  test('a record changed, removed or added behind the program', async () => {
    const office = await busyOffice();
    expect(await foundAfter(office, 'update office set residents = 1')).toEqual(['record_changed 2']);
    expect((await office.jwh('audit verify')).out).toMatch(/居委会\s+office\s+记录在程序之外被改动过/);
    expect(await foundAfter(office, 'update office set residents = 8700')).toEqual([]);
    expect(await foundAfter(office, 'delete from reading_choice')).toEqual(['record_removed -']);
    const added = `insert into person (id, name) values ('p1', '张三')`;
    expect(await foundAfter(office, added)).toEqual(expect.arrayContaining(['record_unknown -']));
  });

  test('a record changed with a change of its own that no entry knows', async () => {
    const office = await busyOffice();
    const forged = `
      update office set residents = 1;
      insert into audit_change values (999, 1, 'office', 'office', null, null);`;
    expect(await foundAfter(office, forged)).toEqual(['record_changed 2']);
  });

  test('a damaged file is said to be damaged', async () => {
    const office = await busyOffice();
    const raw = new BetterSqlite3(office.path);
    raw.pragma('wal_checkpoint(truncate)');
    const page = raw.prepare("select rootpage from sqlite_schema where name = 'audit_entry'").pluck().get() as number;
    const size = raw.pragma('page_size', { simple: true }) as number;
    raw.close();
    const bytes = readFileSync(office.path);
    bytes.fill(0xa5, (page - 1) * size, page * size);
    writeFileSync(office.path, bytes);
    const { code, err } = await office.jwh('audit verify');
    expect(code).toBe(6);
    expect(err).toContain('已损坏');
  });

  test('an image erased by law is said to be, and is no fault', async () => {
    const office = await busyOffice();
    erase(office, 1);
    const { code, out } = await office.jwh('audit verify');
    expect(code).toBe(0);
    expect(out).toContain('审计链完整');
    expect(out).toContain('已删除 1 处');
    expect((await office.jwh('audit verify --json')).json().record).toMatchObject({ erased: 1, intact: true });
  });
});

/** As the law demands it: the images of an entry go, their digests stay. */
function erase(office: Counter, seq: number): void {
  const raw = new BetterSqlite3(office.path);
  raw.prepare('delete from audit_image where entry_seq = ?').run(seq);
  raw.close();
}
