import { describe, expect, test } from 'vitest';
import { type Counter, openCounter } from '../counter.ts';

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

async function itemOf(office: Counter, code: string, period = '2026Q3'): Promise<Item> {
  const { record } = (await office.jwh(`disclose quarter ${period} --json`)).json();
  return record.items.find((item: Item) => item.code === code);
}

test('长春 四(四)(五): answers to earlier opinions, and complaints as numbers', async () => {
  const office = await openCounter({ today: '2026-07-10' });
  await does(office, [
    'staff add 王建国 --post 主任 --from 2026-01-10',
    'disclose opinion 2026Q2 --text 为什么电费这么高',
  ]);
  expect(await itemOf(office, 'other')).toMatchObject({ empty: true });
  await does(office, [
    'matter reply 1 --text 第二季度换了灯具 --basis 电费单 --by 王建国 --on 2026-07-10',
    'complaint log --subject 楼道堆物 --mode 信箱',
  ]);
  const { empty, text } = await itemOf(office, 'other');
  expect(empty).toBe(false);
  expect(text[0]).toMatch(
    /^居民意见（事〔2026〕1号，2026-07-10）：为什么电费这么高　答复（2026-07-10）：第二季度换了灯具$/,
  );
  expect(text[1]).toBe('本期收到投诉 1 件，处理后告知结果 0 件。');
  expect(await itemOf(office, 'other', '2026Q2')).toMatchObject({ empty: true });
});

test('幸福 (三)(六)(九)(十): targets with progress, certificates, the supervision group’s report, what was asked for', async () => {
  const office = await openCounter({ today: '2026-09-30', place: 'xingfu' });
  await does(office, [
    'plan add 更换楼道灯 --period 2026 --due 2026-12-01',
    'plan add 建图书角 --period 2026 --due 2026-06-01',
    'plan progress 2026 1 --state under_way --note 已换12个楼道',
    'report log supervision 2026H1 --on 2026-07-20 --text 账目相符',
    'disclose demand 停车收费 --by 居民=869 --of 8689',
    'disclose demand 绿化 --by 居民=868 --of 8689',
  ]);
  const targets = await itemOf(office, 'yearly_goals');
  expect(targets.rows).toEqual([
    { no: 1, title: '更换楼道灯', due_day: '2026-12-01', state: 'under_way', note: '已换12个楼道' },
    { no: 2, title: '建图书角', due_day: '2026-06-01', state: 'overdue', note: null },
  ]);
  expect((await itemOf(office, 'certificates_and_services')).rows).toEqual([
    { no: 1, title: '法规规定的居委会职责范围内的事项', basis: expect.stringContaining('二(10)') },
  ]);
  expect((await itemOf(office, 'supervision_report')).text.join('')).toContain('账目相符');
  const asked = await itemOf(office, 'on_demand');
  expect(asked.rows.map(({ title }) => title)).toEqual(['停车收费']);
  expect((await office.jwh('disclose quarter 2026Q3')).out).toContain('停车收费');
});

test('静安 (四): hearings, coordinations and appraisals held, with their results; the parties of a quarrel stand nowhere', async () => {
  const office = await openCounter({ today: '2026-09-30', place: 'jingan' });
  await does(office, [
    'hearing open 停车位改造 --by own --received 2026-08-01',
    'hearing fix 1 --day 2026-09-08 --place 会议室 --on 2026-08-02 --entitled 12',
    'hearing hold 1 --day 2026-09-08 --present 10 --for 9 --against 1',
    'coordination open 楼上漏水 --party 钱七 --party 孙八 --focus 修理费由谁承担 --on 2026-09-05',
  ]);
  expect((await itemOf(office, 'three_meetings')).rows).toHaveLength(1);
  await does(office, [
    'coordination sit 1 --day 2026-09-20 --result agreed --terms 各付一半 --focus 修理费由谁承担',
    'appraisal open 安居物业公司 --day 2026-09-28 --superior 区房管局 --on 2026-09-01',
    'appraisal hold 2026-1 --grade 合格',
  ]);
  const { rows } = await itemOf(office, 'three_meetings');
  expect(rows.map(({ kind, day, title }) => [kind, day, title])).toEqual([
    ['hearing', '2026-09-08', '停车位改造'],
    ['coordination', '2026-09-20', '楼上漏水'],
    ['appraisal', '2026-09-28', '安居物业公司'],
  ]);
  expect(rows.map(({ result }) => result)).toEqual(['停车位改造：赞成 9 票，反对 1 票', '达成一致', '评定：合格']);
  for (const form of ['', ' --json', ' --csv']) {
    expect((await office.jwh(`disclose quarter 2026Q3${form}`)).out).not.toMatch(/钱七|孙八|各付一半/);
  }
});

test('F-29 donations and subsidies with their use: what is left, nobody who was given something, no donor who wished not', async () => {
  const office = await openCounter({ today: '2026-09-30', place: 'jingan' });
  office.write('名单.csv', '姓名,金额（元）\n张秀英,300.00\n');
  await does(office, ['disclose item set 7 --file 名单.csv']);
  const alone = await itemOf(office, 'relief');
  expect(alone.rows).toEqual([{ no: 1, name: '张*英', amount: 30000 }]);
  await does(office, [
    'gift receive 大米 --kind 捐赠 --from 爱心超市 --quantity 50 --unit 袋 --purpose 慰问困难户 --on 2026-06-05',
    'gift use 1 --on 2026-08-20 --quantity 20 --purpose 中秋慰问困难户 --recipient 李秀英',
    'gift receive 棉被 --kind 捐赠 --from 钱七 --unnamed --quantity 3 --unit 床 --on 2026-08-01',
  ]);
  const both = await itemOf(office, 'relief');
  expect(both.rows).toMatchObject([
    { day: '2026-06-05', source: '捐赠：爱心超市', quantity: '50袋', used: '20袋', left: '30袋' },
    { day: '2026-08-01', source: '捐赠：不具名', quantity: '3床', used: '0床', left: '3床' },
  ]);
  expect(both.text).toEqual(['姓名 张*英，金额(元) 300.00']);
  for (const form of ['', ' --json', ' --csv']) {
    expect((await office.jwh(`disclose quarter 2026Q3${form}`)).out).not.toMatch(/钱七|李秀英|张秀英/);
  }
});

describe('D-39: in January the targets of the new year stand beside what became of those of the old', () => {
  const prepared = async (today: string, reading?: string) => {
    const office = await openCounter({ today: '2026-12-20', place: 'xingfu' });
    await does(office, [
      'plan add 更换楼道灯 --period 2026',
      'plan progress 2026 1 --state done --note 全部换好',
      'plan add 新建书房 --period 2027',
      ...(reading === undefined ? [] : [`rules read ${reading} --from 2020-01-01 --cite 居委会会议`]),
    ]);
    const { record } = (await office.jwh(`disclose prepare 2026 --today ${today} --json`)).json();
    const { rows } = record.items.find(({ code }: { code: string }) => code === 'yearly_goals');
    return rows.map(({ year, title, note }: Record<string, unknown>) => [year, title, note]);
  };

  test.each([
    [
      '2027-01-03',
      undefined,
      [
        ['2026', '更换楼道灯', '全部换好'],
        ['2027', '新建书房', null],
      ],
    ],
    ['2026-12-20', undefined, [[undefined, '更换楼道灯', '全部换好']]],
    ['2027-01-03', 'D-39 b', [[undefined, '更换楼道灯', '全部换好']]],
  ])('made on %s, reading %s', async (today, reading, rows) => {
    expect(await prepared(today, reading)).toEqual(rows);
  });
});
