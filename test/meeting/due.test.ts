import BetterSqlite3 from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import type { Place } from '../../src/rules/place.ts';
import { type Counter, openCounter } from '../counter.ts';
import { all } from './staffed.ts';

interface Row {
  kind: string;
  name: string;
  period: string;
  from: string;
  to: string;
  state: string;
  count: number;
  at_least: number;
  days: string[];
  missing: string[];
  notes: string[];
  cite_words: string;
}

/** An office where meetings of one kind were held on these days. */
async function held(place: Place, today: string, kind: string, ...days: string[]): Promise<Counter> {
  const office = await openCounter({ place, today });
  for (const day of days) {
    const counted = `meeting record --kind ${kind} --day ${day} --entitled 61 --present 31`;
    const logged = `meeting log ${kind} --day ${day} --present 5 --items 甲`;
    await all(office, kind === 'representatives' ? counted : logged);
  }
  return office;
}

/** Puts a meeting into a state that comes before it is held. */
function setState(office: Counter, no: number, state: string): void {
  sql(office, 'update meeting set state = ? where no = ?', state, no);
}

function sql(office: Counter, text: string, ...values: unknown[]): unknown[] {
  const file = new BetterSqlite3(office.path);
  const statement = file.prepare(text);
  if (!statement.reader) statement.run(...values);
  const rows = statement.reader ? statement.all(...values) : [];
  file.close();
  return rows;
}

async function due(office: Counter, line = ''): Promise<Row[]> {
  const answer = await office.jwh(`meeting due ${line} --json`);
  expect(answer.code).toBe(0);
  return answer.json().rows;
}

const states = (rows: Row[]) => rows.map(({ period, state }) => `${period} ${state}`);

describe('residents’ meetings: one in each half-year', () => {
  const kind = '--kind representatives';

  test('G-037: 10 February and 1 September satisfy 长春 三(三)', async () => {
    const office = await held('changchun', '2026-12-31', 'representatives', '2026-02-10', '2026-09-01');
    const rows = await due(office, kind);
    expect(rows).toMatchObject([
      { period: '2026H1', state: 'held', count: 1, at_least: 1, days: ['2026-02-10'], cite_words: '长春 三(三)' },
      { period: '2026H2', state: 'held', days: ['2026-09-01'], name: '社区居民代表会议' },
    ]);
  });

  test.each(['changchun', 'xingfu'] as const)(
    'G-038 %s: the second half is due on 31 December, missed the day after',
    async (place) => {
      const office = await held(place, '2026-12-31', 'representatives', '2026-01-05', '2026-06-20');
      expect(await due(office, kind)).toMatchObject([
        { period: '2026H1', state: 'held', count: 2 },
        { period: '2026H2', state: 'due', to: '2026-12-31' },
      ]);
      const { out } = await office.jwh(`meeting due ${kind}`);
      expect(out).toContain('至迟 2026-12-31');
      const after = await due(office, `${kind} --year 2026 --today 2027-01-01`);
      expect(states(after)).toEqual(['2026H1 held', '2026H2 missed']);
    },
  );

  test('G-040 a: 5 January and 20 December satisfy, with a warning of the gap and of the other reading', async () => {
    const office = await held('changchun', '2026-12-31', 'representatives', '2026-01-05', '2026-12-20');
    const { rows, verdicts } = (await office.jwh(`meeting due ${kind} --json`)).json();
    expect(states(rows)).toEqual(['2026H1 held', '2026H2 held']);
    expect(verdicts[0]).toMatchObject({ holds: true, readings: ['D-30a'] });
    expect(verdicts[0].notes).toEqual(['两次社区居民代表会议相隔超过7个月：2026-01-05 与 2026-12-20（D-30）。']);
    expect(verdicts[0].others).toMatchObject([{ reading: 'D-30b', holds: false }]);
    expect(verdicts[0].others[0].arithmetic).toContain('相隔 349 天');
  });

  test('G-040 b: by the gap between two it fails', async () => {
    const office = await held('changchun', '2026-12-31', 'representatives', '2026-01-05', '2026-12-20');
    await all(office, 'rules read D-30 b --from 2026-01-01 --cite 街道通知');
    const { rows, verdicts } = (await office.jwh(`meeting due ${kind} --json`)).json();
    expect(states(rows)).toEqual([
      '2026-01-01/2026-06-30 held',
      '2026-01-05/2026-07-05 missed',
      '2026-12-20/2027-06-20 due',
    ]);
    expect(verdicts[0]).toMatchObject({
      holds: false,
      readings: ['D-30b'],
      others: [{ reading: 'D-30a', holds: true }],
    });
  });

  test('seven months apart to the day are no warning, a day more is one', async () => {
    for (const [second, warned] of [
      ['2026-09-05', 0],
      ['2026-09-06', 1],
    ] as const) {
      const office = await held('changchun', '2026-12-31', 'representatives', '2026-02-05', second);
      const { verdicts } = (await office.jwh(`meeting due ${kind} --json`)).json();
      expect(verdicts[0].notes).toHaveLength(warned);
    }
  });

  test('a meeting without its quorum is none', async () => {
    const office = await openCounter({ place: 'changchun' });
    await all(office, 'meeting record --kind representatives --day 2026-03-01 --entitled 61 --present 30');
    expect(states(await due(office, kind))).toEqual(['2026H1 missed', '2026H2 due']);
    expect((await office.jwh(`meeting due ${kind}`)).out).toContain('2026-03-01 的不算：到会人数没有达到法定人数');
  });

  test('静安 wants one a year, in whichever of the three forms', async () => {
    const office = await openCounter({ place: 'jingan', today: '2026-12-31' });
    await all(office, 'meeting record --kind households --day 2026-03-01 --entitled 100 --present 60');
    expect(await due(office, kind)).toMatchObject([{ period: '2026', state: 'held', name: '居民会议' }]);
  });
});

describe('G-041: each half of a month, 静安 §2.3.2', () => {
  test('3 and 14 June leave the second half of June without one', async () => {
    const office = await held('jingan', '2026-07-01', 'office', '2026-06-03', '2026-06-14');
    const rows = await due(office, '--kind 办公例会 --from 2026-06-01 --to 2026-06-30');
    expect(rows).toMatchObject([
      { period: '2026-06H1', state: 'held', count: 2 },
      { period: '2026-06H2', state: 'missed', count: 0, cite_words: '静安·附件1 §2.3.2' },
    ]);
  });

  test('the 15th belongs to the first half, the 16th to the second', async () => {
    const office = await held('jingan', '2026-07-01', 'office', '2026-06-15', '2026-06-16');
    expect(states(await due(office, '--kind office --from 2026-06-01 --to 2026-06-30'))).toEqual([
      '2026-06H1 held',
      '2026-06H2 held',
    ]);
  });

  test('rolling fifteen days (D-31 b)', async () => {
    const office = await held('jingan', '2026-07-01', 'office', '2026-06-03', '2026-06-18', '2026-06-30');
    await all(office, 'rules read D-31 b --from 2026-01-01');
    const rows = await due(office, '--kind office --from 2026-06-04 --to 2026-06-30');
    expect(states(rows)).toEqual(['2026-06-03/2026-06-18 held', '2026-06-18/2026-07-03 held']);
    const late = await held('jingan', '2026-07-01', 'office', '2026-06-03', '2026-06-19');
    await all(late, 'rules read D-31 b --from 2026-01-01');
    expect(states(await due(late, '--kind office --from 2026-06-04 --to 2026-06-19'))).toEqual([
      '2026-06-03/2026-06-18 missed',
    ]);
  });
});

describe('weeks with holidays (D-33)', () => {
  const week = (from: string, to: string) => `--kind weekly --from ${from} --to ${to}`;

  test('G-043: the week of 5 October still has three working days', async () => {
    const none = await held('changchun', '2026-10-12', 'weekly');
    expect(states(await due(none, week('2026-10-05', '2026-10-11')))).toEqual(['2026-W41 missed']);
    const one = await held('changchun', '2026-10-12', 'weekly', '2026-10-10');
    expect(states(await due(one, week('2026-10-05', '2026-10-11')))).toEqual(['2026-W41 held']);
    expect(states(await due(none, `${week('2026-10-05', '2026-10-11')} --today 2026-10-11`))).toEqual(['2026-W41 due']);
  });

  test('G-044: the week of 16 February is all holiday', async () => {
    const office = await held('changchun', '2026-03-02', 'weekly');
    const [row] = await due(office, week('2026-02-16', '2026-02-22'));
    expect(row).toMatchObject({ period: '2026-W08', state: 'not_due', notes: ['整周放假（D-33a）'] });
    await all(office, 'rules read D-33 b --from 2026-01-01');
    expect(states(await due(office, week('2026-02-16', '2026-02-22')))).toEqual(['2026-W08 missed']);
  });

  test('a week belongs to the year of its Thursday', async () => {
    const office = await held('changchun', '2026-12-31', 'weekly', '2025-12-30');
    const rows = await due(office, '--kind weekly --year 2026');
    expect(rows.at(0)).toMatchObject({ period: '2026-W01', state: 'held', days: ['2025-12-30'] });
    expect(rows).toHaveLength(53);
    const before = await due(office, '--kind weekly --year 2025');
    expect(before.at(-1)).toMatchObject({ period: '2025-W52' });
  });
});

describe('幸福: every Monday (D-32)', () => {
  const april = '--kind weekly --from 2026-04-06 --to 2026-04-12';

  test('a Monday of rest moves to the next working day, and says so', async () => {
    const office = await held('xingfu', '2026-04-20', 'weekly', '2026-04-07');
    expect(await due(office, april)).toMatchObject([{ state: 'held', notes: ['周一放假，改在 2026-04-07'] }]);
    await all(office, 'rules read D-32 b --from 2026-01-01');
    expect(await due(office, april)).toMatchObject([{ state: 'missed', notes: ['周一放假', '2026-04-07 所开不算'] }]);
  });

  test('a meeting of the week on another day is told apart', async () => {
    const office = await held('xingfu', '2026-04-20', 'weekly', '2026-04-15');
    const [row] = await due(office, '--kind weekly --from 2026-04-13 --to 2026-04-19');
    expect(row).toMatchObject({ state: 'held', notes: ['开在 2026-04-15（周三）'] });
  });

  test('a week that is not over says on which day', async () => {
    const office = await held('xingfu', '2026-04-14', 'weekly');
    const [row] = await due(office, '--kind weekly --from 2026-04-13');
    expect(row).toMatchObject({ state: 'due', notes: ['应在 2026-04-13 开'] });
  });
});

describe('morning meetings, every working day (长春 六(一))', () => {
  const days = ['2026-09-01', '2026-09-02', '2026-09-04', '2026-09-07', '2026-09-08'];

  test('a month on one line, with what is missing; --all day by day', async () => {
    const office = await held('changchun', '2026-09-08', 'morning', ...days);
    expect(await due(office, '--kind morning --from 2026-09-01')).toMatchObject([
      { period: '2026-09', state: 'missed', count: 5, at_least: 6, missing: ['2026-09-03'] },
    ]);
    const daily = await due(office, '--kind 早会 --from 2026-09-01 --all');
    expect(states(daily)).toEqual([
      '2026-09-01 held',
      '2026-09-02 held',
      '2026-09-03 missed',
      '2026-09-04 held',
      '2026-09-07 held',
      '2026-09-08 held',
    ]);
  });

  test('today is still due, tomorrow it is missed; a weekend worked instead is a working day', async () => {
    const office = await held('changchun', '2026-09-20', 'morning');
    const sunday = '--kind morning --from 2026-09-19 --to 2026-09-20 --all';
    expect(states(await due(office, sunday))).toEqual(['2026-09-20 due']);
    expect(states(await due(office, `${sunday} --today 2026-09-21`))).toEqual(['2026-09-20 missed']);
  });
});

describe('only what was held counts', () => {
  const summer = '--kind monthly --from 2026-07-01';

  test.each(['called', 'cancelled'])('one that is %s does not', async (state) => {
    const office = await held('changchun', '2026-09-18', 'monthly', '2026-08-03', '2026-09-01');
    setState(office, 1, state);
    expect(states(await due(office, summer))).toEqual(['2026-07 missed', '2026-08 missed', '2026-09 held']);
    const { rows } = (await office.jwh(`meeting list --state ${state} --json`)).json();
    expect(rows).toMatchObject([{ number: '会〔2026〕1号', state }]);
    expect((await office.jwh('meeting list')).out).toContain('状态');
  });

  test('one that is voided does not; it stays in the list and says why', async () => {
    const office = await held('changchun', '2026-09-18', 'monthly', '2026-08-03', '2026-09-01');
    await all(office, 'meeting void 1 --reason 登记错误');
    expect(states(await due(office, summer))).toEqual(['2026-07 missed', '2026-08 missed', '2026-09 held']);
    expect((await office.jwh('meeting list --state 已作废 --json')).json().rows).toHaveLength(1);
    expect((await office.jwh('meeting show 1')).out).toMatch(/状态\s+已作废：登记错误/);
    const { code, err } = await office.jwh('meeting correct 2 --reason 漏记 --place 会议室');
    expect({ code, says: err.includes('重新登记') }).toEqual({ code: 2, says: true });
  });

  test('one that is closed does', async () => {
    const office = await held('changchun', '2026-09-18', 'monthly', '2026-08-03');
    await all(office, 'meeting close 1 --by 王建国');
    expect(states(await due(office, '--kind monthly --from 2026-08-01'))).toEqual(['2026-08 held', '2026-09 due']);
  });
});

test('a meeting that was called keeps the number of its call when it is logged', async () => {
  const office = await held('changchun', '2026-09-18', 'monthly', '2026-09-01', '2026-09-18');
  setState(office, 2, 'called');
  const call = JSON.stringify({ call: { called_on: '2026-09-10', members: [] } });
  sql(office, 'update meeting set facts = ?, form = ?, entitled = 5 where no = 2', call, 'committee');
  const answer = await office.jwh('meeting log monthly --present 4 --items 乙 --json');
  expect(answer.json().record).toMatchObject({ number: '会〔2026〕2号', state: 'held', items: ['乙'] });
  expect((await office.jwh('meeting list --kind monthly --json')).json().rows).toHaveLength(2);
  const [row] = sql(office, 'select form, entitled, facts from meeting where no = 2') as [
    Record<string, string | null>,
  ];
  expect(row).toMatchObject({ form: null, entitled: null });
  expect(Object.keys(JSON.parse(row.facts ?? ''))).toEqual(['call', 'log']);
});

test('静安: a joint session of some seats on one matter is not the full meeting', async () => {
  const office = await openCounter({ place: 'jingan' });
  await all(office, 'meeting log joint --day 2026-09-02 --present 4 --title 停车 --items 甲');
  const joint = '--kind joint --from 2026-09-01';
  expect(states(await due(office, joint))).toEqual(['2026-09 due']);
  await all(office, 'meeting log joint --day 2026-09-03 --present 12 --items 甲');
  expect(await due(office, joint)).toMatchObject([{ state: 'held', days: ['2026-09-03'] }]);
});

test('团结路: 半月谈 is a reminder by its name (D-154 a), or not checked at all (b); 秦皇岛: 定期 is the office’s own (D-65)', async () => {
  const office = await openCounter({ place: 'tuanjielu' });
  const talk = '--kind 半月谈 --from 2026-09-01';
  expect((await office.jwh(`meeting due ${talk}`)).out).toContain('只作提醒（D-154a）');
  expect(states(await due(office, talk))).toEqual(['2026-09H1 missed', '2026-09H2 due']);
  await all(office, 'rules read D-154 b --from 2026-01-01');
  expect(await due(office, talk)).toEqual([]);
  const units = await openCounter({ place: 'qinhuangdao' });
  expect(await due(units, '--kind joint --from 2026-07-01')).toMatchObject([
    { period: '2026Q3', state: 'due', severity: 'warning' },
  ]);
  expect((await units.jwh('meeting due')).out).toContain('本办公室自定');
});

test('a year without an arrangement of holidays waives nothing and says so', async () => {
  const office = await held('changchun', '2030-01-20', 'weekly');
  expect((await due(office, '--kind weekly')).map(({ state }) => state)).toEqual(['missed', 'missed', 'due']);
  expect((await office.jwh('meeting due --kind weekly')).out).toContain('没有2030年的放假安排');
});

test('the overview: every kind with its article, weeks in a row together, a spreadsheet with each', async () => {
  const office = await held('changchun', '2026-09-18', 'weekly', '2026-09-01');
  const { out } = await office.jwh('meeting due');
  expect(out).toContain('社区居民代表会议　每半年一次　长春 三(三)　应开 1 期，已开 0，未开 1');
  expect(out).toContain('2026年第1周至第7周（12-29至02-15）');
  expect(out).toContain('档案里最早的会议是 2026-09-01');
  const { out: csv } = await office.jwh('meeting due --kind weekly --csv');
  expect(csv.trim().split('\n')).toHaveLength(39);
});

test.each([
  ['--year 2026 --from 2026-01-01', '不能一起写'],
  ['--from 2026-10-01', '晚于截止日'],
  ['--kind 茶话会', '没有“茶话会”这种会议'],
  ['--year 26', '不是年份'],
])('%s is refused', async (line, says) => {
  const office = await openCounter({ place: 'changchun' });
  const { code, err } = await office.jwh(`meeting due ${line}`);
  expect(code).toBe(2);
  expect(err).toContain(says);
});

describe('R-XF3-19: of the appraisals only the comprehensive one at the end of the year is due', () => {
  const appraised = async (kind: string, day: string) => {
    const office = await openCounter({ place: 'xingfu', today: '2026-12-31' });
    await all(
      office,
      `appraisal open 社区工作站 --kind ${kind} --on 2026-05-01 --day ${day}`,
      `appraisal hold 1 --day ${day} --grade 优秀`,
    );
    return office;
  };

  test.each([
    ['special', '2026-12-20', 'due', '每年要开的是综合评议'],
    ['comprehensive', '2026-11-30', 'due', '12月（D-51a）'],
    ['comprehensive', '2026-12-01', 'held', ''],
    ['comprehensive', '2026-12-31', 'held', ''],
  ])('%s on %s: %s', async (kind, day, state, words) => {
    const office = await appraised(kind, day);
    expect(states(await due(office, '--kind appraisal'))).toEqual([`2026 ${state}`]);
    expect((await office.jwh('meeting due --kind appraisal')).out.replace(/\s+/g, '')).toContain(words);
  });

  test('under D-51 b from October on, and a year without one is missed when it is over', async () => {
    const office = await appraised('comprehensive', '2026-11-30');
    const { verdicts } = (
      await office.jwh('meeting due --kind appraisal --today 2027-01-01 --year 2026 --json')
    ).json();
    expect(verdicts[0]).toMatchObject({ holds: false, others: [{ reading: 'D-51b', holds: true }] });
    await all(office, 'rules read D-51 b --from 2026-01-01 --cite 街道通知');
    expect(states(await due(office, '--kind appraisal'))).toEqual(['2026 held']);
    const early = await appraised('comprehensive', '2026-09-30');
    await all(early, 'rules read D-51 b --from 2026-01-01 --cite 街道通知');
    expect(states(await due(early, '--kind appraisal'))).toEqual(['2026 due']);
  });

  test('one that was only logged does not say which it was', async () => {
    const office = await held('xingfu', '2026-12-31', 'appraisal', '2026-12-20');
    expect(states(await due(office, '--kind appraisal'))).toEqual(['2026 due']);
  });
});

test('a residents’ meeting whose quorum nobody could check counts only with the remark', async () => {
  const office = await openCounter({ place: 'changchun', today: '2026-12-31' });
  await all(office, 'meeting log representatives --present 8 --items 甲 --day 2026-11-22');
  const line = '--kind representatives --from 2026-07-01';
  expect(await due(office, line)).toMatchObject([{ state: 'held', notes: ['法定人数未核'] }]);
  expect((await office.jwh(`meeting due ${line}`)).out).toContain('法定人数未核');
  await all(office, 'meeting record --kind representatives --day 2026-11-23 --entitled 14 --present 8');
  expect(await due(office, line)).toMatchObject([{ count: 2, notes: ['2026-11-22 法定人数未核'] }]);
  const checked = await held('changchun', '2026-12-31', 'representatives', '2026-11-22');
  expect(await due(checked, line)).toMatchObject([{ state: 'held', notes: [] }]);
});

describe('a year whose holidays are not published yet', () => {
  test('weekends are free all the same: 21 workdays in January 2027, not 31', async () => {
    const office = await openCounter({ place: 'changchun', today: '2027-02-15' });
    const line = '--kind 早会 --from 2027-01-01 --to 2027-01-31';
    expect(await due(office, line)).toMatchObject([{ period: '2027-01', at_least: 21, count: 0 }]);
    const days = (await due(office, `${line} --all`)).map(({ from }) => from);
    expect(days).toContain('2027-01-08');
    expect(days).not.toContain('2027-01-09');
    expect(days).not.toContain('2027-01-10');
    const { out } = await office.jwh(`meeting due ${line}`);
    expect(out).toContain('没有2027年的放假安排');
    expect(out).toContain('jwh calendar import');
  });

  test('the months to come tell how many days are to be held, each month its own', async () => {
    const office = await openCounter({ place: 'changchun', today: '2026-10-15' });
    const rows = await due(office, '--kind 早会 --year 2027');
    expect(rows.map(({ to }) => to).slice(0, 2)).toEqual(['2027-01-31', '2027-02-28']);
    const { out } = await office.jwh('meeting due --kind 早会 --year 2027');
    expect(out).not.toContain('2026-10-15');
    expect(out).toContain('待开 21天');
    expect((await office.jwh('meeting due --kind 早会 --from 2026-10-15')).out).toContain('待开 2026-10-15');
  });
});

test.each([
  ['2025', 52],
  ['2026', 53],
])('the heading counts the weeks that are listed: %s has %i', async (year, weeks) => {
  const office = await openCounter({ place: 'changchun', today: '2027-03-01' });
  const { rows, verdicts } = (await office.jwh(`meeting due --year ${year} --kind weekly --json`)).json();
  expect(rows).toHaveLength(weeks);
  const owed = rows.filter(({ state }: Row) => state !== 'not_due').length;
  expect(verdicts[0].arithmetic).toContain(`应开 ${owed} 期`);
});
