import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { percent } from '../../src/survey/survey.ts';
import { type Counter, openCounter } from '../counter.ts';
import { pdfText } from '../readers.ts';

async function office(): Promise<Counter> {
  const counter = await openCounter({ place: 'zizhi', today: '2026-12-20' });
  await counter.jwh('staff add 王建国 --post 主任 --from 2024-01-10');
  await counter.jwh('staff add 李敏 --post 委员 --from 2024-01-10');
  return counter;
}

// biome-ignore lint/suspicious/noExplicitAny: a verdict as JSON has it
const verdict = (json: any, subject: string) => json.verdicts.find((one: any) => one.subject === subject);

describe('G-157 250 ballots of representatives', () => {
  it('149 satisfied: 59.60 %, rectification', async () => {
    const counter = await office();
    const json = (
      await counter.jwh('survey record --about committee --returned 250 --count 满意=149 --count 不满意=101 --json')
    ).json();
    expect(json.record.surveys[0]).toMatchObject({
      number: '测〔2026〕1号',
      scale: 'satisfied',
      rectify: true,
      valid: 250,
    });
    expect(verdict(json, 'satisfaction')).toMatchObject({
      rule: 'appraisal.rectify',
      holds: false,
      arithmetic: '149 ÷ 250 = 59.60%；149×100 = 14900 < 250×60 = 15000',
      readings: ['D-28a'],
      cite: { place: 'zizhi', article: '第二十条4', status: 'confirmed' },
    });
  });

  it('150 satisfied: exactly 60 %, none', async () => {
    const counter = await office();
    const json = (
      await counter.jwh('survey record --about committee --returned 250 --count 满意=150 --count 不满意=100 --json')
    ).json();
    expect(json.record.surveys[0].rectify).toBe(false);
    expect(verdict(json, 'satisfaction')).toMatchObject({
      holds: true,
      arithmetic: '150 ÷ 250 = 60.00%；150×100 = 15000 ≥ 250×60 = 15000',
    });
  });

  it('59.996 % is below, though it reads 60.00 %', async () => {
    const counter = await office();
    const json = (await counter.jwh('survey record --count 满意=14999 --count 不满意=10001 --json')).json();
    expect(verdict(json, 'satisfaction').holds).toBe(false);
    expect(verdict(json, 'satisfaction').arithmetic).toContain('60.00%（四舍五入前不足）');
  });

  it('D-28: 150 of 250 that came back, 260 were handed out', async () => {
    const line = 'survey record --issued 260 --returned 250 --count 满意=150 --count 不满意=100 --json';
    const counter = await office();
    expect(verdict((await counter.jwh(line)).json(), 'satisfaction')).toMatchObject({
      holds: true,
      others: [{ reading: 'D-28b', holds: false, arithmetic: '150 ÷ 260 = 57.69%；150×100 = 15000 < 260×60 = 15600' }],
    });
    await counter.jwh('rules read D-28 b --from 2026-01-01 --cite 代表大会决定');
    expect(verdict((await counter.jwh(line)).json(), 'satisfaction')).toMatchObject({
      holds: false,
      others: [{ reading: 'D-28a', holds: true }],
    });
  });

  it('invalid ballots are not in the base: 149 of 248 valid', async () => {
    const counter = await office();
    const line = 'survey record --returned 250 --invalid 2 --count 满意=149 --count 不满意=99 --json';
    expect(verdict((await counter.jwh(line)).json(), 'satisfaction')).toMatchObject({ holds: true });
  });
});

describe('D-29 is 基本满意 satisfied?', () => {
  const line = 'survey record --returned 250 --count 满意=100 --count 基本满意=60 --count 不满意=90';

  it('(a) yes; both are shown and the office is asked to choose', async () => {
    const counter = await office();
    const shown = await counter.jwh(line);
    expect(shown.out).toContain('“基本满意”算满意的 160/250 = 64.00%，不算的 100/250 = 40.00%');
    expect(shown.out).toContain('本居委会还没有选定');
    const one = verdict((await counter.jwh(`${line} --json`)).json(), 'satisfaction');
    expect(one).toMatchObject({ holds: true, readings: ['D-28a', 'D-29a'] });
    expect(one.others).toMatchObject([{ reading: 'D-29b', holds: false }]);
  });

  it('(b) no, once chosen', async () => {
    const counter = await office();
    await counter.jwh('rules read D-29 b --from 2026-01-01 --cite 代表大会决定');
    const shown = await counter.jwh(line);
    expect(shown.out).not.toContain('还没有选定');
    expect(verdict((await counter.jwh(`${line} --json`)).json(), 'satisfaction')).toMatchObject({
      holds: false,
      arithmetic: '100 ÷ 250 = 40.00%；100×100 = 10000 < 250×60 = 15000',
      others: [{ reading: 'D-29a', holds: true }],
    });
  });
});

it('asked of residents it is kept, and brings no rectification', async () => {
  const counter = await office();
  const json = (await counter.jwh('survey record --asked 居民 --count 满意=10 --count 不满意=90 --json')).json();
  expect(json.record.surveys[0]).toMatchObject({ asked: 'residents', rectify: false });
  expect(verdict(json, 'satisfaction')).toMatchObject({ holds: false, severity: 'note' });
  expect(verdict(json, 'satisfaction').notes.join()).toContain('结果只供参考');
});

it('takes the committee and every member from one file, or nothing', async () => {
  const counter = await office();
  const file = (last: string) =>
    [
      '日期: 2026-12-18',
      '参加测评的: 居民代表',
      '发出: 60',
      '对象:',
      '  - { 种类: 居委会, 票数: { 满意: 40, 不满意: 20 } }',
      last,
    ].join('\n');
  counter.write('坏.yaml', file('  - { 姓名: 李敏, 票数: { 优秀: 40, 不合格: 20 } }'));
  expect((await counter.jwh('survey record --file 坏.yaml')).code).toBe(2);
  counter.write('多.yaml', file('  - { 姓名: 李敏, 票数: { 优秀: 40, 不称职: 21 } }'));
  const many = await counter.jwh('survey record --file 多.yaml --json');
  expect(many.json().error.message).toContain('收回的票多于发出的：61 > 60');
  expect((await counter.jwh('survey list --json')).json().rows).toEqual([]);
  counter.write('好.yaml', file('  - { 姓名: 李敏, 票数: { 优秀: 10, 称职: 30, 基本称职: 10, 不称职: 10 } }'));
  const json = (await counter.jwh('survey record --file 好.yaml --json')).json();
  expect(json.record.surveys.map((one: { subject: string }) => one.subject)).toEqual(['居民委员会', '李敏']);
  expect(json.record.surveys[1]).toMatchObject({ about: 'member', scale: 'competence4', counts: { incompetent: 10 } });
});

describe('不称职 twice running under the law of 2025', () => {
  const judge = (counter: Counter, day: string, unfit: number, more = '') =>
    counter.jwh(
      `survey record --name 李敏 --day ${day} --count 称职=${51 - unfit} --count 不称职=${unfit} ${more} --json`,
    );

  it('26 of 51 is 不称职, 25 is not', async () => {
    const counter = await office();
    expect(verdict((await judge(counter, '2026-06-01', 25)).json(), 'unfit')).toMatchObject({ holds: true });
    const json = (await judge(counter, '2026-07-01', 26)).json();
    expect(verdict(json, 'unfit')).toMatchObject({ holds: false, cite: { status: 'assumed' } });
    expect(verdict(json, 'unfit_twice')).toMatchObject({
      holds: true,
      arithmetic: '连续 1 次：测〔2026〕2号（2026-07-01）',
    });
  });

  it('is found with both surveys, and ends nothing', async () => {
    const counter = await office();
    await judge(counter, '2026-06-01', 30);
    const json = (await judge(counter, '2026-12-01', 30)).json();
    expect(verdict(json, 'unfit_twice')).toMatchObject({
      rule: 'office.unfit_twice',
      holds: false,
      arithmetic: '连续 2 次：测〔2026〕1号（2026-06-01）、测〔2026〕2号（2026-12-01）',
      cite: { status: 'reconstructed' },
    });
    expect((await counter.jwh('staff show 李敏 --json')).json().record.posts[0].until_day).toBeNull();
    expect((await counter.jwh('survey list --json')).json().rows[0].result).toBe('unfit_twice');
  });

  it('not where a better one lies between, or the first was voided', async () => {
    const counter = await office();
    await judge(counter, '2026-06-01', 30);
    await judge(counter, '2026-09-01', 10);
    expect(verdict((await judge(counter, '2026-12-01', 30)).json(), 'unfit_twice')).toMatchObject({ holds: true });
    expect((await counter.jwh('survey void 2 --reason 计票有误')).code).toBe(0);
    expect(verdict((await judge(counter, '2026-12-02', 30)).json(), 'unfit_twice')).toMatchObject({
      holds: false,
      arithmetic: expect.stringContaining('连续 3 次'),
    });
  });

  it('one that is entered late joins those around it', async () => {
    const counter = await office();
    await judge(counter, '2026-12-01', 30);
    expect(verdict((await judge(counter, '2026-06-01', 30)).json(), 'unfit_twice')).toMatchObject({
      holds: false,
      arithmetic: '连续 2 次：测〔2026〕2号（2026-06-01）、测〔2026〕1号（2026-12-01）',
    });
  });

  it('what the meeting declared goes before the share; of 2025 it is said that the old law knew nothing of it', async () => {
    const counter = await office();
    await judge(counter, '2025-12-01', 10, '--judged 不称职');
    const json = (await judge(counter, '2026-12-01', 10, '--judged 不称职')).json();
    expect(verdict(json, 'unfit')).toMatchObject({ holds: false });
    const twice = verdict(json, 'unfit_twice');
    expect(twice.holds).toBe(false);
    expect(twice.notes.join()).toContain('测〔2025〕1号在 2026-01-01 之前');
  });
});

test.each([
  ['more votes than valid ballots', 'survey record --returned 10 --invalid 1 --count 满意=10', '多于有效票 10 − 1 = 9'],
  ['more invalid than came back', 'survey record --returned 1 --invalid 2 --count 满意=1', '无效票多于收回的票'],
  ['no votes', 'survey record --about committee', '没有各等级的票数'],
  ['a grade of another scale', 'survey record --scale satisfied --count 优秀=3', '等级“优秀”不在等级表里'],
  ['a member without a name', 'survey record --about member --count 满意=3', '没有写成员的姓名'],
  ['a day to come', 'survey record --day 2027-01-01 --count 满意=3', '还没有到'],
  ['a declared grade for the committee', 'survey record --count 满意=3 --judged 满意', '只用于成员'],
])('refuses %s and writes nothing', async (_what, line, says) => {
  const counter = await office();
  const answer = await counter.jwh(line);
  expect(answer.code).toBe(2);
  expect(answer.err).toContain(says);
  expect((await counter.jwh('survey list --json')).json().rows).toEqual([]);
});

it('voids with a reason, keeps the number, and prints it no more', async () => {
  const counter = await office();
  await counter.jwh('survey record --count 满意=3');
  expect((await counter.jwh('survey void 1 --reason 抄错')).code).toBe(0);
  expect((await counter.jwh('survey void 1 --reason 抄错')).code).toBe(2);
  expect((await counter.jwh('survey show 1 --json')).json().record.voided).toBe('抄错');
  expect((await counter.jwh('survey paper 1')).code).toBe(2);
  expect((await counter.jwh('survey record --count 满意=3 --json')).json().record.surveys[0].number).toBe(
    '测〔2026〕2号',
  );
  expect((await counter.jwh('survey show 9')).code).toBe(3);
});

it('R-ZZ-30 the list says whether the year has had its survey', async () => {
  const counter = await office();
  expect((await counter.jwh('survey list')).out).toContain('测评 0 次');
  await counter.jwh('survey record --count 满意=3');
  expect((await counter.jwh('survey list')).out).toContain('测评 1 次');
});

it('where no rule speaks of satisfaction the result is kept alone', async () => {
  const counter = await openCounter({ place: 'changchun' });
  const answer = await counter.jwh('survey record --count 满意=1 --count 不满意=9');
  expect(answer.code).toBe(0);
  expect(answer.out).toContain('都没有满意率的规定');
});

it('prints the call to put things right, and the ballot', async (context) => {
  const counter = await office();
  await counter.jwh('survey record --issued 260 --returned 250 --count 满意=149 --count 不满意=101 --counted-by 赵刚');
  expect((await counter.jwh('survey paper 1 --pdf 整改.pdf')).code).toBe(0);
  const notice = pdfText(`${counter.folder}/整改.pdf`, context);
  for (const words of ['整改通知', '满意率低', '59.60%', '赵刚', '社区成员代表大会']) expect(notice).toContain(words);
  await counter.jwh('survey ballot --pdf 票.pdf');
  const ballot = pdfText(`${counter.folder}/票.pdf`, context);
  for (const words of ['满意度测评票', '居民委员会', '王建国', '李敏', '基本满意']) expect(ballot).toContain(words);
});

test('percentages are rounded half up to two decimals, from whole numbers', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5000 }), fc.integer({ min: 0, max: 5000 }), (whole, part) => {
      const hundredths = (BigInt(part) * 20000n + BigInt(whole)) / (2n * BigInt(whole));
      expect(percent(part, whole)).toBe(`${hundredths / 100n}.${String(hundredths % 100n).padStart(2, '0')}%`);
    }),
  );
});
