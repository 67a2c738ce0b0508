import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { type Counter, openCounter } from '../counter.ts';

const first = 'jwh-备份-2026-09-18';

/** An office with a matter and two papers on it. */
async function office(): Promise<Counter> {
  const counter = await openCounter({ today: '2026-09-18' });
  counter.write('路灯.txt', '不亮');
  counter.write('合同.pdf', '%PDF-1.7');
  await counter.jwh('matter add --title 路灯 --class 环境');
  await counter.jwh('attachment add 事1 路灯.txt 合同.pdf');
  return counter;
}

function manifestOf({ folder }: Counter, name = first) {
  return JSON.parse(readFileSync(join(folder, '备份', name, 'MANIFEST.json'), 'utf8'));
}

describe('backup', () => {
  test('the file, its papers and keys in one folder for the owner alone, verified', async () => {
    const counter = await office();
    mkdirSync(`${counter.path}.keys`);
    writeFileSync(join(`${counter.path}.keys`, '签名.pem'), 'k');
    const made = await counter.jwh('backup 备份 --json');
    const { record } = made.json();
    expect(made.code).toBe(0);
    expect(record).toMatchObject({
      files: 4,
      attachments: 2,
      entries: 3,
      intact: true,
      pruned: [],
      office: '团结路社区居民委员会',
    });
    expect(record.folder).toBe(join(counter.folder, '备份', first));
    expect(readdirSync(record.folder).sort()).toEqual(['MANIFEST.json', 'files', 'keys', 'office.db']);
    expect(statSync(record.folder).mode & 0o777).toBe(0o700);
    expect(statSync(join(record.folder, 'office.db')).mode & 0o777).toBe(0o600);
    expect(manifestOf(counter).head.hash).toBe((await counter.jwh('audit verify --json')).json().record.head);
  });

  test('while another command is in the middle of writing: what it has not finished is not in it', async () => {
    const counter = await office();
    const other = new BetterSqlite3(counter.path);
    other.exec("begin immediate; insert into office_setting values ('mask.phone', '0,0')");
    expect((await counter.jwh('backup 备份')).code).toBe(0);
    other.exec('commit');
    other.close();
    const copy = new BetterSqlite3(join(counter.folder, '备份', first, 'office.db'), { readonly: true });
    expect(copy.prepare('select count(*) from office_setting').pluck().get()).toBe(0);
    copy.close();
  });

  test('a second one of the day has a number; nothing half made is left', async () => {
    const counter = await office();
    await counter.jwh('backup 备份');
    await counter.jwh('backup 备份');
    expect(readdirSync(join(counter.folder, '备份')).sort()).toEqual([first, `${first}-2`]);
  });

  test('--keep: the oldest of this office go, another office’s and other folders stay', async () => {
    const counter = await office();
    const other = await openCounter({ today: '2026-09-01' });
    await other.run('backup', join(counter.folder, '备份'));
    mkdirSync(join(counter.folder, '备份', 'jwh-备份-2020-01-01'));
    for (const day of ['2026-09-18', '2026-09-19', '2026-09-20']) await counter.jwh(`backup 备份 --today ${day}`);
    const { pruned } = (await counter.jwh('backup 备份 --today 2026-09-21 --keep 2 --json')).json().record;
    expect(pruned).toHaveLength(2);
    expect(readdirSync(join(counter.folder, '备份')).sort()).toEqual([
      'jwh-备份-2020-01-01',
      'jwh-备份-2026-09-01',
      'jwh-备份-2026-09-20',
      'jwh-备份-2026-09-21',
    ]);
    expect((await counter.jwh('backup 备份 --keep 0')).code).toBe(2);
  });

  test('a paper that is gone, a record changed behind the program: backed up all the same, exit 7, nothing pruned', async () => {
    const counter = await office();
    await counter.jwh('backup 备份');
    rmSync(`${counter.path}.files`, { recursive: true });
    const raw = new BetterSqlite3(counter.path);
    raw.exec("update matter set title = '改过'");
    raw.close();
    const made = await counter.jwh('backup 备份 --keep 1 --json');
    expect(made.code).toBe(7);
    expect(made.json().findings.map(({ code }: { code: string }) => code)).toEqual([
      'record_changed',
      'paper_missing',
      'paper_missing',
    ]);
    expect(readdirSync(join(counter.folder, '备份'))).toHaveLength(2);
  });

  test('one folder is made, in one that is there; a disk that is not plugged in is not made up (exit 6)', async () => {
    const counter = await office();
    const missing = await counter.jwh('backup 没插上/备份 --keep 30 --json');
    expect(missing.code).toBe(6);
    expect(missing.json().error).toMatchObject({ code: 'no_such_folder', message: expect.stringContaining('没插上') });
    expect(existsSync(join(counter.folder, '没插上'))).toBe(false);
    mkdirSync(join(counter.folder, '插上'));
    expect((await counter.jwh('backup 插上/备份 --keep 30 --json')).code).toBe(0);
    expect(readdirSync(join(counter.folder, '插上', '备份'))).toEqual([first]);
  });

  test('an empty folder’s name is not the folder one is in', async () => {
    const counter = await office();
    for (const name of ['', ' ']) {
      const refused = await counter.run('backup', name, '--json');
      expect(refused.code).toBe(2);
      expect(refused.json().error.code).toBe('folder_empty');
    }
    expect(existsSync(join(counter.folder, first))).toBe(false);
    expect((await counter.run('backup')).code).toBe(0);
    expect(existsSync(join(counter.folder, first))).toBe(true);
  });

  test('not into a file', async () => {
    const counter = await office();
    expect((await counter.jwh('backup 路灯.txt')).code).toBe(6);
  });
});

describe('restore', () => {
  test('what stands there is moved aside whole, and what is lost by it is said', async () => {
    const counter = await office();
    await counter.jwh('backup 备份');
    await counter.jwh('matter add --title 电梯 --class 环境');
    const restored = await counter.jwh(`restore 备份/${first} --json`);
    const { record } = restored.json();
    expect([restored.code, record.entries_lost, record.files]).toEqual([0, 1, 3]);
    expect((await counter.jwh('matter list --json')).json().rows).toHaveLength(1);
    expect((await counter.jwh('audit verify')).code).toBe(0);
    expect((await counter.jwh('attachment check')).code).toBe(0);
    const aside = join(record.set_aside, 'office.db');
    expect((await counter.run('matter', 'list', '--json', '--db', aside)).json().rows).toHaveLength(2);
    expect((await counter.run('attachment', 'check', '--db', aside)).code).toBe(0);
    expect(readdirSync(counter.folder).filter((name) => name.includes('restoring'))).toEqual([]);
  });

  test('on a new computer, where nothing stands', async () => {
    const counter = await office();
    await counter.jwh('backup 备份');
    const there = join(counter.folder, '新', 'office.db');
    const { record } = (await counter.run('restore', `备份/${first}`, '--db', there, '--json')).json();
    expect(record).toMatchObject({ file: there, set_aside: null, entries_lost: null });
    expect((await counter.run('attachment', 'check', '--db', there)).code).toBe(0);
  });

  test('where the file is broken', async () => {
    const counter = await office();
    await counter.jwh('backup 备份');
    writeFileSync(counter.path, 'broken');
    expect((await counter.jwh(`restore 备份/${first}`)).code).toBe(0);
    expect((await counter.jwh('audit verify')).code).toBe(0);
  });

  test('a dry run verifies and changes nothing', async () => {
    const counter = await office();
    await counter.jwh('backup 备份');
    await counter.jwh('matter add --title 电梯 --class 环境');
    const tried = await counter.jwh(`restore 备份/${first} --dry-run`);
    expect(tried.code).toBe(0);
    expect(tried.out).toContain('可以恢复');
    expect(tried.out).not.toContain('已恢复');
    expect((await counter.jwh('matter list --json')).json().rows).toHaveLength(2);
  });

  const paper = ({ folder }: Counter) => {
    const files = join(folder, '备份', first, 'files');
    const name = readdirSync(files, { recursive: true, encoding: 'utf8' }).find((one) => one.length > 60) as string;
    return join(files, name);
  };
  const manifest = ({ folder }: Counter) => join(folder, '备份', first, 'MANIFEST.json');
  const edit = (counter: Counter, change: (text: string) => string) =>
    writeFileSync(manifest(counter), change(readFileSync(manifest(counter), 'utf8')));
  test.each<[string, (counter: Counter) => void, number, string]>([
    ['a paper was changed', (counter) => writeFileSync(paper(counter), 'x'), 7, 'backup_damaged'],
    ['a paper is gone', (counter) => rmSync(paper(counter)), 7, 'backup_damaged'],
    [
      'the manifest was changed',
      (counter) => edit(counter, (text) => text.replace('"day": "2026', '"day": "2025')),
      7,
      'manifest_changed',
    ],
    [
      'a path leads out of the folder',
      (counter) => edit(counter, (text) => text.replace('files/', 'files/../../')),
      6,
      'not_a_backup',
    ],
    ['the manifest is gone', (counter) => rmSync(manifest(counter)), 6, 'not_a_backup'],
    ['the file is gone', ({ folder }) => rmSync(join(folder, '备份', first, 'office.db')), 6, 'not_a_backup'],
    [
      'a record was changed in it',
      ({ folder }) => {
        const raw = new BetterSqlite3(join(folder, '备份', first, 'office.db'));
        raw.exec("update matter set title = '改过'");
        raw.close();
      },
      7,
      'backup_damaged',
    ],
  ])('refused, and nothing touched: %s', async (_what, spoil, code, stable) => {
    const counter = await office();
    await counter.jwh('backup 备份');
    spoil(counter);
    const before = readFileSync(counter.path);
    const refused = await counter.jwh(`restore 备份/${first} --json`);
    expect([refused.code, refused.json().error.code]).toEqual([code, stable]);
    expect(readFileSync(counter.path).equals(before)).toBe(true);
    expect(readdirSync(counter.folder).filter((name) => /恢复前|restoring/.test(name))).toEqual([]);
  });

  test.each<[string, (path: string) => void, string]>([
    ['changed', (path) => writeFileSync(path, 'x'), 'paper_changed'],
    ['gone', (path) => rmSync(path), 'paper_missing'],
  ])('a paper that was %s before the backup: refused, or taken knowingly (exit 7)', async (_what, spoil, stable) => {
    const counter = await office();
    const files = `${counter.path}.files`;
    const name = readdirSync(files, { recursive: true, encoding: 'utf8' }).find((one) => one.length > 60) as string;
    spoil(join(files, name));
    expect((await counter.jwh('backup 备份')).code).toBe(7);
    const refused = await counter.jwh(`restore 备份/${first} --json`);
    expect([refused.code, refused.json().error.code]).toEqual([7, 'backup_damaged']);
    const taken = await counter.jwh(`restore 备份/${first} --accept-findings --json`);
    expect([taken.code, taken.json().findings.map(({ code }: { code: string }) => code)]).toEqual([7, [stable]]);
  });

  test('with nothing better at hand a damaged one is taken knowingly (exit 7)', async () => {
    const counter = await office();
    await counter.jwh('backup 备份');
    rmSync(paper(counter));
    expect((await counter.jwh(`restore 备份/${first} --accept-findings`)).code).toBe(7);
    expect((await counter.jwh('attachment check --json')).json().findings).toMatchObject([{ code: 'missing' }]);
  });

  test('a newer version is refused (exit 6); so is a file somebody is writing to', async () => {
    const counter = await office();
    await counter.jwh('backup 备份');
    const other = new BetterSqlite3(counter.path);
    other.exec('begin immediate');
    const busy = await counter.jwh(`restore 备份/${first} --json`);
    expect([busy.code, busy.json().error.code]).toEqual([6, 'file_busy']);
    other.exec('rollback');
    other.pragma('user_version = 999');
    other.close();
    const raw = new BetterSqlite3(join(counter.folder, '备份', first, 'office.db'));
    raw.pragma('user_version = 999');
    raw.close();
    const newer = await counter.jwh(`restore 备份/${first} --json`);
    expect([newer.code, newer.json().error.code]).toEqual([6, 'file_newer']);
    expect(existsSync(counter.path)).toBe(true);
  });
});
