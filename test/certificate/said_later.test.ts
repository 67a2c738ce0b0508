import { describe, expect, test } from 'vitest';
import type { Counter } from '../counter.ts';
import { idNumber, ok, openDesk } from './counter.ts';

const asked = 'certificate request 志愿服务证明 --purpose 评选 --info 三次 --basis 志愿服务条例';
const shown = `${asked} --who 吴小雨 --document 身份证 --tail 1222`;

async function approved(counter: Counter, line: string): Promise<string> {
  const { number } = (await ok(counter, `${line} --json`)).json().record;
  await ok(counter, `certificate inquire ${number} --how 上门 --found 参加过三次志愿服务 --by 孙秀英`);
  await ok(counter, `certificate approve ${number} --by 王建国`);
  return number;
}

/** What the paper that a command puts out says, in its first paragraph. */
async function said(counter: Counter, line: string): Promise<string> {
  const { number } = (await ok(counter, `${line} --json`)).json().record;
  return (await ok(counter, `certificate show ${number} --reveal 核对 --json`)).json().record.text[0];
}

describe('what is said only when a certificate is issued', () => {
  test('stays with the request: the paper that replaces it says the same, unless it is said anew', async () => {
    const counter = await openDesk();
    const request = await approved(counter, shown);
    const first = await said(counter, `certificate issue ${request} --address 人民大街1号 --field 性别=女`);
    expect(first).toContain('吴小雨，女');
    const again = await said(counter, 'certificate reissue 1 --reason 遗失 --by 王建国');
    expect(again).toBe(first);
    const other = await said(counter, 'certificate reissue 2 --reason 写错 --by 王建国 --field 性别=男');
    expect(other).toContain('吴小雨，男');
    expect((await ok(counter, 'audit verify')).code).toBe(0);
  });

  test('a field that is lacking is asked for in a way that works, and a column of a batch is kept too', async () => {
    const counter = await openDesk('jingan');
    for (const purpose of ['抚恤', '补助']) {
      await approved(
        counter,
        `certificate request 10 --who 周桂兰 --document 身份证 --tail 1222 --purpose ${purpose} --info 甲`,
      );
    }
    const refused = await counter.jwh('certificate issue 1');
    expect([refused.code, refused.err]).toEqual([2, expect.stringContaining('出具或换发时加上：--field 申请项目=…')]);
    await ok(counter, 'certificate issue 1 --field 申请项目=抚恤金');
    counter.write('名单.csv', '申请编号,申请项目\n2,定期补助\n');
    await ok(counter, 'certificate issue --file 名单.csv');
    for (const [no, words] of [
      [1, '抚恤金'],
      [2, '定期补助'],
    ] as const) {
      expect(await said(counter, `certificate reissue 10-${no} --reason 遗失 --by 王建国`)).toContain(words);
    }
  });

  test.each([
    ['that stood', []],
    ['that was voided before', ['certificate void 1 --reason 写错 --by 王建国']],
  ])('the reason of a replacement for a paper %s is with its seal use', async (_what, before) => {
    const counter = await openDesk();
    await ok(counter, `certificate issue ${await approved(counter, shown)} --address 人民大街1号`);
    for (const line of before) await ok(counter, line);
    const { record } = (await ok(counter, 'certificate reissue 1 --reason 遗失 --by 王建国 --json')).json();
    expect(record.seal_uses[0].reason).toBe('评选（遗失，替换证〔2026〕1号）');
  });
});

describe('names and words that nothing stands behind', () => {
  test('nobody who is not of the staff takes on, finds out, presses or reads before', async () => {
    const counter = await openDesk();
    expect((await counter.jwh(`${shown} --by 没有人`)).code).toBe(3);
    await ok(counter, `${shown} --by 孙秀英`);
    const inquire = 'certificate inquire 1 --how 上门 --found 属实';
    expect((await counter.jwh(`${inquire} --by 没有此人`)).code).toBe(3);
    await ok(counter, `${inquire} --by 孙秀英`);
    await ok(counter, 'certificate approve 1 --by 王建国');
    for (const hand of ['stamper', 'reviewer']) {
      const refused = await counter.jwh(`certificate issue 1 --address 甲 --${hand} 外人`);
      expect([refused.code, refused.err]).toEqual([3, expect.stringContaining('没有叫“外人”的工作人员')]);
    }
    await ok(counter, 'certificate issue 1 --address 甲 --stamper 孙秀英 --reviewer 赵永红');
    expect((await counter.jwh('certificate copy 1 --copies 1 --by 王建国 --stamper 外人')).code).toBe(3);
    await ok(counter, 'certificate copy 1 --copies 1 --by 王建国 --stamper 孙秀英');
  });

  test('somebody who has left handles nothing afterwards', async () => {
    const counter = await openDesk();
    await ok(counter, 'staff add 钱进 --post committee_member --from 2024-01-10 --until 2026-09-30');
    expect((await counter.jwh(`${shown} --by 钱进`)).code).toBe(2);
    await ok(counter, `${shown} --by 钱进 --on 2026-09-29`);
  });

  test('the last four of an identity card are those of its number, of another paper they need not be', async () => {
    const counter = await openDesk();
    const line = `${asked} --who 无名氏 --id-number ${idNumber}`;
    const refused = await counter.jwh(`${line} --tail 1111`);
    expect([refused.code, refused.err]).toEqual([2, expect.stringContaining('尾号1111，与所写的身份证号不符')]);
    await ok(counter, `${line} --tail 1222`);
    await ok(counter, `${line} --document 户口簿 --tail 1111`);
    await ok(counter, `${line} --document 户口簿`);
    expect((await counter.jwh('certificate inquire 3 --how 上门 --found 甲 --document 身份证 --tail 1111')).code).toBe(
      2,
    );
  });

  test('a field that no wording of the kind has is refused at once, at the request and at the paper', async () => {
    const counter = await openDesk();
    const refused = await counter.jwh(`${shown} --field 不存在=3`);
    expect([refused.code, refused.err]).toEqual([2, expect.stringContaining('没有这样的字段：不存在')]);
    expect(refused.err).toContain('性别');
    const request = await approved(counter, `${shown} --field 性别=女`);
    expect((await counter.jwh(`certificate issue ${request} --address 甲 --field 不存在=3`)).code).toBe(2);
    await ok(counter, `certificate issue ${request} --address 甲 --field 出生日期=1990年1月1日`);
  });
});
