import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Counter, openCounter } from '../counter.ts';
import { pdfText } from '../readers.ts';

const long = '关于在小区东侧绿地边缘迁建生活垃圾分类投放房并同步改造排水管网和夜间照明设施的事项';

async function office(): Promise<Counter> {
  const counter = await openCounter({ place: 'xingfu', today: '2026-10-31' });
  for (const line of [
    'staff add 王建国 --post 主任 --from 2026-01-10',
    `hearing open ${long} --by department --department 区绿化和市容管理局 --received 2026-03-02 --matter planning`,
    'hearing fix 1 --day 2026-03-20 --time 14:00 --place 社区会议室 --leader 王建国 --residents 张三、李四 --reps 赵五 --units 周明 --invite 刘科长 --on 2026-03-04 --notified 2026-03-05',
    'hearing survey 1 --report 走访46户 --on 2026-03-10',
    'hearing hold 1 --absent 李四 --recorder 李敏 --topic 迁建 --briefing 两个方案 --discussion 多数赞成方案二 --answers 年内完工 --for 3 --against 1',
  ]) {
    const { code, err } = await counter.jwh(line);
    expect(code, err).toBe(0);
  }
  return counter;
}

async function printed(counter: Counter, line: string, context: Parameters<typeof pdfText>[1]): Promise<string> {
  const path = join(counter.folder, 'paper.pdf');
  const { code, err } = await counter.jwh(`${line} --pdf paper.pdf`);
  expect(code, err).toBe(0);
  return pdfText(path, context).replace(/\s+/g, '');
}

test('F-48 the notice: what, when, where, who, and the quorum it needs', async (context) => {
  const text = await printed(await office(), 'hearing notice 1', context);
  for (const part of [
    long,
    '听证会通知',
    '2026年3月20日14:00',
    '社区会议室',
    '王建国',
    '小组成员的过半数出席',
    '2026年3月5日',
  ]) {
    expect(text).toContain(part);
  }
  expect(text).not.toContain('次日起');
});

test('F-48 the minutes: four blocks, the votes with their arithmetic, a line for everybody who came', async (context) => {
  const text = await printed(await office(), 'hearing minutes 1', context);
  for (const part of [
    '听证会记录',
    '会〔2026〕1号',
    '一、主持人报告议题',
    '四、部门回答咨询',
    '年内完工',
    '4×2=8>5',
    '赞成3：3×2=6>4',
    '形成听证决议（决〔2026〕1号）',
    '周明：',
  ]) {
    expect(text).toContain(part);
  }
  expect(text).not.toContain('李四：');
});

test('F-48 the result for the board names nobody; the letter goes to the department', async (context) => {
  const counter = await office();
  const board = await printed(counter, 'hearing result 1', context);
  expect(board).toContain('听证会表决结果公示');
  expect(board).not.toContain('张三');
  const letter = await printed(counter, 'hearing result 1 --to 区绿化和市容管理局', context);
  expect(letter).toContain('听证会表决结果抄送函');
  expect(letter).toContain('区绿化和市容管理局：');
});

test('no paper before its time', async () => {
  const counter = await openCounter({ place: 'xingfu', today: '2026-10-31' });
  await counter.jwh('hearing open 甲 --by own');
  for (const verb of ['notice', 'minutes', 'result']) expect((await counter.jwh(`hearing ${verb} 1`)).code).toBe(2);
  expect((await counter.jwh('hearing show 9')).code).toBe(3);
});

test('where no rule says how a hearing resolves, the votes that were kept stand on every paper', async () => {
  const counter = await openCounter({ today: '2026-10-08' });
  for (const line of [
    'staff add 王建国 --post 主任 --from 2026-01-10',
    'hearing open 停车收费 --by own --received 2026-09-01',
    'hearing fix 1 --day 2026-09-20 --place 会议室 --on 2026-09-02 --notified 2026-09-02',
  ])
    expect(await counter.jwh(line)).toMatchObject({ code: 0, err: '' });
  const impossible = await counter.jwh(
    'hearing hold 1 --entitled 24 --present 20 --for 15 --against 50 --json --day 2026-09-20',
  );
  expect(impossible.json().error).toMatchObject({ code: 'impossible_counts' });
  const held = await counter.jwh(
    'hearing hold 1 --entitled 24 --present 20 --for 15 --against 5 --abstain 0 --day 2026-09-20',
  );
  expect(held.out).toContain('票数照记，不形成决议');
  for (const line of ['hearing result 1', 'hearing minutes 1', 'meeting show 1', 'hearing show 1']) {
    const { code, out } = await counter.jwh(line);
    expect({ line, code }).toEqual({ line, code: 0 });
    expect(out, line).not.toContain('没有表决');
    expect(out.replace(/\s+/g, ' '), line).toMatch(/20 15 5 0|赞成 15 票，反对 5 票，弃权 0 票/);
  }
  expect((await counter.jwh('hearing result 1')).out).toContain('票数照记，不形成听证决议');
});
