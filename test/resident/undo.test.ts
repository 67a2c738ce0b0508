import { expect, it } from 'vitest';
import { type Counter, openCounter } from '../counter.ts';
import { idNumberOf } from './roster.ts';

const [first, second] = [idNumberOf(1), idNumberOf(2)];

async function taken(counter: Counter, content: string): Promise<string> {
  const answer = await counter.run('resident', 'import', counter.write('名单.csv', content), '--json');
  expect(answer.err).toBe('');
  return answer.json().record.import;
}

interface Stored {
  name: string;
  phone: string | null;
  facts: string;
  moved_out: string | null;
  building: string | null;
  room: string | null;
}

async function residents(counter: Counter): Promise<Stored[]> {
  const { openOffice } = await import('../../src/database/open.ts');
  const file = await openOffice(counter.path, 'test');
  try {
    return file.raw
      .prepare(
        `select p.name, p.phone, r.facts, r.moved_out, b.name as building, h.room from resident r
         join person p on p.id = r.person_id left join household h on h.id = r.household_id
         left join building b on b.id = h.building_id order by p.name`,
      )
      .all() as Stored[];
  } finally {
    file.raw.close();
  }
}

const list = `姓名,身份证号,电话,楼栋,房号,标签,工作单位\n赵玉兰,${first},13800001111,3号楼,501,独居,退休\n孙国强,${second},13800002222,3号楼,502,,\n`;

it('takes an import back: who came by it is no resident, and the same file may be taken again', async () => {
  const counter = await openCounter();
  const code = await taken(counter, list);
  const undone = await counter.jwh(`resident undo ${code} --reason 导错了文件 --json`);
  expect(undone.json().record).toEqual({
    ...{ import: code, file: '名单.csv', reason: '导错了文件' },
    ...{ withdrawn: 2, restored: 0, tags: 1, households: 2, buildings: 1 },
  });
  expect(await residents(counter)).toMatchObject([
    { name: '孙国强', moved_out: '2026-09-18', building: null },
    { name: '赵玉兰', moved_out: '2026-09-18', building: null },
  ]);
  const twice = await counter.jwh(`resident undo ${code} --reason 再来一次`);
  expect(twice.code).toBe(2);
  expect(twice.err).toContain('已于2026-09-18撤销（导错了文件）');

  const again = await counter.run('resident', 'import', counter.write('名单.csv', list), '--json');
  expect(again.json().record).toMatchObject({ made: 2, households: 2, tags: 1, buildings: [] });
  const back = await residents(counter);
  expect(back).toMatchObject([
    { name: '孙国强', moved_out: null, building: '3号楼', room: '502', facts: '{}' },
    { name: '赵玉兰', moved_out: null, building: '3号楼', room: '501', facts: '{"work":"退休"}' },
  ]);
  const second = again.json().record.import;
  expect((await counter.jwh(`resident undo ${second} --reason 再撤 --json`)).json().record).toMatchObject({
    ...{ withdrawn: 2, tags: 1, households: 2, buildings: 1 },
  });
  expect((await counter.jwh('audit verify')).code).toBe(0);
  expect((await counter.jwh('resident imports --json')).json().rows).toMatchObject([
    { made: 2, undone_on: '2026-09-18' },
    { made: 2, undone_on: '2026-09-18' },
  ]);
});

it('puts changed fields back, but not what was changed again since, which it names', async () => {
  const counter = await openCounter();
  await taken(counter, list);
  const code = await taken(
    counter,
    `姓名,身份证号,电话,楼栋,房号,工作单位,民族,标签\n赵玉兰,${first},13900001111,3号楼,601,返聘,满族,党员\n`,
  );
  await taken(counter, `姓名,身份证号,电话,工作单位\n赵玉兰,${first},13700001111,门卫\n`);
  const undone = (await counter.jwh(`resident undo ${code} --reason 不对 --json`)).json();
  expect(undone.record).toMatchObject({ withdrawn: 0, restored: 2, tags: 1, households: 1, buildings: 0 });
  expect(undone.rows).toEqual([
    expect.objectContaining({ name: '赵玉兰', what: '联系电话', says: '导入后又改过' }),
    expect.objectContaining({ name: '赵玉兰', what: '工作单位', says: '导入后又改过' }),
  ]);
  const zhao = (await residents(counter)).find(({ name }) => name === '赵玉兰');
  expect(zhao).toMatchObject({ phone: '13700001111', room: '501' });
  expect(JSON.parse(zhao?.facts as string)).toEqual({ work: '门卫' });
});

it('keeps whom somebody has worked with since, and says why', async () => {
  const counter = await openCounter();
  const code = await taken(counter, list);
  expect((await counter.jwh('rep elect 赵玉兰 --group 第1居民小组 --from 2026-09-01')).code).toBe(0);
  expect((await counter.jwh('matter add --title 楼道灯不亮 --class 环境 --who 孙国强')).code).toBe(0);
  const undone = (await counter.jwh(`resident undo ${code} --reason 不对 --json`)).json();
  expect(undone.record).toMatchObject({ withdrawn: 0, tags: 0, households: 0, buildings: 0 });
  expect(undone.rows).toHaveLength(2);
  expect(undone.rows).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ name: '孙国强', what: '居民', says: '有事项' }),
      expect.objectContaining({ name: '赵玉兰', what: '居民及其标签', says: '有居民代表' }),
    ]),
  );
  expect((await residents(counter)).map(({ moved_out }) => moved_out)).toEqual([null, null]);
});

it('leaves somebody on file who was there before the import', async () => {
  const counter = await openCounter();
  const added = await counter.run(
    'staff',
    'add',
    '赵玉兰',
    '--post',
    '委员',
    '--from',
    '2026-01-10',
    '--id-number',
    first,
  );
  expect(added.code).toBe(0);
  const code = await taken(counter, list);
  const undone = (await counter.jwh(`resident undo ${code} --reason 不对 --json`)).json();
  expect(undone.record).toMatchObject({ withdrawn: 2, restored: 1 });
  const zhao = (await residents(counter)).find(({ name }) => name === '赵玉兰');
  expect(zhao).toMatchObject({ phone: null, moved_out: '2026-09-18' });
});

it('tries an undo without writing, and knows no other import', async () => {
  const counter = await openCounter();
  const code = await taken(counter, list);
  const tried = await counter.jwh(`resident undo ${code} --reason 看看 --dry-run --json`);
  expect(tried.json()).toMatchObject({ dry_run: true, record: { withdrawn: 2 } });
  expect((await residents(counter)).map(({ moved_out }) => moved_out)).toEqual([null, null]);
  expect((await counter.jwh('resident undo 最近 --reason 不对 --json')).json().record.import).toBe(code);
  expect((await counter.jwh('resident undo 最近 --reason 不对')).code).toBe(3);
  expect((await counter.jwh('resident undo 00000000 --reason 看看')).code).toBe(3);
  expect((await counter.jwh('resident undo 名单 --reason 看看')).code).toBe(2);
});

it('says that the tags stay with who stays a resident', async () => {
  const counter = await openCounter();
  const code = await taken(counter, list);
  for (const name of ['赵玉兰', '孙国强']) await counter.jwh(`resident amend ${name} --note 来过`);
  const { rows } = (await counter.jwh(`resident undo ${code} --reason 导错了文件 --json`)).json();
  const kept = rows.map(({ name, what }: { name: string; what: string }) => [name, what]);
  expect(kept.sort()).toEqual([
    ['孙国强', '居民'],
    ['赵玉兰', '居民及其标签'],
  ]);
});
