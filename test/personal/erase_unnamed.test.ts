import BetterSqlite3 from 'better-sqlite3';
import { expect, test } from 'vitest';
import { type Counter, openCounter } from '../counter.ts';

async function office(...lines: string[]): Promise<Counter> {
  const counter = await openCounter({ today: '2026-11-22' });
  for (const line of ['staff add 李敏 --post 会计', 'building add 1号楼', ...lines]) {
    const { code, err } = await counter.jwh(line);
    if (code !== 0) throw new Error(`${line}: ${err}`);
  }
  return counter;
}

function dump({ path }: Counter): string {
  const raw = new BetterSqlite3(path, { readonly: true });
  const tables = raw.prepare("select name from sqlite_schema where type = 'table'").pluck().all() as string[];
  const all = tables.map((table) => JSON.stringify(raw.prepare(`select * from "${table}"`).raw().all()));
  raw.close();
  return all.join('\n');
}

const erase = 'resident erase 钱多 --reason 本人申请 --by 李敏';

test('what was written of a visit to their home, or where only they were met, goes whole', async () => {
  const counter = await office(
    'resident add 钱多 --at 1号楼-1-101',
    'visit log 钱多 --by 李敏 --seen 正常 --private 患高血压、艾滋病',
    'visit log 1号楼-1-101 --by 李敏 --private 老人有尿毒症',
    'visit log 1号楼 --by 李敏 --met 钱多 --seen 卧床不起 --private 有白血病',
    'matter add --title 楼道灯 --class 环境 --at 1号楼-1-101 --content 屋里氧气瓶',
    'matter void 1 --reason 抄错',
  );
  expect((await counter.jwh(`${erase} --json`)).json().record).toMatchObject({ stays: [], untouched: [] });
  expect(dump(counter)).not.toMatch(/高血压|艾滋|尿毒症|白血病|卧床|氧气瓶|钱多/);
  for (const n of [1, 2, 3]) expect((await counter.jwh(`visit show ${n} --reveal 复查核对`)).code).toBe(0);
  expect((await counter.jwh('audit verify')).code).toBe(0);
});

test('what was said of their health in records of others goes by the sentence; the rest of those stays', async () => {
  const counter = await office(
    'resident add 钱多 --at 1号楼-1-101',
    'resident add 孙二 --at 1号楼-1-101',
    'visit log 孙二 --by 李敏 --seen 孙二身体好。邻居钱多有糖尿病。灯已修 --private 孙二高血压。钱多透析',
    'visit log 1号楼-1-101 --by 李敏 --private 孙二哮喘',
    'diary add 路遇钱多，说住院了。又看了花坛 --by 李敏',
  );
  expect((await counter.jwh(erase)).code).toBe(0);
  const after = dump(counter);
  expect(after).not.toMatch(/糖尿病|透析|住院|钱多/);
  for (const word of ['孙二身体好。内容已删除。灯已修', '孙二高血压', '孙二哮喘', '又看了花坛'])
    expect(after).toContain(word);
});

test('a telephone written without its area code goes too', async () => {
  const counter = await office(
    'resident add 钱多 --at 1号楼-1-101 --phone 0431-85559999',
    'resident add 孙二 --at 1号楼-1-102 --note 邻居电话8555-9999',
  );
  await counter.jwh(erase);
  expect(dump(counter)).not.toMatch(/8555-?9999/);
});

test('the statement: each thing kept has its basis; the papers are gone already; the count is that of audit verify', async () => {
  const counter = await office(
    'resident add 孙大圣 --at 1号楼-1-101',
    'resident add 孙二 --at 1号楼-1-102',
    'visit log 孙二 --by 李敏 --with 孙大圣',
  );
  counter.write('a.pdf', '%PDF-1.4\n');
  await counter.jwh('attachment add 居民:孙大圣 a.pdf');
  const { out } = await counter.jwh('resident erase 孙大圣 --reason 本人申请 --by 李敏');
  expect(out).toContain('附件 1 份：登记和原件已删除');
  expect(out).not.toMatch(/—/);
  expect(out).toContain('首问负责制');
  const [, told] = /一共报“已删除 (\d+)\s*处”/.exec(out.replace(/\n/g, '')) ?? [];
  expect((await counter.jwh('audit verify')).out).toContain(`已删除 ${told} 处`);
});

test('who approves: not the person; somebody who is not of the staff is told', async () => {
  const counter = await office('resident add 钱多 --at 1号楼-1-101', 'resident add 孙二 --at 1号楼-1-102');
  const own = await counter.jwh('resident erase 钱多 --reason 本人申请 --by 钱多 --json');
  expect({ code: own.code, error: own.json().error.code }).toEqual({ code: 2, error: 'own_approval' });
  const outside = await counter.jwh('resident erase 钱多 --reason 本人申请 --by 街道王科长 --json');
  expect(outside.json().findings).toMatchObject([{ code: 'approver_outside' }]);
  const staff = await counter.jwh('resident erase 孙二 --reason 本人申请 --by 李敏 --json');
  expect(staff.json().findings).toEqual([]);
});
