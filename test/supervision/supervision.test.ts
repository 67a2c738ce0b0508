import { describe, expect, it, test } from 'vitest';
import { type Counter, openCounter } from '../counter.ts';
import { pdfText } from '../readers.ts';

const names = ['张秀英', '刘志强', '陈桂兰', '杨海涛', '赵淑华', '孙国强', '周玉梅', '吴建军'];

/** 幸福 with a committee, eight people on the roll of representatives, and a meeting that elects. */
async function office(): Promise<Counter> {
  const counter = await openCounter({ place: 'xingfu' });
  await counter.jwh('staff add 王建国 --post 主任 --from 2026-01-10');
  await counter.jwh('staff add 李敏 --post 委员 --from 2026-01-10');
  const roll = names.map((name, at) => `${name},第${(at % 4) + 1}居民小组`).join('\n');
  counter.write('名册.csv', `姓名,居民小组\n${roll}\n`);
  expect((await counter.jwh('rep import 名册.csv --from 2026-01-10')).code).toBe(0);
  const met = await counter.jwh(
    'meeting record --kind representatives --day 2026-09-10 --entitled 8 --present 7 --motion 推选监督小组=7/0/0',
  );
  expect(met.err).toBe('');
  return counter;
}

const elect = (counter: Counter, people: readonly string[], more = '') =>
  counter.jwh(`supervisor elect ${people.join(' ')} --meeting 1 ${more} --json`);

// biome-ignore lint/suspicious/noExplicitAny: a verdict as JSON has it
const verdict = (json: any, subject: string) => json.verdicts.find((one: any) => one.subject === subject);

test.each([
  [4, false],
  [5, true],
  [7, true],
  [8, false],
])('G-076 a group of %i', async (size, allowed) => {
  const counter = await office();
  const answer = await elect(counter, names.slice(0, size));
  expect(answer.code).toBe(allowed ? 0 : 4);
  if (allowed) {
    expect(verdict(answer.json(), 'size')).toMatchObject({ holds: true, arithmetic: `${size} 人，规定5至7人` });
    return;
  }
  expect(answer.json().error).toMatchObject({
    code: 'supervision_rules',
    message: expect.stringContaining(`人数：${size} 人，规定5至7人（幸福·居务公开制度 第十条）`),
    cite: { place: 'xingfu', article: '第十条' },
  });
  expect((await counter.jwh('supervisor list --json')).json().rows).toEqual([]);
  expect((await counter.jwh('election list --json')).json().rows).toEqual([]);
});

describe('G-077 five members', () => {
  const three = [...names.slice(0, 3), '钱甲', '钱乙'];
  const two = [...names.slice(0, 2), '钱甲', '钱乙', '钱丙'];

  it('three of them representatives by the roll', async () => {
    const json = (await elect(await office(), three)).json();
    expect(verdict(json, 'reps_share')).toMatchObject({
      holds: true,
      arithmetic: '居民代表 3，全组 5：3×2 = 6 > 5',
      readings: ['D-11a'],
    });
    expect(json.record.members.map((one: { representative: boolean }) => one.representative)).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
  });

  it('two of them', async () => {
    const answer = await elect(await office(), two);
    expect(answer.code).toBe(4);
    expect(answer.json().error.message).toContain('居民代表 2，全组 5：2×2 = 4 ≤ 5');
  });

  it('two on the roll and one said to be: the roll decides', async () => {
    const answer = await elect(await office(), two, '--rep 钱甲');
    expect(answer.code).toBe(2);
    expect(answer.json().error).toMatchObject({ code: 'not_on_roll', message: expect.stringContaining('钱甲') });
    expect((await elect(await office(), three, '--rep 张秀英、刘志强、陈桂兰')).code).toBe(0);
  });

  it('said to be, where no roll is on file', async () => {
    const counter = await openCounter({ place: 'xingfu' });
    await counter.jwh('meeting record --kind representatives --day 2026-09-10 --entitled 8 --present 7');
    const answer = await counter.jwh(`supervisor elect ${two.join(' ')} --meeting 1 --rep 张秀英、刘志强、钱甲`);
    expect(answer.err).toBe('');
    expect(answer.out.replace(/\s/g, '')).toContain('没有居民代表名册，张秀英、刘志强、钱甲是居民代表按所写登记');
  });
});

describe('D-11 six members, three of them representatives', () => {
  const six = [...names.slice(0, 3), '钱甲', '钱乙', '钱丙'];

  it('(a) are no majority', async () => {
    const answer = await elect(await office(), six);
    expect(answer.code).toBe(4);
    expect(answer.json().error.message).toContain('3×2 = 6 ≤ 6');
  });

  it('(b) are half, which is enough', async () => {
    const counter = await office();
    expect((await counter.jwh('rules read D-11 b --from 2026-01-01 --cite 街道批复')).code).toBe(0);
    const json = (await elect(counter, six)).json();
    expect(verdict(json, 'reps_share')).toMatchObject({
      holds: true,
      arithmetic: '居民代表 3，全组 6：3×2 = 6 ≥ 6',
      others: [{ reading: 'D-11a', holds: false }],
    });
  });
});

describe('G-079 relatives of a committee member', () => {
  const group = [...names.slice(0, 4), '王芳'];

  test.each([
    ['配偶', '王芳是王建国的配偶'],
    ['女儿', '王芳是王建国的女儿'],
  ])('a %s is barred', async (relation, said) => {
    const counter = await office();
    const answer = await elect(counter, group, `--relation 王芳=${relation}:王建国`);
    expect(answer.code).toBe(4);
    expect(answer.json().error.message).toContain(said);
    expect((await counter.jwh('supervisor list --json')).json().rows).toEqual([]);
  });

  it('a sister is let in with a warning', async () => {
    const answer = await elect(await office(), group, '--relation 王芳=妹妹:王建国');
    expect(answer.code).toBe(0);
    expect(verdict(answer.json(), 'barred')).toMatchObject({
      holds: true,
      readings: ['D-12a'],
      others: [{ reading: 'D-12b', holds: false }],
      notes: ['王芳是王建国的妹妹：不是直系亲属，照字面准许，请留意（D-12）。'],
    });
  });

  it('a sister is barred where the office has chosen D-12b', async () => {
    const counter = await office();
    await counter.jwh('rules read D-12 b --from 2026-01-01 --cite 街道批复');
    expect((await elect(counter, group, '--relation 王芳=妹妹:王建国')).code).toBe(4);
  });

  it('a member of the committee is known without being told', async () => {
    const answer = await elect(await office(), [...names.slice(0, 4), '李敏']);
    expect(answer.code).toBe(4);
    expect(answer.json().error.message).toContain('李敏是居委会成员');
  });

  it('a relation to somebody who is not on the committee is a slip of the pen', async () => {
    const answer = await elect(await office(), group, '--relation 王芳=妹妹:王小国');
    expect(answer.code).toBe(2);
    expect(answer.json().error.code).toBe('not_on_committee');
  });

  it('what has happened is kept with what it breaks', async () => {
    const counter = await office();
    const answer = await elect(counter, group, '--relation 王芳=配偶:王建国 --happened 会议已经推选');
    expect(answer.code).toBe(0);
    const [first, , , , wang] = answer.json().record.members;
    expect(wang).toMatchObject({
      name: '王芳',
      relation: { code: 'spouse', words: '配偶', of: '王建国' },
      happened: '会议已经推选',
      findings: [{ rule: 'supervision.barred', subject: 'barred', holds: false }],
    });
    expect(first).toMatchObject({ happened: null, findings: [] });
  });
});

it('is elected by residents or their representatives, at a meeting that had its quorum', async () => {
  const counter = await office();
  const five = names.slice(0, 5);
  const without = await counter.jwh(`supervisor elect ${five.join(' ')} --day 2026-09-10 --json`);
  expect(without.json().error.message).toContain('没有写推选的会议');
  await counter.jwh('meeting record --kind representatives --day 2026-09-11 --entitled 8 --present 4');
  const empty = await counter.jwh(`supervisor elect ${five.join(' ')} --meeting 2 --json`);
  expect(empty.json().error.message).toContain('会〔2026〕2号没有达到法定人数');
  const elected = await elect(counter, five, '--votes 张秀英=7');
  expect(elected.json().record).toMatchObject({ name: '居务监督小组', day: '2026-09-10', leader: null });
  const row = (await counter.jwh('election list --json')).json().rows[0];
  expect(row).toMatchObject({ number: '选〔2026〕1号', kind: 'supervision', seats: 5, meeting: '会〔2026〕1号' });
  const shown = (await counter.jwh('election show 1 --json')).json().record;
  expect(shown.candidates[0]).toMatchObject({ name: '张秀英', votes: 7, elected: true });
});

it('goes on: a group in office, a by-election, a replacement, a new term', async () => {
  const counter = await office();
  await elect(counter, names.slice(0, 5));
  const again = await elect(counter, ['孙国强']);
  expect(again.code).toBe(2);
  expect(again.json().error.code).toBe('group_in_office');
  const added = await counter.jwh('supervisor elect 孙国强 --add --meeting 1 --json');
  expect(added.json().record.members).toHaveLength(6);
  const twice = await counter.jwh('supervisor elect 孙国强 --add --meeting 1 --json');
  expect(twice.json().error.code).toBe('already_supervisor');

  await counter.jwh('meeting record --kind representatives --day 2026-09-16 --entitled 8 --present 6');
  const unmet = await counter.jwh('supervisor replace 孙国强 周玉梅 --reason 不称职 --on 2026-09-16 --json');
  expect(unmet.code).toBe(4);
  const replaced = await counter.jwh('supervisor replace 孙国强 周玉梅 --reason 不称职 --meeting 2 --json');
  expect(replaced.code).toBe(0);
  const on = async (day: string) =>
    (await counter.jwh(`supervisor list --on ${day} --json`)).json().rows.map((one: { name: string }) => one.name);
  expect(await on('2026-09-15')).toContain('孙国强');
  expect(await on('2026-09-16')).not.toContain('孙国强');
  expect(await on('2026-09-16')).toContain('周玉梅');

  const left = await counter.jwh('supervisor leave 周玉梅 --on 2026-09-17 --reason 迁出 --json');
  expect(verdict(left.json(), 'size')).toMatchObject({ holds: true, arithmetic: '5 人，规定5至7人' });
  const fewer = await counter.jwh('supervisor leave 张秀英 --on 2026-09-17 --reason 迁出 --json');
  expect(fewer.code).toBe(0);
  expect(verdict(fewer.json(), 'size')).toMatchObject({ holds: false, arithmetic: '4 人，规定5至7人' });

  const term = await counter.jwh(
    `supervisor elect ${names.slice(3, 8).join(' ')} --term-change --day 2026-09-18 --json`,
  );
  expect(term.code).toBe(4);
  const anew = await counter.jwh(
    `supervisor elect ${names.slice(3, 8).join(' ')} --term-change --day 2026-09-18 --happened 会议记录未到 --json`,
  );
  expect(anew.json().record.members).toHaveLength(5);
  const all = (await counter.jwh('supervisor list --all --json')).json().rows;
  expect(all.find((one: { name: string }) => one.name === '刘志强')).toMatchObject({
    until_day: '2026-09-17',
    end_reason: '换届',
  });
});

describe('the leader is elected by the members', () => {
  it('by a majority of all of them', async () => {
    const counter = await office();
    await elect(counter, names.slice(0, 6));
    const tied = await counter.jwh('supervisor lead 刘志强 --votes 3 --present 5 --json');
    expect(tied.code).toBe(0);
    expect(verdict(tied.json(), 'leader')).toMatchObject({
      holds: false,
      arithmetic: '赞成 3：3×2 = 6 ≤ 6',
      others: [{ reading: 'D-10b', holds: true }],
    });
    const led = await counter.jwh('supervisor lead 陈桂兰 --votes 4 --json');
    expect(led.json().record.leader).toBe('陈桂兰');
    const rows = (await counter.jwh('supervisor list --json')).json().rows;
    expect(rows.filter((one: { leader: boolean }) => one.leader)).toHaveLength(1);
  });

  it('and is one of them', async () => {
    const counter = await office();
    await elect(counter, names.slice(0, 5));
    expect((await counter.jwh('supervisor lead 王建国')).code).toBe(3);
    expect((await counter.jwh('supervisor lead 张秀英 --votes 6')).code).toBe(2);
  });
});

test.each([
  [7, '4/3/0', true, '4×2 = 8 > 7'],
  [6, '3/3/0', false, '3×2 = 6 ≤ 6'],
])('G-080 the vote of a group of %i: %s', async (size, votes, passes, arithmetic) => {
  const counter = await office();
  await elect(counter, names.slice(0, size));
  const voted = await counter.jwh(
    `meeting record --kind supervision --day 2026-09-15 --present ${size} --motion 指出违背决议的决定=${votes} --json`,
  );
  expect(voted.err).toBe('');
  const { record, verdicts } = voted.json();
  expect(record.entitled).toBe(size);
  expect(record.motions[0].outcome).toBe(passes ? 'passed' : 'failed');
  expect(verdicts.at(-1)).toMatchObject({ rule: 'supervision.pass', holds: passes, arithmetic });
});

test('G-080 with D-10b those present decide: 3 of 5 of a group of 6', async () => {
  const counter = await office();
  await elect(counter, names.slice(0, 6));
  const line = 'meeting record --kind supervision --day 2026-09-15 --present 5 --motion 甲=3/2/0 --json';
  expect((await counter.jwh(line)).json().verdicts.at(-1)).toMatchObject({
    holds: false,
    others: [{ reading: 'D-10b', holds: true }],
  });
  await counter.jwh('rules read D-10 b --from 2026-01-01 --cite 街道批复');
  expect((await counter.jwh(line)).json().verdicts.at(-1)).toMatchObject({ holds: true, arithmetic: '3×2 = 6 > 5' });
});

it('says nothing of size and kin where the place has no such rules', async () => {
  const counter = await openCounter({ place: 'jingan' });
  await counter.jwh('staff add 王建国 --post 主任 --from 2026-01-10');
  const answer = await counter.jwh('supervisor elect 张三 王芳 --relation 王芳=配偶:王建国 --json');
  expect(answer.code).toBe(0);
  expect(answer.json().verdicts).toEqual([]);
});

it('prints the list to sign', async (context) => {
  const counter = await office();
  await elect(counter, [...names.slice(0, 4), '王芳'], '--relation 王芳=妹妹:王建国');
  await counter.jwh('supervisor lead 刘志强');
  expect((await counter.jwh('supervisor list --pdf 名单.pdf')).code).toBe(0);
  const text = pdfText(`${counter.folder}/名单.pdf`, context);
  for (const words of ['居务监督小组名单', '刘志强', '王建国的妹妹', '会〔2026〕1号', '组长：']) {
    expect(text).toContain(words);
  }
});
