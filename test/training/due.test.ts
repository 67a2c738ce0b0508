import { expect, test } from 'vitest';
import { all, staffed } from './office.ts';

interface DueRow {
  kind: string;
  period: string;
  state: string;
  count: number;
  days: string[];
  notes: string[];
}

const study = (day: string, kind = '集中学习', more = '') =>
  `training log ${day} --kind ${kind} --title 学习${day} --attend 李敏 ${more}`;

async function due(place: 'changchun' | 'xingfu' | 'jingan' | 'qinhuangdao', today: string, ...lines: string[]) {
  const office = await staffed(place, today, '李敏 社工 2018-01-10');
  await all(office, ...lines);
  const { rows } = (await office.jwh('training due --json')).json() as { rows: DueRow[] };
  const of = (period: string, kind = 'study') => rows.find((row) => row.period === period && row.kind === kind);
  return { office, rows, of };
}

test('R-CC-07-2: every week from Monday to Sunday wants its study', async () => {
  const { of } = await due('changchun', '2026-10-20', study('2026-10-11'), study('2026-10-12'));
  expect(of('2026-W41')).toMatchObject({ state: 'held', days: ['2026-10-11'] });
  expect(of('2026-W42')).toMatchObject({ state: 'held', days: ['2026-10-12'] });
  expect(of('2026-W40')).toMatchObject({ state: 'missed' });
  expect(of('2026-W43')).toMatchObject({ state: 'due' });
});

test('G-043, G-044 with study: a week with three working days wants it, a week without any does not (D-33)', async () => {
  const { office, of } = await due('changchun', '2026-10-31');
  expect(of('2026-W41')).toMatchObject({ state: 'missed' });
  expect(of('2026-W08')).toMatchObject({ state: 'not_due', notes: ['整周放假（D-33a）'] });
  await all(office, 'rules read D-33 b --from 2026-01-01 --cite 主任会议');
  const { rows } = (await office.jwh('training due --json')).json() as { rows: DueRow[] };
  expect(rows.find(({ period }) => period === '2026-W08')?.state).toBe('missed');
});

test('reading alone at home is no common study, and neither is what was voided', async () => {
  const { office, of } = await due('changchun', '2026-10-20', study('2026-10-12', '个人自学'), study('2026-10-13'));
  expect(of('2026-W42')).toMatchObject({ count: 1, days: ['2026-10-13'] });
  await all(office, 'training void 2 --reason 登错');
  const { rows } = (await office.jwh('training due --json')).json() as { rows: DueRow[] };
  expect(rows.find(({ period }) => period === '2026-W42')).toMatchObject({ state: 'missed', count: 0 });
});

test('R-XF1-12: study in every month, on its first day or its last', async () => {
  const { of, rows } = await due('xingfu', '2026-06-15', study('2026-04-01'), study('2026-04-30'), study('2026-06-01'));
  expect(of('2026-04')).toMatchObject({ state: 'held', count: 2 });
  expect(of('2026-05')).toMatchObject({ state: 'missed' });
  expect(of('2026-06')).toMatchObject({ state: 'held' });
  expect(rows.filter(({ kind }) => kind === 'study')).toHaveLength(6);
});

test('R-JA1-28, D-31: the 15th belongs to the first half of the month, the 16th to the second; rolling under (b)', async () => {
  const { office, of } = await due(
    'jingan',
    '2026-10-31',
    study('2026-10-15', '学习例会'),
    study('2026-09-16', '学习例会'),
  );
  expect(of('2026-10H1')).toMatchObject({ state: 'held', days: ['2026-10-15'] });
  expect(of('2026-10H2')).toMatchObject({ state: 'due' });
  expect(of('2026-09H2')).toMatchObject({ state: 'held', days: ['2026-09-16'] });
  await all(office, 'rules read D-31 b --from 2026-01-01 --cite 主任会议');
  const { rows } = (await office.jwh('training due --json')).json() as { rows: DueRow[] };
  const gap = rows.find(({ period }) => period.startsWith('2026-09-16/'));
  expect(gap).toMatchObject({ state: 'missed', period: '2026-09-16/2026-10-01' });
});

test('R-JA1-28: a logged 办公例会 counts, and counts once where the study is logged as well', async () => {
  const meeting = 'meeting log 办公例会 --day 2026-10-07 --present 3 --items 学习';
  const { of, office } = await due('jingan', '2026-10-31', meeting);
  expect(of('2026-10H1')).toMatchObject({ state: 'held', count: 1, notes: ['以登记的办公例会计入'] });
  await all(office, study('2026-10-07', '学习例会'));
  const { rows } = (await office.jwh('training due --json')).json() as { rows: DueRow[] };
  expect(rows.find(({ period }) => period === '2026-10H1')).toMatchObject({ count: 1, notes: [] });
});

test('R-JA1-28: a 碰头会 is no study session', async () => {
  const { of } = await due('jingan', '2026-10-31', 'meeting log weekly --day 2026-10-05 --present 3 --items 甲');
  expect(of('2026-10H1')).toMatchObject({ state: 'missed', count: 0 });
});

test('R-JA1-29: a 学习小结会 in every half-year', async () => {
  const { of } = await due('jingan', '2026-10-31', study('2026-07-01', '学习小结会'));
  expect(of('2026H1', 'summary')).toMatchObject({ state: 'missed' });
  expect(of('2026H2', 'summary')).toMatchObject({ state: 'held' });
});

test('R-QHD-4-9, -11: one training by the city and one by the county each year; more than two are no fault', async () => {
  const course = (day: string, level: string) => study(day, level, '--hours 4');
  const { of } = await due(
    'qinhuangdao',
    '2026-10-31',
    course('2026-01-05', '区级培训'),
    course('2026-02-05', '区级培训'),
    course('2026-03-05', '区级培训'),
  );
  expect(of('2026', 'county')).toMatchObject({ state: 'held', count: 3 });
  expect(of('2026', 'city')).toMatchObject({ state: 'due', count: 0 });
});

test('a place that says nothing about study says so', async () => {
  const office = await staffed('tuanjielu', '2026-10-31');
  expect((await office.jwh('training due')).out).toContain('本地规定没有写多久学习、培训一次');
  expect((await office.jwh('training due --json')).json().rows).toEqual([]);
});

test('what is no year is refused in a sentence', async () => {
  const office = await staffed('changchun', '2026-10-31');
  for (const line of ['training due', 'training hours', 'training list', 'inspection list']) {
    const answer = await office.jwh(`${line} --year 99999`);
    expect([line, answer.code]).toEqual([line, 2]);
    expect(answer.err).toContain('不是年份');
  }
});
