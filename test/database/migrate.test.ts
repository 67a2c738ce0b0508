import { existsSync, readdirSync, statSync } from 'node:fs';
import BetterSqlite3 from 'better-sqlite3';
import { type Kysely, sql } from 'kysely';
import { expect, test } from 'vitest';
import { migrate } from '../../src/database/migrate.ts';
import { type Migration, migrations } from '../../src/database/migrations.ts';
import { openOffice } from '../../src/database/open.ts';
import { openCounter } from '../counter.ts';

const next = (body: string[]): Migration => ({
  version: migrations.length + 1,
  name: 'next',
  load: async () => ({
    up: async (db: Kysely<unknown>) => {
      for (const statement of body) await sql.raw(statement).execute(db);
    },
  }),
});

test('an older file is brought up to date, and a copy of it as it was is kept', async () => {
  const office = await openCounter();
  const file = await openOffice(office.path, 'now');
  const copy = `${office.path}.copy`;
  const all = [...migrations, next(['create table later (id text primary key not null) strict'])];
  expect(await migrate(file.raw, file.db as Kysely<unknown>, copy, all)).toBe(copy);
  expect(file.raw.pragma('user_version', { simple: true })).toBe(all.length);
  expect(file.raw.prepare("select count(*) from sqlite_schema where name = 'later'").pluck().get()).toBe(1);
  file.raw.close();
  expect(statSync(copy).mode & 0o777).toBe(0o600);
  const old = new BetterSqlite3(copy, { readonly: true });
  expect(old.pragma('user_version', { simple: true })).toBe(migrations.length);
  expect(old.prepare('select name from office').pluck().get()).toBe('团结路社区居民委员会');
  old.close();
});

test('a migration that fails half-way leaves neither its tables nor a record of it', async () => {
  const office = await openCounter();
  const file = await openOffice(office.path, 'now');
  const all = [...migrations, next(['create table half (id text) strict', 'this is no SQL'])];
  await expect(migrate(file.raw, file.db as Kysely<unknown>, `${office.path}.copy`, all)).rejects.toThrow();
  expect(file.raw.pragma('user_version', { simple: true })).toBe(migrations.length);
  expect(file.raw.prepare("select count(*) from sqlite_schema where name = 'half'").pluck().get()).toBe(0);
  file.raw.close();
  expect((await office.jwh('office show')).code).toBe(0);
});

test('a file that is up to date is not copied', async () => {
  const office = await openCounter();
  await office.jwh('office show');
  expect(readdirSync(office.folder).filter((name) => !/-(wal|shm)$/.test(name))).toEqual(['office.db']);
  expect(existsSync(office.path)).toBe(true);
});
