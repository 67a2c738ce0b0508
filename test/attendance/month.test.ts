import { describe, expect, test } from 'vitest';
import { openCounter } from '../counter.ts';
import { done, month, onTime, openAttendance, punch } from './office.ts';

describe('a day against the hours', () => {
  test.each([
    ['8:30 17:00', 'present'],
    ['8:31 17:00', 'late'],
    ['8:30 16:59', 'early'],
    ['8:31 16:59', 'late_early'],
  ])('G-125 (静安 附件1 §3.2.2): %s is %s', async (stamps, state) => {
    const counter = await openCounter({ place: 'jingan', today: '2026-10-31' });
    await done(counter, 'staff add 李敏 --post 社工 --from 2026-01-01');
    await punch(counter, `2026-10-08 ${stamps}`);
    expect((await month(counter, '2026-10')).rows[0].days['2026-10-08']).toBe(state);
  });

  test('seconds are left out', async () => {
    const counter = await openAttendance();
    await punch(counter, '2026-10-08 8:30:59 17:00:00');
    expect((await month(counter, '2026-10')).rows[0].days['2026-10-08']).toBe('present');
  });

  test.each([
    ['am', '13:30 17:00', 'leave_personal/present'],
    ['am', '13:31 17:00', 'leave_personal/late'],
    ['pm', '8:30 11:30', 'present/leave_personal'],
    ['pm', '8:30 11:29', 'early/leave_personal'],
  ])('a half-day of leave (%s) moves the bounds: %s', async (half, stamps, state) => {
    const counter = await openAttendance();
    await punch(counter, `2026-10-08 ${stamps}`);
    await done(counter, `attendance mark 李敏 2026-10-08 事假 --half ${half}`);
    const [row] = (await month(counter, '2026-10')).rows;
    expect(row.days['2026-10-08']).toBe(state);
    expect(row).toMatchObject({ leave: { personal: 0.5 }, present: 0.5 });
  });

  test('one stamp: the side that is known is judged, the other is noted', async () => {
    const counter = await openAttendance();
    await punch(counter, '2026-10-08 8:35', '2026-10-09 16:50', '2026-10-12 8:20 8:23');
    const { rows } = await month(counter, '2026-10');
    expect(rows[0].days).toMatchObject({ '2026-10-08': 'late', '2026-10-09': 'early', '2026-10-12': 'present' });
    expect(rows[0].missing).toEqual([
      { day: '2026-10-08', missing: 'departure' },
      { day: '2026-10-09', missing: 'arrival' },
      { day: '2026-10-12', missing: 'departure' },
    ]);
    expect((await done(counter, 'attendance month 2026-10')).out).toContain('缺卡：李敏 10-08');
  });

  test('marks win over stamps', async () => {
    const counter = await openAttendance();
    await punch(counter, '2026-10-08 8:35 17:00');
    await done(counter, 'attendance mark 李敏 2026-10-08 公出 --reason 街道开会');
    const [row] = (await month(counter, '2026-10')).rows;
    expect(row).toMatchObject({ present: 1, late: 0 });
    expect(row.days['2026-10-08']).toBe('out');
  });

  test('without hours lateness is not judged, and the sheet says how to mend it', async () => {
    const counter = await openCounter({ today: '2026-10-31' });
    await done(counter, 'staff add 李敏 --post 社工 --from 2026-01-01');
    await punch(counter, '2026-10-08 9:59 17:00');
    expect((await month(counter, '2026-10')).rows[0].days['2026-10-08']).toBe('present');
    expect((await done(counter, 'attendance month 2026-10')).out).toContain(
      'jwh office set hours 8:30-11:30 13:30-17:00 --from 2026-10-01',
    );
  });

  test('hours count from their day on', async () => {
    const counter = await openAttendance();
    await done(counter, 'office set hours 9:00-17:30 --from 2026-10-12');
    await punch(counter, '2026-10-09 8:40 17:30', '2026-10-12 8:40 17:30', '2026-10-13 9:00 17:29');
    const { days } = (await month(counter, '2026-10')).rows[0];
    expect(days).toMatchObject({ '2026-10-09': 'late', '2026-10-12': 'present', '2026-10-13': 'early' });
  });
});

describe('a month', () => {
  test('G-104: 39 of 42 half-days are 92.86', async () => {
    const counter = await openAttendance();
    // April 2026 has 21 working days.
    await done(counter, 'attendance mark 李敏 2026-04-01..2026-04-30 出勤');
    await done(counter, 'attendance mark 李敏 2026-04-07 事假');
    await done(counter, 'attendance mark 李敏 2026-04-08 病假 --half pm');
    const [row] = (await month(counter, '2026-04')).rows;
    expect(row).toMatchObject({ planned: 21, present: 19.5, leave: { personal: 1, sick: 0.5 }, rate: '92.86' });
  });

  test('days as they are called in JSON', async () => {
    const counter = await openAttendance();
    await punch(counter, ...onTime('2026-10-08', '2026-10-10', '2026-10-17'));
    await done(counter, 'attendance mark 李敏 2026-10-18 值班');
    const [row] = (await month(counter, '2026-10')).rows;
    expect(row.days).toMatchObject({
      '2026-10-01': 'holiday',
      '2026-10-06': 'make_up_rest',
      '2026-10-08': 'present',
      '2026-10-09': 'unmarked',
      '2026-10-10': 'present',
      '2026-10-11': 'off',
      '2026-10-17': 'rest_work',
      '2026-10-18': 'duty',
    });
    expect(row).toMatchObject({ planned: 18, present: 2, unmarked: 16, rest_work: 2, unexcused: 0, rate: '11.11' });
  });

  test('only days in office and only days that have been', async () => {
    const counter = await openAttendance({ today: '2026-10-14' });
    await done(counter, 'staff add 何晓燕 --post 社工 --from 2026-10-12');
    await done(counter, 'staff add 林文斌 --post 社工 --from 2025-01-01 --until 2026-09-30');
    const { rows } = await month(counter, '2026-10');
    expect(rows.map(({ person }: { person: string }) => person)).toEqual(['李敏', '何晓燕']);
    expect(Object.keys(rows[1].days)).toEqual([
      '2026-10-12',
      '2026-10-13',
      '2026-10-17',
      '2026-10-18',
      '2026-10-24',
      '2026-10-25',
      '2026-10-31',
    ]);
    expect(rows[1]).toMatchObject({ planned: 15, unmarked: 2 });
  });

  test('a month to come and a word that is no month are refused', async () => {
    const counter = await openAttendance();
    expect((await counter.jwh('attendance month 2026-11 --json')).json().error.code).toBe('future_month');
    const wrong = await counter.jwh('attendance month 2026-13');
    expect({ code: wrong.code, err: wrong.err }).toEqual({ code: 2, err: expect.stringContaining('不是月份') });
  });

  test.each([
    ['2026-05', '2026-05-31', '2026-05-29'],
    ['2026-01', '2026-01-31', '2026-01-30'],
    ['2026-03', '2026-03-31', '2026-03-31'],
  ])('G-100, G-101: the return for %s is due %s, to be sent by %s', async (asked, due, send_by) => {
    const counter = await openAttendance();
    expect((await month(counter, asked)).record).toMatchObject({ due, send_by, due_reading: 'D-37a' });
  });

  test('the paper is one landscape page, the screen keeps to 80 columns', async () => {
    const counter = await openAttendance();
    await punch(counter, ...onTime('2026-10-08', '2026-10-09'));
    const screen = (await done(counter, 'attendance month 2026-10')).out;
    expect(screen).toContain('应于10月31日（周六）前报送；当日休息，请在10月30日（周五）前送出');
    const { files } = (await done(counter, 'attendance month 2026-10 --pdf 月表.pdf --json')).json();
    expect(files).toHaveLength(1);
  });

  test('a span marks working days only; a mark replaces the one before', async () => {
    const counter = await openAttendance();
    const first = (await done(counter, 'attendance mark 李敏 2026-09-30..2026-10-10 年假 --json')).json().record;
    expect(first).toMatchObject({ days: ['2026-09-30', '2026-10-08', '2026-10-09', '2026-10-10'], replaced: 0 });
    const again = (await done(counter, 'attendance mark 李敏 2026-10-09 病假 --half pm --json')).json().record;
    expect(again.replaced).toBe(1);
    const [row] = (await month(counter, '2026-10')).rows;
    expect(row.days['2026-10-09']).toBe('leave_annual/leave_sick');
    expect((await done(counter, 'audit list --json')).json().rows).toHaveLength(6);
  });

  test.each([
    ['attendance mark 李敏 2026-10-11 事假', 'rest_day'],
    ['attendance mark 李敏 2026-10-09 迟到', 'reckoned_state'],
    ['attendance mark 李敏 2026-10-09 早餐', 'unknown_state'],
    ['attendance mark 李敏 2026-10-09..2026-10-08 事假', 'bad_span'],
    ['attendance mark 李四 2026-10-09 事假', 'no_such_person'],
    ['attendance admonish 李敏 --on 2026-11-01 --reason 甲', 'future_day'],
    ['office set hours 8:30-8:00 --from 2026-10-01', 'bad_hours'],
    ['office set hours 8:30-11:30', 'from_missing'],
    ['staff wage 李敏 3480.001 --from 2026-10-01', 'bad_amount'],
    ['attendance legend 出勤 休', 'symbol_taken'],
    ['attendance legend 出勤 三个字', 'bad_symbol'],
  ])('%s is refused (%s)', async (line, code) => {
    const counter = await openAttendance();
    expect((await counter.jwh(`${line} --json`)).json().error.code).toBe(code);
  });

  test('the office changes a symbol, and every sheet shows it', async () => {
    const counter = await openAttendance();
    await punch(counter, ...onTime('2026-10-08'));
    await done(counter, 'attendance legend 出勤 √');
    expect((await done(counter, 'attendance month 2026-10')).out).toContain('√ 出勤');
  });
});
