import { expect, test } from 'vitest';
import { notice, ok, openSealDesk } from './counter.ts';

test.each([
  ['--copies 9999', 0, ''],
  ['--copies 10000', 2, '一条最多 9999'],
  ['--copies 999999999', 2, '一条最多 9999'],
  ['--stamped-by 李明', 0, ''],
  ['--stamped-by 不存在', 2, '不能盖章'],
  ['--reviewed-by 不存在', 2, '不能审阅文书'],
  ['--record 考勤2026-10', 0, ''],
  ['--record 考勤2026-11', 2, '2026-11 还没有到'],
  ['--record 考勤2031-05', 2, '2031-05 还没有到'],
])('a use with %s: exit %i', async (more, code, why) => {
  const office = await openSealDesk();
  const entered = await office.jwh(`${notice} ${more}`);
  expect([entered.code, entered.err]).toEqual([code, expect.stringContaining(why)]);
});

test('who reads and presses without being of the office is recorded only as what happened', async () => {
  const office = await openSealDesk();
  const line = `${notice.replace('--reviewed-by 李敏', '--reviewed-by 赵科长')} --stamped-by 周某`;
  await ok(office, `${line} --happened 街道来人盖的`);
  expect((await office.jwh('seal list --json')).json().rows).toMatchObject([{ state: 'happened' }]);
});

test('R-CC-17-12: a use says that the month is not closed and that nobody has signed the disclosure, until they are', async () => {
  const office = await openSealDesk();
  await ok(office, `${notice} --record 公开2026Q3 --on 2026-10-08`);
  const { out } = await ok(office, `${notice} --record 考勤2026-09 --on 2026-10-08`);
  expect(out).toContain('2026-09 的考勤还没有结账');
  const shown = async (no: number) => (await ok(office, `seal show ${no}`)).out.replaceAll(/\s/g, '');
  expect(await shown(1)).toContain('2026年第三季度的居务公开还没有人核准签字');
  await office.jwh('disclose approve 2026Q3 --gate party --by 王建国 --on 2026-09-30');
  expect(await shown(1)).not.toContain('还没有人核准签字');
  expect((await ok(office, notice)).out).not.toContain('还没有');
});

test('a scope is known by its beginning alone; what may be several is not, and the choices stand apart', async () => {
  const office = await openSealDesk();
  const line = (scope: string) => notice.replace('--scope notice', `--scope ${scope}`);
  expect((await ok(office, `${line('通知')} --json`)).json().record.scope).toBe('notice');
  expect((await ok(office, `${line('dis')} --json`)).json().record.scope).toBe('disclosure');
  for (const word of ['s', '没有']) {
    const refused = await office.jwh(line(word));
    expect([refused.code, refused.err.replaceAll(/\s/g, '')]).toEqual([
      2,
      expect.stringContaining('（disclosure）；通知、告示、宣传材料（notice）；'),
    ]);
  }
});

test('a stamp that was pressed while the seal was lost or with the sub-district is recorded as what happened', async () => {
  const office = await openSealDesk();
  await ok(office, 'seal loss --circumstances 不见了 --on 2026-10-22');
  const lost = await office.jwh(`${notice} --on 2026-10-23`);
  expect([lost.code, lost.err]).toEqual([2, expect.stringContaining('--happened')]);
  const kept = await ok(office, `${notice} --on 2026-10-23 --happened 捡到的人盖了 --json`);
  expect(kept.json().record).toMatchObject({ happened: '捡到的人盖了', note: '2026-10-23这枚印章已遗失' });
  await ok(office, 'seal return --on 2026-10-24');
  await ok(office, 'seal street --reason 集体罢免 --on 2026-10-25');
  expect((await office.jwh(`${notice} --on 2026-10-26`)).code).toBe(2);
  await ok(office, `${notice} --on 2026-10-26 --happened 在街道盖的`);
});

test('a stamp while the seal is lent out says so, in the use and in the register; before and after it does not', async () => {
  const office = await openSealDesk();
  await ok(office, 'seal lend 李敏 --to 街道会议室 --reason 签字 --approved-by 王建国 --on 2026-10-20');
  const note = async (day: string) => (await ok(office, `${notice} --on ${day} --json`)).json().record.note;
  expect(await note('2026-10-19')).toBeNull();
  expect(await note('2026-10-20')).toContain('已带出（2026-10-20由李敏带到街道会议室）');
  await ok(office, 'seal return --on 2026-10-21');
  expect(await note('2026-10-21')).toBeNull();
  const rows = (await office.jwh('seal register 2026-10 --json')).json().rows;
  expect(rows.map((row: { note: string | null }) => row.note !== null)).toEqual([false, true, false]);
});

test('F-31: on a screen of 80 columns the register is a table that fits; a voided use still shows', async () => {
  const office = await openSealDesk();
  await ok(office, 'seal custody 李敏 --appointed-by 王建国 --on 2024-02-01');
  await ok(
    office,
    'seal use 关于修缮三号楼楼道照明和单元门禁的通知 --scope notice --reason 告知居民 --applicant 李敏 --address 团结路8号3号楼2单元501室 --reviewed-by 李敏 --approved-by 王建国 --kept 档案柜第三层',
  );
  await ok(office, notice);
  const widths = async () => {
    const { out } = await ok(office, 'seal register 2026-10');
    const wide = (line: string) =>
      [...line].reduce((sum, one) => sum + (one > '\u2fff' || '〔〕─'.includes(one) ? (one === '─' ? 1 : 2) : 1), 0);
    return { out, most: Math.max(...out.split('\n').map(wide)) };
  };
  const before = await widths();
  expect(before.most).toBeLessThanOrEqual(80);
  expect(before.out).toContain('--pdf');
  await ok(office, 'seal void 2 --reason 重复登记');
  const after = await widths();
  expect(after.most).toBeLessThanOrEqual(80);
  expect(after.out).toContain('作废');
  expect((await office.jwh('seal register 2026-10 --csv')).out).toContain('用章事由');
});
