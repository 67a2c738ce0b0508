import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import width from 'fast-string-width';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { type Counter, openCounter } from '../counter.ts';
import { pdfText } from '../readers.ts';
import { calculated, needOffice, printed } from '../spreadsheet.ts';
import { done, month, openAttendance, punch } from './office.ts';

// biome-ignore lint/suspicious/noExplicitAny: tests look into it freely
async function year(counter: Counter, asked = '2026'): Promise<any> {
  return (await done(counter, `attendance year ${asked} --json`)).json();
}

/** What the year proposes by one rule. */
async function proposed(counter: Counter, rule: string) {
  const { findings } = await year(counter);
  return (findings as { rule: string; proposal: string | null; arithmetic: string }[])
    .filter((one) => one.rule.startsWith(rule))
    .map(({ proposal, arithmetic }) => [proposal, arithmetic]);
}

const late = (day: string) => `${day} 8:31 17:00`;
const five = ['2026-01-07', '2026-02-05', '2026-03-05', '2026-04-08', '2026-05-06'];

describe('lateness adds up over the year (长春 十三(四))', () => {
  const rule = 'attendance.late.days';

  test('G-091: at five distinct days the year proposes nothing, at six resignation; D-85b counts five', async () => {
    const counter = await openAttendance();
    await punch(counter, ...five.map(late));
    expect(await proposed(counter, rule)).toEqual([[null, '2026年累计天数 5 ≤ 5']]);
    const { findings, rows } = await year(counter);
    expect(rows[0]).toMatchObject({ person: '李敏', late: 5, late_days: 5 });
    expect(findings[0].others).toContainEqual({
      reading: 'D-85b',
      holds: true,
      proposal: 'deemed_resignation',
      amount: null,
    });
    await punch(counter, late('2026-06-08'));
    expect(await proposed(counter, rule)).toEqual([['deemed_resignation', '2026年累计天数 6 > 5']]);
    await done(counter, 'rules read D-85 b --from 2026-01-01');
    expect(await proposed(counter, rule)).toEqual([['deemed_resignation', '2026年累计天数 6 ≥ 5']]);
  });

  test('G-092: five days each late and early: days 5, times 10; by times (D-84b) a proposal', async () => {
    const counter = await openAttendance();
    await punch(counter, ...five.map((day) => `${day} 8:31 16:59`));
    const { rows, findings } = await year(counter);
    expect(rows[0]).toMatchObject({ late: 5, early: 5, late_days: 5 });
    expect(findings[0]).toMatchObject({ reading: 'D-84a', proposal: null });
    expect(findings[0].others.map(({ reading }: { reading: string }) => reading)).toEqual(['D-84b', 'D-85b']);
    await done(counter, 'rules read D-84 b --from 2026-01-01');
    expect(await proposed(counter, rule)).toEqual([['deemed_resignation', '2026年累计次数 10 > 5']]);
  });

  test('D-84c: since the service began, the years before are counted too', async () => {
    const counter = await openAttendance();
    await punch(counter, ...['2025-11-05', '2025-11-06', '2025-11-07', ...five.slice(0, 3)].map(late));
    expect(await proposed(counter, rule)).toEqual([]);
    await done(counter, 'rules read D-84 c --from 2026-01-01');
    expect(await proposed(counter, rule)).toEqual([['deemed_resignation', '自到岗以来累计天数 6 > 5']]);
  });
});

describe('unexcused absence in the year', () => {
  test('G-094: a day in March and one in May: two self-criticisms; together (D-87a) a proposal, printed', async () => {
    const counter = await openAttendance();
    await done(counter, 'attendance mark 李敏 2026-03-03 旷工');
    await done(counter, 'attendance mark 李敏 2026-05-06 旷工');
    expect(await proposed(counter, 'attendance.absence')).toEqual([
      ['self_criticism', '旷工（03-03） 1 天 ≥ 1 天'],
      ['self_criticism', '旷工（05-06） 1 天 ≥ 1 天'],
    ]);
    const { out } = await done(counter, 'attendance year 2026');
    expect(out.replace(/\s/g, '')).toContain('D-87a：按自动辞职提出');
    expect(out).toContain('建议都由人决定');
    await done(counter, 'rules read D-87 a --from 2026-01-01');
    expect(await proposed(counter, 'attendance.absence')).toEqual([
      ['deemed_resignation', '2026年旷工累计 2 天 ≥ 2 天'],
    ]);
  });

  test('two halves apart are noted; under D-87a one and a half days are one self-criticism', async () => {
    const counter = await openAttendance();
    await done(counter, 'attendance mark 李敏 2026-03-03 旷工 --half am');
    await done(counter, 'attendance mark 李敏 2026-05-06 旷工');
    expect((await proposed(counter, 'attendance.absence')).map(([proposal]) => proposal)).toEqual([
      null,
      'self_criticism',
    ]);
    await done(counter, 'rules read D-87 a --from 2026-01-01');
    expect(await proposed(counter, 'attendance.absence')).toEqual([['self_criticism', '2026年旷工累计 1.5 天 ≥ 1 天']]);
  });
});

test('G-104: 21 planned days, present 39 of 42 half-days: 92.86 % (D-91)', async () => {
  const counter = await openCounter({ today: '2026-10-31' });
  await done(counter, 'staff add 何晓燕 --post 社工 --from 2026-08-01 --until 2026-08-31');
  await done(counter, 'attendance mark 何晓燕 2026-08-03..2026-08-31 出勤');
  await done(counter, 'attendance mark 何晓燕 2026-08-12 事假');
  await done(counter, 'attendance mark 何晓燕 2026-08-13 病假 --half pm');
  const { rows } = await month(counter, '2026-08');
  expect(rows[0]).toMatchObject({ planned: 21, present: 19.5, rate: '92.86' });
  const found = await year(counter);
  expect(found.rows[0]).toMatchObject({ planned: 21, present: 19.5, leave: { personal: 1, sick: 0.5 }, rate: '92.86' });
  expect(found.rows[0].months.map(({ month }: { month: string }) => month)).toEqual(['2026-08']);
  expect((await done(counter, 'attendance year')).out).toMatch(/何晓燕 +21 +19\.5 .*92\.86%/);
});

/** Two people over some months, with halves, lateness and leave. */
async function mixed(): Promise<Counter> {
  const counter = await openAttendance();
  await done(counter, 'staff add 王建国 --post 主任 --from 2026-03-01');
  await punch(counter, late('2026-01-07'), '2026-01-08 8:20 16:40', late('2026-09-03'), '2026-10-08 8:20 17:10');
  for (const line of [
    '王建国 2026-03-02..2026-03-31 出勤',
    '王建国 2026-04-01 病假 --half am',
    '王建国 2026-04-01 出勤 --half pm',
    '李敏 2026-02-02..2026-02-04 事假',
    '李敏 2026-05-06 年假 --half pm',
    '李敏 2026-10-03 出勤',
  ]) {
    await done(counter, `attendance mark ${line}`);
  }
  return counter;
}

describe('the totals of the year', () => {
  test('are the sums of its months and of its people; planned = present + leave + absent + unmarked', async () => {
    const counter = await mixed();
    const { rows, record } = await year(counter);
    for (const key of ['planned', 'planned_so_far', 'present', 'late', 'early', 'unexcused', 'unmarked', 'rest_work']) {
      const sum = (all: Record<string, number>[]) => all.reduce((total, one) => total + (one[key] ?? 0), 0);
      expect(record.total[key], key).toBe(sum(rows));
      for (const row of rows) expect(row[key], key).toBe(sum(row.months));
    }
    for (const row of rows) {
      const leave = Object.values(row.leave as Record<string, number>).reduce((sum, days) => sum + days, 0);
      expect(row.present + leave + row.unexcused + row.unmarked).toBe(row.planned);
      for (const { month: asked, ...counts } of row.months) {
        const { rows: people } = await month(counter, asked);
        const {
          planned,
          present,
          late: times,
          leave: kinds,
          rate,
        } = people.find(({ person }: { person: string }) => person === row.person);
        expect(counts).toMatchObject({ planned, present, late: times, leave: kinds, rate });
      }
    }
    expect(record.months.map(({ state }: { state: string }) => state)).toEqual([
      ...Array.from({ length: 9 }, () => 'open'),
      'running',
      'future',
      'future',
    ]);
  });

  test('stand the same in CSV, on paper and, calculated again by LibreOffice, in the spreadsheets of year and month', {
    timeout: 120_000,
  }, async (context) => {
    const counter = await mixed();
    const { record, rows } = await year(counter);
    const csv = (await done(counter, 'attendance year 2026 --csv')).out.trim().split('\r\n');
    expect(csv).toHaveLength(4);
    const shown = (one: { present: number; planned_so_far: number; rate: string }) => [
      String(one.planned_so_far),
      String(one.present),
      `${one.rate}%`,
    ];
    const people = [...rows, { ...record.total, person: '合计' }];
    for (const one of people) {
      const line = csv.find((text) => text.replace(/^\uFEFF/, '').startsWith(one.person)) ?? '';
      expect(line.split(',')).toEqual(expect.arrayContaining(shown(one)));
    }
    await done(counter, 'attendance year 2026 --pdf 年.pdf');
    const paper = pdfText(join(counter.folder, '年.pdf'), context);
    for (const said of ['年终考勤统计表', '各月出勤率', '社区主任签字', ...people.flatMap(shown)]) {
      expect(paper).toContain(said);
    }
    needOffice(context);
    await done(counter, 'attendance year 2026 --xlsx 年.xlsx');
    await done(counter, 'attendance month 2026-04 --xlsx 月.xlsx');
    const [yearBook, monthBook] = ['年.xlsx', '月.xlsx'].map((name) => readFileSync(join(counter.folder, name)));
    const { cells } = (await readXlsx(yearBook as Uint8Array)).sheets[0] ?? {};
    const formulas = [...(cells?.values() ?? [])].filter(({ formula }) => formula !== undefined);
    // A total under each of twelve months but those to come, under the counts, and each person's days present.
    expect(formulas.length).toBeGreaterThan(20);
    const again = calculated({ year: yearBook as Uint8Array, month: monthBook as Uint8Array });
    for (const one of people) {
      const line = again.year?.find(([name]) => name === one.person);
      expect(line).toEqual(expect.arrayContaining(shown(one)));
    }
    const april = await month(counter, '2026-04');
    for (const one of [...april.rows, { ...april.record.total, person: '合计' }]) {
      const line = again.month?.find(([name]) => name === one.person);
      expect(line).toEqual(expect.arrayContaining(shown(one)));
    }
  });
});

test('the spreadsheets of month and year print on A4 landscape, large enough to read', {
  timeout: 120_000,
}, async (context) => {
  needOffice(context);
  const counter = await mixed();
  for (const [line, name] of [
    ['month 2026-03', '月'],
    ['year 2026', '年'],
  ] as const) {
    await done(counter, `attendance ${line} --xlsx ${name}.xlsx`);
    const paper = printed(join(counter.folder, `${name}.xlsx`));
    pdfText(paper, context);
    const reader = (program: string, ...args: string[]) => execFileSync(program, args, { encoding: 'utf8' });
    const info = reader('pdfinfo', paper);
    expect(info).toMatch(/Pages: +1\n/);
    expect(info).toMatch(/Page size: +841\.\d+ x 595\.\d+ pts \(A4\)/);
    const [, top, bottom] =
      /yMin="([\d.]+)"[^>]*yMax="([\d.]+)">李敏/.exec(reader('pdftotext', '-bbox', paper, '-')) ?? [];
    expect(Number(bottom) - Number(top)).toBeGreaterThan(7);
  }
});

test('a long name gives way on a screen of 80 columns, no figure is broken', async () => {
  const counter = await openAttendance();
  await done(counter, 'staff add 古丽努尔·阿卜杜热依木·买买提 --post 社工 --from 2026-01-05');
  await punch(counter, ...[...five, '2026-06-08'].map(late));
  await done(counter, 'attendance mark 古丽努尔·阿卜杜热依木·买买提 2026-03-02..2026-03-05 旷工');
  const { out } = await done(counter, 'attendance year 2026');
  for (const line of out.split('\n')) expect(width(line)).toBeLessThanOrEqual(80);
  const { rows } = await year(counter);
  for (const { planned_so_far, present, rate } of rows) {
    expect(out).toMatch(new RegExp(` ${planned_so_far} +${present} .* ${rate}%`));
  }
});

test('a closed month counts as it was signed, an adjusting entry about it once', async () => {
  const counter = await openAttendance();
  await done(counter, 'attendance mark 李敏 2026-03-02..2026-03-31 出勤');
  await done(counter, 'attendance close 2026-03 --by 王建国 --today 2026-04-01');
  // What changes on file afterwards does not move a signed month.
  const file = new Sqlite(counter.path);
  file.prepare("update attendance_mark set am = 'unexcused', pm = 'unexcused' where day = '2026-03-03'").run();
  file.close();
  const signed = await year(counter);
  expect(signed.record.months[2]).toEqual({
    month: '2026-03',
    state: 'closed',
    closed_on: '2026-04-01',
    closed_by: '王建国',
  });
  expect(signed.rows[0].months[2]).toMatchObject({ planned: 22, present: 22, unexcused: 0 });
  expect((await done(counter, 'attendance year')).out).toContain('已结账：3月');
  const entry = '李敏 2026-03-04 --state 病假 --half am --reason 补交病假条 --by 王建国 --today 2026-04-09';
  await counter.jwh(`attendance correct ${entry}`);
  const corrected = await year(counter);
  expect(corrected.rows[0].months[2]).toMatchObject({ planned: 22, present: 21.5, leave: { sick: 0.5 } });
  expect(corrected.rows[0].months[3]).toMatchObject({ leave: {} });
  // The signed sheet itself shows what was signed, and names what came later.
  const frozen = (await counter.jwh('attendance month 2026-03 --json')).json();
  expect(frozen.rows[0]).toMatchObject({ planned: 22, present: 22, leave: {} });
  expect(frozen.record.adjusted_later).toMatchObject([
    { day: '2026-03-04', state: 'leave_sick', adjusted_month: '2026-04' },
  ]);
  const open = (await counter.jwh('attendance month 2026-04 --json')).json();
  expect(open.record.adjustments).toMatchObject([{ day: '2026-03-04', adjusted_month: '2026-04' }]);
});

describe('what cannot be reckoned is refused', () => {
  test.each([
    ['2027', 2, 'future_year'],
    ['二〇二六', 2, 'bad_year'],
    ['1949', 5, 'no_calendar'],
  ])('%s', async (asked, code, error) => {
    const counter = await openAttendance();
    const answer = await counter.jwh(`attendance year ${asked} --json`);
    expect(answer.code).toBe(code);
    expect(answer.json().error.code).toBe(error);
  });

  test('a place without such rules keeps the figures and says so; floors are shown only where they are', async () => {
    const counter = await openAttendance({ place: 'jingan' });
    await punch(counter, ...[...five, '2026-06-08'].map(late));
    const { findings, rows, verdicts } = await year(counter);
    expect(findings).toEqual([]);
    expect(verdicts).toBeUndefined();
    expect(rows[0].late_days).toBe(6);
    const { out } = await done(counter, 'attendance year');
    expect(out).toContain('静安没有考勤处理的规定');
    expect(out).not.toContain('待遇');
  });
});
