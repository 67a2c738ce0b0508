import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import type { Counter } from '../counter.ts';
import { done, month, openAttendance } from './office.ts';

const september = '姓名,日期,打卡时间\n李敏,2026-09-10,8:20;17:05\n';
const october = '姓名,日期,打卡时间\n李敏,2026-09-10,8:20\n李敏,2026-10-08,8:31;17:05\n';

async function take(counter: Counter, name: string, text: string) {
  counter.write(name, text);
  return (await done(counter, `attendance import ${name} --json`)).json().record;
}

const change = (counter: Counter, sql: string) => {
  const db = new Database(counter.path);
  db.prepare(sql).run();
  db.close();
};

/** The month as `attendance close` leaves it. */
async function closeMonth(counter: Counter, asked: string) {
  const db = new Database(counter.path);
  db.pragma('foreign_keys = on');
  db.prepare(
    "insert into month_close (id, month, day, by_name, content, digest, facts) values ('c', ?, '2026-10-05', '王建国', '{}', '', '{}')",
  ).run(asked);
  db.close();
}

test('imports are listed; one is taken back whole, with nothing lost, and can come again', async () => {
  const counter = await openAttendance();
  expect(await take(counter, '十月.csv', october)).toMatchObject({ number: 1, punches: 3 });
  const answer = await done(counter, 'attendance undo 1 --reason 导错了人 --json');
  expect(answer.json().record).toEqual({
    ...{ number: 1, file: '十月.csv', punches: 3, from: '2026-09-10', to: '2026-10-08', reason: '导错了人' },
    ...{ again: [], unknown: [] },
  });
  expect((await month(counter, '2026-10')).rows[0].days['2026-10-08']).toBe('unmarked');
  await done(counter, 'audit verify');
  expect(await take(counter, '十月.csv', october)).toMatchObject({ number: 2, taken: 2, doubles: 0, punches: 3 });
  expect((await month(counter, '2026-10')).rows[0].days['2026-10-08']).toBe('late');
  const { rows } = (await done(counter, 'attendance imports --json')).json();
  expect(rows).toMatchObject([
    { number: 2, file: '十月.csv', rows: 3, state: 'in_force', undone_on: null, imported_on: '2026-10-31' },
    {
      number: 1,
      rows: 3,
      state: 'undone',
      undone_on: '2026-10-31',
      undone_reason: '导错了人',
      first_day: '2026-09-10',
    },
  ]);
  await done(counter, 'audit verify');
});

test('an import that left out what the undone one had brought is to be imported again', async () => {
  const counter = await openAttendance();
  await take(counter, '九月.csv', september);
  await take(counter, '十月.csv', october);
  const { out } = await done(counter, 'attendance undo 1 --reason 导错');
  expect(out).toContain('第2次导入（十月.csv）当时跳过了与它重复的打卡 1 次');
  expect(await take(counter, '十月.csv', october)).toMatchObject({ taken: 1, doubles: 1, punches: 1 });
});

test('twice, an unknown one, a trial', async () => {
  const counter = await openAttendance();
  await take(counter, '九月.csv', september);
  await done(counter, 'attendance undo 1 --reason 试 --dry-run');
  expect((await month(counter, '2026-09')).rows[0].days['2026-09-10']).toBe('present');
  await done(counter, 'attendance undo 第1次 --reason 导错');
  const twice = await counter.jwh('attendance undo 1 --reason 导错 --json');
  expect(twice).toMatchObject({ code: 2 });
  expect(twice.json().error.code).toBe('undone_already');
  expect((await counter.jwh('attendance undo 7 --reason 导错 --json')).code).toBe(3);
  expect((await counter.jwh('attendance undo 甲 --reason 导错 --json')).json().error.code).toBe('bad_number');
});

test('a closed month keeps its punches: no undo, new rows are told one by one, doubles stay doubles', async () => {
  const counter = await openAttendance();
  await take(counter, '九月.csv', september);
  await closeMonth(counter, '2026-09');
  const refused = await counter.jwh('attendance undo 1 --reason 导错 --json');
  expect(refused.json().error.code).toBe('month_closed');
  counter.write('补.csv', '姓名,日期,打卡时间\n李敏,2026-09-10,8:20\n李敏,2026-09-11,8:20\n李敏,2026-10-08,8:20\n');
  const answer = await counter.jwh('attendance import 补.csv --json');
  expect(answer.code).toBe(2);
  expect(answer.json().rows).toMatchObject([{ row: 3, code: 'month_closed', says: '2026-09 的考勤已经结账' }]);
  const { record } = (await done(counter, 'attendance import 补.csv --skip-faulty --json')).json();
  expect(record).toMatchObject({ taken: 1, doubles: 1, faulty: 1, punches: 1 });
});

test('the audit finds what was done to rows taken back, and rows that lie in the wrong place', async () => {
  const counter = await openAttendance();
  await take(counter, '九月.csv', september);
  await done(counter, 'attendance undo 1 --reason 导错');
  change(counter, 'update punch_undone set minute = 510 where minute = 500');
  expect((await counter.jwh('audit verify')).out).toContain('导入的各行在程序之外被改动过');
  change(counter, 'update punch_undone set minute = 500 where minute = 510');
  await done(counter, 'audit verify');
  change(
    counter,
    'insert into punch (day, person_no, minute, side, batch_no, position) select day, person_no, minute, side, batch_no, position from punch_undone',
  );
  change(counter, 'delete from punch_undone');
  const { code, out } = await counter.jwh('audit verify');
  expect(code).toBe(7);
  expect(out).toContain('是否已撤销不符');
});

test('the audit finds a person put in the place of another', async () => {
  const counter = await openAttendance();
  await done(counter, 'staff add 赵丽 --post 社工 --from 2025-01-01');
  await take(counter, '九月.csv', september);
  change(counter, "update punch_person set person_id = (select id from person where name = '赵丽')");
  expect((await counter.jwh('audit verify')).code).toBe(7);
});

test('a trial shows how the file is read, what each person gets and the faulty rows, and writes nothing', async () => {
  const counter = await openAttendance();
  counter.write('试.csv', `${october}李四,2026-10-08,8:20\n`);
  const { code, out } = await counter.jwh('attendance import 试.csv --skip-faulty --dry-run');
  expect(code).toBe(0);
  expect(out).toContain('打卡记录预览');
  expect(out).toMatch(/李敏\s+2026-10-08 8:31、17:05/);
  expect(out).toMatch(/李敏\s+2\s+3\s+2026-09-10\s+2026-10-08/);
  expect(out).toMatch(/4\s+李四\s+工作人员中没有“李四”/);
  expect((await done(counter, 'attendance imports --json')).json().rows).toEqual([]);
});

test('the audit finds a first punch that is not that of the rows', async () => {
  const counter = await openAttendance();
  await take(counter, '九月.csv', september);
  change(counter, 'update punch_day set first = 490');
  const { code, out } = await counter.jwh('audit verify');
  expect(code).toBe(7);
  expect(out).toContain('每日首末次打卡与各行不符');
});

test('what another import brought to the same day stays when one is taken back', async () => {
  const counter = await openAttendance();
  await take(counter, '早.csv', '姓名,日期,打卡时间\n李敏,2026-10-08,8:31;17:05\n');
  await take(counter, '晚.csv', '姓名,日期,打卡时间\n李敏,2026-10-08,8:20;8:31\n');
  expect((await month(counter, '2026-10')).rows[0].days['2026-10-08']).toBe('present');
  await done(counter, 'attendance undo 2 --reason 导错');
  expect((await month(counter, '2026-10')).rows[0].days['2026-10-08']).toBe('late');
  await done(counter, 'audit verify');
});
