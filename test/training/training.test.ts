import { expect, test } from 'vitest';
import { pdfText } from '../readers.ts';
import { all, staffed } from './office.ts';

const staff = ['王建国 主任 2026-01-10', '李敏 社工 2026-01-10', '王芳 社工 2026-01-10'];
const study = 'training log 2026-10-12 --kind 集中学习 --title 学习组织法 --attend 全体';
const course = 'training log 2026-10-12 --kind 专业培训 --level 街道 --title 调解 --hours 3.5';

const verdictOf = (answer: { verdicts: { subject: string; holds: boolean; arithmetic: string }[] }, subject: string) =>
  answer.verdicts.find((one) => one.subject === subject);

test('the weekly study of an afternoon: everybody there, notes handed in, numbered, signed on paper', async (context) => {
  const office = await staffed('changchun', '2026-10-31', ...staff);
  const { record, verdicts } = (await office.jwh(`${study} --notes 全体 --materials 全文 --json`)).json();
  expect(record).toMatchObject({ number: '培〔2026〕1号', kind: 'study', day: '2026-10-12', tenths: 0, voided: null });
  expect(record.attendees.map(({ name, note }: { name: string; note: boolean }) => [name, note])).toEqual([
    ['王建国', true],
    ['李敏', true],
    ['王芳', true],
  ]);
  expect(verdicts).toMatchObject([{ rule: 'training.notes', holds: true, cite: { article: '七(四)' } }]);
  await all(office, 'training show 1 --pdf 学习.pdf');
  const text = pdfText(`${office.folder}/学习.pdf`, context);
  expect(text).toContain('学习记录');
  expect(text).toContain('签名');
});

test('R-CC-07-1: as many as were asked for is enough, one fewer is not', async () => {
  for (const [required, holds, arithmetic] of [
    [2, true, '到 2 ≥ 要求 2'],
    [3, false, '到 2 < 要求 3，差 1 人'],
  ]) {
    const office = await staffed('changchun', '2026-10-31', ...staff);
    const answer = (await office.jwh(`${course} --attend 李敏、王芳 --required ${required} --json`)).json();
    expect(verdictOf(answer, 'headcount')).toMatchObject({ holds, arithmetic, cite: { article: '七(一)' } });
  }
});

test('R-CC-07-1: the whole time is kept, a tenth of an hour less is not; the hours go to each as they were', async () => {
  for (const [hours, holds] of [
    ['3.5', true],
    ['3.4', false],
  ]) {
    const office = await staffed('changchun', '2026-10-31', ...staff);
    const answer = (await office.jwh(`${course} --attend 李敏、王芳:${hours} --json`)).json();
    expect(verdictOf(answer, 'hours')).toMatchObject({ holds });
    expect(answer.record.attendees.map(({ tenths }: { tenths: number }) => tenths)).toEqual([35, holds ? 35 : 34]);
  }
});

test('R-CC-07-1: three of the four hours were asked for, and were kept', async () => {
  const office = await staffed('changchun', '2026-10-31', ...staff);
  const line = 'training log 2026-10-12 --kind 其他培训 --title 甲 --hours 4 --required-hours 3 --attend 李敏:3 --json';
  expect(verdictOf((await office.jwh(line)).json(), 'hours')).toMatchObject({ holds: true });
});

test('R-CC-07-1: everybody took the exam; who was away from it is missing until the score comes in', async () => {
  const office = await staffed('changchun', '2026-10-31', ...staff);
  const first = (await office.jwh(`${course} --attend 李敏、王芳 --exam --score 李敏=92 --json`)).json();
  expect(verdictOf(first, 'exam')).toMatchObject({ holds: false, arithmetic: '有成绩 1，参加 2；缺：王芳' });
  const away = (await office.jwh('training score 1 王芳=缺考 --json')).json();
  expect(verdictOf(away, 'exam')).toMatchObject({ holds: false });
  const then = (await office.jwh('training score 1 王芳=合格 --json')).json();
  expect(verdictOf(then, 'exam')).toMatchObject({ holds: true, arithmetic: '有成绩 2，参加 2' });
});

test('R-CC-07-3: a note from everybody who was there, also one handed in later; nothing from who was away', async () => {
  const office = await staffed('changchun', '2026-10-31', ...staff);
  const line = `${study} --absent 王芳=病假 --notes 李敏 --materials 全文 --json`;
  const first = (await office.jwh(line)).json();
  expect(verdictOf(first, 'notes')).toMatchObject({
    holds: false,
    arithmetic: '有记录；笔记 1，参加 2；缺：王建国',
  });
  expect(verdictOf((await office.jwh('training note 1 王建国 --json')).json(), 'notes')).toMatchObject({ holds: true });
  const refused = await office.jwh('training note 1 王芳');
  expect(refused.code).toBe(2);
  expect(refused.err).toContain('王芳不在参加的人里');
});

test('R-CC-07-1: the discussion is written down later', async () => {
  const office = await staffed('changchun', '2026-10-31', ...staff);
  const first = (await office.jwh(`${course} --attend 李敏 --materials 讲义 --json`)).json();
  expect(verdictOf(first, 'content')).toMatchObject({ holds: false, severity: 'warning', arithmetic: '缺：专题讨论' });
  const then = (await office.jwh('training amend 1 --discussion 谈调解的步骤 --json')).json();
  expect(verdictOf(then, 'content')).toMatchObject({ holds: true });
  expect(then.record.discussion).toBe('谈调解的步骤');
});

test('the office’s own study is not held against the rule for outside training', async () => {
  const office = await staffed('changchun', '2026-10-31', ...staff);
  const { verdicts } = (await office.jwh(`${study} --json`)).json();
  expect(verdicts.map(({ rule }: { rule: string }) => rule)).toEqual(['training.notes']);
  const own = `training log 2026-10-13 --kind 其他培训 --level 社区 --title 乙 --attend 李敏 --json`;
  expect(verdictOf((await office.jwh(own)).json(), 'content')).toBeUndefined();
});

test('a place without these rules keeps the record and says so', async () => {
  const office = await staffed('xingfu', '2026-10-31', ...staff);
  const answer = await office.jwh(study);
  expect(answer.out).toContain('没有规定参加培训的人数、考试和笔记，只作记录');
  expect((await office.jwh('training show 1 --json')).json().verdicts).toEqual([]);
});

test('from a file, with Chinese keys; every fault is named and nothing is written', async () => {
  const office = await staffed('changchun', '2026-10-31', ...staff);
  const file = office.write(
    '培训.yaml',
    `日期: 2026-03-02..2026-03-06
种类: 专业培训
级别: 街道
题目: 调解实务
学时: 12
要求人数: 2
参加:
  - { 姓名: 王建国, 成绩: 92, 笔记: 是 }
  - { 姓名: 李敏, 学时: 10.5 }
缺席: [{ 姓名: 王芳, 原因: 值班 }]
考试: 是
`,
  );
  const { record } = (await office.run('training', 'log', '--file', file, '--json')).json();
  expect(record).toMatchObject({
    day: '2026-03-02',
    to_day: '2026-03-06',
    level: 'subdistrict',
    tenths: 120,
    exam: true,
  });
  expect(record.attendees).toMatchObject([
    { name: '王建国', tenths: 120, score: '92', note: true },
    { name: '李敏', tenths: 105, score: null },
    { name: '王芳', present: false, tenths: 0, remark: '值班' },
  ]);
  const bad = office.write('坏.yaml', '日期: 2026-03-02\n种类: 专业培训\n参加: []\n早餐: 有\n');
  const refused = await office.run('training', 'log', '--file', bad);
  expect(refused.code).toBe(2);
  expect(refused.err).toContain('题目 title');
  expect((await office.run('training', 'log', '2026-03-02', '--file', file)).code).toBe(2);
  expect((await office.jwh('training list --json')).json().rows).toHaveLength(1);
});

test('what cannot be is refused in a sentence, and nothing is kept', async () => {
  const office = await staffed('changchun', '2026-10-31', ...staff);
  const lines: [string, number, string][] = [
    ['training log 2026-11-01 --kind 集中学习 --title 甲 --attend 全体', 2, '还没有到'],
    ['training log 2026-10-12 --kind 专业培训 --title 甲 --attend 李敏', 2, '要计学时'],
    ['training log 2026-10-12 --kind 专业培训 --title 甲 --hours 3.55 --attend 李敏', 2, '3.55'],
    ['training log 2026-10-12 --kind 专业培训 --title 甲 --hours 3 --attend 李敏:4', 2, '多于全部学时'],
    ['training log 2026-10-12 --kind 打球 --title 甲 --attend 李敏', 2, '打球'],
    ['training log 2026-10-12 --kind 集中学习 --title 甲 --attend 赵六', 3, '赵六'],
    ['training log 2026-10-12 --kind 集中学习 --title 甲 --attend 李敏 --absent 李敏', 2, '写了两次'],
    ['training log 2026-10-12..2026-10-10 --kind 集中学习 --title 甲 --attend 李敏', 2, '起止不对'],
    ['training log 2026-10-12 --kind 集中学习 --attend 李敏', 2, '--title'],
    ['training log 2026-10-12 --kind 集中学习 --title 13800001234 --attend 李敏', 2, '13'],
    ['training show 9', 3, '没有编号'],
  ];
  for (const [line, code, words] of lines) {
    const answer = await office.jwh(line);
    expect([line, answer.code]).toEqual([line, code]);
    expect(answer.err).toContain(words);
  }
  expect((await office.jwh('training list --all --json')).json().rows).toEqual([]);
});

test('the same session is not entered twice; a voided one keeps its number and counts no more', async () => {
  const office = await staffed('changchun', '2026-10-31', ...staff);
  await all(office, study);
  const again = await office.jwh(study);
  expect([again.code, again.err.includes('已登记为培〔2026〕1号')]).toEqual([2, true]);
  await all(office, 'training void 1 --reason 登错', study);
  const { rows } = (await office.jwh('training list --all --json')).json();
  expect(rows.map(({ number, voided }: { number: string; voided: string | null }) => [number, voided])).toEqual([
    ['培〔2026〕2号', null],
    ['培〔2026〕1号', '登错'],
  ]);
  expect((await office.jwh('training note 1 李敏')).code).toBe(2);
  expect((await office.jwh('training list --person 李敏 --kind 集中学习 --year 2026 --json')).json().rows).toHaveLength(
    1,
  );
});

test('a dry run writes nothing', async () => {
  const office = await staffed('changchun', '2026-10-31', ...staff);
  expect((await office.jwh(`${study} --dry-run`)).code).toBe(0);
  expect((await office.jwh('training list --json')).json().rows).toEqual([]);
});

test('R-CC-07-4: certificates are listed; to have none is no fault, and one that has run out says so', async () => {
  const office = await staffed('changchun', '2026-10-31', ...staff);
  const line = 'training certificate 李敏 --title 社会工作师 --level 中级 --number A1 --on 2025-09-10';
  expect((await office.jwh(`${line} --json`)).json().record).toMatchObject({ item: 'social_worker', state: 'valid' });
  expect((await office.jwh(line)).code).toBe(2);
  await all(office, 'training certificate 王芳 --title 社会工作师 --on 2020-01-01 --valid-until 2026-10-30');
  await all(office, 'training certificate 王建国 --title 社会工作师 --on 2020-01-01 --valid-until 2026-10-31');
  const { rows, verdicts } = (await office.jwh('training certificates --json')).json();
  const states = rows.map(({ name, state }: { name: string; state: string }) => `${name} ${state}`);
  expect(states.sort()).toEqual(['李敏 valid', '王建国 valid', '王芳 expired'].sort());
  expect(verdicts).toMatchObject([
    { severity: 'note', holds: false, arithmetic: '在任 3 人，有证书 2 人；还没有：王芳', cite: { article: '七(三)' } },
  ]);
  await all(office, 'training revoke 李敏 --reason 登错');
  expect((await office.jwh('training certificates --person 李敏 --json')).json().rows).toEqual([]);
  expect((await office.jwh('training revoke 李敏 --reason 登错')).code).toBe(3);
});

test('training score takes several results at once, as its own help has it; a stranger or somebody away is refused', async () => {
  const office = await staffed('changchun', '2026-10-31', ...staff);
  await all(office, `${course} --attend 王建国、李敏 --absent 王芳`);
  const { record } = (await office.jwh('training score 1 李敏=80 王建国=合格 --json')).json();
  const scores = record.attendees.map(({ name, score }: { name: string; score: string | null }) => [name, score]);
  expect(Object.fromEntries(scores)).toEqual({ 李敏: '80', 王建国: '合格', 王芳: null });
  for (const pairs of ['李敏=70 路人=60', '李敏=70 王芳=60']) {
    expect((await office.jwh(`training score 1 ${pairs} --json`)).json().error.code).toBe('not_there');
  }
  const kept = (await office.jwh('training show 1 --json')).json().record.attendees;
  expect(kept.find(({ name }: { name: string }) => name === '李敏').score).toBe('80');
});
