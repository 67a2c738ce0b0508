import { expect, test } from 'vitest';
import { openCounter } from '../counter.ts';

test('a changed wording is one row before and after; one that goes and another that comes are two', async () => {
  const office = await openCounter({ today: '2026-10-08' });
  const done = async (line: string) => {
    const said = await office.jwh(`${line} --json`);
    expect({ line, code: said.code }).toEqual({ line, code: 0 });
    return said.json().record;
  };
  await done('staff add 王建国 --post 主任 --from 2026-01-01');
  await done('finance open --method transfer --amount 12000 --day 2026-07-01');
  const income = 'finance income --payer 街道 --method transfer --category 拨款';
  const first = await done(`${income} --day 2026-07-05 --amount 500 --purpose 办公经费`);
  await done(`${income} --day 2026-08-05 --amount 600 --purpose 活动经费`);
  await done('disclose prepare 2026Q3');
  await done(`finance wording ${first.number} 七月的办公经费 --reason 写清楚`);
  const { changes } = await done('disclose correct 2026Q3 --reason 写清楚');
  expect(changes).toEqual([
    expect.objectContaining({
      before: expect.stringContaining('　办公经费　'),
      after: expect.stringContaining('　七月的办公经费　'),
    }),
  ]);
  const { out } = await office.jwh('disclose show 2026Q3');
  expect(out).toContain('改动一行');
  expect(out).not.toMatch(/删去一行|增加一行/);

  await done(`finance reverse ${first.number} --reason 记错了`);
  await done(`${income} --day 2026-09-09 --amount 70 --purpose 书报`);
  const again = await done('disclose correct 2026Q3 --reason 补记');
  const come = again.changes.filter(({ before }: { before: string | null }) => before === null);
  expect(come).toEqual([expect.objectContaining({ after: expect.stringContaining('书报') })]);
});

test('a row without number or day is known by its place', async () => {
  const office = await openCounter({ today: '2026-10-08' });
  office.write('甲.csv', '项目,数量\n米,3\n油,2\n');
  office.write('乙.csv', '项目,数量\n米,3\n油,5\n');
  office.write('丙.csv', '项目,数量\n面,1\n米,3\n油,5\n');
  const words = async () => {
    const { record } = (await office.jwh('disclose correct 2026Q3 --reason 更正 --json')).json();
    return record.changes
      .filter(({ where }: { where: string }) => where.startsWith('行：'))
      .map(({ before, after }: { before: string | null; after: string | null }) => [before, after]);
  };
  await office.jwh('disclose item set 6 --file 甲.csv --period 2026Q3');
  await office.jwh('disclose prepare 2026Q3');
  await office.jwh('disclose item set 6 --file 乙.csv --period 2026Q3');
  expect(await words()).toEqual([['油　2', '油　5']]);
  await office.jwh('disclose item set 6 --file 丙.csv --period 2026Q3');
  expect(await words()).toEqual([[null, '面　1']]);
});
