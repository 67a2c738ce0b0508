import Sqlite from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { pdfText, xlsxRows } from '../readers.ts';
import { checked, done, openDuty, shiftWords, staff } from './office.ts';

// biome-ignore lint/suspicious/noExplicitAny: tests look into it freely
async function planned(office: Awaited<ReturnType<typeof openDuty>>, line: string): Promise<any> {
  return (await done(office, `duty plan ${line} --json`)).json().record;
}

/** The most and the least of a kind. */
function spreadOf(counts: readonly Record<string, number>[], kind: string): number {
  const all = counts.map((one) => one[kind] as number);
  return Math.max(...all) - Math.min(...all);
}

describe('静安: every evening, by day on statutory holidays', () => {
  test('a month is dealt out evenly, nobody two evenings running, and each count is shown', async () => {
    const office = await openDuty();
    const { number, shifts, counts, gaps } = await planned(office, '2026-10');
    expect(number).toBe('值表〔2026〕1号');
    expect(shifts).toHaveLength(31);
    expect(shifts[0]).toMatchObject({ day: '2026-10-01', slot: 'holiday', start: 540, finish: 990 });
    expect(shifts[7]).toMatchObject({ day: '2026-10-08', slot: 'evening', start: 1110, finish: 1230 });
    expect(gaps).toEqual([]);
    expect(counts.map(({ person }: { person: string }) => person)).toEqual(staff.map(([name]) => name));
    for (const kind of ['night', 'weekend', 'holiday']) expect(spreadOf(counts, kind), kind).toBeLessThanOrEqual(1);
    for (const [at, one] of shifts.entries()) expect(one.person).not.toBe(shifts[at + 1]?.person);
    expect(counts.reduce((sum: number, one: { total: number }) => sum + one.total, 0)).toBe(31);
  });

  test('the next month goes on where the last one ended', async () => {
    const office = await openDuty();
    const october = await planned(office, '2026-10');
    const november = await planned(office, '2026-11');
    expect(november.shifts[0].person).not.toBe(october.shifts.at(-1).person);
    const year = (kind: string) =>
      november.counts.map(
        (one: Record<string, number>, at: number) => (one[kind] as number) + october.counts[at][kind],
      );
    for (const kind of ['night', 'weekend', 'holiday']) {
      expect(Math.max(...year(kind)) - Math.min(...year(kind)), kind).toBeLessThanOrEqual(1);
    }
    expect(november.counts[0].before).toBe(october.counts[0].total);
    expect(november.counts[0].year).toBe(november.counts[0].before + november.counts[0].total);
  });

  test('who comes new need not catch up on the year', async () => {
    const office = await openDuty();
    await done(office, 'duty plan 2026-10');
    await done(office, 'staff add 周新 --post 社工 --from 2026-11-01');
    const { counts } = await planned(office, '2026-11');
    const own = counts.map(({ total }: { total: number }) => total);
    expect(counts.at(-1).person).toBe('周新');
    expect(Math.max(...own) - Math.min(...own)).toBeLessThanOrEqual(2);
  });

  test('the same office, the same roster', async () => {
    const [one, other] = [await openDuty(), await openDuty()];
    expect(await planned(one, '2026-11')).toEqual(await planned(other, '2026-11'));
  });

  test('D-55 b: the evening of a statutory holiday too', async () => {
    const office = await openDuty();
    expect(shiftWords((await planned(office, '2026-10-01')).shifts)).toHaveLength(1);
    await done(office, 'duty void 1 --plan --reason 重排');
    await done(office, 'rules read D-55 b --from 2026-01-01 --cite 街道通知');
    const { shifts } = await planned(office, '2026-10-01');
    expect(shifts.map(({ slot }: { slot: string }) => slot).sort()).toEqual(['evening', 'holiday']);
    expect(new Set(shifts.map(({ person }: { person: string }) => person)).size).toBe(2);
  });

  test('two people on urgent days, one on the others', async () => {
    const office = await openDuty();
    await done(office, 'duty urgent 2026-11-03 --reason 防汛');
    const { shifts } = await planned(office, '2026-11-02..2026-11-04');
    const on = (day: string) => shifts.filter((one: { day: string }) => one.day === day);
    expect([on('2026-11-02').length, on('2026-11-03').length, on('2026-11-04').length]).toEqual([1, 2, 1]);
    expect(on('2026-11-03')[0].person).not.toBe(on('2026-11-03')[1].person);
  });

  test('G-131: a weekend that is planned has its lead, 书记 or 主任, beside who is on duty', async () => {
    const office = await openDuty();
    const { shifts } = await planned(office, '2026-11 --slots weekend --hours 8:30-17:00');
    const leads = shifts.filter(({ lead }: { lead: boolean }) => lead);
    expect(leads).toHaveLength(9);
    for (const { person } of leads) expect(['赵书记', '王建国']).toContain(person);
    for (const { day, person } of leads) {
      expect(
        shifts.filter((one: { day: string; person: string }) => one.day === day && one.person === person),
      ).toHaveLength(1);
    }
  });

  test('volunteers take evenings and nothing else', async () => {
    const office = await openDuty();
    const { shifts } = await planned(office, '2026-10 --volunteers 钱阿姨');
    const own = shifts.filter(({ volunteer }: { volunteer: boolean }) => volunteer);
    expect(own.length).toBeGreaterThan(0);
    for (const { slot } of own) expect(slot).toBe('evening');
  });
});

describe('nobody on leave, nobody who is not in office', () => {
  test('a mark of leave, of half a day too, keeps a person off the day', async () => {
    const office = await openDuty();
    await done(office, 'attendance mark 李敏 2026-11-09..2026-11-13 病假');
    await done(office, 'attendance mark 林文斌 2026-11-10 事假 --half pm');
    const { shifts } = await planned(office, '2026-11-09..2026-11-13');
    const names = (day: string) =>
      shifts.filter((one: { day: string }) => one.day === day).map(({ person }: { person: string }) => person);
    expect(shifts.map(({ person }: { person: string }) => person)).not.toContain('李敏');
    expect(names('2026-11-10')).not.toContain('林文斌');
  });

  test('leave that was approved does, one that was not does not', async () => {
    const office = await openDuty();
    const file = new Sqlite(office.path);
    const insert = file.prepare(
      `insert into leave_request (id, year, no, person_id, kind, from_day, from_half, to_day, to_half, halves, requested_on,
        facts, verdicts, state) select name, 2026, ?, id, 'sick', '2026-11-09', 'pm', '2026-11-13', 'am', 8, '2026-11-01',
        '{}', '[]', ? from person where name = ?`,
    );
    insert.run(1, 'approved', '李敏');
    insert.run(2, 'rejected', '林文斌');
    file.close();
    const { shifts } = await planned(office, '2026-11-09..2026-11-13 --people 李敏,林文斌,孙秀英');
    const names = shifts.map(({ person }: { person: string }) => person);
    expect(names).not.toContain('李敏');
    expect(names).toContain('林文斌');
  });

  test('who leaves is planned until the last day, who comes from the first', async () => {
    const office = await openDuty();
    await done(office, 'staff leave 李敏 --on 2026-11-10 --reason 调离 --today 2026-11-10');
    const { shifts } = await planned(office, '2026-11 --people 李敏,林文斌');
    const own = shifts.filter(({ person }: { person: string }) => person === '李敏');
    expect(own.length).toBeGreaterThan(2);
    expect(own.every(({ day }: { day: string }) => day <= '2026-11-10')).toBe(true);
  });

  test('a day for which nobody is free is told and left open', async () => {
    const office = await openDuty();
    await done(office, 'attendance mark 李敏 2026-11-10 病假');
    const { shifts, gaps } = await planned(office, '2026-11-09..2026-11-10 --people 李敏');
    expect(shiftWords(shifts)).toEqual(['2026-11-09 evening 李敏']);
    expect(gaps).toEqual([{ day: '2026-11-10', slot: 'evening', lead: false }]);
    expect(await checked(office, '2026-11-10')).toMatchObject({ state: 'unplanned', planned: '' });
    expect(await checked(office, '2026-11-09')).toMatchObject({ state: 'planned', planned: '李敏' });
  });
});

describe('other places', () => {
  test('G-133: 幸福 plans Saturday and Sunday, not a weekend day worked in exchange', async () => {
    const office = await openDuty({ place: 'xingfu' });
    const { shifts } = await planned(office, '2026-10 --hours 9:00-16:00');
    const days = shifts.map(({ day }: { day: string }) => day.slice(8));
    expect(days).toEqual(['03', '04', '11', '17', '18', '24', '25', '31']);
    expect(shifts[0]).toMatchObject({ slot: 'weekend', start: 540, finish: 960 });
  });

  test('without hours of its own or of the office it says what to write', async () => {
    const office = await openDuty({ place: 'xingfu' });
    const answer = await office.jwh('duty plan 2026-10 --json');
    expect([answer.code, answer.json().error.code]).toEqual([5, 'no_hours']);
    await done(office, 'office set hours 8:30-11:30 13:30-17:00 --from 2025-01-01');
    expect((await planned(office, '2026-10')).shifts[0]).toMatchObject({ start: 510, finish: 1020 });
  });

  test('R-CC-16-2: 长春 has a rota for cleaning on workdays, half an hour before work', async () => {
    const office = await openDuty({ place: 'changchun' });
    expect((await office.jwh('duty plan 2026-10')).code).toBe(5);
    await done(office, 'office set hours 8:30-11:30 13:30-17:00 --from 2025-01-01');
    const { shifts, notes } = await planned(office, '2026-10');
    expect(shifts).toHaveLength(18);
    expect(shifts[0]).toMatchObject({ day: '2026-10-08', slot: 'cleaning', start: 480 });
    expect(shifts.map(({ day }: { day: string }) => day)).toContain('2026-10-10');
    expect(notes.join('')).toContain('可采取');
  });

  test('秦皇岛 rotates on public holidays, and need not', async () => {
    const office = await openDuty({ place: 'qinhuangdao' });
    const { shifts, notes } = await planned(office, '2026-10 --hours 9:00-16:00');
    expect(
      shifts.every(({ slot, day }: { slot: string; day: string }) => slot === 'holiday' && day <= '2026-10-07'),
    ).toBe(true);
    expect(notes.join('')).toContain('不是必须');
  });

  test('a place without a rule says so and takes the office’s own', async () => {
    const office = await openDuty({ place: 'zizhi' });
    const answer = await office.jwh('duty plan 2026-11 --json');
    expect([answer.code, answer.json().error.code]).toEqual([5, 'no_duty_rule']);
    const { shifts, notes } = await planned(office, '2026-11 --slots evening --hours 19:00-21:00');
    expect(shifts).toHaveLength(30);
    expect(notes.join('')).toContain('没有要求');
  });
});

describe('swaps', () => {
  const swap = 'duty swap 2026-11-02';

  async function withRoster() {
    const office = await openDuty();
    const { shifts } = await planned(office, '2026-11-02..2026-11-06 --people 李敏,林文斌,孙秀英');
    const [first] = shifts as { person: string }[];
    const others = ['李敏', '林文斌', '孙秀英'].filter((name) => name !== first?.person);
    return { office, on: first?.person as string, free: others[0] as string };
  }

  test('counts move with it, and who had it stays to be read', async () => {
    const { office, on, free } = await withRoster();
    const before = (await done(office, 'duty list 2026-11')).out;
    const { record } = (await done(office, `${swap} ${on} ${free} --by 王建国 --reason 有事 --json`)).json();
    expect(record).toMatchObject({ day: '2026-11-02', from: on, to: free, approver: '王建国' });
    const after = (await done(office, 'duty list 2026-11')).out;
    expect(after).toContain(`${free}（换${on}）`);
    expect(after).not.toBe(before);
    const { counts } = await planned(office, '2026-11-09..2026-11-10 --people 李敏,林文斌,孙秀英');
    const year = Object.fromEntries(counts.map((one: { person: string; before: number }) => [one.person, one.before]));
    expect(Object.values(year).reduce((sum: number, n) => sum + (n as number), 0)).toBe(5);
    expect(year[free]).toBeGreaterThan(year[on] as number);
  });

  test('approved by somebody else than the two, for somebody who is free', async () => {
    const { office, on, free } = await withRoster();
    const code = async (line: string) => (await office.jwh(`${line} --json`)).json().error.code;
    expect(await code(`${swap} ${on} ${free} --by ${free} --reason 有事`)).toBe('own_approval');
    expect(await code(`${swap} ${on} ${free} --by ${on} --reason 有事`)).toBe('own_approval');
    expect(await code(`${swap} ${on} ${on} --by 王建国 --reason 有事`)).toBe('unfit_swap');
    expect(await code(`${swap} ${free} ${on} --by 王建国 --reason 有事`)).toBe('no_such_shift');
    await done(office, `attendance mark ${free} 2026-11-02 病假`);
    expect(await code(`${swap} ${on} ${free} --by 王建国 --reason 有事`)).toBe('unfit_swap');
    expect((await done(office, 'duty list 2026-11')).out).not.toContain('换');
  });

  test('the lead of a weekend is handed on only to who may lead it', async () => {
    const office = await openDuty();
    const { shifts } = await planned(
      office,
      '2026-11-07 --slots weekend --hours 9:00-16:00 --people 赵书记,李敏,林文斌',
    );
    expect(shiftWords(shifts)[0]).toBe('2026-11-07 weekend 赵书记 带班');
    const free = shifts[1].person === '李敏' ? '林文斌' : '李敏';
    const line = (name: string) => `duty swap 2026-11-07 赵书记 ${name} --by 孙秀英 --reason 有事 --json`;
    const refused = await office.jwh(line(free));
    expect([refused.code, refused.json().error.cite.article]).toEqual([4, '§2.1.2']);
    await done(office, line('王建国'));
  });
});

describe('voided and made again', () => {
  test('the same days are not planned twice; a roster is voided from a day on, and those days planned again', async () => {
    const office = await openDuty();
    await done(office, 'duty plan 2026-11');
    const twice = await office.jwh('duty plan 2026-11-20..2026-11-21 --json');
    expect([twice.code, twice.json().error.code]).toEqual([2, 'already_planned']);
    const voided = (await done(office, 'duty void 值表〔2026〕1号 --from 2026-11-20 --reason 重排 --json')).json();
    expect(voided.record).toMatchObject({ shifts: 11, from: '2026-11-20' });
    const { number, shifts } = await planned(office, '2026-11-20..2026-11-30 --people 李敏,林文斌,孙秀英');
    expect([number, shifts.length]).toEqual(['值表〔2026〕2号', 11]);
    expect((await done(office, 'duty list 2026-11 --json')).json().rows).toHaveLength(30);
    await done(office, 'duty void 1 --plan --reason 作废');
    expect((await office.jwh('duty void 1 --plan --reason 作废 --json')).json().error.code).toBe('voided');
  });

  test('a dry run shows the roster and writes nothing', async () => {
    const office = await openDuty();
    expect((await done(office, 'duty plan 2026-11 --dry-run')).out).toContain('试运行');
    expect((await done(office, 'duty list 2026-11 --json')).json().rows).toEqual([]);
  });
});

test('F-40: a month on one page, with the names in it; the same rows in xlsx', async (context) => {
  const office = await openDuty({ today: '2026-11-30' });
  const { shifts } = await planned(office, '2026-10');
  for (const { day, slot, person } of shifts.slice(5)) {
    const who = day.endsWith('5') ? '欧阳文静 --volunteer' : person;
    await done(
      office,
      `duty log ${day} --slot ${slot} --who ${who} --arrived 18:30 --left ${day.endsWith('7') ? '20:10' : '20:30'}`,
    );
  }
  await done(office, 'duty list 2026-10 --pdf 值班表.pdf');
  const text = pdfText(`${office.folder}/值班表.pdf`, context);
  for (const word of ['值班表', '10-31', '18:30-20:30', '主任', '到岗']) expect(text).toContain(word);
  expect(text.replaceAll(' ', '')).toContain('第1页共1页');
  await done(office, 'duty list 2026-10 --xlsx 值班表.xlsx');
  const { rows } = (await done(office, 'duty list 2026-10 --json')).json();
  const sheet = await xlsxRows(`${office.folder}/值班表.xlsx`);
  expect(sheet.filter(([day]) => /^2026-10-\d\d$/.test(String(day)))).toHaveLength(rows.length);
}, 30_000);

test('more people than there are: one line for each duty that is short, with the numbers', async () => {
  const office = await openDuty();
  const { out } = await done(office, 'duty plan 2026-11-02..2026-11-03 --persons 99');
  expect(out.match(/要99人，只排得5人/g)).toHaveLength(2);
});
