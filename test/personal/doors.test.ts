import { expect, test } from 'vitest';
import { type Counter, openCounter } from '../counter.ts';

async function office(): Promise<Counter> {
  const counter = await openCounter({ today: '2026-11-22' });
  for (const line of [
    'building add 3号楼 --units 2',
    'building add 5号楼',
    'building add A座',
    'building add 东苑公寓',
    'resident add 张桂兰 --at 3号楼-2-501',
    'resident add 刘志强 --at 5号楼-1203',
    'resident add 赵淑华 --at A座-301',
    'resident add 孙大娘 --at 东苑公寓-402',
    'household add --address 向阳院6号',
  ])
    expect((await counter.jwh(line)).err, line).toBe('');
  return counter;
}

/** As the clerk finds it in the matter that was made of it. */
async function told(counter: Counter, content: string): Promise<string> {
  const { err, code } = await counter.run('matter', 'add', '--title', '漏水', '--class', '环境', '--content', content);
  expect([code, err], content).toEqual([0, '']);
  const { rows } = (await counter.jwh('matter list --json')).json();
  return (await counter.jwh(`matter show ${rows.length} --json`)).json().record.content;
}

test('the door of a home on file is hidden however a sentence has it; the building stands', async () => {
  const counter = await office();
  for (const [typed, shown] of [
    ['张桂兰住3号楼2单元501，漏水', '张桂兰住3号楼-***，漏水'],
    ['5号楼1203，漏水', '5号楼-***，漏水'],
    ['3号楼2单元501，2人被困', '3号楼-***，2人被困'],
    ['3号楼2单元501户漏水', '3号楼-***漏水'],
    ['3号楼2单元501次卧漏水', '3号楼-***次卧漏水'],
    ['3-2-501漏水', '3-***漏水'],
    ['3号楼2单元5楼501室', '3号楼-***'],
    ['501室（3号楼）', '***室（3号楼）'],
    ['5号楼12楼1203', '5号楼-***'],
    ['5号楼，1203室', '5号楼-***'],
    ['A座301', 'A座-***'],
    ['a座-301漏水', 'a座-***漏水'],
    ['东苑公寓402漏水', '东苑公寓-***漏水'],
    ['向阳院6号漏水', '向阳院***漏水'],
  ] as const)
    expect(await told(counter, typed), typed).toBe(shown);
});

test('what is no home on file stands as it was typed: offices, amounts, days, numbers of people', async () => {
  const counter = await office();
  for (const typed of [
    '会址3号楼101室，活动室A座302',
    '5号楼1203元，3号楼 501户、5号楼1203人',
    '3号楼2单元501元，A座301平米，东苑公寓402户',
    '2026-11-22至12-15，长绿街发〔2026〕1203号',
    '向阳院7号、向阳院',
    'v3.2.501，3-2-5011，13-2-501',
  ])
    expect(await told(counter, typed), typed).toBe(typed);
});
