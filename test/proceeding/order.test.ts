import { describe, expect, test } from 'vitest';
import { type Counter, openCounter } from '../counter.ts';

async function done(counter: Counter, line: string) {
  const answer = await counter.jwh(line);
  expect(answer.err).toBe('');
  return answer;
}

async function refused(counter: Counter, line: string) {
  const answer = await counter.jwh(`${line} --json`);
  expect(answer.code).toBe(2);
  return answer.json().error;
}

const cases = [
  {
    noun: 'agency',
    open: 'agency open 代办优待证 --who 周桂兰 --request 请代交 --to 街道 --on 2026-09-01',
    steps: [
      'agency forward 1 --on 2026-09-10',
      'agency outcome 1 --result 办成 --text 已发 --on',
      'agency tell 1 --on',
    ],
    ended: 'told',
    back: 'answered',
  },
  {
    noun: 'service',
    open: 'service order 漏水 --who 周桂兰 --kind 水 --on 2026-09-01',
    steps: [
      'service assign 1 --outside 利民 --on 2026-09-10',
      'service done 1 --result 换了 --paid 0 --on',
      'service rate 1 满意 --on',
    ],
    ended: 'rated',
    back: 'done',
  },
  {
    noun: 'invitation',
    open: 'invitation open 积水 --department 自来水公司 --request 疏通 --on 2026-09-01',
    steps: [
      'invitation meet 1 --outcome 疏通 --on 2026-09-10',
      'invitation appraise 1 --grade 自来水公司=满意 --on',
      'invitation send 1 --on',
    ],
    ended: 'sent',
    back: 'appraised',
  },
];

describe.each(cases)('the steps of a case come one of another: $noun', ({ noun, open, steps, ended, back }) => {
  test('none is earlier than what it comes of; the same day is', async () => {
    const counter = await openCounter({ place: 'jingan', today: '2026-09-18' });
    await done(counter, open);
    const [first = '', second = '', third = ''] = steps;
    await done(counter, first);
    expect((await counter.jwh(`${second} 2026-09-09`)).code).toBe(2);
    await done(counter, `${second} 2026-09-10`);
    expect(await refused(counter, `${third} 2026-09-09`)).toMatchObject({ code: 'bad_day' });
    expect((await done(counter, `${third} 2026-09-10 --json`)).json().record.state).toBe(ended);
  });

  test('none is voided under another that comes of it; from the last on, it is', async () => {
    const counter = await openCounter({ place: 'jingan', today: '2026-09-18' });
    await done(counter, open);
    for (const [at, step] of steps.entries()) await done(counter, at === 0 ? step : `${step} 2026-09-11`);
    for (const no of [1, 2]) {
      const { code, hint } = await refused(counter, `${noun} void 1 --step ${no} --reason 记错`);
      expect(code).toBe('later_step_stands');
      expect(hint).toContain(`jwh ${noun} void 2026-1 --step ${no + 1} --reason 理由`);
    }
    expect((await done(counter, `${noun} void 1 --step 3 --reason 记错 --json`)).json().record.state).toBe(back);
    await done(counter, `${noun} void 1 --step 2 --reason 记错`);
    expect((await done(counter, `${noun} void 1 --step 1 --reason 记错 --json`)).json().record.steps).toEqual([]);
  });
});

test('a step with another of its kind before what comes of it is voided alone', async () => {
  const counter = await openCounter({ place: 'jingan', today: '2026-09-18' });
  await done(counter, 'agency open 代办 --who 周桂兰 --request 请代交 --to 街道 --on 2026-09-01');
  await done(counter, 'agency forward 1 --on 2026-09-02');
  await done(counter, 'agency forward 1 --on 2026-09-03');
  await done(counter, 'agency outcome 1 --result 办成 --text 已发 --on 2026-09-04');
  await done(counter, 'agency void 1 --step 1 --reason 重复');
  expect((await refused(counter, 'agency void 1 --step 2 --reason 重复')).code).toBe('later_step_stands');
  expect((await done(counter, 'agency void 1 --reason 重复 --json')).json().record.voided).toBe('重复');
});

test('an appraisal is sent to each once; to another still', async () => {
  const counter = await openCounter({ place: 'jingan', today: '2026-09-18' });
  await done(counter, 'invitation open 积水 --department 甲公司 --request 疏通 --on 2026-09-01');
  await done(counter, 'invitation meet 1 --outcome 疏通');
  await done(counter, 'invitation appraise 1 --grade 甲公司=满意');
  await done(counter, 'invitation send 1');
  expect((await refused(counter, 'invitation send 1')).code).toBe('sent_already');
  await done(counter, 'invitation send 1 --to 区社建办');
  expect((await refused(counter, 'invitation send 1 --to 区社建办')).code).toBe('sent_already');
});
