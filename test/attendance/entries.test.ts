import { describe, expect, test } from 'vitest';
import type { Counter } from '../counter.ts';
import { closeMonth } from './closing.ts';
import { done, openAttendance } from './office.ts';

const json = async (counter: Counter, line: string) => (await done(counter, `${line} --json`)).json();
const refused = async (counter: Counter, line: string) => {
  const answer = await counter.jwh(`${line} --json`);
  return { code: answer.code, error: answer.json().error?.code };
};
const why = '--by 王建国 --reason 甲';

async function openOffice(): Promise<Counter> {
  const counter = await openAttendance();
  await done(counter, 'staff add 王建国 --post 主任 --from 2025-01-01');
  return counter;
}

describe('attendance decide', () => {
  test('no more than the whole wage; more than was proposed is said', async () => {
    const counter = await openOffice();
    await done(counter, 'attendance mark 李敏 2026-03-09..2026-03-13 事假');
    const line = 'attendance decide 2026-03 李敏 请假';
    expect(await refused(counter, `${line} --change 3480.01 ${why}`)).toEqual({ code: 2, error: 'above_wage' });
    const most = await done(counter, `${line} --change 3480 ${why} --dry-run`);
    expect(most.out).toContain('高于建议的 800.00');
    expect((await done(counter, `${line} --change 800 ${why} --dry-run`)).out).not.toContain('高于建议');
  });

  test('who decides and is not on the staff is told; who is, is not', async () => {
    const counter = await openOffice();
    await done(counter, 'attendance mark 李敏 2026-03-09..2026-03-13 事假');
    const line = 'attendance decide 2026-03 李敏 请假 --accept --reason 甲 --dry-run';
    expect((await json(counter, `${line} --by 赵科长`)).findings).toMatchObject([{ code: 'outsider' }]);
    expect((await done(counter, `${line} --by 赵科长`)).out).toContain('赵科长现在不是本居委会的工作人员');
    expect((await json(counter, `${line} --by 王建国`)).findings ?? []).toEqual([]);
  });

  test('a self-criticism is not handed in before the absence', async () => {
    const counter = await openOffice();
    await done(counter, 'attendance mark 李敏 2026-03-10 旷工');
    const line = 'attendance decide 2026-03 李敏 旷工检查';
    await done(counter, `${line} --accept ${why}`);
    expect(await refused(counter, `${line} --done 2026-03-09`)).toEqual({ code: 2, error: 'done_before' });
    expect((await done(counter, `${line} --done 2026-03-10 --dry-run`)).out).toContain('早于登记决定的 2026-10-31');
    expect((await done(counter, `${line} --done 2026-10-31`)).out).not.toContain('早于');
  });
});

describe('attendance admonish', () => {
  const line = 'attendance admonish 李敏 --on 2026-03-05';

  test('not by oneself, and the same not twice', async () => {
    const counter = await openOffice();
    expect(await refused(counter, `${line} --reason 迟到 --by 李敏`)).toEqual({ code: 2, error: 'own_case' });
    await done(counter, `${line} --reason 迟到 --by 王建国`);
    const again = await refused(counter, `${line} --reason 迟到 --by 王建国`);
    expect(again).toEqual({ code: 2, error: 'already_admonished' });
    await done(counter, `${line} --reason 早退 --by 王建国`);
  });

  test('what was entered wrongly is struck with a reason, and no longer counts', async () => {
    const counter = await openOffice();
    expect(await refused(counter, `${line} --void --reason 记错了人`)).toEqual({ code: 3, error: 'no_admonition' });
    await done(counter, `${line} --reason 迟到 --by 王建国`);
    const of = async () => (await json(counter, 'attendance person 李敏 --year 2026')).record.admonitions.length;
    expect(await of()).toBe(1);
    const { record } = await json(counter, `${line} --void --reason 记错了人`);
    expect(record).toMatchObject({ by: '王建国', reason: '迟到', voided: '记错了人' });
    expect(await of()).toBe(0);
  });
});

describe('attendance close and submit', () => {
  test('who closes and is not on the staff is told', async () => {
    const counter = await openOffice();
    for (const name of ['李敏', '王建国']) await done(counter, `attendance mark ${name} 2026-03-01..2026-03-31 出勤`);
    const line = 'attendance close 2026-03 --dry-run';
    expect((await json(counter, `${line} --by 赵科长`)).findings).toMatchObject([{ code: 'outsider' }]);
    expect((await json(counter, `${line} --by 李敏`)).findings ?? []).toEqual([]);
  });

  test('what went out before the close was not this sheet, unless it is told why', async () => {
    const counter = await openOffice();
    await done(counter, 'staff add 孙秀英 --post 考勤员 --from 2025-01-01');
    await closeMonth(counter, '2026-09');
    const line = 'attendance submit 2026-09 --sealed --director 王建国 --officer 孙秀英';
    const early = await refused(counter, `${line} --sent 2026-10-04`);
    expect(early).toEqual({ code: 2, error: 'sent_before_close' });
    await done(counter, `${line} --sent 2026-10-05 --dry-run`);
    const { record } = await json(counter, `${line} --sent 2026-10-04 --happened 先送后结`);
    expect(record.happened).toBe('先送后结');
  });
});
