import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Counter } from '../counter.ts';
import { closeMonth } from './closing.ts';
import { done, month, openAttendance, proposals, punch } from './office.ts';

const json = async (counter: Counter, line: string) => (await done(counter, `${line} --json`)).json();
const squeezed = async (counter: Counter, line: string) => (await done(counter, line)).out.replace(/\s/g, '');

describe('what a finding says', () => {
  test('D-82 b does not speak of criticism; a does', async () => {
    const counter = await openAttendance();
    await punch(counter, ...[2, 3, 4, 5].map((day) => `2026-03-0${day} 8:31 17:00`), '2026-03-06 8:31 16:00');
    await done(counter, 'attendance admonish 李敏 --on 2026-03-05 --reason 迟到 --by 王建国');
    const says = async () => (await month(counter, '2026-03')).findings[0].says;
    // Late and leaving early on one day: the day is named once.
    expect(await says()).toContain('经批评教育仍再犯（03-06）');
    await done(counter, 'rules read D-82 b --from 2026-01-01');
    expect(await says()).toContain('扣发 3 天');
    expect(await says()).not.toContain('经批评教育');
  });

  test('D-80 b tells lateness and leaving early, each with its count', async () => {
    const counter = await openAttendance();
    await punch(counter, ...[2, 3, 4, 5].map((day) => `2026-03-0${day} 8:31 17:00`), '2026-03-06 8:20 16:00');
    await done(counter, 'rules read D-80 b --from 2026-01-01');
    expect((await month(counter, '2026-03')).findings[0].arithmetic).toBe('迟到 4 > 3；早退 1 ≤ 3');
  });

  test('an absence over the end of a month is proposed once, where it reaches the measure', async () => {
    const counter = await openAttendance();
    const found = (asked: string) => proposals(counter, asked, 'attendance.absence');
    await done(counter, 'attendance mark 李敏 2026-03-30..2026-04-01 旷工');
    expect(await found('2026-03')).toMatchObject([{ proposal: 'deemed_resignation' }]);
    expect(await found('2026-04')).toMatchObject([{ proposal: null, holds: true }]);
    expect((await month(counter, '2026-04')).findings[0].says).toContain('2026-03 已满这一天数');
    await done(counter, 'attendance mark 李敏 2026-03-30 出勤');
    expect(await found('2026-03')).toMatchObject([{ proposal: 'self_criticism' }]);
    expect(await found('2026-04')).toMatchObject([{ proposal: 'deemed_resignation' }]);
    expect((await json(counter, 'attendance year 2026')).findings).toMatchObject([{ proposal: 'deemed_resignation' }]);
  });
});

describe('what a sheet says', () => {
  test('the worksheet as CSV has a line for each finding', async () => {
    const counter = await openAttendance();
    await done(counter, 'attendance mark 李敏 2026-03-03 旷工');
    await done(counter, 'attendance mark 李敏 2026-03-17 旷工');
    await done(counter, 'attendance decide 2026-03 李敏 旷工检查 --on 2026-03-17 --accept --by 王建国 --reason 甲');
    await done(counter, 'attendance worksheet 2026-03 --csv 底稿.csv');
    const lines = readFileSync(`${counter.folder}/底稿.csv`, 'utf8').trim().split(/\r?\n/);
    expect(lines).toHaveLength(3);
    expect(lines[1]).toMatch(/^李敏,旷工检查,旷工 03-03,.*1 天 ≥ 1 天.*D-87b,书面检查,,,,$/);
    expect(lines[2]).toMatch(/考决〔2026〕1号 同意,$/);
  });

  test('the year is counted to yesterday until something is known of today', async () => {
    const counter = await openAttendance({ today: '2026-10-30' });
    const until = async () => (await json(counter, 'attendance year')).record.until;
    expect(await until()).toBe('2026-10-29');
    expect(await squeezed(counter, 'attendance year')).toContain('应出勤暂计到2026-10-29');
    await done(counter, 'attendance mark 李敏 2026-10-30 病假');
    expect(await until()).toBe('2026-10-30');
  });

  test('on the first day of a month nothing is reckoned to the end of the last', async () => {
    const counter = await openAttendance({ today: '2026-09-01' });
    expect(await squeezed(counter, 'attendance month')).toContain('还没有可计的日子');
    expect(await squeezed(counter, 'attendance month')).not.toContain('上月底');
    expect(await squeezed(counter, 'attendance month --today 2026-09-02')).toContain('暂计到9月1日');
  });

  test('the picture of a closed month tells what was put right since; the dates of corrections stay whole', async () => {
    const counter = await openAttendance();
    await done(counter, 'attendance mark 李敏 2026-09-08 旷工');
    await closeMonth(counter, '2026-09');
    expect(await squeezed(counter, 'attendance heat 2026-09')).not.toContain('结账后另有调整');
    await done(counter, 'attendance correct 李敏 2026-09-08 --state 公出 --reason 开会 --by 赵科长');
    expect(await squeezed(counter, 'attendance heat 2026-09')).toContain('结账后另有调整：李敏2026-09-08改记公出');
    expect((await done(counter, 'attendance corrections')).out).toContain('2026-09-08');
  });
});
