import { expect, test } from 'vitest';
import { pdfText } from '../readers.ts';
import { all, staffed } from '../training/office.ts';

const staff = ['王建国 主任 2026-01-10', '李敏 社工 2026-01-10', '王芳 社工 2026-01-10'];
const log = 'inspection log 2026-10-12 --inspector 王建国';

interface Verdict {
  rule: string;
  subject: string;
  name: string | null;
  holds: boolean;
  severity: string;
  arithmetic: string;
  others: { reading: string; holds: boolean }[];
  cite: { article: string };
}

async function judged(line: string, ...before: string[]): Promise<Verdict[]> {
  const office = await staffed('changchun', '2026-10-31', ...staff);
  await all(office, ...before);
  const answer = await office.jwh(`${line} --json`);
  if (answer.code !== 0) throw new Error(answer.err);
  return answer.json().verdicts;
}

const of = (verdicts: readonly Verdict[], subject: string, name: string | null = null) =>
  verdicts.find((one) => one.subject === subject && one.name === name);

test('an inspection that found nothing is on file as one, with everybody but the inspector inspected', async () => {
  const office = await staffed('changchun', '2026-10-31', ...staff);
  const { record, verdicts } = (await office.jwh(`${log} --json`)).json();
  expect(record).toMatchObject({ number: '检〔2026〕1号', inspector: '王建国', findings: [], broken: 0 });
  expect(record.people.map(({ name }: { name: string }) => name)).toEqual(['李敏', '王芳']);
  expect(verdicts.every(({ holds }: Verdict) => holds)).toBe(true);
  expect((await office.jwh('inspection show 1')).out).toContain('没有发现问题');
  expect((await office.jwh('inspection list --json')).json().rows).toMatchObject([
    { people: 2, result: '没有发现问题' },
  ]);
});

test('R-CC-09-1: a cup and a pen holder may stand on the desk, a picture frame may not', async () => {
  const two = of(await judged(`${log} --desk 李敏=口杯,笔筒`), 'desk', '李敏');
  expect(two).toMatchObject({ holds: true, others: [{ reading: 'D-149b', holds: false }] });
  const frame = of(await judged(`${log} --desk 李敏=口杯,相框`), 'desk', '李敏');
  expect(frame).toMatchObject({ holds: false, others: [], cite: { article: '九(六)、十六(三)' } });
  expect(frame?.arithmetic).toContain('不该有：相框');
  expect(of(await judged(`${log} --desk 李敏=无`), 'desk', '李敏')).toMatchObject({ holds: true, others: [] });
});

test('R-CC-16-4, D-149 b: where the stricter sentence counts, not even the cup', async () => {
  const strict = 'rules read D-149 b --from 2026-01-01 --cite 主任会议';
  const cup = of(await judged(`${log} --desk 李敏=茶杯`, strict), 'desk', '李敏');
  expect(cup).toMatchObject({ holds: false, others: [{ reading: 'D-149a', holds: true }] });
  expect(of(await judged(`${log} --desk 李敏=无`, strict), 'desk', '李敏')).toMatchObject({ holds: true });
});

test('R-CC-09-2, -4, -5, R-CC-16-3: each finding stands against its own article and its own person', async () => {
  const verdicts = await judged(
    `${log} --finding "李敏 着装 穿拖鞋" --finding "王芳 离岗 外出买菜" --finding "李敏 争吵 与来访者争吵" --finding "李敏 电脑 壁纸是私人照片" --finding "办公室 吸烟 接待区有烟蒂" --finding "办公室 堆放 走廊堆纸箱"`,
  );
  const broken = verdicts.filter(({ holds }) => !holds);
  expect(broken.map(({ rule, name, cite }) => [rule, name, cite.article])).toEqual([
    ['conduct.appearance', '李敏', '九(三)'],
    ['conduct.language', '李敏', '九(四)'],
    ['conduct.workplace', '李敏', '九(六)'],
    ['conduct.discipline', '王芳', '九(七)'],
    ['conduct.tidiness', '办公室', '十六(三)'],
    ['conduct.smoke_free', '办公室', '十六(四)'],
  ]);
  expect(of(verdicts, 'attitude')).toMatchObject({ holds: true });
});

test('R-CC-09-3: a reception written down on its day is in time, on the next day it is not', async () => {
  const inTime = await judged(`${log} --reception 李敏=2026-10-09@2026-10-09`);
  expect(of(inTime, 'reception', '李敏')).toMatchObject({ holds: true, cite: { article: '九(五)' } });
  const late = of(await judged(`${log} --reception 李敏=2026-10-09@2026-10-10`), 'reception', '李敏');
  expect(late).toMatchObject({ holds: false, arithmetic: '2026-10-09 接待，2026-10-10 记录，晚1天' });
});

test('who inspects himself is told so; inspecting others he is not', async () => {
  expect(of(await judged(`${log} --people 王建国,李敏`), 'inspector')).toMatchObject({
    holds: false,
    severity: 'warning',
  });
  expect(of(await judged(`${log} --desk 王建国=口杯`), 'inspector')).toMatchObject({ holds: false });
  expect(of(await judged(`${log} --people 李敏`), 'inspector')).toBeUndefined();
});

test('the paper has every finding with its article and a line for everybody who is to sign', async (context) => {
  const office = await staffed('changchun', '2026-10-31', ...staff);
  await all(
    office,
    `${log} --finding "李敏 着装 穿拖鞋" --finding "办公室 吸烟 有烟蒂" --measure 李敏=提示 --time 9:30`,
    'inspection show 1 --pdf 检查.pdf',
  );
  const text = pdfText(`${office.folder}/检查.pdf`, context);
  for (const words of [
    '服务规范检查记录',
    '穿拖鞋',
    '长春 九(三)',
    '王建国对李敏作了提示',
    '检查人（王建国）',
    '本人（李敏）',
  ]) {
    expect(text).toContain(words);
  }
  expect(text).not.toContain('本人（办公室）');
});

test('a year of one person: what was found, what was said to whom, nothing of others and nothing voided', async () => {
  const office = await staffed('changchun', '2026-10-31', ...staff);
  await all(
    office,
    `${log} --finding "李敏 着装 穿拖鞋" --finding "王芳 离岗 外出" --desk 李敏=相框 --measure 李敏=批评@李红`,
    'inspection log 2026-10-13 --inspector 王建国 --people 李敏',
    'inspection log 2026-10-14 --inspector 王建国 --finding "李敏 喧哗 大声说话"',
    'inspection void 3 --reason 登错',
    'inspection log 2025-10-14 --inspector 街道办 --finding "李敏 喧哗 大声说话"',
  );
  const { record } = (await office.jwh('inspection person 李敏 --year 2026 --json')).json();
  expect(record).toMatchObject({ name: '李敏', year: 2026, times: 2, found: 2 });
  expect(record.inspections[0]).toMatchObject({ found: 2, measures: [{ measure: 'criticism', by: '李红' }] });
  expect((await office.jwh('inspection person 李敏')).out).toContain('检查 2 次，发现问题 2 处，告诫 1 次。');
  expect((await office.jwh('inspection void 3 --reason 再')).code).toBe(2);
});

test('a place without rules of conduct keeps the words; 静安 says that its weights are not in the source (D-152)', async () => {
  const office = await staffed('jingan', '2026-10-31', ...staff);
  const answer = await office.jwh(`${log} --finding "李敏 着装 穿拖鞋" --desk 李敏=相框`);
  expect(answer.out).toContain('本地没有服务行为规范的规定，只作记录。');
  expect((await office.jwh('inspection show 1 --json')).json().verdicts).toEqual([]);
  const { out } = await office.jwh('inspection person 李敏');
  expect(out).toContain('着装：穿拖鞋');
  expect(out).toContain('发现问题 1 处');
  expect(out).toContain('原文未载');
});

test('from a file, with Chinese keys', async () => {
  const office = await staffed('changchun', '2026-10-31', ...staff);
  const file = office.write(
    '检查.yaml',
    `日期: 2026-10-12
检查人: 王建国
被检查人: [李敏]
发现: [{ 姓名: 李敏, 事项: 着装, 情况: 穿拖鞋 }]
桌面: [{ 姓名: 李敏, 物品: [口杯, 相框] }]
告诫: [{ 姓名: 李敏, 方式: 警告 }]
`,
  );
  const { record, verdicts } = (await office.run('inspection', 'log', '--file', file, '--json')).json();
  expect(record).toMatchObject({
    broken: 2,
    people: [{ name: '李敏' }],
    measures: [{ measure: 'warning', by: '王建国' }],
  });
  expect(of(verdicts, 'appearance', '李敏')).toMatchObject({ holds: false });
});

test('what cannot be is refused in a sentence, and nothing is kept', async () => {
  const office = await staffed('changchun', '2026-10-31', ...staff);
  const lines: [string, number, string][] = [
    ['inspection log 2026-10-12', 2, '--inspector'],
    ['inspection log 2026-11-12 --inspector 王建国', 2, '还没有到'],
    [`${log} --finding "李敏 早餐 吃面"`, 2, '早餐'],
    [`${log} --finding 李敏`, 2, '--finding'],
    [`${log} --finding "赵六 着装 拖鞋"`, 3, '赵六'],
    [`${log} --measure 李敏=扣钱`, 2, '扣钱'],
    [`${log} --reception 李敏=2026-10-09@2026-10-08`, 2, '日子不对'],
    [`${log} --reception 李敏=2026-10-09`, 2, '--reception'],
    ['inspection show 7', 3, '没有编号'],
  ];
  for (const [line, code, words] of lines) {
    const answer = await office.jwh(line);
    expect([line, answer.code]).toEqual([line, code]);
    expect(answer.err).toContain(words);
  }
  expect((await office.jwh('inspection list --all --json')).json().rows).toEqual([]);
});
