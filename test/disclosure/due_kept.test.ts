import { expect, test } from 'vitest';
import { type Counter, openCounter } from '../counter.ts';

// biome-ignore lint/suspicious/noExplicitAny: tests look into it freely
type Any = any;

async function does(office: Counter, ...lines: string[]): Promise<void> {
  for (const line of lines) {
    const { code, err } = await office.jwh(line);
    expect({ line, code, err }).toEqual({ line, code: 0, err: '' });
  }
}

const due = async (office: Counter, line: string): Promise<Any> =>
  (await office.jwh(`disclose due ${line} --json`)).json();

const found = ({ findings = [] }: Any, code: string) => findings.filter((one: Any) => one.code === code);

const xingfu = (today: string) => openCounter({ place: 'xingfu', today });

test('New Year takes nothing off the list: how much of the year before is overdue stays, until it is posted', async () => {
  const office = await xingfu('2026-12-31');
  const december = found(await due(office, ''), 'not_posted').length;
  expect(december).toBeGreaterThan(20);
  const [left] = found(await due(office, '--today 2027-01-01'), 'overdue_last_year');
  expect(left).toMatchObject({ year: 2026, count: december });
  expect((await office.jwh('disclose due --today 2027-12-31')).out).toContain('jwh disclose due 2026');
  expect(found(await due(office, '2026 --today 2027-01-01'), 'not_posted')).toHaveLength(december);
  await does(
    office,
    'disclose prepare 2026-10',
    'disclose approve 2026-10 --gate supervision --by 张秀英',
    'disclose review 2026-10 --by 张秀英',
    'disclose publish 2026-10 --by 李敏',
  );
  const [less] = found(await due(office, '--today 2027-01-01'), 'overdue_last_year');
  expect(less.count).toBe(december - 2);
  // A span that is asked for says what is in it.
  expect(found(await due(office, '2027-01 --today 2027-01-01'), 'overdue_last_year')).toEqual([]);
});

test('a demand that is overdue is counted with the rest', async () => {
  const office = await xingfu('2026-12-31');
  const [before] = found(await due(office, '--today 2027-01-01'), 'overdue_last_year');
  await does(office, 'disclose demand 停车费的收支 --by 居民=869 --on 2026-11-01');
  const [after] = found(await due(office, '--today 2027-01-01'), 'overdue_last_year');
  expect(after.count).toBe(before.count + 1);
});

test('demands stand among the rest by their days', async () => {
  const office = await xingfu('2026-02-10');
  await does(office, 'disclose demand 停车费的收支 --by 居民=869 --on 2026-02-09');
  const { rows } = await due(office, '2026');
  const days = rows.map(({ due_day }: Any) => due_day);
  expect(days).toEqual([...days].sort());
  expect(rows.findIndex(({ item }: Any) => item === 'on_demand')).toBeLessThan(rows.length - 1);
});

test('R-XF4-1 where no election is on file, the list says so; a term’s sheet that was made names the term', async () => {
  const office = await xingfu('2026-02-01');
  await does(office, 'staff add 王建国 --post 主任 --from 2026-01-05');
  const [none] = found(await due(office, ''), 'no_term');
  expect(none.sentence).toContain('jwh disclose prepare T2026-01-05');
  expect((await office.jwh('disclose due')).out).toContain('没有登记换届选举');
  await does(office, 'disclose prepare T2026-01-05');
  const known = await due(office, '2026-01');
  expect(found(known, 'no_term')).toEqual([]);
  expect(known.rows.filter(({ period }: Any) => period === 'T2026-01-05')).toMatchObject([
    { due_day: '2026-01-10', item: 'term_goals', state: 'missing' },
    { due_day: '2026-01-10', item: 'duties_and_systems', state: 'missing' },
  ]);
  // A place that posts nothing by the term misses no term.
  expect(found(await due(await openCounter(), ''), 'no_term')).toEqual([]);
});

test('R-XF4-2 a change in the committee: who does what is due anew, on the term’s sheet as corrected', async () => {
  const office = await xingfu('2026-05-02');
  await does(
    office,
    'staff add 王建国 --post 主任 --from 2026-01-05',
    'disclose prepare T2026-01-05 --today 2026-01-06',
    'disclose approve T2026-01-05 --gate supervision --by 张秀英 --today 2026-01-06',
    'disclose review T2026-01-05 --by 张秀英 --today 2026-01-06',
    'disclose publish T2026-01-05 --by 李敏 --today 2026-01-10',
    // An accountant is no member of the committee; who came before the first sheet stands on it.
    'staff add 何伟 --post 委员 --from 2026-01-08',
    'staff add 孙八 --post 会计 --from 2026-03-01',
    'staff add 周红 --post 委员 --from 2026-05-01',
  );
  const ofTerm = async (today: string) =>
    (await due(office, `2026 --today ${today}`)).rows
      .filter(({ period }: Any) => period === 'T2026-01-05')
      .map(({ due_day, item, state, overdue }: Any) => [due_day, item, state, overdue]);
  expect((await ofTerm('2026-05-10')).slice(2)).toEqual([['2026-05-10', 'duties_and_systems', 'open', null]]);
  expect((await ofTerm('2026-05-11')).slice(2)).toEqual([['2026-05-10', 'duties_and_systems', 'missing', 1]]);
  await does(
    office,
    'disclose correct T2026-01-05 --reason 委员变动',
    'disclose approve T2026-01-05 --gate supervision --by 张秀英',
    'disclose review T2026-01-05 --by 张秀英',
    'disclose publish T2026-01-05 --by 李敏 --today 2026-05-10',
  );
  expect((await ofTerm('2026-05-11')).slice(2)).toEqual([['2026-05-10', 'duties_and_systems', 'posted', null]]);
});

test.each(['zizhi', 'national', 'qinhuangdao'] as const)(
  '%s: what may be written as the period is said',
  async (place) => {
    const office = await openCounter({ place, today: '2026-09-18' });
    expect((await office.jwh('rules show disclosure.freq')).err).toContain('quarter');
  },
);

test('the command that the list names can be typed as it stands', async () => {
  const office = await openCounter({ place: 'zizhi', today: '2026-09-18' });
  const items = JSON.stringify({ items: [{ code: 'other', title: '其他' }] });
  expect(
    (await office.run('rules', 'set', 'disclosure.items', items, '--cite', '会议', '--from', '2026-01-01')).code,
  ).toBe(0);
  const line = /jwh (rules set disclosure\.freq quarter --cite "出处" --from 2026-01-01)/.exec(
    (await office.jwh('disclose due')).out,
  )?.[1];
  expect({ line, err: (await office.jwh(String(line))).err }).toEqual({ line, err: '' });
});
