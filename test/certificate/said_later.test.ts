import { describe, expect, test } from 'vitest';
import type { Counter } from '../counter.ts';
import { idNumber, ok, openDesk } from './counter.ts';

const asked = 'certificate request 志愿服务证明 --purpose 评选 --info 三次 --basis 志愿服务条例';
const shown = `${asked} --who 吴小雨 --document 身份证 --tail 1222`;

const pension = 'certificate request 10 --who 周桂兰 --document 身份证 --tail 1222 --purpose 抚恤 --info 甲';

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
    const counter = await openDesk('jingan');
    const request = await approved(counter, pension);
    const first = await said(counter, `certificate issue ${request} --field 申请项目=抚恤金`);
    expect(first).toContain('申请抚恤金');
    const again = await said(counter, 'certificate reissue 10-1 --reason 遗失 --by 王建国');
    expect(again).toBe(first);
    const other = await said(counter, 'certificate reissue 10-2 --reason 写错 --by 王建国 --field 申请项目=定期补助');
    expect(other).toContain('申请定期补助');
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
    await ok(counter, `certificate issue ${request} --address 甲 --field 性别=女`);
  });
});

describe('what was verified and approved is not written otherwise at the paper', () => {
  test.each([
    ...['姓名=李四', '性别=男', '出生日期=1999年1月1日', '证件号码=身份证999', '身份证号=999', '住址=别处'],
    ...['居住起日=2000年1月1日', '出具日=2019年1月1日', '核实方式=公安机关', '事实=别的', '街道文号=街〔2000〕1号'],
  ])('%s is refused, and again when it is replaced', async (field) => {
    const counter = await openDesk('jingan');
    const request = await approved(counter, pension);
    const line = `certificate issue ${request} --field 申请项目=抚恤金`;
    const refused = await counter.jwh(`${line} --field ${field} --json`);
    expect([refused.code, refused.json().error.code]).toEqual([4, 'approved_otherwise']);
    expect((await ok(counter, 'certificate list --json')).json().rows).toEqual([]);
    await ok(counter, line);
    const again = await counter.jwh(`certificate reissue 10-1 --reason 遗失 --by 王建国 --field ${field}`);
    expect([again.code, again.err]).toEqual([4, expect.stringContaining(field.split('=')[0] as string)]);
  });

  test('what is said again as it was approved passes; a free field approved with the request stays as it is', async () => {
    const counter = await openDesk('jingan');
    const request = await approved(counter, `${pension} --field 申请项目=抚恤金`);
    const other = await counter.jwh(`certificate issue ${request} --field 申请项目=定期补助`);
    expect([other.code, other.err]).toEqual([4, expect.stringContaining('申请项目（申请时已写明并经批准）')]);
    const away = await counter.jwh(`certificate issue ${request} --address 别处`);
    expect([away.code, away.err]).toEqual([4, expect.stringContaining('住址')]);
    const line = `certificate issue ${request} --field 申请项目=抚恤金 --field 姓名=周桂兰 --address 3号楼2单元501室`;
    expect(await said(counter, line)).toContain('周桂兰');
  });

  test('with the request no fact is said in a field but of who is not on file', async () => {
    const counter = await openDesk();
    for (const field of ['姓名=李四', '出具日=2019年1月1日', '用途=别的']) {
      const refused = await counter.jwh(`${shown} --field ${field} --json`);
      expect([refused.code, refused.json().error.code]).toEqual([4, 'fact_as_field']);
    }
    const onFile = await counter.jwh(`${shown.replace('吴小雨', '周桂兰')} --field 性别=男`);
    expect(onFile.code).toBe(4);
    const request = await approved(counter, `${shown} --field 性别=女`);
    expect(await said(counter, `certificate issue ${request} --address 甲`)).toContain('吴小雨，女');
  });

  test('a list says them only to be compared, and a column that is no field stops it before any number', async () => {
    const counter = await openDesk('jingan');
    await approved(counter, `${pension} --field 申请项目=抚恤金`);
    counter.write('名单.csv', '申请编号,姓名,用途\n1,李四,别的\n');
    const refused = await counter.jwh('certificate issue --file 名单.csv');
    expect([refused.code, refused.err]).toEqual([2, expect.stringMatching(/不能另写：姓名（照申请人）、用途/)]);
    counter.write('列.csv', '申请编号,地址\n1,别处\n');
    const column = await counter.jwh('certificate issue --file 列.csv');
    expect([column.code, column.err]).toEqual([2, expect.stringContaining('不是证明上的字段：地址')]);
    expect((await ok(counter, 'certificate list --json')).json().rows).toEqual([]);
    counter.write('对.csv', '申请编号,姓名,用途\n1,周桂兰,抚恤\n');
    await ok(counter, 'certificate issue --file 对.csv');
    expect((await ok(counter, 'certificate list --json')).json().rows).toHaveLength(1);
  });
});
