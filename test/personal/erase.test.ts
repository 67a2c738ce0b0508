import { readFileSync } from 'node:fs';
import BetterSqlite3 from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { type Counter, openCounter } from '../counter.ts';
import { moveIn, writeTo, zhang } from './people.ts';

const order = ['--reason', '本人申请', '--by', '王建国'] as const;
const spaced = '139 0431 5566';
const secrets = [zhang.name, 'zhangxiaomei', zhang.phone, zhang.id_number, spaced, '糖尿病', 'V-0087'];

/** Every value of every table, the images behind the chain included. */
function dump({ path }: Counter): string {
  const raw = new BetterSqlite3(path, { readonly: true });
  const tables = raw.prepare("select name from sqlite_schema where type = 'table'").pluck().all() as string[];
  const all = tables.map((table) => JSON.stringify(raw.prepare(`select * from "${table}"`).raw().all()));
  raw.close();
  return all.join('\n');
}

/** Which secrets the bytes of the file still hold. */
function inBytes({ path }: Counter): string[] {
  const bytes = readFileSync(path);
  return secrets.filter((secret) => bytes.includes(Buffer.from(secret, 'utf8')));
}

async function livedHere(): Promise<{ counter: Counter; id: string }> {
  const counter = await openCounter({ today: '2026-09-18' });
  return { counter, id: await moveIn(counter) };
}

describe('resident erase', () => {
  test('nothing leads to the person any more: no table, no image, no byte of the file; the chain holds', async () => {
    const { counter } = await livedHere();
    const before = dump(counter);
    for (const secret of secrets) expect(before, secret).toContain(secret);
    expect(inBytes(counter)).toEqual(secrets);
    const erased = await counter.run('resident', 'erase', zhang.name, ...order, '--json');
    expect(erased.err).toBe('');
    const { record } = erased.json();
    expect(record).toMatchObject({ name_stays: false, file_clean: true, untouched: [], stays: [] });
    expect(record.attachments).toEqual(['a'.repeat(64)]);
    expect(record.images).toBeGreaterThan(10);
    const after = dump(counter);
    for (const secret of secrets) expect(after, secret).not.toContain(secret);
    expect(inBytes(counter)).toEqual([]);
    const verified = await counter.jwh('audit verify');
    expect(verified.code).toBe(0);
    expect(verified.out).toMatch(/已删除 \d+ 处/);
    for (const word of [zhang.name, zhang.id_number, zhang.phone])
      expect((await counter.run('resident', 'export', word, '--reveal', '核对')).code).toBe(3);
  });

  test('what was amended away before is gone too', async () => {
    const { counter, id } = await livedHere();
    const old = '13578900001';
    await writeTo(counter, (writing) => writing.update('person', id, { phone: old, name: '张小梅' }));
    await writeTo(counter, (writing) => writing.update('person', id, { phone: zhang.phone, name: zhang.name }));
    expect(dump(counter)).toContain(old);
    await counter.run('resident', 'erase', zhang.name, ...order);
    expect(dump(counter)).not.toMatch(new RegExp(`${old}|张小梅`));
    expect((await counter.jwh('audit verify')).code).toBe(0);
  });

  test('the entry of the erasure says who and why, and nothing private', async () => {
    const { counter, id } = await livedHere();
    await counter.run('resident', 'erase', zhang.name, '--reason', `${zhang.name}本人申请`, '--by', '王建国');
    const { rows } = (await counter.jwh('access list --json')).json();
    expect(rows).toMatchObject([
      {
        command: 'resident erase',
        reason: '删除资料：已删除的居民本人申请（批准：王建国）',
        persons: [{ id, name: '已删除的居民' }],
      },
    ]);
    const [{ seq }] = (await counter.jwh('audit list --limit 1 --json')).json().rows;
    const { out } = await counter.jwh(`audit show ${seq} --reveal 核对删除`);
    for (const secret of secrets) expect(out).not.toContain(secret);
  });

  test('a record written over can still be verified: changed behind the back it is found', async () => {
    const { counter, id } = await livedHere();
    await counter.run('resident', 'erase', zhang.name, ...order);
    const raw = new BetterSqlite3(counter.path);
    raw.prepare('update person set note = ? where id = ?').run('改', id);
    raw.close();
    const verified = await counter.jwh('audit verify --json');
    expect(verified.code).toBe(7);
    expect(verified.json().findings).toMatchObject([{ code: 'record_changed', record: `person/${id}` }]);
  });

  test('a former representative stays by name in the roll; the numbers go, and it says why', async () => {
    const { counter } = await livedHere();
    await counter.run('rep', 'elect', zhang.name, '--group', '第1居民小组', '--from', '2025-01-01');
    await counter.run('rep', 'leave', zhang.name, '--on', '2026-09-01', '--reason', '迁出');
    const { record } = (await counter.run('resident', 'erase', zhang.name, ...order, '--json')).json();
    expect(record.name_stays).toBe(true);
    expect(record.stays).toMatchObject([{ table: 'representative', records: 1, why: '选举、任免和名册永久保管' }]);
    const after = dump(counter);
    for (const secret of [zhang.phone, zhang.id_number, '糖尿病']) expect(after).not.toContain(secret);
    const { rows } = (await counter.jwh('rep list --all --json')).json();
    expect(rows).toMatchObject([{ name: zhang.name, phone: null }]);
  });

  test('minutes in which the name stands are told, not touched; with a namesake no other text is', async () => {
    const { counter } = await livedHere();
    await writeTo(counter, (writing) =>
      writing.insert('chronicle_entry', { day: '2026-05-01', event: `${zhang.name}捐书` }),
    );
    await writeTo(counter, (writing) => writing.insert('person', { name: zhang.name }));
    const [first] = (await counter.jwh('audit list --record person --json')).json().rows.slice(-1);
    const code = first.record.slice(7, 15);
    const { record } = (await counter.run('resident', 'erase', code, ...order, '--json')).json();
    expect(record.untouched).toEqual([
      { table: 'diary_entry', records: 1, reason: 'namesake' },
      { table: 'chronicle_entry', records: 1, reason: 'kept' },
    ]);
    expect(dump(counter)).not.toContain(zhang.phone);
    expect((await counter.jwh('audit verify')).code).toBe(0);
  });

  test('refused while a post is held or a matter is open: each is named, nothing is written (exit 2)', async () => {
    const { counter, id } = await livedHere();
    await counter.run('rep', 'elect', zhang.name, '--group', '第1居民小组', '--from', '2025-01-01');
    await counter.run('matter', 'add', '--title', '路灯不亮', '--class', '环境', '--who', zhang.name);
    const before = dump(counter);
    const { code, err } = await counter.run('resident', 'erase', zhang.name, ...order);
    expect(code).toBe(2);
    expect(err).toContain('仍是居民代表：jwh rep leave 张晓梅 --on 日期');
    expect(err).toContain('有没有办结的事项 事〔2026〕2号　路灯不亮');
    expect(dump(counter)).toBe(before);
    expect(id).toBeTruthy();
  });

  test('a dry run tells what would go and leaves everything', async () => {
    const { counter } = await livedHere();
    const before = dump(counter);
    const tried = await counter.run('resident', 'erase', zhang.name, ...order, '--dry-run');
    expect(tried.out).toContain('将要删除');
    expect(tried.out).not.toMatch(/已删除 \d|^已删除$/m);
    expect(tried.out).toContain('试运行');
    expect(tried.out).toContain('居民标签');
    expect(dump(counter)).toBe(before);
  });
});
