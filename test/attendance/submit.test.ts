import { describe, expect, test } from 'vitest';
import type { Counter } from '../counter.ts';
import { done, month, openAttendance } from './office.ts';

/** An office with a director and an attendance officer, and a month of 2026 closed on its last working day. */
async function closed(asked: string, on: string): Promise<Counter> {
  const counter = await openAttendance({ today: on });
  await done(counter, 'staff add 王建国 --post 主任 --from 2026-01-01');
  await done(counter, 'staff add 孙秀英 --post 考勤员 --from 2026-01-01');
  for (const name of ['李敏', '王建国', '孙秀英']) {
    await done(counter, `attendance mark ${name} ${asked}-01..${on} 出勤`);
  }
  await done(counter, `attendance close ${asked} --by 孙秀英`);
  return counter;
}

const marks = '--sealed --director 王建国 --officer 孙秀英';
const by = (subject: string, verdicts: { subject: string }[]) => verdicts.find((one) => one.subject === subject);

describe('attendance submit (长春 十三(六))', () => {
  test('G-100: the return for May 2026 is due on Sunday 05-31, to be sent by Friday 05-29', async () => {
    const counter = await closed('2026-05', '2026-05-29');
    expect((await month(counter, '2026-05')).record).toMatchObject({ due: '2026-05-31', send_by: '2026-05-29' });
    const line = `attendance submit 2026-05 ${marks} --json --dry-run`;
    for (const [sent, holds] of [
      ['2026-05-29', true],
      ['2026-05-31', true],
      ['2026-06-01', false],
    ] as const) {
      const { verdicts } = (await done(counter, `${line} --sent ${sent} --today ${sent}`)).json();
      expect(by('sent', verdicts), sent).toMatchObject({
        holds,
        rule: 'attendance.return',
        cite: { article: '十三(六)' },
      });
    }
    const late = (await done(counter, `${line} --sent 2026-06-01 --today 2026-06-01`)).json();
    expect(by('sent', late.verdicts)).toMatchObject({
      arithmetic: '应于 2026-05-31 前，2026-06-01 送出，晚 1 天',
      readings: ['D-37a', 'D-38a'],
      others: [
        { reading: 'D-37b', holds: true },
        { reading: 'D-38b', holds: true },
      ],
    });
    await done(counter, 'rules read D-37 b --from 2026-01-01');
    const next = (await done(counter, `${line} --sent 2026-06-01 --today 2026-06-01`)).json();
    expect(by('sent', next.verdicts)).toMatchObject({ holds: true, arithmetic: '应于 2026-06-01 前，2026-06-01 送出' });
  });

  test('G-101: the return for January 2026 is to be sent by Friday 01-30; on Monday it is two days late', async () => {
    const counter = await closed('2026-01', '2026-01-30');
    expect((await month(counter, '2026-01')).record).toMatchObject({ due: '2026-01-31', send_by: '2026-01-30' });
    const sent = await done(counter, `attendance submit 2026-01 ${marks} --sent 2026-01-30`);
    expect(sent.out).toContain('符合');
    const late = (await done(counter, `attendance submit 2026-01 ${marks} --today 2026-02-02 --json`)).json();
    expect(by('sent', late.verdicts)).toMatchObject({ holds: false });
    expect(late.record).toMatchObject({ position: 2, supersedes: 1, state: 'complete', in_time: false });
  });

  test('G-103: sealed and signed by the director only: incomplete', async () => {
    const counter = await closed('2026-05', '2026-05-29');
    const refused = await counter.jwh('attendance submit 2026-05 --sealed --director 王建国');
    expect(refused.code).toBe(4);
    expect(refused.err).toContain('2/3，不完整，缺考勤人员签字');
    expect(refused.err).toContain('十三(六)');
    expect((await done(counter, 'attendance submissions --json')).json().rows).toEqual([]);
    const happened = '--sealed --director 王建国 --happened 考勤员住院';
    const { record, verdicts } = (await done(counter, `attendance submit 2026-05 ${happened} --json`)).json();
    expect(record).toMatchObject({ state: 'incomplete', happened: '考勤员住院', officer: null });
    expect(by('marks', verdicts)).toMatchObject({ holds: false, arithmetic: '2/3，不完整，缺考勤人员签字' });
    expect((await done(counter, 'attendance due --json')).json().rows).toMatchObject([{ wants: 'complete' }]);
    const whole = (await done(counter, `attendance submit 2026-05 ${marks} --json`)).json();
    expect(whole.record).toMatchObject({ position: 2, supersedes: 1, state: 'complete', happened: null });
    expect((await done(counter, 'attendance due --json')).json().rows).toEqual([]);
  });

  test('a signature of somebody who does not hold the post does not count', async () => {
    const counter = await closed('2026-05', '2026-05-29');
    const refused = await counter.jwh('attendance submit 2026-05 --sealed --director 李敏 --officer 孙秀英');
    expect(refused.code).toBe(4);
    expect(refused.err).toContain('李敏在 2026-05-29 不任社区主任，签字不作数');
  });

  test('D-90: one person for both is warned of under a, and is right under b', async () => {
    const counter = await closed('2026-05', '2026-05-29');
    await done(counter, 'staff add 王建国 --post 考勤员 --from 2026-05-01');
    const line = 'attendance submit 2026-05 --sealed --director 王建国 --officer 王建国 --json --dry-run';
    const warned = (await done(counter, line)).json();
    expect(warned.record.state).toBe('complete');
    expect(by('signers', warned.verdicts)).toMatchObject({
      holds: false,
      severity: 'warning',
      readings: ['D-90a'],
      others: [{ reading: 'D-90b', holds: true }],
    });
    await done(counter, 'rules read D-90 b --from 2026-01-01');
    expect(by('signers', (await done(counter, line)).json().verdicts)).toMatchObject({ holds: true });
    const two = (await done(counter, `attendance submit 2026-05 ${marks} --json`)).json();
    expect(by('signers', two.verdicts)).toMatchObject({ holds: true, arithmetic: '王建国、孙秀英' });
  });

  test('R-CC-13-13: it goes to the section the text names, with the street’s name or without', async () => {
    const counter = await closed('2026-05', '2026-05-29');
    const to = async (words: string) =>
      by(
        'recipient',
        (await done(counter, `attendance submit 2026-05 ${marks} --to ${words} --json --dry-run`)).json().verdicts,
      );
    expect(await to('虹桥街道办事处社会事务管理科')).toMatchObject({ holds: true });
    expect(await to('区民政局')).toMatchObject({ holds: false, rule: 'attendance.return.to' });
  });

  test('a month still open is not sent; a return entered by mistake is struck and keeps its place', async () => {
    const counter = await closed('2026-05', '2026-05-29');
    expect((await counter.jwh(`attendance submit 2026-04 ${marks} --json`)).json().error.code).toBe('month_open');
    await done(counter, `attendance submit 2026-05 ${marks} --received-by 赵科长`);
    expect((await done(counter, 'attendance month 2026-05')).out).toContain(
      '已报送：2026-05-29 送街道办事处社会事务管理科',
    );
    expect((await counter.jwh('attendance submit 2026-05 --void 2 --reason 错')).code).toBe(3);
    await done(counter, 'attendance submit 2026-05 --void 1 --reason 日期登记错了');
    expect((await counter.jwh('attendance submit 2026-05 --void 1 --reason 错')).code).toBe(2);
    expect((await done(counter, 'attendance month 2026-05')).out).not.toContain('已报送');
    const { record } = (await done(counter, `attendance submit 2026-05 ${marks} --json`)).json();
    expect(record).toMatchObject({ position: 2, supersedes: null });
    expect((await done(counter, 'attendance submissions 2026-05 --json')).json().rows).toMatchObject([
      { position: 1, state: 'voided', voided: '日期登记错了', received_by: '赵科长' },
      { position: 2, state: 'complete' },
    ]);
  });
});

test('attendance due: what is not closed, not sent, and overdue', async () => {
  const counter = await closed('2026-05', '2026-05-29');
  const rows = async (today: string) => (await done(counter, `attendance due --json --today ${today}`)).json().rows;
  expect(await rows('2026-05-29')).toEqual([
    {
      month: '2026-05',
      wants: 'submit',
      closed_on: '2026-05-29',
      sent_on: null,
      due: '2026-05-31',
      send_by: '2026-05-29',
      overdue: false,
    },
  ]);
  expect(await rows('2026-06-01')).toMatchObject([
    { month: '2026-05', wants: 'submit', overdue: true },
    { month: '2026-06', wants: 'close', overdue: false },
  ]);
  await done(counter, `attendance submit 2026-05 ${marks} --sent 2026-05-29`);
  expect(await rows('2026-06-01')).toMatchObject([{ month: '2026-06' }]);
  expect((await done(counter, 'attendance due --all --today 2026-06-01')).out).toContain('已办');
});

test('a place that asks for no return keeps the record and judges nothing', async () => {
  const counter = await openAttendance({ place: 'jingan', today: '2026-10-02' });
  await done(counter, 'attendance mark 李敏 2026-09-01..2026-09-30 出勤');
  expect((await done(counter, 'attendance close 2026-09 --by 李敏 --json')).json().verdicts).toEqual([]);
  expect((await done(counter, 'attendance due --json')).json().rows).toMatchObject([{ month: '2026-10', due: null }]);
  const { verdicts } = (await done(counter, 'attendance submit 2026-09 --to 街道 --json')).json();
  expect(verdicts).toEqual([]);
});
