import { expect, test } from 'vitest';
import { pdfText, xlsxRows } from '../readers.ts';
import { all, staffed } from './office.ts';

const initial = (hours: string, day = '2026-03-02') =>
  `training log ${day} --kind 初任培训 --level 街道 --title 初任 --hours ${hours} --attend 李敏`;
const professional = (hours: string, day = '2026-05-04', more = '--level 区') =>
  `training log ${day} --kind 专业培训 ${more} --title 业务${day} --hours ${hours} --attend 李敏`;

async function rowOf(office: Awaited<ReturnType<typeof staffed>>, line = 'training hours --json') {
  const { rows } = (await office.jwh(line)).json();
  return rows.find(({ name }: { name: string }) => name === '李敏');
}

test('R-JA1-26: 40 hours of initial training are enough, 39.5 are half an hour short', async () => {
  for (const [hours, state, short] of [
    ['40', 'met', 0],
    ['39.5', 'short', 5],
  ]) {
    const office = await staffed('jingan', '2027-01-10', '李敏 社工 2026-01-10');
    await all(office, initial(String(hours)));
    const answer = (await office.jwh('training hours --year 2026 --json')).json();
    expect(answer.rows[0]).toMatchObject({
      initial_state: state,
      initial_short_tenths: short,
      initial_by: '2027-01-09',
    });
    const { out } = await office.jwh('training hours --year 2026');
    expect(out.includes('39.5 < 40，差 0.5 学时')).toBe(state === 'short');
  }
});

test('D-63: on the last day of the first twelve months the time is not over, the day after it is', async () => {
  for (const [today, state] of [
    ['2027-01-09', 'open'],
    ['2027-01-10', 'short'],
  ]) {
    const office = await staffed('jingan', today as string, '李敏 社工 2026-01-10');
    await all(office, initial('39.5'));
    expect((await rowOf(office)).initial_state).toBe(state);
  }
});

test('D-63: hours after the first twelve months come too late (a); under (b) they must come before the post', async () => {
  const late = await staffed('jingan', '2027-06-01', '李敏 社工 2026-01-10');
  await all(late, initial('39.5'), initial('0.5', '2027-01-10'));
  expect(await rowOf(late)).toMatchObject({ initial_tenths: 395, initial_state: 'short' });
  const inTime = await staffed('jingan', '2027-06-01', '李敏 社工 2026-01-10');
  await all(inTime, initial('39.5'), initial('0.5', '2027-01-09'));
  expect(await rowOf(inTime)).toMatchObject({ initial_tenths: 400, initial_state: 'met' });

  const office = await staffed('jingan', '2026-10-31', '李敏 社工 2026-01-10');
  await all(office, initial('40'));
  const { verdicts } = (await office.jwh('training hours --json')).json();
  const judged = verdicts.find(({ subject }: { subject: string }) => subject === 'initial');
  expect(judged).toMatchObject({ holds: true, readings: ['D-63a'], others: [{ reading: 'D-63b', holds: false }] });
  await all(office, 'rules read D-63 b --from 2026-01-01 --cite 主任会议');
  expect(await rowOf(office)).toMatchObject({ initial_tenths: 0, initial_state: 'short', initial_by: '2026-01-09' });
});

test('D-63 b: forty hours finished on the eve of the post are in time, on its first day they are not', async () => {
  for (const [day, state] of [
    ['2026-03-01', 'met'],
    ['2026-03-02', 'short'],
  ]) {
    const office = await staffed('jingan', '2026-10-31', '李敏 社工 2026-03-02');
    await all(office, 'rules read D-63 b --from 2026-01-01 --cite 主任会议', initial('40', day as string));
    expect((await rowOf(office)).initial_state).toBe(state);
  }
});

test('R-JA1-27: 24 hours a year are enough, 23.5 are not; until the year is over more may come', async () => {
  for (const [hours, today, state] of [
    ['24.0', '2026-12-31', 'met'],
    ['23.5', '2026-12-31', 'open'],
    ['23.5', '2027-01-01', 'short'],
  ]) {
    const office = await staffed('jingan', today as string, '李敏 社工 2018-01-10');
    await all(office, professional(hours as string));
    expect(await rowOf(office, 'training hours --year 2026 --json')).toMatchObject({
      yearly_state: state,
      yearly_short_tenths: hours === '24.0' ? 0 : 5,
    });
  }
});

test('R-JA1-27: hours of another year, of the office’s own courses and of study do not count', async () => {
  const office = await staffed('jingan', '2026-12-31', '李敏 社工 2018-01-10');
  await all(
    office,
    professional('20', '2025-12-31'),
    professional('10', '2026-02-02', '--level 社区'),
    professional('12', '2026-02-03'),
    'training log 2026-02-04 --kind 集中学习 --title 甲 --hours 8 --attend 李敏',
  );
  expect(await rowOf(office)).toMatchObject({ yearly_tenths: 120, total_tenths: 300 });
});

test('who came in October is told the whole year’s hours are wanted, and is not blamed for the part', async () => {
  const office = await staffed('jingan', '2027-01-05', '李敏 社工 2026-10-08');
  const { verdicts } = (await office.jwh('training hours --year 2026 --json')).json();
  const yearly = verdicts.find(({ subject }: { subject: string }) => subject === 'yearly');
  expect(yearly).toMatchObject({ holds: false, severity: 'warning' });
  expect(yearly.notes[0]).toContain('2026-10-08到岗，在岗不足一年');
});

test('who was there before there was a rule owes no initial training; who has left is not short of what may come', async () => {
  const office = await staffed('jingan', '2026-10-31', '王建国 主任 2016-01-10', '李敏 社工 2026-01-10');
  await all(office, 'staff leave 李敏 --post 社工 --on 2026-06-30 --reason 调离');
  const { rows } = (await office.jwh('training hours --json')).json();
  expect(rows.find(({ name }: { name: string }) => name === '王建国').initial_state).toBeNull();
  expect(rows.find(({ name }: { name: string }) => name === '李敏')).toMatchObject({
    initial_state: 'left',
    yearly_state: 'left',
    until: '2026-06-30',
  });
});

test('F-47: the register of one person, on paper and in a spreadsheet, with the same sum', async (context) => {
  const office = await staffed('jingan', '2026-12-31', '李敏 社工 2026-01-10');
  await all(office, initial('39.5'), professional('23.5'));
  const { record } = (await office.jwh('training hours 李敏 --json')).json();
  expect(record).toMatchObject({ total_tenths: 630, by_kind: { initial: 395, professional: 235 } });
  expect(record.trainings).toHaveLength(2);
  await all(office, 'training hours 李敏 --pdf 登记.pdf', 'training hours 李敏 --xlsx 登记.xlsx');
  const text = pdfText(`${office.folder}/登记.pdf`, context);
  expect(text).toContain('2026年培训、学时登记表');
  expect(text).toMatch(/合计.*63/);
  const sum = (await xlsxRows(`${office.folder}/登记.xlsx`)).find((row) => row[0] === '合计');
  expect(sum).toContain(63);
});

test('a place that knows no hours lists them and says so', async () => {
  const office = await staffed('changchun', '2026-10-31', '李敏 社工 2026-01-10');
  await all(office, professional('3.5'));
  expect((await office.jwh('training hours')).out).toContain('长春没有规定培训学时');
  expect(await rowOf(office)).toMatchObject({ total_tenths: 35, yearly_state: null, initial_state: null });
});

test('R-QHD-4-10: everybody is trained once a term; which term is asked where no election is on file', async () => {
  const office = await staffed('qinhuangdao', '2026-10-31', '李敏 社工 2024-01-10', '王芳 社工 2024-01-10');
  const line = (day: string, more: string) =>
    `training log ${day} --kind 集中轮训 --title 轮训${day} --hours 8 --attend 李敏 ${more}`;
  await all(office, line('2024-12-31', '--level 市'));
  expect((await office.jwh('training hours')).out).toContain('--term-from');
  const termed = 'training hours --term-from 2025-01-01 --json';
  expect(await rowOf(office, termed)).toMatchObject({ term_times: 0, term_from: '2025-01-01' });
  await all(office, line('2025-01-01', '--level 市'));
  expect(await rowOf(office, termed)).toMatchObject({ term_times: 1, term_city: 1 });
  const { verdicts } = (await office.jwh(termed)).json();
  const by = Object.fromEntries(verdicts.map(({ label, holds }: { label: string; holds: boolean }) => [label, holds]));
  expect(by).toEqual({ '李敏 本届轮训': true, '王芳 本届轮训': false });
});

test('R-QHD-4-10: the term begins with the election on file', async () => {
  const office = await staffed('qinhuangdao', '2026-10-31', '李敏 社工 2024-01-10');
  await all(
    office,
    'election record --kind committee --method representatives --day 2025-06-01 --seats 1 --voters 10 --present 9 --issued 9 --returned 9 --invalid 0 --candidate 李敏=9 --elected 李敏',
  );
  expect((await rowOf(office)).term_from).toBe('2025-06-01');
});
