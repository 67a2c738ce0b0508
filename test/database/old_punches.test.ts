import { createHash } from 'node:crypto';
import BetterSqlite3 from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import { expect, test } from 'vitest';
import { migrate } from '../../src/database/migrate.ts';
import { migrations } from '../../src/database/migrations.ts';
import type { DB } from '../../src/database/schema.ts';
import { inTransaction } from '../../src/database/writing.ts';
import { type Counter, openCounter } from '../counter.ts';

const author = async () => ({
  ...{ operator: '李敏', command: 'attendance import', businessDay: '2026-09-30', at: '2026-09-30T09:00:00.000Z' },
});

type OldRow = readonly [day: string, minute: number, side: string | null];

/** A counter with a file in which a version 6 of the program wrote these imports of one person. */
async function oldOffice(...imports: OldRow[][]): Promise<Counter> {
  const counter = await openCounter({ today: '2026-10-31' });
  const path = `${counter.folder}/old.db`;
  const raw = new BetterSqlite3(path);
  raw.pragma('foreign_keys = ON');
  const db = new Kysely<DB>({ dialect: new SqliteDialect({ database: raw }) });
  await migrate(raw, db as Kysely<unknown>, `${path}.copy`, migrations.slice(0, 6));
  await inTransaction({ path, raw, db }, author, false, async (writing) => {
    const office = { id: 'office', name: '团结路社区居民委员会', place: 'changchun', default_operator: '李敏' };
    await writing.insert('office', office as never);
    const { id: person } = await writing.insert('person', { name: '李敏' } as never);
    const post = { person_id: person, post: 'community_worker', from_day: '2025-01-01', until_day: null };
    await writing.insert('staff_post', post as never);
    for (const [at, rows] of imports.entries()) {
      const lines = rows.map((row) => `${JSON.stringify([person, ...row])}\n`);
      const digest = createHash('sha256').update(lines.join('')).digest('hex');
      const head = { file: `${at}.csv`, file_digest: '', rows: rows.length, digest };
      const { id } = await writing.insert('punch_import', head as never);
      const add = raw.prepare('insert into punch values (?, ?, ?, ?, ?, ?)');
      for (const [position, row] of rows.entries()) add.run(id, position + 1, person, ...row);
    }
  });
  const current = new BetterSqlite3(counter.path, { readonly: true });
  raw.pragma(`application_id = ${current.pragma('application_id', { simple: true })}`);
  current.close();
  raw.close();
  return counter;
}

test('punches of a version 6 come over: the digests of their imports hold, the month and the list are right', async () => {
  const counter = await oldOffice(
    [
      ['2026-09-10', 1025, 'out'],
      ['2026-09-10', 500, 'in'],
    ],
    [['2026-09-11', 500, null]],
  );
  const run = async (line: string) => (await counter.jwh(`${line} --db old.db --json`)).json();
  expect(await run('audit verify')).toMatchObject({ record: { intact: true }, findings: [] });
  expect((await run('attendance month 2026-09')).rows[0].days).toMatchObject({ '2026-09-10': 'present' });
  expect((await run('attendance imports')).rows).toMatchObject([
    { number: 2, file: '1.csv', rows: 1, imported_on: '2026-09-30', first_day: '2026-09-11', last_day: '2026-09-11' },
    { number: 1, file: '0.csv', rows: 2, imported_on: '2026-09-30', first_day: '2026-09-10', last_day: '2026-09-10' },
  ]);
});

test('such an import is taken back, and what later ones left out is said to be unknown', async () => {
  const counter = await oldOffice(
    [
      ['2026-09-10', 500, 'in'],
      ['2026-09-12', 500, 'in'],
    ],
    [['2026-09-11', 500, null]],
  );
  const run = async (line: string) => (await counter.jwh(`${line} --db old.db --json`)).json();
  expect((await run('attendance undo 1 --reason 导错')).record).toMatchObject({ punches: 2, again: [], unknown: [2] });
  expect(await run('audit verify')).toMatchObject({ record: { intact: true }, findings: [] });
  expect((await run('attendance imports')).rows[1]).toMatchObject({
    ...{ number: 1, state: 'undone', first_day: '2026-09-10', last_day: '2026-09-12' },
  });
});

test('a punch changed before the file came over is found after it', async () => {
  const counter = await oldOffice([['2026-09-10', 500, 'in']]);
  const raw = new BetterSqlite3(`${counter.folder}/old.db`);
  raw.prepare('update punch set minute = 490').run();
  raw.close();
  expect((await counter.jwh('audit verify --db old.db')).code).toBe(7);
});
