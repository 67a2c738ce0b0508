import { expect, test } from 'vitest';
import { openCounter } from '../counter.ts';

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
  ['9 --state done', 3],
])('resolution progress %s ends with %i', async (words, code) => {
  const office = await withResolutions();
  expect((await office.jwh(`resolution progress ${words}`)).code).toBe(code);
});
