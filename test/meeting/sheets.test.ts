import { describe, expect, test } from 'vitest';
import { type Counter, openCounter } from '../counter.ts';
import { pdfText } from '../readers.ts';

async function withRoll(people: number): Promise<Counter> {
  const office = await openCounter();
  const lines = Array.from({ length: people }, (_, at) => `代表${at + 1},第${Math.floor(at / 2) + 1}居民小组`);
  office.write('名册.csv', `姓名,居民小组\n${lines.join('\n')}`);
  const { code } = await office.jwh('rep import 名册.csv --from 2026-01-10');
  expect(code).toBe(0);
  return office;
}

const times = (text: string, word: string) => text.split(word).length - 1;

describe('sign-in sheet, ballots and tally in one file', () => {
  test('80 names over several pages, the heading on each; a ballot for each; who watched the count', async (context) => {
    const office = await withRoll(80);
    await office.jwh(
      'meeting call representatives --day 2026-10-16 --agenda 报告 --vote 停车位改造方案 --vote 居民公约',
    );
    const { record } = (await office.jwh('meeting sheets 1 --pdf 用表.pdf --json')).json();
    expect(record).toMatchObject({ entitled: 80, ballots: 80, votes: ['停车位改造方案', '居民公约'] });
    expect(record.lines[79]).toEqual({ name: '代表80', group: '第40居民小组', bases: ['elected'] });
    const pages = pdfText(`${office.folder}/用表.pdf`, context).split('\f');
    const signIn = pages.filter((page) => page.includes('到会时间'));
    expect(signIn.length).toBeGreaterThan(2);
    expect(signIn.join().match(/代表\d+/g)).toHaveLength(80);
    const ballots = pages.filter((page) => page.includes('居民代表会议表决票')).join();
    expect(times(ballots, '居民代表会议表决票')).toBe(80);
    expect(times(ballots, '居民公约')).toBe(80);
    // Secret: nothing on a ballot tells whose it is.
    expect(ballots).not.toMatch(/代表\d/);
    const tally = pages.find((page) => page.includes('计票表')) ?? '';
    for (const word of ['监票人', '计票人', '发出票数', '收回票数', '停车位改造方案', '居民公约', '画“正”字'])
      expect(tally).toContain(word);
  });

  test('nothing to vote on: a sign-in sheet alone', async (context) => {
    const office = await withRoll(3);
    await office.jwh('meeting call representatives --day 2026-10-16 --agenda 报告');
    await office.jwh('meeting sheets 1 --pdf 用表.pdf');
    const text = pdfText(`${office.folder}/用表.pdf`, context);
    expect(text).toContain('居民代表会议签到表');
    expect(text).not.toMatch(/表决票|计票表/);
  });

  test('who joins or leaves after the call is on the sheet of the day, and said', async () => {
    const office = await withRoll(3);
    await office.jwh('meeting call representatives --day 2026-10-16 --vote 停车');
    await office.jwh('rep elect 新代表 --group 第9居民小组 --from 2026-09-15');
    await office.jwh('rep leave 代表2 --on 2026-09-16 --reason 迁出');
    const { out } = await office.jwh('meeting sheets 1');
    expect(out).toContain('召集之后增加：新代表');
    expect(out).toContain('召集之后不再在册：代表2');
    const { record } = (await office.jwh('meeting sheets 1 --json')).json();
    expect(record.lines.map(({ name }: { name: string }) => name)).toEqual(['代表1', '代表3', '新代表']);
  });

  test('without names on file, blank lines; --ballots prints as many as are wanted', async (context) => {
    const office = await openCounter({ place: 'xingfu' });
    await office.jwh('meeting call households --day 2026-10-16 --vote 停车位改造方案');
    const { record } = (await office.jwh('meeting sheets 1 --lines 40 --ballots 17 --pdf 用表.pdf --json')).json();
    expect(record).toMatchObject({ entitled: 3076, ballots: 17 });
    const text = pdfText(`${office.folder}/用表.pdf`, context);
    expect(text).toContain('应到 3076，这里印了 40 行');
    expect(times(text, '居民会议表决票')).toBe(17);
    expect((await office.jwh('meeting sheets 1 --ballots 0 --json')).json().record.ballots).toBe(0);
  });
});
