import { expect, test } from 'vitest';
import { openOffice } from '../../src/database/open.ts';
import { inTransaction } from '../../src/database/writing.ts';
import { type Counter, openCounter } from '../counter.ts';
import { pdfText } from '../readers.ts';

async function office(today = '2026-10-31'): Promise<Counter> {
  const counter = await openCounter({ place: 'jingan', today });
  await counter.jwh('staff add 王建国 --post 主任 --from 2026-01-10');
  await counter.jwh('staff add 李敏 --post 社工 --from 2026-01-10');
  return counter;
}

async function done(counter: Counter, line: string) {
  const answer = await counter.jwh(`${line} --json`);
  expect(answer.err, line).toBe('');
  return answer.json();
}

test('a line says what was done, what was solved, what was passed on', async () => {
  const counter = await office();
  const json = await done(
    counter,
    'worklog add 2026-10-09 --by 李敏 --did 接待来访5人 --solved 楼道灯坏=已换灯泡 --open 乱停车 --passed-to 网格工作站 --weather 晴 --lead 王建国',
  );
  expect(json.record).toMatchObject({
    lines: [{ line: 1, name: '李敏', content: '接待来访5人', weather: '晴', lead: '王建国' }],
    problems: [
      { no: 1, content: '楼道灯坏', state: 'solved', solved_on: '2026-10-09', how: '已换灯泡' },
      { no: 2, content: '乱停车', state: 'passed', passed_on: '2026-10-09', passed_to: '网格工作站' },
    ],
  });
  expect(json.verdicts.map(({ holds }: { holds: boolean }) => holds)).toEqual([true, true]);
  const more = await done(counter, 'worklog add 2026-10-09 --by 王建国 --did 走访 --open 水管漏');
  expect(more.record.problems.map(({ no }: { no: number }) => no)).toEqual([1, 2, 3]);
});

test('a problem still open is no finding on its day, and one from the next day until it is passed (R-JA3-2)', async () => {
  const counter = await office('2026-10-09');
  const same = await done(counter, 'worklog add --by 李敏 --did 走访 --open 乱停车 --open 灯坏');
  expect(same.verdicts).toEqual([]);
  const next = await done(counter, 'worklog show 2026-10-09 --today 2026-10-10');
  expect(next.verdicts).toMatchObject([
    { rule: 'worklog.problems', subject: 'problem:2026-10-09:1', holds: false, cite: { article: '二' } },
    { subject: 'problem:2026-10-09:2', holds: false, arithmetic: '1天没有解决也没有上报（2026-10-09至2026-10-10）' },
  ]);
  const passed = await done(counter, 'worklog pass 2026-10-09 1 --to 网格工作站 --today 2026-10-10');
  expect(passed.verdicts[0]).toMatchObject({ holds: true, arithmetic: '当天没有解决，2026-10-10报送网格工作站' });
  const late = await done(counter, 'worklog solve 2026-10-09 2 --how 已换 --today 2026-10-10');
  expect(late.verdicts[1]).toMatchObject({
    holds: false,
    arithmetic: '2026-10-09发现，2026-10-10解决，晚1天，没有报送',
  });
});

test('solved on the day itself, entered later, is in time', async () => {
  const counter = await office();
  await done(counter, 'worklog add 2026-10-09 --by 李敏 --did 走访 --open 灯坏');
  const json = await done(counter, 'worklog solve 2026-10-09 1 --on 2026-10-09');
  expect(json.verdicts).toMatchObject([{ holds: true, arithmetic: '2026-10-09当天解决' }]);
});

test('what other records know need not be typed again', async () => {
  const counter = await office();
  await done(
    counter,
    'patrol log 2026-10-09 --time 9:00-9:25 --time 15:00-15:35 --team 李敏、物业张强 --find 隐患|堆物',
  );
  await done(counter, 'meeting log 办公例会 --day 2026-10-09 --present 5 --items 布置');
  const json = await done(counter, 'worklog add 2026-10-09 --by 李敏');
  expect(json.record.lines[0].content).toMatch(/^巡查1次共60分钟，发现问题1个（巡〔2026〕1号）；.*（会〔2026〕1号）$/);
  expect(json.record).toMatchObject({
    patrols: [{ number: '巡〔2026〕1号', findings: 1 }],
    patrol_minutes: 60,
    meetings: [{ number: '会〔2026〕1号', state: 'held' }],
  });
  expect(json.verdicts).toMatchObject([{ subject: '巡〔2026〕1号:finding:1:same_day', holds: false }]);
  const nothing = await counter.jwh('worklog add 2026-10-12 --by 李敏');
  expect(nothing.code).toBe(2);
  expect(nothing.err).toContain('没有巡查、会议、值班的记录');
});

test('who was on duty stands in the log of the day, over midnight too', async (context) => {
  const counter = await office();
  const file = await openOffice(counter.path, 'now');
  const author = { operator: '李敏', command: 'duty log', businessDay: '2026-10-31', at: '2026-10-31T09:00:00Z' };
  const duty = { year: 2026, day: '2026-10-09', name: '李敏', facts: '{}' };
  await inTransaction(
    file,
    async () => author,
    false,
    async (writing) => {
      const evening = { no: 1, slot: 'evening', lead: 1, arrived: 1110, departed: 1230, visits: 2, calls: 1 };
      await writing.insert('duty_log', { ...duty, ...evening });
      await writing.insert('duty_log', { ...duty, no: 2, slot: 'emergency', arrived: 1380, departed: 1500 });
      await writing.insert('duty_log', { ...duty, no: 3, slot: 'evening', arrived: 1110, voided: '登错' });
    },
  );
  file.raw.close();
  const json = await done(counter, 'worklog add 2026-10-09 --by 李敏');
  expect(json.record.lines[0].content).toBe('李敏晚间值班18:30-20:30；李敏应急值班23:00-次日1:00');
  expect(json.record.duty).toEqual([
    { name: '李敏', slot: '晚间值班', lead: true, visits: 2, calls: 1, times: '18:30-20:30' },
    { name: '李敏', slot: '应急值班', lead: false, visits: null, calls: null, times: '23:00-次日1:00' },
  ]);
  await counter.jwh('worklog void 2026-10-09 1 --reason 重写');
  await done(counter, 'worklog add 2026-10-09 --by 王建国 --did 接待');
  await counter.jwh('worklog list 2026-10 --pdf 日志.pdf');
  const text = pdfText(`${counter.folder}/日志.pdf`, context).replace(/\s/g, '');
  for (const words of ['接待；', '晚间值班', '带班']) expect(text).toContain(words);
});

test('days without a line are found, from the first line on; today is not over', async () => {
  const counter = await office();
  await done(counter, 'worklog add 2026-10-28 --by 李敏 --did 甲');
  await done(counter, 'worklog add 2026-10-30 --by 李敏 --did 乙');
  const answer = await counter.jwh('worklog check --json');
  expect(answer.code).toBe(7);
  const { rows, findings } = answer.json();
  expect(rows).toEqual([
    { day: '2026-10-28', status: 'ok', lines: 1, open: 0 },
    { day: '2026-10-29', status: 'none', lines: 0, open: 0 },
    { day: '2026-10-30', status: 'ok', lines: 1, open: 0 },
    { day: '2026-10-31', status: 'due', lines: 0, open: 0 },
  ]);
  expect(findings).toMatchObject([{ rule: 'worklog.per', subject: 'day:2026-10-29', arithmetic: '0 < 1' }]);
  await done(counter, 'worklog add 2026-10-29 --by 李敏 --did 丙');
  expect((await counter.jwh('worklog check')).code).toBe(0);
});

test('a problem of an earlier month stays in the check until it is passed on', async () => {
  const counter = await office();
  await done(counter, 'worklog add 2026-09-29 --by 李敏 --did 甲 --open 水管漏');
  const subjects = async () =>
    (await counter.jwh('worklog check 2026-10 --json'))
      .json()
      .findings.map(({ subject }: { subject: string }) => subject)
      .filter((one: string) => one.startsWith('problem'));
  expect(await subjects()).toEqual(['problem:2026-09-29:1']);
  await done(counter, 'worklog pass 2026-09-29 1 --to 房管部门 --on 2026-10-08');
  expect(await subjects()).toEqual([]);
});

test('a voided line counts no more and gives its number to nobody', async () => {
  const counter = await office();
  await done(counter, 'worklog add 2026-10-29 --by 李敏 --did 甲');
  await done(counter, 'worklog void 2026-10-29 1 --reason 记错');
  const json = await done(counter, 'worklog add 2026-10-29 --by 李敏 --did 甲');
  expect(json.record.lines).toMatchObject([{ line: 2 }]);
  expect((await counter.jwh('worklog void 2026-10-29 1 --reason 记错')).code).toBe(2);
});

test.each([
  ['add 2026-11-01 --did 甲 --by 李敏', 2],
  ['add --did 甲', 2],
  ['add 2026-10-09 --did 走访 --by 李敏', 2],
  ['add --did 住户13800001234 --by 李敏', 2],
  ['add --did 甲 --by 李敏 --passed-to 街道', 2],
  ['add --did 甲 --by 李敏 --open 乙 --passed-on 2026-10-30', 2],
  ['add 2026-10-20 --did 甲 --by 李敏 --open 乙 --passed-to 街道 --passed-on 2026-10-19', 2],
  ['pass 2026-10-09 2 --to 街道', 3],
  ['pass 2026-10-09 1 --to 街道 --on 2026-10-08', 2],
  ['solve 2026-10-10 1', 3],
  ['void 2026-10-09 7 --reason 甲', 3],
  ['list 十月', 2],
])('worklog %s ends with %i and leaves nothing behind', async (line, code) => {
  const counter = await office();
  await done(counter, 'worklog add 2026-10-09 --by 李敏 --did 走访 --open 灯坏');
  const before = (await counter.jwh('worklog show 2026-10-09 --json')).out;
  const answer = await counter.jwh(`worklog ${line}`);
  expect(answer.code).toBe(code);
  expect(answer.err).not.toContain('程序出错');
  expect((await counter.jwh('worklog show 2026-10-09 --json')).out).toBe(before);
  expect((await counter.jwh('worklog list 2026-10 --json')).json().rows).toHaveLength(1);
});

test('a place without the rule keeps the log and says so', async () => {
  const counter = await openCounter({ place: 'xingfu' });
  const answer = await counter.jwh('worklog add --by 李敏 --did 走访 --open 灯坏');
  expect(answer.out).toContain('本地没有工作日志的规定，照记。');
  const checked = await counter.jwh('worklog check --json');
  expect(checked.code).toBe(0);
  expect(checked.json()).toMatchObject({ rows: [{ status: 'free', lines: 1, open: 1 }], verdicts: [] });
});

test('a month on paper has a line a day with patrol, solved and passed on (F-42)', async (context) => {
  const counter = await office();
  await done(counter, 'patrol log 2026-10-09 --time 9:00-9:25 --team 李敏、物业张强 --find 隐患|堆物 --solved 1=清走');
  await done(counter, 'worklog add 2026-10-09 --by 李敏 --did 接待 --open 乱停车 --passed-to 交警队');
  await counter.jwh('worklog list 2026-10 --pdf 日志.pdf');
  const text = pdfText(`${counter.folder}/日志.pdf`, context);
  for (const words of ['2026年10月工作日志', '1次25分钟', '接待', '清走', '交警队', '记录人'])
    expect(text).toContain(words);
  await counter.jwh('worklog show 2026-10-09 --pdf 一天.pdf');
  expect(pdfText(`${counter.folder}/一天.pdf`, context)).toContain('2026年10月9日工作日志');
});
