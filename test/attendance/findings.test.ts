import { describe, expect, test } from 'vitest';
import { done, month, openAttendance, proposals, punch } from './office.ts';

const times = 'attendance.late.times';
const days = 'attendance.late.days';
const late = (day: string) => `${day} 8:31 17:00`;
const early = (day: string) => `${day} 8:30 16:59`;
const march = ['2026-03-02', '2026-03-03', '2026-03-04', '2026-03-05', '2026-03-06'] as const;

describe('lateness (长春 十三(四))', () => {
  test('G-085: three times are not over three: a reminder, no deduction', async () => {
    const counter = await openAttendance();
    await punch(counter, ...march.slice(0, 3).map(late));
    const { findings } = await month(counter, '2026-03');
    expect(findings).toMatchObject([
      {
        rule: times,
        proposal: null,
        amount: null,
        holds: false,
        arithmetic: '迟到 3 + 早退 0 = 3 ≤ 3',
        reading: 'D-80a',
      },
    ]);
    expect(findings[0].says).toContain('提醒');
    expect(findings[0].others).toContainEqual({ reading: 'D-81b', holds: true, proposal: null, amount: null });
  });

  test('two times are nothing to speak of', async () => {
    const counter = await openAttendance();
    await punch(counter, ...march.slice(0, 2).map(late));
    expect((await month(counter, '2026-03')).findings).toEqual([]);
  });

  test('G-086: four times without recorded criticism: criticise first', async () => {
    const counter = await openAttendance();
    await punch(counter, ...march.slice(0, 4).map(late));
    const { findings } = await month(counter, '2026-03');
    expect(findings).toMatchObject([
      { rule: times, proposal: null, holds: true, arithmetic: '迟到 4 + 早退 0 = 4 > 3' },
    ]);
    expect(findings[0].says).toContain('先批评教育');
    expect(findings[0].hint).toContain('jwh attendance admonish 李敏');
    expect(findings[0].others).toContainEqual({ reading: 'D-82b', holds: true, proposal: 'deduct', amount: 48000 });
  });

  test('G-088: criticised after the fourth: nothing without a fifth, three days with it', async () => {
    const counter = await openAttendance();
    await punch(counter, ...march.slice(0, 4).map(late));
    await done(counter, 'attendance admonish 李敏 --on 2026-03-05 --reason 迟到四次 --by 王建国');
    expect(await proposals(counter, '2026-03', times)).toEqual([{ proposal: null, amount: null, holds: true }]);
    await punch(counter, late(march[4]));
    expect(await proposals(counter, '2026-03', times)).toEqual([{ proposal: 'deduct', amount: 48000, holds: true }]);
  });

  test('D-83: criticism before the number was exceeded counts only under reading b', async () => {
    const counter = await openAttendance();
    await punch(counter, ...march.map(late));
    await done(counter, 'attendance admonish 李敏 --on 2026-03-03 --reason 迟到两次 --by 王建国');
    expect(await proposals(counter, '2026-03', times)).toEqual([{ proposal: null, amount: null, holds: true }]);
    await done(counter, 'rules read D-83 b --from 2026-03-01');
    expect(await proposals(counter, '2026-03', times)).toEqual([{ proposal: 'deduct', amount: 48000, holds: true }]);
  });

  test('G-089: two late and two early are four together, two and two under D-80 b', async () => {
    const counter = await openAttendance();
    await punch(counter, late(march[0]), late(march[1]), early(march[2]), early(march[3]));
    expect((await month(counter, '2026-03')).rows[0]).toMatchObject({ late: 2, early: 2 });
    expect(await proposals(counter, '2026-03', times)).toEqual([{ proposal: null, amount: null, holds: true }]);
    await done(counter, 'rules read D-80 b --from 2026-03-01');
    expect(await proposals(counter, '2026-03', times)).toEqual([{ proposal: null, amount: null, holds: false }]);
  });

  test('without a wage on file the proposal stands without an amount', async () => {
    const counter = await openAttendance();
    await done(counter, 'staff add 何晓燕 --post 社工 --from 2025-01-01');
    const rows = march.map((day) => `何晓燕,${day},8:31;17:00`);
    counter.write('何.csv', ['姓名,日期,打卡时间', ...rows].join('\n'));
    await done(counter, 'attendance import 何.csv');
    await done(counter, 'attendance admonish 何晓燕 --on 2026-03-05 --reason 迟到 --by 王建国');
    expect(await proposals(counter, '2026-03', times)).toEqual([{ proposal: 'deduct', amount: null, holds: true }]);
    expect((await done(counter, 'attendance month 2026-03')).out.replace(/\s/g, '')).toContain('jwhstaffwage何晓燕');
  });
});

describe('lateness through the year (长春 十三(四))', () => {
  const five = ['2026-01-07', '2026-02-05', '2026-03-05', '2026-04-08', '2026-05-06'];

  test('G-091: five distinct days are not over five, six are', async () => {
    const counter = await openAttendance();
    await punch(counter, ...five.map(late));
    expect(
      (await proposals(counter, '2026-05', days)).filter(({ proposal }: { proposal: unknown }) => proposal),
    ).toEqual([]);
    await punch(counter, late('2026-06-08'));
    expect(await proposals(counter, '2026-06', days)).toEqual([
      { proposal: 'deemed_resignation', amount: null, holds: true },
    ]);
    // What came later does not count for an earlier month.
    expect(await proposals(counter, '2026-05', days)).toEqual([{ proposal: null, amount: null, holds: false }]);
  });

  test('G-092: five days, each late and early: none by days, a proposal by times', async () => {
    const counter = await openAttendance();
    await punch(counter, ...march.map((day) => `${day} 8:31 16:59`));
    const { findings, rows } = await month(counter, '2026-03');
    expect(rows[0].days['2026-03-02']).toBe('late_early');
    const [found] = findings.filter(({ rule }: { rule: string }) => rule === days);
    expect(found).toMatchObject({ proposal: null, holds: false, arithmetic: '2026年累计天数 5 ≤ 5' });
    expect(found.others).toContainEqual({
      reading: 'D-84b',
      holds: true,
      proposal: 'deemed_resignation',
      amount: null,
    });
    await done(counter, 'rules read D-84 b --from 2026-01-01');
    expect(await proposals(counter, '2026-03', days)).toEqual([
      { proposal: 'deemed_resignation', amount: null, holds: true },
    ]);
  });
});

describe('unexcused absence (长春 十三(四))', () => {
  const absence = 'attendance.absence';

  test('G-094: one day in March and one in May: two self-criticisms; the sum is printed', async () => {
    const counter = await openAttendance();
    await done(counter, 'attendance mark 李敏 2026-03-03 旷工');
    await done(counter, 'attendance mark 李敏 2026-05-06 旷工');
    const criticism = [{ proposal: 'self_criticism', amount: null, holds: true }];
    expect(await proposals(counter, '2026-03', absence)).toEqual(criticism);
    expect(await proposals(counter, '2026-05', absence)).toEqual(criticism);
    const { findings } = await month(counter, '2026-05');
    expect(findings[0].others).toEqual([
      { reading: 'D-87a', holds: true, proposal: 'deemed_resignation', amount: null },
    ]);
    await done(counter, 'rules read D-87 a --from 2026-01-01');
    const resignation = [{ proposal: 'deemed_resignation', amount: null, holds: true }];
    expect(await proposals(counter, '2026-05', absence)).toEqual(resignation);
  });

  test('two days that follow each other over a weekend are one spell', async () => {
    const counter = await openAttendance();
    await done(counter, 'attendance mark 李敏 2026-03-06..2026-03-09 旷工');
    const { findings } = await month(counter, '2026-03');
    expect(findings).toMatchObject([
      {
        rule: 'attendance.absence.resignation',
        proposal: 'deemed_resignation',
        arithmetic: '旷工（03-06至03-09） 2 天 ≥ 2 天',
      },
    ]);
    expect((await done(counter, 'attendance month 2026-03')).out).toContain('建议，由人决定：');
  });

  test('half a day is noted only', async () => {
    const counter = await openAttendance();
    await done(counter, 'attendance mark 李敏 2026-03-06 旷工 --half am');
    expect(await proposals(counter, '2026-03', absence)).toEqual([{ proposal: null, amount: null, holds: false }]);
  });
});

describe('leave (长春 十三(三))', () => {
  const leave = 'leave.subdistrict';

  test('G-082: leave of more than one and up to three days is nobody\u2019s by the text', async () => {
    const counter = await openAttendance();
    await done(counter, 'attendance mark 李敏 2026-10-12..2026-10-13 事假');
    const { findings } = await month(counter, '2026-10');
    expect(findings).toMatchObject([{ rule: 'leave.director', holds: false, proposal: null, reading: 'D-70a' }]);
    expect(findings[0].says).toMatch(/十三\(三\)未涉及.*主任批准，建议补请假条/);
    const one = { proposal: null, amount: null };
    expect(findings[0].others).toEqual([
      { reading: 'D-70b', holds: true, ...one },
      { reading: 'D-70c', holds: true, ...one },
      { reading: 'D-75b', holds: false, proposal: 'deduct', amount: 32000 },
    ]);
  });

  test.each([
    ['1.0', '', [['leave.subdistrict', false]]],
    ['1.5', 'am', [['leave.director', false]]],
    ['2.0', 'whole', [['leave.director', false]]],
  ])('G-082: %s days of leave', async (_, second, expected) => {
    const counter = await openAttendance();
    await done(counter, 'attendance mark 李敏 2026-10-12 事假');
    if (second !== '') {
      await done(counter, `attendance mark 李敏 2026-10-13 事假 ${second === 'whole' ? '' : `--half ${second}`}`);
    }
    const { findings } = await month(counter, '2026-10');
    expect(findings.map(({ rule, holds }: Record<string, unknown>) => [rule, holds])).toEqual(expected);
  });

  test('G-095: four days of leave cost 640.00, three nothing', async () => {
    const counter = await openAttendance();
    await done(counter, 'attendance mark 李敏 2026-03-02..2026-03-04 事假');
    expect(await proposals(counter, '2026-03', leave)).toEqual([{ proposal: null, amount: null, holds: false }]);
    await done(counter, 'attendance mark 李敏 2026-03-05 事假');
    const { findings } = await month(counter, '2026-03');
    expect(findings).toMatchObject([{ rule: leave, proposal: 'deduct', amount: 64000, holds: true }]);
    expect(findings[0].arithmetic).toContain('3,480.00÷21.75×4 = 640.00');
    expect(findings[0].others).toContainEqual({ reading: 'D-75c', holds: true, proposal: 'deduct', amount: 16000 });
  });

  test.each([
    ['half a day', '2026-03-02 事假 --half am', 8000],
    ['one day', '2026-03-02 事假', 16000],
    ['two days', '2026-03-02..2026-03-03 事假', 32000],
    ['three days', '2026-03-02..2026-03-04 事假', 48000],
  ])('D-75: %s costs nothing, and its pay under b, which is told', async (_, line, amount) => {
    const counter = await openAttendance();
    await done(counter, `attendance mark 李敏 ${line}`);
    const { findings } = await month(counter, '2026-03');
    for (const one of findings) {
      expect(one).toMatchObject({ proposal: null, amount: null });
      expect(one.others).toContainEqual({ reading: 'D-75b', holds: false, proposal: 'deduct', amount });
    }
    expect(findings.length).toBeGreaterThan(0);
    await done(counter, 'rules read D-75 b --from 2026-03-01');
    const under = (await month(counter, '2026-03')).findings.filter((one: { rule: string }) => one.rule === leave);
    expect(under).toMatchObject([{ proposal: 'deduct', amount }]);
    expect(under[0].others).toContainEqual({ reading: 'D-75a', holds: false, proposal: null, amount: null });
  });

  test('D-75: sick leave of a day or two costs nothing under any reading', async () => {
    const counter = await openAttendance();
    await done(counter, 'attendance mark 李敏 2026-03-02 病假');
    expect((await month(counter, '2026-03')).findings).toEqual([]);
    await done(counter, 'attendance mark 李敏 2026-03-03 病假');
    const [two] = (await month(counter, '2026-03')).findings;
    expect(two.others.map(({ reading }: { reading: string }) => reading)).toEqual(['D-70b', 'D-70c']);
  });

  test('D-75 c: the days over three lie in the other month, and the sentence says so', async () => {
    const counter = await openAttendance();
    await done(counter, 'rules read D-75 c --from 2026-03-01');
    await done(counter, 'attendance mark 李敏 2026-03-30..2026-04-02 事假');
    expect((await month(counter, '2026-03')).findings[0].says).toMatch(/；要扣的日子不在本月。$/);
    expect(await proposals(counter, '2026-04', leave)).toEqual([{ proposal: 'deduct', amount: 16000, holds: true }]);
  });

  test('G-097: leave over the end of March costs each month its own days', async () => {
    const counter = await openAttendance();
    await done(counter, 'attendance mark 李敏 2026-03-30..2026-04-02 事假');
    const half = [{ proposal: 'deduct', amount: 32000, holds: true }];
    expect(await proposals(counter, '2026-03', leave)).toEqual(half);
    expect(await proposals(counter, '2026-04', leave)).toEqual(half);
    await done(counter, 'rules read D-77 b --from 2026-03-01');
    expect(await proposals(counter, '2026-03', leave)).toEqual([{ proposal: 'deduct', amount: 64000, holds: true }]);
    expect(await proposals(counter, '2026-04', leave)).toEqual([{ proposal: null, amount: null, holds: true }]);
    expect((await month(counter, '2026-04')).findings[0].says).toMatch(/；扣在请假开始的月，本月不扣。$/);
  });

  test('a raise counts from its month on', async () => {
    const counter = await openAttendance();
    await done(counter, 'staff wage 李敏 4350.00 --from 2026-04-01');
    await done(counter, 'attendance mark 李敏 2026-03-30..2026-04-02 事假');
    expect(await proposals(counter, '2026-03', leave)).toEqual([{ proposal: 'deduct', amount: 32000, holds: true }]);
    expect(await proposals(counter, '2026-04', leave)).toEqual([{ proposal: 'deduct', amount: 40000, holds: true }]);
  });

  test('D-74: separate days of leave that follow each other are joined; a day at work parts them', async () => {
    const counter = await openAttendance();
    for (const day of ['2026-03-05', '2026-03-06', '2026-03-09', '2026-03-10']) {
      await done(counter, `attendance mark 李敏 ${day} 事假`);
    }
    expect(await proposals(counter, '2026-03', leave)).toEqual([{ proposal: 'deduct', amount: 64000, holds: true }]);
    await done(counter, 'attendance mark 李敏 2026-03-09 出勤');
    // Two days (of which the finding on D-70 speaks) and one.
    expect(await proposals(counter, '2026-03', leave)).toEqual([{ proposal: null, amount: null, holds: false }]);
  });

  test('G-098: sick leave of four days needs its slip and costs nothing', async () => {
    const counter = await openAttendance();
    await done(counter, 'attendance mark 李敏 2026-03-02..2026-03-05 病假');
    const { findings } = await month(counter, '2026-03');
    expect(findings).toMatchObject([{ rule: leave, proposal: null, amount: null, holds: true }]);
    expect(findings[0].says).toContain('请假条');
  });
});

test('a place without such rules proposes nothing and says so', async () => {
  const counter = await openAttendance({ place: 'jingan' });
  await punch(counter, ...march.map(late));
  const { findings, record } = await month(counter, '2026-03');
  expect(findings).toEqual([]);
  expect(record.due).toBeNull();
  expect((await done(counter, 'attendance month 2026-03')).out).toContain('静安没有考勤处理的规定');
});
