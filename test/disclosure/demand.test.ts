import { expect, test } from 'vitest';
import { type Counter, openCounter } from '../counter.ts';

/** 幸福 with 8689 residents and 45 elected representatives. */
async function xingfu(): Promise<Counter> {
  const office = await openCounter({ place: 'xingfu' });
  const names = Array.from({ length: 45 }, (_, at) => `代表${at + 1},第${(at % 15) + 1}居民小组`);
  office.write('名册.csv', `姓名,居民小组\n${names.join('\n')}\n`);
  expect((await office.jwh('rep import 名册.csv --from 2026-01-10')).code).toBe(0);
  return office;
}

test.each([
  ['G-067', '居民=869', true, '869×10 = 8690 ≥ 8689'],
  ['G-067', '居民=868', false, '868×10 = 8680 < 8689'],
  ['G-068', '居民代表=15', true, '15×3 = 45 ≥ 45'],
  ['G-068', '居民代表=14', false, '14×3 = 42 < 45'],
])('%s %s ask: must it be disclosed? %s', async (_, by, must, arithmetic) => {
  const office = await xingfu();
  const answer = (await office.jwh(`disclose demand 停车费的收支 --by ${by} --json`)).json();
  expect(answer.record).toMatchObject({ number: '求〔2026〕1号', title: '停车费的收支', must });
  expect(answer.verdicts[0]).toMatchObject({ holds: must, arithmetic, cite: { article: '第五条(十)' } });
  const list = (await office.jwh('disclose demands')).out;
  expect(list).toContain('停车费的收支');
  expect(list).toContain(must ? '是' : '否');
});

test('G-067 of those of eighteen and over (D-131 a), where the office knows how many they are', async () => {
  const office = await xingfu();
  await office.jwh('office set --adults 5203');
  const demand = 'disclose demand 停车费的收支 --by 居民=521 --json';
  const [first] = (await office.jwh(demand)).json().verdicts;
  expect(first).toMatchObject({ holds: false, others: [{ reading: 'D-131a', holds: true }] });
  await office.jwh('rules read D-131 a --from 2026-01-01 --cite 居委会决定');
  const [second] = (await office.jwh(demand)).json().verdicts;
  expect(second).toMatchObject({ holds: true, arithmetic: '521×10 = 5210 ≥ 5203', readings: ['D-131a'] });
});

test.each([
  ['--by 居民=9000', 2, '提出要求的 9000 人多于全体居民 8689 人'],
  ['--by 楼长=3', 2, '看不懂'],
  ['--by 居民=三', 2, '不是整数'],
])('%s is refused and nothing is written', async (flags, code, says) => {
  const office = await xingfu();
  const answer = await office.jwh(`disclose demand 停车费 ${flags}`);
  expect(answer).toMatchObject({ code, out: '' });
  expect(answer.err).toContain(says);
  expect((await office.jwh('disclose demands')).out).toContain('没有人要求公开。');
});

test('a place without such a right says so: exit 5', async () => {
  const office = await openCounter({ place: 'changchun' });
  const answer = await office.jwh('disclose demand 停车费 --by 居民=869');
  expect(answer.code).toBe(5);
  expect(answer.err).toContain('disclosure.on_demand.residents');
});
