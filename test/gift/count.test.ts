import { expect, test } from 'vitest';
import { type Counter, openCounter } from '../counter.ts';

async function done(office: Counter, line: string) {
  const said = await office.jwh(line);
  expect({ line, err: said.err }).toEqual({ line, err: '' });
  return said;
}

/** Fifty sacks of rice since 09-01, two handed out on 09-05; ten cans of oil. */
async function openOffice(place: 'changchun' | 'xingfu' = 'changchun'): Promise<Counter> {
  const office = await openCounter({ place, today: '2026-09-30' });
  for (const line of [
    'gift receive 大米 --kind 捐赠 --from 粮店 --quantity 50 --unit 袋 --purpose 慰问 --on 2026-09-01',
    'gift use 1 --quantity 2 --on 2026-09-05',
    'gift receive 油 --kind 捐赠 --from 粮店 --quantity 10 --unit 桶 --purpose 慰问 --on 2026-09-02',
  ])
    await done(office, line);
  return office;
}

const count = (office: Counter, what: string, more = '--by 李敏 --witness 张秀英') =>
  office.jwh(`gift count ${what} ${more} --json`);
// biome-ignore lint/suspicious/noExplicitAny: tests look into it freely
const stock = async (office: Counter, more = ''): Promise<any> =>
  (await office.jwh(`finance check 2026-09 ${more} --json`))
    .json()
    .rows.find(({ code }: { code: string }) => code === 'stock');

test('R-CC-14-7 帐实: what should be there against what was counted, by one and another who looked on', async () => {
  const office = await openOffice();
  const said = (await count(office, '1=48 2=10')).json();
  expect(said.record).toEqual({
    ...{ day: '2026-09-30', counter: '李敏', witness: '张秀英', explanation: null, not_counted: [] },
  });
  expect(said.rows).toMatchObject([
    { number: '赠〔2026〕1号', expected: 48, counted: 48, difference: 0, unit: '袋' },
    { number: '赠〔2026〕2号', expected: 10, counted: 10, difference: 0 },
  ]);
  expect(said.verdicts).toMatchObject([
    { subject: 'stock', holds: true, arithmetic: '实点 48 − 应有 48 = 0 袋', cite: { article: '十四(二)' } },
    { holds: true },
  ]);
  expect(said.findings).toBeUndefined();
  expect((await office.jwh('gift show 1')).out).toContain('2026-09-30 实点 48 袋（李敏点，张秀英监盘）');
  expect(await stock(office)).toMatchObject({ holds: true, said: '物2项，清点过2项，与登记相符' });
});

test('D-111: a difference is told with the numbers, stays until it is counted right, and is one of the four', async () => {
  const office = await openOffice();
  const said = (await count(office, '1=45 2=10', '--by 李敏 --witness 张秀英 --explanation 三袋受潮')).json();
  expect(said.findings).toEqual([{ code: 'stock_differs', number: '赠〔2026〕1号', difference: -3 }]);
  expect(said.verdicts).toMatchObject([{ holds: false, arithmetic: '实点 45 − 应有 48 = -3 袋' }, { holds: true }]);
  expect(await stock(office)).toMatchObject({
    holds: false,
    said: expect.stringContaining('实点 45 − 应有 48 = -3 袋'),
  });
  await done(office, 'gift use 1 --quantity 3 --purpose 报损 --on 2026-09-30 --happened 受潮');
  expect(await stock(office)).toMatchObject({ holds: true });
  await count(office, '1=46');
  expect(await stock(office)).toMatchObject({ holds: false, said: expect.stringContaining('= 1 袋') });
});

test('goods nobody has counted do not agree; what lies untouched for a year is counted again', async () => {
  const office = await openOffice();
  expect(await stock(office)).toMatchObject({ holds: false, said: expect.stringContaining('应有 48 袋，没有清点') });
  const before = (await office.jwh('finance check 2026-08 --json')).json().rows;
  expect(before.find(({ code }: { code: string }) => code === 'stock')).toMatchObject({ said: '没有登记实物' });
  const some = (await count(office, '1=48')).json();
  expect(some.record.not_counted).toEqual(['赠〔2026〕2号']);
  expect(await stock(office)).toMatchObject({ holds: false, said: '油（赠〔2026〕2号）：应有 10 桶，没有清点' });
  await count(office, '2=10');
  const later = async (month: string, today: string) =>
    (await office.jwh(`finance check ${month} --today ${today} --json`))
      .json()
      .rows.find(({ code }: { code: string }) => code === 'stock');
  expect(await later('2027-09', '2027-09-30')).toMatchObject({ holds: true });
  expect(await later('2027-10', '2027-10-31')).toMatchObject({ holds: false });
});

test('what was handed out after the count does not spoil it; what is entered late for a day before does', async () => {
  const office = await openOffice();
  await count(office, '1=48 2=10', '--by 李敏 --witness 张秀英 --day 2026-09-20');
  await done(office, 'gift use 1 --quantity 5 --on 2026-09-25');
  expect(await stock(office)).toMatchObject({ holds: true });
  await done(office, 'gift use 1 --quantity 1 --on 2026-09-19');
  expect(await stock(office)).toMatchObject({
    holds: false,
    said: expect.stringContaining('实点 48 − 应有 47 = 1 袋'),
  });
});

test.each([
  ['1=48', '--by 李敏 --witness 李敏', 2, 'same_person'],
  ['1=48 1=47', undefined, 2, 'counted_twice'],
  ['1', undefined, 2, 'bad_count'],
  ['1=四十', undefined, 2, 'bad_number'],
  ['9=4', undefined, 3, 'no_such_gift'],
  ['3=4', undefined, 2, 'not_goods'],
  ['1=48 2=9', '--by 李敏 --witness 张秀英 --day 2026-09-01', 2, 'bad_day'],
])('gift count %s %s is refused and nothing is kept', async (what, more, exit, code) => {
  const office = await openOffice();
  await done(office, 'gift receive 款 --kind 捐赠 --from 甲 --amount 5 --method cash');
  const said = await count(office, what, more);
  expect({ exit: said.code, code: said.json().error.code }).toEqual({ exit, code });
  expect(await stock(office)).toMatchObject({ said: expect.stringContaining('没有清点') });
});

test('a place without the four agreements counts all the same and judges nothing', async () => {
  const office = await openOffice('xingfu');
  const said = (await count(office, '1=45 2=10')).json();
  expect(said.verdicts).toEqual([]);
  expect(said.findings).toHaveLength(1);
});
