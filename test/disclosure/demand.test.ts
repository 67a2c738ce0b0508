import { describe, expect, test } from 'vitest';
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
  ['a', true, '14×3 = 42 ≥ 42'],
  ['b', false, '14×3 = 42 < 45'],
])('G-068 with D-05 %s, three of 45 seats vacant: 14 ask: %s', async (letter, holds, arithmetic) => {
  const office = await xingfu();
  for (const at of [1, 2, 3])
    expect((await office.jwh(`rep leave 代表${at} --reason 迁出 --on 2026-09-10`)).err).toBe('');
  await office.jwh(`rules read D-05 ${letter} --from 2026-01-01 --cite 居委会决定`);
  const demand = 'disclose demand 停车费的收支 --by 居民代表=14 --on 2026-09-19 --today 2026-09-19 --json';
  const [verdict] = (await office.jwh(demand)).json().verdicts;
  expect(verdict).toMatchObject({ holds, arithmetic, readings: [`D-05${letter}`] });
  expect(verdict.others).toMatchObject([{ reading: `D-05${letter === 'a' ? 'b' : 'a'}`, holds: !holds }]);
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

describe('R-XF4-12: the leading group fixes how often it is told (D-130)', () => {
  const members = ['张秀英', '刘志强', '陈桂兰', '杨海涛', '赵淑华'];

  /** A demand of 2026-09-12 that binds; director, secretary and a supervision group with its leader. */
  async function asked(): Promise<Counter> {
    const office = await openCounter({ place: 'xingfu' });
    for (const [name, post] of [
      ['王建国', '主任'],
      ['周红', '书记'],
      ['李敏', '委员'],
      ['何伟', '委员'],
    ])
      expect((await office.jwh(`staff add ${name} --post ${post} --from 2026-01-10`)).err).toBe('');
    for (const line of [
      `supervisor elect ${members.join(' ')} --day 2026-02-01 --happened 旧册`,
      'supervisor lead 张秀英 --votes 5',
      'disclose demand 停车费的收支 --by 居民=869 --on 2026-09-12',
    ])
      expect({ line, err: (await office.jwh(line)).err }).toEqual({ line, err: '' });
    return office;
  }

  const fix = (office: Counter, by: string, more = '--per quarter') =>
    office.jwh(`disclose fix 1 ${more} --by ${by} --json`);
  const dueDays = async (office: Counter, span: string) =>
    (await office.jwh(`disclose due ${span} --all --json`))
      .json()
      .rows.filter(({ item }: { item: string }) => item === 'on_demand')
      .map(({ due_day }: { due_day: string }) => due_day);

  test('a, by default: director, secretary and leader; it is due each quarter from then on', async () => {
    const office = await asked();
    expect(await dueDays(office, '2026-10')).toEqual(['2026-10-10']);
    const { record, verdicts } = (await fix(office, '王建国、周红、张秀英')).json();
    expect(record).toMatchObject({ number: '求〔2026〕1号', per: 'quarter', happened: null });
    expect(verdicts).toMatchObject([{ holds: true, readings: ['D-130a'], cite: { article: '第六条(五)' } }]);
    expect(verdicts[0].others).toMatchObject([{ reading: 'D-130b', holds: false }]);
    expect(await dueDays(office, '2026-10')).toEqual(['2026-10-10']);
    expect(await dueDays(office, '2026-11')).toEqual([]);
    expect(await dueDays(office, '2027-01')).toEqual(['2027-01-10']);
    expect((await office.jwh('disclose demands --json')).json().rows).toMatchObject([{ per: 'quarter' }]);
    await fix(office, '王建国、周红、张秀英', '--per month');
    expect(await dueDays(office, '2026-11')).toEqual(['2026-11-10']);
  });

  test('a: without the leader it is refused and nothing is fixed; what has happened stands with its finding', async () => {
    const office = await asked();
    const refused = await fix(office, '王建国、周红、李敏');
    expect(refused.code).toBe(4);
    expect(refused.json().error).toMatchObject({ code: 'not_decided', cite: { article: '第六条(五)' } });
    expect(refused.json().error.message).toContain('缺居务监督小组组长张秀英');
    expect((await office.jwh('disclose demands --json')).json().rows).toMatchObject([{ per: null }]);
    const kept = (await fix(office, '王建国', '--per month --happened 已经答应')).json();
    expect(kept).toMatchObject({ record: { happened: '已经答应' }, verdicts: [{ holds: false }] });
  });

  test('b: the committee decides, two of its three members do, one does not', async () => {
    const office = await asked();
    expect((await fix(office, '王建国、李敏')).code).toBe(4);
    await office.jwh('rules read D-130 b --from 2026-01-01 --cite 居委会决定');
    expect((await fix(office, '王建国')).json().error.message).toContain('居委会成员 1 人，共 3 人');
    const { verdicts } = (await fix(office, '王建国、李敏')).json();
    expect(verdicts).toMatchObject([{ holds: true, readings: ['D-130b'], others: [{ reading: 'D-130a' }] }]);
  });

  test('what does not bind needs no period; elsewhere no such group decides', async () => {
    const office = await asked();
    await office.jwh('disclose demand 物业合同 --by 居民=868 --on 2026-09-12');
    const said = await office.jwh('disclose fix 2 --per month --by 王建国 --json');
    expect(said.json().error.code).toBe('not_binding');
    expect((await office.jwh('disclose fix 1 --per month --by 王建国 --on 2026-09-11 --json')).json().error.code).toBe(
      'bad_day',
    );
    const there = await openCounter({ place: 'jingan' });
    expect((await there.jwh('disclose fix 1 --per month --by 王建国')).code).toBe(5);
  });
});
