import { expect, test } from 'vitest';
import { openCounter } from '../counter.ts';
import { notice, ok, openSealDesk, verdictOn } from './counter.ts';

test('R-CC-17-5, -6: a use is approved by the director and its text reviewed; numbered, with custodian as who stamps', async () => {
  const office = await openSealDesk();
  await ok(office, 'seal custody 李敏 --appointed-by 王建国 --on 2024-02-01');
  const { record, verdicts } = (await ok(office, `${notice} --copies 12 --json`)).json();
  expect(record).toMatchObject({
    number: '用〔2026〕1号',
    scope: 'notice',
    copies: 12,
    applicant: '李敏',
    approver: '王建国',
    approver_post: '主任',
    stamper: '李敏',
    seal: '团结路社区居民委员会',
  });
  expect(verdicts.map(({ subject, holds }: { subject: string; holds: boolean }) => [subject, holds])).toEqual([
    ['approver', true],
    ['scope', true],
    ['review', true],
  ]);
  expect((await ok(office, `${notice} --json`)).json().record.number).toBe('用〔2026〕2号');
});

test.each([
  ['seal use 通知 --scope notice --reason 告知 --reviewed-by 李敏', '没有写批准人', '--approved-by'],
  ['seal use 通知 --scope notice --reason 告知 --approved-by 王建国', '没有人审阅文书', '--reviewed-by'],
  [
    'seal use 空白介绍信 --scope other --reason 备用 --reviewed-by 李敏 --approved-by 王建国',
    '没有文字内容',
    '写好文书',
  ],
  [
    'seal use 工伤说明 --scope beyond --reason 要求 --reviewed-by 李敏 --approved-by 王建国',
    '没有街道办事处批准',
    '请示',
  ],
  ['seal use 通知 --scope notice --reason 告知 --reviewed-by 李敏 --approved-by 李敏', '李敏不能批准', '书面委托'],
])('长春 refuses: %s', async (line, why, next) => {
  const office = await openSealDesk();
  const refused = await office.jwh(line);
  expect(refused.code).toBe(4);
  expect(refused.err).toContain(why);
  expect(refused.err).toContain(next);
  expect(refused.err).toContain('依据：');
  expect((await office.jwh('seal list --json')).json().rows).toEqual([]);
  await ok(office, `${line} --happened 当时就这样盖了`);
  const { rows } = (await office.jwh('seal list --json')).json();
  expect(rows).toMatchObject([{ number: '用〔2026〕1号', state: 'happened' }]);
});

test('D-113: beyond the scope the sub-district approves; under b only certificates need that', async () => {
  const office = await openSealDesk();
  const line = 'seal use 工伤说明 --scope beyond --reason 要求 --reviewed-by 李敏 --approved-by 王建国';
  const approved = await ok(office, `${line} --street-approval 虹街批〔2026〕3号 --json`);
  expect(verdictOn(approved, 'scope')).toMatchObject({ holds: true, readings: ['D-113a'] });
  expect((await office.jwh(line)).code).toBe(4);
  await ok(office, 'rules read D-113 b --from 2026-01-01 --cite 街道答复');
  expect(verdictOn(await ok(office, `${line} --json`), 'scope')).toMatchObject({
    holds: true,
    others: [{ reading: 'D-113a', holds: false }],
  });
});

test('R-XF1-23: 幸福 wants the five fields, and names nobody who approves', async () => {
  const office = await openSealDesk('xingfu');
  const lacking = await office.jwh('seal use 通知 --scope notice --reason 告知 --applicant 李敏');
  expect(lacking.code).toBe(4);
  expect(lacking.err).toContain('应有5项，有3项，缺：地址、盖章人');
  const entered = await ok(
    office,
    'seal use 通知 --scope notice --reason 告知 --applicant 李敏 --address 团结路8号 --stamped-by 王建国 --json',
  );
  expect(verdictOn(entered, 'register')).toMatchObject({ holds: true, cite_words: '幸福·职责制度 二(10)' });
});

test('R-JA1-42, D-115: 静安 wants approval and registration at once, the filing with the sub-district after the month', async () => {
  const office = await openSealDesk('jingan');
  const line = 'seal use 通知 --scope notice --reason 告知 --on 2026-09-10';
  expect((await office.jwh(line)).err).toContain('缺：审批');
  expect((await office.jwh(`${line} --approved-by 李敏`)).code).toBe(4);
  await ok(office, `${line} --approved-by 王建国`);
  const due = (await office.jwh('seal due --json')).json().rows;
  expect(due).toContainEqual(expect.objectContaining({ code: 'filing', label: '2026-09用印1次备案' }));
  const filed = (await ok(office, 'seal file 2026-09 --note 赵科长签收 --json')).json().record;
  expect(filed).toMatchObject({ to: '虹桥街道办事处', uses: ['用〔2026〕1号'] });
  expect((await office.jwh('seal due --json')).json().rows.map(({ code }: { code: string }) => code)).toEqual([
    'custodian',
  ]);
  expect((await office.jwh('seal register 2026-09 --json')).json().rows[0].filed).toBe('2026-10-31 虹桥街道办事处');
  expect((await office.jwh('seal file 2026-09')).code).toBe(2);
  await ok(office, 'rules read D-115 b --from 2026-01-01 --cite 办公室决定');
  await ok(office, 'seal use 通知二 --scope notice --reason 告知 --approved-by 李敏');
});

test('D-117: in 静安 what is beyond list and duties is not sealed, unless the list is read as a reference', async () => {
  const office = await openSealDesk('jingan');
  const line = 'seal use 工伤说明 --scope beyond --reason 要求 --approved-by 王建国';
  const refused = await office.jwh(line);
  expect([refused.code, refused.err]).toEqual([4, expect.stringContaining('请当事人找街道')]);
  await ok(office, 'rules read D-117 b --from 2026-01-01 --cite 街道答复');
  await ok(office, line);
});

test('a place without rules on the seal keeps the record and says so', async () => {
  const office = await openSealDesk('qinhuangdao');
  const { record } = (await ok(office, 'seal use 协议 --scope agreement --reason 共建 --json')).json();
  expect(record.number).toBe('用〔2026〕1号');
  expect((await ok(office, 'seal lend 李敏 --to 街道 --reason 签字')).out).toContain('本地没有这些规定');
});

test('a certificate does not slip under the seal as another paper', async () => {
  const office = await openSealDesk();
  for (const title of ['居住证明', '《居住证明》', '亲属关系证明书']) {
    const refused = await office.run(
      'seal',
      'use',
      title,
      '--scope',
      'other',
      '--reason',
      '要求',
      '--approved-by',
      '王建国',
    );
    expect([refused.code, refused.err]).toEqual([2, expect.stringContaining('jwh certificate request')]);
  }
});

test('R-CC-17-12: the disclosure says which use sealed it, and what enters one where there is none', async () => {
  const office = await openSealDesk('changchun', '2026-10-08');
  const gate = (name: string) =>
    `disclose approve 2026Q3 --gate ${name} --by ${name === 'stamp' ? '周某' : '王建国'} --on 2026-09-30`;
  for (const name of ['party', 'committee', 'stamp']) await office.jwh(gate(name));
  for (const name of ['李明'])
    await office.jwh(`disclose approve 2026Q3 --gate committee --by ${name} --on 2026-09-30`);
  await ok(
    office,
    'seal use 第三季度居务公开 --record 公开2026Q3 --reason 上墙 --reviewed-by 李敏 --approved-by 王建国 --on 2026-09-30 --copies 2',
  );
  expect((await office.jwh('seal show 1')).out).toContain('居务公开 2026年第三季度');
  expect((await ok(office, gate('seal'))).out.replaceAll(/\s/g, '')).toContain(
    '用印登记：用〔2026〕1号（2026年9月30日，2份）',
  );
});

test('D-114: in a matter of his own, beyond the scope, the director does not approve; the secretary does', async () => {
  const office = await openSealDesk();
  const line =
    'seal use 情况说明 --scope beyond --reason 要求 --applicant 王建国 --reviewed-by 李敏 --street-approval 3号';
  expect((await office.jwh(`${line} --approved-by 王建国`)).err).toContain('本人的事项');
  const { record } = (await ok(office, `${line} --approved-by 赵永红 --json`)).json();
  expect(record).toMatchObject({ approver: '赵永红', approver_post: '书记' });
});

test('a resolution names the use that sealed it, on the screen and on its paper; a voided use no more', async () => {
  const office = await openSealDesk();
  await ok(
    office,
    'meeting record --kind representatives --day 2026-09-05 --entitled 60 --present 45 --motion 修缮楼道=40/3/2',
  );
  await ok(
    office,
    'seal use 修缮楼道的决议 --record 决〔2026〕1号 --reason 公布 --reviewed-by 李敏 --approved-by 王建国 --on 2026-09-06',
  );
  expect((await office.jwh('seal list --json')).json().rows[0]).toMatchObject({
    record: '决〔2026〕1号',
    scope: '决议',
  });
  const words = '用〔2026〕1号（2026年9月6日，1份）';
  expect((await office.jwh('resolution show 1 --json')).json().record.sealed).toBe(words);
  expect((await office.jwh('resolution paper 1')).out).toContain(`用印登记：${words}`);
  await ok(office, 'seal void 用〔2026〕1号 --reason 盖错了');
  expect((await office.jwh('resolution show 1 --json')).json().record.sealed).toBeNull();
  expect((await office.jwh('seal void 1 --reason 再作废')).code).toBe(2);
});

test('without a seal on file a use is entered all the same, and the next step named', async () => {
  const office = await openCounter({ place: 'qinhuangdao', today: '2026-10-31' });
  const { out } = await ok(office, 'seal use 协议 --scope agreement --reason 共建');
  expect(out).toContain('还没有登记印章：jwh seal add');
});
