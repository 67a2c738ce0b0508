import { describe, expect, test } from 'vitest';
import type { Counter } from '../counter.ts';
import { closeMonth } from './closing.ts';
import { done, openAttendance, punch } from './office.ts';
import { idOf, putRow } from './raw.ts';

const json = async (counter: Counter, line: string) => (await done(counter, `${line} --json`)).json();
const march = ['2026-03-02', '2026-03-03', '2026-03-04', '2026-03-05', '2026-03-06'];
const because = '--reason 查明 --by 王建国';

async function openOffice(): Promise<Counter> {
  const counter = await openAttendance();
  await done(counter, 'staff add 王建国 --post 主任 --from 2025-01-01');
  return counter;
}

describe('findings and adjusting entries', () => {
  test.each([
    [true, 5, []],
    [false, 6, ['deemed_resignation']],
  ])('the year judges late days with its adjustments (corrected: %s): %i', async (isCorrected, days, proposed) => {
    const counter = await openOffice();
    await punch(counter, ...march.map((day) => `${day} 8:31 17:00`), '2026-04-20 8:31 17:00');
    await closeMonth(counter, '2026-03');
    if (isCorrected) {
      await done(counter, `attendance correct 李敏 2026-03-02 --arrival 8:20 ${because} --today 2026-04-01`);
    }
    const { rows, findings } = await json(counter, 'attendance year 2026');
    expect(rows.find((one: { person: string }) => one.person === '李敏').late_days).toBe(days);
    const all = findings.filter((one: { proposal: string | null }) => one.proposal !== null);
    expect(all.map((one: { proposal: string }) => one.proposal)).toEqual(proposed);
  });

  test('D-92 b: month and year leave out whom another body pays, and say so', async () => {
    const counter = await openOffice();
    await done(counter, 'attendance mark 李敏 2026-03-03..2026-03-04 旷工');
    const facts = JSON.stringify({ paying_unit: '区民政局' });
    await putRow(counter, 'employment', { person_id: await idOf(counter, '李敏'), facts });
    for (const asked of ['month 2026-03', 'year 2026']) {
      expect((await json(counter, `attendance ${asked}`)).findings).not.toEqual([]);
    }
    await done(counter, 'rules read D-92 b --from 2026-01-01');
    for (const asked of ['month 2026-03', 'year 2026']) {
      expect((await json(counter, `attendance ${asked}`)).findings).toEqual([]);
      const { out } = await done(counter, `attendance ${asked}`);
      expect(out.replace(/\s/g, '')).toContain('（读法D-92b）：李敏');
    }
  });

  test('an absence found after the close is proposed on the worksheet of its month, and can be decided', async () => {
    const counter = await openOffice();
    await closeMonth(counter, '2026-01');
    expect((await json(counter, 'attendance worksheet 2026-01')).rows).toEqual([]);
    for (const day of ['2026-01-06', '2026-01-07']) {
      await done(counter, `attendance correct 李敏 ${day} --state 旷工 ${because}`);
    }
    const [row] = (await json(counter, 'attendance worksheet 2026-01')).rows;
    expect(row.findings).toMatchObject([{ matter: '旷工辞职', since: 'found', proposal: 'deemed_resignation' }]);
    expect((await done(counter, 'attendance worksheet 2026-01')).out).toContain('结账后更正出现的');
    expect((await json(counter, 'attendance month 2026-01')).findings).toEqual([]);
    expect((await json(counter, 'attendance year 2026')).findings).toMatchObject([{ proposal: 'deemed_resignation' }]);
    await done(counter, `attendance decide 2026-01 李敏 旷工辞职 --accept ${because}`);
  });

  test('what a correction after the close disproved is said to be so, and not decided any more', async () => {
    const counter = await openOffice();
    await done(counter, 'attendance mark 李敏 2026-01-06 旷工');
    await done(counter, 'attendance mark 李敏 2026-01-20 旷工');
    await closeMonth(counter, '2026-01');
    await done(counter, `attendance correct 李敏 2026-01-06 --state 公出 ${because}`);
    const [row] = (await json(counter, 'attendance worksheet 2026-01')).rows;
    expect(row.findings.map((one: { since: string }) => one.since)).toEqual(['gone', null]);
    expect((await done(counter, 'attendance worksheet 2026-01')).out).toContain('结账后已更正，这一项不再成立');
    const gone = await counter.jwh(`attendance decide 2026-01 李敏 旷工检查 --on 2026-01-06 --accept ${because}`);
    expect(gone.code).toBe(2);
    expect(gone.err).toContain('结账后已更正');
    await done(counter, `attendance decide 2026-01 李敏 旷工检查 --accept ${because}`);
    expect((await json(counter, 'attendance year 2026')).findings).toMatchObject([{ days: [{ day: '2026-01-20' }] }]);
  });

  test('a deduction whose basis is gone is said on the list, the worksheet and at the close; one that holds is not', async () => {
    const counter = await openOffice();
    await done(counter, 'attendance mark 李敏 2026-03-01..2026-03-31 出勤');
    await done(counter, 'attendance mark 王建国 2026-03-01..2026-03-31 出勤');
    await done(counter, 'attendance mark 李敏 2026-03-09..2026-03-13 事假');
    await done(counter, `attendance decide 2026-03 李敏 请假 --accept ${because}`);
    const list = async () => (await json(counter, 'attendance deductions 2026-03')).rows[0].basis;
    expect(await list()).toBe('holds');
    const line = 'attendance close 2026-03 --by 王建国';
    expect((await json(counter, `${line} --dry-run`)).record.shaken).toEqual([]);
    await done(counter, 'attendance mark 李敏 2026-03-09 出勤');
    expect(await list()).toBe('changed');
    await done(counter, 'attendance mark 李敏 2026-03-09..2026-03-13 出勤');
    expect(await list()).toBe('gone');
    expect((await done(counter, 'attendance deductions 2026-03')).out).toContain('决定所依据的认定已不存在');
    expect((await json(counter, 'attendance worksheet 2026-03')).rows[0].lost).toMatchObject([{ matter: '请假' }]);
    expect((await done(counter, 'attendance worksheet 2026-03')).out).toContain('决定所依据的认定已不存在');
    expect((await json(counter, line)).record.shaken).toEqual([{ number: '考决〔2026〕1号', basis: 'gone' }]);
  });
});
