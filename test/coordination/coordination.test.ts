import { describe, expect, test } from 'vitest';
import { type Counter, openCounter } from '../counter.ts';

/** An office of 幸福 with its director, on a day late enough for everything below. */
async function office(today = '2026-10-31'): Promise<Counter> {
  const counter = await openCounter({ place: 'xingfu', today });
  await done(counter, 'staff add 王建国 --post 主任 --from 2026-01-10');
  return counter;
}

async function done(counter: Counter, line: string) {
  const answer = await counter.jwh(line);
  expect(answer.err).toBe('');
  return answer;
}

interface Seen {
  holds: boolean;
  arithmetic: string;
  readings: string[];
  others: { reading: string; holds: boolean }[];
  notes: string[];
}

const verdictOf = (json: { verdicts: { subject: string }[] }, subject: string) =>
  json.verdicts.find((one) => one.subject === subject) as unknown as Seen;

const leak = 'coordination open 楼上漏水 --party 张三 --party 李四 --focus 修理费由谁承担 --on 2026-01-05';
const everybody = '--director 王建国 --mediation-head 赵平 --worker 李敏';
const failed = `${everybody} --result failed --advice 可以起诉`;

describe('written notice before the meeting (R-XF3-13, D-47)', () => {
  const arranged = async (letter: 'a' | 'b') => {
    const counter = await office();
    if (letter === 'b') await done(counter, 'rules read D-47 b --from 2026-01-01 --cite 街道答复');
    await done(counter, leak);
    await done(counter, 'coordination fix 1 --day 2026-04-20 --place 调解室 --agreed --material 图 --on 2026-04-10');
    return counter;
  };

  test.each([
    ['2026-04-12', true, true],
    ['2026-04-13', true, true],
    ['2026-04-14', true, false],
    ['2026-04-19', true, false],
    ['2026-04-20', false, false],
  ])('G-052, G-053 meeting 2026-04-20, notice %s: (a) %s, (b) %s', async (on, a, b) => {
    const literal = (await done(await arranged('a'), `coordination notify 1 --on ${on} --json`)).json();
    expect(verdictOf(literal, 'notice').holds).toBe(a);
    expect(verdictOf(literal, 'notice').others).toMatchObject(a === b ? [] : [{ reading: 'D-47b', holds: b }]);
    const other = (await done(await arranged('b'), `coordination notify 1 --on ${on} --json`)).json();
    expect(verdictOf(other, 'notice').holds).toBe(b);
    expect(verdictOf(other, 'notice').others).toMatchObject(a === b ? [] : [{ reading: 'D-47a', holds: a }]);
  });

  test('G-053 a notice before the window harms nobody: accepted, with a note', async () => {
    const early = (await done(await arranged('a'), 'coordination notify 1 --on 2026-04-12 --json')).json();
    expect(verdictOf(early, 'notice').notes).toEqual([expect.stringContaining('早于 2026-04-13')]);
    const exact = (await done(await arranged('a'), 'coordination notify 1 --on 2026-04-13 --json')).json();
    expect(verdictOf(exact, 'notice').notes).toEqual([]);
  });

  test('the clock shows the window, and the day that meets both readings', async () => {
    const counter = await arranged('a');
    const [clock] = (await counter.jwh('coordination show 1 --json')).json().record.clocks;
    expect(clock).toMatchObject({ from: '2026-04-13', last: '2026-04-19', advised: '2026-04-13', state: 'overdue' });
    expect(clock.words).toContain('2026-04-20 开会，往前第7日 = 2026-04-13');
  });

  test('a heated conflict may be held at any time; the director says so (D-162)', async () => {
    const counter = await office();
    await done(counter, `${leak} --heated 双方已动手 --heated-by 李敏`);
    const sat = (await done(counter, `coordination sit 1 --day 2026-01-05 ${failed} --dry-run --json`)).json();
    expect(verdictOf(sat, 'notice')).toBeUndefined();
    expect(verdictOf(sat, 'heated')).toMatchObject({ holds: false, others: [{ reading: 'D-162b', holds: true }] });
    await done(
      counter,
      'coordination fix 1 --day 2026-01-12 --place 甲 --on 2026-01-12 --heated 动手 --heated-by 王建国',
    );
    const said = (await done(counter, `coordination sit 1 ${failed} --json`)).json();
    expect(verdictOf(said, 'heated')).toMatchObject({ holds: true });
    expect((await counter.jwh(`${leak} --heated 双方已动手`)).code).toBe(2);
  });

  test('a meeting without any notice on file says so', async () => {
    const counter = await office();
    await done(counter, leak);
    const sat = (await done(counter, `coordination sit 1 --day 2026-01-12 ${failed} --json`)).json();
    expect(verdictOf(sat, 'notice')).toMatchObject({ holds: false });
  });
});

describe('three sittings on the same content (R-XF3-18, D-48, D-49)', () => {
  const sit = (counter: Counter, at: string, day: string, more = '') =>
    counter.jwh(`coordination sit ${at} --day ${day} ${failed} ${more} --json`);
  const thrice = async () => {
    const counter = await office();
    await done(counter, leak);
    for (const day of ['2026-02-01', '2026-03-01', '2026-04-01']) expect((await sit(counter, '1', day)).code).toBe(0);
    return counter;
  };

  test('G-055 the third is held, the fourth refused with nothing written', async () => {
    const counter = await thrice();
    const fourth = await sit(counter, '1', '2026-05-01');
    expect(fourth.code).toBe(4);
    expect(fourth.json().error).toMatchObject({ code: 'too_many_sittings', cite: { article: '第十三条(三)2' } });
    expect(fourth.json().error.message).toContain('第4次 > 3次');
    expect((await counter.jwh('coordination fix 1 --day 2026-05-01 --place 甲 --on 2026-04-20')).code).toBe(4);
    expect((await counter.jwh('coordination list --json')).json().rows[0].sittings).toBe(3);
    expect((await counter.jwh('meeting list --kind coordination --json')).json().rows).toHaveLength(3);
  });

  test('G-055 the fourth has been held all the same: recorded with its finding', async () => {
    const counter = await thrice();
    const kept = (await sit(counter, '1', '2026-05-01', '--happened 当事人坚持')).json();
    expect(verdictOf(kept, 'sittings')).toMatchObject({ holds: false, others: [{ reading: 'D-48b', holds: true }] });
    expect(kept.record.steps.at(-1).happened).toBe('当事人坚持');
  });

  test('G-055 (b) the fourth is held, the fifth refused', async () => {
    const counter = await thrice();
    await done(counter, 'rules read D-48 b --from 2026-01-01 --cite 街道答复');
    expect((await sit(counter, '1', '2026-05-01')).code).toBe(0);
    expect((await sit(counter, '1', '2026-06-01')).code).toBe(4);
  });

  test('D-49 (b): somebody says that it is the same content, also under another number', async () => {
    const counter = await thrice();
    const again = await done(
      counter,
      'coordination open 漏水又起 --party 李四 --party 张三 --focus 修理费，由谁承担 --on 2026-04-10',
    );
    expect(again.out).toContain('当事人和焦点与 协〔2026〕1号 相同');
    expect((await sit(counter, '2', '2026-05-01')).code).toBe(0);
    await done(counter, 'coordination void 2 --reason 是同一内容');
    await done(
      counter,
      'coordination open 漏水又起 --party 李四 --party 张三 --focus 赔偿 --same-as 1 --on 2026-04-10',
    );
    expect((await sit(counter, '3', '2026-05-02')).code).toBe(4);
  });

  test('D-49 (a): the same parties and focus as recorded count, whatever anybody says', async () => {
    const counter = await thrice();
    await done(counter, 'rules read D-49 a --from 2026-01-01 --cite 街道答复');
    await done(
      counter,
      'coordination open 漏水又起 --party 李四 --party 张三 --focus 修理费，由谁承担 --on 2026-04-10',
    );
    expect((await sit(counter, '2', '2026-05-01')).code).toBe(4);
    await done(counter, 'coordination open 停车 --party 李四 --party 张三 --focus 车位 --on 2026-04-10');
    expect((await sit(counter, '3', '2026-05-01')).code).toBe(0);
  });
});

describe('who sits and what is written down', () => {
  test('the mandatory four (R-XF3-11); others may be invited', async () => {
    const counter = await office();
    await done(counter, leak);
    const line = 'coordination sit 1 --day 2026-02-01 --result failed --dry-run --json';
    const all = (await done(counter, `${line} ${everybody} --police 孙警官`)).json();
    expect(verdictOf(all, 'attendees')).toMatchObject({ holds: true });
    const without = (await done(counter, `${line} --director 王建国 --worker 李敏 --police 孙警官`)).json();
    expect(verdictOf(without, 'attendees')).toMatchObject({ holds: false });
    expect(verdictOf(without, 'attendees').arithmetic).toContain('缺：人民调解委员会主任');
    const absent = (await done(counter, `${line} ${everybody} --absent 李四`)).json();
    expect(verdictOf(absent, 'attendees')).toMatchObject({ holds: false, notes: ['当事人缺席：李四。'] });
  });

  test('a statement of each party, the director’s questions, the focus (R-XF3-27)', async () => {
    const counter = await office();
    await done(counter, leak);
    const line = `coordination sit 1 --day 2026-02-01 ${failed} --dry-run --json --statement 张三=水从楼上来`;
    const half = (await done(counter, `${line} --questions 何时发现`)).json();
    expect(verdictOf(half, 'minutes')).toMatchObject({ holds: false, notes: ['没有记录陈述：李四。'] });
    const whole = (await done(counter, `${line} --questions 何时发现 --statement 李四=管道老化`)).json();
    expect(verdictOf(whole, 'minutes')).toMatchObject({ holds: true });
    expect((await counter.jwh(`${line} --statement 钱六=路过`)).code).toBe(2);
  });

  test('time and place are settled with the parties first, the material is ready (R-XF3-14)', async () => {
    const counter = await office();
    await done(counter, leak);
    const line = 'coordination fix 1 --day 2026-04-20 --place 调解室 --on 2026-04-10 --dry-run --json';
    expect(verdictOf((await done(counter, line)).json(), 'preparation').holds).toBe(false);
    const ready = (await done(counter, `${line} --agreed --material 图纸`)).json();
    expect(verdictOf(ready, 'preparation').holds).toBe(true);
  });

  test('agreed without terms, one party alone: refused', async () => {
    const counter = await office();
    expect((await counter.jwh('coordination open 甲 --party 张三 --focus 乙')).code).toBe(2);
    await done(counter, leak);
    expect((await counter.jwh(`coordination sit 1 --day 2026-02-01 ${everybody} --result agreed`)).code).toBe(2);
    expect(
      (await counter.jwh('coordination sit 1 --day 2026-02-01 --absent 李四 --result agreed --terms 甲')).code,
    ).toBe(2);
    expect((await counter.jwh('coordination sit 1 --day 2026-11-01 --result failed')).code).toBe(2);
    expect((await counter.jwh('coordination sit 1 --day 2026-01-04 --result failed')).code).toBe(2);
  });
});

describe('the instrument and its signatures', () => {
  const agreed = async () => {
    const counter = await office();
    await done(counter, leak);
    await done(
      counter,
      `coordination sit 1 --day 2026-02-01 ${everybody} --department 司法所刘强 --result agreed --terms 各担一半`,
    );
    return counter;
  };
  const instrument = async (counter: Counter) => (await done(counter, 'coordination instrument 1 --json')).json();

  test('G-056 parties and committee have signed, the department has not: incomplete', async () => {
    const counter = await agreed();
    await done(counter, 'coordination sign 1 --by 张三、李四、王建国 --on 2026-02-01');
    const lacking = await instrument(counter);
    expect(lacking.record).toMatchObject({ complete: false, state: 'unsigned' });
    expect(verdictOf(lacking, 'signatures')).toMatchObject({
      holds: false,
      arithmetic: '应签3人，签齐2人，缺：司法所刘强（有关部门）',
    });
    const signed = await done(counter, 'coordination sign 1 --by 司法所刘强 --on 2026-02-02 --json');
    expect(verdictOf(signed.json(), 'signatures')).toMatchObject({
      holds: true,
      others: [{ reading: 'D-165b', holds: false }],
    });
    expect((await instrument(counter)).record).toMatchObject({ complete: true, state: 'agreed' });
  });

  test('D-165 (b): a department signs and seals', async () => {
    const counter = await agreed();
    await done(counter, 'rules read D-165 b --from 2026-01-01 --cite 街道答复');
    await done(counter, 'coordination sign 1 --by 张三、李四、司法所刘强 --on 2026-02-02');
    expect((await instrument(counter)).record.complete).toBe(false);
    await done(counter, 'coordination sign 1 --by 司法所刘强 --manner both --on 2026-02-03');
    expect((await instrument(counter)).record.complete).toBe(true);
  });

  test('not agreed: everybody who took part signs, and the director tells other ways (R-XF3-16)', async () => {
    const counter = await office();
    await done(counter, leak);
    await done(counter, `coordination sit 1 --day 2026-02-01 ${everybody} --result failed`);
    await done(counter, 'coordination sign 1 --by 张三、李四、王建国、赵平 --on 2026-02-01');
    expect(verdictOf(await instrument(counter), 'signatures').arithmetic).toBe(
      '应签5人，签齐4人，缺：李敏（社区工作人员）、主任告知其他途径',
    );
    expect((await counter.jwh('coordination show 1')).out).toContain('coordination advise 2026-1 --advice');
    const told = await done(counter, 'coordination advise 1 --advice 可以起诉 --by 王建国 --on 2026-02-02 --json');
    expect(verdictOf(told.json(), 'signatures').arithmetic).toBe('应签5人，签齐4人，缺：李敏（社区工作人员）');
    expect((await counter.jwh('coordination show 1')).out).not.toContain('coordination advise');
    await done(counter, 'coordination sign 1 --by 李敏 --on 2026-02-01');
    expect((await instrument(counter)).record).toMatchObject({ complete: true, state: 'failed' });
  });

  test('D-163: a refusal with two witnesses closes the case (a), or never (b)', async () => {
    const counter = await agreed();
    await done(counter, 'coordination sign 1 --by 张三、司法所刘强 --manner both --on 2026-02-01');
    await done(counter, 'coordination sign 1 --by 李四 --refused --witness 周明 --on 2026-02-01');
    expect((await instrument(counter)).record.complete).toBe(false);
    await done(counter, 'coordination sign 1 --by 李四 --refused --witness 周明、吴芳 --on 2026-02-01');
    const closed = await instrument(counter);
    expect(closed.record.complete).toBe(true);
    expect(verdictOf(closed, 'signatures').others).toMatchObject([{ reading: 'D-163b', holds: false }]);
    await done(counter, 'rules read D-163 b --from 2026-01-01 --cite 街道答复');
    expect((await instrument(counter)).record.complete).toBe(false);
  });

  test('nobody signs who was not there', async () => {
    const counter = await agreed();
    const stranger = await counter.jwh('coordination sign 1 --by 钱六 --on 2026-02-01');
    expect(stranger.code).toBe(2);
    expect(stranger.err).toContain('没有参加这次协调会：钱六');
    expect((await counter.jwh('coordination sign 1 --by 张三 --on 2026-01-31')).code).toBe(2);
    expect((await counter.jwh('coordination sign 1 --by 李四 --refused --witness 李四')).code).toBe(2);
  });

  test('agreed later: written, signed, the copy filed (R-XF3-17)', async () => {
    const counter = await office();
    await done(counter, leak);
    expect((await counter.jwh('coordination agree 1 --terms 各担一半')).code).toBe(2);
    await done(counter, `coordination sit 1 --day 2026-02-01 ${failed}`);
    const half = (
      await done(counter, 'coordination agree 1 --terms 各担一半 --signed-by 张三、李四 --on 2026-02-10 --json')
    ).json();
    expect(verdictOf(half, 'later')).toMatchObject({ holds: false });
    expect(verdictOf(half, 'later').arithmetic).toContain('缺：副本交居委会存档');
    const whole = (await done(counter, 'coordination agree 1 --copy 2026-02-12 --on 2026-02-12 --json')).json();
    expect(verdictOf(whole, 'later')).toMatchObject({ holds: true });
    expect(whole.record.state).toBe('agreed_later');
  });
});

describe('where the place has no such rules', () => {
  test('静安 asks for a prompt meeting and gives no days (R-JA1-72, D-65)', async () => {
    const counter = await openCounter({ place: 'jingan', today: '2026-10-31' });
    const opened = await done(counter, leak);
    expect(opened.out).toContain('静安·附件1 §4.6.2');
    expect(opened.out).toContain('2026-01-08');
    for (const day of ['2026-02-01', '2026-03-01', '2026-04-01', '2026-05-01']) {
      const sat = (await done(counter, `coordination sit 1 --day ${day} ${failed} --json`)).json();
      expect(sat.verdicts).toEqual([]);
      expect(sat.record.missing_rules).toContain('coordination.sittings');
    }
    expect((await done(counter, 'coordination instrument 1 --json')).json().record.complete).toBeNull();
  });

  test('an office may set a limit of its own', async () => {
    const counter = await openCounter({ place: 'changchun', today: '2026-10-31' });
    await done(counter, 'rules set coordination.sittings \'{"unit":"次","max":1}\' --cite 本会议定 --from 2026-01-01');
    await done(counter, leak);
    await done(counter, `coordination sit 1 --day 2026-02-01 ${failed}`);
    expect((await counter.jwh(`coordination sit 1 --day 2026-03-01 ${failed}`)).code).toBe(4);
  });
});
