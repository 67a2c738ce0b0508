import { expect, test } from 'vitest';
import { openCounter } from '../counter.ts';
import { pdfText } from '../readers.ts';

async function withResolutions() {
  const office = await openCounter();
  await office.jwh(
    'meeting record --kind representatives --day 2026-09-01 --entitled 61 --present 31 --motion 甲=21/6/4 --motion 乙=31/0/0',
  );
  return office;
}

test('progress is appended, never overwritten; what is not said again stays', async () => {
  const office = await withResolutions();
  await office.jwh('resolution progress 1 --state under_way --due 2026-12-31 --person 李敏 --on 2026-09-10');
  const { record } = (await office.jwh('resolution progress 1 --state done --note 已验收 --json')).json();
  expect(record).toMatchObject({ number: '决〔2026〕1号', state: 'done', due_day: '2026-12-31', person: '李敏' });
  expect(record.progress).toEqual([
    { day: '2026-09-10', state: 'under_way', due_day: '2026-12-31', person: '李敏', note: null },
    { day: '2026-09-18', state: 'done', due_day: '2026-12-31', person: '李敏', note: '已验收' },
  ]);
  const shown = (await office.jwh('resolution show 1')).out;
  expect(shown).toMatch(/落实 +已落实\n期限 +2026-12-31/);
  expect(shown).toContain('落实中');
});

test('the list shows the latest state; --open leaves out what is done or stopped', async () => {
  const office = await withResolutions();
  await office.jwh('resolution progress 1 --state under_way --due 2026-12-31');
  const all = (await office.jwh('resolution list --json')).json().rows;
  expect(
    all.map((row: { number: string; state: string; due_day: string | null }) => [row.number, row.state, row.due_day]),
  ).toEqual([
    ['决〔2026〕2号', 'open', null],
    ['决〔2026〕1号', 'under_way', '2026-12-31'],
  ]);
  await office.jwh('resolution progress 1 --state done');
  const open = (await office.jwh('resolution list --open --json')).json().rows;
  expect(open.map(({ number }: { number: string }) => number)).toEqual(['决〔2026〕2号']);
  await office.jwh('resolution progress 2 --state stopped');
  expect((await office.jwh('resolution list --open')).out).toContain('没有决议。');
});

test.each([
  ['1', 2],
  ['1 --state finished', 2],
  ['1 --state done --on 2026-09-19', 2],
  ['1 --state done --on 2026-08-31', 2],
  ['1 --due 2026-08-31', 2],
  ['1 --due 2026-09-01', 0],
  ['1 --state 落实中', 0],
  ['1 --note 电话13812345678', 2],
  ['9 --state done', 3],
])('resolution progress %s ends with %i', async (words, code) => {
  const office = await withResolutions();
  expect((await office.jwh(`resolution progress ${words}`)).code).toBe(code);
});

test('what should have been done by yesterday is overdue, today it is not', async () => {
  const office = await withResolutions();
  await office.jwh('resolution progress 1 --state 落实中 --due 2026-09-17');
  await office.jwh('resolution progress 2 --state 落实中 --due 2026-09-18');
  const open = (await office.jwh('resolution list --open --json')).json().rows;
  expect(open.map(({ state }: { state: string }) => state)).toEqual(['under_way', 'overdue']);
  expect((await office.jwh('resolution list --open')).out).toContain('已过期');
  expect((await office.jwh('resolution show 1')).out).toMatch(/落实 +已过期/);
  await office.jwh('resolution progress 1 --state 已落实');
  expect((await office.jwh('resolution list --json')).json().rows[1].state).toBe('done');
});

test('the text of a resolution is posted: no private number comes into it', async () => {
  const office = await withResolutions();
  const { code, err } = await office.jwh('resolution text 1 联系电话13812345678');
  expect(code).toBe(2);
  expect(err).toContain('手机号（138****5678）');
  expect(err).not.toContain('13812345678');
  expect((await office.jwh('resolution text 1 联系电话0431-85551234')).code).toBe(0);
});

test('the list on paper bears the office and keeps each number in one line', async (context) => {
  const office = await withResolutions();
  await office.jwh('resolution list --pdf 决议.pdf');
  const text = pdfText(`${office.folder}/决议.pdf`, context);
  for (const words of ['团结路社区居民委员会', '决〔2026〕1号', '会〔2026〕1号']) expect(text).toContain(words);
});

test('somebody responsible who is not on file is noted', async () => {
  const office = await withResolutions();
  await office.jwh('staff add 李敏 --post 副主任 --from 2026-01-10');
  expect((await office.jwh('resolution progress 1 --person 张生人')).out).toContain('档案里没有叫“张生人”的人');
  expect((await office.jwh('resolution progress 1 --person 李敏')).out).not.toContain('档案里没有');
  expect((await office.jwh('resolution progress 1 --note 已开工')).out).not.toContain('档案里没有');
});
