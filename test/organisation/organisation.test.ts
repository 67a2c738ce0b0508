import { describe, expect, test } from 'vitest';
import { type Counter, openCounter } from '../counter.ts';

async function done(counter: Counter, line: string) {
  const answer = await counter.jwh(line);
  expect(answer.err).toBe('');
  return answer;
}

const choir = 'organisation add 夕阳红合唱团 --kind 社会组织 --contact 郑淑琴 --on 2026-03-01';
const owners = 'organisation add 锦绣苑业委会 --kind 业主委员会 --on 2026-03-01';
const meeting = 'liaison log 锦绣苑业委会 --kind 业主大会、业委会会议 --content 选聘物业 --on 2026-09-10';

describe('keeping in touch, 定期 without a number (R-XF1-24, D-65)', () => {
  test.each([
    ['2026-07-01', []],
    ['2026-06-30', ['夕阳红合唱团']],
  ])('last contact %s: due in the third quarter: %s', async (day, names) => {
    const counter = await openCounter({ place: 'xingfu', today: '2026-09-18' });
    await done(counter, choir);
    await done(counter, `liaison log 夕阳红合唱团 --content 商量演出 --on ${day}`);
    const json = (await done(counter, 'liaison due --json')).json();
    expect(json.rows.map(({ name }: { name: string }) => name)).toEqual(names);
    expect(json.basis).toMatchObject([{ article: '二(8)' }, { status: 'office' }]);
  });

  test('none is due under D-65b; where the place says nothing of it, the answer does', async () => {
    const counter = await openCounter({ place: 'xingfu', today: '2026-09-18' });
    await done(counter, choir);
    await done(counter, 'rules read D-65 b --from 2026-01-01 --cite 街道答复');
    expect((await done(counter, 'liaison due --json')).json().rows).toEqual([]);
    const elsewhere = await openCounter({ place: 'changchun', today: '2026-09-18' });
    await done(elsewhere, choir);
    expect((await done(elsewhere, 'liaison due')).out).toContain('本地没有定期联系组织和单位的规定');
  });

  test('a contact entered by mistake is voided and counts no more', async () => {
    const counter = await openCounter({ place: 'xingfu', today: '2026-09-18' });
    await done(counter, choir);
    await done(counter, 'liaison log 夕阳红合唱团 --content 甲 --on 2026-09-01');
    await done(counter, 'liaison log 夕阳红合唱团 --content 乙 --on 2026-09-01');
    expect((await counter.jwh('liaison void 夕阳红合唱团 --on 2026-09-01 --reason 记错')).code).toBe(2);
    expect((await counter.jwh('liaison void 夕阳红合唱团 --on 2026-09-02 --reason 记错')).code).toBe(3);
    for (const { code } of (await done(counter, 'liaison list --json')).json().rows)
      await done(counter, `liaison void 夕阳红合唱团 --on 2026-09-01 --code ${code} --reason 记错`);
    expect((await done(counter, 'liaison due --json')).json().rows).toMatchObject([{ last_contact: null }]);
  });
});

describe('秦皇岛 七(三)–(五)', () => {
  const verdictOf = async (counter: Counter, line: string) => (await done(counter, `${line} --json`)).json().verdicts;

  test('R-QHD-7-6 an owners’ meeting: told and heard', async () => {
    const counter = await openCounter({ place: 'qinhuangdao', today: '2026-09-18' });
    await done(counter, owners);
    expect(await verdictOf(counter, meeting)).toMatchObject([{ holds: false, cite: { article: '七(四)' } }]);
    expect(await verdictOf(counter, `${meeting} --informed 2026-09-01`)).toMatchObject([
      { holds: false, arithmetic: '应有2项，有1项，缺：听取居委会的意见' },
    ]);
    expect(await verdictOf(counter, `${meeting} --informed 2026-09-01 --opinion 先公示`)).toMatchObject([
      { holds: true },
    ]);
  });

  test.each([
    ['2026-09-10', true],
    ['2026-09-11', false],
  ])('R-QHD-7-6 told on %s of a meeting of 2026-09-10: in time: %s', async (informed, holds) => {
    const counter = await openCounter({ place: 'qinhuangdao', today: '2026-09-18' });
    await done(counter, owners);
    const line = `${meeting} --informed ${informed} --opinion 同意`;
    const notes = holds ? [] : [`告知日（${informed}）在事后（2026-09-10），不算告知。`];
    expect(await verdictOf(counter, line)).toMatchObject([{ holds, notes: expect.arrayContaining(notes) }]);
  });

  test.each([
    ['物业检查', '七(四)'],
    ['评先表优', '七(五)'],
  ])('R-QHD-7-7, -8 %s: the committee is heard', async (kind, article) => {
    const counter = await openCounter({ place: 'qinhuangdao', today: '2026-09-18' });
    await done(counter, owners);
    const line = `liaison log 锦绣苑业委会 --kind ${kind} --content 甲`;
    expect(await verdictOf(counter, line)).toMatchObject([{ holds: false, cite: { article } }]);
    expect(await verdictOf(counter, `${line} --opinion 乙`)).toMatchObject([{ holds: true }]);
  });

  test('R-QHD-7-4 who asks to be filed is helped and supervised; nobody else is judged', async () => {
    const counter = await openCounter({ place: 'qinhuangdao', today: '2026-09-18' });
    await done(counter, choir);
    expect(await verdictOf(counter, 'organisation show 夕阳红合唱团')).toEqual([]);
    await done(counter, 'organisation amend 夕阳红合唱团 --filing-no 社备7 --filed-on 2026-06-18');
    expect(await verdictOf(counter, 'organisation show 夕阳红合唱团')).toMatchObject([
      { holds: false, arithmetic: '应有2项，有1项，缺：日常监督管理' },
    ]);
    await done(counter, 'liaison log 夕阳红合唱团 --kind 日常监督 --content 看了账目');
    expect(await verdictOf(counter, 'organisation show 夕阳红合唱团')).toMatchObject([{ holds: true }]);
  });

  test('elsewhere such a meeting is recorded, not judged', async () => {
    const counter = await openCounter({ place: 'changchun', today: '2026-09-18' });
    await done(counter, owners);
    const json = (await done(counter, `${meeting} --json`)).json();
    expect(json.verdicts).toEqual([]);
    expect(json.record.missing_rules).toEqual(['liaison.owners_meeting']);
  });
});

test('a name once; a telephone nowhere; ended means no more contact', async () => {
  const { jwh } = await openCounter({ place: 'xingfu', today: '2026-09-18' });
  await jwh(choir);
  expect((await jwh(choir)).code).toBe(2);
  expect((await jwh('organisation amend 夕阳红合唱团 --contact 郑淑琴13800001234')).code).toBe(2);
  expect((await jwh('organisation amend 夕阳红合唱团')).code).toBe(2);
  expect((await jwh('organisation end 夕阳红合唱团 --on 2026-02-01')).code).toBe(2);
  expect((await jwh('organisation end 夕阳红合唱团 --on 2026-09-01')).code).toBe(0);
  expect((await jwh('liaison log 夕阳红合唱团 --content 甲')).code).toBe(2);
  expect((await jwh('organisation list --json')).json().rows).toEqual([]);
  expect((await jwh('organisation list --all --json')).json().rows).toHaveLength(1);
});

test('it ends not before the last contact; an end by mistake is taken back and entered anew', async () => {
  const { jwh } = await openCounter({ place: 'xingfu', today: '2026-09-18' });
  await jwh(choir);
  await jwh('liaison log 夕阳红合唱团 --content 甲 --on 2026-09-10');
  expect((await jwh('organisation resume 夕阳红合唱团 --json')).json().error.code).toBe('not_ended');
  expect((await jwh('organisation end 夕阳红合唱团 --on 2026-09-09 --json')).json().error.code).toBe('bad_day');
  expect((await jwh('organisation end 夕阳红合唱团 --on 2026-09-10')).code).toBe(0);
  const again = (await jwh('organisation end 夕阳红合唱团 --on 2026-09-12 --json')).json().error;
  expect(again).toMatchObject({ code: 'ended_already', hint: expect.stringContaining('jwh organisation resume') });
  expect((await jwh('organisation resume 夕阳红合唱团 --json')).json().record.ended_on).toBeNull();
  expect((await jwh('organisation end 夕阳红合唱团 --on 2026-09-12 --json')).json().record.ended_on).toBe('2026-09-12');
});

test('no contact before it was there; the day it began is corrected, never past the first contact', async () => {
  const { jwh } = await openCounter({ place: 'xingfu', today: '2026-09-18' });
  await jwh(choir);
  const log = 'liaison log 夕阳红合唱团 --content 甲 --on';
  expect((await jwh(`${log} 2026-02-28 --json`)).json().error.code).toBe('bad_day');
  expect((await jwh(`${log} 2026-03-01`)).code).toBe(0);
  expect((await jwh('organisation amend 夕阳红合唱团 --on 2026-03-02')).code).toBe(2);
  expect((await jwh('organisation amend 夕阳红合唱团 --on 2026-02-01 --json')).json().record.since).toBe('2026-02-01');
  expect((await jwh(`${log} 2026-02-28`)).code).toBe(0);
  expect((await jwh('organisation amend 夕阳红合唱团 --on 2026-02-28')).code).toBe(0);
});
