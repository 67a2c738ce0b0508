import { describe, expect, test } from 'vitest';
import { publishedYear } from '../../src/calendar/official.ts';
import { daysOf, daysOfYear, WorkCalendar } from '../../src/calendar/workday.ts';
import { openCounter } from '../counter.ts';

const calendarOf = async (year: number) => {
  const official = await publishedYear(year);
  return new WorkCalendar(new Map(official === undefined ? [] : [[year, official]]));
};

describe('the arrangements of the State Council', () => {
  // 人社部发〔2025〕2号: 248 working days a year.
  test.each([
    [2025, [19, 19, 21, 22, 19, 20, 23, 21, 23, 18, 20, 23]],
    [2026, [21, 16, 22, 21, 19, 21, 23, 21, 22, 18, 21, 23]],
  ])('working days of %i, month by month', async (year, expected) => {
    const calendar = await calendarOf(year);
    const months = expected.map((_, at) => `${year}-${String(at + 1).padStart(2, '0')}`);
    expect(months.map((month) => calendar.workdaysOf(daysOf(month)).length)).toEqual(expected);
    expect(calendar.workdaysOf(daysOfYear(year))).toHaveLength(248);
  });

  // 2026年国庆节: 10-01 to 10-07 off, 09-20 and 10-10 worked.
  test.each([
    ['2026-09-20', 'make_up_work'],
    ['2026-10-01', 'holiday'],
    ['2026-10-06', 'make_up_rest'],
    ['2026-10-08', 'workday'],
    ['2026-10-10', 'make_up_work'],
    ['2026-10-11', 'weekend'],
  ])('%s is %s', async (day, kind) => {
    expect((await calendarOf(2026)).kindOf(day)).toBe(kind);
  });

  test('years beyond the data are not guessed', async () => {
    expect(await publishedYear(2027)).toBeUndefined();
    expect(await publishedYear(2003)).toBeUndefined();
    expect(await publishedYear(2004)).toBeDefined();
  });
});

describe('the calendar on the command line', () => {
  const table = 'day,kind\n2027-01-01,statutory\n2027/1/2,off\n2027-01-04,off\n2027-01-09,work\n';

  test('a year without an arrangement: exit 5, until the official table is imported', async () => {
    const counter = await openCounter({ today: '2027-02-01' });
    await counter.jwh('staff add 李敏 --post 社工 --from 2026-01-01');
    const refused = await counter.jwh('attendance month 2027-01 --json');
    expect(refused.code).toBe(5);
    expect(refused.json().error).toMatchObject({
      code: 'no_calendar',
      hint: expect.stringContaining('calendar import'),
    });
    counter.write('放假.csv', table);
    const made = await counter.run('calendar', 'import', '放假.csv', '--cite', '国办发明电〔2026〕1号', '--json');
    expect(made.json().rows).toEqual([{ year: 2027, named: 4, workdays: 260 }]);
    const { rows } = (await counter.jwh('attendance month 2027-01 --json')).json();
    expect(rows[0]).toMatchObject({
      planned: 20,
      days: { '2027-01-01': 'holiday', '2027-01-02': 'off', '2027-01-04': 'make_up_rest', '2027-01-09': 'unmarked' },
    });
  });

  test('an imported table wins for its year, and can be imported again', async () => {
    const counter = await openCounter();
    counter.write('放假.yaml', 'off:\n  - 2026-10-09\nstatutory: [2026-10-01, 2026-10-02, 2026-10-03, 2026-01-01]\n');
    for (const cite of ['甲', '乙']) {
      expect((await counter.run('calendar', 'import', '放假.yaml', '--cite', cite)).code).toBe(0);
    }
    const { out } = await counter.jwh('calendar show 2026-10');
    expect(out).toContain('依据：乙');
    expect(out).toMatch(/2026-10-09 +五 +调休放假/);
    expect(out).toMatch(/2026-10-08 +四 +工作日/);
  });

  test('the year that is known', async () => {
    const counter = await openCounter();
    const { out } = await counter.jwh('calendar show');
    expect(out).toMatch(/全年 +248/);
  });

  test.each([
    ['day,kind\n2027-02-30,off\n', 'bad_day'],
    ['day,kind\n2027-01-01,假\n', 'bad_kind'],
    ['day,kind\n2027-01-01,off\n2027-01-01,work\n', 'two_kinds'],
  ])('a faulty table is refused whole: %j', async (text, code) => {
    const counter = await openCounter();
    counter.write('放假.csv', text);
    const { error } = (await counter.jwh('calendar import 放假.csv --cite 甲 --json')).json();
    expect(error).toMatchObject({ code: 'faulty_rows', rows: [{ code }] });
  });
});
