import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { type Counter, openCounter } from '../counter.ts';

async function all(office: Counter, ...lines: string[]): Promise<void> {
  for (const line of lines) {
    const { code, err } = await office.jwh(line);
    expect({ line, code, err }).toEqual({ line, code: 0, err: '' });
  }
}

async function opened(): Promise<Counter> {
  const office = await openCounter({ today: '2026-10-12' });
  await all(
    office,
    'building add 5号楼',
    'resident add 钱德满 --at 5号楼-1-302 --relation 户主',
    'resident add 陈小宝 --at 5号楼-2-501 --relation 子 --birth-day 2016-06-01',
    'staff add 王建国 --post 主任 --from 2026-01-10',
    'finance open --method transfer --amount 1000 --day 2026-07-01',
  );
  return office;
}

const spend = (office: Counter, purpose: string, category = '慰问') =>
  office.run(
    ...['finance', 'expense', '--day', '2026-09-05', '--amount', '50', '--payee', '商店', '--method', 'transfer'],
    ...['--purpose', purpose, '--category', category, '--handler', '李敏', '--approver', '王建国'],
  );

/** As it was entered before such words were refused at entry. */
async function spentBefore(office: Counter, purpose: string, category = '慰问'): Promise<void> {
  expect((await spend(office, '慰问', '慰问')).code).toBe(0);
  const db = new Database(office.path);
  db.prepare('update account_entry set purpose = ?, category = ?').run(purpose, category);
  db.close();
}

describe('what the records tell too much goes into no rendering', () => {
  test.each([
    ['慰问钱德满癌症', '健康状况'],
    ['5-1-302送米', '住址'],
    ['联系一三八四四三二一五六七', '手机号'],
    ['联系①③⑧④④③②①⑤⑥⑦', '手机号'],
    ['联系１３８／４４３２／１５６７', '手机号'],
    ['慰问陈 小宝', '未满14周岁'],
  ])('“%s” as the purpose of an expense', async (purpose, reason) => {
    const office = await opened();
    expect(await spend(office, purpose)).toMatchObject({ code: 4 });
    await spentBefore(office, purpose);
    const prepared = await office.run('disclose', 'prepare', '2026Q3', '--json');
    expect({ code: prepared.code, error: prepared.json().error.code }).toEqual({ code: 4, error: 'private_data' });
    expect(prepared.json().error.message).toMatch(new RegExp(`“摘要”有.*${reason}`));
    const preview = await office.run('disclose', 'quarter', '2026Q3', '--json');
    expect(preview.code).not.toBe(4);
    expect(preview.json().findings[0]).toMatchObject({ code: 'private_data' });
    expect(preview.json().findings[0].sentence).toContain(reason);
    for (const form of ['--pdf a.pdf', '--html site', '--xlsx a.xlsx', '--csv a.csv'])
      expect((await office.jwh(`disclose quarter 2026Q3 ${form}`)).code, form).toBe(4);
  });

  test('a category is looked at as a purpose is; an ordinary one is published', async () => {
    const office = await opened();
    expect((await spend(office, '慰问', '白血病钱德满')).code).toBe(4);
    await spentBefore(office, '慰问', '白血病钱德满');
    const refused = await office.jwh('disclose prepare 2026Q3');
    expect(refused).toMatchObject({ code: 4 });
    expect(refused.err).toContain('“类别”有');
    const plain = await opened();
    expect((await spend(plain, '慰问钱德满300元')).code).toBe(0);
    await all(plain, 'disclose prepare 2026Q3', 'disclose show 2026Q3 --csv a.csv');
  });

  test('the reason of a correction is printed: it is refused like anything else', async () => {
    const office = await opened();
    await all(office, 'disclose prepare 2026Q3');
    await spend(office, '办公用品');
    for (const reason of ['钱德满癌症', '陈小宝', '住3号楼2单元501'])
      expect((await office.jwh(`disclose correct 2026Q3 --reason ${reason}`)).code, reason).toBe(4);
    await all(office, 'disclose correct 2026Q3 --reason 漏列一笔支出');
  });

  test('who came on file after a version was frozen is masked in it, and in what a correction says of it', async () => {
    const office = await opened();
    await spend(office, '慰问周桂花');
    await spend(office, '慰问吴满仓癌症');
    await all(office, 'disclose prepare 2026Q3', 'disclose show 2026Q3 --csv v1.csv');
    await all(office, 'resident add 周桂花 --at 5号楼-1-303', 'resident add 吴满仓 --at 5号楼-1-304');
    const first = await office.jwh('disclose show 2026Q3');
    expect(first.out).not.toMatch(/周桂花|吴满仓/);
    expect(first.out).toContain('不得公开');
    expect((await office.jwh('disclose show 2026Q3 --csv v1.csv')).code).toBe(4);
    expect((await office.jwh('disclose publish 2026Q3 --by 李敏 --place 大门')).code).toBe(4);
    await all(office, 'finance void 2026-0002 --reason 摘要写错');
    await all(office, 'disclose correct 2026Q3 --reason 摘要改写');
    const second = await office.run('disclose', 'show', '2026Q3', '--json');
    expect(second.code).toBe(0);
    expect(second.out).not.toMatch(/周桂花|吴满仓|癌/);
  });

  test('opinions, answers and demands', async () => {
    const office = await opened();
    await all(office, 'disclose prepare 2026Q3', 'disclose opinion 2026Q3 --text 钱德满癌症还交停车费 --on 2026-10-12');
    const shown = await office.jwh('disclose answers 2026Q3');
    expect(shown.out).toContain('“意见”有');
    expect((await office.jwh('disclose answers 2026Q3 --pdf a.pdf')).code).toBe(4);
    expect((await office.jwh('disclose demand 钱德满癌症补助 --by 居民=5 --of 10')).code).toBe(4);
    await all(office, 'disclose opinion 2026Q3 --text 停车费太高');
  });
});

describe('signatures', () => {
  const staffed = async () => {
    const office = await openCounter({ today: '2026-10-12' });
    await all(
      office,
      'staff add 赵永康 --post 书记 --from 2026-01-10',
      'staff add 王建国 --post 主任 --from 2026-01-10',
      'finance open --method transfer --amount 1000 --day 2026-07-01',
      'disclose prepare 2026Q3',
    );
    return office;
  };
  const sign = (office: Counter) =>
    all(
      office,
      'disclose approve 2026Q3 --gate party --by 赵永康',
      'disclose approve 2026Q3 --gate committee --by 王建国',
      'disclose approve 2026Q3 --gate stamp --by 周某',
    );

  test('a version that was published keeps its gates when the next one is signed by the same people', async () => {
    const office = await staffed();
    await sign(office);
    await all(office, 'disclose publish 2026Q3 --by 李敏 --place 大门 --seal 李敏 --seal-approver 王建国');
    await all(office, 'finance income --day 2026-09-05 --amount 5 --payer 街道 --purpose 退回 --method transfer');
    await all(office, 'disclose correct 2026Q3 --reason 漏列一笔收入');
    expect((await office.jwh('disclose show 2026Q3')).out).toContain('需重办');
    await sign(office);
    const first = await office.run('disclose', 'show', '2026Q3', '--version', '1', '--json');
    expect(first.json().record.gates.map((one: { holds: boolean }) => one.holds)).toEqual([true, true, true, true]);
    expect((await office.jwh('disclose show 2026Q3 --version 1')).out).not.toMatch(/需重办|送审稿/);
  });

  test('nobody signs before the freeze; a stranger for the party is to be checked', async () => {
    const office = await staffed();
    const early = await office.jwh('disclose approve 2026Q3 --gate party --by 赵永康 --on 2026-09-28');
    expect(early).toMatchObject({ code: 2, err: expect.stringContaining('2026-10-12 才定稿') });
    const known = await office.jwh('disclose approve 2026Q3 --gate party --by 赵永康');
    expect(known.out).not.toContain('请核对');
    expect((await office.jwh('disclose approve 2026Q3 --gate party --by 路人')).out).toContain('请核对');
  });

  test('no member of the committee signs for the supervision', async () => {
    const office = await openCounter({ place: 'xingfu', today: '2026-10-12' });
    await all(office, 'staff add 王建国 --post 主任 --from 2026-01-10', 'disclose prepare 2026-09');
    const own = await office.jwh('disclose review 2026-09 --by 王建国');
    expect(own).toMatchObject({ code: 2, err: expect.stringContaining('不能代居务监督小组签字') });
    expect((await office.jwh('disclose approve 2026-09 --gate supervision --by 王建国')).code).toBe(2);
    expect((await office.jwh('disclose review 2026-09 --by 张秀英')).code).toBe(0);
  });
});

test('an urged body answers once; an unknown number is told where the numbers are', async () => {
  const office = await openCounter({ place: 'xingfu', today: '2026-10-12' });
  await all(office, 'disclose urge --kind property --to 甲 --item 收费标准', 'disclose replied 1 --text 已张贴');
  expect(await office.jwh('disclose replied 1 --text 没有张贴')).toMatchObject({ code: 2 });
  expect((await office.jwh('disclose urgings --json')).out).toContain('已张贴');
  expect((await office.jwh('disclose letter 99')).err).toContain('jwh disclose urgings');
});
