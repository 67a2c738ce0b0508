import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { type Counter, openCounter } from '../counter.ts';
import { pdfText } from '../readers.ts';

async function done(counter: Counter, line: string) {
  const answer = await counter.jwh(line);
  expect(answer.err, line).toBe('');
  expect(answer.code, line).toBe(0);
  return answer;
}

/** An office of 秦皇岛 where the minimum wage is 2,200.00. */
async function harbour(place: 'qinhuangdao' | 'changchun' = 'qinhuangdao'): Promise<Counter> {
  const counter = await openCounter({ place, today: '2026-10-31' });
  await done(counter, 'staff reference 最低工资 2200 --from 2026-01-01 --cite 冀人社字〔2025〕1号');
  return counter;
}

async function member(counter: Counter, name: string, post: string, wage: string) {
  await done(counter, `staff add ${name} --post ${post} --from 2026-01-05`);
  await done(counter, `staff wage ${name} ${wage} --from 2026-01-05`);
  await done(counter, `staff entitle ${name} --recruited 是 --elected 是`);
}

// biome-ignore lint/suspicious/noExplicitAny: tests look into it freely
async function pay(counter: Counter, more = ''): Promise<any> {
  return (await done(counter, `staff pay ${more} --json`)).json();
}

describe('floors of the living allowance (秦皇岛 四(二))', () => {
  test.each([
    ['书记', '3520.00', true, 352000, 0],
    ['主任', '3519.99', false, 352000, 1],
    ['副主任', '3300.00', true, 330000, 0],
    ['副书记', '3299.99', false, 330000, 1],
    ['委员', '3080.00', true, 308000, 0],
    ['委员', '3079.99', false, 308000, 1],
  ])('%s at %s: exactly the share is enough, a fen below is not', async (post, wage, holds, floor, gap) => {
    const counter = await harbour();
    await member(counter, '李敏', post, wage);
    const { rows, verdicts, basis } = await pay(counter);
    expect(rows[0]).toMatchObject({ name: '李敏', floor, gap });
    expect(verdicts).toMatchObject([{ subject: 'floor', holds, severity: 'warning' }]);
    expect(basis).toMatchObject([{ document: expect.any(String), article: expect.stringContaining('四(二)') }]);
  });

  test.each([
    ['主任', '3040', '3039.99', 304_000],
    ['副主任', '2850', '2849.99', 285_000],
    ['委员', '2660', '2659.99', 266_000],
  ])(
    'G-118, G-119: of a minimum wage of 1,900 the floor of %s is %s; %s is below by 0.01',
    async (post, at, below, floor) => {
      const counter = await openCounter({ place: 'qinhuangdao', today: '2026-10-31' });
      await done(counter, 'staff reference 最低工资 1900 --from 2026-01-01 --cite 甲');
      await member(counter, '李敏', post, below);
      const short = await pay(counter);
      expect(short.rows[0]).toMatchObject({ floor, gap: 1 });
      expect(short.verdicts).toMatchObject([{ subject: 'floor', holds: false, cite: { article: '四(二)' } }]);
      await done(counter, `staff wage 李敏 ${at} --from 2026-01-05`);
      const enough = await pay(counter);
      expect(enough.rows[0]).toMatchObject({ floor, gap: 0 });
      expect(enough.verdicts).toMatchObject([{ subject: 'floor', holds: true }]);
    },
  );

  test('a minimum wage that does not divide is compared exactly: 150 % of 0.01 more is a whole fen and a half', async () => {
    const counter = await harbour();
    await done(counter, 'staff reference 最低工资 2200.01 --from 2026-07-01 --cite 甲');
    await member(counter, '李敏', '副主任', '3300.01');
    expect((await pay(counter)).verdicts[0]).toMatchObject({ holds: false });
    expect((await pay(counter, '--on 2026-06-30')).verdicts[0]).toMatchObject({ holds: true });
    await done(counter, 'staff wage 李敏 3300.02 --from 2026-01-05');
    expect((await pay(counter)).verdicts[0]).toMatchObject({ holds: true });
  });

  test('only who was recruited openly and elected; what is not on file is asked for and not judged', async () => {
    const counter = await harbour();
    await done(counter, 'staff add 王建国 --post 主任 --from 2026-01-05');
    await done(counter, 'staff wage 王建国 1000 --from 2026-01-05');
    await done(counter, 'staff add 何晓燕 --post 社工 --from 2026-01-05');
    const unknown = await pay(counter);
    expect(unknown.verdicts).toEqual([]);
    expect(unknown.rows).toMatchObject([{ standing: null, floor: null }, { standing: 'no_member' }]);
    expect((await done(counter, 'staff pay')).out).toContain('没有登记是否招聘、当选');
    await done(counter, 'staff entitle 王建国 --recruited 否');
    expect((await pay(counter)).rows[0]).toMatchObject({ standing: 'not_recruited', floor: null });
  });

  test('the average wage of the year before is a target: told, not charged', async () => {
    const counter = await harbour();
    await member(counter, '李敏', '委员', '3080.00');
    await done(counter, 'staff reference 平均工资 6000 --from 2026-01-01 --cite 统计公报');
    expect((await pay(counter)).verdicts[1]).toMatchObject({ subject: 'average', holds: false, severity: 'note' });
  });

  test('costs: city and district 3 to 7, the odd fen to the district; a county all of it', async () => {
    const counter = await harbour();
    await member(counter, '李敏', '委员', '3080.01');
    expect((await pay(counter)).rows[0]).toMatchObject({ city: 92400, local: 215601 });
    expect((await pay(counter, '--county')).rows[0]).toMatchObject({ city: 0, local: 308001 });
  });

  test('the year shows who is below; on paper only how many', async (context) => {
    const counter = await harbour();
    await member(counter, '李敏', '委员', '3079.99');
    const { out } = await done(counter, 'attendance year 2026');
    expect(out).toContain('3,079.99 < 2,200.00×140% = 3,080.00');
    await done(counter, 'attendance year 2026 --pdf 年.pdf');
    const paper = pdfText(join(counter.folder, '年.pdf'), context).replace(/\s/g, '');
    expect(paper).toContain('低于下限1人');
    expect(paper).not.toContain('3,079.99');
  });

  test('a place without floors lists what is on file and says so', async () => {
    const counter = await harbour('changchun');
    await member(counter, '李敏', '委员', '1000');
    const { verdicts, rows, record } = await pay(counter);
    expect({ verdicts, floor: rows[0].floor, has: record.has_rules }).toEqual({
      verdicts: [],
      floor: null,
      has: false,
    });
    expect((await done(counter, 'staff pay')).out).toContain('长春没有生活补贴下限的规定');
  });
});

describe('insurances', () => {
  test('all five are enough, one less is told by name', async () => {
    const counter = await harbour();
    await member(counter, '李敏', '委员', '3080');
    await done(counter, 'staff insure 李敏 养老,医疗,失业,生育 --housing-fund 有');
    const of = async () => (await pay(counter)).verdicts[1];
    expect(await of()).toMatchObject({
      subject: 'insurances',
      holds: false,
      arithmetic: '4/5，缺工伤',
      severity: 'error',
    });
    await done(counter, 'staff insure 李敏 基本养老、医疗保险、失业、生育、工伤');
    expect(await of()).toMatchObject({ holds: true });
    expect((await pay(counter)).rows[0]).toMatchObject({ housing_fund: true });
    const wrong = await counter.jwh('staff insure 李敏 养老、车险');
    expect(wrong.code).toBe(2);
    expect(wrong.err).toContain('没有“车险”这种保险');
  });
});

describe('a leaver’s subsidy', () => {
  async function leaver(since: string, facts = '--pension 没有 --in-need 是') {
    const counter = await harbour();
    await done(counter, 'staff reference 低保标准 700 --from 2026-01-01 --cite 甲');
    await done(counter, `staff add 周立新 --post 委员 --from ${since} --until 2025-12-31`);
    await done(counter, `staff entitle 周立新 --full-time-since ${since} ${facts}`);
    return (await pay(counter)).record.leavers[0];
  }

  test('ten years full-time to the day: twice the subsistence standard; a day less: none', async () => {
    expect(await leaver('2016-01-01')).toMatchObject({ eligible: true, subsidy_at_least: 140000 });
    expect(await leaver('2016-01-02')).toMatchObject({ eligible: false, subsidy_at_least: null });
  });

  test('not with a pension, not without need, and not as long as nobody has said', async () => {
    expect(await leaver('2010-01-01', '--pension 有 --in-need 是')).toMatchObject({ eligible: false });
    expect(await leaver('2010-01-01', '--pension 没有 --in-need 否')).toMatchObject({ eligible: false });
    expect(await leaver('2010-01-01', '--pension 没有')).toMatchObject({ eligible: false });
  });
});

test('a social worker’s allowance: the county’s figure, not set until the office sets it', async () => {
  const counter = await harbour();
  await member(counter, '李敏', '委员', '3080');
  const { person_id } = (await pay(counter)).rows[0];
  const file = new Sqlite(counter.path);
  const put = file.prepare("insert into qualification values (?, ?, ?, null, null, '2025-06-01', '{}', null)");
  for (const [id, title] of [
    ['q1', '助理社会工作师'],
    ['q2', '会计师'],
  ]) {
    put.run(id, person_id, title);
  }
  file.close();
  const allowances = async () => (await pay(counter)).record.allowances;
  expect(await allowances()).toEqual([{ name: '李敏', title: '助理社会工作师', since: '2025-06-01', amount: null }]);
  expect((await done(counter, 'staff pay')).out).toContain('还没有设定');
  const value = JSON.stringify({ unit: '分', min: 10_000 });
  await done(counter, `rules set pay.allowance.assistant '${value}' --cite 区政府办 --from 2026-01-01`);
  expect(await allowances()).toMatchObject([{ amount: 10_000 }]);
});

test('figures, insurances and conditions that make no sense are refused', async () => {
  const counter = await harbour();
  for (const [line, said] of [
    ['staff reference 房价 100 --from 2026-01-01 --cite 甲', '没有“房价”这种标准'],
    ['staff reference 最低工资 0 --from 2026-01-01 --cite 甲', '不能是 0'],
    ['staff reference 最低工资 2200 --from 2026-01-01 --cite " "', '出处不能是空的'],
    ['staff entitle 李敏', '没有写要登记什么'],
    ['staff entitle 李敏 --full-time-since 2030-01-01', '还没有到'],
  ] as const) {
    const { code, err } = await counter.jwh(line);
    expect(code, line).toBe(2);
    expect(err).toContain(said);
  }
  expect((await counter.jwh('staff insure 无此人 养老')).code).toBe(3);
});
