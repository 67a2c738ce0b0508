import { expect, test } from 'vitest';
import { type Counter, openCounter } from '../counter.ts';
import { pdfText } from '../readers.ts';

async function due(office: Counter, kind: string, year = 2026) {
  const { rows } = (await office.jwh(`report due --year ${year} --json`)).json();
  return rows
    .filter((row: { kind: string }) => row.kind === kind)
    .map((row: { period: string; status: string; count: number }) => [row.period, row.status, row.count]);
}

test('G-158: party reports in Q1, Q2 and Q4: Q3 is missing, a warning', async () => {
  const office = await openCounter({ place: 'zizhi', today: '2027-01-05' });
  for (const day of ['2026-03-30', '2026-06-29', '2026-12-28']) await office.jwh(`report log party --on ${day}`);
  expect(await due(office, 'party')).toEqual([
    ['2026Q1', 'held', 1],
    ['2026Q2', 'held', 1],
    ['2026Q3', 'missed', 0],
    ['2026Q4', 'held', 1],
  ]);
  const { rows } = (await office.jwh('report due --year 2026 --json')).json();
  expect(rows.find((row: { period: string }) => row.period === '2026Q3')).toMatchObject({
    severity: 'warning',
    at_least: 1,
    arithmetic: '0 < 1',
    cite: { article: '第二十条1' },
  });
  const text = (await office.jwh('report due --year 2026')).out;
  expect(text).toContain('提醒：向党组织报告，2026年第三季度，0 < 1');
  expect(text).toContain('jwh report log party 2026Q3 --on');
  await office.jwh('report log 党支部 2026Q3 --on 2026-09-30');
  expect((await due(office, 'party'))[2]).toEqual(['2026Q3', 'held', 1]);
});

test.each([
  ['2026-09-30', 'due'],
  ['2026-10-01', 'missed'],
])('on %s the third quarter is %s', async (today, status) => {
  const office = await openCounter({ place: 'zizhi', today });
  expect((await due(office, 'party'))[2]).toEqual(['2026Q3', status, 0]);
});

test('a report given a little after its quarter counts for it, and says so', async () => {
  const office = await openCounter({ place: 'zizhi', today: '2026-10-12' });
  await office.jwh('report log party 2026Q3 --on 2026-10-09');
  expect((await due(office, 'party')).slice(2)).toEqual([
    ['2026Q3', 'held', 1],
    ['2026Q4', 'due', 0],
  ]);
  expect((await office.jwh('report due')).out.replace(/\n/g, '')).toContain('2026年第三季度的报告在2026-10-09才作');
});

test('to the congress twice a year, each with its seven contents (R-ZZ-21)', async () => {
  const office = await openCounter({ place: 'zizhi', today: '2026-12-31' });
  for (const day of ['2026-06-20', '2026-12-20'])
    await office.jwh(
      `meeting record --kind representatives --day ${day} --entitled 61 --present 41 --motion 甲=41/0/0`,
    );
  const six =
    '--content 发展规划 --content 工作计划 --content 财务收支=收入三万元，支出二万元。 --content 公益事业 --content 居务公开 --content 其它';
  const first = (await office.jwh(`report log assembly 2026H1 --meeting 1 --by 王建国 ${six} --json`)).json();
  expect(first.record).toMatchObject({ day: '2026-06-20', meeting: '会〔2026〕1号', period: '2026H1' });
  expect(first.verdicts[0]).toMatchObject({
    rule: 'report.contents',
    holds: false,
    arithmetic: '7项中6项；缺：计生指标的发放及人口管理情况',
  });
  expect(await due(office, 'assembly')).toEqual([['2026', 'due', 1]]);
  const second = (await office.jwh(`report log assembly 2026H2 --meeting 2 ${six} --content fp_quota --json`)).json();
  expect(second.verdicts[0]).toMatchObject({ holds: true, arithmetic: '7项中7项' });
  expect(await due(office, 'assembly')).toEqual([['2026', 'held', 2]]);
  const rows = (await office.jwh('report list --kind assembly --json')).json().rows;
  expect(rows.map(({ period, state }: { period: string; state: string }) => [period, state])).toEqual([
    ['2026H2', 'given'],
    ['2026H1', 'incomplete'],
  ]);
  expect((await office.jwh('report log assembly 2026 --content 天气')).code).toBe(2);
  expect((await office.jwh('report log assembly 2026 --content plan --content 工作计划')).code).toBe(2);
});

test('in 长春 the director reports (R-CC-02-3); 定期 has no number and is not checked under D-65b', async () => {
  const office = await openCounter();
  await office.jwh('staff add 王建国 --post 主任 --from 2026-01-10');
  await office.jwh('staff add 李敏 --post 副主任 --from 2026-01-10');
  const by = async (name: string, day = '2026-06-20') =>
    (await office.jwh(`report log assembly --on ${day} --by ${name} --json`)).json().verdicts[0];
  expect(await by('王建国')).toMatchObject({ rule: 'report.by', holds: true, cite: { article: '二(四)' } });
  expect(await by('李敏', '2026-06-21')).toMatchObject({ holds: false, arithmetic: '李敏：副主任' });
  expect(await due(office, 'assembly')).toEqual([
    ['2026H1', 'held', 2],
    ['2026H2', 'due', 0],
  ]);
  await office.jwh('rules read D-65 b --from 2025-01-01 --cite 办公会');
  expect(await due(office, 'assembly')).toEqual([]);
});

test('the supervision group reports at least once a year (R-XF4-29)', async () => {
  const office = await openCounter({ place: 'xingfu', today: '2026-12-31' });
  expect(await due(office, 'supervision')).toEqual([['2026', 'due', 0]]);
  await office.jwh('meeting record --kind representatives --day 2026-12-20 --entitled 61 --present 41');
  expect((await office.jwh('report log 监督小组 --meeting 1 --by 赵六')).code).toBe(0);
  expect(await due(office, 'supervision')).toEqual([['2026', 'held', 1]]);
  expect(await due(office, 'supervision', 2025)).toEqual([['2025', 'missed', 0]]);
});

test('reports to the superior by the place: a quarter in 静安, a year in 秦皇岛', async () => {
  expect(await due(await openCounter({ place: 'jingan' }), 'superior')).toHaveLength(4);
  expect(await due(await openCounter({ place: 'qinhuangdao' }), 'superior')).toEqual([['2026', 'due', 0]]);
});

test('a voided report no longer counts', async () => {
  const office = await openCounter({ place: 'zizhi', today: '2026-12-31' });
  for (const day of ['2026-03-20', '2026-03-30']) await office.jwh(`report log party 2026Q1 --on ${day}`);
  const unclear = await office.jwh('report void party 2026Q1 --reason 登错');
  expect(unclear.code).toBe(2);
  expect(unclear.err).toContain('作过2次（2026-03-30、2026-03-20）');
  await office.jwh('report void party 2026Q1 --on 2026-03-20 --reason 登错');
  expect((await due(office, 'party'))[0]).toEqual(['2026Q1', 'held', 1]);
  await office.jwh('report void party 2026Q1 --reason 登错');
  expect((await due(office, 'party'))[0]).toEqual(['2026Q1', 'missed', 0]);
  expect((await office.jwh('report void party 2026Q1 --reason 再撤')).code).toBe(3);
  expect((await office.jwh('report list --json')).json().rows[0].state).toBe('voided');
});

test('the paper gathers what is on file: plans, resolutions, money, what comes next (F-59)', async (context) => {
  const office = await openCounter({ place: 'zizhi', today: '2026-09-28' });
  await office.jwh('plan add 检查消防通道 --period 2026-09 --person 李敏');
  await office.jwh('plan progress 2026-09 1 --state done');
  await office.jwh('plan add 重阳节敬老 --period 2026Q4');
  await office.jwh(
    'meeting record --kind representatives --day 2026-09-10 --entitled 61 --present 41 --motion 停车收费=41/0/0',
  );
  await office.jwh('finance open --method cash --amount 1000 --day 2026-06-30');
  await office.jwh(
    'finance income --day 2026-09-02 --amount 500 --payer 虹桥街道 --purpose 办公经费 --method transfer',
  );
  const { record } = (await office.jwh('report paper party 2026Q3 --json')).json();
  expect(record).toMatchObject({
    given: null,
    items: [{ period: '2026-09', no: 1, title: '检查消防通道' }],
    resolutions: [{ number: '决〔2026〕1号' }],
    accounts: { opening: 100000, receipts: 50000, payments: 0, closing: 150000 },
    next: [{ period: '2026Q4', no: 1, title: '重阳节敬老' }],
  });
  await office.jwh("report log party 2026Q3 --text '本季度各项工作按计划进行。'");
  await office.jwh('report paper party 2026Q3 --pdf 报告.pdf');
  const text = pdfText(`${office.folder}/报告.pdf`, context);
  for (const words of [
    '2026年第三季度向党组织的工作报告',
    '本季度各项工作按计划进行。',
    '检查消防通道',
    '停车收费',
    '1,500.00',
    '2026年第四季度工作要点',
    '重阳节敬老',
  ])
    expect(text).toContain(words);
});

test.each([
  ['log 天气', 2],
  ['log party 2026Q5', 2],
  ['log party 2026Q4', 2],
  ['log party --on 2026-09-19', 2],
  ['log party --meeting 9', 3],
  ['paper party 甲', 2],
  ['void party 2026Q1 --reason 甲', 3],
])('report %s ends with %i', async (words, code) => {
  expect((await (await openCounter({ place: 'zizhi' })).jwh(`report ${words}`)).code).toBe(code);
});

const seven =
  '--content development --content plan --content finance=收入三万元 --content fp_quota --content welfare --content disclosure --content other';

test('the same report twice is refused; two of one period on two days are two', async () => {
  const office = await openCounter({ place: 'zizhi', today: '2026-11-25' });
  const log = (day: string) => office.jwh(`report log assembly 2026H1 --on ${day} ${seven}`);
  expect((await log('2026-06-20')).code).toBe(0);
  const again = await log('2026-06-20');
  expect(again.code).toBe(2);
  expect(again.err).toContain('2026年上半年报告，2026-06-20已登记');
  expect(await due(office, 'assembly')).toEqual([['2026', 'due', 1]]);
  await log('2026-07-01');
  expect(await due(office, 'assembly')).toEqual([['2026', 'held', 2]]);
});

test('what a report lacks is told where it is due; its days are those on which it was given', async () => {
  const office = await openCounter({ place: 'zizhi', today: '2027-01-20' });
  await office.jwh('report log assembly 2026H1 --on 2026-07-10 --content finance=三万');
  await office.jwh(`report log assembly 2026H2 --on 2027-01-10 ${seven}`);
  const { rows } = (await office.jwh('report due --year 2026 --json')).json();
  const assembly = rows.find(({ kind }: { kind: string }) => kind === 'assembly');
  expect(assembly).toMatchObject({ status: 'held', days: ['2026-07-10', '2027-01-10'], due_day: '2026-12-31' });
  expect(assembly.lacking).toMatchObject([{ day: '2026-07-10', period: '2026H1' }]);
  expect(assembly.lacking[0].missing).toHaveLength(6);
  const text = (await office.jwh('report due --year 2026')).out.replace(/\s+/g, '');
  expect(text).toContain('内容不全');
  expect(text).toContain('2026-07-10的报告缺：社区发展规划、');
});

test('a report given at a meeting that was voided since counts no more; none is entered for it anew', async () => {
  const office = await openCounter({ place: 'zizhi', today: '2026-11-25' });
  for (const day of ['2026-06-20', '2026-09-20'])
    await office.jwh(`meeting record --kind representatives --day ${day} --entitled 30 --present 20`);
  await office.jwh(`report log assembly 2026H1 --meeting 1 ${seven}`);
  await office.jwh(`report log assembly 2026H2 --meeting 2 ${seven}`);
  expect(await due(office, 'assembly')).toEqual([['2026', 'held', 2]]);
  const voided = await office.jwh('meeting void 2 --reason 重复');
  expect(voided.out.replace(/\s+/g, '')).toContain('向居民会议报告：2026年下半年在这次会议上作，请核对');
  expect(await due(office, 'assembly')).toEqual([['2026', 'due', 1]]);
  expect((await office.jwh('report due')).out.replace(/\s+/g, '')).toContain('（2026-09-20）不计');
  expect((await office.jwh('report list --json')).json().rows[0].state).toBe('fallen');
  const refused = await office.jwh('report log assembly 2026H2 --meeting 2');
  expect(refused.code).toBe(2);
  expect(refused.err).toContain('已于2026-11-25作废');
});

test('each of the seven contents stands under its heading: what was entered, what is on file, or nothing', async () => {
  const office = await openCounter({ place: 'zizhi', today: '2026-11-25' });
  for (const [title, period] of [
    ['全年事', '2026'],
    ['一月事', '2026-01'],
    ['二月事', '2026-02'],
  ])
    await office.jwh(`plan add ${title} --period ${period}`);
  await office.jwh('report log assembly --on 2026-06-20 --content 财务收支情况=三万');
  const year = (await office.jwh('report paper assembly 2026')).out;
  expect(year).toMatch(/一、社区发展规划\n（空）/);
  expect(year).toMatch(/三、财务收支情况\n三万/);
  expect(year).toMatch(/七、其它涉及/);
  expect(year.indexOf('全年事')).toBeLessThan(year.indexOf('一月事'));
  expect(year).toMatch(/2026-01 .*1.*一月事/);
  expect(year).toMatch(/2026-02 .*1.*二月事/);
  const half = (await office.jwh('report paper assembly 2026H1')).out.replace(/\s+/g, '');
  expect(half).toContain('没有登记2026年上半年的报告；登记的有：2026年（2026，2026-06-20）');
});

test('no private number comes into a report', async () => {
  const office = await openCounter({ place: 'zizhi' });
  for (const words of [
    '--text 电话13812345678',
    '--title 13812345678',
    '--by 13812345678',
    '--content other=13812345678',
  ]) {
    const { code, err } = await office.jwh(`report log assembly ${words}`);
    expect(code).toBe(2);
    expect(err).not.toContain('13812345678');
  }
});
