import { describe, expect, test } from 'vitest';
import { type Counter, openCounter } from '../counter.ts';

async function office(today = '2027-01-31', place: 'xingfu' | 'jingan' = 'xingfu'): Promise<Counter> {
  const counter = await openCounter({ place, today });
  await done(counter, 'staff add 王建国 --post 主任 --from 2026-01-10');
  await done(counter, 'appraisal open 安居物业公司 --day 2026-12-28 --superior 区房管局 --on 2026-11-01');
  return counter;
}

async function done(counter: Counter, line: string) {
  const answer = await counter.jwh(line);
  expect(answer.err).toBe('');
  return answer;
}

interface Seen {
  holds: boolean;
  severity: string;
  arithmetic: string;
  others: { reading: string; holds: boolean }[];
  notes: string[];
}

const verdictOf = (json: { verdicts: { subject: string }[] }, subject: string) =>
  json.verdicts.find((one) => one.subject === subject) as unknown as Seen;

describe('notice to hand in the summary (R-XF3-21, D-50)', () => {
  test.each([
    ['2026-12-12', true, true],
    ['2026-12-13', true, true],
    ['2026-12-14', true, false],
    ['2026-12-27', true, false],
    ['2026-12-28', false, false],
  ])('G-058 meeting 2026-12-28, notice %s: (a) %s, (b) %s', async (on, a, b) => {
    const counter = await office();
    const literal = (await done(counter, `appraisal notify 2026-1 --on ${on} --dry-run --json`)).json();
    expect(verdictOf(literal, 'notice').holds).toBe(a);
    expect(verdictOf(literal, 'notice').others).toMatchObject(a === b ? [] : [{ reading: 'D-50b', holds: b }]);
    expect(verdictOf(literal, 'notice').notes).toHaveLength(on < '2026-12-13' ? 1 : 0);
    await done(counter, 'rules read D-50 b --from 2026-01-01 --cite 街道答复');
    const other = (await done(counter, `appraisal notify 2026-1 --on ${on} --json`)).json();
    expect(verdictOf(other, 'notice').holds).toBe(b);
  });

  test('G-058 the clocks: notice 12-13 to 12-27, feedback by 2027-01-04, moved with the meeting', async () => {
    const counter = await office();
    const clocks = async () => (await counter.jwh('appraisal show 2026-1 --json')).json().record.clocks;
    expect((await clocks())[0]).toMatchObject({ code: 'notice', from: '2026-12-13', last: '2026-12-27' });
    expect((await clocks()).slice(1)).toMatchObject([
      { code: 'feedback_body', last: '2027-01-04' },
      { code: 'feedback_superior', last: '2027-01-04' },
      { code: 'feedback_subdistrict', last: '2027-01-04' },
    ]);
    expect((await clocks())[1].words).toContain('2026-12-28 评议会召开，次日起第7日 = 2027-01-04');
    await done(counter, 'appraisal move 2026-1 --day 2026-12-29');
    expect((await clocks())[0]).toMatchObject({ from: '2026-12-14', last: '2026-12-28' });
  });
});

describe('feedback to three recipients within seven days (R-XF3-24)', () => {
  test.each([
    ['2027-01-04', true],
    ['2027-01-05', false],
  ])('G-058 meeting 2026-12-28, feedback %s', async (on, holds) => {
    const counter = await office();
    await done(counter, 'appraisal hold 2026-1 --grade 合格');
    const told = (await done(counter, `appraisal feedback 2026-1 --to body --to 街道办事处 --on ${on} --json`)).json();
    expect(verdictOf(told, 'feedback:body').holds).toBe(holds);
    expect(verdictOf(told, 'feedback:subdistrict').holds).toBe(holds);
    expect(verdictOf(told, 'recipients').arithmetic).toContain('缺：上级主管部门');
    expect(told.record.state).toBe('held');
    const all = (await done(counter, `appraisal feedback 2026-1 --to superior --on ${on} --json`)).json();
    expect(verdictOf(all, 'recipients').holds).toBe(true);
    expect(all.record.state).toBe('done');
  });

  test('a year without a calendar: Saturdays and Sundays are known, and the answer says that holidays are not', async () => {
    const counter = await office();
    await done(counter, 'appraisal hold 2026-1 --grade 合格');
    const told = (await done(counter, 'appraisal feedback 2026-1 --to body --on 2027-01-04 --json')).json();
    expect(verdictOf(told, 'feedback:body').notes).toEqual([expect.stringContaining('没有2027年的放假安排')]);
  });

  test('none before the meeting', async () => {
    const counter = await office();
    expect((await counter.jwh('appraisal feedback 2026-1 --to body')).code).toBe(2);
    expect((await counter.jwh('appraisal feedback 2026-1 --to 居民')).code).toBe(2);
  });
});

describe('the grade (R-XF3-23, D-23)', () => {
  test('G-059 良好 is none of the three: refused, by votes as well', async () => {
    const counter = await office();
    for (const given of ['--grade 良好', '--group 9 --vote 良好=9']) {
      const refused = await counter.jwh(`appraisal hold 2026-1 ${given}`);
      expect(refused.code).toBe(4);
      expect(refused.err).toContain('只有优秀、合格、不合格');
      expect(refused.err).toContain('第十九条(三)');
    }
    expect((await counter.jwh('appraisal show 2026-1 --json')).json().record.steps).toEqual([]);
    const kept = (await done(counter, 'appraisal hold 2026-1 --grade 优秀 --json')).json();
    expect(kept.record.steps[0].content.grade).toBe('excellent');
  });

  test.each([
    ['优秀=5 --vote 合格=4', 'excellent', '优秀 5：5×2 = 10 > 9，优秀'],
    ['合格=5 --vote 优秀=4', 'pass', '合格 5：5×2 = 10 > 9，合格'],
    ['优秀=4 --vote 合格=4 --vote 不合格=1', null, '优秀 4：4×2 = 8 ≤ 9，差 1 票，没有形成等级'],
  ])('D-23 (a) more than half of nine: %s', async (votes, grade, arithmetic) => {
    const counter = await office();
    const held = (await done(counter, `appraisal hold 2026-1 --group 9 --vote ${votes} --json`)).json();
    expect(held.record.steps[0].content.grade).toBe(grade);
    expect(verdictOf(held, 'grade')).toMatchObject({ holds: grade !== null, arithmetic });
  });

  test.each([
    ['优秀=5 --vote 合格=4', 'excellent'],
    ['优秀=3 --vote 不合格=2', 'pass'],
    ['优秀=1 --vote 合格=1', 'pass'],
    ['合格=1 --vote 不合格=1', 'fail'],
    ['优秀=4 --vote 合格=4 --vote 不合格=1', 'pass'],
  ])('D-23 (b) the average, half-way to the lower: %s is %s', async (votes, grade) => {
    const counter = await office();
    await done(counter, 'rules read D-23 b --from 2026-01-01 --cite 街道答复');
    const held = (await done(counter, `appraisal hold 2026-1 --group 9 --vote ${votes} --json`)).json();
    expect(held.record.steps[0].content.grade).toBe(grade);
    expect(verdictOf(held, 'grade').arithmetic).toContain('平均分');
  });

  test('another grade under the other reading is told', async () => {
    const counter = await office();
    const held = (await done(counter, 'appraisal hold 2026-1 --group 5 --vote 优秀=3 --vote 不合格=2 --json')).json();
    expect(verdictOf(held, 'grade').notes).toEqual([expect.stringContaining('D-23b，则为“合格”')]);
  });

  test('impossible counts, a grade that contradicts the votes', async () => {
    const counter = await office();
    const hold = (words: string) => counter.jwh(`appraisal hold 2026-1 ${words}`);
    expect((await hold('--group 9 --present 8 --vote 优秀=9')).code).toBe(2);
    expect((await hold('--group 8 --present 9 --vote 优秀=5')).code).toBe(2);
    expect((await hold('--vote 优秀=5')).code).toBe(2);
    expect((await hold('')).code).toBe(2);
    expect((await hold('--group 9 --vote 优秀=5 --vote excellent=1')).code).toBe(2);
    expect((await hold('--group 9 --vote 优秀=5 --grade 合格')).code).toBe(2);
    expect((await hold('--group 9 --vote 优秀=5 --day 2027-02-01')).code).toBe(2);
    expect((await counter.jwh('meeting list --json')).json().rows).toEqual([]);
  });
});

describe('what the meeting rests on', () => {
  const members = '--leader 王建国 --reps 张三、李四 --community 赵五';

  test('group, summary, plan and survey, report in three parts, four headings', async () => {
    const counter = await office();
    await done(counter, 'appraisal receive 2026-1 --paper plan --on 2026-12-01');
    await done(counter, 'appraisal receive 2026-1 --paper summary --on 2026-12-20');
    await done(counter, 'appraisal survey 2026-1 --report 12项完成11项 --on 2026-12-22');
    const said =
      '--performance 甲 --problems 乙 --measures 丙 --targets 丁 --functions 戊 --co-building 己 --special-tasks 庚';
    const held = (
      await done(counter, `appraisal hold 2026-1 ${members} ${said} --vote 优秀=3 --vote 合格=1 --json`)
    ).json();
    for (const subject of ['leader', 'members', 'survey', 'self_report', 'headings', 'grade', 'year_end']) {
      expect(verdictOf(held, subject)?.holds, subject).toBe(true);
    }
    expect(verdictOf(held, 'notice').holds).toBe(false);
    expect(held.record.steps.at(-1)).toMatchObject({ step: 'held', meeting: '会〔2026〕1号', content: { group: 4 } });
    expect((await counter.jwh('meeting list --kind appraisal --json')).json().rows).toMatchObject([{ present: 4 }]);
  });

  test('each of them missing is named', async () => {
    const counter = await office();
    await done(counter, 'appraisal receive 2026-1 --paper summary --on 2026-12-29');
    const held = (
      await done(counter, 'appraisal hold 2026-1 --leader 李敏 --reps 张三 --performance 甲 --grade 合格 --json')
    ).json();
    expect(verdictOf(held, 'leader').holds).toBe(false);
    expect(verdictOf(held, 'members').arithmetic).toContain('缺：社区成员代表');
    expect(verdictOf(held, 'survey').arithmetic).toBe(
      '应有3项，有0项，缺：工作总结、年初递交的全年工作计划、书面调查报告',
    );
    expect(verdictOf(held, 'self_report').arithmetic).toContain('缺：存在问题、整改措施');
    expect(verdictOf(held, 'headings')).toMatchObject({ holds: false, severity: 'warning' });
  });

  test.each([
    ['2026-09-30', false, []],
    ['2026-10-01', false, [{ reading: 'D-51b', holds: true }]],
    ['2026-11-30', false, [{ reading: 'D-51b', holds: true }]],
    ['2026-12-01', true, []],
  ])('D-51 a comprehensive appraisal of %s is 年底: %s', async (day, holds, others) => {
    const counter = await office();
    const opened = (await done(counter, `appraisal open 社区工作站 --day ${day} --on 2026-09-01 --json`)).json();
    expect(verdictOf(opened, 'year_end')).toMatchObject({ holds, others });
    const special = (
      await done(counter, `appraisal open 社区工作站 --kind special --day ${day} --on 2026-09-01 --json`)
    ).json();
    expect(verdictOf(special, 'year_end')).toBeUndefined();
  });

  test('静安 asks only that residents are called (R-JA1-73); a grade of its own words is kept', async () => {
    const counter = await office('2027-01-31', 'jingan');
    const held = (await done(counter, 'appraisal hold 2026-1 --group 9 --vote 良好=9 --grade 良好 --json')).json();
    expect(held.record.steps[0].content).toMatchObject({ grade: '良好', votes: [{ label: '良好', votes: 9 }] });
    expect(held.verdicts).toMatchObject([{ subject: 'duty', holds: true, cite: { article: '§4.6.3' } }]);
    expect(held.record.missing_rules).toContain('appraisal.feedback_days');
  });
});
