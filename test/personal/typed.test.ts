import { expect, test } from 'vitest';
import { type Counter, openCounter } from '../counter.ts';

/** What a clerk types into texts: a telephone as neighbours tell it, a door, the name of a child. */
async function office(): Promise<Counter> {
  const counter = await openCounter({ today: '2026-11-22' });
  counter.write('a.pdf', '%PDF-1.4\n');
  counter.write(
    '名单.csv',
    '姓名,出生日期,楼栋,单元,房号\n孙小圣,2018-05-05,1号楼,1,103\n孙小圣,2018-05-05,1号楼,1,103\n',
  );
  for (const line of [
    'staff add 李敏 --post 会计',
    'building add 1号楼',
    'resident add 赵大妈 --at 1号楼-2-301 --phone 0431-85559999',
    'resident add 赵小宝 --at 1号楼-2-301 --birth-day 2018-05-05 --relation 孙子',
    'visit log 赵大妈 --by 李敏 --met 赵小宝 --asked 赵小宝家住1号楼-2-301要轮椅 --class 需求和困难',
    'attachment add 居民:赵小宝 a.pdf',
    'resident show 赵小宝 --reveal 核对核对',
  ])
    expect((await counter.jwh(line)).err, line).toBe('');
  return counter;
}

test('the name of a child is masked in every answer, whomever it is about; --reveal opens it', async () => {
  const counter = await office();
  for (const line of ['visit list', 'visit show 1', 'matter list', 'matter show 1', 'access list', 'attachment list'])
    for (const form of ['', ' --json', ' --csv']) {
      const { out } = await counter.jwh(`${line}${form}`);
      expect(out, line).not.toContain('赵小宝');
      if (form !== ' --csv' || line.endsWith('list')) expect(out.replace(/\s/g, ''), line).toContain('赵*宝');
    }
  expect((await counter.jwh('attachment list 居民:赵小宝')).out).toContain('赵*宝');
  expect((await counter.jwh('visit show 1 --reveal 核对核对')).out).toContain('赵小宝');
  const { out } = await counter.jwh('resident import 名单.csv --json');
  expect(out).not.toContain('孙小圣');
  expect(out).toContain('孙*圣');
});

test('somebody grown up with the name of a child keeps it in answers that are not about the child', async () => {
  const counter = await office();
  await counter.jwh('resident add 赵小宝 --at 1号楼-1-101 --birth-day 1970-01-01 --new');
  expect((await counter.jwh('visit list')).out).toContain('赵小宝');
});

test('the door of a home on file is masked in texts, the building stands; another room is nobody’s home', async () => {
  const counter = await office();
  for (const line of ['visit list --csv', 'matter list --csv', 'matter show 1', 'visit show 1 --json']) {
    const { out } = await counter.jwh(line);
    expect(out, line).not.toContain('2-301');
    expect(out, line).toContain('家住1号楼-***要轮椅');
  }
  expect((await counter.jwh('matter show 1 --reveal 上门核对')).out).toContain('1号楼-2-301');
  await counter.jwh('matter add --title 一号楼二单元三零一漏水 --class 环境 --content 会址1号楼101室');
  const { out } = await counter.jwh('matter show 2');
  expect(out).toContain('一号楼-***漏水');
  expect(out).toContain('会址1号楼101室');
});

test.each([
  ['电话85559999', '85559999'],
  ['电话（0431）85559999', '85559999'],
  ['电话8555-9999', '8555-9999'],
])('a telephone on file, typed as “%s”, is masked; another number is not', async (typed, number) => {
  const counter = await office();
  const { out } = await counter.run('resident', 'amend', '赵大妈', '--note', `${typed}、票号85559998`);
  expect(out).not.toContain(number);
  expect(out).not.toMatch(/\(0/);
  expect(out).toContain('票号85559998');
});
