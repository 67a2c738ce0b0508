import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openCounter } from '../counter.ts';
import { pdfText, xlsxRows } from '../readers.ts';

const reading = [
  ...['resident list', 'resident show 周小宝', 'resident find 周', 'household show 3号楼-2-501'],
  ...['visit list', 'visit show 1', 'matter list', 'matter show 1', 'matter show 2', 'access list'],
  ...['agency show 1', 'agency list', 'agency form 1', 'service show 1', 'service list', 'service form 1'],
  ...['reception list', 'reception show 1', 'complaint show 1', 'visit gaps', 'audit show 3'],
];

test('the name of a child under fourteen is masked in every form of every list and page; --reveal opens it', async (context) => {
  const counter = await openCounter({ today: '2026-09-18' });
  for (const line of [
    'staff add 王建国 --post 主任 --from 2026-01-10',
    'building add 3号楼 --units 2',
    'resident add 周小宝 --at 3号楼-2-501 --birth-day 2018-03-01',
    'resident add 周桂兰 --at 3号楼-2-501 --birth-day 1950-03-01',
    'visit log 周小宝 --on 2026-09-17 --by 王建国 --seen 周小宝独自在家 --asked 需求和困难=给周小宝找托管',
    'matter add --title 周小宝入学 --class 办事 --who 周小宝 --content 周小宝没有学籍',
    'agency open 代办周小宝的医保 --who 周小宝 --request 请代办 --to 医保局',
    'service order 给周小宝修书桌 --who 周小宝 --kind 木工',
    'reception log --mode 来人 --class 办事 --content 周小宝的学籍 --who 周小宝 --receiver 王建国',
    'complaint log --subject 甲 --who 周小宝',
    'resident show 周小宝 --reveal 核对学籍',
  ]) {
    const { code, err } = await counter.jwh(line);
    expect([code, err], line).toEqual([0, '']);
  }
  for (const line of reading) {
    for (const form of ['', ' --json', ' --csv', ' --pdf 纸.pdf --xlsx 表.xlsx']) {
      const { out, err } = await counter.jwh(line + form);
      expect(out, `${line}${form}: ${err}`).not.toContain('周小宝');
      expect(err).toBe('');
    }
    expect(pdfText(join(counter.folder, '纸.pdf'), context).replace(/\s/g, ''), `${line} --pdf`).not.toContain(
      '周小宝',
    );
    expect(JSON.stringify(await xlsxRows(join(counter.folder, '表.xlsx'))), `${line} --xlsx`).not.toContain('周小宝');
  }
  for (const line of ['visit list', 'matter list', 'matter show 2', 'agency show 1', 'service show 1']) {
    expect((await counter.jwh(line)).out, line).toContain('周*宝');
    expect((await counter.jwh(`${line} --reveal 联系家长`)).out, line).toContain('周小宝');
  }
  // Who is fourteen is no child any more.
  expect((await counter.jwh('visit list --today 2032-03-01')).out).toContain('周小宝');
  expect((await counter.jwh('visit list --today 2032-02-28')).out).toContain('周*宝');
});

test('nobody under sixteen is on the staff; of a child that page hides what the resident’s page hides', async () => {
  const { jwh } = await openCounter({ today: '2026-09-18' });
  const young = await jwh('staff add 周小宝 --post 社工 --from 2026-09-01 --birth-day 2010-09-02');
  expect([young.code, young.err]).toEqual([2, expect.stringContaining('未满16周岁，不能任职（劳动法第十五条）')]);
  expect((await jwh('staff add 周小宝 --post 社工 --from 2026-09-02 --birth-day 2010-09-02')).code).toBe(0);
  await jwh('resident add 张小明 --id-number 220102201806010014');
  expect((await jwh('staff add 张小明 --post 社工')).code).toBe(2);
  expect((await jwh('staff add 张小明 --post 社工 --new')).code).toBe(0);
  await jwh('staff add 李小强 --post 社工');
  expect((await jwh('staff amend 李小强 --birth-day 2018-06-02 --gender 男')).out).not.toMatch(/2018|男/);
  expect((await jwh('staff show 李小强')).out).not.toMatch(/2018|男/);
  expect((await jwh('staff show 李小强 --json')).json().record).toMatchObject({ gender: '***', birth_day: '***' });
  expect((await jwh('staff show 李小强 --reveal 核对')).out).toMatch(/男[\s\S]*2018-06-02/);
  expect((await jwh('staff show 周小宝')).out).toContain('2010-09-02');
});

test('of a child’s ID number nothing is read, as its tail tells boy or girl', async () => {
  const { jwh } = await openCounter({ today: '2026-09-18' });
  await jwh('resident add 张小明 --id-number 220102201806010014');
  await jwh('resident add 张桂兰 --id-number 220102195003071229');
  expect((await jwh('resident show 张小明 --json')).json().record.id_number).toBe('*'.repeat(18));
  expect((await jwh('resident show 张桂兰 --json')).json().record.id_number).toBe('220***********1229');
  expect((await jwh('resident show 张小明 --json --today 2032-06-01')).json().record.id_number).toBe(
    '220***********0014',
  );
});
