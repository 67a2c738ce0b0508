import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openCounter } from '../counter.ts';
import { pdfText } from '../readers.ts';
import { notice, ok, openSealDesk, verdictOn } from './counter.ts';

const codes = (rows: readonly { code: string; state: string }[]) => rows.map(({ code, state }) => `${code} ${state}`);

test('R-CC-17-11: the seal is issued by the sub-district; one from elsewhere is only recorded as it is', async () => {
  const office = await openCounter({ today: '2026-10-31' });
  const refused = await office.jwh('seal add 团结路社区居民委员会 --issuer 刻字店');
  expect([refused.code, refused.err]).toEqual([
    4,
    expect.stringContaining('刻字店不是所属街道办事处（长春 十七(四)）'),
  ]);
  const made = await ok(office, 'seal add 团结路社区居民委员会 --issuer 刻字店 --happened 旧章一直这样用 --json');
  expect(verdictOn(made, 'issuer').holds).toBe(false);
  expect((await office.jwh('seal add 另一枚')).err).toContain('已经登记，仍在用');
  await ok(office, 'seal add 财务章 --kind finance --issuer 刻字店');
});

test('R-CC-17-7: in 长春 the director appoints who keeps it', async () => {
  const office = await openSealDesk();
  expect((await office.jwh('seal custody 李敏 --appointed-by 赵永红')).code).toBe(4);
  expect((await office.jwh('seal custody 陈某 --appointed-by 王建国')).code).toBe(2);
  const named = await ok(office, 'seal custody 李敏 --appointed-by 王建国 --json');
  expect(named.json().record).toMatchObject({ custodian: '李敏', custodian_from: '2026-10-31' });
});

test('R-XF1-21: in 幸福 the director keeps it, or somebody with a written mandate', async () => {
  const office = await openSealDesk('xingfu');
  expect((await office.jwh('seal custody 李敏 --appointed-by 王建国')).err).toContain('没有授权委托');
  await ok(office, 'seal custody 李敏 --appointed-by 王建国 --mandate 授权书1号 --on 2026-10-01');
  await ok(office, 'seal custody 王建国 --appointed-by 王建国 --on 2026-10-02');
});

test.each(['changchun', 'jingan'] as const)(
  'R-CC-17-8, R-JA1-40: %s lets it out with approval and record',
  async (place) => {
    const office = await openSealDesk(place);
    const line = 'seal lend 李敏 --to 街道会议室 --reason 签协议 --on 2026-10-20';
    const refused = await office.jwh(line);
    expect([refused.code, refused.err]).toEqual([4, expect.stringContaining('没有批准')]);
    await ok(office, `${line} --approved-by 王建国 --until 2026-10-21`);
    expect((await office.jwh('seal lend 李明 --to 别处 --reason 甲 --approved-by 王建国')).err).toContain('已带出');
    const on = async (day: string) =>
      codes((await office.jwh(`seal due --today ${day} --json`)).json().rows).filter((one) => one.startsWith('return'));
    expect(await on('2026-10-21')).toEqual(['return open']);
    expect(await on('2026-10-22')).toEqual(['return overdue']);
    const back = (await ok(office, 'seal return --received-by 王建国 --on 2026-10-22 --json')).json().record;
    expect(back).toMatchObject({ state: 'held' });
    expect(back.events.at(-1)).toMatchObject({ name: '李敏', from: 'out', received_by: '王建国' });
  },
);

test('D-116 b: in 静安 it may then not be taken out at all; what happened is recorded', async () => {
  const office = await openSealDesk('jingan');
  const line = 'seal lend 李敏 --to 街道 --reason 签协议 --approved-by 王建国';
  await ok(office, 'rules read D-116 b --from 2026-01-01 --cite 街道答复');
  expect((await office.jwh(line)).code).toBe(4);
  const kept = await ok(office, `${line} --happened 已经带去 --json`);
  expect(verdictOn(kept, 'takeout')).toMatchObject({ holds: false, others: [{ reading: 'D-116a', holds: true }] });
});

test('R-CC-17-9: a loss is told three times; prompt is the office’s own three days and only a reminder', async () => {
  const office = await openSealDesk();
  await ok(office, 'seal loss --circumstances 保险柜里不见了 --last-seen 2026-10-20 --found-by 李敏 --on 2026-10-22');
  expect((await office.jwh(`${notice} --on 2026-10-23`)).err).toContain('已遗失，不能用印');
  await ok(office, `${notice} --on 2026-10-21`);
  const due = async (day: string) => (await office.jwh(`seal due --today ${day} --json`)).json().rows;
  expect(codes(await due('2026-10-25'))).toEqual(Array(3).fill('loss_report open'));
  expect(codes(await due('2026-10-26'))).toEqual(Array(3).fill('loss_report overdue'));
  expect((await due('2026-10-26'))[0]).toMatchObject({
    last: '2026-10-25',
    own_measure: true,
    cite_words: '长春 十七(四)',
  });
  const first = await ok(office, 'seal report 街道 --reference 团居〔2026〕8号 --on 2026-10-25 --json');
  expect(verdictOn(first, 'loss_reports').arithmetic).toContain('应办3项，已办1项');
  expect(verdictOn(first, 'promptly')).toBeUndefined();
  const late = await ok(office, 'seal report 补发 --on 2026-10-26 --json');
  expect(verdictOn(late, 'promptly')).toMatchObject({ holds: false, severity: 'warning', cite: { status: 'office' } });
  await ok(office, 'seal replace 团结路社区居民委员会 --reason 遗失后补发 --on 2026-10-27');
  expect(codes(await due('2026-10-28'))).toEqual(['loss_report overdue', 'custodian open']);
  const last = await ok(office, 'seal report 民政局 --on 2026-10-28 --json');
  expect(verdictOn(last, 'loss_reports').holds).toBe(true);
  expect(codes(await due('2026-10-28'))).toEqual(['custodian open']);
  await ok(office, `${notice} --on 2026-10-28`);
});

test('a lost seal that turns up is put back into use', async () => {
  const office = await openSealDesk();
  await ok(office, 'seal loss --circumstances 不见了 --on 2026-10-22');
  await ok(office, 'seal return 李敏 --note 在抽屉里找到 --on 2026-10-23');
  expect((await office.jwh('seal show 团结路社区居民委员会')).out).toContain('李敏找回');
  await ok(office, notice);
  expect(
    (
      await office.jwh(
        'seal use 通知 --scope notice --reason 甲 --reviewed-by 李敏 --approved-by 王建国 --on 2026-10-22',
      )
    ).code,
  ).toBe(2);
});

test('R-CC-17-10: a replaced seal goes back to the sub-district, its keeper keeps the new one', async () => {
  const office = await openSealDesk();
  await ok(office, 'seal custody 李敏 --appointed-by 王建国 --on 2026-01-05');
  await ok(office, `${notice} --on 2026-10-19`);
  await ok(office, 'seal replace 团结路社区居民委员会 --reason 磨损 --on 2026-10-20');
  const due = async () => codes((await office.jwh('seal due --json')).json().rows);
  expect(await due()).toEqual(['surrender overdue']);
  expect((await office.jwh('seal surrender --to 废品站')).code).toBe(4);
  await ok(office, 'seal surrender --received-by 赵科长 --receipt 收条3号');
  expect(await due()).toEqual([]);
  expect((await office.jwh('seal surrender')).code).toBe(3);
  const { rows } = (await office.jwh('seal show --json')).json();
  expect(rows).toMatchObject([
    { received_on: '2026-10-20', custodian: '李敏', state: 'held' },
    { received_on: '2024-01-15', state: 'ended' },
  ]);
});

test.each([
  ['2026-10-22', true],
  ['2026-10-23', false],
])('R-JA1-44, D-54: 静安, in office on 12 October, handed over on %s: %s', async (day, holds) => {
  const office = await openSealDesk('jingan');
  const line = `seal handover 李敏 --from 王建国 --term-on 2026-10-12 --elected-on 2026-10-10 --on ${day} --json`;
  const handed = await ok(office, line);
  expect(verdictOn(handed, 'handover')).toMatchObject({ holds, readings: expect.arrayContaining(['D-54a']) });
  expect(handed.json().record.custodian).toBe('李敏');
});

test('D-54 b counts from the election; a place without the period only records', async () => {
  const office = await openSealDesk('jingan');
  await ok(office, 'rules read D-54 b --from 2026-01-01 --cite 街道答复');
  const line = 'seal handover 李敏 --from 王建国 --term-on 2026-10-19 --elected-on 2026-10-12';
  expect(verdictOn(await ok(office, `${line} --on 2026-10-23 --json`), 'handover')).toMatchObject({
    holds: false,
    others: [{ reading: 'D-54a', holds: true }],
  });
  const elsewhere = await openSealDesk('changchun');
  expect((await ok(elsewhere, `${line} --on 2026-10-30`)).out).toContain('seal.handover_days');
});

test('R-JA1-45: after an election on file the handover is due, and overdue the sub-district is to be told', async () => {
  const office = await openSealDesk('jingan');
  await ok(office, 'seal custody 李敏 --appointed-by 王建国 --on 2026-01-05');
  await ok(
    office,
    'election record --kind committee --method adults --day 2026-10-12 --voters 100 --issued 90 --returned 80 --invalid 0 --seats 主任=1 --candidate 王建国（主任）=70',
  );
  const on = async (day: string) => (await office.jwh(`seal due --today ${day} --json`)).json().rows;
  expect(await on('2026-10-22')).toMatchObject([{ code: 'handover', last: '2026-10-22', state: 'open' }]);
  expect(await on('2026-10-23')).toMatchObject([{ state: 'overdue', label: '换届移交（逾期的，报街道追缴）' }]);
  await ok(office, 'seal handover 王建国 --on 2026-10-22');
  expect(await on('2026-10-23')).toEqual([]);
});

test('R-JA1-46: recalled together, the seal lies with the sub-district until it is handed to the new committee', async () => {
  const office = await openSealDesk('jingan');
  expect((await office.jwh('seal street --reason 集体罢免 --to 派出所')).code).toBe(4);
  const kept = await ok(office, 'seal street --reason 集体罢免 --received-by 赵科长 --on 2026-10-20 --json');
  expect(verdictOn(kept, 'street_custody')).toMatchObject({ holds: true, cite_words: '静安·附件1 §3.4.5' });
  const used = await office.jwh('seal use 通知 --scope notice --reason 甲 --approved-by 王建国');
  expect([used.code, used.err]).toEqual([2, expect.stringContaining('街道代管，不能用印')]);
  expect(codes((await office.jwh('seal due --json')).json().rows)).toEqual(['street open']);
  await ok(office, 'seal handover 李敏 --from 赵科长 --term-on 2026-10-28');
  await ok(office, 'seal use 通知 --scope notice --reason 甲 --approved-by 王建国');
});

test('a mistaken step is struck from the last on; a replacement taken back leaves the old seal in use', async () => {
  const office = await openSealDesk();
  await ok(office, 'seal custody 李敏 --appointed-by 王建国 --on 2026-01-05');
  await ok(office, 'seal lend 李敏 --to 街道 --reason 甲 --approved-by 王建国 --on 2026-10-01');
  expect((await office.jwh('seal void 团结路社区居民委员会 --step 2 --reason 记错')).err).toContain('第3步');
  await ok(office, 'seal void 团结路社区居民委员会 --step 3 --reason 没有带出');
  await ok(office, 'seal replace 新章 --reason 磨损 --on 2026-10-20');
  const undone = await ok(office, 'seal void 团结路社区居民委员会 --step 4 --reason 没有换 --json');
  expect(undone.json().record).toMatchObject({ state: 'held', ended_on: null });
  expect((await office.jwh('seal show --json')).json().rows.at(-1)).toMatchObject({ name: '新章', state: 'ended' });
  await ok(office, notice);
  expect((await office.jwh('seal void 团结路社区居民委员会 --reason 登错')).code).toBe(2);
});

test('events keep the order of their days and do not come from the future', async () => {
  const office = await openSealDesk();
  await ok(office, 'seal custody 李敏 --appointed-by 王建国 --on 2026-10-05');
  expect((await office.jwh('seal custody 李明 --appointed-by 王建国 --on 2026-10-04')).code).toBe(2);
  expect((await office.jwh('seal loss --circumstances 甲 --on 2026-11-01')).code).toBe(2);
  expect((await office.jwh('seal report 街道')).code).toBe(2);
  expect((await office.jwh('seal show 别的章')).code).toBe(3);
});

test('F-33, F-34: each paper carries what both sides sign', async (context) => {
  const office = await openSealDesk();
  await ok(office, 'seal custody 李敏 --appointed-by 王建国 --mandate 授权书1号 --on 2026-01-05');
  await ok(office, 'seal lend 李敏 --to 街道会议室 --reason 签协议 --approved-by 王建国 --on 2026-09-01');
  await ok(office, 'seal return --on 2026-09-01');
  await ok(office, 'seal handover 王建国 --term-on 2026-09-01 --witness 赵科长 --items 登记簿3本 --on 2026-09-05');
  await ok(office, 'seal street --reason 集体罢免 --received-by 赵科长 --on 2026-09-10');
  await ok(office, 'seal return --on 2026-09-20');
  await ok(office, 'seal replace 新印章 --reason 磨损 --on 2026-09-21');
  await ok(office, 'seal surrender --received-by 赵科长 --on 2026-09-22');
  await ok(office, 'seal loss --circumstances 不见了 --on 2026-10-01');
  const words: Record<string, string[]> = {
    保管: ['印章保管授权书', '授权人：王建国'],
    带出: ['印章带出审批单', '带到街道会议室', '批准人：王建国'],
    移交: ['印章移交单', '2026年9月1日就任', '监交人：赵科长', '印模'],
    代管: ['印章交街道代管单', '虹桥街道办事处'],
    上缴: ['旧印章上缴单', '接收人：赵科长'],
    遗失: ['印章遗失报告', '虹桥街道办事处：', '报区民政局备案'],
  };
  for (const [form, said] of Object.entries(words)) {
    const file = join(office.folder, `${form}.pdf`);
    await ok(office, `seal form ${form} --pdf ${file}`);
    const text = pdfText(file, context).replaceAll(/\s/g, '');
    for (const one of said) expect(text).toContain(one);
  }
  const asked = await ok(office, 'seal form 请示 --document 工伤说明 --reason 劳动部门要求');
  expect(asked.out.replaceAll(/\s/g, '')).toContain('十七(三)的规定');
  expect((await office.jwh('seal form 结婚')).code).toBe(2);
});
