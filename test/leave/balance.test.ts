import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { done, punch } from '../attendance/office.ts';
import { pdfText } from '../readers.ts';
import { asked, balanceOf, openLeave, recordOf, refused } from './office.ts';

describe('annual leave by working years (年休假条例)', () => {
  test.each([
    ['2025-11-01', 0, 0],
    ['2025-10-31', 1, 5],
    ['2016-11-01', 9, 5],
    ['2016-10-31', 10, 10],
    ['2006-11-01', 19, 10],
    ['2006-10-31', 20, 15],
  ])('since %s: %i years, %i days on 2026-10-31', async (since, years, days) => {
    const counter = await openLeave();
    await done(counter, `staff employ 李敏 --work-since ${since}`);
    expect(await balanceOf(counter)).toMatchObject({ years, entitled: days, used: 0, left: days });
  });

  test('what is not on file is not known, and never zero', async () => {
    const counter = await openLeave();
    expect(await balanceOf(counter)).toMatchObject({ years: null, entitled: null, left: null });
    expect((await done(counter, 'leave balance')).out.replace(/\s/g, '')).toContain('jwhstaffemploy赵永康');
    const { record } = await asked(counter, '李敏 年休假 2026-10-12..2026-10-13');
    expect(record.warnings).toContainEqual(expect.objectContaining({ code: 'entitlement_unknown' }));
  });

  test('who came during the year gets a part, the fraction dropped (年休假实施办法 第五条)', async () => {
    const counter = await openLeave();
    await done(counter, 'staff employ 李敏 --work-since 2014-07-01 --hired 2026-03-02');
    const { rows, basis } = (await done(counter, 'leave balance 李敏 --json')).json();
    expect(rows[0]).toMatchObject({ years: 12, entitled: 8 });
    expect(rows[0].arithmetic).toContain('305×10÷365 = 8.36，取 8 天');
    expect(basis[0]).toMatchObject({ place: 'national', status: 'reconstructed' });
    expect(await balanceOf(counter, '李敏 --year 2027')).toMatchObject({ entitled: 10 });
    expect(await balanceOf(counter, '李敏 --year 2025')).toMatchObject({ entitled: 0 });
  });

  test('used and asked for count; what goes beyond is refused, and recorded where it has happened', async () => {
    const counter = await openLeave();
    await done(counter, 'staff employ 李敏 --work-since 2020-07-01');
    await done(counter, 'attendance mark 李敏 2026-03-02..2026-03-03 年假');
    await asked(counter, '李敏 年休假 2026-03-09..2026-03-10 --to-half am --on 2026-03-05');
    expect(await balanceOf(counter)).toMatchObject({ entitled: 5, used: 2, requested: 1.5, left: 1.5 });
    const error = await refused(counter, 'request 李敏 年休假 2026-03-16..2026-03-17 --on 2026-03-05', 4);
    expect(error).toMatchObject({ code: 'annual_exceeded', cite: { place: 'national' } });
    expect(error.message).toContain('5 天 − 已休 2 天 − 待批 1.5 天 = 1.5 天');
    await asked(counter, '李敏 年休假 2026-03-16..2026-03-17 --to-half am --on 2026-03-05');
    expect((await balanceOf(counter)).left).toBe(0);
    const taken = await asked(counter, '李敏 年休假 2026-04-01 --on 2026-03-05 --happened 已经休了');
    expect(taken.record).toMatchObject({ happened: '已经休了', days: 1 });
    expect(taken.record.warnings[0].code).toBe('annual_exceeded');
    expect((await balanceOf(counter)).left).toBe(-1);
  });

  test('a leave over the end of the year takes from both years', async () => {
    const counter = await openLeave({ today: '2026-01-20' });
    await done(counter, 'staff employ 李敏 --work-since 2020-07-01');
    const { record } = await asked(counter, '李敏 年休假 2025-12-29..2026-01-06 --on 2025-12-20');
    // 29, 30, 31 December; then 1 to 3 January free, Sunday the 4th worked, 5 and 6.
    expect(record.days).toBe(6);
    expect(await balanceOf(counter, '李敏 --year 2025')).toMatchObject({ requested: 3, left: 2 });
    expect(await balanceOf(counter, '李敏 --year 2026')).toMatchObject({ requested: 3, left: 2 });
  });

  test('20 days of paid personal leave exclude it; what cost its pay does not count', async () => {
    const counter = await openLeave({ place: 'jingan' });
    await done(counter, 'staff employ 李敏 --work-since 2020-07-01');
    await done(counter, 'attendance mark 李敏 2026-03-02..2026-03-27 事假');
    await done(counter, 'attendance mark 李敏 2026-03-27 出勤 --half pm');
    expect(await balanceOf(counter)).toMatchObject({ entitled: 5 });
    await done(counter, 'attendance mark 李敏 2026-03-27 事假');
    const { rows, verdicts } = (await done(counter, 'leave balance 李敏 --json')).json();
    expect(rows[0]).toMatchObject({ entitled: 0, left: 0 });
    expect(verdicts[0]).toMatchObject({
      rule: 'leave.annual.personal',
      holds: false,
      arithmetic: '没有扣工资的事假 20 天 ≥ 20 天',
    });
    expect((await refused(counter, 'request 李敏 年休假 2026-10-12', 4)).code).toBe('annual_exceeded');

    const changchun = await openLeave();
    await done(changchun, 'staff employ 李敏 --work-since 2020-07-01');
    await done(changchun, 'attendance mark 李敏 2026-03-02..2026-03-27 事假');
    const charged = (await done(changchun, 'leave balance 李敏 --json')).json();
    expect(charged.rows[0]).toMatchObject({ entitled: 5 });
    expect(charged.verdicts[0]).toMatchObject({ holds: true, arithmetic: '没有扣工资的事假 0 天 < 20 天' });
  });

  test('two months of sick leave exclude it below ten working years, three from ten on', async () => {
    const counter = await openLeave();
    await done(counter, 'staff employ 李敏 --work-since 2020-07-01');
    await done(counter, 'attendance mark 李敏 2026-03-02..2026-04-29 病假');
    expect((await done(counter, 'leave balance 李敏 --json')).json().verdicts[1]).toMatchObject({
      holds: true,
      arithmetic: '病假 59 个日历天 < 2 个月×30',
    });
    await done(counter, 'attendance mark 李敏 2026-04-30 病假');
    expect(await balanceOf(counter)).toMatchObject({ entitled: 0 });
    await done(counter, 'staff employ 李敏 --work-since 2010-07-01');
    expect(await balanceOf(counter)).toMatchObject({ entitled: 10 });
  });

  test('what was left may be carried into the next year, no more than there was', async () => {
    const counter = await openLeave();
    await done(counter, 'staff employ 李敏 --work-since 2020-07-01');
    await done(counter, 'attendance mark 李敏 2025-03-03..2025-03-05 年假');
    const error = await refused(counter, 'carry 李敏 --days 2.5 --reason 年底换届', 4);
    expect(error).toMatchObject({ code: 'carry_exceeded', cite: { place: 'national' } });
    expect(await recordOf(counter, 'carry 李敏 --days 2 --reason 年底换届')).toMatchObject({
      year: 2026,
      days: 2,
      left_before: 2,
    });
    expect(await balanceOf(counter)).toMatchObject({ entitled: 5, carried: 2, left: 7 });
  });

  test('days carried are gone from their own year, and come back when the carry is taken back', async () => {
    const counter = await openLeave();
    await done(counter, 'staff employ 李敏 --work-since 2020-07-01');
    await done(counter, 'leave carry 李敏 --days 3 --reason 年底换届');
    expect(await balanceOf(counter, '李敏 --year 2025')).toMatchObject({ carried_out: 3, left: 2 });
    const taken = await refused(counter, 'request 李敏 年休假 2025-12-29..2025-12-31 --on 2025-12-20', 4);
    expect(taken).toMatchObject({ code: 'annual_exceeded' });
    expect(taken.message).toContain('已结转到下一年 3 天 = 2 天');
    // Writing it again replaces it, and is held against the whole year.
    await done(counter, 'leave carry 李敏 --days 5 --reason 全年没有休');
    expect(await balanceOf(counter, '李敏 --year 2025')).toMatchObject({ carried_out: 5, left: 0 });
    expect(await recordOf(counter, 'carry 李敏 --void --year 2026 --reason 登记错了人')).toMatchObject({ days: 0 });
    expect(await balanceOf(counter)).toMatchObject({ carried: 0, left: 5 });
    await asked(counter, '李敏 年休假 2025-12-29..2025-12-31 --on 2025-12-20');
    expect((await refused(counter, 'carry 李敏 --void --reason 再收一次', 2)).code).toBe('nothing_carried');
    expect((await refused(counter, 'carry 李敏 --void --days 1 --reason 两样', 2)).code).toBe('days_or_void');
    expect((await refused(counter, 'carry 李敏 --reason 没有写天数', 2)).code).toBe('days_or_void');
  });

  test('what came into a year is not carried on: only the days of the year itself', async () => {
    const counter = await openLeave();
    await done(counter, 'staff employ 李敏 --work-since 2020-07-01');
    await done(counter, 'leave carry 李敏 --days 3 --year 2025 --reason 年底值守');
    const error = await refused(counter, 'carry 李敏 --days 5.5 --reason 又没有休完', 4);
    expect(error.message).toContain('本年的年休假只剩 5 天');
    expect(await recordOf(counter, 'carry 李敏 --days 5 --reason 又没有休完')).toMatchObject({ left_before: 5 });
    // Four days taken in 2025: the three that came in and one of its own.
    await done(counter, 'attendance mark 李敏 2025-03-03..2025-03-06 年假');
    expect((await refused(counter, 'carry 李敏 --days 4.5 --reason 又没有休完', 4)).code).toBe('carry_exceeded');
    expect(await recordOf(counter, 'carry 李敏 --days 4 --reason 又没有休完')).toMatchObject({ left_before: 4 });
  });

  test('maternity leave over 98 calendar days and other national figures are told, never refused', async () => {
    const counter = await openLeave();
    const told = async (line: string) =>
      (await asked(counter, line)).record.warnings.find(({ code }: { code: string }) => code === 'over_maximum')?.says;
    expect(await told('李敏 产假 2026-03-02..2026-06-07 --on 2026-03-01')).toBeUndefined();
    expect(await told('李敏 婚假 2026-06-15..2026-06-18 --on 2026-06-01')).toContain('推定、未核');
    expect(await told('王建国 产假 2026-03-02..2026-06-08 --on 2026-03-01')).toContain('99 日历天 > 98 天');
  });
});

describe('time off in lieu', () => {
  test('earned, asked for, taken, given back', async () => {
    const counter = await openLeave();
    expect((await refused(counter, 'request 李敏 调休 2026-10-21', 2)).code).toBe('lieu_exceeded');
    expect(await recordOf(counter, 'earn 李敏 2026-10-18 --days 1.5 --reason 接待检查')).toMatchObject({
      days: 1.5,
      source: 'rest_day',
      balance: 1.5,
    });
    expect((await refused(counter, 'earn 李敏 2026-10-18 --days 1 --reason 再来', 2)).code).toBe('earned_already');
    expect((await refused(counter, 'earn 李敏 2026-10-19 --days 1 --reason 周一', 2)).code).toBe('no_rest_day');
    expect((await refused(counter, 'earn 李敏 2026-10-17 --days 0.3 --reason 周六', 2)).code).toBe('bad_days');
    await done(counter, 'leave earn 李敏 2026-10-19 --halves 1 --source duty --reason 夜间值班');
    await asked(counter, '李敏 调休 2026-10-21 --on 2026-10-20');
    expect(await balanceOf(counter)).toMatchObject({
      lieu_earned: 2,
      lieu_used: 0,
      lieu_requested: 1,
      lieu_balance: 1,
    });
    await done(counter, 'leave approve 1 --by 王建国 --on 2026-10-20');
    expect(await balanceOf(counter)).toMatchObject({ lieu_used: 1, lieu_requested: 0, lieu_balance: 1 });
    // What is marked without a request is taken as well; what was earned later does not serve an earlier day.
    await done(counter, 'attendance mark 李敏 2026-10-22 调休 --half pm');
    expect((await balanceOf(counter)).lieu_balance).toBe(0.5);
    expect((await refused(counter, 'request 李敏 调休 2026-10-16 --to-half am', 2)).message).toContain('到 2026-10-16');
    await done(counter, 'leave cancel 1 --reason 没有休');
    expect((await balanceOf(counter)).lieu_balance).toBe(1.5);
    expect(await recordOf(counter, 'earn 李敏 2026-10-18 --void 日期登错')).toMatchObject({ days: -1.5, balance: 0 });
    expect((await refused(counter, 'earn 李敏 2026-10-18 --void 再撤', 3)).code).toBe('nothing_earned');
  });

  test('an opening balance holds all that lies before it', async () => {
    const counter = await openLeave();
    await done(counter, 'attendance mark 李敏 2025-12-30 调休');
    await done(counter, 'leave earn 李敏 2026-01-01 --days 2.5 --source opening --reason 上年结余');
    expect(await balanceOf(counter)).toMatchObject({
      lieu_since: '2026-01-01',
      lieu_earned: 2.5,
      lieu_used: 0,
      lieu_balance: 2.5,
    });
  });

  test('rest days worked and not entered are told, each person and day once', async () => {
    const counter = await openLeave();
    await punch(counter, '2026-10-17 8:30 17:00', '2026-10-18 8:30 12:00', '2026-10-19 8:30 17:00');
    await done(counter, 'attendance mark 李敏 2026-10-17 出勤');
    expect((await balanceOf(counter)).rest_work).toEqual(['2026-10-17', '2026-10-18']);
    await done(counter, 'leave earn 李敏 2026-10-17 --days 1 --reason 周六值守');
    expect((await balanceOf(counter)).rest_work).toEqual(['2026-10-18']);
    expect((await done(counter, 'leave balance')).out.replace(/\s/g, '')).toContain('jwhleaveearn李敏2026-10-18');
  });

  test('F-41: the sheet of the year sums up and is to be signed', async (context) => {
    const counter = await openLeave();
    await done(counter, 'leave earn 李敏 2026-10-18 --days 1.5 --reason 接待检查');
    await done(counter, 'leave earn 王建国 2026-10-18 --days 1 --reason 接待检查');
    await done(counter, 'attendance mark 李敏 2026-10-21 调休 --half am');
    const { rows } = (await done(counter, 'leave lieu --json')).json();
    expect(rows.find((row: { person: string }) => row.person === '李敏')).toEqual({
      person: '李敏',
      shifts: 0,
      earned: 1.5,
      taken: 0.5,
      balance: 1,
      pay: 0,
    });
    const file = join(counter.folder, '补休.pdf');
    await done(counter, `leave lieu --pdf ${file}`);
    const text = pdfText(file, context);
    for (const word of ['补休、值班费表', '李敏', '合计', '2.5', '主任', '盖章']) expect(text).toContain(word);
  });
});

describe('what a person brings along', () => {
  test('R-CC-05-7, D-92: source, duty and paying unit are recorded and shown; mended one by one', async () => {
    const counter = await openLeave();
    await done(counter, 'staff employ 李敏 --source 公益岗位 --duty 窗口接待 --paid-by 区就业局');
    const employed = (
      await done(counter, 'staff employ 李敏 --work-since 2014-07-01 --hired 2026-03-02 --json')
    ).json();
    expect(employed.record.employment).toEqual({
      source: 'public_welfare',
      duty: '窗口接待',
      paying_unit: '区就业局',
      work_since: '2014-07-01',
      hired_on: '2026-03-02',
    });
    expect((await done(counter, 'staff show 李敏')).out).toMatch(/来源\s+公益岗位[\s\S]*区就业局/);
    expect((await done(counter, 'staff show 王建国 --json')).json().record.employment).toBeNull();
    const missing = (await done(counter, 'staff list --missing 任用情况 --json')).json().rows;
    expect(missing.map(({ name }: { name: string }) => name)).toEqual(['赵永康', '王建国']);
    for (const [line, code] of [
      ['staff employ 李敏', 'nothing_said'],
      ['staff employ 李敏 --work-since 2026-12-01', 'future_day'],
      ['staff employ 李敏 --hired 2010-01-01', 'days_reversed'],
    ]) {
      const answer = await counter.jwh(`${line} --json`);
      expect([answer.code, answer.json().error.code]).toEqual([2, code]);
    }
  });
});
