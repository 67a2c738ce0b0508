import { describe, expect, test } from 'vitest';
import { type Counter, openCounter } from '../counter.ts';

// biome-ignore lint/suspicious/noExplicitAny: tests look into it freely
type Any = any;

async function due(office: Counter, line: string): Promise<Any[]> {
  const answer = await office.jwh(`disclose due ${line} --json`);
  expect(answer.err).toBe('');
  return answer.json().rows;
}

/** `[the periods' items]` on each board day. */
const bundle = (rows: Any[]) => rows.map(({ due_day, period, item }) => `${due_day} ${period} ${item}`);

const choose = async (office: Counter, reading: string) => {
  const { err } = await office.jwh(`rules read ${reading} --from 2020-01-01 --cite 居委会会议`);
  expect(err).toBe('');
};

describe('the board of 幸福, the 10th of each month', () => {
  const xingfu = (today: string) => openCounter({ place: 'xingfu', today });

  test('G-061 March: the monthly items with the figures of February', async () => {
    const rows = await due(await xingfu('2026-03-10'), '2026-03');
    expect(bundle(rows)).toEqual(['2026-03-10 2026-02 funds', '2026-03-10 2026-02 relief']);
    expect(rows[0]).toMatchObject({ state: 'open', overdue: null, cite: '幸福·居务公开制度 第八条' });
  });

  test('G-061 with D-40 b: the figures of the month itself', async () => {
    const office = await xingfu('2026-03-10');
    await choose(office, 'D-40 b');
    expect(bundle(await due(office, '2026-03'))).toEqual(['2026-03-10 2026-03 funds', '2026-03-10 2026-03 relief']);
  });

  test('G-062 April: the resolutions of the first quarter as well', async () => {
    const rows = await due(await xingfu('2026-04-10'), '2026-04');
    expect(bundle(rows)).toEqual([
      '2026-04-10 2026-03 funds',
      '2026-04-10 2026-03 relief',
      '2026-04-10 2026Q1 resolutions',
    ]);
  });

  test('G-062 with D-39 b: the quarter within its last month', async () => {
    const office = await xingfu('2026-04-10');
    await choose(office, 'D-39 b');
    expect(bundle(await due(office, '2026-04'))).toEqual(['2026-04-10 2026-03 funds', '2026-04-10 2026-03 relief']);
    expect(bundle(await due(office, '2026-03'))).toContain('2026-03-10 2026Q1 resolutions');
  });

  test('January: the year that is over, with its last quarter and month', async () => {
    const rows = await due(await xingfu('2027-01-10'), '2027-01');
    expect(rows.map(({ item }) => item)).toEqual([
      'funds',
      'relief',
      'resolutions',
      'yearly_goals',
      'certificates_and_services',
      'family_planning_goals',
      'supervision_report',
    ]);
  });

  test('G-064 a new term from 2026-07-01: its items with those of June and the second quarter', async () => {
    const office = await xingfu('2026-07-10');
    const made = await office.jwh(
      'election record --method adults --day 2026-07-01 --voters 100 --issued 90 --returned 90 --seats 3 --candidate 甲=80 --candidate 乙=80 --candidate 丙=80',
    );
    expect(made.err).toBe('');
    expect(bundle(await due(office, '2026-07'))).toEqual([
      '2026-07-10 2026-06 funds',
      '2026-07-10 2026-06 relief',
      '2026-07-10 2026Q2 resolutions',
      '2026-07-10 T2026-07-01 term_goals',
      '2026-07-10 T2026-07-01 duties_and_systems',
    ]);
  });

  test('G-064 with D-39 b: the term in its last month, the quarter in June', async () => {
    const office = await xingfu('2026-07-10');
    await choose(office, 'D-39 b');
    await office.jwh(
      'election record --method adults --day 2026-07-01 --voters 100 --issued 90 --returned 90 --seats 3 --candidate 甲=80 --candidate 乙=80 --candidate 丙=80',
    );
    expect(bundle(await due(office, '2026-07'))).toEqual(['2026-07-10 2026-06 funds', '2026-07-10 2026-06 relief']);
    expect(bundle(await due(office, '2026-06'))).toContain('2026-06-10 2026Q2 resolutions');
    const years = (await office.jwh('rules show term_years --json')).json().record.value.years;
    const last = `${2026 + years}-06`;
    expect(bundle(await due(office, last))).toContain(`${last}-10 T2026-07-01 term_goals`);
  });

  test('D-42: the papers five days before, or on the day itself', async () => {
    const office = await xingfu('2026-05-01');
    expect((await office.jwh('disclose due 2026-05')).out).toContain('材料以5日前备齐为好（读法 D-42a');
    await choose(office, 'D-42 b');
    expect((await office.jwh('disclose due 2026-05')).out).toContain('10日当天备齐（读法 D-42b）');
  });

  test('G-064 elected in June, in office from July: the term’s items fall due after taking office', async () => {
    const office = await xingfu('2026-07-05');
    const elected =
      'election record --method adults --day 2026-06-05 --voters 100 --issued 90 --returned 90 --seats 委员=3 --candidate 甲（委员）=80 --candidate 乙（委员）=80 --candidate 丙（委员）=80';
    const made = await office.jwh(`${elected} --appoint 2026-07-01`);
    expect(made.err).toBe('');
    const ofTerm = (await due(office, '2026-06 --all')).concat(await due(office, '2026-07 --all'));
    expect(bundle(ofTerm.filter(({ period }) => period.startsWith('T')))).toEqual([
      '2026-07-10 T2026-07-01 term_goals',
      '2026-07-10 T2026-07-01 duties_and_systems',
    ]);
    const prepared = await office.jwh('disclose prepare 任期 --json');
    expect(prepared.json().record.period).toBe('T2026-07-01');
  });

  test('D-41: the 10th on a Sunday stays, or moves to Monday', async () => {
    const office = await xingfu('2026-05-11');
    const days = async () => (await due(office, '2026-05'))[0].due_day;
    expect(await days()).toBe('2026-05-10');
    await choose(office, 'D-41 b');
    expect(await days()).toBe('2026-05-11');
  });

  test('what enough residents have asked for is due on the next board day', async () => {
    const office = await xingfu('2026-09-18');
    await office.jwh('disclose demand 停车费的收支 --by 居民=869 --on 2026-09-12');
    await office.jwh('disclose demand 物业合同 --by 居民=868 --on 2026-09-12');
    const rows = (await due(office, '2026-10')).filter(({ item }) => item === 'on_demand');
    expect(rows).toMatchObject([{ due_day: '2026-10-10', title: '停车费的收支', state: 'open' }]);
  });
});

describe('the end of the quarter in 长春', () => {
  const state = async (today: string, reading?: string) => {
    const office = await openCounter({ today: '2026-09-18' });
    if (reading !== undefined) await choose(office, reading);
    const [first] = await due(office, `2026-12 --all --today ${today}`).then(async (rows) =>
      rows.length > 0 ? rows : due(office, `2027-01 --today ${today}`),
    );
    return [first.period, first.due_day, first.state, first.overdue];
  };

  test.each([
    ['2026-12-31', 'open', null],
    ['2027-01-10', 'grace', null],
    ['2027-01-11', 'missing', 1],
  ])('nothing posted by %s: %s', async (today, expected, overdue) => {
    expect(await state(today)).toEqual(['2026Q4', '2026-12-31', expected, overdue]);
  });

  test('with D-36 b the first days of the next quarter are the time itself', async () => {
    expect(await state('2027-01-10', 'D-36 b')).toEqual(['2026Q4', '2027-01-10', 'open', null]);
  });
});

describe('the funds of 静安, each quarter', () => {
  test('G-073 the fourth quarter is missing from 2027-01-11', async () => {
    const office = await openCounter({ place: 'jingan', today: '2026-01-02' });
    for (const [quarter, day] of [
      ['2026Q1', '2026-03-31'],
      ['2026Q2', '2026-06-30'],
      ['2026Q3', '2026-09-30'],
    ]) {
      for (const line of [`prepare ${quarter}`, `publish ${quarter} --by 李敏`]) {
        expect((await office.jwh(`disclose ${line} --today ${day}`)).err).toBe('');
      }
    }
    const at = async (today: string) =>
      (await due(office, `--all --today ${today}`))
        .concat(await due(office, `2026 --today ${today}`))
        .filter(({ period }) => period === '2026Q4');
    expect(await at('2027-01-10')).toMatchObject([{ item: 'funds', due_day: '2027-01-10', state: 'open' }]);
    expect(await at('2027-01-11')).toMatchObject([{ due_day: '2027-01-10', state: 'missing', overdue: 1 }]);
    const posted = (await due(office, '2026-04')).concat(await due(office, '2026-07'), await due(office, '2026-10'));
    expect(posted.map(({ state }) => state)).toEqual(['posted', 'posted', 'posted']);
  });

  test('G-073 with D-136 b the quarter itself is the time', async () => {
    const office = await openCounter({ place: 'jingan', today: '2026-12-01' });
    await choose(office, 'D-136 b');
    expect(await due(office, '2026-12 --today 2027-01-01')).toMatchObject([
      { due_day: '2026-12-31', state: 'missing', overdue: 1 },
    ]);
  });
});

test('a place without a period says so', async () => {
  const office = await openCounter({ place: 'zizhi', today: '2026-09-18' });
  const answer = await office.jwh('disclose due');
  expect(answer.code).toBe(0);
  expect(answer.out).toContain('本地没有规定多久公开一次');
});

describe.each(['national', 'zizhi'] as const)('%s, whose text has no period: the office sets its own', (place) => {
  const items = JSON.stringify({ items: ['duties', 'finance', 'other'].map((code) => ({ code, title: code })) });
  const set = async (office: Counter, key: string, value: string) => {
    const words = ['rules', 'set', key, value, '--cite', '居委会会议', '--from', '2026-01-01'];
    expect((await office.run(...words)).err).toBe('');
  };

  test('each quarter, all of the list, by what the office set', async () => {
    const office = await openCounter({ place, today: '2026-05-01' });
    await set(office, 'disclosure.items', items);
    expect(await due(office, '2026')).toEqual([]);
    await set(office, 'disclosure.freq', 'quarter');
    const rows = await due(office, '2026-04');
    expect(bundle(rows)).toEqual(['duties', 'finance', 'other'].map((code) => `2026-04-10 2026Q1 ${code}`));
    expect(rows.map(({ cite }) => cite)).toEqual(Array(3).fill('本居委会规定：居委会会议'));
    expect((await office.jwh('disclose due 2026-04')).out).not.toContain('其他各项');
  });

  test('a half-year, while the accounts are wanted each month', async () => {
    const office = await openCounter({ place, today: '2026-08-01' });
    await set(office, 'disclosure.items', items);
    await set(office, 'disclosure.freq', '{"per":"half_year","atLeast":1}');
    await set(office, 'finance.disclosure_per', 'month');
    expect(bundle(await due(office, '2026-07'))).toEqual([
      '2026-07-10 2026-06 finance',
      ...['duties', 'finance', 'other'].map((code) => `2026-07-10 2026H1 ${code}`),
    ]);
  });
});

test('no day and no quarter: a clear sentence', async () => {
  const office = await openCounter();
  expect((await office.jwh('disclose due 下月 --json')).json().error.code).toBe('bad_period');
  expect((await office.jwh('disclose prepare 2026-13 --json')).json().error.code).toBe('bad_period');
  expect((await office.jwh('disclose prepare 2026-10 --json')).json().error.code).toBe('future_period');
});

describe('D-135: what 静安 is to tell “in good time”', () => {
  /** A gift of 2026-09-01, and whatever is done about it. */
  async function told(lines: readonly string[], today: string, reading?: string) {
    const office = await openCounter({ place: 'jingan', today: '2026-09-01' });
    if (reading !== undefined) await choose(office, reading);
    const gift = await office.jwh(
      'gift receive 大米 --kind 捐赠 --from 某粮店 --quantity 50 --unit 袋 --purpose 慰问 --on 2026-09-01',
    );
    expect(gift.err).toBe('');
    for (const line of lines) expect((await office.jwh(line)).err).toBe('');
    const answer = await office.jwh(`disclose due 2026-09 --all --today ${today} --json`);
    expect(answer.err).toBe('');
    const { rows, findings } = answer.json();
    return { rows: rows.filter(({ item }: Any) => item === 'relief'), all: rows, findings };
  }

  const prepare = 'disclose prepare 2026-09 --today 2026-09-12';
  const publish = (day: string) => `disclose publish 2026-09 --by 李敏 --today ${day}`;

  test.each([
    ['2026-09-16', 'open', null],
    ['2026-09-17', 'advised', 1],
  ])('a, by default: a fact of 09-01 by 09-16; on %s: %s', async (today, state, overdue) => {
    const { rows, findings } = await told([], today);
    expect(rows).toMatchObject([{ due_day: '2026-09-16', period: '2026-09', state, overdue }]);
    expect(rows[0].title).toContain('赠〔2026〕1号收到');
    const codes = (findings ?? []).map(({ code }: Any) => code);
    expect(codes).toEqual(state === 'open' ? [] : ['not_prompt']);
  });

  test.each([
    ['2026-09-16', 'posted'],
    ['2026-09-17', 'late'],
  ])('a: posted on %s: %s', async (day, state) => {
    const { rows } = await told([prepare, publish(day)], '2026-09-20');
    expect(rows).toMatchObject([{ state, posted_on: day, overdue: null }]);
  });

  test('a: a sheet made before the fact does not tell it', async () => {
    const early = ['disclose prepare 2026-09 --today 2026-09-01', publish('2026-09-02')];
    const more =
      'gift receive 油 --kind 捐赠 --from 某粮店 --quantity 9 --unit 桶 --purpose 慰问 --on 2026-09-02 --today 2026-09-02';
    const { rows } = await told([...early, more], '2026-09-20');
    expect(rows.map(({ due_day, state }: Any) => [due_day, state])).toEqual([
      ['2026-09-16', 'posted'],
      ['2026-09-17', 'advised'],
    ]);
  });

  test('a: what is entered by hand is reckoned from the day it arose', async () => {
    const office = await openCounter({ place: 'jingan', today: '2026-09-20' });
    const rows = async (today: string) =>
      (await office.jwh(`disclose due 2026-09 --all --today ${today} --json`))
        .json()
        .rows.filter(({ item }: Any) => item === 'relief')
        .map(({ due_day, state, title }: Any) => [due_day, state, title]);
    const set = 'disclose item set relief "新增2户" --period 2026-09';
    const made = (await office.jwh(`${set} --on 2026-09-03 --json`)).json();
    expect(made.record.arose).toBe('2026-09-03');
    expect((await office.jwh('disclose item show relief --period 2026-09 --json')).json().record.arose).toBe(
      '2026-09-03',
    );
    expect(await rows('2026-09-18')).toEqual([['2026-09-18', 'open', expect.stringContaining('录入的内容')]]);
    expect(await rows('2026-09-19')).toEqual([['2026-09-18', 'advised', expect.stringContaining('录入的内容')]]);
    expect((await office.jwh('disclose item show relief --period 2026-09')).out).toContain('2026-09-03的事');
    // Without a day it is of today; of a period that is over, of its last day.
    expect((await office.jwh(`${set} --json`)).json().record.arose).toBe('2026-09-20');
    const over = await office.jwh(`${set} --json --today 2026-10-09`);
    expect(over.json().record.arose).toBe('2026-09-30');
    for (const day of ['2026-08-31', '2026-10-01'])
      expect((await office.jwh(`${set} --on ${day} --today 2026-10-09 --json`)).json().error.code).toBe('bad_day');
    expect((await office.jwh('disclose item clear relief --period 2026-09 --on 2026-09-03')).code).toBe(2);
    await office.jwh('disclose item clear relief --period 2026-09');
    expect(await rows('2026-10-01')).toEqual([]);
  });

  test('b: all eight once a month, whatever happened; advice as well', async () => {
    const open = await told([], '2026-09-30', 'D-135 b');
    expect(open.all).toHaveLength(8);
    expect(open.rows).toMatchObject([{ due_day: '2026-09-30', state: 'open' }]);
    const past = await told([], '2026-10-01', 'D-135 b');
    expect(past.rows).toMatchObject([{ state: 'advised', overdue: 1 }]);
    const posted = await told([prepare, publish('2026-09-30')], '2026-10-01', 'D-135 b');
    expect(new Set(posted.all.map(({ state }: Any) => state))).toEqual(new Set(['posted']));
  });

  test('the reading is named with the list; elsewhere nothing of it', async () => {
    const office = await openCounter({ place: 'jingan' });
    expect((await office.jwh('disclose due 2026-10')).out).toContain('读法 D-135a');
    await choose(office, 'D-135 b');
    expect((await office.jwh('disclose due 2026-10')).out).toContain('读法 D-135b');
    const there = await openCounter();
    expect((await there.jwh('disclose due 2026-09')).out).not.toContain('D-135');
  });
});
