import { describe, expect, test } from 'vitest';
import { type Counter, openCounter } from '../counter.ts';

async function office(place: 'jingan' | 'changchun' = 'jingan'): Promise<Counter> {
  const counter = await openCounter({ place, today: '2026-10-09' });
  await counter.jwh('staff add 李敏 --post 社工 --from 2026-01-10');
  return counter;
}

const log =
  'patrol log --time 9:00-10:00 --team 物业张强、李敏 --find 隐患|3号楼|消防通道堆物 --find 环境|垃圾满溢 --solved 2=当场清走';

async function done(counter: Counter, line: string) {
  const answer = await counter.jwh(`${line} --json`);
  expect(answer.err, line).toBe('');
  return answer.json().record;
}

const finding = async (counter: Counter, no = 1) => (await done(counter, 'patrol show 1')).findings[no - 1];
const steps = async (counter: Counter) =>
  (await done(counter, 'matter show 1')).steps.map(({ step }: { step: string }) => step);

describe('a finding that is not solved on the spot is a matter', () => {
  test('with its class, its place, the day it is suggested to be done by, and who of the team is of the staff', async () => {
    const counter = await office();
    await counter.jwh('building add 3号楼');
    const { findings } = await done(counter, log);
    expect(findings[0].matter).toEqual({
      number: '事〔2026〕1号',
      state: 'open',
      due_day: '2026-10-24',
      responsible: '李敏',
    });
    expect(findings[1]).toMatchObject({ state: 'solved', matter: null });
    expect(await done(counter, 'matter show 1')).toMatchObject({
      title: '3号楼：消防通道堆物',
      class: 'hazard',
      source: 'patrol',
      source_number: '巡〔2026〕1号（问题1）',
      building: '3号楼',
      day: '2026-10-09',
      due_origin: 'suggested',
    });
    const { rows } = (await counter.jwh('matter list --source 巡查 --json')).json();
    expect(rows).toMatchObject([{ number: '事〔2026〕1号' }]);
    expect((await counter.jwh('matter list --source 会议 --json')).json().rows).toEqual([]);
    expect((await counter.jwh('patrol show 1')).out).toContain('事〔2026〕1号');
  });

  test('D-64b: no day is suggested; D-65a reminds on the fourth day, D-65b never', async () => {
    const counter = await office();
    await done(counter, 'rules read D-64 b --from 2026-01-01 --cite 居委会会议');
    await done(counter, log);
    expect(await done(counter, 'matter show 1')).toMatchObject({ due_day: null, due_origin: null });
    const ageing = async (today: string) =>
      (await counter.jwh(`matter show 1 --today ${today} --json`)).json().verdicts;
    expect(await ageing('2026-10-12')).toEqual([]);
    expect(await ageing('2026-10-13')).toMatchObject([{ subject: 'ageing', holds: false, readings: ['D-65a'] }]);
    await done(counter, 'rules read D-65 b --from 2026-01-01 --cite 居委会会议');
    expect(await ageing('2026-10-13')).toEqual([]);
  });
});

describe('what is done on the one is seen on the other', () => {
  test('reported, answered, solved on the patrol', async () => {
    const counter = await office();
    await done(counter, log);
    await done(counter, 'patrol report 1 1');
    expect(await done(counter, 'matter show 1')).toMatchObject({ state: 'referred' });
    await done(counter, 'patrol followup 1 1 --result 已派单 --today 2026-10-10');
    const solved = await done(counter, 'patrol solve 1 1 --how 物业清走 --today 2026-10-11');
    expect(solved.findings[0]).toMatchObject({ state: 'solved', matter: { state: 'resolved' } });
    const matter = await done(counter, 'matter show 1 --today 2026-10-11');
    expect(matter.steps.map(({ step, said }: { step: string; said: string }) => `${step} ${said}`)).toEqual([
      'refer 转 城市网格化综合管理中心',
      'note 反馈：已派单',
      'resolve 物业清走',
    ]);
    // 事事有答复: a result alone closes nothing.
    const { err, code } = await counter.jwh('matter close 1 --today 2026-10-11');
    expect({ code, err }).toMatchObject({ code: 4, err: expect.stringContaining('缺答复') });
  });

  test('solved and answered in one line is closed; the one without the other is refused', async () => {
    const counter = await office();
    await done(counter, log);
    const half = await counter.jwh('patrol solve 1 1 --how 清走 --told 已在楼栋群告知');
    expect({ code: half.code, err: half.err }).toMatchObject({ code: 2, err: expect.stringContaining('--basis') });
    expect((await finding(counter)).state).toBe('open');
    await done(counter, 'patrol solve 1 1 --how 清走 --told 已在楼栋群告知 --basis 现场查看');
    expect((await finding(counter)).matter.state).toBe('closed');
    expect(await steps(counter)).toEqual(['resolve', 'reply', 'close']);
  });

  test('closed on the matter: the finding is solved on the day of its result; taken up again, it is open', async () => {
    const counter = await office();
    await done(counter, log);
    await done(counter, 'matter refer 1 --to 区城管执法局 --contact 84001234 --today 2026-10-09');
    expect(await finding(counter)).toMatchObject({
      reported_on: '2026-10-09',
      reported_to: '区城管执法局',
      state: 'reported',
    });
    await done(counter, 'matter resolve 1 --result 已拖走 --today 2026-10-12');
    expect((await finding(counter)).state).toBe('reported');
    await done(counter, 'matter reply 1 --text 已拖走 --basis 消防法第二十八条 --today 2026-10-13');
    await done(counter, 'matter close 1 --today 2026-10-13');
    expect(await finding(counter)).toMatchObject({ state: 'solved', solved_on: '2026-10-12', how: '已拖走' });
    await done(counter, 'matter rate 1 不满意 --note 又堆上了 --today 2026-10-15');
    const again = await finding(counter);
    expect(again).toMatchObject({ state: 'reported', solved_on: null, matter: { state: 'open' } });
    expect(again.follow_ups).toEqual([
      { day: '2026-10-12', result: '解决：已拖走；后重新办理（居民不满意：又堆上了）' },
    ]);
    expect((await counter.jwh('patrol list --open --today 2026-10-15 --json')).json().rows).toMatchObject([
      { open: 1 },
    ]);
    await done(counter, 'patrol solve 1 1 --how 装了栏杆 --today 2026-10-20');
    expect((await finding(counter)).matter.state).toBe('resolved');
  });

  test('a paused one goes on when it is solved, its days moved; a voided patrol takes its matters along', async () => {
    const counter = await office();
    await done(counter, log);
    await done(counter, 'matter pause 1 --reason 等物业');
    await done(counter, 'patrol solve 1 1 --how 清走 --today 2026-10-11');
    expect(await done(counter, 'matter show 1 --today 2026-10-11')).toMatchObject({
      state: 'resolved',
      due_day: '2026-10-26',
    });
    await done(counter, 'patrol void 1 --reason 抄错 --today 2026-10-11');
    expect(await done(counter, 'matter show 1 --today 2026-10-11')).toMatchObject({ state: 'voided' });
  });

  test('a matter that is voided lets the finding be', async () => {
    const counter = await office();
    await done(counter, log);
    await done(counter, 'matter void 1 --reason 重复');
    await done(counter, 'patrol solve 1 1 --how 清走 --told 甲 --basis 乙');
    expect(await finding(counter)).toMatchObject({ state: 'solved', matter: { state: 'voided' } });
    expect(await steps(counter)).toEqual(['void']);
  });
});
