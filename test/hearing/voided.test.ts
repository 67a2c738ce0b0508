import { describe, expect, test } from 'vitest';
import { type Counter, openCounter } from '../counter.ts';

async function done(counter: Counter, line: string) {
  const answer = await counter.jwh(line);
  expect(answer.err).toBe('');
  // Lines are broken at 80 columns; what they say is not.
  return { ...answer, flat: answer.out.replace(/\s+/g, '') };
}

const record = async (counter: Counter, line: string) => (await done(counter, `${line} --json`)).json().record;

/** A hearing that a department asked for on 2026-03-02. */
async function asked(): Promise<Counter> {
  const counter = await openCounter({ place: 'xingfu', today: '2026-04-30' });
  await done(counter, 'hearing open 迁建 --by 部门要求 --department 区房管局 --received 2026-03-02 --matter 建设规划');
  return counter;
}

async function held(): Promise<Counter> {
  const counter = await asked();
  await done(
    counter,
    'hearing fix 1 --day 2026-03-10 --place 会议室 --entitled 24 --on 2026-03-03 --notified 2026-03-04',
  );
  await done(counter, 'hearing hold 1 --present 13 --for 13');
  return counter;
}

describe('a hearing whose meeting was voided', () => {
  test('goes back: its result is not printed, its clocks stop, it says what rests on nothing', async () => {
    const counter = await held();
    await done(counter, 'hearing publish 1 --channel 公开栏 --on 2026-03-11');
    expect((await done(counter, 'hearing result 1')).out).toContain('形成听证决议');
    await done(counter, 'meeting void 1 --reason 表决有误');
    const shown = await done(counter, 'hearing show 1');
    expect(shown.flat).toContain('〔2026〕1号已作废：表决有误');
    expect(shown.flat).toContain('所依据的第3步已作废');
    const kept = await record(counter, 'hearing show 1');
    expect(kept.state).toBe('notified');
    expect(kept.clocks.map(({ code }: { code: string }) => code)).toEqual(['fix', 'notify']);
    for (const paper of ['result', 'minutes']) {
      const refused = await counter.jwh(`hearing ${paper} 1 --json`);
      expect([refused.code, refused.json().error.code]).toEqual([2, 'not_held']);
      expect(refused.json().error.message).toContain('会〔2026〕1号 已作废');
    }
  });

  test('may be held again; what was published of the first does not count for the second', async () => {
    const counter = await held();
    await done(counter, 'hearing publish 1 --channel 公开栏 --on 2026-03-11');
    await done(counter, 'hearing void 1 --step 3 --reason 抄错');
    await done(counter, 'hearing hold 1 --present 14 --for 14');
    const { clocks, steps } = await record(counter, 'hearing show 1');
    expect(clocks.find(({ code }: { code: string }) => code === 'publish').done).toBeNull();
    expect(steps.map(({ no }: { no: number }) => no)).toEqual([1, 2, 4, 5]);
  });

  test('voiding the hearing names the meeting and the resolution that stand; nothing is due any more', async () => {
    const counter = await held();
    const answer = await done(counter, 'hearing void 1 --reason 重复');
    expect(answer.out).toContain('会〔2026〕1号 仍在');
    expect(answer.out).toContain('决议 决〔2026〕1号 仍有效');
    expect(answer.out).toContain('jwh meeting void 2026-1');
    expect(
      (await record(counter, 'hearing show 1')).clocks.every(({ done: day }: { done: string }) => day !== null),
    ).toBe(true);
    expect((await done(counter, 'hearing list --json')).json().rows[0]).toMatchObject({
      due_day: null,
      last_day: null,
    });
  });
});

test.each([
  ['12', '--happened 会已开', false],
  ['13', '', true],
])('of 24 there were %s: the resolution holds %s', async (present, more, holds) => {
  const counter = await asked();
  await done(counter, 'hearing fix 1 --day 2026-03-10 --place 会议室 --entitled 24 --on 2026-03-03');
  const { verdicts } = (await done(counter, `hearing hold 1 --present ${present} --for 8 ${more} --json`)).json();
  const motion = verdicts.find(({ subject }: { subject: string }) => subject === 'motion:1');
  expect(motion.holds).toBe(holds);
  expect(motion.arithmetic.includes('表决无效')).toBe(!holds);
  expect((await done(counter, 'hearing show 1')).out).not.toContain('；记录：');
});

test('moved to another day, everybody must be told again', async () => {
  const counter = await asked();
  await done(counter, 'hearing fix 1 --day 2026-03-10 --place 甲 --on 2026-03-03 --notified 2026-03-04');
  const moved = await done(counter, 'hearing fix 1 --day 2026-03-20 --on 2026-03-05');
  expect(moved.flat).toContain('改期后要重新通知');
  expect(moved.out).toContain('jwh hearing notify 2026-1');
  const now = await record(counter, 'hearing show 1');
  expect(now.state).toBe('fixed');
  expect(now.clocks.find(({ code }: { code: string }) => code === 'notify').done).toBeNull();
  await done(counter, 'hearing notify 1 --on 2026-03-12');
  const told = await record(counter, 'hearing show 1');
  expect(told.clocks.find(({ code }: { code: string }) => code === 'notify')).toMatchObject({
    done: '2026-03-04',
    state: 'kept',
  });
});

test('published twice: the earliest day counts, and the other verdict is marked', async () => {
  const counter = await held();
  await done(counter, 'hearing publish 1 --channel 微信群 --on 2026-03-20');
  await done(counter, 'hearing publish 1 --channel 公开栏 --on 2026-03-12');
  const clock = (await record(counter, 'hearing show 1')).clocks.find(
    ({ code }: { code: string }) => code === 'publish',
  );
  expect(clock).toMatchObject({ done: '2026-03-12', state: 'kept' });
  const { verdicts } = (await done(counter, 'hearing show 1 --json')).json();
  expect(
    verdicts
      .filter(({ subject }: { subject: string }) => subject === 'publish')
      .map(({ label }: { label: string }) => label),
  ).toEqual(['公示结果（第4步）', '公示结果']);
  expect((await done(counter, 'hearing publish 1 --channel 楼道 --on 2026-03-28')).flat).toContain('期限按最早的一次');
});

describe('who was there', () => {
  const named = async () => {
    const counter = await asked();
    await done(counter, 'hearing fix 1 --day 2026-03-10 --place 甲 --leader 王 --residents 甲、乙、丙 --on 2026-03-03');
    return counter;
  };

  test.each([
    ['--present 3 --absent 丙', 0],
    ['--present 2 --absent 丙', 2],
    ['--present 王、甲、乙 --absent 丙', 0],
    ['--absent 丙', 0],
  ])('%s', async (there, code) => {
    const counter = await named();
    expect((await counter.jwh(`hearing hold 1 ${there} --for 2`)).code).toBe(code);
    if (code === 0) expect((await done(counter, 'hearing minutes 1')).out).toMatch(/缺席\s+丙/);
  });

  test('a name written twice is refused', async () => {
    const counter = await asked();
    const twice = await counter.jwh('hearing fix 1 --day 2026-03-10 --place 甲 --residents 甲、甲 --json');
    expect([twice.code, twice.json().error.code]).toEqual([2, 'double_name']);
  });

  test('without 应到 the option is named', async () => {
    const counter = await asked();
    const bare = await counter.jwh('hearing hold 1 --day 2026-03-10 --present 3 --json');
    expect(bare.json().error.hint).toContain('--entitled');
  });
});

test('a letter to a body that is not concerned says so on the screen', async () => {
  const counter = await held();
  expect((await done(counter, 'hearing result 1 --to 不存在的局')).flat).toContain('不在应抄送的部门之中');
  expect((await done(counter, 'hearing result 1 --to 区房管局')).flat).not.toContain('不在应抄送的部门之中');
});
