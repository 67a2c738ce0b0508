import { expect, it } from 'vitest';
import { openCounter } from '../counter.ts';

it('elects, keeps a second basis, and refuses the same one twice', async () => {
  const counter = await openCounter({ place: 'xingfu' });
  expect((await counter.jwh('居民代表 当选 赵玉兰 --group 第3居民小组 --term 8 --phone 13804310001')).code).toBe(0);
  expect((await counter.jwh('rep elect 赵玉兰 --basis 人大代表')).code).toBe(0);
  const twice = await counter.jwh('rep elect 赵玉兰 --group 第3居民小组');
  expect(twice.code).toBe(2);
  expect(twice.err).toContain('已以“民选”在册');
  const { record, rows } = (await counter.jwh('rep list --json')).json();
  expect(record).toMatchObject({ entitled: 1, elected: 1, duplicates: 1 });
  expect(rows).toMatchObject([
    { name: '赵玉兰', bases: ['elected', 'peoples_deputy'], term_no: 8, phone: '138****0001' },
  ]);
  const { out } = await counter.jwh('rep list');
  expect(out).toContain('民选、人大代表');
  expect(out).not.toContain('13804310001');
});

it('wants a group for an elected one, and a basis it knows', async () => {
  const counter = await openCounter();
  expect((await counter.jwh('rep elect 赵玉兰')).err).toContain('--group');
  expect((await counter.jwh('rep elect 赵玉兰 --basis 国王')).err).toContain('民选（elected）');
  expect((await counter.jwh('rep elect 赵玉兰 --group 一组 --term 零')).code).toBe(2);
});

it('replaces a representative by one of the same group', async () => {
  const counter = await openCounter();
  await counter.jwh('rep elect 赵玉兰 --group 第3居民小组 --term 8 --from 2026-03-01');
  const other = await counter.jwh('rep replace 赵玉兰 孙国强 --on 2026-09-01 --reason 迁出 --group 第4居民小组');
  expect(other.code).toBe(2);
  expect(other.err).toContain('第3居民小组');
  expect((await counter.jwh('rep replace 赵玉兰 赵玉兰 --on 2026-09-01 --reason 迁出')).code).toBe(2);
  const replaced = await counter.jwh('rep replace 赵玉兰 孙国强 --on 2026-09-01 --reason 迁出 --json');
  expect(replaced.json().record).toMatchObject({
    name: '孙国强',
    memberships: [{ basis: 'elected', resident_group: '第3居民小组', term_no: 8, from_day: '2026-09-01' }],
    replaces: { name: '赵玉兰', until_day: '2026-08-31', reason: '迁出' },
  });
  const names = async (day: string) =>
    (await counter.jwh(`rep list --on ${day} --json`)).json().rows.map(({ name }: { name: string }) => name);
  expect(await names('2026-08-31')).toEqual(['赵玉兰']);
  expect(await names('2026-09-01')).toEqual(['孙国强']);
  expect((await counter.jwh('rep list --json')).json().record.vacancies).toBe(0);
  expect((await counter.jwh('rep leave 赵玉兰 --on 2026-09-02 --reason 再次')).code).toBe(3);
  expect((await counter.jwh('rep list --all')).out).toContain('迁出');
});

it('amends the group and the person', async () => {
  const counter = await openCounter();
  await counter.jwh('rep elect 赵玉兰 --group 第3居民小组');
  const amended = await counter.jwh('rep amend 赵玉兰 --group 第4居民小组 --rename 赵玉蓝 --json');
  expect(amended.json().record).toMatchObject({ name: '赵玉蓝', memberships: [{ resident_group: '第4居民小组' }] });
  expect((await counter.jwh('rep amend 赵玉蓝')).code).toBe(2);
});
