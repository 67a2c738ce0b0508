import { copyFileSync, readdirSync } from 'node:fs';
import BetterSqlite3 from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import { expect, test } from 'vitest';
import { migrate } from '../../src/database/migrate.ts';
import { migrations } from '../../src/database/migrations.ts';
import type { DB } from '../../src/database/schema.ts';
import { inTransaction, type Writing } from '../../src/database/writing.ts';
import { type Counter, openCounter } from '../counter.ts';

const author = async () => ({
  ...{ operator: '李敏', command: 'meeting record', businessDay: '2026-09-10', at: '2026-09-10T09:00:00.000Z' },
});

/** What a version 4 of the program wrote for an office with two meetings, each with motions, and what became of them. */
async function writeOffice(writing: Writing): Promise<void> {
  await writing.insert('office', {
    id: 'office',
    name: '团结路社区居民委员会',
    place: 'changchun',
    default_operator: '李敏',
  } as never);
  const person = await writing.insert('person', { name: '张一' } as never);
  for (const no of [1, 2]) {
    const meeting = await writing.insert('meeting', {
      ...{ year: 2026, no, kind: 'representatives', form: 'representatives', day: `2026-09-0${no}` },
      ...{ place: '会议室', chair: '王建国', recorder: null, agenda: '["听取报告"]', roll: 'names' },
      ...{ entitled: 3, present: 2, proxies: 0, quorate: 1 },
      facts: '{"vacancies":0,"duplicates":0,"exOfficioBeside":null,"unnamedHouseholds":null}',
    } as never);
    const of = { meeting_id: meeting.id };
    for (const [position, name] of ['张一', '李二', '王三'].entries()) {
      const who = { ...of, position, name, person_id: position === 0 ? person.id : null, basis: 'elected' };
      await writing.insert('meeting_attendee', {
        ...who,
        present: position < 2 ? 1 : 0,
        left_before: null,
        proxy: null,
      } as never);
    }
    await writing.insert('verdict', {
      ...of,
      ...{ position: 0, subject: 'roll', holds: 1 },
      content: JSON.stringify(verdict('roll', 2, 3, '2×2 = 4 > 3')),
    } as never);
    for (const motionNo of [1, 2]) {
      const motion = await writing.insert('motion', {
        ...of,
        ...{ no: motionNo, title: `议题${motionNo}`, ballot: 'open', votes_for: 2, votes_against: 0 },
        ...{ abstentions: 0, invalid_ballots: 0, present: 2, outcome: 'passed' },
        facts: '{"presentAtVote":null,"proxyFor":0,"proxyAgainst":0}',
      } as never);
      const resolution = await writing.insert('resolution', {
        ...{ year: 2026, no: (no - 1) * 2 + motionNo, motion_id: motion.id, title: `议题${motionNo}` },
        ...{ day: `2026-09-0${no}`, form: 'representatives' },
      } as never);
      for (const [position, state] of ['under_way', 'done'].entries()) {
        const progress = {
          position,
          day: `2026-09-0${no + position}`,
          state,
          due_day: null,
          person: '李敏',
          note: null,
        };
        await writing.insert('resolution_progress', { resolution_id: resolution.id, ...progress } as never);
      }
    }
  }
}

const verdict = (subject: string, count: number, of: number, arithmetic: string) => ({
  ...{ rule: 'assembly.quorum', subject, holds: true, count, of, base: 'representatives', arithmetic, short: 0 },
  ...{ share: { moreThan: [1, 2] }, reading: 'D-05a', readings: ['D-05a'], others: [], fallback: false, law: null },
  cite: { place: 'changchun', document: '制度', article: '三(三)', status: 'confirmed' },
  cite_words: '长春 三(三)',
});

const tables = [
  'meeting',
  'meeting_attendee',
  'motion',
  'verdict',
  'resolution',
  'resolution_progress',
  'person',
  'office',
];

/** Every row of the tables that the migration makes anew, without the columns that are new. */
function rowsOf(path: string): Record<string, Record<string, unknown>[]> {
  const raw = new BetterSqlite3(path, { readonly: true });
  const rows = tables.map((table) => [table, raw.prepare(`select * from ${table} order by id`).all()]);
  raw.close();
  return Object.fromEntries(rows);
}

/** A counter whose file is of version 4. */
async function oldOffice(): Promise<Counter> {
  const counter = await openCounter();
  const path = `${counter.folder}/old.db`;
  const raw = new BetterSqlite3(path);
  raw.pragma('foreign_keys = ON');
  const db = new Kysely<DB>({ dialect: new SqliteDialect({ database: raw }) });
  await migrate(raw, db as Kysely<unknown>, `${path}.copy`, migrations.slice(0, 4));
  await inTransaction({ path, raw, db }, author, false, writeOffice);
  const current = new BetterSqlite3(counter.path, { readonly: true });
  raw.pragma(`application_id = ${current.pragma('application_id', { simple: true })}`);
  current.close();
  expect(raw.pragma('user_version', { simple: true })).toBe(4);
  raw.close();
  return counter;
}

test('a file of version 4 with meetings, motions, resolutions and progress comes over with nothing lost', async () => {
  const office = await oldOffice();
  const path = `${office.folder}/old.db`;
  copyFileSync(path, `${path}.before`);
  const before = rowsOf(`${path}.before`);
  const list = (await office.jwh('meeting list --db old.db --json')).json();
  expect(list.rows).toMatchObject([
    { number: '会〔2026〕2号', motions: 2, passed: 2 },
    { number: '会〔2026〕1号', motions: 2, passed: 2 },
  ]);
  const after = rowsOf(path);
  for (const table of tables) {
    expect(before[table]?.length).toBeGreaterThan(0);
    expect(after[table]).toHaveLength(before[table]?.length ?? 0);
    for (const [at, row] of (before[table] ?? []).entries()) expect(after[table]?.[at]).toMatchObject(row);
  }
  const verified = await office.jwh('audit verify --db old.db --json');
  expect(verified.json()).toMatchObject({ record: { intact: true }, findings: [] });
  expect(verified.code).toBe(0);
  expect(readdirSync(office.folder).some((name) => name.startsWith('old.db.v4.'))).toBe(true);
});

test('what was recorded before is shown, corrected and signed as anything else', async () => {
  const office = await oldOffice();
  const run = async (line: string) => (await office.jwh(`${line} --db old.db --json`)).json();
  expect((await run('meeting show 1')).record).toMatchObject({
    ...{ number: '会〔2026〕1号', entitled: 3, present: 2, state: 'held', version: 1, major: false, proxy_list: [] },
    motions: [{ for: 2, issued: null, returned: null, resolution: '决〔2026〕1号' }, { resolution: '决〔2026〕2号' }],
    resolutions: [{ state: 'done' }, { state: 'done' }],
  });
  const corrected = await run('meeting correct 1 --reason 复核 --motion 议题2=1/1/0');
  expect(corrected.record).toMatchObject({ version: 2, voided: ['决〔2026〕2号'] });
  await run('meeting close 1 --by 王建国');
  expect((await office.jwh('audit verify --db old.db')).code).toBe(0);
  expect((await run('resolution show 3')).record.progress).toHaveLength(2);
});
