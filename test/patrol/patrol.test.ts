import { expect, test } from 'vitest';
import { type Counter, openCounter } from '../counter.ts';
import { pdfText, xlsxRows } from '../readers.ts';

/** 静安, where a patrol of an hour a day is asked for; two on the staff. */
async function office(today = '2026-10-31'): Promise<Counter> {
  const counter = await openCounter({ place: 'jingan', today });
  await counter.jwh('staff add 王建国 --post 主任 --from 2026-01-10');
  await counter.jwh('staff add 李敏 --post 社工 --from 2026-01-10');
  return counter;
}

const verdictOf = (json: { verdicts: { rule: string }[] }, rule: string) =>
  json.verdicts.find((one) => one.rule === rule);

async function log(counter: Counter, line: string) {
  const answer = await counter.jwh(`patrol log ${line} --json`);
  expect(answer.err, line).toBe('');
  return answer.json();
}

test('G-127 25+35 minutes on one day make the hour', async () => {
  const counter = await office();
  const json = await log(counter, '2026-10-09 --time 9:00-9:25 --time 15:00-15:35 --team 王建国、物业张强');
  expect(json.record).toMatchObject({
    number: '巡〔2026〕1号',
    times: ['9:00-9:25', '15:00-15:35'],
    minutes: 60,
    day_minutes: 60,
    outside: ['物业张强'],
  });
  expect(verdictOf(json, 'patrol.minutes')).toMatchObject({
    holds: true,
    arithmetic: '25+35 = 60 ≥ 60',
    cite: { article: '§2.4.2', status: 'confirmed' },
  });
});

test('G-127 25+34 minutes, logged as two patrols, are one minute short', async () => {
  const counter = await office();
  await log(counter, '2026-10-09 --time 9:00-9:25 --team 王建国、物业张强');
  const json = await log(counter, '2026-10-09 --time 15:00-15:34 --team 李敏、物业张强');
  expect(json.record).toMatchObject({ number: '巡〔2026〕2号', minutes: 34, day_minutes: 59 });
  expect(verdictOf(json, 'patrol.minutes')).toMatchObject({ holds: false, arithmetic: '25+34 = 59 < 60，差1分钟' });
  const checked = await counter.jwh('patrol check 2026-10 --json');
  expect(checked.code).toBe(7);
  const day = checked.json().rows.find((row: { day: string }) => row.day === '2026-10-09');
  expect(day).toMatchObject({ minutes: 59, short: 1, status: 'short', patrols: ['巡〔2026〕1号', '巡〔2026〕2号'] });
});

test('two teams at the same time make no hour of half an hour; after midnight the patrol goes on', async () => {
  const counter = await office();
  await log(counter, '2026-10-09 --time 9:00-9:30 --team 王建国、物业张强');
  const json = await log(counter, '2026-10-09 --time 9:10-9:40 --team 李敏、业委会赵刚');
  expect(verdictOf(json, 'patrol.minutes')).toMatchObject({
    holds: false,
    arithmetic: '30+30-20 = 40 < 60，差20分钟',
    notes: ['2026-10-09有20分钟是同时巡查的，只算一次。'],
  });
  const night = await log(counter, '2026-10-10 --time 23:30-0:30 --team 王建国、物业张强 --find 秩序|深夜施工');
  expect(night.record).toMatchObject({ times: ['23:30-次日0:30'], minutes: 60 });
  // Solved the day after: it was found after midnight perhaps, so that is still the same day.
  const solved = (await counter.jwh('patrol solve 3 1 --how 已停工 --on 2026-10-11 --json')).json();
  expect(verdictOf(solved, 'worklog.problems')).toMatchObject({ holds: true });
});

test('weekends count, statutory holidays do not; a weekday off in exchange for a weekend counts (R-JA1-3)', async () => {
  const counter = await office();
  await log(counter, '2026-09-30 --time 9:00-10:00 --team 王建国、物业张强');
  const { rows } = (await counter.jwh('patrol check 2026-10 --json')).json();
  const days = rows.map(({ day }: { day: string }) => day);
  for (const statutory of ['2026-10-01', '2026-10-02', '2026-10-03']) expect(days).not.toContain(statutory);
  for (const open of ['2026-10-06', '2026-10-10', '2026-10-11', '2026-10-31']) expect(days).toContain(open);
  expect(rows.at(-1)).toMatchObject({ day: '2026-10-31', status: 'due', short: 60 });
  const holiday = await log(counter, '2026-10-01 --time 9:00-9:10 --team 王建国、物业张强');
  expect(verdictOf(holiday, 'patrol.minutes')).toBeUndefined();
  expect(holiday.record.notes).toEqual(['2026-10-01不是开放日，巡查照记，时间不判断。']);
});

test('days before the first patrol are not judged', async () => {
  const counter = await office();
  await log(counter, '2026-10-29 --time 9:00-10:00 --team 王建国、物业张强');
  const answer = await counter.jwh('patrol check --json');
  expect(answer.json().rows.map(({ day, status }: { day: string; status: string }) => `${day} ${status}`)).toEqual([
    '2026-10-29 ok',
    '2026-10-30 none',
    '2026-10-31 due',
  ]);
  expect((await counter.jwh('patrol check')).out).toContain('最早的巡查是2026-10-29');
});

test('a team of the staff alone is no joint team (R-JA3-1)', async () => {
  const counter = await office();
  const alone = await log(counter, '2026-10-09 --time 9:00-10:00 --team 王建国、李敏');
  expect(verdictOf(alone, 'patrol.team')).toMatchObject({ holds: false, arithmetic: '王建国、李敏都是工作人员' });
  const joint = await log(counter, '2026-10-10 --time 9:00-10:00 --team 李敏、业委会赵刚');
  expect(verdictOf(joint, 'patrol.team')).toMatchObject({ holds: true });
});

test('a finding is solved the same day, sent on, or found lacking from the next day on (R-JA3-2, R-JA1-12)', async () => {
  const counter = await office('2026-10-09');
  const json = await log(
    counter,
    '--time 9:00-10:00 --team 李敏、物业张强 --find 隐患|3号楼|消防通道堆物 --find 环境|垃圾满溢 --solved 2=当场清走',
  );
  expect(json.record.findings).toMatchObject([
    { no: 1, class: 'hazard', place: '3号楼', state: 'open' },
    { no: 2, class: 'environment', place: null, state: 'solved', solved_on: '2026-10-09', how: '当场清走' },
  ]);
  const subjects = (all: { verdicts: { subject: string }[] }) => all.verdicts.map(({ subject }) => subject);
  expect(subjects(json)).not.toContain('finding:1:same_day');
  expect(subjects(json)).toContain('finding:2:same_day');

  const nextDay = (line: string) => counter.jwh(`${line} --today 2026-10-10 --json`);
  const open = (await nextDay('patrol show 1')).json();
  expect(verdictOf(open, 'worklog.problems')).toMatchObject({
    holds: false,
    arithmetic: '1天没有解决也没有上报（2026-10-09至2026-10-10）',
  });
  expect(verdictOf(open, 'patrol.follow_up')).toMatchObject({ holds: false, severity: 'error' });

  const reported = (await nextDay('patrol report 1 1')).json();
  expect(reported.record.findings[0]).toMatchObject({ state: 'reported', reported_to: '城市网格化综合管理中心' });
  expect(verdictOf(reported, 'worklog.problems')).toMatchObject({ holds: true });
  expect(verdictOf(reported, 'patrol.follow_up')).toMatchObject({ holds: false, severity: 'warning' });

  const followed = (await nextDay('patrol followup 1 1 --result 已派单')).json();
  expect(followed.record.findings[0]).toMatchObject({ state: 'followed_up', followed_up_on: '2026-10-10' });
  expect(verdictOf(followed, 'patrol.follow_up')).toMatchObject({ holds: true });
  const done = (await nextDay('patrol followup 1 1 --result 已清走 --solved')).json();
  expect(done.record.findings[0]).toMatchObject({ state: 'solved', solved_on: '2026-10-10', how: '已清走' });
});

test('solved the next day without being sent on is late by a day', async () => {
  const counter = await office();
  await log(counter, '2026-10-09 --time 9:00-10:00 --team 李敏、物业张强 --find 秩序|乱停车 --find 秩序|占道');
  const same = (await counter.jwh('patrol solve 1 1 --how 已开走 --on 2026-10-09 --json')).json();
  expect(verdictOf(same, 'worklog.problems')).toMatchObject({ subject: 'finding:1:same_day', holds: true });
  const late = (await counter.jwh('patrol solve 1 2 --how 已清 --on 2026-10-10 --json')).json();
  expect(late.verdicts.find(({ subject }: { subject: string }) => subject === 'finding:2:same_day')).toMatchObject({
    holds: false,
    arithmetic: '2026-10-09发现，2026-10-10解决，晚1天，没有报送',
  });
});

test('what is open from an earlier month stands in the check of this one with its days', async () => {
  const counter = await office();
  await log(counter, '2026-09-29 --time 9:00-10:00 --team 李敏、物业张强 --find 隐患|电线裸露');
  const { findings } = (await counter.jwh('patrol check 2026-10 --json')).json();
  expect(findings.map(({ subject }: { subject: string }) => subject)).toContain('巡〔2026〕1号:finding:1:follow_up');
  expect((await counter.jwh('patrol check 2026-10')).out).toMatch(/巡〔2026〕1号\s+1\s+隐患\s+电线裸露\s+未解决\s+32/);
  const open = (await counter.jwh('patrol list --open --json')).json();
  expect(open.rows).toMatchObject([{ number: '巡〔2026〕1号', findings: 1, open: 1 }]);
});

test('a voided patrol keeps its number and counts no more', async () => {
  const counter = await office();
  await log(counter, '2026-10-09 --time 9:00-10:00 --team 李敏、物业张强');
  expect((await counter.jwh('patrol void 1 --reason 登错')).code).toBe(0);
  expect((await counter.jwh('patrol void 1 --reason 登错')).code).toBe(2);
  const json = await log(counter, '2026-10-09 --time 9:00-9:59 --team 李敏、物业张强');
  expect(json.record).toMatchObject({ number: '巡〔2026〕2号', day_minutes: 59 });
});

test('a patrol comes from a record file with Chinese keys', async () => {
  const counter = await office();
  counter.write(
    '巡查.yaml',
    '日期: 2026-10-09\n时间: [9:00-9:25, 15:00-15:35]\n参加人员: [李敏, 物业张强]\n路线: 1号楼至6号楼\n发现:\n  - { 类别: 诉求, 地点: 2号楼, 内容: 要求装扶手 }\n',
  );
  const json = (await counter.jwh('patrol log --file 巡查.yaml --json')).json();
  expect(json.record).toMatchObject({ minutes: 60, route: '1号楼至6号楼', findings: [{ class: 'demand' }] });
  counter.write('错.yaml', '日期: 2026-10-09\n时间: 9:00-9:25\n队员: 李敏\n');
  const wrong = await counter.jwh('patrol log --file 错.yaml');
  expect(wrong.code).toBe(2);
  expect(wrong.err).toContain('队员');
});

test.each([
  ['log 2026-11-01 --time 9:00-9:30 --team 李敏', 2],
  ['log --team 李敏', 2],
  ['log --time 9点 --team 李敏', 2],
  ['log --time 9:00-9:30', 2],
  ['log --time 9:00-9:30 --time 9:20-9:40 --team 李敏', 2],
  ['log --time 9:00-9:30 --team 李敏 --find 其他|甲', 2],
  ['log --time 9:00-9:30 --team 李敏 --find 隐患', 2],
  ['log --time 9:00-9:30 --team 李敏 --find 隐患|甲 --solved 2=清走', 2],
  ['log --time 9:00-9:30 --team 李敏 --find 隐患|住户电话13800001234', 2],
  ['log 2026-10-09 --time 9:00-10:00 --team 李敏、物业张强', 2],
  ['solve 9 1 --how 甲', 3],
  ['solve 1 2 --how 甲', 3],
  ['solve 1 1 --how 甲 --on 2026-10-08', 2],
  ['followup 1 1 --result 甲', 2],
  ['slip 1 1', 2],
  ['check 2026', 2],
])('patrol %s ends with %i and leaves nothing behind', async (line, code) => {
  const counter = await office();
  await log(counter, '2026-10-09 --time 9:00-10:00 --team 李敏、物业张强 --find 隐患|甲');
  const before = (await counter.jwh('patrol show 1 --json')).out;
  const answer = await counter.jwh(`patrol ${line}`);
  expect(answer.code).toBe(code);
  expect(answer.err).not.toContain('程序出错');
  expect((await counter.jwh('patrol show 1 --json')).out).toBe(before);
  expect((await counter.jwh('patrol list --json')).json().rows).toHaveLength(1);
});

test('a place without the rule keeps the record and says so', async () => {
  const counter = await openCounter({ place: 'changchun' });
  const answer = await counter.jwh('patrol log --time 9:00-9:10 --team 李敏');
  expect(answer.code).toBe(0);
  expect(answer.out).toContain('本地没有每天巡查多少时间的规定，照记。');
  expect((await counter.jwh('patrol check')).code).toBe(0);
  expect((await counter.jwh('patrol log --time 10:00-10:10 --team 李敏 --find 隐患|甲')).code).toBe(0);
  expect((await counter.jwh('patrol report 2 1')).code).toBe(2);
  expect((await counter.jwh('patrol report 2 1 --to 街道')).code).toBe(0);
});

test('an office that asks for more has its own figure, and both sides of it', async () => {
  const counter = await office();
  await counter.jwh('rules set patrol.minutes ">=90" --cite 居委会会议2026-9 --from 2026-10-01');
  const short = await log(counter, '2026-10-09 --time 9:00-10:29 --team 李敏、物业张强');
  expect(verdictOf(short, 'patrol.minutes')).toMatchObject({ holds: false, arithmetic: '89 < 90，差1分钟' });
  const enough = await log(counter, '2026-10-10 --time 9:00-10:30 --team 李敏、物业张强');
  expect(verdictOf(enough, 'patrol.minutes')).toMatchObject({ holds: true, cite: { status: 'office' } });
});

test('the papers: a month (F-43), one patrol, the slip for the grid centre (F-44)', async (context) => {
  const counter = await office();
  await log(counter, '2026-10-09 --time 9:00-9:25 --time 15:00-15:34 --team 李敏、物业张强 --find 隐患|3号楼|堆物');
  await counter.jwh('patrol report 1 1 --on 2026-10-10');
  await counter.jwh('patrol list 2026-10 --pdf 月.pdf');
  const month = pdfText(`${counter.folder}/月.pdf`, context);
  for (const words of ['2026年10月巡查走访记录', '9:00-9:25', '59', '物业张强', '堆物', '巡查人']) {
    expect(month).toContain(words);
  }
  await counter.jwh('patrol show 1 --pdf 一次.pdf');
  expect(pdfText(`${counter.folder}/一次.pdf`, context)).toContain('25+34 = 59 < 60');
  await counter.jwh('patrol slip 1 1 --pdf 单.pdf');
  const slip = pdfText(`${counter.folder}/单.pdf`, context);
  for (const words of ['网格上报单', '城市网格化综合管理中心', '2026年10月10日', '接收人'])
    expect(slip).toContain(words);
  await counter.jwh('patrol check 2026-10 --xlsx 核对.xlsx');
  const day = (await xlsxRows(`${counter.folder}/核对.xlsx`)).find(([first]) => first === '2026-10-09');
  expect(day?.slice(1, 3)).toEqual([59, 1]);
});

test('a stretch of half a day at most: its end was written before its start', async () => {
  const { jwh } = await openCounter({ today: '2026-09-18' });
  const patrol = (time: string) => jwh(`patrol log --time ${time} --team 李敏 --json`);
  expect((await patrol('10:00-9:00')).json().error).toMatchObject({
    code: 'patrol_too_long',
    message: '10:00-次日9:00是 1380 分钟，不合情理。',
  });
  expect((await patrol('18:00-6:01')).code).toBe(2);
  expect((await patrol('18:00-6:00')).code).toBe(0);
});
