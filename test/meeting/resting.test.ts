import { expect, test } from 'vitest';
import { type Counter, openCounter } from '../counter.ts';

const names = Array.from({ length: 30 }, (_, at) => `代表${String(at + 1).padStart(2, '0')}`);

/** An office under the charter; meeting 1 recalled 赵刚, elected the group, was reported to and gave a mandate. */
async function busyMeeting(): Promise<Counter> {
  const office = await openCounter({ place: 'zizhi', today: '2026-11-25' });
  office.write('名册.csv', `姓名,居民小组\n${names.map((name) => `${name},第1居民小组`).join('\n')}\n`);
  await office.jwh('rep import 名册.csv --from 2026-01-10');
  await office.jwh('staff add 赵刚 --post 委员 --from 2026-01-10');
  const present = names.slice(0, 25).join('、');
  await office.jwh(`meeting record --kind representatives --day 2026-05-20 --present ${present} --motion 查账=25/0/0`);
  await office.jwh(`meeting record --kind recall --day 2026-06-20 --present ${present} --motion 罢免赵刚=25/0/0`);
  for (const line of [
    'election recall 赵刚 --meeting 2 --reason 失职 --defence heard',
    'supervisor elect 代表01 代表02 代表03 --meeting 1',
    'survey record --about committee --day 2026-05-20 --scale satisfied --count 满意=25 --issued 25 --meeting 1',
    'report log assembly 2026H1 --meeting 1',
    'proposal mandate 停车收入 --by 张一 --resolution 1 --happened 补记',
    'resolution progress 1 --state 落实中',
  ]) {
    const { code, err } = await office.jwh(line);
    if (code !== 0) throw new Error(`${line}\n${err}`);
  }
  return office;
}

const whole = [
  '决〔2026〕1号（查账）正在落实（2026-11-25），现已撤销：请研究怎样善后，并报告主任。',
  '调〔2026〕1号（停车收入）由这次会议授权，请核对：jwh proposal show 调〔2026〕1号',
  '选〔2026〕2号（居务监督小组推选）据这次会议，请核对：jwh election show 选〔2026〕2号',
  '监督小组成员代表01、代表02、代表03由这次会议推选，请核对：jwh supervisor list',
  '测〔2026〕1号（测评居民委员会）在这次会议上作，请核对：jwh survey show 测〔2026〕1号',
  '向居民会议报告：2026年上半年在这次会议上作，请核对：jwh report list',
];

test('a meeting that is voided names everything that rests on it', async () => {
  const office = await busyMeeting();
  expect((await office.jwh('meeting void 1 --reason 人数不实 --json')).json().record.notes).toEqual(whole);
  expect((await office.jwh('meeting void 2 --reason 人数不实 --json')).json().record.notes).toEqual([
    '选〔2026〕1号（罢免）据这次会议，请核对：jwh election show 选〔2026〕1号',
  ]);
});

test('a correction by which a resolution falls names the same; one by which none falls is silent', async () => {
  const office = await busyMeeting();
  const silent = await office.jwh('meeting correct 1 --reason 漏计 --motion 查账=24/1/0');
  expect(silent.out).not.toContain('请核对：jwh');
  const { out } = await office.jwh('meeting correct 1 --reason 计错 --motion 查账=5/20/0');
  const told = out.replace(/\s+/g, '');
  for (const line of whole) expect(told).toContain(line.replace(/\s+/g, ''));
});

test('a voided meeting on which nothing rests is voided in silence', async () => {
  const office = await openCounter();
  await office.jwh('meeting record --kind representatives --day 2026-09-10 --entitled 61 --present 41');
  expect((await office.jwh('meeting void 1 --reason 重复 --json')).json().record.notes).toEqual([]);
});
