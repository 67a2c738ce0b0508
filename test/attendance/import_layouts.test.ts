import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import type { Counter } from '../counter.ts';
import { done, openAttendance } from './office.ts';

type Cell = string | number | null;

/** The same table as a text file and as a workbook: exports come as either. */
const forms = [
  ['csv', async (counter: Counter, rows: Cell[][]) => counter.write('表.csv', textOf(rows))],
  [
    'xlsx',
    async (counter: Counter, rows: Cell[][]) =>
      counter.write('表.xlsx', await writeXlsx({ sheets: [{ name: '表', rows }] })),
  ],
] as const;

function textOf(rows: readonly Cell[][]): string {
  const width = Math.max(...rows.map((row) => row.length));
  const cell = (value: Cell | undefined) => `"${String(value ?? '').replaceAll('"', '""')}"`;
  return rows.map((row) => Array.from({ length: width }, (_, at) => cell(row[at])).join(',')).join('\r\n');
}

/** What each row was read as, by a trial, and what the import then comes to. */
async function taken(counter: Counter, form: string, options = '') {
  const line = `attendance import 表.${form} ${options}`;
  const { sample } = (await done(counter, `${line} --dry-run --json`)).json().record;
  const { record } = (await done(counter, `${line} --json`)).json();
  return { ...record, says: (sample as { says: string }[]).map(({ says }) => says) };
}

describe.each(forms)('layouts of exports, as %s', (form, write) => {
  test('one punch a row with its date and time', async () => {
    const counter = await openAttendance();
    await write(counter, [
      ['部门', '姓名', '编号', '日期时间', '状态', '机器号'],
      ['居委会', '李敏', '7', '2026-10-08 08:25:31', '正常', '1'],
      ['居委会', '李敏', '7', '2026/10/8 17:02', '正常', '1'],
    ]);
    expect(await taken(counter, form)).toMatchObject({
      ...{ read: 2, punches: 2, says: ['2026-10-08 8:25', '2026-10-08 17:02'] },
    });
  });

  test('DingTalk 原始记录: the planned time is not taken for a punch', async () => {
    const counter = await openAttendance();
    await write(counter, [
      ['原始记录表 统计日期：2026-10-01 至 2026-10-31'],
      ['报表生成时间：2026-10-31 09:00'],
      ['姓名', '考勤组', '部门', '工号', '考勤日期', '考勤时间', '打卡时间', '打卡结果', '打卡地址', '打卡备注'],
      ['李敏', '居委会', '办公室', '', '26-10-08 星期四', '2026-10-08 08:30', '2026-10-08 08:25', '正常', '虹桥', ''],
      ['李敏', '居委会', '办公室', '', '26-10-08 星期四', '2026-10-08 17:00', '2026-10-09 00:30', '正常', '虹桥', ''],
      ['李敏', '居委会', '办公室', '', '26-10-09 星期五', '2026-10-09 08:30', '', '缺卡', '', ''],
      [
        '李敏',
        '居委会',
        '办公室',
        '',
        '26-10-09 星期五',
        '2026-10-09 17:00',
        '2026-10-09 17:05',
        '打卡无效：此记录已被更新',
        '',
        '',
      ],
    ]);
    expect(await taken(counter, form)).toMatchObject({
      ...{ read: 4, taken: 2, blank: 2, invalid: 1, punches: 2 },
      says: ['2026-10-08 8:25', '2026-10-08 次日0:30', '没有打卡', '无效打卡，不导入'],
    });
  });

  test('DingTalk 每日统计: coming and going under two rows of headings', async () => {
    const counter = await openAttendance();
    await write(counter, [
      ['每日统计表 统计日期：2026-10-08 至 2026-10-09'],
      ['姓名', '部门', '日期', '班次', '上班1', null, '下班1', null, '上班2', null, '下班2', null],
      [
        null,
        null,
        null,
        null,
        ...['打卡时间', '打卡结果', '打卡时间', '打卡结果', '打卡时间', '打卡结果', '打卡时间', '打卡结果'],
      ],
      [
        '李敏',
        '办公室',
        '26-10-08 星期四',
        'A',
        '08:25',
        '正常',
        '11:32',
        '正常',
        '13:20',
        '正常',
        '次日00:30',
        '正常',
      ],
      ['李敏', '办公室', '26-10-09 星期五', 'A', '08:35', '迟到', '', '缺卡', '', '缺卡', '17:05', '正常'],
    ]);
    expect(await taken(counter, form)).toMatchObject({
      ...{ read: 2, taken: 2, punches: 6 },
      says: [
        '2026-10-08 8:25（上班）、11:32（下班）、13:20（上班）、次日0:30（下班）',
        '2026-10-09 8:35（上班）、17:05（下班）',
      ],
    });
  });

  test('DingTalk 每日统计 with its headings in one row', async () => {
    const counter = await openAttendance();
    await write(counter, [
      ['姓名', '日期', '上班1打卡时间', '上班1打卡结果', '下班1打卡时间', '下班1打卡结果'],
      ['李敏', '26-10-08 星期四', '08:25', '正常', '17:05', '正常'],
    ]);
    expect(await taken(counter, form)).toMatchObject({ says: ['2026-10-08 8:25（上班）、17:05（下班）'] });
  });

  test('a grid of a month, with all times of a day in its cell', async () => {
    const counter = await openAttendance();
    const days = Array.from({ length: 31 }, (_, at) => String(at + 1));
    const cells = Array.from({ length: 31 }, (): Cell => null);
    cells[7] = '08:25\n11:32\n13:20\n17:05';
    cells[8] = '08:2511:3213:2000:30';
    cells[9] = '休息';
    await write(counter, [
      ['打卡时间表 统计日期：2026-10-01 至 2026-10-31'],
      ['报表生成时间：2026-11-01 09:00'],
      ['姓名', '考勤组', '工号', ...days],
      ['李敏', '居委会', '', ...cells],
    ]);
    expect(await taken(counter, form)).toMatchObject({
      ...{ read: 1, taken: 1, punches: 8, layout: 'grid' },
      says: ['2026-10-08 8:25、11:32、13:20、17:05；2026-10-09 8:25、11:32、13:20、次日0:30'],
    });
  });

  test('a grid that runs from one month into the next, its days in a second row of headings', async () => {
    const counter = await openAttendance();
    await write(counter, [
      ['考勤表 2026-09-29 ~ 2026-10-02'],
      ['姓名', '部门', '考勤结果', null, null, null],
      [null, null, '29', '30', '1', '2'],
      ['李敏', '办公室', '08:25;17:01', '', '', '09:00'],
    ]);
    expect(await taken(counter, form)).toMatchObject({ says: ['2026-09-29 8:25、17:01；2026-10-02 9:00'] });
  });

  test('a grid without a month is refused until it is named; a day the month has not is told', async () => {
    const counter = await openAttendance();
    await write(counter, [
      ['姓名', ...Array.from({ length: 31 }, (_, at) => `${at + 1}日`)],
      ['李敏', '08:25 17:00', ...Array.from({ length: 29 }, () => ''), '08:25'],
    ]);
    const refused = await counter.jwh(`attendance import 表.${form} --json`);
    expect(refused.json().error).toMatchObject({ code: 'month_missing' });
    const { rows } = (await counter.jwh(`attendance import 表.${form} --month 2026-09 --json`)).json();
    expect(rows).toMatchObject([{ code: 'bad_day', says: '“31日”列不是这份表所统计的日子' }]);
    expect(await taken(counter, form, '--month 2026-08')).toMatchObject({ punches: 3 });
  });

  test('a grid of results without times (月度汇总) is no table of punches', async () => {
    const counter = await openAttendance();
    await write(counter, [
      ['月度汇总 统计日期：2026-10-01 至 2026-10-03'],
      ['姓名', '出勤天数', '1', '2', '3'],
      ['李敏', '2', '正常', '迟到5分钟', '休息'],
    ]);
    const { code, err } = await counter.jwh(`attendance import 表.${form}`);
    expect(code).toBe(2);
    expect(err).toContain('原始记录');
  });

  test('a punch clock that prints the person above the days', async () => {
    const counter = await openAttendance();
    await write(counter, [
      ['考勤记录表'],
      ['考勤日期 : 2026-10-01～2026-10-10'],
      ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10'],
      ['工 号:', null, '1', null, '姓 名:', null, '李敏', null, '部 门:', '公司'],
      [null, null, null, null, null, null, null, '08:25\n17:01', '08:31', null],
      ['工 号:', null, '2', null, '姓 名:', null, '李四', null, '部 门:', '公司'],
      [null, null, null, null, null, null, null, '08:25', null, null],
    ]);
    const { rows } = (await counter.jwh(`attendance import 表.${form} --json`)).json();
    expect(rows).toMatchObject([{ row: 7, name: '李四', code: 'unknown_person' }]);
    expect(await taken(counter, form, '--skip-faulty')).toMatchObject({
      ...{ layout: 'pairs', read: 2, taken: 1, punches: 3 },
      says: ['2026-10-08 8:25、17:01；2026-10-09 8:31', '有错：工作人员中没有“李四”'],
    });
  });

  test('WeCom 上下班打卡_日报: the day is called 时间, groups of headings stand above', async () => {
    const counter = await openAttendance();
    await write(counter, [
      ['概况统计与打卡明细'],
      ['统计时间:10-08 ～ 10-09     制表时间:2026-10-31 17:23(UTC+8)'],
      ['基础信息', null, null, '考勤概况', null, null, null, '上班1', null, '下班1', null, '打卡时间记录'],
      [
        '时间',
        '姓名',
        '账号',
        '所属规则',
        '最早',
        '最晚',
        '打卡次数(次)',
        '打卡时间',
        '打卡状态',
        '打卡时间',
        '打卡状态',
        null,
      ],
      [
        '2026/10/08 星期四',
        '李敏',
        'limin',
        '办公室',
        '08:25',
        '次日 00:30',
        '3',
        '08:25',
        '正常',
        '次日00:30',
        '正常',
        '08:25;11:40;次日00:30',
      ],
      ['2026/10/09 星期五', '李敏', 'limin', '办公室', '08:35', '--', '1', '08:35', '迟到', '--', '未打卡', '08:35'],
      ['2026/10/10 星期六', '李敏', 'limin', '办公室', '--', '--', '0', '--', '--', '--', '--', '--'],
    ]);
    expect(await taken(counter, form)).toMatchObject({
      ...{ read: 3, taken: 2, blank: 1, punches: 4 },
      says: [
        expect.stringMatching(/^2026-10-08 8:25（上班）.*11:40.*次日0:30/),
        expect.stringMatching(/^2026-10-09 8:35/),
        '没有打卡',
      ],
    });
    const rows = (await done(counter, 'attendance month 2026-10 --json')).json().rows;
    expect(rows[0].days).toMatchObject({ '2026-10-08': 'present', '2026-10-09': 'late', '2026-10-10': 'unmarked' });
  });

  test('WeCom single punches: the kind of punch says who comes and who goes', async () => {
    const counter = await openAttendance();
    await write(counter, [
      ['打卡详情'],
      ['日期', '姓名', '账号', '打卡类型', '打卡时间', '打卡状态', '打卡地点'],
      ['2026/10/08 星期四', '李敏', 'limin', '上班打卡', '08:25', '正常', '虹桥'],
      ['2026/10/08 星期四', '李敏', 'limin', '外出打卡', '10:00', '正常', '街道'],
      ['2026/10/08 星期四', '李敏', 'limin', '下班打卡', '17:05', '正常', '虹桥'],
      ['2026/10/09 星期五', '李敏', 'limin', '上班打卡', '未打卡', '未打卡', '--'],
    ]);
    expect(await taken(counter, form)).toMatchObject({
      ...{ read: 4, taken: 3, blank: 1 },
      says: ['2026-10-08 8:25（上班）', '2026-10-08 10:00', '2026-10-08 17:05（下班）', '没有打卡'],
    });
  });

  test('an unknown layout is refused with the headings found and the way out', async () => {
    const counter = await openAttendance();
    await write(counter, [['某系统导出'], ['员工', '卡点', '闸机'], ['李敏', '2026-10-08 8:20', '东门']]);
    const { error } = (await counter.jwh(`attendance import 表.${form} --json`)).json();
    expect(error.code).toBe('heading_missing');
    expect(error.hint).toMatch(/员工、卡点、闸机.*--map/);
    expect(await taken(counter, form, '--map 员工=姓名 --map 卡点=打卡时间')).toMatchObject({ punches: 1 });
  });
});

test('of a workbook with several sheets the single punches are read, another with --sheet', async () => {
  const counter = await openAttendance();
  const sheets = [
    {
      name: '每日统计',
      rows: [
        ['姓名', '日期', '上班1打卡时间'],
        ['李敏', '26-10-08 星期四', '08:25'],
      ],
    },
    {
      name: '原始记录',
      rows: [
        ['姓名', '考勤日期', '打卡时间'],
        ['李敏', '26-10-08 星期四', '2026-10-08 08:26'],
      ],
    },
  ];
  counter.write('表.xlsx', await writeXlsx({ sheets }));
  const first = (await counter.jwh('attendance import 表.xlsx --dry-run')).out;
  expect(first).toContain('读的是工作表“原始记录”；没有读：每日统计');
  expect(await taken(counter, 'xlsx', '--sheet 每日统计')).toMatchObject({ says: ['2026-10-08 8:25（上班）'] });
  const refused = (await counter.jwh('attendance import 表.xlsx --sheet 甲 --json')).json();
  expect(refused.error).toMatchObject({ code: 'sheet_missing', hint: '工作表：每日统计、原始记录' });
});

test('GB18030 of more than one reading of the disk', async () => {
  const counter = await openAttendance();
  const gb = (hex: string) => Buffer.from(hex, 'hex').toString('latin1');
  const [heading, name] = [gb('d0d5c3fb2cb4f2bfa8cab1bce4'), gb('c0eec3f4')];
  const days = Array.from({ length: 9000 }, (_, at) => {
    const day = new Date(Date.UTC(2025, 0, 1 + Math.floor(at / 14))).toISOString().slice(0, 10);
    return `${name},${day} ${String(7 + (at % 14)).padStart(2, '0')}:00:00`;
  });
  counter.write('表.csv', Buffer.from([heading, ...days].join('\r\n'), 'latin1'));
  expect(await taken(counter, 'csv')).toMatchObject({ read: 9000, taken: 9000, punches: 9000 });
});

test('a text file with a quote that is never closed is refused', async () => {
  const counter = await openAttendance();
  counter.write('表.csv', '姓名,打卡时间\n李敏,"2026-10-08 08:20\n');
  const { error } = (await counter.jwh('attendance import 表.csv --json')).json();
  expect(error).toMatchObject({ code: 'bad_csv' });
});
