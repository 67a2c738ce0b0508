import { expect, test } from 'vitest';
import { openCounter } from '../counter.ts';
import { pdfText } from '../readers.ts';

test('items are numbered within their period, go on, and are counted', async () => {
  const office = await openCounter();
  await office.jwh('plan add 检查消防通道 --period 2026-09 --person 李敏 --due 2026-09-17');
  await office.jwh('plan add 重阳节活动 --period 2026-09');
  await office.jwh('plan add 迎接检查 --period 2026Q3');
  const { record } = (await office.jwh('plan show 2026年9月 --json')).json();
  expect(record).toMatchObject({ period: '2026-09', from: '2026-09-01', to: '2026-09-30' });
  expect(record.items.map((item: { no: number; state: string }) => [item.no, item.state])).toEqual([
    [1, 'overdue'],
    [2, 'open'],
  ]);
  await office.jwh('plan progress 2026-09 1 --state under_way --note 查了六处 --on 2026-09-10');
  const done = (await office.jwh('plan progress 2026-09 1 --state done --json')).json().record.items[0];
  expect(done).toMatchObject({ state: 'done', note: '查了六处', day: '2026-09-18' });
  expect(done.progress).toEqual([
    { day: '2026-09-10', state: 'under_way', note: '查了六处' },
    { day: '2026-09-18', state: 'done', note: null },
  ]);
  expect((await office.jwh('plan show 2026-09')).out).toContain('共 2 项，已完成 1 项，还有 1 项。');
  const open = (await office.jwh('plan list --year 2026 --open --json')).json().rows;
  expect(open.map(({ period, no }: { period: string; no: number }) => [period, no])).toEqual([
    ['2026-09', 2],
    ['2026Q3', 1],
  ]);
});

test('on its last day an item is open, the day after overdue', async () => {
  for (const [today, state] of [
    ['2026-09-17', 'open'],
    ['2026-09-18', 'overdue'],
  ]) {
    const office = await openCounter({ today: today as string });
    await office.jwh('plan add 甲 --period 2026-09 --due 2026-09-17');
    expect((await office.jwh('plan list --json')).json().rows[0].state).toBe(state);
  }
});

test('plans are due for every year, quarter and month (R-CC-02-1)', async () => {
  const office = await openCounter({ today: '2026-10-01' });
  await office.jwh('plan add 甲 --period 2026');
  await office.jwh('plan add 乙 --period 2026Q3');
  await office.jwh('plan add 丙 --period 2026-09');
  const { rows, basis } = (await office.jwh('plan due --year 2026 --json')).json();
  const of = (period: string) => rows.find((row: { period: string }) => row.period === period).status;
  expect(rows).toHaveLength(1 + 4 + 12);
  expect(['2026', '2026Q2', '2026Q3', '2026Q4', '2026-08', '2026-09', '2026-10'].map(of)).toEqual([
    'held',
    'missed',
    'held',
    'due',
    'missed',
    'held',
    'due',
  ]);
  expect(basis[0]).toMatchObject({ article: '二(二)' });
  expect((await office.jwh('plan due')).out).toContain('季度工作计划');
  await office.jwh('plan void 2026-09 1 --reason 街道统一安排');
  const after = (await office.jwh('plan due --json')).json().rows;
  expect(after.find((row: { period: string }) => row.period === '2026-09').status).toBe('missed');
  const national = await openCounter({ place: 'national' });
  expect((await national.jwh('plan due')).out).toContain('本地没有规定要有哪几种工作计划。');
});

test('the plan of a period as a paper', async (context) => {
  const office = await openCounter();
  await office.jwh('plan add 检查各小区消防通道 --period 2026Q4 --person 李敏');
  await office.jwh('plan show 2026Q4 --pdf 计划.pdf');
  const text = pdfText(`${office.folder}/计划.pdf`, context);
  for (const words of ['2026年第四季度工作计划', '团结路社区居民委员会', '检查各小区消防通道', '李敏', '主任'])
    expect(text).toContain(words);
});

test.each([
  ['add 甲 --period 2026-W11', 2],
  ['add 甲 --period 2026-13', 2],
  ['add 甲 --period 2026-09 --due 2026-10-01', 2],
  ['add 甲 --period 2026-09 --due 2026-09-30', 0],
  ['progress 2026-09 1 --state done', 3],
  ['void 2026-09 1 --reason 甲', 3],
  ['show 2026', 0],
])('plan %s ends with %i', async (words, code) => {
  expect((await (await openCounter()).jwh(`plan ${words}`)).code).toBe(code);
});

test('a voided item keeps its number and goes no further', async () => {
  const office = await openCounter();
  await office.jwh('plan add 甲 --period 2026-09');
  await office.jwh('plan void 2026-09 1 --reason 不办了');
  expect((await office.jwh('plan progress 2026-09 1 --state done')).code).toBe(2);
  expect((await office.jwh('plan void 2026-09 1 --reason 再撤')).code).toBe(2);
  const { record } = (await office.jwh('plan add 乙 --period 2026-09 --json')).json();
  expect(record.items.map((item: { no: number; state: string }) => [item.no, item.state])).toEqual([
    [1, 'voided'],
    [2, 'open'],
  ]);
});

test('a plan entered after its period says so, at once and where it is due', async () => {
  const office = await openCounter({ today: '2026-11-25' });
  const late = await office.jwh('plan add 一月事 --period 2026-01');
  expect(late.out).toContain('2026年1月已过，今天（2026-11-25）才登记');
  expect((await office.jwh('plan add 本月事 --period 2026-11')).out).not.toContain('才登记');
  const due = (await office.jwh('plan due')).out;
  expect(due).toContain('2026年1月的计划在2026-11-25才登记');
  expect(due).not.toContain('2026年11月的计划在');
});

test.each([
  ['progress 2026-09 1 --state done --on 2026-08-31', 2],
  ['progress 2026-09 1 --state done --on 2026-09-01', 0],
  ['progress 2026-09 2 --state done --on 2026-09-09', 2],
  ['progress 2026-09 2 --state done --on 2026-09-10', 0],
  ['progress 2026-09 1 --state 进行中', 0],
  ['progress 2026-09 1 --state 落实中', 0],
  ['progress 2026-09 1 --state 快了', 2],
  ['progress 2026-09 1 --state done --note 电话13812345678', 2],
  ['add 甲 --period 1900', 2],
  ['add 甲 --period 3000', 2],
  ['add 甲 --period 2046', 0],
  ['add 甲 --period 2047', 2],
  ['add 身份证220102199001011234 --period 2026', 2],
])('with two items of September, the second under way since the 10th, plan %s ends with %i', async (words, code) => {
  const office = await openCounter();
  for (const title of ['甲', '乙']) await office.jwh(`plan add ${title} --period 2026-09`);
  await office.jwh('plan progress 2026-09 2 --state under_way --on 2026-09-10');
  expect((await office.jwh(`plan ${words}`)).code).toBe(code);
});
