import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { statutoryDaysKnown } from '../../src/calendar/moon.ts';
import { publishedYear } from '../../src/calendar/official.ts';
import { statutoryDays } from '../../src/calendar/statutory.ts';
import { daysOf, daysOfYear, WorkCalendar } from '../../src/calendar/workday.ts';
import { type Counter, openCounter } from '../counter.ts';
import { arrangement2027, tableOf } from './arrangement.ts';

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

  test.each([
    [
      2025,
      [19, 19, 21, 22, 19, 20, 23, 21, 23, 18, 20, 23],
      [
        '01-01',
        '01-28',
        '01-29',
        '01-30',
        '01-31',
        '04-04',
        '05-01',
        '05-02',
        '05-31',
        '10-01',
        '10-02',
        '10-03',
        '10-06',
      ],
    ],
    [
      2026,
      [21, 16, 22, 21, 19, 21, 23, 21, 22, 18, 21, 23],
      [
        '01-01',
        '02-16',
        '02-17',
        '02-18',
        '02-19',
        '04-05',
        '05-01',
        '05-02',
        '06-19',
        '09-25',
        '10-01',
        '10-02',
        '10-03',
      ],
    ],
  ])('of %i at the counter: 248 working days by month, thirteen statutory days', async (year, expected, statutory) => {
    const counter = await openCounter();
    const { rows } = (await counter.jwh(`calendar show ${year} --json`)).json();
    expect(rows.map(({ workdays }: { workdays: number }) => workdays)).toEqual(expected);
    const days: string[] = [];
    for (const { month } of rows) {
      const found = (await counter.jwh(`calendar show ${month} --json`)).json().rows as { day: string; kind: string }[];
      days.push(...found.filter(({ kind }) => kind === 'holiday').map(({ day }) => day.slice(5)));
    }
    expect(days).toEqual(statutory);
    expect(rows.reduce((sum: number, row: { statutory: number }) => sum + row.statutory, 0)).toBe(13);
  });

  test('the moon of every known year is the library’s', async () => {
    for (let year = 2008; year <= 2040; year += 1) expect(statutoryDaysKnown(year)).toEqual(await statutoryDays(year));
    expect([statutoryDaysKnown(2007), statutoryDaysKnown(2041)]).toEqual([null, null]);
  });

  // 2026年国庆节: 10-01 to 10-07 off, 09-20 and 10-10 worked.
  test.each([
    ['2026-09-20', 'make_up_work'],
    ['2026-10-01', 'holiday'],
    ['2026-10-04', 'weekend'],
    ['2026-10-05', 'make_up_rest'],
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

// 全国年节及纪念日放假办法 第二条: thirteen days since 2025, eleven before.
describe('the days off by law', () => {
  test.each([2009, 2014, 2020, 2023, 2024, 2025, 2026])(
    'all of them are off in the arrangement of %i',
    async (year) => {
      const days = await statutoryDays(year);
      expect(days).toHaveLength(year < 2025 ? 11 : 13);
      const { days: official = {} } = (await publishedYear(year)) ?? {};
      expect(days.filter(({ day }) => !['off', 'statutory'].includes(official[day] ?? ''))).toEqual([]);
    },
  );

  test('of years to come: the moon is asked for, and two holidays may meet', async () => {
    const on = async (year: number, name: string) =>
      (await statutoryDays(year)).filter((one) => one.name === name).map(({ day }) => day.slice(5));
    expect(await on(2027, '春节')).toEqual(['02-05', '02-06', '02-07', '02-08']);
    expect(await on(2027, '清明')).toEqual(['04-05']);
    expect(await on(2028, '清明')).toEqual(['04-04']);
    expect(await on(2027, '端午')).toEqual(['06-09']);
    expect(await on(2031, '中秋')).toEqual(['10-01']);
    expect(await statutoryDays(2031)).toHaveLength(13);
  });

  test.each(['America/New_York', 'Asia/Shanghai', 'Pacific/Auckland'])('whatever the zone: %s', (zone) => {
    const asked =
      "import('./src/calendar/statutory.ts').then(async (it) => console.log(JSON.stringify(await it.statutoryDays(2027))))";
    const said = execFileSync(process.execPath, ['--import', 'tsx', '-e', asked], {
      encoding: 'utf8',
      env: { ...process.env, TZ: zone },
    });
    expect(
      JSON.parse(said)
        .map(({ day }: { day: string }) => day.slice(5))
        .join(' '),
    ).toBe('01-01 02-05 02-06 02-07 02-08 04-05 05-01 05-02 06-09 09-15 10-01 10-02 10-03');
  });
});

describe('the calendar on the command line', () => {
  const bring = async (counter: Counter, text: string, file = '放假.csv') => {
    counter.write(file, text);
    return counter.run('calendar', 'import', file, '--cite', '国办发明电〔2026〕1号', '--json');
  };

  test('a year without an arrangement: exit 5, until the official table is imported', async () => {
    const counter = await openCounter({ today: '2027-02-01' });
    await counter.jwh('staff add 李敏 --post 社工 --from 2026-01-01');
    const refused = await counter.jwh('attendance month 2027-01 --json');
    expect(refused.code).toBe(5);
    expect(refused.json().error).toMatchObject({
      code: 'no_calendar',
      hint: expect.stringContaining('calendar import'),
    });
    const made = await bring(counter, tableOf(arrangement2027));
    expect(made.json().rows).toEqual([{ year: 2027, named: 31, workdays: 248 }]);
    const { rows } = (await counter.jwh('attendance month 2027-01 --json')).json();
    expect(rows[0]).toMatchObject({
      planned: 20,
      days: { '2027-01-01': 'holiday', '2027-01-02': 'off', '2027-01-04': 'make_up_rest', '2027-01-09': 'unmarked' },
    });
  });

  test('a table is taken whole or not at all: every day off by law that it lacks is named', async () => {
    const counter = await openCounter({ today: '2027-02-01' });
    const entries = async () => (await counter.jwh('audit list --json')).json().rows.length;
    const before = await entries();
    const piece = await bring(counter, 'day,kind\n2027-01-01,statutory\n2027-01-02,off\n2027-01-03,off\n');
    expect(piece.code).toBe(2);
    const { error } = piece.json();
    expect(error).toMatchObject({ code: 'incomplete_year', hint: expect.stringContaining('每一个放假日各一行') });
    expect(error.message).toContain('2027年的表不完整，法定节假日有 12 天没有列为放假：\n  2027-02-05（春节）\n');
    expect(error.rows).toHaveLength(12);
    expect(error.rows.at(-1)).toEqual({ day: '2027-10-03', name: '国庆节', code: 'missing_holiday' });
    const { '2027-06-09': _, ...allButOne } = arrangement2027;
    expect((await bring(counter, tableOf(allButOne))).json().error.rows).toEqual([
      { day: '2027-06-09', name: '端午', code: 'missing_holiday' },
    ]);
    // A holiday at a weekend that the table has people work is no holiday.
    const worked = await bring(counter, tableOf({ ...arrangement2027, '2027-05-01': 'work' }));
    expect(worked.json().error.rows).toMatchObject([{ day: '2027-05-01' }]);
    expect(await entries()).toBe(before);
    expect((await counter.jwh('calendar show 2027')).code).toBe(5);
    expect((await bring(counter, tableOf(arrangement2027))).code).toBe(0);
  });

  test('a file without headings is told the Chinese ones', async () => {
    const counter = await openCounter();
    const { error } = (await bring(counter, '2027-01-01,法定\n')).json();
    expect(error).toMatchObject({ code: 'heading_missing', message: expect.stringContaining('没有“日期”这一列') });
  });

  test('two years in a file: one piece, and neither is taken', async () => {
    const counter = await openCounter({ today: '2027-02-01' });
    const both = await bring(counter, tableOf({ ...arrangement2027, '2028-01-01': 'off' }));
    expect([both.code, both.json().error.rows.length]).toEqual([2, 12]);
    expect((await counter.jwh('calendar show 2027')).code).toBe(5);
  });

  test('a whole table that forgets what was exchanged is taken with a warning', async () => {
    const counter = await openCounter({ today: '2027-02-01' });
    const { '2027-05-08': _, ...forgotten } = arrangement2027;
    counter.write('放假.csv', tableOf(forgotten));
    const { code, out } = await counter.jwh('calendar import 放假.csv --cite 甲');
    expect(code).toBe(0);
    expect(out.replace(/\s/g, '')).toContain('2027年工作日247天；只减去法定节假日应是248天，请核对');
    counter.write('放假.csv', tableOf(arrangement2027));
    expect((await counter.jwh('calendar import 放假.csv --cite 甲')).out).not.toContain('请核对');
  });

  test('the days before New Year join the year they are in', async () => {
    const counter = await openCounter({ today: '2027-02-01' });
    const text = tableOf({ '2026-12-26': 'work', '2026-12-31': 'off', ...arrangement2027 });
    const { rows } = (await bring(counter, text)).json();
    expect(rows).toEqual([
      { year: 2026, named: 2, workdays: 248, workdays_before: 248 },
      { year: 2027, named: 31, workdays: 248 },
    ]);
    const { out } = await counter.jwh('calendar show 2026-12');
    expect(out).toMatch(/2026-12-26 +六 +调休上班/);
    expect(out).toContain('部分节假日安排的通知；国办发明电〔2026〕1号');
    expect((await counter.jwh('calendar show 2026-10')).out).toMatch(/2026-10-06 +二 +调休放假/);
    const orphans = await bring(counter, 'day,kind\n2028-12-31,off\n2029-01-01,off\n');
    expect(orphans.json().error.message).toContain('2028年本身的放假安排还没有');
    expect(orphans.json().error.rows[0]).toEqual({ day: '2028-12-31', name: '元旦', code: 'year_unknown' });
  });

  test('an imported table wins for its year, and can be imported again', async () => {
    const counter = await openCounter();
    const off = (await publishedYear(2026))?.days ?? {};
    const days = Object.keys(off).filter((day) => off[day] !== 'work');
    counter.write('放假.yaml', `off: [${[...days, '2026-10-09'].join(', ')}]\n`);
    for (const cite of ['甲', '乙']) {
      expect((await counter.run('calendar', 'import', '放假.yaml', '--cite', cite)).code).toBe(0);
    }
    const { out } = await counter.jwh('calendar show 2026-10');
    expect(out).toContain('依据：乙');
    expect(out).toMatch(/2026-10-09 +五 +调休放假/);
    expect(out).toMatch(/2026-10-08 +四 +工作日/);
    expect(out).toMatch(/2026-10-10 +六 +双休日/);
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
