import { expect, test } from 'vitest';
import { type Counter, openCounter } from '../counter.ts';

type Place = 'changchun' | 'jingan' | 'qinhuangdao' | 'xingfu' | 'zizhi';

/** An office with a director and somebody who keeps its accounts, and money on both hands since January. */
async function openOffice(place: Place, today: string): Promise<Counter> {
  const office = await openCounter({ place, today });
  await done(office, 'staff add 王建国 --post 主任 --from 2025-01-01');
  await done(office, 'staff add 李敏 --post 委员 --from 2025-01-01');
  await done(office, 'finance open --method cash --amount 200 --day 2026-01-01');
  await done(office, 'finance open --method transfer --amount 8000 --day 2026-01-01');
  await done(
    office,
    'finance income --day 2026-01-05 --amount 20000 --payer 街道 --purpose 经费 --method transfer --category 办公经费',
  );
  return office;
}

async function done(office: Counter, line: string) {
  const said = await office.jwh(line);
  expect({ line, err: said.err }).toEqual({ line, err: '' });
  return said;
}

async function refused(office: Counter, line: string) {
  const said = await office.jwh(`${line} --json`);
  return { exit: said.code, code: said.json().error?.code };
}

test('the month: cash and bank apart, told to the staff, audited by the board; changed figures show', async () => {
  const office = await openOffice('changchun', '2026-10-09');
  await done(
    office,
    'finance expense --day 2026-09-12 --amount 86.5 --payee 文具店 --purpose 纸 --method cash --handler 李敏 --approver 王建国 --category 办公费',
  );
  await done(office, 'finance notice 2026-09 --by 李敏 --on 2026-10-04 --to 全体工作人员例会');
  await done(office, 'finance audit 2026-09 --by 周某 --body 街道监管会 --opinion 票据齐全 --on 2026-10-08');
  const { record, rows, verdicts } = (await done(office, 'finance month 2026-09 --json')).json();
  expect(record).toMatchObject({
    ...{ period: '2026-09', from: '2026-09-01', to: '2026-09-30', opening: 2_820_000, receipts: 0, payments: 8650 },
    ...{ closing: 2_811_350, cash: 11_350, bank: 2_800_000 },
    reviews: [
      { kind: 'notice', day: '2026-10-04', name: '李敏', place: '全体工作人员例会', current: true },
      { kind: 'audit', day: '2026-10-08', name: '周某', post: '街道监管会', result: 'passed', current: true },
    ],
  });
  expect(rows).toEqual([{ kind: 'expense', category: '办公费', count: 1, amount: 8650 }]);
  expect(verdicts).toMatchObject([{ subject: 'audit', holds: true, cite: { article: '十四(七)' } }]);
  await done(
    office,
    'finance expense --day 2026-09-20 --amount 10 --payee 店 --purpose 灯 --method cash --handler 李敏 --approver 王建国',
  );
  const changed = (await done(office, 'finance month 2026-09 --json')).json().record.reviews;
  expect(changed.map(({ current }: { current: boolean }) => current)).toEqual([false, false]);
  expect((await done(office, 'finance month 2026-09')).out).toContain('数字已改');
});

test('the office does not audit itself; nothing is told of a month that runs, twice, or by a stranger', async () => {
  const office = await openOffice('changchun', '2026-10-09');
  expect(await refused(office, 'finance audit 2026-09 --by 王建国')).toEqual({ exit: 2, code: 'own_audit' });
  expect(await refused(office, 'finance notice 2026-10 --by 李敏')).toEqual({ exit: 2, code: 'period_runs' });
  expect(await refused(office, 'finance notice 2026-11 --by 李敏')).toEqual({ exit: 2, code: 'future_period' });
  expect(await refused(office, 'finance notice 2026Q3 --by 李敏')).toEqual({ exit: 2, code: 'bad_period' });
  expect(await refused(office, 'finance notice 2026-09 --by 路人')).toEqual({ exit: 2, code: 'not_on_staff' });
  await done(office, 'finance notice 2026-09 --by 李敏');
  expect(await refused(office, 'finance notice 2026-09 --by 李敏')).toEqual({ exit: 2, code: 'entered_already' });
});

test('G-070: posted on 31 March, stamped on 1 April: refused; the other way round it stands', async () => {
  const office = await openOffice('changchun', '2026-04-02');
  const post = 'finance post 2026Q1 --by 李敏 --place 公开栏';
  const bare = await office.jwh(`${post} --on 2026-03-31 --json`);
  expect(bare.code).toBe(4);
  expect(bare.json().error).toMatchObject({ code: 'not_stamped', cite: { article: '十四(七)' } });
  await done(office, 'disclose approve 2026Q1 --gate stamp --by 周某 --on 2026-04-01');
  const late = await office.jwh(`${post} --on 2026-03-31 --json`);
  expect(late.json().error.message).toContain('2026-04-01 签章 > 2026-03-31 上墙');
  const kept = (await done(office, `${post} --on 2026-03-31 --happened 已经贴了 --json`)).json();
  expect(kept).toMatchObject({
    record: { kind: 'posting', happened: '已经贴了' },
    verdicts: [{ subject: 'stamp', holds: false }],
  });
  const good = (await done(office, `${post} --on 2026-04-01 --json`)).json();
  expect(good.verdicts).toMatchObject([{ holds: true, arithmetic: '2026-04-01 签章 ≤ 2026-04-01 上墙' }]);
  expect(good.record.happened).toBeUndefined();
});

test('a stamp on other figures is no stamp; without the board (D-105 b) none is asked for', async () => {
  const office = await openOffice('changchun', '2026-04-02');
  await done(office, 'disclose approve 2026Q1 --gate stamp --by 周某 --on 2026-04-01');
  await done(office, 'finance income --day 2026-03-30 --amount 5 --payer 甲 --purpose 补 --method cash');
  const stale = await office.jwh('finance post 2026Q1 --by 李敏 --place 公开栏 --json');
  expect(stale.json().error.message).toContain('签章以后数字改了');
  await done(office, 'rules read D-105 b --from 2026-01-01 --cite 街道没有监管会');
  expect((await done(office, 'finance post 2026Q1 --by 李敏 --place 公开栏 --json')).json().verdicts).toEqual([]);
});

test.each([
  ['2027-01-10', 'due'],
  ['2027-01-11', 'missed'],
])('G-073: posted for three quarters; on %s the fourth is %s', async (today, status) => {
  const office = await openOffice('jingan', today);
  for (const [period, day] of [
    ['2026Q1', '2026-03-28'],
    ['2026Q2', '2026-06-28'],
    ['2026Q3', '2026-09-28'],
  ]) {
    await done(office, `finance post ${period} --by 李敏 --place 公开栏 --on ${day}`);
  }
  const { rows } = (await done(office, 'finance due 2026 --all --json')).json();
  const posted = rows.filter(({ kind }: { kind: string }) => kind === 'posting');
  expect(posted.map((row: { period: string; status: string }) => [row.period, row.status])).toEqual([
    ['2026Q1', 'done'],
    ['2026Q2', 'done'],
    ['2026Q3', 'done'],
    ['2026Q4', status],
  ]);
  expect(posted[3]).toMatchObject({ due_day: '2027-01-10', cite: { article: '§3.3.5' } });
});

test('G-073 with D-136 b: within the quarter, so that a posting of January is late', async () => {
  const office = await openOffice('jingan', '2027-01-20');
  await done(office, 'rules read D-136 b --from 2026-01-01 --cite 区里要求');
  await done(office, 'finance post 2026Q4 --by 李敏 --place 公开栏 --on 2027-01-08');
  const { rows } = (await done(office, 'finance due 2026 --json')).json();
  const fourth = rows.find(({ period }: { period: string }) => period === '2026Q4');
  expect(fourth).toMatchObject({ due_day: '2026-12-31', status: 'late', days: ['2027-01-08'] });
});

test.each([
  ['a', 'done', [{ reading: 'D-30b', holds: false }]],
  ['b', 'late', [{ reading: 'D-30a', holds: true }]],
])('G-074 with D-30 %s: told on 02-01 and on 03-20: %s', async (letter, status, others) => {
  const office = await openOffice('jingan', '2026-04-20');
  await done(office, `rules read D-30 ${letter} --from 2026-01-01 --cite 区里要求`);
  await done(office, 'finance notice 2026-01 --by 李敏 --on 2026-02-01');
  await done(office, 'finance notice 2026-02 --by 李敏 --on 2026-03-20');
  const said = (await done(office, 'finance due 2026 --all --json')).json();
  const at = said.rows.findIndex(
    (row: { kind: string; period: string }) => row.kind === 'notice' && row.period === '2026-02',
  );
  expect(said.rows[at]).toMatchObject({ status, due_day: letter === 'a' ? '2026-03-31' : '2026-03-01' });
  expect(said.verdicts[at].others).toMatchObject(others);
});

test('G-074: told within the office for eleven months: one is missing', async () => {
  const office = await openOffice('jingan', '2027-02-01');
  for (let month = 1; month <= 12; month += 1) {
    const code = `2026-${String(month).padStart(2, '0')}`;
    if (month !== 7) await done(office, `finance notice ${code} --by 李敏 --on 2027-01-15`);
  }
  const said = (await done(office, 'finance due 2026 --json')).json();
  const missing = said.rows.filter(
    (row: { kind: string; status: string }) => row.kind === 'notice' && row.status === 'missed',
  );
  expect(missing).toMatchObject([{ period: '2026-07', cite: { article: '§3.3.5' } }]);
  expect(said.findings).toContainEqual(expect.objectContaining({ code: 'missed', kind: 'notice', period: '2026-07' }));
  await done(office, 'finance notice 2026-07 --by 李敏 --on 2027-01-31');
  const after = (await done(office, 'finance due 2026 --json')).json();
  const still = after.rows.filter(
    (row: { kind: string; status: string }) => row.kind === 'notice' && row.status === 'missed',
  );
  expect(still).toEqual([]);
});

test.each([
  ['2027-01-31', 'done', true],
  ['2027-02-01', 'late', false],
])('the final accounts made on %s are %s (D-108)', async (day, status, holds) => {
  const office = await openOffice('changchun', '2027-02-20');
  const settled = await done(office, `finance settle 2026 --by 李敏 --analysis 收支平衡 --on ${day} --json`);
  expect(settled.json().verdicts).toMatchObject([{ subject: 'final_accounts', holds }]);
  await done(office, 'finance audit 2026 --by 周某 --body 街道监管会 --on 2027-02-10');
  const { rows } = (await done(office, 'finance due 2026 --all --json')).json();
  const ofYear = rows.filter(({ period }: { period: string }) => period === '2026');
  expect(ofYear.map((row: { kind: string; status: string }) => [row.kind, row.status])).toEqual([
    ['final_accounts', status],
    ['audit', 'late'],
  ]);
});

test('the year stands beside the year before and beside the budget, line by line', async () => {
  const office = await openOffice('changchun', '2027-01-20');
  await done(
    office,
    'finance budget 2026 --income 办公经费=18000 --expense 办公费=12000 --expense 活动费=3000 --on 2026-01-10',
  );
  await done(
    office,
    'finance expense --day 2026-05-12 --amount 11500 --payee 店 --purpose 打印机 --method transfer --handler 李敏 --approver 街道主要负责人=刘某 --approver 小组=周某 --category 办公费 --line 办公费',
  );
  await done(office, 'finance settle 2026 --by 李敏 --analysis 收支平衡 --note 活动费=改在明年');
  const { record, rows } = (await done(office, 'finance year 2026 --json')).json();
  expect(record).toMatchObject({
    ...{ period: '2026', opening: 820_000, receipts: 2_000_000, payments: 1_150_000, closing: 1_670_000 },
    analysis: '收支平衡',
  });
  expect(record.lines).toContainEqual(
    expect.objectContaining({ name: '办公费', budget: 1_200_000, actual: 1_150_000, variance: -50_000, note: null }),
  );
  expect(record.lines).toContainEqual(
    expect.objectContaining({ name: '活动费', budget: 300_000, actual: 0, variance: -300_000, note: '改在明年' }),
  );
  expect(rows).toEqual([
    { kind: 'income', category: '办公经费', amount: 2_000_000, before: null },
    { kind: 'expense', category: '办公费', amount: 1_150_000, before: null },
  ]);
  expect((await done(office, 'finance year 2026')).out).toContain('95.8%');
  expect(await refused(office, 'finance settle 2026 --by 王建国 --analysis 好 --note 差旅=多了')).toEqual({
    exit: 2,
    code: 'no_such_line',
  });
});

test('G-121, G-122: 8,689 residents and 212 party members come to 97,490 a year; 250,000 is borne 3 to 7', async () => {
  const office = await openOffice('qinhuangdao', '2026-09-30');
  const said = (
    await done(office, 'finance funding 2026 --party-members 212 --party 10600 --cost 250000 --json')
  ).json();
  expect(said.record).toEqual({
    year: 2026,
    floors: [
      {
        item: 'office',
        label: '办公经费',
        count: 8689,
        each: 1000,
        due: 8_689_000,
        received: 2_000_000,
        gap: 6_689_000,
      },
      { item: 'party', label: '党建经费', count: 212, each: 5000, due: 1_060_000, received: 1_060_000, gap: 0 },
    ],
    due: 9_749_000,
    received: 3_060_000,
    shares: { cost: 25_000_000, city: 7_500_000, local: 17_500_000 },
  });
  expect(said.verdicts).toMatchObject([
    { subject: 'office', holds: false, arithmetic: '收到 20,000.00 < 8689人×10.00 = 86,890.00' },
    { subject: 'party', holds: true },
  ]);
  const one = async (yuan: string) =>
    (await done(office, `finance funding 2026 --party-members 212 --office ${yuan} --json`)).json().verdicts[0].holds;
  expect([await one('86889.99'), await one('86890')]).toEqual([false, true]);
  const county = (await done(office, 'finance funding --cost 250000 --county --json')).json().record.shares;
  expect(county).toEqual({ cost: 25_000_000, city: 0, local: 25_000_000 });
});

test('a place without such floors says so and borrows none', async () => {
  const office = await openOffice('changchun', '2026-09-30');
  const said = (await done(office, 'finance funding 2026 --party-members 212 --json')).json();
  expect(said.record).toMatchObject({ due: null, shares: null });
  expect(said.verdicts).toEqual([]);
  expect((await done(office, 'finance funding 2026')).out).toContain('没有按人数的经费下限');
  expect((await office.jwh('finance funding 2026 --cost 100')).code).toBe(5);
});
