import { expect, test } from 'vitest';
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
    'disclose opinion 2026Q2 --text 为什么电费这么高，请打13912345678',
  ]);
  expect(await itemOf(office, 'other')).toMatchObject({ empty: true });
  await does(office, [
    'matter reply 1 --text 第二季度换了灯具 --by 王建国 --on 2026-07-10',
    'complaint log --subject 楼道堆物 --mode 信箱',
  ]);
  const { empty, text } = await itemOf(office, 'other');
  expect(empty).toBe(false);
  expect(text[0]).toMatch(/^居民意见（事〔2026〕1号，2026-07-10）：.*139\*+5678　答复（2026-07-10）：第二季度换了灯具$/);
  expect(text[1]).toBe('本期收到投诉 1 件，处理后告知结果 0 件。');
  expect(await itemOf(office, 'other', '2026Q2')).toMatchObject({ empty: true });
});

test('幸福 (三)(六)(九)(十): targets with progress, certificates, the supervision group’s report, what was asked for', async () => {
  const office = await openCounter({ today: '2026-09-30', place: 'xingfu' });
  await does(office, [
    'plan add 2026 更换楼道灯 --due 2026-12-01',
    'plan add 2026 建图书角 --due 2026-06-01',
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
    'coordination open 楼上漏水 --party 钱七 --party 孙八 --matter civil --focus 漏水赔偿',
    'coordination fix 1 --day 2026-09-20 --place 居委会 --agreed',
    'coordination notify 1 --method 书面',
  ]);
  expect(await itemOf(office, 'three_meetings')).toMatchObject({ empty: true });
});

test('a list that was entered and a table of the records stand both', async () => {
  const office = await openCounter({ today: '2026-09-30', place: 'jingan' });
  office.write('名单.csv', '姓名,金额（元）\n张秀英,300.00\n');
  await does(office, ['disclose item set 7 --file 名单.csv']);
  const alone = await itemOf(office, 'relief');
  expect(alone.rows).toEqual([{ no: 1, c1: '张*英', c2: 30000 }]);
});
