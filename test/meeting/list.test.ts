import { describe, expect, test } from 'vitest';
import { type Counter, openCounter } from '../counter.ts';
import { all } from './staffed.ts';

/** A year with a members' congress, talks of the staff and a recall in 自治章程. */
async function year(): Promise<Counter> {
  const office = await openCounter({ place: 'zizhi', today: '2026-10-20' });
  await all(
    office,
    'meeting record --kind representatives --day 2026-03-10 --entitled 80 --present 41',
    'meeting log morning --day 2026-09-30 --present 5 --items 甲',
    'meeting log weekly --day 2026-10-01 --present 5 --items 甲',
    'meeting record --kind recall --day 2026-10-15 --entitled 80 --present 45 --motion 罢免甲=23/22/0',
    'meeting log morning --day 2026-10-16 --present 5 --items 甲',
  );
  return office;
}

const kinds = async (office: Counter, words: string) =>
  (await office.jwh(`meeting list ${words} --json`))
    .json()
    .rows.map(({ kind, day }: Record<string, string>) => `${kind} ${day}`);

describe('meeting list', () => {
  test.each([
    ['--kind 社区成员代表大会', ['representatives 2026-03-10']],
    ['--kind 成员代表大会', ['representatives 2026-03-10']],
    ['--kind morning', ['morning 2026-10-16', 'morning 2026-09-30']],
    ['--organ assembly', ['recall 2026-10-15', 'representatives 2026-03-10']],
    ['--organ 例会', ['morning 2026-10-16', 'weekly 2026-10-01', 'morning 2026-09-30']],
    ['--organ 例会 --kind recall', []],
    ['--period 2026-10', ['morning 2026-10-16', 'recall 2026-10-15', 'weekly 2026-10-01']],
    ['--period 2026Q3', ['morning 2026-09-30']],
    ['--period 2026H1', ['representatives 2026-03-10']],
    ['--period 2026年下半年 --organ assembly', ['recall 2026-10-15']],
    ['--period 2025', []],
    ['--state held --period 2026-09', ['morning 2026-09-30']],
    ['--state called', []],
    ['--state 已作废', []],
  ])('%s', async (words, expected) => {
    expect(await kinds(await year(), words)).toEqual(expected);
  });

  test('local names and states on the screen; a logged meeting has no 应到', async () => {
    const office = await year();
    const { out } = await office.jwh('meeting list');
    expect(out).toContain('社区成员代表大会');
    expect(out).not.toContain('状态');
    expect(out).toMatch(/早会\s+—\s+5\s+—/);
    expect((await office.jwh('meeting list --csv')).out.split('\n')[0]).toContain(
      '种类,应到,实到,法定人数,议题,通过,状态',
    );
  });

  test.each([
    ['--organ 妇联', '没有“妇联”这一类会议'],
    ['--state 开过', '没有“开过”这种状态'],
    ['--period 去年', '“去年”不是时期'],
    ['--period 2026 --from 2026-01-01', '不能一起写'],
    ['--kind 茶话会', '没有“茶话会”这种会议'],
  ])('%s is refused', async (words, says) => {
    const { code, err } = await (await openCounter()).jwh(`meeting list ${words}`);
    expect(code).toBe(2);
    expect(err).toContain(says);
  });
});
