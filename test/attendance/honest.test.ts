import Database from 'better-sqlite3';
import width from 'fast-string-width';
import { describe, expect, test } from 'vitest';
import { publishedYear } from '../../src/calendar/official.ts';
import { pdfText, xlsxRows } from '../readers.ts';
import { done, month, onTime, openAttendance, punch } from './office.ts';

const octoberNotes = async (counter: Awaited<ReturnType<typeof openAttendance>>) =>
  (await done(counter, 'attendance month 2026-10')).out.replace(/\s/g, '');

describe('marks', () => {
  test('days without a post count nowhere and are not marked', async () => {
    const counter = await openAttendance();
    await done(counter, 'attendance mark 李敏 2026-10-19..2026-10-23 事假');
    await done(counter, 'staff leave 李敏 --on 2026-10-20 --reason 调走');
    const before = await month(counter, '2026-10');
    expect(before.rows[0].leave).toEqual({ personal: 2 });
    expect(before.findings.filter(({ holds }: { holds: boolean }) => holds)).toEqual([]);
    const part = (await done(counter, 'attendance mark 李敏 2026-10-19..2026-10-23 事假 --json')).json();
    expect(part.record.days).toEqual(['2026-10-19', '2026-10-20']);
    expect(part.findings).toMatchObject([{ code: 'left_out', days: 3 }]);
    const none = await counter.jwh('attendance mark 李敏 2026-10-22 事假 --json');
    expect([none.code, none.json().error.code]).toEqual([2, 'not_in_office']);
  });

  test('over punches warn; taken away, the punches count again', async () => {
    const counter = await openAttendance();
    await punch(counter, '2026-10-08 8:31 17:00');
    expect((await done(counter, 'attendance mark 李敏 2026-10-08..2026-10-09 公出')).out).toContain(
      '1 天已有打卡记录，标记优先',
    );
    const cleared = (await done(counter, 'attendance mark 李敏 2026-10-08..2026-10-09 清除 --json')).json().record;
    expect(cleared).toMatchObject({ state: null, days: ['2026-10-08', '2026-10-09'], replaced: 2 });
    expect((await month(counter, '2026-10')).rows[0].days).toMatchObject({
      '2026-10-08': 'late',
      '2026-10-09': 'unmarked',
    });
    expect((await counter.jwh('attendance mark 李敏 2026-10-08 clear --json')).json().error.code).toBe('no_mark');
    await done(counter, 'attendance mark 李敏 2026-10-09 事假 --half pm');
    expect((await month(counter, '2026-10')).rows[0].days['2026-10-09']).toBe('unmarked/leave_personal');
    await done(counter, 'audit verify');
  });

  test('rest on a working day reduces what was planned, and says so', async () => {
    const counter = await openAttendance();
    expect((await done(counter, 'attendance mark 李敏 2026-10-08 休息')).out).toContain('应出勤减少 1 天');
    expect((await month(counter, '2026-10')).rows[0].planned).toBe(17);
  });
});

test('a wage stands on no paper, nor an amount it could be told from', async (context) => {
  const counter = await openAttendance();
  await done(counter, 'attendance mark 李敏 2026-03-02..2026-03-05 事假');
  const { findings } = await month(counter, '2026-03');
  expect(findings[0]).toMatchObject({ amount: 64000 });
  expect(findings[0]).not.toHaveProperty('discreet');
  expect((await done(counter, 'attendance month 2026-03')).out).toContain('640.00');
  await done(counter, 'attendance month 2026-03 --pdf 月.pdf');
  const paper = pdfText(`${counter.folder}/月.pdf`, context).replace(/\s/g, '');
  expect(paper).toContain('当月4天，按21.75折算');
  expect(paper).not.toMatch(/640\.00|160\.00|3,?480/);
  expect(paper).not.toContain('jwh');
  // The spreadsheet goes to the sub-district as well, and so may the CSV.
  await done(counter, 'attendance month 2026-03 --xlsx 月.xlsx');
  const cells = (await xlsxRows(`${counter.folder}/月.xlsx`)).flat();
  const csv = (await done(counter, 'attendance month 2026-03 --csv')).out;
  expect(cells.join(' ').replace(/\s/g, '')).toContain('当月4天，按21.75折算');
  for (const text of [cells.join(' '), csv]) {
    expect(text).not.toMatch(/640|160|3,?480|jwh/);
  }
});

test('a name too long for its column is cut on the screen, whole on the paper', async (context) => {
  const counter = await openAttendance();
  const name = '阿卜杜热合曼·买买提江·艾山';
  await done(counter, `staff add ${name} --post 社工 --from 2025-01-01`);
  for (const [half, state] of [
    ['am', '年假'],
    ['pm', '病假'],
  ]) {
    for (const day of [16, 19, 20, 21, 22, 23, 26, 27, 28, 29, 30].map(asDay)) {
      await done(counter, `attendance mark ${name} ${day} ${state} --half ${half}`);
    }
  }
  const lines = (await done(counter, 'attendance month 2026-10')).out.split('\n');
  for (const line of lines) expect(width(line)).toBeLessThanOrEqual(80);
  const [first, second] = lines.filter((line) => line.startsWith('阿卜杜') && line.includes('…'));
  expect(first).toMatch(/^阿卜杜热合曼·买买提… +节/);
  expect(second?.match(/年⊕/g)).toHaveLength(11);
  expect(lines.join('').replace(/\s/g, '')).toContain('买买提');
  await done(counter, 'attendance month 2026-10 --pdf 月.pdf');
  const paper = pdfText(`${counter.folder}/月.pdf`, context);
  expect(paper).not.toContain('…');
  for (const part of ['阿卜杜', '艾山']) expect(paper).toContain(part);
});

describe('imports', () => {
  const read = async (counter: Awaited<ReturnType<typeof openAttendance>>, text: string | Uint8Array, more = '') => {
    counter.write('打卡.csv', text);
    return (await counter.jwh(`attendance import 打卡.csv ${more} --json`)).json();
  };

  test('doubles row by row; reversed rows, days out of office and ancient years are faulty', async () => {
    const counter = await openAttendance();
    const text = '姓名,日期,上班打卡,下班打卡\n李敏,2026-10-08,8:20,17:00\n李敏,2026-10-08,8:20,17:00\n';
    const { record, findings } = await read(counter, text);
    expect(record.doubles).toBe(1);
    expect(findings).toMatchObject([
      { row: 3, name: '李敏', code: 'double', says: expect.stringContaining('2026-10-08') },
    ]);
    expect((await done(counter, 'attendance import 打卡.csv')).out).toContain('第2行 李敏');
    const faulty = await read(
      counter,
      '姓名,日期,上班打卡,下班打卡\n李敏,2026-10-09,17:00,8:20\n李敏,2024-12-31,8:20,17:00\n李敏,1999-10-09,8:20,17:00\n',
    );
    expect(faulty.rows.map(({ code }: { code: string }) => code)).toEqual(['reversed', 'not_in_office', 'bad_day']);
  });

  test('times and days as machines write them; several columns of one kind; UTF-16', async () => {
    const counter = await openAttendance();
    const lines = [
      '姓名,日期,上班打卡1,下班打卡1,上班打卡2,下班打卡2',
      '李敏,20261008,上午8:20,11:35,13:20,下午5:00',
      '李敏,2026-10-09T00:00:00,8:20 AM,11:30,,5:01 PM',
    ];
    const { record } = await read(counter, Buffer.from(`\ufeff${lines.join('\n')}`, 'utf16le'));
    expect(record).toMatchObject({ taken: 2, punches: 7 });
    const twice = await read(counter, '姓名,日期,打卡时间,打卡时间\n李敏,2026-10-12,8:20,17:00\n');
    expect(twice.record).toMatchObject({ taken: 1, punches: 2 });
    const { days } = (await month(counter, '202610')).rows[0];
    expect(days).toMatchObject({ '2026-10-08': 'present', '2026-10-09': 'present', '2026-10-12': 'present' });
    for (const written of ['2026年10月', '2026/10'])
      expect((await month(counter, written)).record.month).toBe('2026-10');
    expect((await month(counter, '2026-1')).record.month).toBe('2026-01');
    const map = await read(counter, '甲,乙,打卡时间\n李敏,李敏,2026-10-13 8:20\n', '--map 甲=姓名 --map 乙=姓名');
    expect(map.error.code).toBe('map_twice');
  });

  test('coming and going told apart by their columns are two, however close', async () => {
    const counter = await openAttendance();
    const text = [
      '姓名,日期,上班打卡,下班打卡',
      '李敏,2026-10-08,8:20,8:21',
      '李敏,2026-10-09,14:00,14:05',
      '李敏,2026-10-10,18:00,20:00',
      '李敏,2026-10-12,13:25,17:00',
      '李敏,2026-10-13,8:30,13:10',
    ];
    await read(counter, text.join('\n'));
    const [row] = (await month(counter, '2026-10')).rows;
    expect(row.days).toMatchObject({
      '2026-10-08': 'unmarked',
      '2026-10-09': 'unmarked/late_early',
      '2026-10-10': 'unmarked',
      '2026-10-12': 'unmarked/present',
      '2026-10-13': 'present/unmarked',
    });
    expect(row).toMatchObject({ present: 1.5, unmarked: 16.5, missing: [] });
    expect(await octoberNotes(counter)).toContain('李敏10-08全天、10-09上午、10-10全天、10-12上午等5天');
    await done(counter, 'audit verify');
    const db = new Database(counter.path, { readonly: true });
    expect(db.prepare('select count(*) from punch').pluck().get()).toBe(10);
    db.close();
  });
});

describe('the month', () => {
  test('hours that begin in mid-month are missed only before', async () => {
    const counter = await openAttendance();
    await done(counter, 'staff add 何晓燕 --post 社工 --from 2024-06-01');
    await done(counter, 'office set hours 8:30-11:30，13:30-17:00 --from 2024-06-11');
    const { out } = await done(counter, 'attendance month 2024-06');
    expect(out).toContain('06-01至06-10没有登记作息时间');
    expect(out).toContain('作息时间：8:30-11:30、13:30-17:00');
  });

  test('a running month is reckoned to the day', async () => {
    const counter = await openAttendance({ today: '2026-10-13' });
    await punch(counter, ...onTime('2026-10-08', '2026-10-09', '2026-10-10'));
    const { rows, record } = await month(counter, '2026-10');
    // The 8th to the 10th and the 12th, which is unmarked; the 13th is not known yet.
    expect(rows[0]).toMatchObject({ planned: 18, planned_so_far: 4, present: 3, unmarked: 1, rate: '75.00' });
    expect(record.total).toMatchObject({ planned: 18, planned_so_far: 4, rate: '75.00' });
    expect(await octoberNotes(counter)).toContain('暂计到10月12日');
  });

  test('unmarked halves in the notes add up to the column', async () => {
    const counter = await openAttendance();
    await punch(counter, ...onTime(...[8, 9, 12, 13, 14, 15, 16, 19, 20, 21, 22, 23, 26, 27, 28, 29].map(asDay)));
    await done(counter, 'attendance mark 李敏 2026-10-30 事假 --half pm');
    expect(await octoberNotes(counter)).toContain('未记：李敏10-10、10-30上午，共1.5天');
  });

  test('G-082, G-083: three days are still the director’s; half a day more needs the slip and its approvals', async () => {
    const counter = await openAttendance();
    await done(counter, 'attendance mark 李敏 2026-10-12..2026-10-14 事假');
    const three = (await month(counter, '2026-10')).findings;
    expect(three).toMatchObject([
      { rule: 'leave.subdistrict', holds: false, proposal: null },
      { rule: 'leave.director', holds: false, proposal: null },
    ]);
    expect(three[0].others).toContainEqual(expect.objectContaining({ reading: 'D-71b', holds: true }));
    await done(counter, 'attendance mark 李敏 2026-10-15 事假 --half am');
    const more = (await month(counter, '2026-10')).findings;
    expect(more).toMatchObject([{ rule: 'leave.subdistrict', holds: true, proposal: 'deduct', amount: 56000 }]);
    expect(more[0].arithmetic).toContain('3.5 天 > 3 天');
    expect(more[0].says).toContain('请假条须经街道科长批准、主管主任审核备案');
  });

  test('names stand as in the staff list, by the posts of the month', async () => {
    const counter = await openAttendance();
    await done(counter, 'staff add 王建国 --post 主任 --from 2024-01-01 --until 2025-12-31');
    await done(counter, 'staff add 王建国 --post 社工 --from 2026-01-01');
    const names = async (line: string, key: string) =>
      (await done(counter, `${line} --json`)).json().rows.map((row: Record<string, string>) => row[key]);
    expect(await names('attendance month 2026-10', 'person')).toEqual(await names('staff list', 'name'));
  });
});

const asDay = (date: number) => `2026-10-${String(date).padStart(2, '0')}`;

describe('the calendar', () => {
  test('a piece of a year never replaces a whole one; what changes is said', async () => {
    const counter = await openAttendance();
    counter.write('片.csv', '日期,性质\n2026-10-01,法定\n');
    const refused = await counter.jwh('calendar import 片.csv --cite 甲 --json');
    expect([refused.code, refused.json().error.code]).toEqual([2, 'incomplete_year']);
    const { days = {} } = (await publishedYear(2026)) ?? {};
    const rows = Object.entries(days).map(([day, kind]) => `${day},${kind}`);
    counter.write('全.csv', ['日期,性质', ...rows, '2026-10-08,放假'].join('\n'));
    expect((await done(counter, 'calendar import 全.csv --cite 甲')).out).toMatch(
      /2026年原有安排：工作日 248 天，现在 247 天/,
    );
    for (const [line, code] of [
      ['2026-10-08,上班', 'weekday_work'],
      ['2026-10-01,放假', 'two_kinds'],
      ['2026-10-01,法定', 'twice'],
    ]) {
      counter.write('错.csv', ['日期,性质', ...rows, line].join('\n'));
      const { error } = (await counter.jwh('calendar import 错.csv --cite 甲 --json')).json();
      expect(error).toMatchObject({ code: 'faulty_rows', rows: [{ code }] });
    }
  });
});

test('the office shows its hours', async () => {
  const counter = await openAttendance();
  await done(counter, 'office set hours 9:00-11:30、13:00-17:00 --from 2026-11-09');
  const { out } = await done(counter, 'office show');
  expect(out).toContain('8:30-11:30、13:30-17:00');
  expect(out).toContain('9:00-11:30、13:00-17:00');
  expect((await done(counter, 'office show --json')).json().rows).toHaveLength(2);
});
