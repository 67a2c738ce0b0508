import { join } from 'node:path';
import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { openCounter } from '../counter.ts';
import { ok, openDesk } from './counter.ts';
import { issuePaper } from './issued.ts';

const today = '2026-10-31';

test('in a pile one line that cannot be read is a line of the answer; alone it is refused', async () => {
  const counter = await openCounter({ place: 'jingan', today });
  const { code } = await issuePaper(counter);
  const pile = (...lines: string[]) =>
    counter.runIn({ stdin: Readable.from([lines.join('\n')]) }, 'certificate', 'verify', '-', '--json');
  const mixed = await pile(code, 'foo', code);
  expect(mixed.code).toBe(7);
  expect(mixed.json().rows).toMatchObject([
    { outcome: 'holds' },
    { given: 'foo', outcome: 'unreadable', says: '“foo”不是证明的码，也不是编号。' },
    { outcome: 'holds' },
  ]);
  expect((await pile('foo')).code).toBe(2);
  expect((await pile(code, code)).code).toBe(0);
});

test('with a key file older than the paper nobody knows whether it was voided; of the same day it holds', async () => {
  const counter = await openCounter({ place: 'jingan', today });
  const { code } = await issuePaper(counter, { day: '2026-11-01' });
  const file = join(counter.folder, '公钥.json');
  const look = async (day: string) => {
    await ok(counter, `certificate key --out ${file} --today ${day}`);
    return counter.jwh(`certificate verify ${code} --key ${file} --json --today 2026-11-05`);
  };
  const early = await look('2026-10-31');
  expect(early.code).toBe(7);
  expect(early.json().record).toMatchObject({ outcome: 'older_file' });
  expect(early.json().record.says).toContain('公钥文件是2026年10月31日的，比证明旧，不知道有没有作废');
  expect((await look('2026-11-01')).json().record.outcome).toBe('holds');
});

test('a newer key file takes the place of the older one and says so; any other file is left alone', async () => {
  const counter = await openCounter({ place: 'jingan', today });
  await ok(counter, 'certificate key --out 公钥.json');
  expect((await ok(counter, 'certificate key --out 公钥.json')).out).toContain(
    '原来 2026-10-31 的公钥文件已由这一份代替',
  );
  const other = await openCounter({ place: 'jingan', today });
  const theirs = join(counter.folder, '公钥.json');
  for (const path of [other.write('名单.txt', '甲'), theirs]) {
    const refused = await other.jwh(`certificate key --out ${path}`);
    expect([refused.code, refused.err]).toEqual([2, expect.stringContaining('没有覆盖')]);
  }
  expect((await ok(other, 'certificate key --json')).json().record.key).toBeNull();
});

test('the log says which certificate was looked at, also where its applicant is not on file', async () => {
  const counter = await openDesk();
  const ask = 'certificate request 志愿服务证明 --who 外来人 --purpose 评选 --info 三次 --basis 志愿服务条例';
  await ok(counter, `${ask} --document 身份证 --tail 1222`);
  await ok(counter, 'certificate inquire 1 --how 上门 --found 参加过三次 --by 孙秀英');
  await ok(counter, 'certificate approve 1 --by 王建国');
  await ok(counter, 'certificate issue 1');
  for (const line of ['certificate verify 证〔2026〕1号', 'certificate show 证〔2026〕1号']) {
    await ok(counter, line);
    await ok(counter, `${line} --reveal 核对`);
  }
  const looks = (await ok(counter, 'access list --json')).json().rows;
  expect(looks.map(({ reason }: { reason: string }) => reason)).toEqual(Array(2).fill('核对（证〔2026〕1号）'));
});

test('further copies pressed while the seal is out say so', async () => {
  const counter = await openDesk();
  await ok(counter, 'seal add 团结路社区居民委员会 --received 2024-01-10');
  await ok(
    counter,
    'certificate request 志愿服务证明 --who 周桂兰 --purpose 评选 --info 三次 --basis 志愿服务条例 --document 身份证 --tail 1222',
  );
  await ok(counter, 'certificate inquire 1 --how 上门 --found 参加过三次 --by 孙秀英');
  await ok(counter, 'certificate approve 1 --by 王建国');
  expect((await ok(counter, 'certificate issue 1')).out).not.toContain('已带出');
  await ok(counter, 'seal lend 孙秀英 --to 街道 --reason 签字 --approved-by 王建国');
  const { record } = (await ok(counter, 'certificate copy 1 --copies 2 --by 王建国 --json')).json();
  expect(record.seal_uses.map(({ note }: { note: string | null }) => note)).toEqual([
    null,
    expect.stringContaining('已带出（2026-10-31由孙秀英带到街道）'),
  ]);
});
