import { expect, test } from 'vitest';
import { openCounter } from '../counter.ts';

/** What the recorder does at a terminal is in test/built/live.test.ts. */
test('without a terminal the live recorder points to the record file', async () => {
  const counter = await openCounter({ place: 'changchun' });
  for (const line of ['meeting live', 'meeting live --resume', '会议 现场 --kind representatives']) {
    const { code, err, out } = await counter.jwh(line);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('现在没有终端');
    expect(err).toContain('jwh meeting record --file');
  }
});

test('every step is written at once, so there is no trying it out', async () => {
  const counter = await openCounter({ place: 'changchun' });
  const { code, err } = await counter.jwh('meeting live --dry-run');
  expect(code).toBe(2);
  expect(err).toContain('不能试运行');
});

test('nothing unfinished: an empty list, and nothing to drop', async () => {
  const counter = await openCounter({ place: 'changchun' });
  expect((await counter.jwh('meeting live --list --json')).json()).toEqual({ rows: [] });
  expect((await counter.jwh('meeting live --list')).out).toContain('没有。');
  expect((await counter.jwh('meeting live --drop 错')).code).toBe(3);
});
