import Database from 'better-sqlite3';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import type { Counter } from '../counter.ts';
import { done, month, openAttendance } from './office.ts';

const taken = async (counter: Counter, line: string) => (await done(counter, `${line} --json`)).json().record;
const rowsOnFile = (counter: Counter) => {
  const db = new Database(counter.path, { readonly: true });
  const count = db.prepare('select count(*) from punch').pluck().get();
  db.close();
  return count;
};

describe('what offices get from their punch clock', () => {
  test('CSV in UTF-8 with BOM, columns in any order, coming and going apart', async () => {
    const counter = await openAttendance();
    counter.write(
      '打卡.csv',
      '\ufeff部门,下班打卡,上班打卡,日期,工号,姓名\n,17:01,8:31,2026/10/8,7,李 敏\n,缺卡,8:20:59,2026年10月9日,7,李敏\n,,,2026-10-11,7,李敏\n',
    );
    expect(await taken(counter, 'attendance import 打卡.csv')).toMatchObject({
      ...{ read: 3, taken: 2, doubles: 0, faulty: 0 },
      ...{ blank: 1, punches: 3 },
    });
    const { days } = (await month(counter, '2026-10')).rows[0];
    expect(days).toMatchObject({ '2026-10-08': 'late', '2026-10-09': 'present' });
  });

  test('CSV in GB18030, several times in a cell, with or without their day', async () => {
    const counter = await openAttendance();
    // 姓名,打卡时间 / 李敏 / ；
    const [heading, name, semicolon] = ['d0d5c3fb2cb4f2bfa8cab1bce4', 'c0eec3f4', 'a3bb'].map((hex) =>
      Buffer.from(hex, 'hex').toString('latin1'),
    );
    const text = [
      heading,
      `${name},2026-10-08 08:31:10 2026-10-08 17:00:05`,
      `${name},"2026-10-09 08:20${semicolon}2026-10-09 16:59"`,
    ].join('\n');
    counter.write('打卡.csv', Buffer.from(text, 'latin1'));
    expect(await taken(counter, 'attendance import 打卡.csv')).toMatchObject({ read: 2, taken: 2, punches: 4 });
    const { days } = (await month(counter, '2026-10')).rows[0];
    expect(days).toMatchObject({ '2026-10-08': 'late', '2026-10-09': 'early' });
  });

  test('xlsx: headings under a merged title, dates and times as spreadsheets keep them', async () => {
    const counter = await openAttendance();
    const rows = [
      ['2026年10月考勤原始记录', null, null, null],
      [null, null, null, null],
      ['姓名', '日期', '上班打卡', '打卡时间'],
      ['李敏', new Date(Date.UTC(2026, 9, 8)), 511 / 1440, '17:00'],
      ['李敏', 46304, '8:20', '11:31\n13:29\n16:59'],
      ['李敏', null, null, 46307 + 510 / 1440],
      ['李敏', null, null, new Date(Date.UTC(2026, 9, 12, 17, 0))],
    ];
    const merges = [{ startRow: 0, startCol: 0, endRow: 0, endCol: 3 }];
    counter.write('打卡.xlsx', await writeXlsx({ sheets: [{ name: '一', rows, merges }] }));
    expect(await taken(counter, 'attendance import 打卡.xlsx')).toMatchObject({ read: 4, taken: 4, punches: 8 });
    const { days } = (await month(counter, '2026-10')).rows[0];
    expect(days).toMatchObject({ '2026-10-08': 'late', '2026-10-09': 'early', '2026-10-12': 'present' });
  });

  test('times of the spreadsheet type', async () => {
    const counter = await openAttendance();
    const time = { value: 510 / 1440, style: { numFmt: 'h:mm' } };
    const day = { value: 46303, style: { numFmt: 'yyyy-mm-dd' } };
    const cells = new Map([
      ['1,1', day],
      ['1,2', time],
    ]);
    const rows = [
      ['姓名', '日期', '上班打卡'],
      ['李敏', 46303, 510 / 1440],
    ];
    counter.write('打卡.xlsx', await writeXlsx({ sheets: [{ name: '一', rows, cells }] }));
    expect(await taken(counter, 'attendance import 打卡.xlsx')).toMatchObject({ taken: 1, punches: 1 });
    expect((await month(counter, '2026-10')).rows[0].days['2026-10-08']).toBe('present');
  });

  test('headings of another name are mapped', async () => {
    const counter = await openAttendance();
    counter.write('打卡.csv', '员工,卡点\n李敏,2026-10-08 8:20\n');
    expect((await counter.jwh('attendance import 打卡.csv --json')).json().error.code).toBe('heading_missing');
    const line = 'attendance import 打卡.csv --map 员工=姓名 --map 卡点=打卡时间';
    expect(await taken(counter, line)).toMatchObject({ taken: 1 });
    expect((await counter.jwh('attendance import 打卡.csv --map 员工=名称 --json')).json().error.code).toBe('bad_map');
  });

  test('an .xls file is refused with advice', async () => {
    const counter = await openAttendance();
    counter.write('打卡.xls', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]));
    const { code, err } = await counter.jwh('attendance import 打卡.xls');
    expect(code).toBe(2);
    expect(err).toMatch(/另存为.*xlsx/);
    counter.write('坏.xlsx', 'PK not a workbook');
    expect((await counter.jwh('attendance import 坏.xlsx --json')).json().error.code).toBe('bad_xlsx');
  });
});

describe('rows that are wrong', () => {
  const faulty = [
    '姓名,日期,打卡时间',
    '李敏,2026-10-08,8:20;17:00',
    '李四,2026-10-08,8:20',
    '李敏,2026-02-30,8:20',
    '李敏,2026-10-08,25:00',
    '李敏,2026-11-02,8:20',
    '李敏,2026-10-09,约八点',
    '李敏,2026-10-09',
  ].join('\n');

  test('are told row by row, and nothing is taken', async () => {
    const counter = await openAttendance();
    counter.write('打卡.csv', faulty);
    const answer = await counter.jwh('attendance import 打卡.csv --json');
    expect(answer.code).toBe(2);
    const { rows, record } = answer.json();
    expect(record).toMatchObject({ read: 7, taken: 0, doubles: 0, faulty: 6, punches: 0 });
    expect(rows.map(({ row, name, code }: Record<string, unknown>) => [row, name, code])).toEqual([
      [3, '李四', 'unknown_person'],
      [4, '李敏', 'bad_day'],
      [5, '李敏', 'bad_time'],
      [6, '李敏', 'future_day'],
      [7, '李敏', 'bad_time'],
      [8, '李敏', 'ragged'],
    ]);
    expect(rows[0].says).toBe('工作人员中没有“李四”');
    expect(rowsOnFile(counter)).toBe(0);
    expect((await counter.jwh('attendance import 打卡.csv')).out).toContain('一行也没有导入');
  });

  test('are left out with --skip-faulty', async () => {
    const counter = await openAttendance();
    counter.write('打卡.csv', faulty);
    const answer = await counter.jwh('attendance import 打卡.csv --skip-faulty --json');
    expect(answer.code).toBe(0);
    expect(answer.json().record).toMatchObject({ read: 7, taken: 1, faulty: 6, punches: 2 });
    expect(answer.json().rows).toHaveLength(6);
    expect(rowsOnFile(counter)).toBe(2);
  });
});

describe('doubles', () => {
  const text =
    '姓名,日期,打卡时间\n李敏,2026-10-08,8:20;17:00\n李敏,2026-10-08,8:20\n李敏,2026-10-09,8:20:01;8:20:50;17:00\n';

  test('in the file and on file are counted and skipped; the same file again brings nothing', async () => {
    const counter = await openAttendance();
    counter.write('打卡.csv', text);
    expect(await taken(counter, 'attendance import 打卡.csv')).toMatchObject({
      read: 3,
      taken: 2,
      doubles: 1,
      punches: 4,
    });
    const entries = (await done(counter, 'audit list --json')).json().rows.length;
    expect(await taken(counter, 'attendance import 打卡.csv')).toMatchObject({
      read: 3,
      taken: 0,
      doubles: 3,
      punches: 0,
    });
    expect((await done(counter, 'audit list --json')).json().rows).toHaveLength(entries);
  });

  test('a dry run writes nothing', async () => {
    const counter = await openAttendance();
    counter.write('打卡.csv', text);
    expect(await taken(counter, 'attendance import 打卡.csv --dry-run')).toMatchObject({ taken: 2 });
    expect(rowsOnFile(counter)).toBe(0);
  });
});

test('the audit chain covers every punch', async () => {
  const counter = await openAttendance();
  counter.write('打卡.csv', '姓名,日期,打卡时间\n李敏,2026-10-08,8:31;17:00\n');
  await done(counter, 'attendance import 打卡.csv');
  await done(counter, 'audit verify');
  const db = new Database(counter.path);
  db.prepare('update punch set minute = 510 where minute = 511').run();
  db.close();
  const { code, out } = await counter.jwh('audit verify');
  expect(code).toBe(7);
  expect(out).toContain('打卡导入');
});

test.each([
  ['王"建国,2026-10-08 08:25', 2],
  ['李敏,2026-10-08 08:25\n"李敏,2026-10-09 08:25', 3],
])('a stray quote is a clear sentence with its row, no stack: %j', async (rows, row) => {
  const counter = await openAttendance();
  counter.write('坏.csv', `姓名,打卡时间\n${rows}\n`);
  const { code, err } = await counter.jwh('attendance import 坏.csv');
  expect(code).toBe(2);
  expect(err).toContain('不是有效的 CSV');
  expect(err).toContain(`第${row}行附近的引号不成对`);
  expect(rowsOnFile(counter)).toBe(0);
});
