import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { recordSigns } from '../../src/attachment/record_signs.ts';
import { type Counter, openCounter } from '../counter.ts';

const jpeg = Buffer.from('ffd8ffe000104a46494600', 'hex');
const digest = createHash('sha256').update(jpeg).digest('hex');
const paper = ({ path }: Counter) => join(`${path}.files`, digest.slice(0, 2), digest);

/** An office with a lamp that does not burn, and a photograph of it. */
async function lamp(): Promise<Counter> {
  const counter = await openCounter({ today: '2026-09-18' });
  await counter.jwh('matter add --title 三号楼门前路灯不亮 --class 环境');
  await counter.jwh('matter add --title 下水道堵塞 --class 环境');
  counter.write('路灯.jpg', jpeg);
  return counter;
}

describe('a photograph is attached to a matter', () => {
  test('it lies beside the file under its digest, for nobody else to read', async () => {
    const counter = await lamp();
    const { record } = (await counter.jwh('attachment add 事〔2026〕1号 路灯.jpg --note 现场照片 --json')).json();
    expect(record).toMatchObject({
      record: '事〔2026〕1号',
      attachments: [
        { no: 1, name: '路灯.jpg', media: 'image/jpeg', size: 11, digest, note: '现场照片', state: 'standing' },
      ],
    });
    expect(readFileSync(paper(counter))).toEqual(jpeg);
    expect(statSync(paper(counter)).mode & 0o777).toBe(0o600);
    expect(statSync(`${counter.path}.files`).mode & 0o777).toBe(0o700);
  });

  test('the matter says how many it has', async () => {
    const { jwh } = await lamp();
    expect((await jwh('matter show 1 --json')).json().record.attachments).toBe(0);
    await jwh('attachment add 事2026-1 路灯.jpg');
    expect((await jwh('matter show 1 --json')).json().record.attachments).toBe(1);
    const { out } = await jwh('matter show 1');
    expect(out).toContain('附件 1 件');
    expect(out).toContain('jwh attachment list 事〔2026〕1号');
  });

  test('the same bytes: refused on the same record, kept once for two records', async () => {
    const counter = await lamp();
    await counter.jwh('attachment add 事1 路灯.jpg');
    const twice = await counter.jwh('attachment add 事1 路灯.jpg --json');
    expect([twice.code, twice.json().error.code]).toEqual([2, 'attached_already']);
    expect((await counter.jwh('attachment add 事2 路灯.jpg')).code).toBe(0);
    expect(readdirSync(`${counter.path}.files`, { recursive: true })).toHaveLength(2);
  });

  test('a resident has papers too', async () => {
    const { jwh } = await lamp();
    await jwh('staff add 孙秀英 --post 社工');
    expect((await jwh('attachment add 居民:孙秀英 路灯.jpg --json')).json().record.record).toBe('居民 孙秀英');
  });

  test('a dry run leaves nothing, on the disk neither', async () => {
    const counter = await lamp();
    expect((await counter.jwh('attachment add 事1 路灯.jpg --dry-run')).code).toBe(0);
    expect(existsSync(`${counter.path}.files`)).toBe(false);
    expect((await counter.jwh('attachment list 事1 --json')).json().rows).toEqual([]);
  });

  test.each([
    ['a record that is not there', '事9 路灯.jpg', 3],
    ['a sign nobody knows', '怪1 路灯.jpg', 2],
    ['no sign at all', '2026-1 路灯.jpg', 2],
    ['a file that is not there', '事1 没有.jpg', 6],
    ['a folder', '事1 .', 6],
    ['a name with an ID number in it', '事1 110105194912310020.jpg', 2],
    ['one name for two files', '事1 路灯.jpg 110105194912310020.jpg --name 甲.jpg', 2],
  ])('refused: %s', async (_what, words, code) => {
    const counter = await lamp();
    counter.write('110105194912310020.jpg', jpeg);
    const refused = await counter.jwh(`attachment add ${words}`);
    expect(refused.code).toBe(code);
    expect(refused.err).not.toContain('194912310020');
    expect(existsSync(`${counter.path}.files`)).toBe(false);
  });

  test('a name or note longer than a list has room for is refused, not cut', async () => {
    const { run } = await lamp();
    const add = async (...words: string[]) =>
      (await run('attachment', 'add', '事1', '路灯.jpg', ...words, '--dry-run')).code;
    expect([await add('--name', `${'灯'.repeat(76)}.jpg`), await add('--name', `${'灯'.repeat(77)}.jpg`)]).toEqual([
      0, 2,
    ]);
    expect([await add('--note', '灯'.repeat(500)), await add('--note', '灯'.repeat(501))]).toEqual([0, 2]);
  });

  test('an ID number in the name is no hindrance under another name; a camera’s day and time is none at all', async () => {
    const { jwh, write } = await lamp();
    write('110105194912310020.jpg', jpeg);
    write('PXL_20260918_123456789.jpg', `${jpeg}`);
    expect((await jwh('attachment add 事1 110105194912310020.jpg --name 证件.jpg')).code).toBe(0);
    expect((await jwh('attachment add 事1 PXL_20260918_123456789.jpg')).code).toBe(0);
  });
});

describe('the kinds of file are told by what is in them', () => {
  test.each([
    ['%PDF-1.7\n', 'application/pdf'],
    ['\x89PNG\r\n\x1a\n', 'image/png'],
    ['PK\x03\x04....word/document.xml', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['PK\x03\x04....xl/workbook.xml', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    ['PK\x03\x04....', 'application/zip'],
    ['\xd0\xcf\x11\xe0', 'application/x-ole-storage'],
    ['\x00\x01\x02', 'application/octet-stream'],
    ['plain words', 'text/plain'],
  ])('%j', async (content, media) => {
    const { jwh, write } = await lamp();
    write('甲.jpg', Buffer.from(content, 'latin1'));
    expect((await jwh('attachment add 事1 甲.jpg --json')).json().record.attachments[0].media).toBe(media);
  });
});

describe('export', () => {
  test('under their own names, one beside the other, never over what is there', async () => {
    const counter = await lamp();
    mkdirSync(join(counter.folder, '乙'));
    counter.write('乙/路灯.jpg', Buffer.concat([jpeg, jpeg]));
    await counter.jwh('attachment add 事1 路灯.jpg 乙/路灯.jpg');
    expect((await counter.jwh('attachment export 事1 导出 --json')).json().record.count).toBe(2);
    expect(readdirSync(join(counter.folder, '导出')).sort()).toEqual(['路灯 (2).jpg', '路灯.jpg']);
    writeFileSync(join(counter.folder, '导出', '路灯.jpg'), '别的');
    const again = await counter.jwh('attachment export 事1 导出 --json');
    expect([again.code, again.json().error.code]).toEqual([6, 'file_exists']);
    expect(readFileSync(join(counter.folder, '导出', '路灯.jpg'), 'utf8')).toBe('别的');
    expect((await counter.jwh('attachment export 事1 导出 --force')).code).toBe(0);
    expect(readFileSync(join(counter.folder, '导出', '路灯.jpg'))).toEqual(jpeg);
  });

  test('no name leads out of the folder, though the file was tampered with', async () => {
    const counter = await lamp();
    await counter.jwh('attachment add 事1 路灯.jpg');
    const raw = new BetterSqlite3(counter.path);
    raw.prepare('update attachment set name = ?').run('../../逃出.jpg');
    raw.close();
    expect((await counter.jwh('attachment export 事1 导出')).code).toBe(0);
    expect(readdirSync(join(counter.folder, '导出'))).toEqual(['_.._逃出.jpg']);
    expect(readdirSync(counter.folder)).not.toContain('逃出.jpg');
  });

  test('what was changed is not handed out (exit 6)', async () => {
    const counter = await lamp();
    await counter.jwh('attachment add 事1 路灯.jpg');
    writeFileSync(paper(counter), 'x');
    expect((await counter.jwh('attachment export 事1 导出')).code).toBe(6);
    expect(existsSync(join(counter.folder, '导出'))).toBe(false);
  });

  test('a person’s papers only with a reason, which is on file', async () => {
    const counter = await lamp();
    await counter.jwh('staff add 孙秀英 --post 社工');
    await counter.jwh('attachment add 居民:孙秀英 路灯.jpg');
    expect((await counter.jwh('attachment export 居民:孙秀英 导出')).code).toBe(2);
    expect((await counter.jwh('attachment export 居民:孙秀英 导出 --reveal 本人来取')).code).toBe(0);
    const raw = new BetterSqlite3(counter.path, { readonly: true });
    const [entry, ...others] = raw.prepare('select reason, persons from access_entry').all() as {
      reason: string;
      persons: string;
    }[];
    expect([entry?.reason, JSON.parse(entry?.persons ?? '[]').length, others.length]).toEqual(['本人来取', 1, 0]);
    raw.close();
  });

  test('what cannot be logged is not handed out: nothing lies in the folder', async () => {
    const counter = await lamp();
    await counter.jwh('staff add 孙秀英 --post 社工');
    await counter.jwh('attachment add 居民:孙秀英 路灯.jpg');
    const other = new BetterSqlite3(counter.path);
    other.exec('begin immediate');
    const { code } = await counter.jwh('attachment export 居民:孙秀英 导出 --reveal 本人来取');
    other.exec('rollback');
    other.close();
    expect(code).toBe(6);
    expect(existsSync(join(counter.folder, '导出'))).toBe(false);
    expect((await counter.jwh('access list --json')).json().rows).toEqual([]);
  }, 20_000);
});

describe('check', () => {
  test('nothing to find: exit 0; missing, changed and orphan: exit 7, each by its name', async () => {
    const counter = await lamp();
    counter.write('合同.pdf', '%PDF-1.7');
    counter.write('笔录.txt', '甲');
    await counter.jwh('attachment add 事1 路灯.jpg 合同.pdf 笔录.txt');
    expect((await counter.jwh('attachment check')).code).toBe(0);
    rmSync(paper(counter));
    const pdf = createHash('sha256').update('%PDF-1.7').digest('hex');
    writeFileSync(join(`${counter.path}.files`, pdf.slice(0, 2), pdf), '%PDF-1.8');
    mkdirSync(join(`${counter.path}.files`, 'zz'));
    writeFileSync(join(`${counter.path}.files`, 'zz', '别的.part'), 'x');
    const checked = await counter.jwh('attachment check --json');
    expect(checked.code).toBe(7);
    const found = checked
      .json()
      .findings.map(({ code, no, file }: { code: string; no: number; file: string }) => [code, no, file]);
    expect(found.sort()).toEqual([
      ['changed', 2, `${pdf.slice(0, 2)}/${pdf}`],
      ['missing', 1, `${digest.slice(0, 2)}/${digest}`],
      ['orphan', null, 'zz/别的.part'],
    ]);
  });

  test('a paper whose record did not come about is an orphan, harmless, and taken when it is attached again', async () => {
    const counter = await lamp();
    mkdirSync(join(`${counter.path}.files`, digest.slice(0, 2)), { recursive: true });
    writeFileSync(paper(counter), jpeg);
    expect((await counter.jwh('attachment check')).code).toBe(7);
    await counter.jwh('attachment add 事1 路灯.jpg');
    expect((await counter.jwh('attachment check')).code).toBe(0);
  });
});

describe('void', () => {
  test('the number and digest stay, and so does the paper', async () => {
    const counter = await lamp();
    await counter.jwh('attachment add 事1 路灯.jpg');
    const { record } = (await counter.jwh('attachment void 事1 1 --reason 附错了 --json')).json();
    expect(record).toMatchObject({ no: 1, digest, state: 'voided', voided: '附错了', file_removed: false });
    expect(existsSync(paper(counter))).toBe(true);
    expect((await counter.jwh('attachment check')).code).toBe(0);
    expect((await counter.jwh('attachment void 事1 1 --reason 再来')).code).toBe(2);
  });

  test('--remove takes the paper too, but not while another record has it', async () => {
    const counter = await lamp();
    await counter.jwh('attachment add 事1 路灯.jpg');
    await counter.jwh('attachment add 事2 路灯.jpg');
    expect((await counter.jwh('attachment void 事1 1 --remove 有别人的证件 --json')).json().record.file_removed).toBe(
      false,
    );
    expect(existsSync(paper(counter))).toBe(true);
    expect((await counter.jwh('attachment void 事2 1 --remove 有别人的证件 --json')).json().record.file_removed).toBe(
      true,
    );
    expect(existsSync(paper(counter))).toBe(false);
    expect((await counter.jwh('attachment check')).code).toBe(0);
  });

  test('a reason, and only one', async () => {
    const { jwh } = await lamp();
    await jwh('attachment add 事1 路灯.jpg');
    expect((await jwh('attachment void 事1 1')).code).toBe(2);
    expect((await jwh('attachment void 事1 1 --reason 甲甲 --remove 乙乙')).code).toBe(2);
    expect((await jwh('attachment void 事1 9 --reason 甲甲')).code).toBe(3);
  });
});

describe('records without a number are called by their kind and name', () => {
  test.each([
    ['户', ['building add 3号楼', 'household add 3号楼-2-501'], '户:3号楼-2-501', /^户 [0-9a-f]{8}$/],
    ['楼栋', ['building add 3号楼'], '楼栋:3', /^楼栋 3号楼$/],
    ['责任区', ['zone add 第一责任区'], '责任区：第一责任区', /^责任区 第一责任区$/],
    ['小组', ['group add 第1居民小组'], '小组:1', /^小组 第1居民小组$/],
    ['单位', ['organisation add 夕阳红合唱团 --kind 社会组织'], '单位:夕阳红合唱团', /^单位 夕阳红合唱团$/],
    ['日记', ['diary add 路灯不亮 --place 东院 --by 孙秀英'], '日记:2026-09-18', /^日记 2026-09-18 [0-9a-f]{8}$/],
    ['信箱', ['mailbox open --by 孙秀英 --letters 0'], '信箱:2026-09-18', /^信箱 2026-09-18 [0-9a-f]{8}$/],
    ['日志', ['worklog add --did 走访 --by 孙秀英'], '日志:2026-09-18/1', /^日志 2026-09-18 第1条$/],
    ['计划', ['plan add 检查消防通道 --period 2026-10'], '计划:2026-10/1', /^计划 2026-10 第1项$/],
    ['报告', ['report log party 2026H1 --by 孙秀英'], '报告:党组织/2026H1', /^报告 向党组织报告 2026H1（2026-09-18）$/],
    ['志愿者', ['volunteer add 林秀兰'], '志愿者:林秀兰', /^居民 林秀兰$/],
    [
      '十户组',
      ['building add 3号楼', 'household add 3号楼-2-501', 'household divide --size 10'],
      '十户组:1',
      /^十户组 第1组$/,
    ],
  ])('%s', async (_kind, lines, word, called) => {
    const { jwh } = await lamp();
    await jwh('staff add 孙秀英 --post 社工');
    for (const line of lines) expect((await jwh(line)).err).toBe('');
    const added = await jwh(`attachment add ${word} 路灯.jpg --json`);
    expect(added.err).toBe('');
    expect(added.json().record.record).toMatch(called);
    expect((await jwh(`attachment list ${word} --json`)).json().rows).toHaveLength(1);
    expect((await jwh('attachment list --json')).json().rows[0].record).toMatch(called);
  });

  test('an event of the chronicle by its code', async () => {
    const { jwh } = await lamp();
    await jwh('chronicle add 重阳节敬老活动');
    const [{ code }] = (await jwh('chronicle list --json')).json().rows;
    expect((await jwh(`attachment add 大事:${code} 路灯.jpg`)).code).toBe(0);
  });

  test('a kind nobody knows is told which there are, one that is not there is not found', async () => {
    const { jwh } = await lamp();
    const unknown = await jwh('attachment add 怪:3号楼 路灯.jpg');
    expect([unknown.code, unknown.err.includes('楼栋:3号楼')]).toEqual([2, true]);
    expect((await jwh('attachment add 楼栋:3号楼 路灯.jpg')).code).toBe(3);
  });

  test('a household’s papers are private as those of its people', async () => {
    const { jwh } = await lamp();
    await jwh('building add 3号楼');
    await jwh('resident add 林秀兰 --at 3号楼-2-501');
    await jwh('attachment add 户:3号楼-2-501 路灯.jpg');
    expect((await jwh('attachment list')).out).not.toContain('501');
    expect((await jwh('attachment export 户:3号楼-2-501 导出')).code).toBe(2);
    expect((await jwh('attachment export 户:3号楼-2-501 导出 --reveal 核对房产')).code).toBe(0);
  });
});

test('every table that numbers its records has a sign, and no sign stands for two', async () => {
  const { path } = await openCounter();
  const raw = new BetterSqlite3(path, { readonly: true });
  const numbered = raw
    .prepare(
      `select t.name from pragma_table_list t where t.schema = 'main' and
         (select count(*) from pragma_table_info(t.name) c where c.name in ('id', 'year', 'no')) = 3 order by 1`,
    )
    .pluck()
    .all();
  raw.close();
  expect([...new Set(recordSigns.map(({ table }) => table))].sort()).toEqual(numbered);
  expect(new Set(recordSigns.map(({ sign }) => sign)).size).toBe(recordSigns.length);
});
