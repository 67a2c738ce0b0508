import { describe, expect, test } from 'vitest';
import { type Counter, openCounter } from '../counter.ts';

async function office(): Promise<Counter> {
  const counter = await openCounter({ place: 'xingfu', today: '2026-10-31' });
  await done(counter, 'staff add 王建国 --post 主任 --from 2026-01-10');
  await done(counter, 'coordination open 漏水 --party 甲 --party 乙 --focus 修理费 --on 2026-01-15');
  return counter;
}

async function done(counter: Counter, line: string) {
  const answer = await counter.jwh(line);
  expect(answer.err).toBe('');
  // Lines are broken at 80 columns; what they say is not.
  return { ...answer, flat: answer.out.replace(/\s+/g, '') };
}

const agreed = (terms: string, day: string) => `coordination sit 1 --day ${day} --result 达成一致 --terms ${terms}`;
const record = async (counter: Counter, line: string) => (await done(counter, `${line} --json`)).json().record;
const verdicts = async (counter: Counter, subject: string) =>
  (await done(counter, 'coordination show 1 --json'))
    .json()
    .verdicts.filter((one: { subject: string }) => one.subject === subject);

describe('signatures belong to the sitting they were given for (XF3 十三(二)2–3)', () => {
  const twice = async () => {
    const counter = await office();
    await done(counter, agreed('甲付1000元', '2026-02-01'));
    await done(counter, 'coordination sign 1 --by 甲、乙 --on 2026-02-01');
    await done(counter, agreed('乙付5000元', '2026-03-01'));
    return counter;
  };

  test.each(['coordination void 1 --step 1 --reason 记错', 'meeting void 1 --reason 记错'])('%s', async (line) => {
    const counter = await twice();
    await done(counter, line);
    const paper = await record(counter, 'coordination instrument 1');
    expect(paper).toMatchObject({ sitting: 1, complete: false });
    expect(paper.signers.map(({ manner }: { manner: string | null }) => manner)).toEqual([null, null]);
    expect(paper.voided_steps.map(({ no }: { no: number }) => no)).toEqual([1, 2, 3]);
    expect((await counter.jwh('coordination void 1 --step 2 --reason 再作废')).code).toBe(2);
    expect((await done(counter, 'coordination show 1')).flat.match(/同一内容第\d次/g)).toEqual(['同一内容第1次']);
    expect((await done(counter, 'coordination show 1')).flat).toContain('随第1步作废');
  });

  test('without a void the first instrument keeps its signatures, the second has none, and is not forgotten', async () => {
    const counter = await twice();
    expect(await record(counter, 'coordination instrument 1 --sitting 1')).toMatchObject({ complete: true });
    expect(await record(counter, 'coordination instrument 1 --sitting 2')).toMatchObject({ complete: false });
    await done(counter, agreed('各半', '2026-04-01'));
    expect((await done(counter, 'coordination show 1')).flat).toContain('第2次协调会的文书还没有签齐');
    expect((await done(counter, 'coordination show 1')).flat).not.toContain('第1次协调会的文书还没有签齐');
  });

  test('nobody signs the same instrument twice', async () => {
    const counter = await twice();
    const again = await counter.jwh('coordination sign 1 --sitting 1 --by 甲 --on 2026-03-02 --json');
    expect([again.code, again.json().error.code]).toEqual([2, 'signed_already']);
    await done(counter, 'coordination sign 1 --sitting 2 --by 甲 --on 2026-03-02');
  });
});

describe('sittings are counted as they stand now', () => {
  const four = async () => {
    const counter = await office();
    for (const day of ['2026-02-01', '2026-03-01', '2026-04-01']) {
      await done(counter, `coordination sit 1 --day ${day} --result failed`);
    }
    await done(counter, 'coordination sit 1 --day 2026-05-01 --result 未达成一致 --happened 当事人坚持');
    return counter;
  };

  test.each(['coordination void 1 --step 1 --reason 重复', 'meeting void 1 --reason 重复'])('%s', async (line) => {
    const counter = await four();
    expect((await verdicts(counter, 'sittings')).at(-1)).toMatchObject({ holds: false });
    await done(counter, line);
    expect((await verdicts(counter, 'sittings')).map(({ arithmetic }: { arithmetic: string }) => arithmetic)).toEqual([
      '第1次 ≤ 3次',
      '第2次 ≤ 3次',
      '第3次 ≤ 3次',
    ]);
    expect((await done(counter, 'coordination instrument 1 --sitting 2')).out).toContain('同一内容第2次');
    const [row] = (await done(counter, 'coordination list --json')).json().rows;
    expect(row.sittings).toBe(3);
    expect((await counter.jwh('coordination sit 1 --day 2026-06-01 --result failed')).code).toBe(4);
  });

  test('a voided step keeps its number, and voiding it again destroys nothing', async () => {
    const counter = await four();
    await done(counter, 'coordination void 1 --step 2 --reason 记错');
    const again = await counter.jwh('coordination void 1 --step 2 --reason 记错 --json');
    expect([again.code, again.json().error.code]).toEqual([2, 'voided_already']);
    const shown = await record(counter, 'coordination show 1');
    expect(shown.steps.map(({ no }: { no: number }) => no)).toEqual([1, 3, 4]);
    expect(shown.voided_steps).toMatchObject([{ no: 2, voided: '记错' }]);
    expect((await done(counter, 'coordination show 1')).flat).toContain('已作废（记错）');
  });
});

test('the same day again is refused, unless it is said', async () => {
  const counter = await office();
  await done(counter, 'coordination sit 1 --day 2026-02-01 --result failed');
  const again = await counter.jwh('coordination sit 1 --day 2026-02-01 --result failed --json');
  expect([again.code, again.json().error.code]).toEqual([2, 'sat_already']);
  const asked = await done(counter, 'coordination sit 1 --day 2026-02-01 --result failed --again');
  expect(asked.flat).toContain('--request当事人');
  const named = await done(counter, 'coordination sit 1 --day 2026-03-01 --result failed --request 甲');
  expect(named.flat).not.toContain('--request当事人');
});

test('notice of the old day is none of the new day: the clock reopens', async () => {
  const counter = await office();
  await done(counter, 'coordination fix 1 --day 2026-04-20 --place 甲 --on 2026-04-10');
  await done(counter, 'coordination notify 1 --on 2026-04-13');
  expect((await record(counter, 'coordination show 1')).state).toBe('notified');
  await done(counter, 'coordination fix 1 --day 2026-04-14 --place 甲 --on 2026-04-13');
  const moved = await record(counter, 'coordination show 1');
  expect(moved).toMatchObject({ state: 'fixed', clocks: [{ done: null }] });
  const { out, flat } = await done(counter, 'coordination show 1');
  expect(flat).toContain('不再算数');
  expect(out).toContain('jwh coordination notify 2026-1');
  const sat = (await done(counter, 'coordination sit 1 --result failed --dry-run --json')).json();
  const notice = sat.verdicts.find(({ subject }: { subject: string }) => subject === 'notice');
  expect(notice).toMatchObject({ holds: false, arithmetic: expect.stringContaining('告知的是 2026-04-20 的会') });
  await done(counter, 'coordination notify 1 --on 2026-04-13');
  expect((await record(counter, 'coordination show 1')).clocks).toMatchObject([{ done: '2026-04-13', state: 'kept' }]);
});

test('the director at a sitting is the one on file', async () => {
  const counter = await office();
  const attendees = async (name: string) => {
    const line = `coordination sit 1 --day 2026-02-01 --director ${name} --mediation-head 赵平 --worker 李敏`;
    const { verdicts: all } = (await done(counter, `${line} --result failed --dry-run --json`)).json();
    return all.find(({ subject }: { subject: string }) => subject === 'attendees');
  };
  expect(await attendees('王建国')).toMatchObject({ holds: true, notes: [] });
  expect(await attendees('赵强')).toMatchObject({
    holds: false,
    arithmetic: expect.stringContaining('缺：居委会主任'),
    notes: ['写的主任是赵强，2026-02-01名册上的主任是王建国。'],
  });
});

test('a later agreement is signed by those concerned, and its copy comes after it', async () => {
  const counter = await office();
  await done(counter, 'coordination sit 1 --day 2026-02-01 --result failed --advice 起诉');
  const agree = (more: string) => counter.jwh(`coordination agree 1 --terms 各半 --on 2026-02-10 ${more} --json`);
  expect((await agree('--signed-by 丙')).json().error.code).toBe('no_such_party');
  expect((await agree('--signed-by 甲、乙 --copy 2026-02-09')).json().error.code).toBe('bad_day');
  expect((await agree('--signed-by 甲、乙 --copy 2026-02-10')).code).toBe(0);
  expect((await counter.jwh('coordination agree 1 --copy 2026-02-09')).code).toBe(2);
});

test('values are taken in Chinese, and an error lists both', async () => {
  const counter = await office();
  const bad = await counter.jwh('coordination sit 1 --result 好 --json');
  expect(bad.code).toBe(2);
  expect(bad.json().error.message).toContain('达成一致（agreed）；未达成一致（failed）');
  expect(await record(counter, 'coordination open 吵 --party 丙、丁 --focus 吵 --matter 其他矛盾')).toMatchObject({
    matter: 'requested',
  });
  expect((await counter.jwh('coordination show 99 --json')).json().error.hint).toContain('jwh coordination list');
});
