import { describe, expect, test } from 'vitest';
import { adjustingMonth } from '../../src/attendance/correction.ts';
import type { Counter } from '../counter.ts';
import { pdfText } from '../readers.ts';
import { closeMonth } from './closing.ts';
import { done, month, openAttendance, punch } from './office.ts';

async function openCorrections(): Promise<Counter> {
  const counter = await openAttendance();
  await done(counter, 'staff add 王建国 --post 主任 --from 2025-01-01');
  await punch(counter, '2026-10-08 8:40 17:00', '2026-10-09 8:20 16:30', '2026-10-12 8:20', '2026-09-08 8:40 17:00');
  return counter;
}

// biome-ignore lint/suspicious/noExplicitAny: tests look into it freely
const worker = async (counter: Counter, asked: string): Promise<any> =>
  (await month(counter, asked)).rows.find(({ person }: { person: string }) => person === '李敏');

const why = '--reason 考勤机故障 --by 王建国';

describe('attendance correct', () => {
  test('an arrival in place of the stamp: late becomes present, and what stood is kept', async () => {
    const counter = await openCorrections();
    expect(await worker(counter, '2026-10')).toMatchObject({ late: 1, early: 1 });
    const corrected = await done(counter, `attendance correct 李敏 2026-10-08 --arrival 8:25 ${why} --json`);
    expect(corrected.json().record).toMatchObject({
      arrival: '8:25',
      before: { code: 'late', first: '8:40', last: '17:00' },
      after: 'present',
      effect: { late: -1 },
      approver: '王建国',
      reason: '考勤机故障',
      adjusted_month: null,
    });
    expect(await worker(counter, '2026-10')).toMatchObject({ late: 0, early: 1 });
    const report = await month(counter, '2026-10');
    expect(report.record.corrections).toMatchObject([{ day: '2026-10-08', after: 'present' }]);
    expect((await done(counter, 'attendance month 2026-10')).out.replace(/\s/g, '')).toContain(
      '更正：李敏10-08迟到改为出勤（考勤机故障，批准人王建国）',
    );
  });

  test.each([
    ['--arrival 8:30', 'present'],
    ['--arrival 8:31', 'late'],
  ])('G-125 by correction: %s is %s', async (option, state) => {
    const counter = await openCorrections();
    await done(counter, `attendance correct 李敏 2026-10-08 ${option} ${why}`);
    expect((await worker(counter, '2026-10')).days['2026-10-08']).toBe(state);
  });

  test('a missing stamp is completed; a day without stamps gets both', async () => {
    const counter = await openCorrections();
    await done(counter, `attendance correct 李敏 2026-10-12 --departure 16:59 ${why}`);
    await done(counter, `attendance correct 李敏 2026-10-13 --arrival 8:20 --departure 17:10 ${why}`);
    const { days, missing } = await worker(counter, '2026-10');
    expect(days).toMatchObject({ '2026-10-12': 'early', '2026-10-13': 'present' });
    expect(missing).toEqual([]);
  });

  test('a state for half a day, and over a mark', async () => {
    const counter = await openCorrections();
    await done(counter, 'attendance mark 李敏 2026-10-14 旷工');
    await done(counter, `attendance correct 李敏 2026-10-14 --state 病假 --half am --reason 补交病假条 --by 王建国`);
    expect((await worker(counter, '2026-10')).days['2026-10-14']).toBe('leave_sick/unexcused');
    await done(counter, `attendance correct 李敏 2026-10-14 --arrival 8:20 --departure 17:00 ${why}`);
    expect((await worker(counter, '2026-10')).days['2026-10-14']).toBe('present');
  });

  test('findings count what was corrected: unexcused absence is gone, lateness comes', async () => {
    const counter = await openCorrections();
    const rules = async () => (await month(counter, '2026-10')).findings.map(({ rule }: { rule: string }) => rule);
    await done(counter, 'attendance mark 李敏 2026-10-14 旷工');
    expect(await rules()).toContain('attendance.absence.self_criticism');
    await done(counter, 'attendance correct 李敏 2026-10-14 --state 病假 --reason 补交病假条 --by 王建国');
    expect(await rules()).not.toContain('attendance.absence.self_criticism');
    for (const day of ['14', '15', '16']) {
      await done(counter, `attendance correct 李敏 2026-10-${day} --arrival 8:35 --departure 17:00 ${why}`);
    }
    // The 8th by the clock, three by correction; times entered later stand over the sick leave of the 14th.
    const { findings } = await month(counter, '2026-10');
    expect(findings.find(({ rule }: { rule: string }) => rule === 'attendance.late.times').arithmetic).toContain(
      '迟到 4 + 早退 1 = 5 > 3',
    );
  });

  test('nobody approves a correction of himself; an outsider is taken and told', async () => {
    const counter = await openCorrections();
    const own = await counter.jwh('attendance correct 李敏 2026-10-08 --arrival 8:25 --reason 忘记 --by 李敏 --json');
    expect([own.code, own.json().error.code]).toEqual([2, 'own_approval']);
    const other = 'attendance correct 李敏 2026-10-08 --arrival 8:25 --reason 忘记 --by 赵科长 --json';
    expect((await done(counter, other)).json().findings).toMatchObject([{ code: 'approver_outside' }]);
  });

  test.each([
    ['2026-10-08', 'nothing_to_correct'],
    ['2026-10-08 --half am', 'nothing_to_correct'],
    ['2026-10-08 --arrival 8:25 --half am', 'half_without_state'],
    ['2026-10-08 --arrival 17:00 --departure 8:00', 'times_reversed'],
    ['2026-10-08 --departure 8:20', 'times_reversed'],
    ['2026-10-08 --departure 8:40', 'times_reversed'],
    ['2026-10-08 --arrival 18:20', 'times_reversed'],
    ['2026-10-12 --departure 8:10', 'times_reversed'],
    ['2026-10-08 --arrival 8点', 'bad_time'],
    ['2026-10-08 --state 迟到', 'reckoned_state'],
    ['2026-10-08 --state 病假 --arrival 8:00', 'state_and_times'],
    ['2026-10-17 --state 病假', 'rest_day'],
    ['2024-10-08 --state 病假', 'not_in_office'],
    ['2026-11-02 --state 病假', 'future_day'],
  ])('%s is refused: %s', async (words, code) => {
    const counter = await openCorrections();
    const answer = await counter.jwh(`attendance correct 李敏 ${words} ${why} --json`);
    expect([answer.code, answer.json().error.code]).toEqual([2, code]);
    expect((await done(counter, 'attendance corrections --json')).json().rows).toEqual([]);
  });

  test('against a time corrected before: the numbers are told; both together are taken', async () => {
    const counter = await openCorrections();
    await done(counter, `attendance correct 李敏 2026-10-08 --arrival 8:25 ${why}`);
    const { err } = await counter.jwh(`attendance correct 李敏 2026-10-08 --departure 8:20 ${why}`);
    expect(err).toContain('离岗 8:20 不在到岗 8:25 之后');
    await done(counter, `attendance correct 李敏 2026-10-08 --departure 8:26 ${why}`);
    await done(counter, `attendance correct 李敏 2026-10-08 --arrival 18:20 --departure 20:00 ${why}`);
  });

  test('taken back, the day is as it was before; both stay on file', async () => {
    const counter = await openCorrections();
    await done(counter, `attendance correct 李敏 2026-10-08 --arrival 8:25 ${why}`);
    const back = await done(counter, 'attendance correct 李敏 2026-10-08 --void --reason 记错了人 --by 王建国 --json');
    expect(back.json().record).toMatchObject({ before: { code: 'present' }, after: 'late', effect: { late: 1 } });
    expect((await worker(counter, '2026-10')).days['2026-10-08']).toBe('late');
    const { rows } = (await done(counter, 'attendance corrections 李敏 --month 2026-10 --json')).json();
    expect(rows).toMatchObject([{ after: 'present', voided: '2026-10-31 记错了人（批准人王建国）' }]);
    expect((await counter.jwh('attendance correct 李敏 2026-10-08 --void --reason 又 --by 王建国')).code).toBe(3);
  });
});

describe('a closed month', () => {
  test('stays as it was; the correction is an adjusting entry of the open month, told apart from its days', async (context) => {
    const counter = await openCorrections();
    await done(counter, 'attendance mark 李敏 2026-09-15 旷工');
    const closed = await worker(counter, '2026-09');
    const open = await worker(counter, '2026-10');
    await closeMonth(counter, '2026-09');
    const line = 'attendance correct 李敏 2026-09-15 --state 病假 --reason 补交病假条 --by 王建国 --json';
    expect((await done(counter, line)).json().record).toMatchObject({
      month: '2026-09',
      adjusted_month: '2026-10',
      effect: { unexcused: -1, 'leave.sick': 1 },
    });
    expect(await worker(counter, '2026-09')).toEqual(closed);
    expect(await worker(counter, '2026-10')).toEqual(open);
    const { record } = await month(counter, '2026-10');
    expect(record.adjustments).toMatchObject([{ person: '李敏', day: '2026-09-15', effect: { unexcused: -1 } }]);
    expect((await month(counter, '2026-09')).record).toMatchObject({ adjustments: [], corrections: [] });
    const told = '李敏2026-09-15旷工-1天，病假+1天（补交病假条，批准人王建国）';
    expect((await done(counter, 'attendance month 2026-10')).out.replace(/\s/g, '')).toContain(told);
    await done(counter, 'attendance month 2026-10 --pdf 月表.pdf');
    expect(pdfText(`${counter.folder}/月表.pdf`, context).replace(/\s/g, '')).toContain(told);
  });

  test('takes no mark, no schedule and no hours any more', async () => {
    const counter = await openCorrections();
    await closeMonth(counter, '2026-09');
    for (const line of [
      'attendance mark 李敏 2026-09-30..2026-10-08 病假',
      'schedule day 李敏 2026-09-19 work',
      'schedule set 李敏 --from 2026-08-01 --rest 周一,周二',
      'office set hours 9:00-17:00 --from 2026-09-30',
    ]) {
      const answer = await counter.jwh(`${line} --json`);
      expect([answer.code, answer.json().error.code], line).toEqual([2, 'month_closed']);
    }
    await done(counter, 'schedule set 李敏 --from 2026-08-01 --until 2026-08-31 --rest 周一,周二');
    await done(counter, 'schedule set 李敏 --from 2026-10-01 --rest 周一,周二');
  });

  test('a correction made before the close cannot be taken back after it', async () => {
    const counter = await openCorrections();
    await done(counter, `attendance correct 李敏 2026-09-08 --arrival 8:25 ${why}`);
    await closeMonth(counter, '2026-09');
    const answer = await counter.jwh('attendance correct 李敏 2026-09-08 --void --reason 记错 --by 王建国 --json');
    expect(answer.json().error.code).toBe('month_closed');
    expect((await worker(counter, '2026-09')).late).toBe(0);
  });

  test.each([
    ['2026-09', '2026-10', [], null],
    ['2026-09', '2026-10', ['2026-09'], '2026-10'],
    ['2026-09', '2026-10', ['2026-09', '2026-10'], '2026-11'],
    ['2026-12', '2026-12', ['2026-12'], '2027-01'],
  ])('%s corrected in %s, closed %j: booked in %s', (of, now, closed, booked) => {
    expect(adjustingMonth(of, now, closed)).toBe(booked);
  });
});
