import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Counter } from '../counter.ts';
import { pdfText } from '../readers.ts';
import { idNumber, ok, openDesk } from './counter.ts';

const asked = 'certificate request 志愿服务证明 --who 周桂兰 --purpose 评选 --info 三次 --basis 志愿服务条例';
const shown = `${asked} --document 身份证 --tail 1222`;

/** A request that is asked, verified and approved; gives its number. */
async function approved(counter: Counter, line = shown): Promise<string> {
  const { number } = (await ok(counter, `${line} --json`)).json().record;
  await ok(counter, `certificate inquire ${number} --how 上门、档案 --found 参加过三次志愿服务。 --by 孙秀英`);
  await ok(counter, `certificate approve ${number} --by 王建国`);
  return number;
}

/** The same, and issued. */
async function issued(counter: Counter, line = shown) {
  const number = await approved(counter, line);
  return (await ok(counter, `certificate issue ${number} --json`)).json().record;
}

/** The same on a later day. */
async function issuedOn(counter: Counter, day: string) {
  const { number } = (await ok(counter, `${shown} --today ${day} --json`)).json().record;
  await ok(counter, `certificate inquire ${number} --how 上门 --found 属实 --by 孙秀英 --today ${day}`);
  await ok(counter, `certificate approve ${number} --by 王建国 --today ${day}`);
  return (await ok(counter, `certificate issue ${number} --today ${day} --json`)).json().record;
}

describe('a certificate is issued', () => {
  test('R-CC-17-12 with its number, its seal use, its code, its paper, in one entry of the chain', async (context) => {
    const counter = await openDesk();
    const request = await approved(counter);
    const answered = await ok(counter, `certificate issue ${request} --pdf 证明.pdf --json`);
    const { record, files } = answered.json();
    expect(record).toMatchObject({ number: '证〔2026〕1号', state: 'valid', seal_use: '用〔2026〕1号', copies: 1 });
    expect(record.seal_uses).toMatchObject([{ approver: '王建国', stamper: '未署名', copies: 1 }]);
    expect(files).toEqual([join(counter.folder, '证明.pdf')]);
    const text = pdfText(join(counter.folder, '证明.pdf'), context);
    for (const words of ['证〔2026〕1号', '周桂兰', '参加过三次志愿服务', '本证明仅用于评选', '2026年10月31日']) {
      expect(text.replace(/\s/g, '')).toContain(words);
    }
    expect((await ok(counter, `certificate show ${request} --json`)).json().record).toMatchObject({
      state: 'issued',
      certificate: '证〔2026〕1号',
    });
    const [last] = (await ok(counter, 'audit list --json --limit 1')).json().rows;
    expect(last.command).toBe('certificate issue');
    expect((await ok(counter, 'audit verify')).code).toBe(0);
    expect((await ok(counter, `audit show ${last.seq}`)).out).not.toContain('501');
    expect((await ok(counter, `certificate verify ${record.code}`)).code).toBe(0);
  });

  test('numbers run without a gap in each kind and in each year', async () => {
    const counter = await openDesk();
    await ok(counter, 'certificate type add 居住情况说明 --cite 虹街〔2026〕5号');
    const own = shown.replace('志愿服务证明', '居住情况说明');
    const numbers = [];
    for (const line of [shown, own, shown, own]) numbers.push((await issued(counter, line)).number);
    expect(numbers).toEqual(['证〔2026〕1号', '证〔2026〕101-1号', '证〔2026〕2号', '证〔2026〕101-2号']);
    const next = await issuedOn(counter, '2027-01-04');
    expect(next).toMatchObject({ number: '证〔2027〕1号', seal_use: '用〔2027〕1号' });
    expect((await ok(counter, 'certificate show 101-2 --json')).json().record.title).toBe('居住情况说明');
  });

  test('not before it is approved, and not twice', async () => {
    const counter = await openDesk();
    await ok(counter, shown);
    const early = await counter.jwh('certificate issue 1');
    expect([early.code, early.err]).toEqual([2, expect.stringContaining('先核实')]);
    await ok(counter, 'certificate inquire 1 --how 上门 --found 属实 --by 孙秀英');
    expect((await counter.jwh('certificate issue 1')).err).toContain('先批准');
    await ok(counter, 'certificate approve 1 --by 王建国');
    await ok(counter, 'certificate issue 1');
    const twice = await counter.jwh('certificate issue 1');
    expect([twice.code, twice.err]).toEqual([2, expect.stringContaining('已出具')]);
    expect((await ok(counter, 'certificate list --json')).json().rows).toHaveLength(1);
    expect((await ok(counter, 'seal list --json')).json().rows).toHaveLength(1);
  });

  test('a dry run leaves nothing: no number, no seal use, no key, no paper', async () => {
    const counter = await openDesk();
    await approved(counter);
    await ok(counter, 'certificate issue 1 --pdf 甲.pdf --dry-run');
    expect(existsSync(join(counter.folder, '甲.pdf'))).toBe(false);
    expect(existsSync(`${counter.path}.keys`)).toBe(false);
    expect((await ok(counter, 'certificate list --json')).json().rows).toEqual([]);
  });

  test('a folder that is not there is told before a number is used up', async () => {
    const counter = await openDesk();
    await approved(counter);
    expect((await counter.jwh('certificate issue 1 --pdf 没有/甲.pdf')).code).toBe(6);
    expect((await ok(counter, 'certificate list --json')).json().rows).toEqual([]);
  });

  test('the full ID number stands on the paper only where the wording has it, and that is entered', async (context) => {
    const counter = await openDesk();
    counter.write('样式.txt', '志愿服务证明\n\n兹有{姓名}，{证件号码}，{事实}。\n');
    await ok(counter, 'certificate template general --file 样式.txt');
    await issued(counter);
    expect((await ok(counter, 'access list --json')).json().rows).toEqual([]);
    const request = await approved(counter, `${shown.replace('评选', '公证')} --id-number ${idNumber}`);
    const made = await ok(counter, `certificate issue ${request} --pdf 全号.pdf`);
    expect(made.out).not.toContain(idNumber);
    expect(pdfText(join(counter.folder, '全号.pdf'), context)).toContain(idNumber);
    await ok(counter, 'certificate print 2 --pdf 再印.pdf');
    const looks = (await ok(counter, 'access list --json')).json().rows;
    expect(looks.map(({ command }: { command: string }) => command).sort()).toEqual([
      'certificate issue',
      'certificate print',
    ]);
    expect(looks[0].reason).toContain('证〔2026〕2号');
  });

  test('the seal on file is pressed by who keeps it; a seal that is lost is pressed on nothing', async () => {
    const counter = await openDesk();
    await ok(counter, 'seal add 团结路社区居民委员会 --received 2024-01-10');
    await ok(counter, 'seal custody 孙秀英 --appointed-by 王建国 --mandate 授权书1号 --on 2024-01-10');
    expect((await issued(counter)).seal_uses).toMatchObject([{ stamper: '孙秀英' }]);
    const request = await approved(counter, shown.replace('评选', '入学'));
    await ok(counter, 'seal loss --circumstances 外出时遗失');
    const refused = await counter.jwh(`certificate issue ${request}`);
    expect([refused.code, refused.err]).toEqual([2, expect.stringContaining('不能用印')]);
    expect((await ok(counter, 'certificate list --json')).json().rows).toHaveLength(1);
  });

  test('R-XF1-23 幸福 wants the address in the register: refused without, issued with it', async () => {
    const counter = await openDesk('xingfu');
    const request = await approved(counter, shown.replace('周桂兰', '吴小雨'));
    const refused = await counter.jwh(`certificate issue ${request}`);
    expect([refused.code, refused.err]).toEqual([4, expect.stringContaining('地址')]);
    await ok(counter, `certificate issue ${request} --address 3号楼`);
    expect((await ok(counter, `certificate show ${request} --json`)).json().record.state).toBe('issued');
  });

  test('D-125 without an end; b: thirty days, and then it has expired', async () => {
    const counter = await openDesk();
    expect((await issued(counter)).valid_until).toBeNull();
    await ok(counter, 'rules read D-125 b --from 2026-01-01 --cite 主任办公会');
    expect((await issued(counter, shown.replace('评选', '入学'))).valid_until).toBe('2026-11-30');
    const on = async (day: string) =>
      (await ok(counter, `certificate show 证2 --json --today ${day}`)).json().record.state;
    expect([await on('2026-11-30'), await on('2026-12-01')]).toEqual(['valid', 'expired']);
    const rows = async (state: string) =>
      (await ok(counter, `certificate list --state ${state} --json --today 2026-12-01`)).json().rows.length;
    expect([await rows('有效'), await rows('已过有效期'), await rows('已作废')]).toEqual([1, 1, 0]);
  });
});

describe('afterwards', () => {
  test('printed again, word for word the same', async () => {
    const counter = await openDesk();
    await approved(counter);
    await ok(counter, 'certificate issue 1 --pdf 甲.pdf');
    await ok(counter, 'certificate print 证〔2026〕1号 --pdf 乙.pdf --today 2026-11-20');
    const [one, other] = ['甲.pdf', '乙.pdf'].map((name) => readFileSync(join(counter.folder, name)));
    expect(one?.equals(other as Buffer)).toBe(true);
    expect(statSync(join(counter.folder, '乙.pdf')).mode & 0o077).toBe(0);
  });

  test('voided it keeps its number, the reason and who approved; its number is not used again', async () => {
    const counter = await openDesk();
    await issued(counter);
    expect((await counter.jwh('certificate void 1 --reason 写错 --by 孙秀英')).code).toBe(4);
    const { record } = (await ok(counter, 'certificate void 1 --reason 门牌写错 --by 王建国 --json')).json();
    expect(record).toMatchObject({ state: 'voided', voided: '门牌写错', voided_by: '王建国', voided_on: '2026-10-31' });
    expect((await counter.jwh('certificate void 1 --reason 再来 --by 王建国')).code).toBe(2);
    expect((await counter.jwh('certificate print 1')).code).toBe(2);
    expect((await issued(counter)).number).toBe('证〔2026〕2号');
    expect((await counter.jwh(`certificate verify ${record.code}`)).code).toBe(7);
    expect((await ok(counter, 'certificate voids')).out).toContain('证〔2026〕1号');
  });

  test('reissued it names its predecessor, which is voided with it', async (context) => {
    const counter = await openDesk();
    await issued(counter);
    const { record } = (
      await ok(counter, 'certificate reissue 1 --reason 遗失 --by 王建国 --json --pdf 新.pdf')
    ).json();
    expect(record).toMatchObject({ number: '证〔2026〕2号', replaces: '证〔2026〕1号', state: 'valid' });
    expect(pdfText(join(counter.folder, '新.pdf'), context).replace(/\s/g, '')).toContain(
      '本件替换证〔2026〕1号，原件作废',
    );
    const old = (await ok(counter, 'certificate show 证1 --json')).json().record;
    expect(old).toMatchObject({ state: 'voided', voided: '换发：遗失', replaced_by: '证〔2026〕2号' });
    const again = await counter.jwh('certificate reissue 1 --reason 遗失 --by 王建国');
    expect([again.code, again.err]).toEqual([2, expect.stringContaining('已换发为证〔2026〕2号')]);
    expect((await ok(counter, 'seal list --json')).json().rows).toHaveLength(2);
  });

  test('copies are counted, each further one with its seal use', async () => {
    const counter = await openDesk();
    await issued(counter, `${shown} --copies 2`);
    const { record } = (await ok(counter, 'certificate copy 1 --copies 3 --by 王建国 --reason 学校要 --json')).json();
    expect(record.copies).toBe(5);
    expect(record.seal_uses.map(({ copies }: { copies: number }) => copies)).toEqual([2, 3]);
    expect((await ok(counter, 'certificate list')).out).toContain('共 1 件，5 份');
    expect((await counter.jwh('certificate copy 1 --copies 0 --by 王建国')).code).toBe(2);
  });

  test('the same person, kind and purpose within thirty days is pointed out: day 30, not day 31', async () => {
    const counter = await openDesk();
    await issued(counter);
    const duplicates = async (line: string) => (await ok(counter, `${line} --json`)).json().record.duplicates;
    expect(await duplicates(`${shown} --today 2026-11-30`)).toEqual([{ number: '证〔2026〕1号', day: '2026-10-31' }]);
    expect(await duplicates(`${shown} --today 2026-12-01`)).toEqual([]);
    expect(await duplicates(shown.replace('评选', '入学'))).toEqual([]);
    expect(await duplicates(shown.replace('志愿服务证明', '社区活动证明'))).toEqual([]);
    const second = await issued(counter);
    expect(second.duplicates).toEqual([{ number: '证〔2026〕1号', day: '2026-10-31' }]);
  });

  test('on the page of the resident, and papers can be attached to it', async () => {
    const counter = await openDesk();
    await issued(counter);
    const { certificates } = (await ok(counter, 'resident show 周桂兰 --json')).json().record;
    expect(certificates).toMatchObject({
      total: 1,
      rows: [{ number: '证〔2026〕1号', purpose: '评选', state: 'valid' }],
    });
    counter.write('回执.pdf', '%PDF-1.7\n');
    const attached = (await ok(counter, 'attachment add 证〔2026〕1号 回执.pdf --json')).json().record;
    expect(attached.record).toBe('证〔2026〕1号');
    expect((await counter.jwh('attachment add 证9 回执.pdf')).code).toBe(3);
  });
});
