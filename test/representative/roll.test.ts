import { expect, it } from 'vitest';
import { type Counter, openCounter } from '../counter.ts';

const committee = ['王建国', '李敏', '陈静', '赵刚', '孙丽'];

/** G-007: 45 elected, committee 5, party branch 3 of whom one sits on the committee, 2 deputies of congresses. */
function rollOf54(elected: readonly string[]): string {
  const rows = [
    ...elected.map((name, at) => `${name},第${(at % 23) + 1}居民小组,居民代表`),
    ...committee.map((name) => `${name},,居委会成员`),
    ...['陈静', '周涛', '吴霞'].map((name) => `${name},,党支部成员`),
    '郑强,,人大代表',
    '冯雪,,政协委员',
  ];
  return ['姓名,居民小组,身份', ...rows].join('\n');
}

const people = (count: number) => Array.from({ length: count }, (_, at) => `代表${at + 1}`);

async function listed(counter: Counter, more = '') {
  return (await counter.jwh(`rep list --json ${more}`)).json();
}

it('counts 54 of G-007, each person once', async () => {
  const counter = await openCounter({ place: 'xingfu' });
  const taken = await counter.run('rep', 'import', counter.write('名册.csv', rollOf54(people(45))), '--json');
  expect(taken.json().record).toEqual({ read: 55, taken: 55, doubles: 0, faulty: 0 });
  const { record, rows } = await listed(counter);
  expect(record).toEqual({ day: '2026-09-18', entitled: 54, elected: 45, ex_officio: 9, vacancies: 0, duplicates: 1 });
  expect(rows).toHaveLength(54);
  expect(rows.filter(({ name }: { name: string }) => name === '陈静')).toMatchObject([
    { bases: ['party_branch', 'committee'], resident_group: null },
  ]);
});

it('counts 53 of G-008, where one elected representative sits on the committee too', async () => {
  const counter = await openCounter({ place: 'xingfu' });
  await counter.run('rep', 'import', counter.write('名册.csv', rollOf54([...people(44), '李敏'])));
  expect((await listed(counter)).record).toMatchObject({ entitled: 53, elected: 45, ex_officio: 8, duplicates: 2 });
});

it('takes the committee from its posts where the place makes it members, and only there', async () => {
  const counts = async (place: 'xingfu' | 'changchun') => {
    const counter = await openCounter({ place });
    await counter.jwh('staff add 王建国 --post 主任 --from 2026-01-05');
    await counter.jwh('staff add 陈静 --post 书记 --post 委员 --from 2026-01-05');
    await counter.jwh('staff add 刘洋 --post 社工 --from 2026-01-05');
    await counter.jwh('rep elect 王建国 --group 第1居民小组');
    await counter.jwh('rep elect 赵玉兰 --group 第1居民小组');
    return (await listed(counter)).record;
  };
  expect(await counts('xingfu')).toMatchObject({ entitled: 3, elected: 2, ex_officio: 1, duplicates: 2 });
  expect(await counts('changchun')).toMatchObject({ entitled: 2, elected: 2, ex_officio: 0, duplicates: 0 });
});

it('knows the seats that nobody holds: 62 seats, 60 in office (G-010)', async () => {
  const counter = await openCounter({ init: ['--seats', '62'] });
  const csv = ['姓名,小组', ...people(60).map((name, at) => `${name},第${at + 1}组`)].join('\n');
  await counter.run('rep', 'import', counter.write('名册.csv', csv));
  expect((await listed(counter)).record).toMatchObject({ entitled: 60, vacancies: 2 });
});

it('counts a vacancy from the day after a leaving until somebody is elected in the group', async () => {
  const counter = await openCounter();
  await counter.jwh('rep elect 赵玉兰 --group 第1居民小组 --from 2026-03-01 --term 8');
  await counter.jwh('rep elect 孙国强 --group 第2居民小组 --from 2026-03-01 --term 8');
  expect((await counter.jwh('rep leave 赵玉兰 --on 2026-08-31 --reason 迁出')).code).toBe(0);
  expect((await listed(counter, '--on 2026-08-31')).record).toMatchObject({ entitled: 2, vacancies: 0 });
  expect((await listed(counter, '--on 2026-09-01')).record).toMatchObject({ entitled: 1, vacancies: 1 });
  await counter.jwh('rep elect 何平 --group 第2居民小组 --from 2026-09-05 --term 8');
  expect((await listed(counter)).record).toMatchObject({ entitled: 2, vacancies: 1 });
  await counter.jwh('rep elect 林芳 --group 第1居民小组 --from 2026-09-10 --term 8');
  expect((await listed(counter)).record).toMatchObject({ entitled: 3, vacancies: 0 });
});

it('does not count the seats of a term that is over', async () => {
  const counter = await openCounter();
  await counter.jwh('rep elect 赵玉兰 --group 第1居民小组 --from 2021-03-01 --term 7');
  await counter.jwh('rep elect 孙国强 --group 第9居民小组 --from 2021-03-01 --term 7');
  for (const name of ['赵玉兰', '孙国强']) await counter.jwh(`rep leave ${name} --on 2026-02-28 --reason 届满`);
  await counter.jwh('rep elect 赵玉兰 --group 第1居民小组 --from 2026-03-01 --term 8');
  expect((await listed(counter)).record).toMatchObject({ entitled: 1, vacancies: 0 });
});

it('notes a group with more representatives than the place allows, and members that its rule does not know', async () => {
  const counter = await openCounter({ place: 'xingfu' });
  const elected = await counter.jwh('rep elect 赵玉兰 --group 第1居民小组 --json');
  expect(elected.json().findings).toBeUndefined();
  expect((await counter.jwh('rep elect 孙国强 --group 第1居民小组 --json')).json().findings).toBeUndefined();
  const third = await counter.jwh('rep elect 何平 --group 第1居民小组 --json');
  expect(third.code).toBe(0);
  expect(third.json().findings).toMatchObject([{ code: 'group_over', subject: '第1居民小组' }]);
  await counter.jwh('rep elect 林芳 --basis 单位代表');
  const { findings, record } = await listed(counter);
  expect(findings.map(({ code }: { code: string }) => code)).toEqual(['group_over', 'basis_unlisted']);
  expect(record.entitled).toBe(4);
  const zizhi = await openCounter({ place: 'zizhi' });
  expect((await zizhi.jwh('rep elect 林芳 --basis 单位代表 --json')).json().findings).toBeUndefined();
});
