import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { expect, test } from 'vitest';
import { openCounter } from '../counter.ts';

test('a new file is readable by its owner only, strict, and safe against a crash', async () => {
  const office = await openCounter();
  expect(statSync(office.path).mode & 0o777).toBe(0o600);
  const raw = new BetterSqlite3(office.path);
  expect(raw.pragma('journal_mode', { simple: true })).toBe('wal');
  const loose = raw
    .prepare("select name from pragma_table_list where schema = 'main' and name not like 'sqlite%' and strict = 0")
    .pluck();
  expect(loose.all()).toEqual([]);
  raw.close();
});

test.each([
  ['missing', (path: string) => path, 'file_missing', '找不到'],
  ['a text', written('这不是数据库。'.repeat(200)), 'not_a_database', '不是数据库'],
  ['a folder', folder, 'file_unreadable', '打不开'],
  ['another program’s', foreign, 'not_ours', '不是 jwh 的数据文件'],
  ['empty', written(''), 'not_ours', '不是 jwh 的数据文件'],
])('a file that is %s is refused with exit 6', async (_what, make, code, says) => {
  const office = await openCounter({ init: false });
  const path = make(join(office.folder, 'other.db'));
  const told = await office.run('office', 'show', '--db', path);
  expect(told).toMatchObject({ code: 6, out: '' });
  expect(told.err).toContain(says);
  expect((await office.run('office', 'show', '--json', '--db', path)).json().error.code).toBe(code);
});

function written(content: string) {
  return (path: string): string => {
    writeFileSync(path, content);
    return path;
  };
}

function folder(path: string): string {
  mkdirSync(path);
  return path;
}

/** With the version number of ours, so that only its mark tells it apart. */
function foreign(path: string): string {
  const raw = new BetterSqlite3(path);
  raw.exec('create table notes (text)');
  raw.pragma('user_version = 1');
  raw.close();
  return path;
}

test('a file newer than the program is refused and not touched', async () => {
  const office = await openCounter();
  const raw = new BetterSqlite3(office.path);
  raw.pragma('user_version = 999');
  raw.pragma('wal_checkpoint(TRUNCATE)');
  raw.close();
  const before = readFileSync(office.path);
  const { code, err } = await office.jwh('meeting list');
  expect(code).toBe(6);
  expect(err).toContain('999');
  expect(readFileSync(office.path).equals(before)).toBe(true);
});

test('a file that another program keeps writing to is busy: exit 6, nothing lost', async () => {
  const office = await openCounter();
  const other = new BetterSqlite3(office.path);
  other.exec('begin immediate');
  const { code, err } = await office.jwh('office set --households 1');
  expect(code).toBe(6);
  expect(err).toContain('稍后再试');
  expect((await office.jwh('office show')).out).toContain('3076');
  other.exec('rollback');
  other.close();
  expect((await office.jwh('office set --households 1')).code).toBe(0);
}, 20_000);

test('init does not touch a file that is there, and leaves none behind when it is refused', async () => {
  const office = await openCounter();
  const again = await office.jwh('init --name 别的 --place jingan');
  expect(again.code).toBe(6);
  expect((await office.jwh('office show')).out).toContain('团结路');
  const other = join(office.folder, 'other.db');
  for (const line of [
    'init --name 甲 --place 月球',
    'init --name 甲',
    'init --name 甲 --place jingan --households 一千',
    'init --name 甲 --place jingan --dry-run',
  ]) {
    await office.run(...line.split(' '), '--db', other);
    expect((await office.run('office', 'show', '--db', other)).code).toBe(6);
  }
});
