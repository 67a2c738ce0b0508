import { expect, test } from 'vitest';
import { type Counter, openCounter } from '../counter.ts';

async function office(more = ''): Promise<Counter> {
  const counter = await openCounter({ place: 'xingfu', today: '2026-12-20' });
  await done(counter, `appraisal open 安居物业公司 --day 2026-12-28 --on 2026-12-01 ${more}`);
  return counter;
}

async function done(counter: Counter, line: string) {
  const answer = await counter.jwh(line);
  expect(answer.err).toBe('');
  return answer;
}

test.each([
  ['2026-01-15', false],
  ['2026-01-31', false],
  ['2026-02-01', true],
  ['2026-12-20', true],
])('the plan handed in on %s is told of as late: %s (第十九条(二))', async (on, late) => {
  const counter = await office();
  const answer = await done(counter, `appraisal receive 1 --paper 全年工作计划 --on ${on}`);
  expect(answer.out.includes('应在年初递交')).toBe(late);
});

test('a second plan does not take the place of the first in silence', async () => {
  const counter = await office('--plan 2026-01-15');
  const again = await done(counter, 'appraisal receive 1 --paper plan --on 2026-12-20');
  expect(again.out).toContain('2026-01-15 已收到过');
  expect(again.out).not.toContain('应在年初递交');
  expect((await done(counter, 'appraisal show 1')).out).toMatch(/年初计划\s+2026-01-15/);
});

test('the same appraisal twice, or on a day already past, is refused', async () => {
  const counter = await office();
  const twice = await counter.jwh('appraisal open 安居物业公司 --day 2026-12-28 --json');
  expect([twice.code, twice.json().error.code]).toEqual([2, 'opened_already']);
  expect((await counter.jwh('appraisal open 安居物业公司 --day 2026-12-28 --kind 专题评议')).code).toBe(0);
  const past = await counter.jwh('appraisal open 社区工作站 --day 2026-12-19 --json');
  expect([past.code, past.json().error.code]).toEqual([2, 'bad_day']);
  expect((await counter.jwh('appraisal open 社区工作站 --day 2026-12-19 --on 2026-12-19')).code).toBe(0);
});

test('the list keeps its days whole, with the nominal day shown and both in the data', async () => {
  const counter = await openCounter({ place: 'xingfu', today: '2026-12-20' });
  await done(counter, 'appraisal open 安居物业公司 --day 2026-12-06 --on 2026-11-01');
  await done(counter, 'appraisal notify 1 --on 2026-11-21');
  const [row] = (await done(counter, 'appraisal list --json')).json().rows;
  expect(row).toMatchObject({ due_day: '2026-12-13', last_day: '2026-12-14' });
  const { out } = await done(counter, 'appraisal list');
  expect(out.match(/2026-12-06/g)).toHaveLength(1);
  expect(out).toContain('2026-12-13');
});

test('the opinion counts its parts from 一, whether there was a survey or not', async () => {
  const counter = await openCounter({ place: 'xingfu', today: '2026-12-31' });
  await done(counter, 'appraisal open 安居物业公司 --day 2026-12-28 --on 2026-12-01');
  await done(counter, 'appraisal hold 1 --grade 合格');
  const { out } = await done(counter, 'appraisal opinion 1');
  expect(out).toContain('一、被评议对象的汇报');
  expect(out).toContain('二、评议内容');
});
