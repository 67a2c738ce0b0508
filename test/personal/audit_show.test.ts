import { expect, test } from 'vitest';
import { openCounter } from '../counter.ts';

test('audit show masks what the records mask: doors, notes, what was said, everything of a child; --reveal opens and is logged', async () => {
  const counter = await openCounter({ today: '2026-09-18' });
  for (const line of [
    'staff add 王建国 --post 主任 --from 2026-01-10',
    'staff amend 王建国 --note 爱人卧病',
    'building add 3号楼 --units 2',
    'resident add 周桂兰 --at 3号楼-2-501 --note 靠退休金',
    'resident add 周小宝 --at 3号楼-2-501 --birth-day 2018-03-01 --gender 女',
    'visit log 周桂兰 --on 2026-09-17 --by 王建国 --seen 卧床不起 --asked 需求和困难=想要轮椅 --private 糖尿病',
    'reception log --mode 来人 --class 办事 --content 问残疾证 --visitor 周桂兰 --receiver 王建国',
    'agency open 代办 --who 周桂兰 --request 腿脚不便请代办 --to 民政科',
  ]) {
    const { code, err } = await counter.jwh(line);
    expect([code, err], line).toEqual([0, '']);
  }
  const { rows } = (await counter.jwh('audit list --json')).json();
  const all = async (more: string) => {
    let shown = '';
    for (const { seq } of rows) shown += (await counter.jwh(`audit show ${seq} ${more}`)).out;
    return shown;
  };
  const secrets = [
    ...['爱人卧病', '靠退休金', '卧床不起', '糖尿病', '腿脚不便', '周小宝', 'zhouxiaobao'],
    '2018-03-01',
  ];
  const masked = `${await all('')}${await all('--json')}`;
  for (const secret of secrets) expect(masked, secret).not.toContain(secret);
  // As a word of its own: the same digits may stand in a digest.
  const door = /(?<![0-9a-f])501(?![0-9a-f])/;
  expect(masked).not.toMatch(door);
  for (const open of ['周桂兰', '王建国', '周*宝', '***']) expect(masked).toContain(open);
  const opened = await all('--json --reveal 核对');
  for (const secret of secrets) expect(opened, secret).toContain(secret);
  expect(opened).toMatch(door);
  expect((await counter.jwh('access list --json')).json().rows).toHaveLength(rows.length);
});
