import { expect, test } from 'vitest';
import { type Counter, openCounter } from '../counter.ts';
import { done, refused } from './books_office.ts';

type Place = 'changchun' | 'jingan' | 'xingfu';

async function openOffice(today: string, place: Place = 'changchun'): Promise<Counter> {
  const office = await openCounter({ place, today });
  await done(office, 'staff add 王建国 --post 主任 --post 委员 --from 2025-01-01');
  await done(office, 'staff add 李敏 --post 委员 --post 会计 --from 2025-01-01');
  await done(office, 'finance open --method cash --amount 5000 --day 2026-01-01');
  return office;
}

const spend = (day: string, amount: string) =>
  `finance expense --day ${day} --amount ${amount} --payee 店${day} --purpose 纸 --method cash --handler 李敏 --approver 王建国 --category 办公费`;

const stamp = 'disclose approve 2026Q1 --gate stamp --by 周某';
const post = 'finance post 2026Q1 --by 李敏 --place 小区公开栏';

async function postingDue(office: Counter, today: string) {
  const json = (await done(office, `finance due 2026 --all --today ${today} --json`)).json();
  const is = ({ kind, period }: { kind: string; period: string }) => kind === 'posting' && period === '2026Q1';
  return { row: json.rows.find(is), finding: (json.findings ?? []).find(is) };
}

test('posted in the middle of a quarter: refused; if it hangs there, kept, and the quarter is still due', async () => {
  const office = await openOffice('2026-04-20');
  await done(office, spend('2026-02-10', '110'));
  await done(office, `${stamp} --on 2026-02-20`);
  const said = await office.jwh(`${post} --on 2026-02-28`);
  expect(said.code).toBe(2);
  expect(said.err).toContain('2026-02-28 的数字还不完整，2026-03-01 起才是第一季度末');
  const kept = (await done(office, `${post} --on 2026-02-28 --happened 已经贴了 --json`)).json();
  expect(kept.record.happened).toBe('已经贴了');
  expect(kept.verdicts).toContainEqual(expect.objectContaining({ subject: 'complete', holds: false }));
  expect((await postingDue(office, '2026-04-10')).row).toMatchObject({ status: 'due', days: [] });
  const missed = await postingDue(office, '2026-04-11');
  expect(missed.row).toMatchObject({ status: 'missed' });
  expect(missed.finding.sentence).toContain('2026-02-28 上墙公布 < 2026-03-01，数字还不完整');
  await done(office, `${post} --on 2026-03-01`);
  expect((await postingDue(office, '2026-04-11')).row).toMatchObject({ status: 'done', days: ['2026-03-01'] });
});

test('figures that change after the posting make it due again, as a posting of the disclosure too', async () => {
  const office = await openOffice('2026-04-08');
  await done(office, spend('2026-02-10', '110'));
  await done(office, `${stamp} --on 2026-03-30`);
  await done(office, `${post} --on 2026-03-30`);
  expect((await postingDue(office, '2026-04-08')).row).toMatchObject({ status: 'done' });
  await done(office, spend('2026-03-31', '50'));
  const again = await postingDue(office, '2026-04-08');
  expect(again.row).toMatchObject({ status: 'redo' });
  expect(again.finding).toMatchObject({ code: 'redo' });
  await done(office, `${stamp} --on 2026-04-08`);
  await done(office, `${post} --on 2026-04-08`);
  expect((await postingDue(office, '2026-04-08')).row).toMatchObject({ status: 'done' });
});

test('a sheet of the disclosure counts while it says what the books say', async () => {
  const office = await openOffice('2026-04-02', 'jingan');
  await done(office, spend('2026-02-10', '110'));
  await done(office, 'disclose prepare 2026Q1');
  const hung = await office.jwh('disclose publish 2026Q1 --by 李敏 --place 公开栏 --happened 已经贴了');
  expect(hung.err).toBe('');
  expect((await postingDue(office, '2026-04-02')).row).toMatchObject({ status: 'done' });
  await done(office, spend('2026-03-31', '50'));
  expect((await postingDue(office, '2026-04-02')).row).toMatchObject({ status: 'redo' });
});

test('the same sheet is not posted twice on a day and place; elsewhere or another day it is', async () => {
  const office = await openOffice('2026-04-08');
  await done(office, spend('2026-02-10', '110'));
  await done(office, `${stamp} --on 2026-04-01`);
  await done(office, `${post} --on 2026-04-02`);
  expect(await refused(office, `${post} --on 2026-04-02`)).toEqual({ exit: 2, code: 'entered_already' });
  await done(office, 'finance post 2026Q1 --by 李敏 --place 北门 --on 2026-04-02');
  await done(office, `${post} --on 2026-04-03`);
});

test.each([
  ['2026-08-30', 2],
  ['2026-08-31', 0],
])('a month of 幸福 posted on %s: exit %i (D-40)', async (day, exit) => {
  const office = await openOffice('2026-09-05', 'xingfu');
  expect((await office.jwh(`finance post 2026-08 --by 李敏 --place 公开栏 --on ${day}`)).code).toBe(exit);
});

test('G-071: the accounts name the list of the disclosure where it has another day', async () => {
  const office = await openOffice('2026-04-05');
  await done(office, spend('2026-02-10', '110'));
  expect((await done(office, 'finance due 2026')).out.replace(/\s+/g, '')).toContain(
    '季度末2026-03-31（数字完整的，至迟2026-04-10）',
  );
  await done(office, 'rules read D-36 b --from 2026-01-01 --cite 街道要求');
  expect((await done(office, 'finance due 2026')).out).not.toContain('居务公开的到期表');
});
