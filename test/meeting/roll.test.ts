import { expect, test } from 'vitest';
import { type Counter, openCounter } from '../counter.ts';

/** 45 elected, a committee of 5, a party branch of 3 (one of them on the committee), 2 deputies (G-007). */
function rollOf幸福(oneElectedOnCommittee: boolean): string {
  const elected = Array.from({ length: 45 }, (_, i) => (i === 0 && oneElectedOnCommittee ? '委员1' : `代表${i + 1}`));
  const line = (name: string, basis: string) => `${name},${basis},${basis === '民选' ? '第1居民小组' : ''}`;
  return [
    '姓名,类别,居民小组',
    ...elected.map((name) => line(name, '民选')),
    ...[1, 2, 3, 4, 5].map((n) => line(`委员${n}`, '居委会成员')),
    ...['委员2', '支委1', '支委2'].map((name) => line(name, '党支部成员')),
    ...['代表大会代表1', '代表大会代表2'].map((name) => line(name, '人大代表')),
  ].join('\n');
}

async function present(office: Counter, count: number) {
  const answer = await office.run(
    ...['meeting', 'record', '--kind', 'representatives', '--day', '2026-09-18', '--present', `${count}`, '--json'],
  );
  expect(answer.err).toBe('');
  return answer.json().verdicts[0];
}

test.each([
  ['G-007', false, 54, 28, '28×2 = 56 > 54', 27, '27×2 = 54 ≤ 54'],
  ['G-008', true, 53, 27, '27×2 = 54 > 53', 26, '26×2 = 52 ≤ 53'],
])('%s the roll of 幸福 counts every person once', async (_no, twice, entitled, enough, more, short, less) => {
  const office = await openCounter({ place: 'xingfu' });
  office.write('名册.csv', rollOf幸福(twice));
  expect((await office.jwh('rep import 名册.csv --from 2026-01-10')).code).toBe(0);
  expect(await present(office, enough)).toMatchObject({ holds: true, of: entitled, arithmetic: more });
  const failing = await present(office, short);
  expect(failing).toMatchObject({ holds: false, of: entitled, arithmetic: less, short: 1 });
});

test('D-06 counted once per class, the same meeting falls short, and is said to', async () => {
  const office = await openCounter({ place: 'xingfu' });
  office.write('名册.csv', rollOf幸福(true));
  await office.jwh('rep import 名册.csv --from 2026-01-10');
  const verdict = await present(office, 27);
  expect(verdict.others).toContainEqual({ reading: 'D-06b', holds: false, arithmetic: '27×2 = 54 ≤ 55' });
});

/** A meeting of households in 幸福: 1,480 households, of whom 800 have named a representative, and 9 ex officio beside. */
async function households(office: Counter, count: number) {
  office.write(
    '户代表会.json',
    JSON.stringify({
      kind: 'households',
      day: '2026-09-18',
      entitled: 1489,
      ex_officio_beside: 9,
      named: 800,
      present: count,
    }),
  );
  return (await office.jwh('meeting record --file 户代表会.json --json')).json().verdicts[0];
}

test('D-07, D-09 households: all of them and the ex-officio members beside, unless read otherwise', async () => {
  const office = await openCounter({ place: 'xingfu' });
  const enough = await households(office, 745);
  expect(enough).toMatchObject({ holds: true, base: 'households', arithmetic: '745×2 = 1490 > 1489' });
  const short = await households(office, 744);
  expect(short).toMatchObject({ holds: false, short: 1 });
  expect(short.others).toContainEqual({ reading: 'D-07b', holds: true, arithmetic: '744×2 = 1488 > 1480' });
  expect(short.others).toContainEqual({ reading: 'D-09b', holds: true, arithmetic: '744×2 = 1488 > 809' });
});

test('the frozen roll: later changes of the people on file change no recorded meeting', async () => {
  const office = await openCounter({ place: 'changchun' });
  office.write('名册.csv', '姓名,居民小组\n张一,第1居民小组\n李二,第1居民小组\n王三,第2居民小组\n');
  await office.jwh('rep import 名册.csv --from 2026-01-10');
  await office.jwh('meeting record --kind representatives --day 2026-09-10 --present 张一、李二 --motion 甲=2/0/0');
  const before = (await office.jwh('meeting show 1 --json')).out;
  await office.jwh('rep leave 张一 --on 2026-09-01 --reason 迁出');
  await office.run('rep', 'elect', '赵四', '--group', '第3居民小组', '--from', '2026-01-10');
  expect((await office.jwh('meeting show 1 --json')).out).toBe(before);
  expect((await office.jwh('meeting minutes 1')).out).toMatch(/张一\s+到/);
});
