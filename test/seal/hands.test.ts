import { describe, expect, test } from 'vitest';
import { notice, ok, openSealDesk, verdictOn } from './counter.ts';

const term = '--term-on 2026-10-20 --on 2026-10-25';

test.each([
  [`李敏 --from 李敏 ${term}`, '移交人和接收人都是李敏'],
  [`李敏 ${term}`, '移交人和接收人都是李敏'],
  [`李明 --from 王建国 ${term}`, '由李敏保管（自2026-01-05），不是王建国'],
  [`不存在 ${term}`, '不是居委会工作人员，不能保管印章'],
])('no handover: %s', async (line, why) => {
  const office = await openSealDesk('jingan');
  await ok(office, 'seal custody 李敏 --appointed-by 王建国 --on 2026-01-05');
  const refused = await office.jwh(`seal handover ${line}`);
  expect([refused.code, refused.err]).toEqual([2, expect.stringContaining(why)]);
  expect((await office.jwh('seal show 团结路社区居民委员会 --json')).json().record.custodian).toBe('李敏');
  await ok(office, `seal handover 李明 --from 李敏 ${term}`);
});

test('R-JA1-44: who keeps the seal on after the change of term is appointed again, and nothing is due any more', async () => {
  const office = await openSealDesk('jingan');
  await ok(office, 'seal custody 李敏 --appointed-by 王建国 --on 2026-01-05');
  await ok(
    office,
    'election record --kind committee --method adults --day 2026-10-12 --voters 100 --issued 90 --returned 80 --invalid 0 --seats 主任=1 --candidate 王建国（主任）=70',
  );
  const due = async () => (await office.jwh('seal due --json')).json().rows.map(({ code }: { code: string }) => code);
  expect(await due()).toEqual(['handover']);
  const refused = await office.jwh('seal handover 李敏');
  expect(refused.err).toContain('seal custody 李敏 --appointed-by 主任');
  await ok(office, 'seal custody 李敏 --appointed-by 王建国 --on 2026-10-13');
  expect(await due()).toEqual([]);
});

test.each(['changchun', 'jingan'] as const)(
  'R-CC-17-8, R-JA1-40: in %s who takes the seal out does not approve it himself',
  async (place) => {
    const office = await openSealDesk(place);
    const line = 'seal lend 李敏 --to 街道 --reason 签协议 --approved-by 李敏';
    const refused = await office.jwh(line);
    expect([refused.code, refused.err]).toEqual([4, expect.stringContaining('自己批准自己带出，不算批准')]);
    expect((await office.jwh(line.replaceAll('李敏', '王建国'))).code).toBe(4);
    const kept = await ok(office, `${line} --happened 已经带去 --json`);
    expect(verdictOn(kept, 'takeout').holds).toBe(false);
    const shown = (await office.jwh('seal show 团结路社区居民委员会 --json')).json();
    expect(shown.verdicts).toContainEqual(expect.objectContaining({ subject: 'takeout', holds: false }));
    await ok(office, 'seal return');
    await ok(office, line.replace('--approved-by 李敏', '--approved-by 王建国'));
  },
);

test('§3.4.1: in 静安 nobody appoints himself to keep the seal; the director may', async () => {
  const office = await openSealDesk('jingan');
  const refused = await office.jwh('seal custody 李敏 --appointed-by 李敏');
  expect([refused.code, refused.err]).toEqual([4, expect.stringContaining('自己指定自己')]);
  const kept = await ok(office, 'seal custody 李敏 --appointed-by 李敏 --happened 一直这样 --json');
  expect(verdictOn(kept, 'custodian').holds).toBe(false);
  await ok(office, 'seal custody 王建国 --appointed-by 王建国');
  await ok(office, 'seal custody 李敏 --appointed-by 王建国');
});

describe('the seal with somebody who has left', () => {
  const left = async () => {
    const office = await openSealDesk('changchun');
    await ok(office, 'seal custody 李敏 --appointed-by 王建国 --on 2026-01-05');
    await ok(office, 'staff leave 李敏 --on 2026-10-10 --reason 调离');
    return office;
  };

  test('is not pressed by him by default; who has it now is named, or it is handed over', async () => {
    const office = await left();
    const refused = await office.jwh(
      notice.replace('--applicant 李敏 --reviewed-by 李敏', '--applicant 李明 --reviewed-by 李明'),
    );
    expect([refused.code, refused.err]).toEqual([2, expect.stringContaining('李敏在2026-10-31已不在任，不能盖章')]);
    expect(refused.err).toContain('jwh seal handover');
    await ok(office, `${notice.replaceAll('李敏', '李明')} --stamped-by 李明`);
    await ok(office, `${notice.replaceAll('李敏', '李明')} --on 2026-10-10`);
  });

  test('stands among what is due until it is handed over', async () => {
    const office = await left();
    const codes = async () =>
      (await office.jwh('seal due --json')).json().rows.map(({ code }: { code: string }) => code);
    expect(await codes()).toContain('keeper_left');
    await ok(office, 'seal handover 李明 --ordinary');
    expect(await codes()).not.toContain('keeper_left');
  });
});

test('§3.4.4: in 静安 a new director of whom no election is on file calls for a look at the seal', async () => {
  const office = await openSealDesk('jingan');
  await ok(office, 'seal custody 李敏 --appointed-by 王建国 --on 2026-01-05');
  const rows = async () => (await office.jwh('seal due --json')).json().rows;
  expect(await rows()).toEqual([]);
  await ok(office, 'staff leave 王建国 --post director --on 2026-10-20 --reason 换届');
  await ok(office, 'staff add 李敏 --post director --from 2026-10-21');
  expect(await rows()).toEqual([
    expect.objectContaining({
      code: 'new_director',
      label: expect.stringContaining('主任自2026-10-21起是李敏'),
      next: expect.stringContaining('--term-on 2026-10-21'),
    }),
  ]);
  const { out } = await ok(office, 'seal handover 李明');
  expect(out).toContain('加 --term-on 2026-10-21');
  expect(await rows()).toEqual([]);
});

test.each([
  ['--ordinary --term-on 2026-10-20', '不能又写换届的日子'],
  ['--term-on 2026-10-20 --elected-on 2026-10-25', '就任不能早于选举'],
])('seal handover %s is refused', async (line, why) => {
  const office = await openSealDesk('jingan');
  await ok(office, 'seal custody 李敏 --appointed-by 王建国 --on 2026-01-05');
  const refused = await office.jwh(`seal handover 李明 ${line}`);
  expect([refused.code, refused.err]).toEqual([2, expect.stringContaining(why)]);
  await ok(office, 'seal handover 李明 --term-on 2026-10-25 --elected-on 2026-10-20');
});

test('D-114 a: a written delegation ends with the directorship of whoever gave it', async () => {
  const office = await openSealDesk('changchun');
  await ok(office, 'certificate delegate 李明 --document 委9 --from 2026-10-01');
  const line = notice.replace('--approved-by 王建国', '--approved-by 李明');
  await ok(office, line);
  await ok(office, 'staff leave 王建国 --post director --on 2026-10-20 --reason 换届');
  await ok(office, 'staff add 李敏 --post director --from 2026-10-21');
  await ok(office, `${line} --on 2026-10-20`);
  const refused = await office.jwh(line);
  expect([refused.code, refused.err]).toEqual([4, expect.stringContaining('委托人王建国任主任到2026-10-20为止')]);
  expect((await office.jwh('certificate delegate --json')).json().rows).toMatchObject([
    { name: '李明', until_day: '2026-10-20', note: '委托人已离任，委托随之终止' },
  ]);
  await ok(office, 'certificate delegate 李明 --document 委10 --from 2026-10-21');
  await ok(office, line);
});

test('D-114 a: it goes on where the director goes on, one term after the other', async () => {
  const office = await openSealDesk('changchun');
  await ok(office, 'certificate delegate 李明 --document 委9 --from 2026-10-01');
  await ok(office, 'staff leave 王建国 --post director --on 2026-10-20 --reason 换届');
  await ok(office, 'staff add 王建国 --post director --from 2026-10-21');
  await ok(office, notice.replace('--approved-by 王建国', '--approved-by 李明'));
});
