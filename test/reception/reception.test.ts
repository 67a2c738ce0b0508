import { describe, expect, test } from 'vitest';
import { type Counter, openCounter } from '../counter.ts';

/** An office with three of the staff. */
async function desk(options: Parameters<typeof openCounter>[0] = {}): Promise<Counter> {
  const counter = await openCounter({ today: '2026-09-18', ...options });
  for (const name of ['孙秀英', '林文斌']) await counter.jwh(`staff add ${name} --post 社工 --from 2026-01-01`);
  await counter.jwh('staff add 王建国 --post 主任 --from 2026-01-01');
  return counter;
}

const asked = 'reception log --mode 来人 --class 咨询 --content 问老年卡怎样办 --receiver 孙秀英';

// biome-ignore lint/suspicious/noExplicitAny: tests look into it freely
const verdictOf = (json: any, subject: string) => json.verdicts.find((one: any) => one.subject === subject);

describe('one disposition of three (长春 八(二))', () => {
  test('G-170 without a disposition it is incomplete, shown as not dealt with, and becomes a matter', async () => {
    const { jwh } = await desk();
    const json = (await jwh(`${asked} --json`)).json();
    expect(json.record).toMatchObject({ number: '接〔2026〕1号', disposition: null });
    expect(verdictOf(json, 'disposition')).toMatchObject({ holds: false, cite: { article: '八(二)' } });
    expect(json.record.matter).toEqual({ number: '事〔2026〕1号', state: 'open', due_day: '2026-10-03' });
    expect((await jwh('reception list --open')).out).toContain('未处理');
  });

  test.each([
    ['--solved 到窗口办 --basis 办事指南', 'solved_on_spot'],
    ['--reason 系统停机', 'reason_given'],
    ['--refer 街道民政科 --contact-there 民生路8号', 'referred'],
  ])('G-170 with one of the three it holds: %s', async (said, disposition) => {
    const { jwh } = await desk();
    const json = (await jwh(`${asked} ${said} --json`)).json();
    expect(json.record.disposition).toBe(disposition);
    expect(verdictOf(json, 'disposition')).toMatchObject({ holds: true, arithmetic: expect.stringMatching(/^1 种/) });
    expect((await jwh('reception list --open --json')).json().rows).toEqual([]);
  });

  test.each([
    ['two at once', '--solved 好了 --reason 不能办', 'two_dispositions'],
    ['all three', '--solved 好了 --reason 不能办 --refer 民政科', 'two_dispositions'],
    ['a basis of nothing', '--basis 规定', 'stray_option'],
    ['a contact without a department', '--contact-there 民生路8号', 'stray_option'],
    ['within duty and outside', '--within-duty --outside', 'duty_twice'],
    ['no matter where there would be none', '--solved 好了 --without-matter 小事', 'needless_option'],
    ['a telephone that is none', '--contact 12', 'bad_phone'],
    ['an identity number in the content', '--refer 民政科110101199003070038', 'private_number'],
  ])('%s is refused, and nothing is written', async (_what, said, code) => {
    const { jwh } = await desk();
    const refused = await jwh(`${asked} ${said} --json`);
    expect(refused.code).toBe(2);
    expect(refused.json().error.code).toBe(code);
    expect((await jwh('reception list --json')).json().rows).toEqual([]);
  });

  test('a second disposition later is refused; what follows is an answer', async () => {
    const { jwh } = await desk();
    await jwh(`${asked} --refer 街道民政科 --contact-there 民生路8号`);
    expect((await jwh('reception explain 1 --text 不能办')).code).toBe(2);
    expect((await jwh('reception refer 1 区民政局 --contact 民生路9号')).code).toBe(2);
    const json = (await jwh('reception answer 1 --text 已办好 --basis 老年人优待办法 --json')).json();
    expect(json.record).toMatchObject({ disposition: 'referred', answer: '已办好（依据：老年人优待办法）' });
  });

  test('a referral without a contact is recorded and found incomplete', async () => {
    const { jwh } = await desk();
    const json = (await jwh(`${asked} --refer 街道民政科 --json`)).json();
    expect(verdictOf(json, 'disposition')).toMatchObject({
      holds: false,
      arithmetic: '1 种：转介，没有写部门的联系方式',
    });
  });

  test('an answer on the spot without its basis is recorded and found (十(六))', async () => {
    const { jwh } = await desk();
    const json = (await jwh(`${asked} --solved 到窗口办 --json`)).json();
    expect(verdictOf(json, 'answer')).toMatchObject({ holds: false, cite: { article: '十(六)' } });
  });
});

describe('whoever was asked first answers for it (长春 八(一))', () => {
  test('handed over with a reason: the first stays on record, the last answers, in the matter too', async () => {
    const { jwh } = await desk();
    await jwh(asked);
    expect((await jwh('reception hand 1 --to 林文斌')).code).toBe(2);
    await jwh('reception hand 1 --to 林文斌 --reason 孙秀英休假');
    const { record } = (await jwh('reception hand 1 --to 王建国 --reason 林文斌出差 --json')).json();
    expect(record).toMatchObject({ receiver: '孙秀英', responsible: '王建国' });
    const { out } = await jwh('reception show 1');
    expect(out).toMatch(/首问负责人 +孙秀英/);
    expect((await jwh('matter show 1 --json')).json().record.responsible).toBe('王建国');
  });

  test('handing it to whoever has it already, or to a stranger, is refused', async () => {
    const { jwh } = await desk();
    await jwh(asked);
    expect((await jwh('reception hand 1 --to 孙秀英 --reason 无')).code).toBe(2);
    expect((await jwh('reception hand 1 --to 王小二 --reason 无')).code).toBe(3);
  });

  test('nobody named: whoever enters it, if of the staff', async () => {
    const { jwh } = await desk();
    const line = 'reception log --mode 来电 --class 办事 --content 开证明';
    expect((await jwh(line)).code).toBe(2);
    expect((await jwh(`${line} --as 林文斌 --json`)).json().record.receiver).toBe('林文斌');
  });
});

describe('what is not clear goes to a leader and comes back (长春 八(三))', () => {
  test('not escalated, escalated, answered', async () => {
    const { jwh } = await desk();
    const before = (await jwh(`${asked} --unclear --json`)).json();
    expect(verdictOf(before, 'unclear')).toMatchObject({
      holds: false,
      arithmetic: '2 项有 0 项，缺请示有关领导、准确的解答',
    });
    const between = (await jwh('reception escalate 1 王建国 --json')).json();
    expect(verdictOf(between, 'unclear')).toMatchObject({ holds: false, arithmetic: '2 项有 1 项，缺准确的解答' });
    const after = (await jwh('reception answer 1 --text 可以办 --basis 优待办法 --json')).json();
    expect(verdictOf(after, 'unclear')).toMatchObject({ holds: true, cite: { article: '八(三)' } });
    expect(verdictOf(after, 'disposition')).toMatchObject({ holds: true, arithmetic: '不清楚的问题，请示后答复' });
  });

  test('answered later without having been unclear: one of the three was missing then', async () => {
    const { jwh } = await desk();
    await jwh(asked);
    const json = (await jwh('reception answer 1 --text 可以办 --basis 优待办法 --json')).json();
    expect(verdictOf(json, 'disposition')).toMatchObject({ holds: false });
  });

  test('what is not the community’s is explained, besides being referred', async () => {
    const { jwh } = await desk();
    const bare = (await jwh(`${asked} --outside --refer 城管局 --contact-there 值班室 --json`)).json();
    expect(verdictOf(bare, 'outside')).toMatchObject({ holds: false, arithmetic: '1 项有 0 项，缺说明情况' });
    const told = (await jwh('reception explain 1 --text 不归社区管 --json')).json();
    expect(verdictOf(told, 'outside')).toMatchObject({ holds: true });
    expect(told.record.disposition).toBe('referred');
    const alone = (await jwh(`${asked} --outside 不归社区管 --json`)).json();
    expect(alone.record).toMatchObject({ disposition: 'reason_given', within_duty: false, matter: null });
  });
});

describe('what is not done with becomes a matter', () => {
  test('the referral is its first step, and its answer is shown in the reception', async () => {
    const { jwh } = await desk();
    await jwh(
      'reception log --mode 来电 --class 办事 --content 申请廉租房 --receiver 孙秀英 --refer 住保中心 --contact-there 民生路8号',
    );
    const matter = (await jwh('matter show 1 --json')).json().record;
    expect(matter).toMatchObject({
      state: 'referred',
      source: 'reception',
      source_number: '接〔2026〕1号',
      class: 'service',
    });
    expect(matter).toMatchObject({ responsible: '孙秀英', due_day: '2026-10-03', due_origin: 'suggested' });
    await jwh('matter resolve 1 --result 已受理');
    await jwh('matter reply 1 --text 排到明年 --basis 轮候办法 --method 电话');
    await jwh('matter close 1');
    const { record } = (await jwh('reception show 1 --json')).json();
    expect(record.answer).toBe('排到明年（依据：轮候办法；电话答复）');
    expect(record.matter).toMatchObject({ number: '事〔2026〕1号', state: 'closed' });
  });

  test('an answer entered at the reception answers the matter, once', async () => {
    const { jwh } = await desk();
    await jwh(asked);
    const { out } = await jwh('reception answer 1 --text 凭证办理 --basis 办事指南');
    expect(out.split('凭证办理')).toHaveLength(2);
    expect((await jwh('matter close 1')).code).toBe(0);
  });

  test('no matter only for a reason', async () => {
    const { jwh } = await desk();
    const { record } = (await jwh(`${asked} --without-matter 来人要求不办了 --json`)).json();
    expect(record).toMatchObject({ matter: null, without_matter: '来人要求不办了' });
    expect((await jwh('matter list --json')).json().rows).toEqual([]);
  });

  test('voided it takes its matter along, and its number stays', async () => {
    const { jwh } = await desk();
    await jwh(asked);
    await jwh('reception void 1 --reason 重复');
    expect((await jwh('matter show 1 --json')).json().record.state).toBe('voided');
    expect((await jwh('reception answer 1 --text 好 --basis 规')).code).toBe(2);
    expect((await jwh(`${asked} --json`)).json().record.number).toBe('接〔2026〕2号');
  });
});

describe('the month is checked for the assessment (长春 八(五))', () => {
  test('how many, without disposition, unclear, entered on another day, left lying', async () => {
    const { jwh } = await desk();
    await jwh(`${asked} --solved 到窗口办 --basis 办事指南`);
    await jwh(asked.replace('log', 'log 2026-09-17'));
    await jwh(`${asked} --unclear`);
    await jwh(`${asked.replace('孙秀英', '林文斌')} --refer 民政科 --contact-there 民生路8号`);
    const json = (await jwh('reception check 2026-09 --today 2026-09-21 --json')).json();
    expect(json.rows).toMatchObject([
      { receiver: '孙秀英', received: 3, solved_on_spot: 1, open: 2, unclear_open: 1, recorded_late: 1, ageing: 1 },
      { receiver: '林文斌', received: 1, referred: 1, open: 0, ageing: 0 },
    ]);
    expect(json.basis).toMatchObject([{ article: '八(五)' }]);
    const ageing = json.findings.filter(({ subject }: { subject: string }) => subject === 'ageing');
    expect(ageing).toMatchObject([
      { number: '接〔2026〕2号', arithmetic: '4 天没有动静：4 > 3', cite: { status: 'office' } },
    ]);
  });

  test('R-CC-09-3 on the day itself nothing is said, the day after it is', async () => {
    const { jwh } = await desk();
    const same = (await jwh(`${asked} --solved 好 --basis 规定 --json`)).json();
    expect(verdictOf(same, 'recorded')).toBeUndefined();
    const late = (await jwh(`${asked.replace('log', 'log 2026-09-17')} --solved 好 --basis 规定 --json`)).json();
    expect(verdictOf(late, 'recorded')).toMatchObject({
      holds: false,
      severity: 'warning',
      cite: { status: 'office' },
    });
  });

  test('D-65 on the third day it is not left lying, on the fourth it is; under (b) it never is', async () => {
    const { jwh } = await desk();
    await jwh(asked);
    const ageing = async (today: string) =>
      verdictOf((await jwh(`reception show 1 --today ${today} --json`)).json(), 'ageing');
    expect(await ageing('2026-09-21')).toBeUndefined();
    expect(await ageing('2026-09-22')).toMatchObject({ holds: false, arithmetic: '4 天没有动静：4 > 3' });
    await jwh('rules read D-65 b --from 2026-01-01 --cite 办公会');
    expect(await ageing('2026-09-22')).toBeUndefined();
  });

  test('no month is refused', async () => {
    const { jwh } = await desk();
    expect((await jwh('reception check 2026')).code).toBe(2);
  });
});

describe('other places', () => {
  test('静安: what is not solved on the spot goes to a department and comes back (§2.6.3)', async () => {
    const { jwh } = await desk({ place: 'jingan' });
    const json = (await jwh(`${asked} --refer 民政科 --contact-there 民生路8号 --json`)).json();
    expect(verdictOf(json, 'feedback')).toMatchObject({ holds: false, cite: { article: '§2.6.3' } });
    const after = (await jwh('reception answer 1 --text 好 --basis 规定 --json')).json();
    expect(verdictOf(after, 'feedback')).toMatchObject({ holds: true });
    expect(verdictOf(after, 'disposition')).toBeUndefined();
  });

  test('a place without the rule keeps the record and says so', async () => {
    const { jwh } = await desk({ place: 'xingfu' });
    const { out, code } = await jwh(asked);
    expect(code).toBe(0);
    expect(out).toContain('幸福社区没有首问责任的规定');
    expect(out).toMatch(/接待人 +孙秀英/);
  });
});
