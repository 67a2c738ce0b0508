import { describe, expect, test } from 'vitest';
import { pdfText } from '../readers.ts';
import { checked, done, openDuty } from './office.ts';

const log = (day: string, more: string) =>
  `duty log ${day} --slot evening --arrived 18:30 --left 20:30 --visits 0 --calls 0 ${more}`;

describe('the month checked', () => {
  test('exit 7 with findings; days to come are planned or not planned, not missing', async () => {
    const office = await openDuty({ today: '2026-10-16' });
    await done(office, 'duty plan 2026-10-12..2026-10-20');
    await done(office, log('2026-10-15', '--who 李敏'));
    const answer = await office.jwh('duty check 2026-10 --json');
    const { rows, findings } = answer.json();
    expect(answer.code).toBe(7);
    const states = Object.fromEntries(
      rows.map(({ day, state }: { day: string; state: string }) => [day.slice(8), state]),
    );
    expect(states).toMatchObject({ '14': 'broken', '15': 'kept', '16': 'planned', '20': 'planned', '21': 'unplanned' });
    const codes = (day: string) =>
      findings.filter((one: { day: string }) => one.day === day).map(({ code }: { code: string }) => code);
    expect(codes('2026-10-14')).toEqual(['coverage', 'persons']);
    expect(codes('2026-10-21')).toEqual(['unplanned']);
  });

  test('a rota for cleaning that is used has somebody on every workday', async () => {
    const office = await openDuty({ place: 'changchun' });
    expect((await done(office, 'duty check 2026-10 --json')).json().rows).toEqual([]);
    await done(office, 'office set hours 8:30-11:30 13:30-17:00 --from 2025-01-01');
    await done(office, 'duty plan 2026-10-12..2026-10-13 --people 李敏');
    await done(office, 'duty log 2026-10-12 --slot cleaning --who 李敏 --arrived 7:50 --cleaned');
    expect(await checked(office, '2026-10-12')).toMatchObject({ state: 'kept', slot: 'cleaning' });
    expect(await checked(office, '2026-10-13')).toMatchObject({ state: 'look', problems: '没有记录' });
    expect(await checked(office, '2026-10-14')).toMatchObject({ state: 'look', planned: '' });
    expect(await checked(office, '2026-10-17')).toBeUndefined();
  });

  test('somebody else than planned is told where it is logged', async () => {
    const office = await openDuty();
    await done(office, 'duty plan 2026-10-15 --people 李敏');
    const { findings } = (await done(office, `${log('2026-10-15', '--who 林文斌')} --json`)).json();
    expect(findings).toMatchObject([{ code: 'not_planned', next: 'jwh duty swap' }]);
  });

  test('what is only still to come is no finding of the exit code', async () => {
    const office = await openDuty({ today: '2026-09-30' });
    expect((await office.jwh('duty check 2026-10')).code).toBe(0);
  });

  test('a shift kept by another is listed until the swap is made up for afterwards', async () => {
    const office = await openDuty();
    await done(office, 'duty plan 2026-10-15 --people 李敏');
    await done(office, log('2026-10-15', '--who 林文斌'));
    const row = await checked(office, '2026-10-15');
    expect(row).toMatchObject({ state: 'look', problems: '未办换班' });
    expect((await office.jwh('duty check 2026-10')).out.replace(/\s/g, '')).toContain(
      '值班表上排的是李敏，林文斌没有换班手续',
    );
    const swap = 'duty swap 2026-10-15 李敏 林文斌 --by 王建国 --reason 家中有事';
    expect((await office.jwh(`${swap} --json`)).json().error.code).toBe('already_kept');
    const { record } = (await done(office, `${swap} --happened 当天临时替班 --json`)).json();
    expect(record.reason).toBe('家中有事（事后补：当天临时替班）');
    expect(await checked(office, '2026-10-15')).toMatchObject({ state: 'kept' });
    const back = 'duty swap 2026-10-15 林文斌 李敏 --by 王建国 --reason 换回 --happened 换回 --json';
    expect((await office.jwh(back)).json().error.code).toBe('already_kept');
  });

  test('a record of somebody on leave contradicts it', async () => {
    const office = await openDuty();
    await done(office, 'attendance mark 李敏 2026-10-15 病假');
    const { findings } = (await done(office, `${log('2026-10-15', '--who 李敏')} --json`)).json();
    expect(findings).toMatchObject([{ code: 'on_leave' }]);
  });
});

describe('R-JA1-24: rest in lieu, or pay', () => {
  // biome-ignore lint/suspicious/noExplicitAny: tests look into it freely
  const payOf = async (office: Awaited<ReturnType<typeof openDuty>>): Promise<any[]> =>
    (await done(office, 'duty pay 2026-10 --json')).json().rows;

  test('an evening is half a day, a day on a holiday a whole one, unless the office sets it otherwise', async () => {
    const office = await openDuty();
    const holiday = 'duty log 2026-10-01 --slot holiday --arrived 9:00 --left 16:30 --rest --who 李敏 --json';
    const { record, verdicts } = (await done(office, holiday)).json();
    expect(record).toMatchObject({ compensation: 'rest', halves: 2 });
    const lieu = verdicts.find(({ rule }: { rule: string }) => rule === 'duty.lieu.day');
    expect(lieu).toMatchObject({ holds: true, cite: { status: 'assumed' } });
    await done(office, log('2026-10-15', '--who 李敏 --rest'));
    expect(await payOf(office)).toMatchObject([
      { person: '李敏', night: 1, holiday: 1, total: 2, earned_halves: 3, open: 0 },
    ]);
    await done(office, 'rules set duty.lieu.evening 2 --cite 办公会 --from 2026-10-16');
    await done(office, log('2026-10-16', '--who 李敏 --rest'));
    expect((await payOf(office))[0].earned_halves).toBe(5);
  });

  test.each([
    ['--rest 1', null],
    ['--rest 2', 'compensation_over_standard'],
    ['--rest 2 --happened 通宵值守', null],
    ['--rest 4 --happened 通宵值守', null],
    ['--rest 5 --happened 通宵值守', 'compensation_too_many'],
    ['--rest 100', 'compensation_too_many'],
  ])('an evening of half a day: %s', async (given, code) => {
    const office = await openDuty();
    const answer = await office.jwh(`${log('2026-10-15', `--who 李敏 ${given}`)} --json`);
    expect(answer.code === 0 ? null : answer.json().error.code).toBe(code);
  });

  test('a voided record takes its time off back', async () => {
    const office = await openDuty();
    await done(office, log('2026-10-15', '--who 李敏 --rest'));
    const { record } = (await done(office, 'duty void 1 --reason 抄错 --json')).json();
    expect(record).toMatchObject({ number: '值〔2026〕1号', lieu: 1 });
    expect(await payOf(office)).toEqual([]);
    expect((await office.jwh('duty void 1 --reason 抄错 --json')).json().error.code).toBe('voided');
    expect((await done(office, log('2026-10-15', '--who 李敏 --rest --json'))).json().record.number).toBe(
      '值〔2026〕2号',
    );
  });

  test('pay by the office’s standard, once it has one; what differs is told', async () => {
    const office = await openDuty();
    const unset = (await done(office, `${log('2026-10-13', '--who 李敏 --pay 50.5')} --json`)).json();
    expect(unset.record).toMatchObject({ compensation: 'pay', amount: 5050, halves: null });
    expect(unset.findings).toMatchObject([{ code: 'no_pay_standard' }]);
    const standard = JSON.stringify({ unit: '分', min: 5000, max: 5000 });
    await done(office, `rules set duty.pay '${standard}' --cite 街道通知 --from 2026-10-14`);
    const set = (await done(office, `${log('2026-10-14', '--who 李敏 --pay')} --json`)).json();
    expect(set.record.amount).toBe(5000);
    const other = (await done(office, `${log('2026-10-15', '--who 李敏 --pay 49.99')} --json`)).json();
    expect(other.verdicts.find(({ rule }: { rule: string }) => rule === 'duty.pay')).toMatchObject({ holds: false });
    expect((await payOf(office))[0]).toMatchObject({ pay: 5050 + 5000 + 4999, total: 3 });
  });

  test('decided later, and once', async () => {
    const office = await openDuty();
    await done(office, log('2026-10-15', '--who 李敏'));
    expect((await payOf(office))[0]).toMatchObject({ open: 1, earned_halves: 0, pay: null });
    await done(office, 'duty compensate 1 --rest 1');
    expect((await payOf(office))[0]).toMatchObject({ open: 0, earned_halves: 1 });
    const again = await office.jwh('duty compensate 1 --pay 50 --json');
    expect([again.code, again.json().error.code]).toEqual([2, 'already_compensated']);
  });

  test('F-41 on paper, with what was taken, signed by the director; volunteers apart', async (context) => {
    const office = await openDuty();
    await done(office, log('2026-10-15', '--who 李敏 --rest'));
    await done(office, log('2026-10-16', '--who 张阿姨 --volunteer'));
    await done(office, 'attendance mark 李敏 2026-10-20 调休 --half pm');
    expect(await payOf(office)).toMatchObject([{ person: '李敏', taken_halves: 1 }]);
    await done(office, 'duty pay 2026Q4 --pdf 费.pdf');
    const text = pdfText(`${office.folder}/费.pdf`, context);
    for (const word of ['补休、值班费表', '李敏', '主任', '志愿者值班1次', '没有数额']) expect(text).toContain(word);
  });
});
