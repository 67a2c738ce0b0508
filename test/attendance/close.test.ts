import { describe, expect, test } from 'vitest';
import type { Counter } from '../counter.ts';
import { pdfText, xlsxRows } from '../readers.ts';
import { done, month, openAttendance, punch } from './office.ts';

/** An office at the end of September 2026, every working day of 李敏 on file. */
async function september(options: Parameters<typeof openAttendance>[0] = {}): Promise<Counter> {
  const counter = await openAttendance({ today: '2026-10-02', ...options });
  await done(counter, 'attendance mark 李敏 2026-09-01..2026-09-30 出勤');
  return counter;
}

describe('attendance close', () => {
  test('half-days without a record are named with the command that mends them, and keep the month open', async () => {
    const counter = await openAttendance({ today: '2026-10-02' });
    await done(counter, 'staff add 何晓燕 --post 社工 --from 2026-09-28');
    await done(counter, 'attendance mark 李敏 2026-09-01..2026-09-29 出勤');
    await done(counter, 'attendance mark 何晓燕 2026-09-28..2026-09-30 出勤 --half am');
    const refused = await counter.jwh('attendance close 2026-09 --by 王建国');
    expect(refused.code).toBe(2);
    expect(refused.err).toContain('2026-09 还有 2.5 天没有记录，不能结账：\n李敏：09-30\n');
    expect(refused.err).toContain(
      '何晓燕：09-28下午、09-29下午、09-30下午\n  补记：jwh attendance mark 何晓燕 2026-09-28 出勤 --half pm',
    );
    const { error } = (await counter.jwh('attendance close 2026-09 --by 王建国 --json')).json();
    expect(error.code).toBe('days_unmarked');
    expect(error.rows[0]).toEqual({ person: '李敏', day: '2026-09-30', half: null });
    expect((await month(counter, '2026-09')).record.closed).toBeNull();
    await done(counter, 'attendance mark 李敏 2026-09-30 出勤');
    await done(counter, 'attendance mark 何晓燕 2026-09-28..2026-09-30 公出 --half pm');
    expect((await done(counter, 'attendance close 2026-09 --by 王建国')).out).toContain('2026年9月考勤已结账');
  });

  test('a closed month is not closed again, and takes no more marks', async () => {
    const counter = await september();
    await done(counter, 'attendance close 2026-09 --by 王建国');
    const again = await counter.jwh('attendance close 2026-09 --by 李敏');
    expect(again).toMatchObject({ code: 2 });
    expect(again.err).toContain('2026-09 已由王建国于 2026-10-02 结账');
    for (const line of ['attendance mark 李敏 2026-09-30 事假', 'attendance mark 李敏 2026-09-30 清除']) {
      const refused = await counter.jwh(`${line} --json`);
      expect(refused.code, line).toBe(2);
      expect(refused.json().error.code).toBe('month_closed');
    }
    expect((await month(counter, '2026-09')).rows[0].days['2026-09-30']).toBe('present');
    await done(counter, 'attendance mark 李敏 2026-10-08 事假');
  });

  test('what was closed stays as it was signed: on the screen, on paper, in JSON, CSV and xlsx', async (context) => {
    const counter = await openAttendance({ today: '2026-04-01' });
    const days = Array.from({ length: 31 }, (_, at) => `2026-03-${String(at + 1).padStart(2, '0')}`);
    await done(counter, 'attendance mark 李敏 2026-03-09..2026-03-31 出勤');
    await punch(counter, ...days.slice(1, 6).map((day) => `${day} 8:31 17:00`));
    await done(counter, 'attendance admonish 李敏 --on 2026-03-05 --reason 迟到四次 --by 王建国');
    await done(counter, 'attendance close 2026-03 --by 王建国');
    const shown = async () => ({
      json: (await done(counter, 'attendance month 2026-03 --json')).json(),
      screen: (await done(counter, 'attendance month 2026-03')).out,
      csv: (await done(counter, 'attendance month 2026-03 --csv')).out,
    });
    const before = await shown();
    expect(before.json.record.closed).toMatchObject({ day: '2026-04-01', by: '王建国', provisional: false });
    expect(before.json.findings[0]).toMatchObject({ proposal: 'deduct', amount: 48000 });
    expect(before.screen).toContain('已结账：2026-04-01 王建国');
    for (const line of [
      'staff wage 李敏 9999 --from 2025-01-01',
      'office set hours 9:00-17:00 --from 2026-04-01',
      'rules read D-81 b --from 2026-01-01',
      'rules read D-76 c --from 2026-01-01',
      'staff add 何晓燕 --post 社工 --from 2026-03-01',
      'staff leave 李敏 --post 社工 --on 2026-03-20 --reason 调动',
      'attendance legend 出勤 √',
    ]) {
      await done(counter, line);
    }
    // Hours that would reach back into it are not even taken.
    expect((await counter.jwh('office set hours 9:00-17:00 --from 2025-01-01')).err).toContain('已经结账');
    expect(await shown()).toEqual(before);
    await done(counter, 'attendance month 2026-03 --pdf 月.pdf --xlsx 月.xlsx');
    const paper = pdfText(`${counter.folder}/月.pdf`, context);
    expect(paper).toContain('已结账：2026-04-01 王建国');
    expect(paper).not.toContain('√');
    const rows = await xlsxRows(`${counter.folder}/月.xlsx`);
    expect(rows.flat()).toContain('李敏');
    expect(rows.flat()).not.toContain('何晓燕');
  });

  test('D-38 a: from the last working day on, with that day as it stands; not before', async () => {
    // 2026-05-31 is a Sunday: the return must go out on Friday the 29th (G-100).
    const counter = await openAttendance({ today: '2026-05-29' });
    await done(counter, 'attendance mark 李敏 2026-05-01..2026-05-28 出勤');
    const early = await counter.jwh('attendance close 2026-05 --by 王建国 --today 2026-05-28');
    expect(early.code).toBe(2);
    expect(early.err).toContain('最后一个工作日是 2026-05-29');
    expect((await counter.jwh('attendance close 2026-05 --by 王建国')).err).toContain('李敏：05-29');
    await punch(counter, '2026-05-29 8:20');
    const { record } = (await done(counter, 'attendance close 2026-05 --by 王建国 --json')).json();
    expect(record).toMatchObject({ month: '2026-05', provisional: true });
    const shown = await done(counter, 'attendance month 2026-05');
    expect(shown.out).toContain('结账当天暂记');
    expect(shown.out).not.toContain('本月尚未结束');
  });

  test('D-38 b: it is last month’s return that goes out: due a month later, closed when the month is over', async () => {
    const counter = await openAttendance({ today: '2026-05-29' });
    await done(counter, 'attendance mark 李敏 2026-05-01..2026-05-29 出勤');
    await done(counter, 'rules read D-38 b --from 2026-01-01');
    const early = await counter.jwh('attendance close 2026-05 --by 王建国 --today 2026-05-31');
    expect(early.code).toBe(2);
    expect(early.err).toContain('2026-05-31 过后再结账（读法 D-38b）');
    await done(counter, 'attendance close 2026-05 --by 王建国 --today 2026-06-01');
    expect((await month(counter, '2026-05')).record).toMatchObject({ due: '2026-06-30', send_by: '2026-06-30' });
  });

  test('R-CC-13-1: a month without an attendance officer says so; with one it does not', async () => {
    const counter = await september();
    const without = (await done(counter, 'attendance close 2026-09 --by 王建国 --json --dry-run')).json();
    expect(without.verdicts).toMatchObject([
      { rule: 'attendance.officer', holds: false, cite: { article: '十三(一)' } },
    ]);
    await done(counter, 'staff add 孙秀英 --post 考勤员 --from 2026-09-30');
    await done(counter, 'attendance mark 孙秀英 2026-09-30 出勤');
    const { verdicts } = (await done(counter, 'attendance close 2026-09 --by 王建国 --json')).json();
    expect(verdicts).toMatchObject([{ rule: 'attendance.officer', holds: true, arithmetic: '考勤员：孙秀英' }]);
  });

  test('a month still to come, and one in which nobody worked, are not closed', async () => {
    const counter = await september();
    expect((await counter.jwh('attendance close 2026-11 --by 王建国')).err).toContain('还没有到');
    expect((await counter.jwh('attendance close 2024-11 --by 王建国 --json')).code).not.toBe(0);
  });
});
