import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Counter, openCounter } from '../counter.ts';
import { pdfText } from '../readers.ts';

async function office(): Promise<Counter> {
  const counter = await openCounter({ place: 'xingfu', today: '2026-12-31' });
  for (const line of [
    'appraisal open 安居物业公司 --day 2026-12-28 --superior 区房管局 --on 2026-12-01',
    'appraisal survey 1 --report 对照计划12项完成11项 --on 2026-12-22',
    'appraisal hold 1 --leader 王建国 --reps 张三、李四 --community 赵五、钱六 --performance 全年完成12项 --problems 电梯维修慢 --measures 增加一名维修工 --targets 较好 --vote 优秀=1 --vote 合格=4 --opinion 望加快电梯维修',
  ]) {
    const { code, err } = await counter.jwh(line);
    expect(code, err).toBe(0);
  }
  return counter;
}

async function printed(counter: Counter, line: string, context: Parameters<typeof pdfText>[1]): Promise<string> {
  const { code, err } = await counter.jwh(`${line} --pdf paper.pdf`);
  expect(code, err).toBe(0);
  return pdfText(join(counter.folder, 'paper.pdf'), context).replace(/\s+/g, '');
}

test('F-50 the opinion: report, survey, headings, votes, grade, and a line for each member', async (context) => {
  const text = await printed(await office(), 'appraisal opinion 1', context);
  for (const part of [
    '评定意见',
    '对照计划12项完成11项',
    '整改措施：增加一名维修工',
    '参与社区共建：（未记录）',
    '评议小组评定等级：合格。',
    '望加快电梯维修',
    '组长王建国：',
    '钱六：',
  ]) {
    expect(text).toContain(part);
  }
});

test('F-50 notice and letter', async (context) => {
  const counter = await office();
  expect(await printed(counter, 'appraisal notice 1', context)).toContain('请在会前向评议小组递交工作总结');
  const letter = await printed(counter, 'appraisal opinion 1 --to 虹桥街道办事处', context);
  expect(letter).toContain('评议意见反馈函');
  expect(letter).toContain('虹桥街道办事处：');
  expect(letter).toContain('评议小组评定等级：合格。');
});
