import { expect, it, test } from 'vitest';
import type { Place } from '../../src/rules/place.ts';
import { type Counter, openCounter } from '../counter.ts';

const group = ['张秀英', '刘志强', '陈桂兰', '杨海涛', '赵淑华'];

/** 幸福 with five on the roll of representatives, and a meeting with some motions. */
async function office(motions: readonly string[], place: Place = 'xingfu'): Promise<Counter> {
  const counter = await openCounter({ place, today: '2026-11-25' });
  await counter.jwh('staff add 王建国 --post 主任 --from 2026-01-10');
  counter.write('名册.csv', `姓名,居民小组\n${group.map((name) => `${name},第1居民小组`).join('\n')}\n`);
  await counter.jwh('rep import 名册.csv --from 2026-01-10');
  const met = await counter.run(
    ...['meeting', 'record', '--kind', 'representatives', '--day', '2026-09-10', '--entitled', '30', '--present', '23'],
    ...motions.flatMap((one) => ['--motion', one]),
  );
  expect(met.err).toBe('');
  return counter;
}

const elect = (counter: Counter, more = '') =>
  counter.jwh(`supervisor elect ${group.join(' ')} --meeting 1 ${more} --json`);
const flat = (text: string) => text.replace(/\s/g, '');

it('a vote that failed elects nobody', async () => {
  const counter = await office(['推选监督小组=5/18/0']);
  const answer = await elect(counter);
  expect(answer.code).toBe(4);
  expect(answer.json().error).toMatchObject({
    code: 'supervision_rules',
    message: expect.stringContaining('议题 1“推选监督小组”未通过'),
    cite: { place: 'xingfu' },
  });
  expect((await counter.jwh('supervisor list --json')).json().rows).toEqual([]);
  const happened = await elect(counter, '--happened 已经公布');
  expect(happened.code).toBe(0);
});

it('a vote that passed does, and the record keeps which it was', async () => {
  const counter = await office(['停车位改造=5/18/0', '推选监督小组=18/5/0']);
  expect((await elect(counter)).code).toBe(0);
  expect(flat((await counter.jwh('election show 1')).out)).toContain('第2项');
});

it('of several the one is written', async () => {
  const counter = await office(['推选监督小组成员=5/18/0', '推选监督小组成员（重新表决）=18/5/0']);
  const asked = await elect(counter);
  expect(asked.json().error.code).toBe('motion_missing');
  expect((await elect(counter, '--motion 1')).code).toBe(4);
  expect((await elect(counter, '--motion 3')).code).toBe(3);
  expect((await elect(counter, '--motion 2')).code).toBe(0);
});

it('a motion on something else decides nothing, and that is said', async () => {
  const counter = await office(['停车位改造=5/18/0']);
  const answer = await counter.jwh(`supervisor elect ${group.join(' ')} --meeting 1`);
  expect(answer.code).toBe(0);
  expect(flat(answer.out)).toContain('议题没有一项提到监督小组或推选的人');
});

it('also where no rule says how the group is elected', async () => {
  const counter = await office(['推选监督小组=5/18/0'], 'changchun');
  const answer = await elect(counter);
  expect(answer.code).toBe(4);
  expect(answer.json().error).toMatchObject({ code: 'motion_failed', cite: { place: 'changchun' } });
  await counter.jwh('meeting record --kind representatives --day 2026-10-10 --entitled 30 --present 23');
  const told = await counter.jwh(`supervisor elect ${group.join(' ')} --meeting 2`);
  expect(flat(told.out)).toContain('只登记，不作判断');
});

it('no more votes than people were there', async () => {
  const counter = await office(['推选监督小组=18/5/0']);
  const answer = await elect(counter, '--votes 张秀英=24');
  expect(answer.json().error).toMatchObject({
    code: 'impossible_counts',
    message: expect.stringContaining('到会的 23 人：张秀英 24 票'),
  });
  expect((await elect(counter, '--votes 张秀英=23')).code).toBe(0);
});

it('not by a meeting that was voided; who came in by it is marked', async () => {
  const counter = await office(['推选监督小组=18/5/0']);
  await elect(counter);
  await counter.jwh('meeting void 1 --reason 记录有误');
  expect((await elect(counter, '--term-change --day 2026-09-10')).json().error.code).toBe('meeting_voided');
  const said = '赵淑华：当时所据的会议会〔2026〕1号已于2026-11-25作废（记录有误）';
  expect(flat((await counter.jwh('supervisor list')).out)).toContain(said);
});

test.each([
  ['--day 2027-01-01', '--day写事情发生的那一天'],
  ['--add --term-change', '只能写一个'],
])('refuses %s', async (more, said) => {
  const counter = await office([]);
  const answer = await counter.jwh(`supervisor elect ${group.join(' ')} ${more}`);
  expect(answer.code).toBe(2);
  expect(flat(answer.err)).toContain(said);
  expect(answer.err).not.toContain('收支');
});

test.each([
  ['老婆', true],
  ['爱人', true],
  ['夫妻', true],
  ['爸爸', true],
  ['妈妈', true],
  ['养子', true],
  ['嫂子', false],
  ['邻居', false],
])('a %s of the director is barred: %s', async (relation, barred) => {
  const answer = await elect(await office([]), `--relation 张秀英=${relation}:王建国`);
  expect(answer.code).toBe(barred ? 4 : 0);
});

test.each(['媳妇', '对象'])('asks what %s is', async (relation) => {
  const answer = await elect(await office([]), `--relation 张秀英=${relation}:王建国`);
  expect(answer.code).toBe(2);
  expect(answer.err).toContain('请写：配偶');
});

it('all who ever sat stand in 80 columns with their days whole', async () => {
  const counter = await office([]);
  await elect(counter);
  await counter.jwh('supervisor leave 张秀英 --on 2026-10-31 --reason 迁出本社区后不再居住');
  const { out } = await counter.jwh('supervisor list --all');
  expect(out).toContain('2026-09-10');
  expect(out).toContain('2026-10-31');
});
