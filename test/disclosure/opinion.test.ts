import { describe, expect, test } from 'vitest';
import type { Place } from '../../src/rules/place.ts';
import { type Counter, openCounter } from '../counter.ts';

async function office(place: Place = 'changchun'): Promise<Counter> {
  const counter = await openCounter({ place, today: '2026-10-09' });
  await counter.jwh('staff add 孙秀英 --post 社工 --from 2026-01-10');
  return counter;
}

async function done(counter: Counter, line: string) {
  const answer = await counter.jwh(`${line} --json`);
  expect(answer.err, line).toBe('');
  return answer.json();
}

describe('an opinion on a disclosure is a matter', () => {
  test('of its quarter and item, with who answers for it; listed with its state and its answer', async () => {
    const counter = await office();
    const first = (await done(counter, 'disclose opinion 2026Q3 --text 办公用品花得太多 --item finance --to 孙秀英'))
      .record;
    expect(first).toMatchObject({
      number: '事〔2026〕1号',
      period: '2026Q3',
      item: 'finance',
      responsible: '孙秀英',
      due_day: '2026-10-24',
      state: 'open',
      answer: null,
    });
    await done(counter, 'disclose opinion --text 公开栏太高 --due 2026-10-20 --class 办事');
    await done(counter, 'disclose opinion 2026Q2 --text 字太小 --on 2026-07-05');
    const { record } = await done(counter, 'matter show 1');
    expect(record).toMatchObject({ source: 'disclosure', class: 'opinion', title: '办公用品花得太多' });
    expect(record.source_number).toMatch(/^2026年第三季度（第\d项）$/);
    expect((await done(counter, 'matter list --source 居务公开')).rows).toHaveLength(3);

    await done(counter, 'matter resolve 1 --result 下季度起逐项列明');
    await done(counter, 'matter reply 1 --text 明细已贴出 --basis 居务公开制度 --on 2026-10-09');
    await done(counter, 'matter close 1');
    const { rows } = await done(counter, 'disclose opinions');
    expect(rows.map(({ period, number, state }: Record<string, string>) => `${period} ${number} ${state}`)).toEqual([
      '2026Q2 事〔2026〕3号 open',
      '2026Q3 事〔2026〕1号 closed',
      '2026Q3 事〔2026〕2号 open',
    ]);
    expect(rows[1]).toMatchObject({ answer: '明细已贴出', answered_on: '2026-10-09' });
    const open = (await done(counter, 'disclose opinions 2026Q3 --open')).rows;
    expect(open).toMatchObject([{ number: '事〔2026〕2号', due_day: '2026-10-20' }]);
    expect((await counter.jwh('disclose opinions 2026Q3')).out).toContain('2026年第三季度：2件，已答复1，办结1。');
    // On the screen of the office; the paper for the board says nothing of it.
    expect((await counter.jwh('disclose quarter 2026Q3')).out).toContain('对这次公开的意见2件，未办结1件');
    expect((await counter.jwh('disclose quarter 2026Q1')).out).not.toContain('对这次公开的意见');
  });

  test('whose it is stands in the matter and in no list; without a name it is nobody’s', async () => {
    const counter = await office();
    await counter.jwh('building add 3号楼');
    await counter.jwh('household add 3号楼-2-501');
    await counter.jwh('resident add 王秀兰 --at 3号楼-2-501');
    await done(counter, 'disclose opinion 2026Q3 --text 甲 --who 王秀兰');
    await done(counter, 'disclose opinion 2026Q3 --text 乙');
    expect((await done(counter, 'matter show 1')).record).toMatchObject({ person: '王秀兰', building: '3号楼' });
    expect((await done(counter, 'matter show 2')).record).toMatchObject({ person: null });
    expect((await counter.jwh('disclose opinions')).out).not.toContain('王秀兰');
  });

  test('a voided one counts no more; D-64b suggests no day, D-65a reminds, D-65b does not', async () => {
    const counter = await office();
    await done(counter, 'rules read D-64 b --from 2026-01-01 --cite 居委会会议');
    expect((await done(counter, 'disclose opinion 2026Q3 --text 甲')).record.due_day).toBeNull();
    const ageing = async () => (await done(counter, 'matter show 1 --today 2026-10-13')).verdicts;
    expect(await ageing()).toMatchObject([{ subject: 'ageing', readings: ['D-65a'] }]);
    await done(counter, 'rules read D-65 b --from 2026-01-01 --cite 居委会会议');
    expect(await ageing()).toEqual([]);
    await done(counter, 'matter void 1 --reason 重复');
    expect((await done(counter, 'disclose opinions')).rows).toEqual([]);
  });

  test.each([
    ['disclose opinion 2027Q1 --text 甲', 2, '还没有开始'],
    ['disclose opinion 2026Q3 --text 甲 --on 2026-06-30', 2, '还没有2026年第三季度'],
    ['disclose opinion 2026Q3 --text 甲 --item 99', 3, '没有第“99”项'],
    ['disclose opinion 2026Q3 --text 甲 --to 李四', 3, '没有叫“李四”的工作人员'],
    ['disclose opinion 2026Q3 --text 甲 --due 2026-10-08', 2, '早于'],
    ['disclose opinion 2026Q3 --text 打13900001234', 2, '手机号'],
  ])('%s is refused and leaves nothing', async (line, code, said) => {
    const counter = await office();
    const answer = await counter.jwh(line);
    expect({ code: answer.code, err: answer.err }).toEqual({ code, err: expect.stringContaining(said) });
    expect((await done(counter, 'matter list')).rows).toEqual([]);
  });

  test('a place without a list of items takes opinions on the whole', async () => {
    const counter = await office('qinhuangdao');
    const { record } = await done(counter, 'disclose opinion 2026Q3 --text 甲');
    expect(record).toMatchObject({ item: null });
    const { code } = await counter.jwh('disclose opinion 2026Q3 --text 甲 --item 1');
    expect(code).toBe(5);
  });
});
