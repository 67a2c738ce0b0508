import { describe, expect, test } from 'vitest';
import { type Counter, openCounter } from '../counter.ts';

/** An office with two people of the staff, and a lamp that does not burn. */
async function lamp(options: Parameters<typeof openCounter>[0] = {}): Promise<Counter> {
  const counter = await openCounter({ today: '2026-09-18', ...options });
  await counter.jwh('staff add 孙秀英 --post 社工 --from 2026-01-01');
  await counter.jwh('staff add 林文斌 --post 社工 --from 2026-01-01');
  await counter.jwh('matter add --title 三号楼门前路灯不亮 --class 环境 --to 孙秀英 --due 2026-09-30');
  return counter;
}

describe('a matter from the first word to the answer', () => {
  test('registered, given to somebody, answered with its basis, closed', async () => {
    const { jwh } = await lamp();
    await jwh('matter resolve 1 --result 物业已换路灯 --on 2026-09-18');
    await jwh('matter reply 1 --text 路灯已换好 --basis 物业服务合同第八条 --method 电话');
    const closed = (await jwh('matter close 1 --json')).json();
    expect(closed.record).toMatchObject({ number: '事〔2026〕1号', state: 'closed', responsible: '孙秀英' });
    expect(closed.record.clock).toMatchObject({ overdue: 0, answered_in_time: true });
    expect(closed.verdicts).toMatchObject([{ rule: 'matter.close', holds: true, cite: { article: '十(六)' } }]);
  });

  test.each([
    ['nothing', []],
    ['a result only', ['matter resolve 1 --result 已换']],
    ['an answer only', ['matter reply 1 --text 已换 --basis 合同']],
  ])('事事有答复，件件有结果，答复有依据: with %s it stays open (exit 4, R-CC-10-1)', async (_what, steps) => {
    const { jwh } = await lamp();
    for (const step of steps) expect((await jwh(step)).code).toBe(0);
    const refused = await jwh('matter close 1 --json');
    expect(refused.code).toBe(4);
    expect(refused.json().error).toMatchObject({ code: 'not_answered', cite: { article: '十(六)' } });
    expect((await jwh('matter show 1 --json')).json().record.state).not.toBe('closed');
  });

  test('an answer without its basis cannot even be written', async () => {
    const { jwh } = await lamp();
    expect((await jwh('matter reply 1 --text 已换')).code).toBe(2);
    expect((await jwh('matter reply 1 --text 已换 --basis ""')).code).toBe(2);
  });

  test('not satisfied: it is taken up again, with everything that stood before it', async () => {
    const { jwh } = await lamp();
    await jwh('matter resolve 1 --result 已换');
    await jwh('matter reply 1 --text 已换好 --basis 合同');
    await jwh('matter close 1');
    const again = (await jwh('matter rate 1 不满意 --note 晚上仍然不亮 --today 2026-09-20 --json')).json().record;
    expect(again).toMatchObject({ state: 'open', reopened: 1, due_day: '2026-10-05', due_origin: 'suggested' });
    expect(again.steps.map(({ step }: { step: string }) => step)).toEqual([
      'resolve',
      'reply',
      'close',
      'rate',
      'reopen',
    ]);
    // The old answer does not serve the second time.
    expect((await jwh('matter close 1 --today 2026-09-21')).code).toBe(4);
  });
});

describe('the clock', () => {
  test('a pause moves the due day by its length, and the derivation says so', async () => {
    const { jwh } = await lamp();
    await jwh('matter pause 1 --reason 等产权单位 --on 2026-09-18');
    const resumed = (await jwh('matter resume 1 --today 2026-09-21 --json')).json().record;
    expect(resumed).toMatchObject({ due_day: '2026-10-03', clock: { paused_days: 3, overdue: 0 } });
    expect(resumed.clock.words).toContain('2026-09-30 + 暂停 3 天 = 2026-10-03');
  });

  test('on the due day it is in time, the day after it is overdue by one', async () => {
    const { jwh } = await lamp();
    const overdue = async (today: string) => (await jwh(`matter list --overdue --today ${today} --json`)).json().rows;
    expect(await overdue('2026-09-30')).toEqual([]);
    expect(await overdue('2026-10-01')).toMatchObject([{ number: '事〔2026〕1号', overdue: 1 }]);
  });

  test('while it is paused nothing is overdue', async () => {
    const { jwh } = await lamp();
    await jwh('matter pause 1 --reason 等产权单位');
    expect((await jwh('matter list --overdue --today 2026-12-01 --json')).json().rows).toEqual([]);
    expect((await jwh('matter show 1 --today 2026-12-01 --json')).json().record.clock.overdue).toBeNull();
  });

  test('another due day needs a reason, and the first stays in the story', async () => {
    const { jwh } = await lamp();
    expect((await jwh('matter due 1 2026-10-15')).code).toBe(2);
    const moved = (await jwh('matter due 1 2026-10-15 --reason 等配件 --json')).json().record;
    expect(moved.steps.at(-1)).toMatchObject({ step: 'due', content: { before: '2026-09-30', due_day: '2026-10-15' } });
  });
});

describe('what cannot be', () => {
  test.each([
    ['a matter nobody registered', 'matter show 7', 3],
    ['a step before the last one', 'matter note 1 --text 早了 --on 2026-09-01', 2],
    ['a day to come', 'matter note 1 --text 晚了 --on 2026-09-19', 2],
    ['referred to nobody', 'matter refer 1', 2],
    ['resumed without a pause', 'matter resume 1', 2],
    ['somebody who is not of the staff', 'matter assign 1 王小二', 3],
    ['given to another without a reason', 'matter assign 1 林文斌', 2],
    ['rated before it was answered', 'matter rate 1 满意', 2],
    ['two filters that contradict', 'matter list --open --overdue', 2],
    ['an identity number in the title', 'matter add --title 王某110101199003070038来访 --class 咨询', 2],
  ])('%s is refused, and nothing changes', async (_what, line, code) => {
    const { jwh } = await lamp();
    const before = (await jwh('matter list --json')).out;
    expect((await jwh(line)).code).toBe(code);
    expect((await jwh('matter list --json')).out).toBe(before);
  });

  test('the number of a voided matter stays, and nothing more is done with it', async () => {
    const { jwh } = await lamp();
    expect((await jwh('matter void 1 --reason 重复登记')).code).toBe(0);
    expect((await jwh('matter note 1 --text 还有')).code).toBe(2);
    await jwh('matter add --title 另一件 --class 其他');
    expect((await jwh('matter list --json')).json().rows.map(({ number }: { number: string }) => number)).toEqual([
      '事〔2026〕2号',
      '事〔2026〕1号',
    ]);
  });
});

test('where no text asks for it, closing rests on the office’s own practice, and says so', async () => {
  const { jwh } = await lamp({ place: 'xingfu' });
  const refused = (await jwh('matter close 1 --json')).json().error;
  expect(refused.cite).toMatchObject({ status: 'assumed', article: '事项办结' });
});
