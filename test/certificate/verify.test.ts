import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { base32 } from '../../src/certificate/signing/base32.ts';
import { readCode } from '../../src/certificate/signing/code.ts';
import { payload } from '../../src/certificate/signing/payload.ts';
import { type Counter, openCounter } from '../counter.ts';
import { ok } from './counter.ts';
import { insertPaper, issuePaper, office, writeIn } from './issued.ts';

const today = '2026-10-31';
const opened = () => openCounter({ place: 'jingan', today });

/** What a code is refused as, with exit 7 and a plain sentence. */
async function refused(counter: Counter, word: string, ...more: string[]) {
  const answered = await counter.run('certificate', 'verify', word, '--json', ...more);
  expect(answered.code, answered.err).toBe(7);
  const { record } = answered.json();
  expect(record.says).toMatch(/。$/);
  return record;
}

/** The code with something else said and the signature left as it was. */
function altered(code: string, change: object): string {
  const read = readCode(code);
  if (read === null) throw new Error('unreadable');
  return `JWH1${base32(Buffer.concat([payload({ ...read.said, ...change }), read.signature]))}`;
}

describe('a paper at the counter', () => {
  test('its code holds, also from a scanner, in small letters and by its number', async () => {
    const counter = await opened();
    const { code, number } = await issuePaper(counter);
    const scanned = await ok(counter, `certificate verify ${code.toLowerCase()} --json`);
    expect(scanned.json().record).toMatchObject({
      outcome: 'holds',
      number,
      title: '居住满一年证明',
      office,
      day: today,
      filed: { applicant: '周*兰', purpose: '起诉', recipient: '区人民法院' },
    });
    for (const word of [number, '2026-2-1', '2-1']) {
      const said = await ok(counter, `certificate verify ${word} --json`);
      expect(said.json().record).toMatchObject({ outcome: 'holds', number, by: 'number' });
    }
    const gun = await counter.runIn({ stdin: Readable.from([`${code}\r\n`]) }, 'certificate', 'verify', '-', '--json');
    expect(gun.json().record.outcome).toBe('holds');
  });

  test('name and text are masked until somebody says why', async () => {
    const counter = await opened();
    const { code } = await issuePaper(counter);
    const masked = await ok(counter, `certificate verify ${code}`);
    expect(masked.out).not.toContain('周桂兰');
    const shown = await ok(counter, `certificate verify ${code} --reveal 与纸面核对`);
    expect(shown.out).toContain('兹证明周桂兰住在本社区已满一年。');
    expect((await ok(counter, 'access list')).out).toContain('与纸面核对');
  });

  test('a pile of papers is read line by line; one bad one ends with 7', async () => {
    const counter = await opened();
    const first = await issuePaper(counter);
    const second = await issuePaper(counter, { no: 2 });
    const pile = (lines: string[]) =>
      counter.runIn({ stdin: Readable.from([lines.join('\n')]) }, 'certificate', 'verify', '-', '--json');
    const good = await pile([first.code, second.code, first.number]);
    expect(good.code).toBe(0);
    expect(good.json().rows.map((row: { outcome: string }) => row.outcome)).toEqual(['holds', 'holds', 'holds']);
    const mixed = await pile([first.code, altered(second.code, { no: 3 })]);
    expect(mixed.code).toBe(7);
    expect(mixed.json().rows[1]).toMatchObject({ outcome: 'altered' });
  });

  test('past its last day it counts no more; on that day it does', async () => {
    const counter = await opened();
    const { code } = await issuePaper(counter, { valid_until: '2026-11-30' });
    await ok(counter, `certificate verify ${code} --today 2026-11-30`);
    expect(await refused(counter, code, '--today', '2026-12-01')).toMatchObject({ outcome: 'expired' });
  });
});

describe('a paper that is not what it seems', () => {
  test.each([
    ['no', { no: 2 }, '编号：码里是证〔2026〕2-2号，存档是证〔2026〕2-1号'],
    ['day', { day: '2026-10-30' }, '日期：码里是2026年10月30日，存档是2026年10月31日'],
    ['digest', { digest: 'ab'.repeat(16) }, '正文的摘要不同'],
    ['office', { office: '幸福社区居民委员会' }, '出具单位：码里是幸福社区居民委员会'],
  ])('altered in its %s: says what differs', async (_what, change, says) => {
    const counter = await opened();
    const { code } = await issuePaper(counter);
    const record = await refused(counter, altered(code, change));
    expect(record.outcome).toBe('altered');
    expect(record.says).toContain(says);
  });

  test('forged: the office never signed it', async () => {
    const counter = await opened();
    const { code } = await issuePaper(counter);
    const read = readCode(code);
    const made = payload({ ...(read as NonNullable<typeof read>).said, no: 99 });
    const forged = `JWH1${base32(Buffer.concat([made, Buffer.alloc(64, 7)]))}`;
    const record = await refused(counter, forged);
    expect(record).toMatchObject({ outcome: 'forged', number: '证〔2026〕2-99号' });
  });

  test('of another office, and of somebody who calls himself this one', async () => {
    const counter = await opened();
    await issuePaper(counter);
    const other = await openCounter({ today, init: ['--name', '幸福社区居民委员会'] });
    const theirs = await writeIn(other, (writing) => insertPaper(writing, {}));
    // The test writes under this office's name: somebody who made a key of his own.
    expect(await refused(counter, theirs.code)).toMatchObject({ outcome: 'unknown_key', office });
    const honest = altered(theirs.code, { office: '幸福社区居民委员会' });
    const record = await refused(counter, honest);
    expect(record).toMatchObject({ outcome: 'other_office', office: '幸福社区居民委员会' });
    expect(record.next).toContain('--key');
  });

  test('part of a code, a later version, a word that is none', async () => {
    const counter = await opened();
    const { code } = await issuePaper(counter);
    expect(await refused(counter, code.slice(0, 60))).toMatchObject({ outcome: 'damaged' });
    expect(await refused(counter, code.replace('JWH1', 'JWH2'))).toMatchObject({ outcome: 'newer' });
    expect((await counter.jwh('certificate verify https://example.com/1')).code).toBe(2);
    expect((await counter.jwh('certificate verify')).code).toBe(2);
    expect(await refused(counter, '证〔2026〕2-9号')).toMatchObject({ outcome: 'not_on_file', by: 'number' });
  });

  test('whatever else a scanner may read, it is refused and nothing breaks', async () => {
    const counter = await opened();
    const { code } = await issuePaper(counter);
    const broken = fc.record({ at: fc.integer({ min: 4, max: code.length - 1 }), letter: fc.constantFrom(...'ABQ27') });
    const changed = broken
      .map(({ at, letter }) => code.slice(0, at) + letter + code.slice(at + 1))
      .filter((word) => word !== code);
    const random = fc.uint8Array({ maxLength: 160 }).map((bytes) => `JWH1${base32(bytes)}`);
    const words = fc.sample(fc.oneof(changed, random), 150);
    const stdin = Readable.from([words.join('\n')]);
    const answered = await counter.runIn({ stdin }, 'certificate', 'verify', '-', '--json');
    expect(answered.code).toBe(7);
    const outcomes = answered.json().rows.map(({ outcome }: { outcome: string }) => outcome);
    expect(outcomes).toHaveLength(words.length);
    expect(outcomes).not.toContain('holds');
  });

  test('signed, but of a record that is no longer on file', async () => {
    const counter = await opened();
    await issuePaper(counter);
    // What a dry run printed, or what was issued before an older backup was restored.
    const { code } = await writeIn(counter, (writing) => insertPaper(writing, { no: 2 }), true);
    expect(await refused(counter, code)).toMatchObject({ outcome: 'not_on_file' });
    await issuePaper(counter, { no: 2, paragraph: '兹证明另一个人。' });
    expect(await refused(counter, code)).toMatchObject({ outcome: 'record_differs', differences: [{ what: 'text' }] });
  });

  test('a record that was changed behind the program is not vouched for', async () => {
    const counter = await opened();
    const { id, code, number } = await issuePaper(counter);
    await writeIn(counter, (writing) => writing.update('certificate', id, { content: '{"paragraphs":["改过"]}' }));
    for (const word of [code, number])
      expect(await refused(counter, word)).toMatchObject({ outcome: 'record_differs' });
  });
});

describe('voided', () => {
  test('the code says since when and what stands in its place; the list has no names', async () => {
    const counter = await opened();
    const { id, code, number } = await issuePaper(counter);
    const second = await issuePaper(counter, { no: 2 });
    expect((await ok(counter, 'certificate voids')).out).toContain('没有作废的证明');
    await writeIn(counter, async (writing) => {
      await writing.update('certificate', id, { voided_on: today, voided: '日期写错', voided_by: '王建国' });
      await writing.update('certificate', second.id, { replaces_id: id });
    });
    for (const word of [code, number]) {
      const record = await refused(counter, word);
      expect(record).toMatchObject({ outcome: 'voided', filed: { voided_on: today, replaced_by: second.number } });
      expect(record.says).toContain('2026年10月31日作废：日期写错');
    }
    await ok(counter, `certificate verify ${second.code}`);
    const list = await ok(counter, 'certificate voids --year 2026 --json');
    expect(list.json().rows).toEqual([
      { number, kind: expect.stringContaining('居住满一年'), day: today, voided_on: today },
    ]);
    expect((await ok(counter, 'certificate voids --year 2025 --json')).json().rows).toEqual([]);
    await ok(counter, 'certificate voids --pdf 作废清单.pdf');
  });
});

describe("with the office's public key file alone", () => {
  test('a code is verified without the file, also after a change of key', async () => {
    const counter = await opened();
    const first = await issuePaper(counter);
    await ok(counter, 'certificate key --renew --reason 换届移交');
    const second = await issuePaper(counter, { no: 2, day: '2026-11-02' });
    await ok(counter, 'certificate key --out 公钥.json --today 2026-11-02');
    const court = await openCounter({ init: false });
    const file = court.write('公钥.json', readFileSync(join(counter.folder, '公钥.json')));
    for (const { code, number } of [first, second]) {
      const said = await ok(court, `certificate verify ${code} --key ${file} --json`);
      expect(said.json().record).toMatchObject({ outcome: 'holds', number, office, filed: null });
      expect(said.json().record.title).toContain('居住满一年');
    }
    expect(await refused(court, altered(first.code, { no: 5 }), '--key', file)).toMatchObject({ outcome: 'forged' });
    expect((await court.jwh(`certificate verify ${first.number} --key ${file}`)).code).toBe(2);
    expect((await court.jwh(`certificate verify ${first.code}`)).code).toBe(6);
  });

  test('it knows what was voided, stops at a retired key, and tells offices apart', async () => {
    const counter = await opened();
    const { id, code } = await issuePaper(counter);
    const keys = join(counter.folder, 'office.db.keys');
    const [stolen] = readdirSync(keys).map((name) => ({ name, pem: readFileSync(join(keys, name)) }));
    await writeIn(counter, (writing) =>
      writing.update('certificate', id, { voided_on: today, voided: '遗失', voided_by: '王建国' }),
    );
    await ok(counter, 'certificate key --renew --reason 私钥可能被人拿到');
    await ok(counter, 'certificate key --out 公钥.json');
    const file = join(counter.folder, '公钥.json');
    expect(await refused(counter, code, '--key', file)).toMatchObject({ outcome: 'voided' });

    // Somebody signs on with the stolen key in a file of his own.
    const thief = await openCounter({ place: 'jingan', today });
    mkdirSync(join(thief.folder, 'office.db.keys'));
    writeFileSync(join(thief.folder, 'office.db.keys', stolen?.name as string), stolen?.pem as Buffer);
    const made = await issuePaper(thief, { no: 7, day: '2026-11-01' });
    expect(await refused(counter, made.code, '--key', file)).toMatchObject({ outcome: 'retired_key' });
    expect(await refused(counter, made.code)).toMatchObject({ outcome: 'not_on_file' });

    const stranger = await issuePaper(await openCounter({ today }));
    expect(await refused(counter, stranger.code, '--key', file)).toMatchObject({ outcome: 'unknown_key' });
    const elsewhere = altered(stranger.code, { office: '幸福社区居民委员会' });
    expect(await refused(counter, elsewhere, '--key', file)).toMatchObject({ outcome: 'other_office' });
    const broken = counter.write('坏.json', '{"what":"jwh public key"}');
    expect((await counter.jwh(`certificate verify ${code} --key ${broken}`)).code).toBe(2);
  });
});

describe('the key', () => {
  const folderOf = (counter: Counter) => `${counter.path}.keys`;
  const mode = (path: string) => statSync(path).mode & 0o777;

  test('is made with the first paper, for its owner only, and one key signs them all', async () => {
    const counter = await opened();
    expect((await ok(counter, 'certificate key --json')).json().record).toMatchObject({ key: null, private_key: null });
    await issuePaper(counter);
    const [name] = readdirSync(folderOf(counter));
    expect(mode(folderOf(counter))).toBe(0o700);
    expect(mode(join(folderOf(counter), name as string))).toBe(0o600);
    await issuePaper(counter, { no: 2 });
    const { record } = (await ok(counter, 'certificate key --json')).json();
    expect(record).toMatchObject({ private_key: 'present', keys: [{ id: record.key, retired_on: null }] });
    expect(record.fingerprint).toMatch(/^([0-9A-F]{4} ){7}[0-9A-F]{4}$/);
    expect(name).toBe(`${record.key}.pem`);
  });

  test('a dry run leaves none on the disk; what a broken transaction left is taken next', async () => {
    const counter = await opened();
    await writeIn(counter, (writing) => insertPaper(writing, {}), true);
    await ok(counter, 'certificate key --out 公钥.json --dry-run');
    expect(() => readdirSync(folderOf(counter))).toThrow();
    expect(() => readFileSync(join(counter.folder, '公钥.json'))).toThrow();
    const killed = writeIn(counter, async (writing) => {
      await insertPaper(writing, {});
      throw new Error('power cut');
    });
    await expect(killed).rejects.toThrow('power cut');
    const [left] = readdirSync(folderOf(counter));
    const { code } = await issuePaper(counter);
    expect(readdirSync(folderOf(counter))).toEqual([left]);
    await ok(counter, `certificate verify ${code}`);
  });

  test('lost: nothing is signed, papers are still verified, and the next step is told', async () => {
    const counter = await opened();
    const { code } = await issuePaper(counter);
    rmSync(folderOf(counter), { recursive: true });
    await expect(issuePaper(counter, { no: 2 })).rejects.toMatchObject({ kind: 'file', code: 'private_key_missing' });
    await ok(counter, `certificate verify ${code}`);
    const told = await counter.jwh('certificate key');
    expect(told.code).toBe(7);
    expect(told.out).toContain('--renew');
    await ok(counter, 'certificate key --renew --reason 私钥遗失');
    const next = await issuePaper(counter, { no: 2 });
    for (const word of [code, next.code]) await ok(counter, `certificate verify ${word}`);
  });

  test('renewed: the old private key is destroyed, the reason stays; both options or none', async () => {
    const counter = await opened();
    await issuePaper(counter);
    const [old] = readdirSync(folderOf(counter));
    await ok(counter, 'certificate key --renew --reason 换届移交 --dry-run');
    expect(readdirSync(folderOf(counter))).toEqual([old]);
    const { record } = (await ok(counter, 'certificate key --renew --reason 换届移交 --json')).json();
    expect(readdirSync(folderOf(counter))).toEqual([`${record.key}.pem`]);
    expect(record.keys).toMatchObject([{ retired_on: today, reason: '换届移交' }, { retired_on: null }]);
    expect((await counter.jwh('certificate key --renew')).code).toBe(2);
    expect((await counter.jwh('certificate key --reason 换届移交')).code).toBe(2);
    expect((await counter.jwh('certificate key --renew --reason 再换 --today 2026-10-30')).code).toBe(2);
  });

  test('goes with the backup and comes back with it', async () => {
    const counter = await opened();
    const { code } = await issuePaper(counter);
    await ok(counter, 'backup 备份');
    const [name] = readdirSync(join(counter.folder, '备份'));
    const other = await openCounter({ init: false });
    await ok(other, `restore ${join(counter.folder, '备份', name as string)}`);
    await ok(other, `certificate verify ${code}`);
    await issuePaper(other, { no: 2 });
    expect(readdirSync(folderOf(other))).toEqual(readdirSync(folderOf(counter)));
    expect(mode(join(folderOf(other), readdirSync(folderOf(other))[0] as string))).toBe(0o600);
  });

  test('open to others by a careless copy: narrowed before it is used', async () => {
    const counter = await opened();
    await issuePaper(counter);
    const [name] = readdirSync(folderOf(counter));
    chmodSync(join(folderOf(counter), name as string), 0o644);
    await issuePaper(counter, { no: 2 });
    expect(mode(join(folderOf(counter), name as string))).toBe(0o600);
  });
});
