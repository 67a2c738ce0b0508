import { expect, test } from 'vitest';
import { ok, openSealDesk } from './counter.ts';

test.each([
  ['--ordinary --term-on 2026-10-21', '--ordinary 是日常换保管人'],
  ['--ordinary --elected-on 2026-10-12', '--ordinary 是日常换保管人'],
  ['--term-on 2026-10-21 --elected-on 2026-10-25', '就任不能早于选举'],
])('no handover tells two stories: %s', async (told, why) => {
  const office = await openSealDesk('jingan');
  await ok(office, 'seal custody 李敏 --appointed-by 王建国 --on 2026-01-05');
  const refused = await office.jwh(`seal handover 李明 ${told} --on 2026-10-28`);
  expect([refused.code, refused.err]).toEqual([2, expect.stringContaining(why)]);
  await ok(office, 'seal handover 李明 --term-on 2026-10-21 --elected-on 2026-10-21 --on 2026-10-28');
});

test('an ordinary handover says so, and that the private key goes with the seal where there is one', async () => {
  const office = await openSealDesk('jingan');
  await ok(office, 'seal custody 李敏 --appointed-by 王建国 --on 2026-01-05');
  const without = await ok(office, 'seal handover 李明 --ordinary --on 2026-10-20');
  expect(without.out).toContain('作为日常换保管人登记');
  expect(without.out).not.toContain('私钥');
  expect((await ok(office, 'seal form 移交')).out).not.toContain('私钥');
  await ok(office, 'certificate key --out 公钥.json');
  const handed = await ok(office, 'seal handover 李敏 --ordinary --on 2026-10-21');
  expect(handed.out).toContain('证明签名的私钥');
  expect((await ok(office, 'seal form 移交')).out).toContain('证明签名的私钥');
});

test.each(['介绍信（空白）', '介绍信(空白)', '空白介绍信', '《介绍信》（空白）'])(
  '%s is blank paper',
  async (document) => {
    const office = await openSealDesk();
    const line = ['--scope', 'notice', '--reason', '备用盖章', '--reviewed-by', '李敏', '--approved-by', '王建国'];
    const refused = await office.run('seal', 'use', document, ...line);
    expect([refused.code, refused.err]).toEqual([4, expect.stringContaining('没有文字内容')]);
    expect((await office.run('seal', 'use', '介绍信（填空白处的说明）', ...line)).code).toBe(0);
  },
);

test('where no rule asks for a reviewer the lack of one is told', async () => {
  const office = await openSealDesk('jingan');
  const line =
    'seal use 停水通知 --scope notice --reason 告知 --applicant 李敏 --approved-by 王建国 --stamped-by 李敏 --address 甲';
  expect((await ok(office, line)).out).toContain('没有写谁在盖章前审阅');
  expect((await ok(office, `${line} --reviewed-by 李敏`)).out).not.toContain('没有写谁在盖章前审阅');
});
