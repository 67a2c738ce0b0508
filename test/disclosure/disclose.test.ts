import { readFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { type Counter, openCounter } from '../counter.ts';

/** A quarter with something to say about money and resolutions. */
async function thirdQuarter(options: Parameters<typeof openCounter>[0] = {}): Promise<Counter> {
  const office = await openCounter({ today: '2026-10-05', ...options });
  for (const line of [
    'staff add 王建国 --post 主任 --from 2026-01-10 --phone 13900005678',
    'staff add 李敏 --post 副主任 --from 2026-01-10',
    'staff add 赵芳 --post 委员 --from 2026-01-10',
    'finance open --method transfer --amount 12000 --day 2026-07-01',
    'finance income --day 2026-07-05 --amount 20000 --payer 虹桥街道 --purpose 办公经费 --method transfer --category 办公经费',
    'finance expense --day 2026-07-12 --amount 286.50 --payee 文具店老板 --purpose 办公用品 --method cash --handler 李敏 --approver 王建国 --category 办公费',
    'meeting record --kind representatives --day 2026-09-18 --entitled 61 --present 31 --motion 停车位改造=21/6/4',
    'resolution progress 2026-1 --state under_way --due 2026-12-31 --person 李敏',
  ]) {
    const { code, err } = await office.jwh(line);
    if (code !== 0) throw new Error(`${line}: ${err}`);
  }
  return office;
}

interface Item {
  no: number;
  code: string;
  empty: boolean;
  columns: { key: string }[];
  rows: Record<string, unknown>[];
}

const itemsOf = async (office: Counter): Promise<Item[]> =>
  (await office.jwh('disclose quarter 2026Q3 --json')).json().record.items;

test('the seven items of 长春 四(二): from the records, or “本季度无”', async () => {
  const office = await thirdQuarter();
  const { record } = (await office.jwh('disclose quarter 2026Q3 --json')).json();
  expect(record).toMatchObject({
    period: '2026Q3',
    from: '2026-07-01',
    to: '2026-09-30',
    accounts: { opening: 1200000, receipts: 2000000, payments: 28650, closing: 3171350 },
  });
  expect(record.items.map(({ no, empty }: Item) => [no, empty])).toEqual([
    [1, false],
    [2, false],
    [3, false],
    [4, true],
    [5, true],
    [6, true],
    [7, true],
  ]);
  expect(record.items[1].rows[1]).toEqual({
    kind: 'expense',
    category: '办公费',
    day: '2026-07-12',
    purpose: '办公用品',
    amount: 28650,
  });
  expect(record.items[2].rows).toEqual([
    { number: '决〔2026〕1号', day: '2026-09-18', title: '停车位改造', state: 'under_way', due_day: '2026-12-31' },
  ]);
  const { out } = await office.jwh('disclose quarter 2026Q3');
  expect(out.match(/本季度无/g)).toHaveLength(4);
  expect(out).toContain('五、救灾、救济群众筹款物及发放情况\n本季度无');
  expect(out).toContain('王建国  主任');
  for (const kind of ['', ' --csv', ' --json']) {
    const text = (await office.jwh(`disclose quarter 2026Q3${kind}`)).out;
    expect(text).not.toMatch(/文具店老板|139\*|13900005678|虹桥街道/);
  }
});

test('D-134b leaves empty items off the sheet', async () => {
  const office = await thirdQuarter();
  await office.jwh('rules read D-134 b --from 2026-01-01');
  const { out } = await office.jwh('disclose quarter 2026Q3');
  expect(out).not.toContain('本季度无');
  expect(out).toContain('三、居民代表会议决议事项');
});

test('a list is masked in every form; its full names only where the office has chosen D-133b', async () => {
  const office = await thirdQuarter();
  office.write('名单.csv', '序号,户主姓名,保障人数,月金额,起始月\n1,张秀英,2,860.50,2026-07\n2,刘强,1,700,2026-08\n');
  expect((await office.jwh('disclose item set 6 --file 名单.csv --period 2026Q3')).out).toContain('张*英');
  const item = (await itemsOf(office))[5];
  expect(item).toMatchObject({ empty: false, code: 'relief_recipients' });
  expect(item?.rows[0]).toEqual({ no: 1, name: '张*英', persons: 2, amount: 86050, column_5: '2026-07' });
  for (const kind of ['', ' --csv', ' --json']) {
    const { out } = await office.jwh(`disclose quarter 2026Q3${kind}`);
    expect(out).toContain('张*英');
    expect(out).not.toContain('张秀英');
  }
  expect((await office.jwh('disclose quarter 2026Q3')).out).toMatch(/合计 +3 +1,560\.50/);
  await office.jwh('rules read D-133 b --from 2026-01-01');
  expect((await office.jwh('disclose quarter 2026Q3')).out).toContain('张秀英');
});

test.each([
  ['姓名,身份证号\n张三,1\n', '“身份证号”一列'],
  ['姓名,联系电话\n张三,1\n', '“联系电话”一列'],
  ['姓名,家庭住址\n张三,1\n', '“家庭住址”一列'],
  ['姓名,银行卡号\n张三,1\n', '“银行卡号”一列'],
  ['姓名,病种\n张三,1\n', '“病种”一列'],
  ['姓名,备注\n张三,甲\n李四,220102194912310021\n', '第3行“备注”有身份证号（220***********0021）'],
  ['姓名,备注\n张三,１３８００００１２３４\n', '第2行“备注”有手机号（138****1234）'],
])('a list with private data is refused with its place and the reason: %j', async (content, where) => {
  const office = await openCounter();
  office.write('名单.csv', content);
  const { code, json } = await office.jwh('disclose item set 6 --file 名单.csv --json');
  expect(code).toBe(4);
  expect(json().error.message).toContain(where);
  expect(json().error).toMatchObject({ code: 'private_data', cite: { document: '中华人民共和国个人信息保护法' } });
  expect((await office.jwh('disclose item show 6 --json')).json().record.empty).toBe(true);
});

test.each([
  ['联系 138 0000 1234', true],
  ['证件 220102 19491231 002X', true],
  ['证件 220102491231002', true],
  ['卡号 6222 0200 1234 5678 901', true],
  ['电话 0431-88881234', false],
  ['2026-07-01 至 2026-09-30 共 1234567.89 元', false],
])('text “%s” is refused: %s', async (text, refused) => {
  const office = await openCounter();
  expect((await office.run('disclose', 'item', 'set', '4', text)).code).toBe(refused ? 4 : 0);
});

test('what somebody wrote into a purpose or a resolution comes out masked', async () => {
  const office = await thirdQuarter();
  const spend = (purpose: string) =>
    `finance expense --day 2026-07-13 --amount 20 --payee 甲 --purpose ${purpose} --method cash --handler 李敏 --approver 王建国`;
  expect((await office.jwh(spend('话费13800001234'))).code).toBe(4);
  await office.jwh(spend('话费'));
  // As it was entered before such words were refused at entry.
  const db = new Database(office.path);
  db.prepare("update account_entry set purpose = '话费13800001234' where purpose = '话费'").run();
  db.close();
  for (const kind of ['', ' --csv', ' --json']) {
    const { out } = await office.jwh(`disclose quarter 2026Q3${kind}`);
    expect(out).toContain('话费138****1234');
    expect(out).not.toContain('13800001234');
  }
});

test('an item is set anew, shown and cleared; a list in GB18030 is read', async () => {
  const office = await openCounter();
  await office.jwh('disclose item set 4 "新增2户" "停发1户"');
  expect((await office.jwh('disclose item show minimum_living --json')).json().record.rows).toEqual([
    { text: '新增2户' },
    { text: '停发1户' },
  ]);
  // 姓名,金额 / 张三,12.50
  const gb = new Uint8Array([
    0xd0, 0xd5, 0xc3, 0xfb, 44, 0xbd, 0xf0, 0xb6, 0xee, 10, 0xd5, 0xc5, 0xc8, 0xfd, 44, 49, 50, 46, 53, 48,
  ]);
  office.write('gb.csv', gb);
  expect((await office.jwh('disclose item set 4 --file gb.csv --json')).json().record.rows).toEqual([
    { no: 1, name: '张*', amount: 1250 },
  ]);
  expect((await office.jwh('disclose item clear 4')).out).toContain('本季度无');
  expect((await office.jwh('disclose item set 9 甲')).code).toBe(3);
  expect((await office.jwh('disclose item set 4')).code).toBe(2);
});

// biome-ignore lint/suspicious/noExplicitAny: tests look into it freely
const gatesOn = async (office: Counter, today: string): Promise<any[]> =>
  (await office.jwh(`disclose quarter 2026Q3 --json --today ${today}`)).json().record.gates;

test('the gates of 长春: open or closed by what is on record until the day, with citation', async () => {
  const office = await thirdQuarter();
  expect((await gatesOn(office, '2026-10-05')).map(({ gate, holds, cite }) => [gate, holds, cite.article])).toEqual([
    ['party', false, '四(五)'],
    ['committee', false, '四(五)'],
    ['stamp', false, '十四(七)'],
    ['seal', false, expect.stringMatching(/^十七/)],
  ]);
  await office.jwh('disclose approve 2026Q3 --gate party --by 王建国 --on 2026-09-28');
  await office.jwh('disclose approve 2026Q3 --gate committee --by 李敏 --on 2026-09-28');
  const one = (await gatesOn(office, '2026-10-05')).find(({ gate }) => gate === 'committee');
  expect(one).toMatchObject({ holds: false, arithmetic: '1×2 = 2 ≤ 3', reading: 'D-26a' });
  await office.jwh('disclose approve 2026Q3 --gate committee --by 赵芳 --on 2026-09-29');
  const two = (await gatesOn(office, '2026-10-05')).find(({ gate }) => gate === 'committee');
  expect(two).toMatchObject({ holds: true, arithmetic: '2×2 = 4 > 3' });
  await office.jwh('rules read D-26 b --from 2026-01-01');
  expect((await gatesOn(office, '2026-10-05')).find(({ gate }) => gate === 'committee')).toMatchObject({
    holds: false,
  });
});

test('G-070: on the day before the stamp the gate is still open', async () => {
  const office = await thirdQuarter();
  await office.jwh('disclose approve 2026Q3 --gate stamp --by 周某 --on 2026-10-01');
  const stampOn = async (day: string) => (await gatesOn(office, day)).find(({ gate }) => gate === 'stamp')?.holds;
  expect(await stampOn('2026-09-30')).toBe(false);
  expect(await stampOn('2026-10-01')).toBe(true);
});

test.each([
  ['--gate committee --by 钱七', 'not_a_member'],
  ['--gate party --by 王建国 --on 2026-06-30', 'bad_day'],
  ['--gate party --by 王建国 --on 2026-10-06', 'bad_day'],
  ['--gate leader --by 王建国', 'no_such_gate'],
])('disclose approve %s is refused', async (words, code) => {
  const office = await thirdQuarter();
  const answer = await office.jwh(`disclose approve 2026Q3 ${words} --json`);
  expect(answer.code).toBe(2);
  expect(answer.json().error.code).toBe(code);
});

test('nobody signs twice', async () => {
  const office = await thirdQuarter();
  await office.jwh('disclose approve 2026Q3 --gate committee --by 李敏');
  expect((await office.jwh('disclose approve 2026Q3 --gate committee --by 李敏 --json')).json().error.code).toBe(
    'signed_already',
  );
});

test('other places have their own items and gates; a place that lists none is refused with exit 5', async () => {
  const xingfu = await thirdQuarter({ place: 'xingfu' });
  const { record } = (await xingfu.jwh('disclose quarter 2026Q3 --json')).json();
  expect(record.items).toHaveLength(10);
  expect(record.items[4]).toMatchObject({ code: 'funds', empty: false });
  expect(record.gates.map(({ gate }: { gate: string }) => gate)).toEqual(['supervision', 'leader']);
  const jingan = await thirdQuarter({ place: 'jingan' });
  const items = await itemsOf(jingan);
  expect(items.map(({ empty }) => empty)).toEqual([false, false, false, true, true, false, true, true]);
  const national = await openCounter({ place: 'national' });
  expect((await national.jwh('disclose quarter 2026Q3')).code).toBe(5);
});

test('the paper for the board has lines to sign and no office business; csv goes to a file too', async () => {
  const office = await thirdQuarter();
  const { code, out } = await office.jwh('disclose quarter 2026Q3 --pdf 公开.pdf --xlsx 公开.xlsx --csv 公开.csv');
  expect({ code, lines: out.trim().split('\n').length }).toEqual({ code: 0, lines: 3 });
  expect(readFileSync(`${office.folder}/公开.pdf`).subarray(0, 5).toString()).toBe('%PDF-');
  expect(readFileSync(`${office.folder}/公开.csv`, 'utf8')).toContain('期末结余,,31713.50');
});
