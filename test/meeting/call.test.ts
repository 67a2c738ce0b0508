import { describe, expect, test } from 'vitest';
import { type Counter, openCounter } from '../counter.ts';

async function done(office: Counter, line: string) {
  const answer = await office.jwh(`${line} --json`);
  expect(answer.err).toBe('');
  return answer.json();
}

/** 45 elected, a committee of 5, a party branch of 3 (one of them on the committee), 2 deputies (G-007). */
function rollOf幸福(oneElectedOnCommittee: boolean): string {
  const elected = Array.from({ length: 45 }, (_, i) => (i === 0 && oneElectedOnCommittee ? '委员1' : `代表${i + 1}`));
  const line = (name: string, basis: string) => `${name},${basis},${basis === '民选' ? '第1居民小组' : ''}`;
  return [
    '姓名,类别,居民小组',
    ...elected.map((name) => line(name, '民选')),
    ...[1, 2, 3, 4, 5].map((n) => line(`委员${n}`, '居委会成员')),
    ...['委员2', '支委1', '支委2'].map((name) => line(name, '党支部成员')),
    ...['代表大会代表1', '代表大会代表2'].map((name) => line(name, '人大代表')),
  ].join('\n');
}

describe('the roll of a call is built from the people on file', () => {
  test.each([
    ['G-007', false, 54, 1],
    ['G-008', true, 53, 2],
  ])('%s ex-officio members once each', async (_no, twice, entitled, duplicates) => {
    const office = await openCounter({ place: 'xingfu' });
    office.write('名册.csv', rollOf幸福(twice));
    await office.jwh('rep import 名册.csv --from 2026-01-10');
    const { record } = await done(office, 'meeting call representatives --day 2026-10-16');
    expect(record).toMatchObject({ number: '会〔2026〕1号', state: 'called', entitled, duplicates, vacancies: 0 });
    expect(record.members).toHaveLength(entitled);
    expect(record.members).toContainEqual({ name: '委员2', bases: ['party_branch', 'committee'] });
  });

  test('vacant seats are known, shown and not counted', async () => {
    const office = await openCounter({ init: ['--seats', '4'] });
    office.write('名册.csv', '姓名,居民小组\n张一,第1居民小组\n李二,第1居民小组\n王三,第2居民小组\n');
    await office.jwh('rep import 名册.csv --from 2026-01-10');
    await office.jwh('rep leave 王三 --on 2026-09-01 --reason 迁出');
    const { record } = await done(office, 'meeting call representatives --day 2026-10-16');
    expect(record).toMatchObject({ entitled: 2, vacancies: 2 });
    expect((await office.jwh('meeting show 1')).out).toMatch(/空缺名额\s+2/);
  });

  test('where no names are on file, counts; where nothing is, it says so', async () => {
    const office = await openCounter({ place: 'xingfu' });
    expect((await done(office, 'meeting call households --day 2026-10-16')).record.entitled).toBe(3076);
    const unknown = await office.jwh('meeting call adults --day 2026-10-17');
    expect(unknown.out).toContain('应到人数等记录时再写');
    expect((await done(office, 'meeting call 联席会议 --day 2026-10-18')).record).toMatchObject({
      form: null,
      entitled: null,
    });
  });

  test('a committee is called by its members on file', async () => {
    const office = await openCounter();
    await office.jwh('staff add 王建国 --post 主任 --from 2026-01-10');
    await office.jwh('staff add 李敏 --post 委员 --post 会计 --from 2026-01-10');
    const { record } = await done(office, 'meeting call office --day 2026-10-16 --agenda 本月安排');
    expect(record.members.map(({ name }: { name: string }) => name)).toEqual(['王建国', '李敏']);
  });
});

describe('who convenes and who chairs (C-12)', () => {
  test('长春: the committee convenes, the director on file chairs; another is refused unless it has happened', async () => {
    const office = await openCounter();
    await office.jwh('staff add 王建国 --post 主任 --from 2026-01-10');
    await office.jwh('staff add 赵书记 --post 书记 --from 2026-01-10');
    const { record, verdicts } = await done(office, 'meeting call representatives --day 2026-10-16');
    expect(record).toMatchObject({ convener: '团结路社区居民委员会', chair: '王建国' });
    expect(verdicts.map(({ subject, holds }: { subject: string; holds: boolean }) => [subject, holds])).toEqual([
      ['convener', true],
      ['chair', true],
    ]);
    const refused = await office.jwh('meeting call representatives --day 2026-10-17 --chair 赵书记');
    expect(refused.code).toBe(4);
    expect(refused.err).toContain('三(三)');
    expect((await office.jwh('meeting call representatives --day 2026-10-17 --convener 党支部')).code).toBe(4);
    const kept = await done(office, 'meeting call representatives --day 2026-10-17 --chair 赵书记 --happened 已发通知');
    expect(kept.record).toMatchObject({ number: '会〔2026〕2号', happened: '已发通知' });
    expect(kept.verdicts[1]).toMatchObject({ subject: 'chair', holds: false });
  });

  test('自治章程: two clauses differ, either will do (D-170a); only the first under b', async () => {
    const office = await openCounter({ place: 'zizhi' });
    const either = await done(office, 'meeting call representatives --day 2026-10-16');
    expect(either.verdicts[0]).toMatchObject({ holds: true, others: [{ reading: 'D-170b', holds: false }] });
    expect(either.verdicts[0].notes.join()).toContain('两条不一致');
    await office.jwh('rules read D-170 b --from 2026-01-01 --cite 代表大会');
    const party = await done(office, 'meeting call representatives --day 2026-10-17 --convener 社区党组织');
    expect(party.verdicts[0].holds).toBe(true);
  });

  test('团结路: the secretary by local custom; the committee, whom the law names, is only a warning', async () => {
    const office = await openCounter({ place: 'tuanjielu' });
    await office.jwh('staff add 赵书记 --post 书记 --from 2026-01-10');
    const custom = await done(office, 'meeting call representatives --day 2026-10-16');
    expect(custom.record).toMatchObject({ convener: '书记', chair: '赵书记' });
    const lawful = await done(office, 'meeting call representatives --day 2026-10-17 --convener 居委会');
    expect(lawful.verdicts[0]).toMatchObject({ holds: false, severity: 'warning' });
  });
});

describe('the day', () => {
  test('too close for the notice, in a holiday, or called already: warned', async () => {
    const office = await openCounter({ place: 'xingfu' });
    const late = await office.jwh('meeting call representatives --day 2026-09-20');
    expect(late.out.replace(/\s/g, '')).toContain('通知最迟应在2026-09-17发出，这一天已经过了');
    const close = await office.jwh('meeting call households --day 2026-09-21');
    expect(close.out.replace(/\s/g, '')).toContain('日子很紧：通知最迟2026-09-18发出');
    const holiday = await office.jwh('meeting call representatives --day 2026-10-02');
    expect(holiday.out).toContain('在放假期间');
    const calm = await office.jwh('meeting call representatives --day 2026-10-16');
    expect(calm.out).not.toMatch(/日子很紧|放假|已经过了/);
    expect((await office.jwh('meeting call representatives --day 2026-10-16')).out).toContain('会〔2026〕4号');
  });

  test('a day gone by is recorded, not called', async () => {
    const office = await openCounter();
    const refused = await office.jwh('meeting call representatives --day 2026-09-17');
    expect(refused.code).toBe(2);
    expect(refused.err).toContain('jwh meeting record');
    expect((await office.jwh('meeting call representatives --day 2026-09-18')).code).toBe(0);
  });

  test.each([
    ['--time 25:00', '看不懂'],
    ['--agenda 甲 --agenda 甲', '写了两次'],
    ['--form households', '没有“households”这种形式'],
    ['--place " "', '地点不能是空的'],
  ])('%s is refused, nothing is written', async (words, says) => {
    const office = await openCounter();
    const refused = await office.jwh(`meeting call representatives --day 2026-10-16 ${words}`);
    expect(refused.code).toBe(2);
    expect(refused.err).toContain(says);
    expect((await office.jwh('meeting list --json')).json().rows).toEqual([]);
  });
});

describe('changing and calling off', () => {
  test('the number stays; the old day is in the audit chain', async () => {
    const office = await openCounter();
    await done(office, 'meeting call representatives --day 2026-10-16 --time 9:30 --agenda 报告 --vote 停车');
    const { record } = await done(office, 'meeting amend 1 --day 2026-10-20 --place 活动室');
    expect(record).toMatchObject({
      ...{ number: '会〔2026〕1号', day: '2026-10-20', time: '09:30', place: '活动室' },
      ...{ agenda: ['报告', '停车'], votes: ['停车'] },
    });
    expect((await done(office, 'meeting amend 1 --agenda 报告')).record).toMatchObject({ agenda: ['报告'], votes: [] });
    expect((await office.jwh('audit verify')).code).toBe(0);
    expect((await office.jwh('meeting amend 1')).code).toBe(2);
  });

  test('called off: the number stays and is not given again', async () => {
    const office = await openCounter();
    await done(office, 'meeting call representatives --day 2026-10-16');
    const { record } = await done(office, 'meeting cancel 1 --reason 台风');
    expect(record).toMatchObject({ state: 'cancelled', state_reason: '台风', state_day: '2026-09-18' });
    expect((await office.jwh('meeting show 1')).out).toContain('已取消（2026-09-18：台风）');
    expect((await done(office, 'meeting call representatives --day 2026-10-16')).record.number).toBe('会〔2026〕2号');
    for (const line of ['cancel 1 --reason 甲', 'amend 1 --place 甲', 'notice 1', 'sheets 1', 'notify 1 --method 张贴'])
      expect((await office.jwh(`meeting ${line}`)).code, line).toBe(2);
  });
});

describe('the record ends the call', () => {
  async function called(): Promise<Counter> {
    const office = await openCounter({ today: '2026-09-10' });
    office.write('名册.csv', '姓名,居民小组\n张一,第1居民小组\n李二,第1居民小组\n王三,第2居民小组\n');
    await office.jwh('rep import 名册.csv --from 2026-01-10');
    await office.jwh('staff add 王建国 --post 主任 --from 2026-01-10');
    await done(
      office,
      'meeting call representatives --day 2026-09-17 --time 14:00 --place 会议室 --agenda 报告 --vote 停车位改造',
    );
    return office;
  }
  const later = '--today 2026-09-18';

  test('on the command line: kind, day, place, chair and agenda from the call, the number kept', async () => {
    const office = await called();
    const { record } = await done(
      office,
      `meeting record --called 1 --present 张一、李二 --motion 停车位改造=2/0/0 ${later}`,
    );
    expect(record).toMatchObject({
      ...{ number: '会〔2026〕1号', kind: 'representatives', day: '2026-09-17', place: '会议室', chair: '王建国' },
      ...{ agenda: ['报告', '停车位改造'], entitled: 3, present: 2 },
    });
    const shown = await office.jwh(`meeting show 1 ${later}`);
    expect(shown.out).toContain('2026-09-10 由团结路社区居民委员会召集');
    expect((await office.jwh(`meeting record --called 1 --present 2 ${later}`)).code).toBe(2);
    expect((await office.jwh(`meeting amend 1 --place 甲 ${later}`)).err).toContain('已经记录');
    expect((await office.jwh('audit verify')).code).toBe(0);
  });

  test('in a file, by either name of the key; what the file says itself stands', async () => {
    const office = await called();
    office.write(
      '会.yaml',
      '会议编号: 会〔2026〕1号\n地点: 居民活动室\n实到: 3\n议题:\n  - 标题: 停车位改造\n    赞成: 3\n',
    );
    const { record } = await done(office, `meeting record --file 会.yaml ${later}`);
    expect(record).toMatchObject({ number: '会〔2026〕1号', place: '居民活动室', agenda: ['报告', '停车位改造'] });
  });

  test('another kind, a call that was taken back, or none at all: refused, nothing written', async () => {
    const office = await called();
    const other = await office.jwh(`meeting record --called 1 --kind office --present 2 ${later}`);
    expect(other.code).toBe(2);
    expect(other.err).toContain('会〔2026〕1号召集的是社区居民代表会议');
    expect((await office.jwh(`meeting record --called 9 --present 2 ${later}`)).code).toBe(3);
    await office.jwh('meeting cancel 1 --reason 台风');
    const off = await office.jwh(`meeting record --called 1 --present 2 ${later}`);
    expect(off.code).toBe(2);
    expect(off.err).toContain('台风');
    expect((await office.jwh(`meeting show 1 ${later}`)).out).toContain('已取消');
  });

  test('recorded without the call: another number, and a word about the one that waits', async () => {
    const office = await called();
    const { out } = await office.jwh(`meeting record --kind representatives --day 2026-09-17 --present 2 ${later}`);
    expect(out).toContain('会〔2026〕2号');
    expect(out.replace(/\s/g, '')).toContain('记录时应写--called会〔2026〕1号');
  });

  test('later changes of the people on file change neither the call nor the record', async () => {
    const office = await called();
    await done(office, `meeting record --called 1 --present 张一、李二 --motion 停车位改造=2/0/0 ${later}`);
    const before = (await done(office, `meeting show 1 ${later}`)).record;
    await office.jwh(`rep leave 李二 --on 2026-09-01 --reason 迁出 ${later}`);
    expect((await done(office, `meeting show 1 ${later}`)).record).toEqual(before);
  });
});
