import { describe, expect, test } from 'vitest';
import { pdfText } from '../readers.ts';
import { checked, done, judgedOf, openDuty } from './office.ts';

const evening = 'duty log 2026-10-15 --slot evening --visits 0 --calls 0';

describe('G-128: an evening shift 18:35–20:30 leaves 5 minutes uncovered', () => {
  test.each([
    ['18:30', '20:30', 0],
    ['18:31', '20:30', 1],
    ['18:35', '20:30', 5],
    ['18:00', '21:00', 0],
    ['18:30', '20:29', 1],
    ['19:00', '20:00', 60],
  ])('%s-%s: %i', async (arrived, left, minutes) => {
    const office = await openDuty();
    const { coverage } = await judgedOf(office, `${evening} --who 李敏 --arrived ${arrived} --left ${left}`);
    expect(coverage.arithmetic).toContain(`空岗${minutes}分钟`);
    expect(coverage).toMatchObject({ rule: 'duty.hours', holds: minutes === 0, cite: { article: '§2.9.1' } });
    expect(await checked(office, '2026-10-15')).toMatchObject({ uncovered: minutes, persons: 1 });
  });

  test('the minutes somebody else was there for are covered, those of leaving the post are not', async () => {
    const office = await openDuty();
    await done(office, `${evening} --who 李敏 --arrived 18:35 --left 20:30 --away 19:00-19:20`);
    expect((await checked(office, '2026-10-15')).uncovered).toBe(25);
    await done(office, `${evening} --who 张阿姨 --volunteer --arrived 18:20 --left 19:10`);
    expect((await checked(office, '2026-10-15')).uncovered).toBe(10);
  });

  test('late and early are whole minutes of the record', async () => {
    const office = await openDuty();
    const { record } = (await done(office, `${evening} --who 李敏 --arrived 18:35 --left 20:28 --json`)).json();
    expect(record).toMatchObject({ number: '值〔2026〕1号', late: 5, early: 2, arrived: 1115, departed: 1228 });
  });
});

describe('G-130: persons on duty 0 / 1, on an urgent day 1 / 2', () => {
  test('a usual evening', async () => {
    const office = await openDuty();
    expect(await checked(office, '2026-10-15')).toMatchObject({ persons: 0, state: 'broken' });
    const { persons } = await judgedOf(office, `${evening} --who 李敏 --arrived 18:30 --left 20:30`);
    expect(persons).toMatchObject({ rule: 'duty.persons', holds: true, arithmetic: '1 ≥ 1（李敏）' });
    expect(await checked(office, '2026-10-15')).toMatchObject({ persons: 1, state: 'kept' });
  });

  test('an urgent evening', async () => {
    const office = await openDuty();
    await done(office, 'duty urgent 2026-10-14..2026-10-15 --reason 防汛');
    const one = await judgedOf(office, `${evening} --who 李敏 --arrived 18:30 --left 20:30`);
    expect(one.persons).toMatchObject({ rule: 'duty.emergency_persons', holds: false, cite: { article: '§2.9.4' } });
    const two = await judgedOf(office, `${evening} --who 林文斌 --arrived 18:30 --left 20:30`);
    expect(two.persons).toMatchObject({ holds: true, arithmetic: '2 ≥ 2（李敏、林文斌）' });
    await done(office, 'duty urgent 2026-10-14..2026-10-15 --void --reason 预警解除');
    expect((await checked(office, '2026-10-15')).state).toBe('kept');
  });

  test('one person who comes twice is one person', async () => {
    const office = await openDuty();
    await done(office, 'duty urgent 2026-10-15 --reason 防汛');
    await done(office, `${evening} --who 李敏 --arrived 18:30 --left 19:30`);
    const { persons } = await judgedOf(office, `${evening} --who 李敏 --arrived 19:30 --left 20:30`);
    expect(persons).toMatchObject({ holds: false, arithmetic: '1 < 2（李敏）' });
  });

  test('R-JA3-4: one member of staff or a volunteer; nobody else is on file', async () => {
    const office = await openDuty();
    expect(await office.jwh(`${evening} --who 张阿姨 --arrived 18:30 --left 20:30`)).toMatchObject({ code: 3 });
    const line = `${evening} --who 张阿姨 --volunteer --arrived 18:30 --left 20:30`;
    expect((await judgedOf(office, line)).persons.holds).toBe(true);
  });
});

describe('G-131: a weekend is led by 书记 or 主任', () => {
  const weekend = 'duty log 2026-10-17 --slot weekend --lead --arrived 8:30 --left 17:00 --visits 0 --calls 0 --who';

  test.each([
    ['孙秀英', false],
    ['李敏', false],
    ['王建国', true],
    ['赵书记', true],
  ])('%s: %s', async (name, holds) => {
    const { lead } = await judgedOf(await openDuty(), `${weekend} ${name}`);
    expect(lead).toMatchObject({ rule: 'duty.weekend_lead', holds, cite: { article: '§2.1.2' } });
  });

  test('D-150: one person in both posts leads (a), or is a mistake (b)', async () => {
    const office = await openDuty();
    await done(office, 'staff add 王建国 --post 书记 --from 2025-02-01');
    const { lead } = await judgedOf(office, `${weekend} 王建国`);
    expect(lead).toMatchObject({ holds: true, readings: ['D-150a'], others: [{ reading: 'D-150b', holds: false }] });
    await done(office, 'rules read D-150 b --from 2026-01-01 --cite 街道通知');
    const { verdicts } = (await done(office, 'duty show 1 --json')).json();
    expect(verdicts.find(({ subject }: { subject: string }) => subject === 'lead')).toMatchObject({ holds: false });
  });

  test('a duty without a lead says so; an evening on a workday needs none', async () => {
    const office = await openDuty();
    const line = 'duty log 2026-10-17 --slot weekend --arrived 8:30 --left 17:00 --who 李敏';
    expect((await judgedOf(office, line)).lead.arithmetic).toContain('没有记带班人');
    expect((await judgedOf(office, `${evening} --who 李敏 --arrived 18:30 --left 20:30`)).lead).toBeUndefined();
  });
});

describe('G-124: with work from 8:30, who cleans is there by 8:00', () => {
  const cleaning = 'duty log 2026-10-15 --slot cleaning --who 李敏 --cleaned --arrived';
  const start = 'office set hours 8:30-11:30 13:30-17:00 --from 2025-01-01';

  test.each([
    ['7:59', true, '提前31分钟 ≥ 30'],
    ['8:00', true, '提前30分钟 ≥ 30'],
    ['8:01', false, '提前29分钟 < 30，晚1分钟'],
  ])('D-60 a: %s', async (arrived, holds, words) => {
    const office = await openDuty({ place: 'changchun' });
    await done(office, start);
    const judged = await judgedOf(office, `${cleaning} ${arrived}`);
    expect(judged.cleaning).toMatchObject({ holds, cite: { article: '十六(二)' }, readings: ['D-60a'] });
    expect(judged.cleaning.arithmetic).toContain(words);
    expect(judged.cleaned.holds).toBe(true);
    const others = arrived === '8:00' ? [{ reading: 'D-60b', holds: false }] : [];
    expect(judged.cleaning.others).toMatchObject(others);
  });

  test.each([
    ['7:59', true],
    ['8:00', false],
  ])('D-60 b, exactly 30 minutes are not enough: %s', async (arrived, holds) => {
    const office = await openDuty({ place: 'changchun' });
    await done(office, start);
    await done(office, 'rules read D-60 b --from 2026-01-01 --cite 办公会');
    const judged = await judgedOf(office, `${cleaning} ${arrived}`);
    expect(judged.cleaning).toMatchObject({ holds, readings: ['D-60b'] });
    if (!holds) expect(judged.cleaning.arithmetic).toContain('晚1分钟');
  });

  test('D-59: without hours nothing is judged, and that is said', async () => {
    const office = await openDuty({ place: 'changchun' });
    const { verdicts, findings } = (await done(office, `${cleaning} 8:01 --json`)).json();
    expect(verdicts.map(({ rule }: { rule: string }) => rule)).toEqual(['duty.cleaned']);
    expect(findings).toMatchObject([{ code: 'no_hours' }]);
    expect(findings[0].says).toContain('D-59');
  });

  test('R-CC-16-5: the office is to be cleaned', async () => {
    const office = await openDuty({ place: 'changchun' });
    const { cleaned } = await judgedOf(office, 'duty log 2026-10-15 --slot cleaning --who 李敏 --arrived 8:00');
    expect(cleaned).toMatchObject({ holds: false, rule: 'duty.cleaned' });
  });
});

describe('D-55: statutory holidays', () => {
  const holiday = 'duty log 2026-10-01 --slot holiday --who 李敏 --visits 0 --calls 0 --arrived 9:00 --left';

  test('both stretches of the day are covered; the break between them need not be', async () => {
    const office = await openDuty();
    const line = 'duty log 2026-10-01 --slot holiday --visits 0 --calls 0 --who 李敏';
    const morning = await judgedOf(office, `${line} --arrived 9:00 --left 11:30`);
    expect(morning.coverage).toMatchObject({ rule: 'duty.holiday_hours', holds: false });
    expect(morning.coverage.arithmetic).toContain('空岗150分钟');
    const whole = await judgedOf(office, `${line} --arrived 14:00 --left 16:30`);
    expect(whole.coverage.holds).toBe(true);
    expect((await checked(office, '2026-10-01', 'holiday')).uncovered).toBe(0);
  });

  test.each([
    ['16:30', 0],
    ['16:29', 1],
  ])('until %s: %i minutes uncovered', async (left, minutes) => {
    const office = await openDuty();
    await done(office, `${holiday} ${left}`);
    expect((await checked(office, '2026-10-01', 'holiday')).uncovered).toBe(minutes);
  });

  test('(a) the evening is only advised, (b) it is required as well', async () => {
    const office = await openDuty();
    expect(await checked(office, '2026-10-01', 'evening')).toBeUndefined();
    const line = 'duty log 2026-10-01 --slot evening --who 林文斌 --visits 0 --calls 0 --arrived 19:00 --left 20:30';
    const { coverage } = await judgedOf(office, line);
    expect(coverage).toMatchObject({ holds: true, readings: ['D-55a'], others: [{ reading: 'D-55b', holds: false }] });
    await done(office, 'rules read D-55 b --from 2026-01-01 --cite 街道通知');
    expect(await checked(office, '2026-10-01', 'evening')).toMatchObject({ state: 'broken', uncovered: 30 });
    expect(await checked(office, '2026-10-02', 'evening')).toMatchObject({ state: 'broken', uncovered: 120 });
  });

  test('D-56: holiday duty keeps the office open (a), or the texts contradict each other (b)', async () => {
    const office = await openDuty();
    const { open } = await judgedOf(office, `${holiday} 16:30`);
    expect(open).toMatchObject({ rule: 'duty.days', holds: true, others: [{ reading: 'D-56b', holds: false }] });
    await done(office, 'rules read D-56 b --from 2026-01-01 --cite 街道通知');
    expect((await checked(office, '2026-10-01', 'holiday')).problems).toContain('无人值班');
  });
});

describe('G-133: 幸福 has duty on Saturday and on Sunday', () => {
  const saturday = 'duty log 2026-10-17 --slot weekend --who 李敏 --arrived 9:00 --left 16:00';

  test('Saturday staffed, Sunday not: Sunday is missing', async () => {
    const office = await openDuty({ place: 'xingfu' });
    expect((await judgedOf(office, saturday)).persons).toMatchObject({ rule: 'duty.days', holds: true });
    expect(await checked(office, '2026-10-17')).toMatchObject({ state: 'kept', persons: 1 });
    expect(await checked(office, '2026-10-18')).toMatchObject({ state: 'broken', persons: 0, problems: '没有记录' });
    const { findings } = (await office.jwh('duty check 2026-10 --json')).json();
    const missing = findings.filter(({ day }: { day: string }) => day === '2026-10-18');
    expect(missing).toMatchObject([{ code: 'persons', rule: 'duty.days', cite: { article: '二(1)' } }]);
    await done(office, saturday.replace('10-17', '10-18'));
    expect((await checked(office, '2026-10-18')).state).toBe('kept');
  });

  test('R-XF1-4: a logged duty is its record; a weekday needs no duty, a weekend day worked in exchange neither', async () => {
    const office = await openDuty({ place: 'xingfu' });
    expect((await judgedOf(office, saturday)).record).toMatchObject({ rule: 'duty.record', holds: true });
    expect(await checked(office, '2026-10-16')).toBeUndefined();
    expect(await checked(office, '2026-10-10')).toBeUndefined();
  });
});

describe('R-JA1-23: visits and calls are recorded, who comes late or leaves has not kept the post', () => {
  test.each([
    ['--arrived 18:30 --left 20:30 --visits 0 --calls 3', '4项都有'],
    ['--arrived 18:30 --left 20:30 --visits 2', '缺：来电记录'],
    ['--arrived 18:31 --left 20:30 --visits 0 --calls 0', '缺：按时到岗'],
    ['--arrived 18:30 --left 20:29 --visits 0 --calls 0', '缺：不脱岗'],
    ['--arrived 18:30 --left 20:30 --visits 0 --calls 0 --away 19:00-19:05', '缺：不脱岗'],
  ])('%s', async (options, words) => {
    const office = await openDuty();
    const { record } = await judgedOf(office, `duty log 2026-10-15 --slot evening --who 李敏 ${options}`);
    expect(record.arithmetic).toContain(words);
  });

  test('who takes over on time needs not have been there from the beginning', async () => {
    const office = await openDuty();
    await done(office, `${evening} --who 李敏 --arrived 18:30 --left 19:30`);
    const { record } = await judgedOf(office, `${evening} --who 林文斌 --arrived 19:30 --left 20:30`);
    expect(record.holds).toBe(true);
  });

  test('an event without what was done about it is pointed out', async () => {
    const office = await openDuty();
    const line = `${evening} --who 李敏 --arrived 18:30 --left 20:30 --event 水管爆裂`;
    expect((await done(office, line)).out).toContain('水管爆裂：还没有写怎样处理');
  });
});

test('a shift past midnight covers until it ends', async () => {
  const office = await openDuty();
  const { record } = (await done(office, `${evening} --who 李敏 --arrived 18:30 --left 0:20 --json`)).json();
  expect(record.departed).toBe(1460);
  expect((await done(office, 'duty show 1')).out).toContain('18:30-次日0:20');
});

test('a place without the rule keeps the record and says so', async () => {
  const office = await openDuty({ place: 'zizhi' });
  const { verdicts, findings } = (
    await done(office, `${evening} --who 李敏 --arrived 18:30 --left 20:30 --json`)
  ).json();
  expect(verdicts).toEqual([]);
  expect(findings).toMatchObject([{ code: 'no_rule' }]);
});

describe('refused, and nothing is written', () => {
  test.each([
    ['--who 李敏 --arrived 25:00 --left 20:30', 2, 'bad_time'],
    ['--who 李敏 --arrived 18:30', 2, 'left_missing'],
    ['--who 李敏 --arrived 18:30 --left 18:30', 2, 'no_time'],
    ['--who 李敏 --arrived 18:30 --left 20:30 --away 17:00-19:00', 2, 'away_outside'],
    ['--who 李敏 --arrived 18:30 --left 20:30 --handled 修好', 2, 'handled_of_what'],
    ['--who 李敏 --arrived 18:30 --left 20:30 --rest --pay 50', 2, 'compensation_both'],
    ['--who 李敏 --arrived 18:30 --left 20:30 --pay', 2, 'compensation_no_pay_standard'],
    ['--who 张三 --volunteer --arrived 18:30 --left 20:30 --rest', 2, 'compensation_volunteer'],
    ['--who 李敏 --arrived 18:30 --left 20:30 --note 电话13800001234', 2, 'private_number'],
    ['--who 张三 --arrived 18:30 --left 20:30', 3, 'no_such_person'],
  ])('%s', async (options, code, error) => {
    const office = await openDuty();
    const answer = await office.jwh(`${evening} ${options} --json`);
    expect(answer.code).toBe(code);
    expect(answer.json().error.code).toBe(error);
    expect((await done(office, 'duty list 2026-10 --json')).json().rows).toEqual([]);
  });

  test('a day to come, a day before coming into office, the same duty twice', async () => {
    const office = await openDuty();
    const line = (day: string) => `duty log ${day} --slot evening --who 李敏 --arrived 18:30 --left 20:30`;
    expect((await office.jwh(`${line('2026-11-01')} --json`)).json().error.code).toBe('future_day');
    expect((await office.jwh(`${line('2024-12-31')} --json`)).json().error.code).toBe('not_in_office');
    await done(office, line('2026-10-15'));
    expect((await office.jwh(`${line('2026-10-15')} --json`)).json().error.code).toBe('already_logged');
  });
});

test('F-40: the record on paper, without commands', async (context) => {
  const office = await openDuty();
  await done(office, `${evening} --who 李敏 --arrived 18:30 --left 20:30 --event 停电 --handled 联系供电所 --pay 50`);
  await done(office, 'duty show 1 --pdf 记录.pdf');
  const text = pdfText(`${office.folder}/记录.pdf`, context);
  for (const word of ['值班记录', '值〔2026〕1号', '停电', '联系供电所', '主任']) expect(text).toContain(word);
  expect(text).not.toContain('jwh');
});
