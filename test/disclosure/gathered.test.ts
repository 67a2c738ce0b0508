import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Counter, openCounter } from '../counter.ts';
import { pdfText, xlsxRows } from '../readers.ts';

interface Item {
  code: string;
  empty: boolean;
  text: string[];
  rows: Record<string, unknown>[];
}

async function does(office: Counter, lines: readonly string[]): Promise<void> {
  for (const line of lines) {
    const { code, err } = await office.jwh(line);
    if (code !== 0) throw new Error(`${line}: ${err}`);
  }
}

async function itemsOf(office: Counter, period = '2026Q3'): Promise<Map<string, Item>> {
  const { record } = (await office.jwh(`disclose quarter ${period} --json`)).json();
  return new Map(record.items.map((item: Item) => [item.code, item]));
}

const resolved =
  'meeting record --kind representatives --day 2026-07-01 --entitled 61 --present 45 --motion 开办老年书法班=45/0/0';

const fee = [
  'fee open 老年书法班 --price 每人每期50元 --on 2026-07-02',
  'fee decide 1 --resolution 1 --on 2026-07-02',
  'finance income --day 2026-07-05 --amount 500 --payer 李学员 --purpose 书法班学费 --method cash',
  'fee charge 1 --entry 1',
];

const threeMeetings = [
  'hearing open 停车位改造 --by own --received 2026-08-01',
  'hearing fix 1 --day 2026-09-08 --place 会议室 --on 2026-08-02 --entitled 12',
  'hearing hold 1 --day 2026-09-08 --present 10 --for 9 --against 1',
  'coordination open 楼上漏水 --party 钱七 --party 孙八 --focus 修理费由谁承担 --on 2026-09-05',
  'coordination sit 1 --day 2026-09-20 --result agreed --terms 各付一半 --focus 修理费由谁承担',
  'appraisal open 安居物业公司 --day 2026-09-28 --superior 区房管局 --on 2026-09-01',
  'appraisal hold 2026-1 --grade 合格',
];

/** One record of every kind that the issue names, but those that stand in the accounts and the duties anyway. */
const afternoon = [
  'staff add 王建国 --post 主任 --from 2026-01-10',
  resolved,
  ...fee,
  ...threeMeetings,
  'gift receive 大米 --kind 捐赠 --from 爱心超市 --quantity 50 --unit 袋 --purpose 慰问困难户 --on 2026-08-05',
  'plan add 更换楼道灯 --period 2026 --due 2026-12-01',
  'report log supervision 2026H1 --on 2026-07-20 --text 账目相符',
  'complaint log --subject 楼道堆物 --mode 信箱',
  'disclose opinion 2026Q2 --text 为什么电费这么高',
  'matter reply 2 --text 第二季度换了灯具 --basis 电费单 --by 王建国 --on 2026-09-30',
];

const collection = [
  'collection open 楼道照明改造 --purpose 购买感应灯 --voluntary 告知书写明自愿 --on 2026-07-01',
  'collection decide 1 --resolution 1',
  'collection pay 1 --payer 周桂兰、马德福 --amount 50 --method cash --on 2026-07-06',
];

/** What each kind of record is known by wherever it stands. */
const marks = {
  resolution: '决〔2026〕1号',
  hearing: '听〔2026〕1号',
  coordination: '协〔2026〕1号',
  appraisal: '评〔2026〕1号',
  fee: '费〔2026〕1号',
  collection: '筹〔2026〕1号',
  gift: '爱心超市',
  target: '更换楼道灯',
  report: '账目相符',
  answer: '第二季度换了灯具',
  complaint: '本期收到投诉 1 件',
} as const;

type Mark = keyof typeof marks;

const three = ['hearing', 'coordination', 'appraisal'] as const;
const answered = ['answer', 'complaint'] as const;
const raised = ['fee', 'collection'] as const;

/** Where each kind stands, by the words of the place's items; the rest are entered by hand. */
const covered: Record<string, Record<string, readonly Mark[]>> = {
  changchun: {
    resolutions: ['resolution'],
    relief_funds: ['gift'],
    other: [...three, ...raised, 'target', 'report', ...answered],
  },
  jingan: {
    resolutions: ['resolution'],
    three_meetings: three,
    consultation_results: ['coordination'],
    relief: ['gift'],
    other: [...raised, 'target', 'report', ...answered],
  },
  zizhi: { other: ['resolution', 'gift', ...three, ...raised, 'target', 'report', ...answered] },
  tuanjielu: { residents_affairs: ['resolution', 'gift', ...three, ...raised, 'target', 'report', ...answered] },
  xingfu: {
    resolutions: ['resolution'],
    relief: ['gift'],
    yearly_goals: ['target'],
    supervision_report: ['report'],
  },
};

test.each(Object.keys(covered))('%s: no item that covers a record on file says “本季度无”', async (place) => {
  const office = await openCounter({ today: '2026-09-30', place: place as 'changchun' });
  const wanted = covered[place] ?? {};
  const before = await itemsOf(office);
  for (const [code, kinds] of Object.entries(wanted))
    expect({ code, text: JSON.stringify(before.get(code)) }).toEqual({
      code,
      text: expect.not.stringMatching(kinds.map((kind) => marks[kind]).join('|')),
    });
  await does(office, [...afternoon, ...collection]);
  const items = await itemsOf(office);
  for (const [code, kinds] of Object.entries(wanted)) {
    const item = items.get(code);
    expect({ code, empty: item?.empty }).toEqual({ code, empty: false });
    for (const kind of kinds)
      expect({ code, kind, said: JSON.stringify(item) }).toEqual({
        ...{ code, kind },
        said: expect.stringContaining(marks[kind]),
      });
  }
  // Each stands in the items that cover it and, but for the money in the accounts, in no other.
  for (const [code, item] of items) {
    if (code === 'finance' || code === 'funds') continue;
    const told = (Object.keys(marks) as Mark[]).filter((kind) =>
      JSON.stringify([item.text, item.rows])
        .replaceAll(/(?:议定|决定) 决〔2026〕1号/g, '')
        .includes(marks[kind]),
    );
    expect({ code, told: told.sort() }).toEqual({ code, told: [...(wanted[code] ?? [])].sort() });
  }
  for (const form of ['', ' --json', ' --csv'])
    expect((await office.jwh(`disclose quarter 2026Q3${form}`)).out).not.toMatch(/钱七|孙八|各付一半|周桂兰|李学员/);
});

test('a quarter in which nothing of it happened says so: the fee, the hearing and the money raised are of the third', async () => {
  const office = await openCounter({ today: '2026-10-20' });
  await does(office, [resolved, ...fee, ...threeMeetings, ...collection]);
  expect((await itemsOf(office, '2026Q3')).get('other')).toMatchObject({ empty: false });
  for (const period of ['2026Q2', '2026Q4'])
    expect((await itemsOf(office, period)).get('other')).toMatchObject({ empty: true, text: [] });
  await does(office, ['fee void 1 --reason 重复登记', 'collection void 1 --reason 重复登记']);
  const { text } = (await itemsOf(office, '2026Q3')).get('other') as Item;
  expect(text.join()).not.toMatch(/费〔|筹〔/);
});

test('长春 七: a fee says what is asked, who agreed, what came in and went out; the same in every rendering', async (context) => {
  const office = await openCounter({ today: '2026-09-30' });
  await does(office, [
    resolved,
    ...fee,
    'finance expense --day 2026-08-02 --amount 120 --payee 店 --purpose 笔墨 --method cash --handler 李敏 --happened 已付',
    'fee spend 1 --entry 2 --use 社区建设',
  ]);
  const words =
    '收费项目：编号 费〔2026〕1号，项目 老年书法班，收费标准 每人每期50元，议定 决〔2026〕1号，本期收入（元） 500.00，本期支出（元） 120.00，结余（元） 380.00';
  expect((await itemsOf(office)).get('other')?.text).toEqual([words]);
  const flat = (text: string) => text.replace(/[\s│|]/g, '');
  const { out: screen } = await office.jwh('disclose quarter 2026Q3');
  const { out: csv } = await office.jwh('disclose quarter 2026Q3 --csv');
  await does(office, ['disclose quarter 2026Q3 --pdf 表.pdf', 'disclose quarter 2026Q3 --xlsx 表.xlsx']);
  const sheet = (await xlsxRows(join(office.path, '..', '表.xlsx'))).flat().join('');
  for (const said of [screen, csv, pdfText(join(office.path, '..', '表.pdf'), context), sheet])
    expect(flat(said)).toContain(flat(words));
  await does(office, ['finance reverse 2 --reason 重记']);
  expect((await itemsOf(office)).get('other')?.text.join()).toContain('本期支出（元） 0.00，结余（元） 500.00');
});

test('长春 十八: a fee on a sheet that was posted is published; what came in after it was settled is not', async () => {
  const office = await openCounter({ today: '2026-09-30' });
  await does(office, ['staff add 王建国 --post 主任 --from 2026-01-10', resolved, ...fee]);
  const shown = async (today: string) => {
    const said = await office.jwh(`fee show 1 --today ${today} --json`);
    return said.json().verdicts.find(({ subject }: { subject: string }) => subject === 'published');
  };
  expect(await shown('2026-09-30')).toMatchObject({ holds: false, arithmetic: '没有公开：2026年第三季度' });
  expect((await office.jwh('fee show 1')).out).toContain('随季度的居务公开');
  await does(office, [
    'disclose prepare 2026Q3',
    'disclose publish 2026Q3 --by 王建国 --channel 公开栏 --place 大门 --happened 先贴了',
  ]);
  expect(await shown('2026-09-30')).toMatchObject({ holds: true, arithmetic: '有收支的季度 1，都已公开' });
  await does(office, [
    'finance income --day 2026-10-08 --amount 80 --payer 甲 --purpose 书法班学费 --method cash --today 2026-10-09',
    'fee charge 1 --entry 2 --today 2026-10-09',
  ]);
  expect(await shown('2026-10-09')).toMatchObject({ holds: false, arithmetic: '没有公开：2026年第四季度' });
});

test('certificates that can be had: in 长春 一, in 静安（一） as its list, in 自治章程 二 only the office’s own', async () => {
  const item = 'certificate type add 楼道占用说明 --cite 社区规定第3条';
  const changchun = await openCounter({ today: '2026-09-30' });
  const line = '可以出具的证明：法律、法规规定可以证明、经详细核实无误的事项';
  expect((await itemsOf(changchun)).get('duties')?.text).toContain(line);
  await does(changchun, [item]);
  expect((await itemsOf(changchun)).get('duties')?.text).toContain(`${line}、楼道占用说明`);
  const jingan = await itemsOf(await openCounter({ today: '2026-09-30', place: 'jingan' }));
  expect(jingan.get('duties_and_systems')?.rows.map(({ title }) => title)).toContain('监护人的确认与变更');
  expect(jingan.get('staff_duties')?.text.join()).not.toContain('证明');
  const zizhi = await openCounter({ today: '2026-09-30', place: 'zizhi' });
  expect((await itemsOf(zizhi)).get('other')).toMatchObject({ empty: true });
  await does(zizhi, [item]);
  expect((await itemsOf(zizhi)).get('other')?.text).toEqual(['证明：可以出具的证明 楼道占用说明，依据 社区规定第3条']);
});

test('静安（五）: agreed at the sitting or after it, how many have signed; a failed one stands only in（四）', async () => {
  const office = await openCounter({ today: '2026-09-30', place: 'jingan' });
  await does(office, [
    'coordination open 楼上漏水 --party 钱七 --party 孙八 --focus 修理费由谁承担 --on 2026-09-05',
    'coordination sit 1 --day 2026-09-20 --result failed --focus 修理费由谁承担 --advice 向法院起诉',
  ]);
  const before = await itemsOf(office);
  expect(before.get('consultation_results')).toMatchObject({ empty: true });
  expect(before.get('three_meetings')?.rows).toHaveLength(1);
  await does(office, ['coordination agree 1 --terms 各付一半 --signed-by 钱七 --on 2026-09-25']);
  expect((await itemsOf(office)).get('consultation_results')?.rows).toEqual([
    { number: '协〔2026〕1号', day: '2026-09-25', title: '楼上漏水', result: 'later', signed: '1方／共2方' },
  ]);
});

test('决议及落实: an earlier resolution stands again in the quarter in which it was carried out, and in no later one', async () => {
  const office = await openCounter({ today: '2026-10-20', place: 'jingan' });
  await does(office, [resolved.replace('2026-07-01', '2026-06-20')]);
  expect((await itemsOf(office)).get('resolutions')).toMatchObject({ empty: true });
  await does(office, ['resolution progress 2026-1 --state done --note 已开班 --on 2026-09-10']);
  expect((await itemsOf(office)).get('resolutions')?.rows).toMatchObject([{ number: '决〔2026〕1号', state: 'done' }]);
  expect((await itemsOf(office, '2026Q4')).get('resolutions')).toMatchObject({ empty: true });
});
