import { join } from 'node:path';
import width from 'fast-string-width';
import { expect, test } from 'vitest';
import type { Counter } from '../counter.ts';
import { pdfText } from '../readers.ts';
import { done, openAttendance, punch } from './office.ts';

/** October 2026 of one person with a bit of everything. */
async function october(): Promise<Counter> {
  const counter = await openAttendance();
  await punch(counter, '2026-10-08 8:40 17:00', '2026-10-09 8:20 17:00', '2026-10-10 8:20 16:30');
  await done(counter, 'attendance mark 李敏 2026-10-12 旷工');
  await done(counter, 'attendance mark 李敏 2026-10-13 病假');
  await done(counter, 'attendance mark 李敏 2026-10-14 事假 --half am');
  await done(counter, 'attendance mark 李敏 2026-10-14 出勤 --half pm');
  return counter;
}

const sgr = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g');
const terminal = { input: false, output: true, columns: 80 };

test('at 80 columns without colour each kind of day has a mark of its own', async () => {
  const counter = await october();
  const { out } = await done(counter, 'attendance heat 2026-10');
  for (const line of out.split('\n')) expect(width(line)).toBeLessThanOrEqual(80);
  const row = out.split('\n').find((line) => line.startsWith('李敏')) ?? '';
  // 1–3 holiday (3 statutory days; the 4th is a Sunday of the holiday), 5–7 swapped rest days, then work.
  const marks = row.replace(/^李敏/, '').replace(/\s/g, '');
  expect(marks).toMatch(/^节/);
  for (const said of [
    '节 节假日',
    '调 节假日调休',
    '· 休息',
    'ф 迟到',
    'X 早退',
    '旷 旷工',
    '⊕ 病假',
    '○ 事假',
    '? 未记',
    '/ 出勤',
  ]) {
    expect(out).toContain(said);
  }
  expect(marks).toMatch(/调ф\/X·旷⊕○\?/);
});

test('a terminal with colours shows the same text; NO_COLOR and a pipe none', async () => {
  const counter = await october();
  const plain = (await done(counter, 'attendance heat 2026-10')).out;
  const coloured = (await counter.runIn({ terminal }, 'attendance', 'heat', '2026-10')).out;
  expect(coloured).toMatch(sgr);
  expect(coloured.replace(sgr, '')).toBe(plain);
  const env = { JWH_DB: counter.path, NO_COLOR: '1' };
  expect((await counter.runIn({ terminal, env }, 'attendance', 'heat', '2026-10')).out).toBe(plain);
});

test('paper carries the picture and its meaning; CSV the marks', async (context) => {
  const counter = await october();
  await done(counter, 'attendance heat 2026-10 --pdf 图.pdf');
  const paper = pdfText(join(counter.folder, '图.pdf'), context);
  for (const said of ['2026年10月考勤图', '旷工', '节假日调休', '李敏']) expect(paper).toContain(said);
  const [head = '', row = ''] = (await done(counter, 'attendance heat 2026-10 --csv')).out.split('\r\n');
  expect(head.split(',')).toHaveLength(32);
  expect(row.split(',').slice(8, 14)).toEqual(['ф', '/', 'X', '·', '旷', '⊕']);
});

test('a year: people by months, by rate or by lateness', async () => {
  const counter = await october();
  const { rows } = (await done(counter, 'attendance heat 2026 --by 迟到 --json')).json();
  expect(rows).toMatchObject([{ person: '李敏' }]);
  expect(rows[0].months.at(-1)).toEqual({ month: '2026-10', rate: expect.any(String), late: 1, early: 1 });
  const csv = (await done(counter, 'attendance heat 2026 --by 迟到 --csv')).out.split('\r\n');
  expect(csv[1]?.split(',').slice(9)).toEqual(['·', '2', '', '']);
  const { out } = await done(counter, 'attendance heat 2026');
  expect(out).toContain('各月出勤率');
  for (const line of out.split('\n')) expect(width(line)).toBeLessThanOrEqual(80);
});

test('what is no month and no year is refused', async () => {
  const counter = await october();
  expect((await counter.jwh('attendance heat 2026-13')).code).toBe(2);
  expect((await counter.jwh('attendance heat 2027')).code).toBe(2);
});
