import { expect, it } from 'vitest';
import { openCounter } from '../counter.ts';

const good =
  '序号,身份证号,姓 名,小组,届次,当选日期,电话\r\n1,11010519491231002X,赵玉兰,第3居民小组,第8届,2026/3/1,\r\n2,,孙 国强,第4居民小组,8,2026年3月1日,13804310001\r\n,,,,,,\r\n';

it('takes a roll in any order of columns, with a mark of order before it or without', async () => {
  for (const content of [good, `\ufeff${good}`]) {
    const counter = await openCounter();
    const taken = await counter.run('rep', 'import', counter.write('名册.csv', content));
    expect(taken.err).toBe('');
    expect(taken.out).toContain('没有用到的列：序号');
    const { rows } = (await counter.jwh('rep list --json')).json();
    expect(rows).toMatchObject([
      { name: '赵玉兰', resident_group: '第3居民小组', term_no: 8, from_day: '2026-03-01', bases: ['elected'] },
      { name: '孙国强', phone: '138****0001' },
    ]);
  }
});

it('reads GB18030, as spreadsheets on the office computer write it', async () => {
  const counter = await openCounter();
  // 姓名,小组 / 李敏,一组
  const bytes = Buffer.from('d0d5c3fb2cd0a1d7e90ac0eec3f42cd2bbd7e90a', 'hex');
  expect((await counter.run('rep', 'import', counter.write('gb.csv', bytes))).code).toBe(0);
  expect((await counter.jwh('rep list --json')).json().rows).toMatchObject([{ name: '李敏', resident_group: '一组' }]);
});

it('reports every faulty row with its number and takes nothing', async () => {
  const counter = await openCounter();
  const csv = [
    '姓名,小组,身份,起始日期,电话,身份证号',
    '赵玉兰,第1组,民选,2026-03-01,,',
    ',第1组,民选,2026-03-01,,',
    '孙国强,,民选,2026-02-30,123,',
    '何平,第2组,国王,,,110105194912310021',
    '林芳,第2组',
  ].join('\n');
  const refused = await counter.run('rep', 'import', counter.write('坏.csv', csv), '--json');
  expect(refused.code).toBe(2);
  const { error } = refused.json();
  expect(error.code).toBe('faulty_rows');
  expect(error.message).toContain('5行中有4行不对，一行也没有导入');
  expect(error.rows.map(({ row }: { row: number }) => row)).toEqual([3, 4, 5, 6]);
  expect(error.rows[1]).toMatchObject({ name: '孙国强' });
  for (const reason of ['电话不是', '2026-02-30', '没有写居民小组']) expect(error.rows[1].reason).toContain(reason);
  expect(error.rows[3].reason).toContain('只有2列，应有6列');
  expect(refused.err).not.toContain('110105194912310021');
  expect((await counter.jwh('rep list --all --json')).json().rows).toEqual([]);
});

it('lists twenty faulty rows for people and all of them for scripts', async () => {
  const counter = await openCounter();
  const path = counter.write(
    '坏.csv',
    ['姓名,小组', ...Array.from({ length: 25 }, (_, at) => `代表${at},`)].join('\n'),
  );
  const told = await counter.run('rep', 'import', path);
  expect(told.err).toContain('第21行 代表19：');
  expect(told.err).not.toContain('第22行');
  expect(told.err).toContain('还有5行');
  expect((await counter.run('rep', 'import', path, '--json')).json().error.rows).toHaveLength(25);
});

it('skips doubles in the file and on the roll, and says so', async () => {
  const counter = await openCounter();
  await counter.jwh('rep elect 赵玉兰 --group 第1组 --from 2026-03-01');
  const path = counter.write('名册.csv', '姓名,小组\n赵玉兰,第1组\n孙国强,第2组\n孙国强,第2组\n');
  const taken = await counter.run('rep', 'import', path, '--json');
  expect(taken.json()).toMatchObject({
    record: { read: 3, taken: 1, doubles: 2, faulty: 0 },
    findings: [
      { code: 'double', row: 2, name: '赵玉兰' },
      { code: 'double', row: 4, name: '孙国强' },
    ],
  });
  expect((await counter.run('rep', 'import', path, '--json')).json().record).toMatchObject({ taken: 0, doubles: 3 });
});

it('does not lose one of two people of one name', async () => {
  const counter = await openCounter();
  const bare = await counter.run('rep', 'import', counter.write('甲.csv', '姓名,小组\n王伟,第1组\n王伟,第2组\n'));
  expect(bare.code).toBe(2);
  expect(bare.err).toContain('第3行 王伟：名册上的王伟是第1组的');
  const csv = '姓名,小组,身份证号\n王伟,第1组,11010519491231002X\n王伟,第2组,440524199001010018\n';
  expect((await counter.run('rep', 'import', counter.write('乙.csv', csv))).code).toBe(0);
  expect((await counter.jwh('rep list --json')).json().record.entitled).toBe(2);
});

it('tries an import without writing', async () => {
  const counter = await openCounter();
  const tried = await counter.run('rep', 'import', counter.write('名册.csv', good), '--dry-run', '--json');
  expect(tried.json()).toMatchObject({ dry_run: true, record: { taken: 2 } });
  expect((await counter.jwh('rep list --json')).json().record.entitled).toBe(0);
});

it('says what is wrong with a file as a whole', async () => {
  const counter = await openCounter();
  expect((await counter.jwh('rep import 没有.csv')).code).toBe(6);
  expect((await counter.run('rep', 'import', counter.write('空.csv', ''))).code).toBe(2);
  expect((await counter.run('rep', 'import', counter.write('无名.csv', '小组,届\n一组,8\n'))).err).toContain(
    '第一行是：小组、届',
  );
  expect((await counter.run('rep', 'import', counter.write('引号.csv', '姓名\n"王'))).code).toBe(2);
});
