import { once } from 'node:events';
import { chmodSync, cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { bin, ended, folder, jwh, newOffice, recordMeeting, root, startJwh } from './bin.ts';

const version = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version;

describe('the command on the path', () => {
  it('says its version', async () => {
    for (const flag of ['--version', '-V']) {
      expect(await jwh('', [flag])).toMatchObject({ code: 0, out: `${version}\n`, err: '' });
    }
  });

  it('helps', async () => {
    const { code, out, err } = await jwh('', ['--help']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('meeting');
  });

  it.each([
    [2, ['meeting', 'lst']],
    [2, ['--no-such-option']],
    [2, ['meeting', 'record', '--kind', 'representatives']],
    [3, ['meeting', 'show', '2026-99']],
    [0, ['meeting', 'list']],
    [0, ['audit', 'verify']],
  ])('ends with %i: %j', async (code, argv) => {
    const answer = await jwh(await newOffice(), argv);
    expect(answer.code).toBe(code);
    expect(code === 0 ? answer.err : answer.out).toBe('');
    expect(answer.err).not.toMatch(/^\s+at /m);
  });
});

describe('a file that cannot be used ends with 6 and is left as it was', () => {
  it('missing', async () => {
    expect(await jwh(join(folder(), 'nothing.db'), ['office', 'show'])).toMatchObject({ code: 6, out: '' });
  });

  it('no database', async () => {
    const db = join(folder(), 'office.db');
    writeFileSync(db, '这不是数据库。'.repeat(1000));
    const before = readFileSync(db);
    expect(await jwh(db, ['office', 'show'])).toMatchObject({ code: 6, out: '' });
    expect(readFileSync(db).equals(before)).toBe(true);
  });

  it('a folder', async () => {
    expect(await jwh(folder(), ['office', 'show'])).toMatchObject({ code: 6, out: '' });
  });

  it('newer than the program', async () => {
    const db = await newOffice();
    const raw = new BetterSqlite3(db);
    raw.pragma('user_version = 9999');
    raw.close();
    const { code, err } = await jwh(db, ['office', 'set', '--households', '1']);
    expect(code).toBe(6);
    expect(err).toContain('9999');
  });

  it('busy for longer than the program waits', { timeout: 20_000 }, async () => {
    const db = await newOffice();
    const raw = new BetterSqlite3(db);
    raw.exec('begin immediate');
    const writing = await jwh(db, ['office', 'set', '--households', '1', '--json']);
    raw.exec('rollback');
    raw.close();
    expect(writing.code).toBe(6);
    expect(JSON.parse(writing.err).error.code).toBe('file_busy');
    expect(await jwh(db, ['office', 'set', '--households', '1'])).toMatchObject({ code: 0 });
  });

  it('read-only, for another user', async () => {
    const place = folder();
    const db = await newOffice(place);
    chmodSync(db, 0o444);
    const other = otherUser(place);
    const set = ['office', 'set', '--households', '7', '--json'];
    const { code, out, err } = await jwh(db, set, other);
    expect({ code, out }).toEqual({ code: 6, out: '' });
    expect(JSON.parse(err).error.code).toMatch(/^file_/);
    expect(JSON.parse((await jwh(db, ['office', 'show', '--json'])).out).record.households).not.toBe(7);
  });
});

it('two desks at once: each write is done, or refused whole with 6', { timeout: 30_000 }, async () => {
  const db = await newOffice();
  const answers = await Promise.all(Array.from({ length: 6 }, () => jwh(db, recordMeeting)));
  for (const { code } of answers) expect([0, 6]).toContain(code);
  const numbers = answers.filter(({ code }) => code === 0).map(({ out }) => JSON.parse(out).record.number);
  expect(new Set(numbers).size).toBe(numbers.length);
  const { rows } = JSON.parse((await jwh(db, ['meeting', 'list', '--json'])).out);
  expect(rows.map((row: { number: string }) => row.number).sort()).toEqual(numbers.sort());
  expect((await jwh(db, ['audit', 'verify'])).code).toBe(0);
});

describe('a reader that leaves (| head -1)', () => {
  it.each([['meeting --help'], ['office show'], ['meeting list'], ['office show --json'], ['--version']])(
    'is no bug of %s: nothing on standard error, and not 0',
    async (line) => {
      const child = startJwh(await newOffice(), line.split(' '));
      child.stdout?.destroy();
      const { code, err } = await ended(child);
      expect({ code, err }).toEqual({ code: 1, err: '' });
    },
  );

  it('nor is one of standard error', async () => {
    const child = startJwh(join(folder(), 'nothing.db'), ['office', 'show']);
    child.stderr?.destroy();
    child.stdout?.destroy();
    const [code] = await once(child, 'exit');
    expect(code).not.toBe(0);
  });
});

describe('an installation that is not whole', () => {
  it('says that it must be built first', async () => {
    const place = folder();
    cpSync(join(root, 'bin'), join(place, 'bin'), { recursive: true });
    cpSync(join(root, 'package.json'), join(place, 'package.json'));
    const { code, out, err } = await jwh('', ['office', 'show'], { at: join(place, 'bin', 'jwh.cjs') });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('npm run build');
    expect(err.trim().split('\n')).toHaveLength(1);
  });

  it('says that Node is too old', async () => {
    const older = join(folder(), 'older.cjs');
    writeFileSync(
      older,
      `Object.defineProperty(process.versions, 'node', { value: '20.18.1' });\nrequire(${JSON.stringify(bin)});`,
    );
    const { code, err } = await jwh('', ['office', 'show'], { at: older });
    expect(code).toBe(2);
    expect(err).toContain('20.19');
  });
});

/** Where the tests run as root, permissions bind only another user, who must be able to read the program. */
function otherUser(place: string): { uid?: number; gid?: number; at?: string } {
  if (process.getuid?.() !== 0) return {};
  const copy = join(place, 'program');
  for (const part of ['bin', 'dist', 'package.json']) cpSync(join(root, part), join(copy, part), { recursive: true });
  const native = 'node_modules/better-sqlite3/build/Release';
  mkdirSync(join(copy, native), { recursive: true });
  cpSync(join(root, native, 'better_sqlite3.node'), join(copy, native, 'better_sqlite3.node'));
  chmodSync(place, 0o755);
  return { uid: 65534, gid: 65534, at: join(copy, 'bin', 'jwh.cjs') };
}
