import { describe, expect, test } from 'vitest';
import { done, month, punch } from '../attendance/office.ts';
import { type Counter, openCounter } from '../counter.ts';
import { pdfText } from '../readers.ts';

/** 静安 in October 2026: a director, a secretary, a deputy and a worker. */
async function openJingan(place: 'jingan' | 'changchun' | 'qinhuangdao' = 'jingan'): Promise<Counter> {
  const counter = await openCounter({ place, today: '2026-10-31' });
  for (const [name, post] of [
    ['张敏', '书记'],
    ['王建国', '主任'],
    ['孙秀英', '副主任'],
    ['李敏', '社工'],
  ]) {
    await done(counter, `staff add ${name} --post ${post} --from 2025-01-01`);
  }
  return counter;
}

// biome-ignore lint/suspicious/noExplicitAny: tests look into it freely
const rowOf = async (counter: Counter, asked: string, name = '李敏'): Promise<any> =>
  (await month(counter, asked)).rows.find(({ person }: { person: string }) => person === name);

// biome-ignore lint/suspicious/noExplicitAny: tests look into it freely
const plan = async (counter: Counter, asked: string): Promise<any> =>
  (await done(counter, `schedule show ${asked} --json`)).json();

const verdict = async (counter: Counter, subject: string, asked = '2026-10') =>
  (await plan(counter, asked)).verdicts.find((one: { subject: string }) => one.subject === subject);

describe('a staggered week', () => {
  test('works Saturday and rests Monday and Tuesday', async () => {
    const counter = await openJingan();
    await done(counter, 'schedule set 李敏 --from 2026-10-08 --rest 周一,周二 --reason 错时工作');
    await punch(counter, '2026-10-17 8:31 17:00', '2026-10-18 8:30 17:00', '2026-10-19 8:00 12:00');
    const row = await rowOf(counter, '2026-10');
    expect(row.days).toMatchObject({
      '2026-10-17': 'late',
      '2026-10-18': 'present',
      '2026-10-19': 'rest_work',
      '2026-10-20': 'off',
      '2026-10-21': 'unmarked',
    });
    // From 8 October: 24 days, of which 12, 13, 19, 20, 26, 27 are free; 1–7 October as the calendar has it; the 31st is today.
    expect(row).toMatchObject({ planned: 18, off: 13, present: 2, unmarked: 15, rest_work: 1, late: 1 });
    expect((await rowOf(counter, '2026-10', '王建国')).planned).toBe(18);
  });

  test('a statutory day is free for everybody, a swapped rest day is not', async () => {
    const counter = await openJingan();
    await done(counter, 'schedule set 李敏 --from 2026-09-01 --rest 周一,周二');
    const { days } = await rowOf(counter, '2026-10');
    expect(days).toMatchObject({ '2026-10-01': 'holiday', '2026-10-02': 'holiday', '2026-10-03': 'holiday' });
    expect(days).toMatchObject({ '2026-10-04': 'unmarked', '2026-10-05': 'off', '2026-10-07': 'unmarked' });
    expect((await rowOf(counter, '2026-10', '王建国')).days).toMatchObject({
      '2026-10-01': 'holiday',
      '2026-10-04': 'off',
      '2026-10-06': 'make_up_rest',
    });
  });

  test('leave over a span takes the days that are the person’s own', async () => {
    const counter = await openJingan('changchun');
    await done(counter, 'schedule set 李敏 --from 2026-10-08 --rest 周一,周二');
    const marked = await done(counter, 'attendance mark 李敏 2026-10-16..2026-10-21 事假 --json');
    expect(marked.json().record.days).toEqual(['2026-10-16', '2026-10-17', '2026-10-18', '2026-10-21']);
    const { findings } = await month(counter, '2026-10');
    // One spell of four days over Monday and Tuesday, which are free: more than three.
    expect(findings.find(({ rule }: { rule: string }) => rule === 'leave.subdistrict')).toMatchObject({
      holds: true,
      arithmetic: expect.stringContaining('4 天 > 3 天'),
    });
    const refused = await counter.jwh('attendance mark 李敏 2026-10-19 事假');
    expect([refused.code, refused.err]).toEqual([2, expect.stringContaining('没有工作日')]);
  });

  test('weeks in turn, from the week of the anchor', async () => {
    const counter = await openJingan();
    await done(counter, 'schedule set 李敏 --from 2026-10-12 --rotate 周六,周日/周一,周二 --anchor 2026-10-12');
    const { rows } = await plan(counter, '2026-10');
    const { days } = rows.find(({ person }: { person: string }) => person === '李敏');
    expect(days).toMatchObject({ '2026-10-12': 'day', '2026-10-17': 'rest', '2026-10-18': 'rest' });
    expect(days).toMatchObject({
      '2026-10-19': 'rest',
      '2026-10-20': 'rest',
      '2026-10-24': 'day',
      '2026-10-26': 'day',
    });
  });

  test('a half-day plans one half, and stamps are held against that half', async () => {
    const counter = await openJingan();
    await done(counter, 'schedule set 李敏 --from 2026-10-08 --half 周三上午');
    await punch(counter, '2026-10-14 8:30 11:30', '2026-10-21 8:30 11:29');
    await done(counter, 'attendance mark 李敏 2026-10-28 病假');
    const row = await rowOf(counter, '2026-10');
    expect(row.days).toMatchObject({
      '2026-10-14': 'present/off',
      '2026-10-21': 'early/off',
      '2026-10-28': 'leave_sick/off',
    });
    expect(row).toMatchObject({ planned: 16.5, off: 14.5, present: 1, leave: { sick: 0.5 }, early: 1 });
  });

  test('own hours are judged, and the widest hours decide what is looked at for lateness', async () => {
    const counter = await openJingan();
    const set = await done(counter, 'schedule set 李敏 --from 2026-10-08 --hours 10:00-12:00,13:00-19:00 --json');
    expect(set.json().findings).toMatchObject([{ code: 'other_minutes', minutes: 480, office_minutes: 390 }]);
    await punch(counter, '2026-10-14 10:00 19:00', '2026-10-15 8:20 18:59');
    expect((await rowOf(counter, '2026-10')).days).toMatchObject({ '2026-10-14': 'present', '2026-10-15': 'early' });
  });

  test('a schedule for some weeks ends, and the one before it holds again', async () => {
    const counter = await openJingan();
    await done(counter, 'schedule set 李敏 --from 2026-10-01 --rest 周一,周二');
    await done(counter, 'schedule set 李敏 --from 2026-10-12 --until 2026-10-18 --rest 周三,周四');
    const { days } = await rowOf(counter, '2026-10');
    expect(days).toMatchObject({
      '2026-10-12': 'unmarked',
      '2026-10-14': 'off',
      '2026-10-19': 'off',
      '2026-10-21': 'unmarked',
    });
    await done(counter, 'schedule void 李敏 2026-10-12 --reason 取消');
    expect((await rowOf(counter, '2026-10')).days).toMatchObject({ '2026-10-12': 'off', '2026-10-14': 'unmarked' });
    expect((await counter.jwh('schedule void 李敏 2026-10-12 --reason 取消')).code).toBe(3);
    expect((await done(counter, 'schedule list --all --json')).json().rows).toHaveLength(2);
  });

  test.each([
    ['schedule set 李敏 --from 2026-10-01', 'nothing_to_set'],
    ['schedule set 李敏 --from 2026-10-01 --rest 周八', 'bad_weekday'],
    ['schedule set 李敏 --from 2026-10-01 --rest 周一,周一', 'bad_rest'],
    ['schedule set 李敏 --from 2026-10-01 --rest 周一 --rotate 周一/周二', 'two_things'],
    ['schedule set 李敏 --from 2026-10-01 --rotate 周一,周二', 'one_week'],
    ['schedule set 李敏 --from 2026-10-02 --until 2026-10-01 --rest 周一', 'days_reversed'],
    ['schedule set 李敏 --from 2024-10-02 --rest 周一', 'not_in_office'],
    ['schedule day 李敏 2026-10-02 work', 'statutory_day'],
    ['schedule day 李敏 2026-10-19 work --lead', 'no_weekend'],
    ['schedule day 李敏 2026-10-19 work --credit', 'not_rest_day'],
    ['schedule day 李敏 2026-10-19 明天', 'bad_work'],
  ])('%s is refused: %s', async (line, code) => {
    const counter = await openJingan();
    const answer = await counter.jwh(`${line} --json`);
    expect([answer.code, answer.json().error.code]).toEqual([2, code]);
    expect((await done(counter, 'schedule list --all --json')).json().rows).toEqual([]);
  });
});

describe('weekends', () => {
  test.each([
    ['王建国', '主任'],
    ['张敏', '书记'],
  ])('G-131 (静安 附件1 §2.1.2): %s (%s) may lead a weekend', async (name) => {
    const counter = await openJingan();
    const { verdicts } = (await done(counter, `schedule day ${name} 2026-10-17 work --lead --json`)).json();
    expect(verdicts).toMatchObject([{ rule: 'duty.weekend_lead', holds: true, cite: { article: '§2.1.2' } }]);
  });

  test('G-131: 副主任 may not; what happened is recorded with its verdict', async () => {
    const counter = await openJingan();
    const refused = await counter.jwh('schedule day 孙秀英 2026-10-17 work --lead --json');
    expect(refused.code).toBe(4);
    expect(refused.json().error).toMatchObject({ code: 'improper_lead', cite: { article: '§2.1.2' } });
    const line = 'schedule day 孙秀英 2026-10-17 work --lead --happened 书记和主任都在外地 --json';
    const recorded = (await done(counter, line)).json();
    expect(recorded.record).toMatchObject({ lead: true, happened: '书记和主任都在外地' });
    expect(recorded.verdicts).toMatchObject([{ holds: false, arithmetic: '10-17 孙秀英（副主任）不是书记或主任' }]);
    const { arithmetic } = await verdict(counter, 'weekend_lead');
    expect(arithmetic).toContain('10-17 孙秀英（副主任）不是书记或主任');
  });

  test('every open weekend has its lead', async () => {
    const counter = await openJingan();
    const weekends = ['04', '11', '17', '18', '24', '25', '31'];
    for (const day of weekends.slice(1)) await done(counter, `schedule day 王建国 2026-10-${day} work --lead`);
    expect(await verdict(counter, 'weekend_lead')).toMatchObject({
      holds: false,
      arithmetic: '7 天中 6 天有带班人；没有带班人：10-04',
    });
    await done(counter, 'schedule day 张敏 2026-10-04 work --lead');
    expect(await verdict(counter, 'weekend_lead')).toMatchObject({ holds: true, arithmetic: '7 天中 7 天有带班人' });
    expect(await verdict(counter, 'open_days')).toMatchObject({ holds: true, arithmetic: '应开放 25 天，有人 25 天' });
  });

  test('R-JA1-3: a weekend half left empty is named; leave empties a day as well', async () => {
    const counter = await openJingan();
    for (const day of ['04', '11', '17', '18', '24', '25'])
      await done(counter, `schedule day 李敏 2026-10-${day} work`);
    await done(counter, 'schedule day 李敏 2026-10-31 am');
    expect((await verdict(counter, 'open_days')).arithmetic).toBe('应开放 25 天，有人 24 天；没有人：10-31下午');
    await done(counter, 'attendance mark 李敏 2026-10-17 病假');
    expect((await verdict(counter, 'open_days')).arithmetic).toBe('应开放 25 天，有人 23 天；没有人：10-17、10-31下午');
  });

  test('R-JA1-77: statutory days want their duty; D-56b calls the two articles an error', async () => {
    const counter = await openJingan();
    for (const name of ['李敏', '孙秀英']) {
      await done(
        counter,
        `schedule set ${name} --from 2026-09-01 --rest ${name === '李敏' ? '周一,周二' : '周四,周五'}`,
      );
    }
    expect(await verdict(counter, 'every_day')).toMatchObject({
      holds: false,
      arithmetic: '31 天中 28 天有上班或值班；没有人：10-01、10-02、10-03',
      readings: ['D-56a'],
    });
    expect(await verdict(counter, 'every_day', '2026-11')).toMatchObject({ holds: true, others: [] });
    await done(counter, 'rules read D-56 b --from 2026-01-01 --cite 甲');
    expect((await verdict(counter, 'every_day')).arithmetic).toContain('法定节假日 3 天，条文说除去，又说全年无休');
  });

  test('R-JA1-5: a weekend worked is a day in lieu, half of it half; voided it is taken back', async () => {
    const counter = await openJingan();
    const whole = (await done(counter, 'schedule day 李敏 2026-10-17 work --credit --json')).json();
    expect(whole.record).toMatchObject({ credit: 1, planned_change: 1 });
    expect(whole.basis).toMatchObject([{ article: '§2.1.3' }]);
    expect((await done(counter, 'schedule day 李敏 2026-10-18 pm --credit --json')).json().record.credit).toBe(0.5);
    await punch(counter, '2026-10-17 8:30 17:00');
    // Planned now, so that it is present and no work on a day of rest.
    expect(await rowOf(counter, '2026-10')).toMatchObject({ planned: 19.5, off: 11.5, present: 1, rest_work: 0 });
    const voided = (await done(counter, 'schedule void 李敏 2026-10-17 --reason 改期 --json')).json();
    expect(voided.record).toMatchObject({ kind: 'day', credits: 1 });
    expect(await rowOf(counter, '2026-10')).toMatchObject({ planned: 18.5, present: 0, rest_work: 1 });
  });

  test('a place without the rules keeps the roster and borrows none', async () => {
    const counter = await openJingan('changchun');
    const { verdicts } = (await done(counter, 'schedule day 孙秀英 2026-10-17 work --lead --credit --json')).json();
    expect(verdicts).toEqual([]);
    const shown = await done(counter, 'schedule show 2026-10');
    expect(shown.out).toContain('长春没有双休日开放的规定');
    expect(shown.out).not.toContain('静安');
  });

  test('S-QHD-17: holiday rotation is told as information', async () => {
    const counter = await openJingan('qinhuangdao');
    expect((await plan(counter, '2026-10')).verdicts).toEqual([]);
    expect((await done(counter, 'schedule show 2026-10')).out.replace(/\s/g, '')).toContain('节假日轮休');
  });

  test('the roster on paper', async (context) => {
    const counter = await openJingan();
    await done(counter, 'schedule day 王建国 2026-10-17 work --lead');
    await done(counter, 'schedule show 2026-10 --pdf 轮班表.pdf');
    const text = pdfText(`${counter.folder}/轮班表.pdf`, context);
    expect(text).toContain('轮班表');
    expect(text).not.toContain('jwh');
  });
});

describe('summer', () => {
  test('D-57: unset, the usual hours hold and a warning is given', async () => {
    const counter = await openJingan();
    await punch(counter, '2026-09-08 8:30 17:00');
    const report = await month(counter, '2026-09');
    expect(report.record).toMatchObject({ summer_unset: true, hours: '8:30-11:30、13:30-17:00' });
    expect((await done(counter, 'attendance month 2026-09')).out).toContain('夏令时的起止没有设定');
    expect((await month(counter, '2026-10')).record.summer_unset).toBe(false);
  });

  test('set by the office with first and last day, every year', async () => {
    const counter = await openJingan();
    await done(counter, 'office set hours 夏季 --from 2025-05-01 --until 2025-09-30 --yearly');
    await done(counter, 'attendance mark 李敏 2026-09-30 事假 --half am');
    await done(counter, 'attendance mark 李敏 2026-10-08 事假 --half am');
    await punch(counter, '2026-09-30 14:00 17:00', '2026-10-08 14:00 17:00');
    expect((await rowOf(counter, '2026-09')).days['2026-09-30']).toBe('leave_personal/present');
    expect((await rowOf(counter, '2026-10')).days['2026-10-08']).toBe('leave_personal/late');
    expect((await plan(counter, '2026-09')).record).toMatchObject({
      hours: '8:30-11:30、14:00-17:00',
      seasons: ['2025年起每年5月1日至9月30日 8:30-11:30、14:00-17:00'],
      summer_unset: false,
    });
  });

  test('of one year only; and ended', async () => {
    const counter = await openJingan('changchun');
    await done(counter, 'office set hours 8:30-11:30 13:30-17:00 --from 2025-01-01');
    await done(counter, 'office set hours 8:00-12:00 14:00-17:00 --from 2026-06-01 --until 2026-08-31');
    const hours = async (asked: string) => (await month(counter, asked)).record.hours;
    expect(await hours('2026-05')).toBe('8:30-11:30、13:30-17:00');
    expect(await hours('2026-06')).toBe('8:00-12:00、14:00-17:00');
    expect(await hours('2026-09')).toBe('8:30-11:30、13:30-17:00');
    await done(counter, 'office set hours 夏季 8:10-11:30 14:00-17:00 --from 2025-06-01 --until 2025-08-31 --yearly');
    expect(await hours('2025-07')).toBe('8:10-11:30、14:00-17:00');
    await done(counter, 'office set hours 夏季 不用 --from 2026-01-01');
    expect(await hours('2026-06')).toBe('8:00-12:00、14:00-17:00');
    await done(counter, 'office set hours 夏季 不用 --from 2026-07-01');
    expect(await hours('2026-07')).toBe('8:30-11:30、13:30-17:00');
  });

  test('a season is taken away by its first day, and no other with it', async () => {
    const counter = await openJingan();
    const summer = async (asked: string) => (await plan(counter, asked)).record.seasons;
    await done(counter, 'office set hours 夏季 --from 2025-05-01 --until 2025-09-30 --yearly');
    await done(counter, 'office set hours 8:00-12:00 14:00-17:00 --from 2026-06-01 --until 2026-08-31');
    expect((await plan(counter, '2026-07')).record.hours).toBe('8:00-12:00、14:00-17:00');
    const taken = await done(counter, 'office set hours 夏季 不用 --from 2026-06-01');
    expect(taken.out).toContain('季节作息已撤去');
    expect(taken.out).toContain('仍有：2025年起每年5月1日至9月30日');
    expect((await plan(counter, '2026-07')).record.hours).toBe('8:30-11:30、14:00-17:00');
    await done(counter, 'office set hours 夏季 不用 --from 2025-05-01');
    expect(await summer('2026-07')).toEqual([]);
  });

  test('two seasons of one year that overlap, or one and a yearly one of the same first day, are refused', async () => {
    const counter = await openJingan();
    const refusal = async (line: string) => (await counter.jwh(`${line} --json`)).json().error;
    await done(counter, 'office set hours 夏季 --from 2026-05-01 --until 2026-09-30 --yearly');
    const dated = 'office set hours 8:00-12:00 14:00-17:00';
    const same = await refusal(`${dated} --from 2026-05-01 --until 2026-08-31`);
    expect(same).toMatchObject({ code: 'season_taken' });
    expect(same.hint).toContain('jwh office set hours 夏季 不用 --from 2026-05-01');
    const over = await done(counter, `${dated} --from 2026-06-01 --until 2026-08-31`);
    expect(over.out).toContain('重叠');
    expect(await refusal(`${dated} --from 2026-08-31 --until 2026-09-10`)).toMatchObject({ code: 'season_taken' });
    expect((await done(counter, `${dated} --from 2026-10-01 --until 2026-11-10`)).out).not.toContain('重叠');
    const again = await done(counter, 'office set hours 夏季 --from 2026-05-01 --until 2026-09-15 --yearly');
    expect(again.out).toContain('代替原来的：2026年起每年5月1日至9月30日');
  });

  test.each([
    ['office set hours 夏季 --from 2026-05-01', 'until_missing'],
    ['office set hours 8:00-12:00 --from 2026-05-01 --yearly', 'until_missing'],
    ['office set hours 夏季 --from 2026-05-01 --until 2026-04-01', 'days_reversed'],
    ['office set hours 夏季 --from 2026-05-01 --until 2027-05-01', 'long_season'],
  ])('%s is refused: %s', async (line, code) => {
    const counter = await openJingan();
    expect((await counter.jwh(`${line} --json`)).json().error.code).toBe(code);
  });
});
