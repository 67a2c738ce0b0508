import { expect, test } from 'vitest';
import { openCounter } from '../counter.ts';

async function withHome() {
  const office = await openCounter({ place: 'xingfu', today: '2026-10-08' });
  for (const line of [
    'building add 3号楼 --units 2',
    'household add 3号楼-1-501',
    'resident add 刘德福 --at 3号楼-1-501',
  ])
    expect({ line, err: (await office.jwh(line)).err }).toEqual({ line, err: '' });
  return office;
}

test('the board hangs in nobody’s home; the room of the office may be told', async () => {
  const office = await withHome();
  for (const place of ['3号楼501室', '3号楼1单元501室门口']) {
    const { code, err } = await office.jwh(`disclose board --place ${place}`);
    expect({ place, code }).toEqual({ place, code: 4 });
    expect(err).toContain('公开栏有住址');
  }
  expect((await office.jwh('disclose board --place 3号楼102室')).code).toBe(0);
  expect((await office.jwh('disclose board --place 小区大门')).code).toBe(0);
});

test('the name of the office heads every paper: it tells of nobody', async () => {
  const office = await withHome();
  for (const name of ['13912345678住3号楼501室刘德福患癌', '刘德福患癌居民委员会', '3号楼1单元501居民委员会'])
    expect([name, (await office.run('office', 'set', '--name', name)).code === 0]).toEqual([name, false]);
  expect((await office.run('office', 'set', '--subdistrict', '街道13912345678')).code).toBe(2);
  expect((await office.jwh('office show')).out).not.toContain('刘德福');
  expect((await office.run('office', 'set', '--name', '幸福一村居民委员会')).code).toBe(0);
  const none = await openCounter({ init: false });
  const made = await none.run('init', '--place', 'changchun', '--name', '13912345678居委会');
  expect(made.code).toBe(2);
  expect(made.err).toContain('居委会的名称里有');
});

test('whose office telephone it is may stand in one word with its kind', async () => {
  const office = await openCounter();
  const { out, err } = await office.run('office', 'set', 'public-phone', '王建国办公电话', '0431-85551234');
  expect(err).toBe('');
  expect(out).toContain('办公电话（王建国）');
  expect((await office.run('office', 'set', 'public-phone', '办公电话', '王建国', '0431-85551234')).out).toBe(out);
  const refused = await office.run('office', 'set', 'public-phone', '传真', '0431-85551234');
  expect(refused.code).toBe(2);
  expect(refused.err).toContain('办公电话 王建国 0431-85551234');
  expect((await office.run('office', 'set', 'public-phone', '办公电话', '0431-85551234')).code).toBe(2);
});
