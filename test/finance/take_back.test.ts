import { expect, test } from 'vitest';
import { done, openBooks, paid, received, refused } from './books_office.ts';

test('an audit entered for the wrong month is taken back with its reason: it stays on paper, the month is due again', async () => {
  const office = await openBooks('2026-11-05');
  await done(office, paid('2026-09-12', '50', '--approver 王建国'));
  await done(office, 'finance audit 2026-09 --by 周某 --body 街道监管会 --on 2026-10-08');
  expect(await refused(office, 'finance void 1 --reason 抄错')).toEqual({ exit: 2, code: 'shown_already' });
  const taken = (await done(office, 'finance void 2026-09 --review audit --reason 登记错了月份 --json')).json();
  expect(taken.record).toMatchObject({
    ...{ period: '2026-09', kind: 'audit', day: '2026-10-08', name: '周某', post: '街道监管会', result: 'passed' },
    voided: '登记错了月份',
  });
  const month = (await done(office, 'finance month 2026-09 --json')).json();
  expect(month.record.reviews).toMatchObject([{ kind: 'audit', voided: '登记错了月份' }]);
  expect((await done(office, 'finance month 2026-09')).out).toContain('作废：登记错了月份');
  const due = (await office.jwh('finance due 2026 --all --json')).json().rows;
  expect(due).toContainEqual(expect.objectContaining({ kind: 'audit', period: '2026-09', status: 'missed', days: [] }));
  expect(await refused(office, 'finance void 2026-09 --review audit --reason 再')).toEqual({
    exit: 2,
    code: 'voided_already',
  });
  await done(office, 'finance void 1 --reason 抄错');
  await done(office, 'finance audit 2026-09 --by 周某 --body 街道监管会 --on 2026-10-09');
});

test('a notice is taken back and told again the same day; of several it is said which one', async () => {
  const office = await openBooks('2026-11-05');
  await done(office, paid('2026-09-12', '50', '--approver 王建国'));
  await done(office, 'finance notice 2026-09 --by 李敏 --on 2026-10-04 --to 例会');
  await done(office, 'finance notice 2026-09 --by 王建国 --on 2026-10-05');
  const taken = 'finance void 2026-09 --review 内部通报 --reason 没有开会';
  expect(await refused(office, taken)).toEqual({ exit: 2, code: 'several_reviews' });
  expect(await refused(office, `${taken} --on 2026-10-06`)).toEqual({ exit: 3, code: 'no_such_review' });
  expect((await done(office, `${taken} --by 李敏 --json`)).json().record).toMatchObject({
    name: '李敏',
    place: '例会',
  });
  await done(office, 'finance notice 2026-09 --by 李敏 --on 2026-10-06');
  await done(office, `${taken} --on 2026-10-05`);
  const { reviews } = (await done(office, 'finance month 2026-09 --json')).json().record;
  expect(reviews.map((one: { day: string; voided?: string }) => [one.day, one.voided ?? null])).toEqual([
    ['2026-10-04', '没有开会'],
    ['2026-10-05', '没有开会'],
    ['2026-10-06', null],
  ]);
});

test('final accounts are taken back, not while the audit of the year stands on them', async () => {
  const office = await openBooks('2027-02-05');
  await done(office, paid('2026-11-10', '50', '--approver 王建国'));
  await done(office, 'finance settle 2026 --by 李敏 --analysis 收支平衡 --on 2027-01-10');
  await done(office, 'finance audit 2026 --by 周某 --on 2027-01-20');
  const settled = 'finance void 2026 --review final_accounts --reason 漏记一笔';
  expect(await refused(office, settled)).toEqual({ exit: 2, code: 'audited_already' });
  await done(office, 'finance void 2026 --review audit --reason 没有审核');
  await done(office, settled);
  expect((await done(office, 'finance year 2026 --json')).json().record).toMatchObject({
    analysis: null,
    reviews: [{ voided: '漏记一笔' }, { voided: '没有审核' }],
  });
  expect((await done(office, received('2026-12-30', '10', '--json'))).json().findings).toBeUndefined();
});

test('a posting is taken back by its quarter; a number, a wrong period and options without --review are refused', async () => {
  const office = await openBooks('2026-11-05', 'jingan');
  await done(office, received('2026-07-30', '20'));
  await done(office, 'finance post 2026Q3 --by 李敏 --place 公开栏 --on 2026-10-08');
  const posted = async () =>
    (await office.jwh('finance due 2026 --all --json'))
      .json()
      .rows.find((row: { kind: string; period: string }) => row.kind === 'posting' && row.period === '2026Q3');
  expect(await posted()).toMatchObject({ status: 'done' });
  await done(office, received('2026-08-01', '10'));
  expect(await posted()).toMatchObject({ status: 'redo' });
  await done(office, 'finance void 2026Q3 --review posting --reason 贴错了地方');
  expect(await posted()).toMatchObject({ status: 'missed', days: [] });
  expect(await refused(office, 'finance void 2026Q3 --review notice --reason 甲')).toEqual({
    exit: 2,
    code: 'bad_period',
  });
  expect(await refused(office, 'finance void 1 --on 2026-08-01 --reason 甲')).toEqual({
    exit: 2,
    code: 'review_missing',
  });
});
