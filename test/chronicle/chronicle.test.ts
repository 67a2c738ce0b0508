import { expect, test } from 'vitest';
import { type Counter, openCounter } from '../counter.ts';
import { pdfText } from '../readers.ts';

async function year(): Promise<Counter> {
  const office = await openCounter();
  await office.jwh(
    'meeting record --kind representatives --day 2026-03-10 --entitled 61 --present 41 --chair 王建国 --motion 停车收费=41/0/0 --motion 加装电梯=10/31/0',
  );
  await office.jwh('meeting record --kind representatives --day 2026-09-10 --entitled 61 --present 41');
  await office.jwh('chronicle add 元宵节灯会 --on 2026-03-03 --persons 居民300人 --source 活动总结');
  await office.jwh('chronicle add 消防演练周 --on 2026-05-11 --until 2026-05-15');
  await office.jwh('chronicle add --meeting 1');
  return office;
}

test('events and meetings marked major stand in one order of days', async () => {
  const office = await year();
  const { rows, basis } = (await office.jwh('chronicle list --year 2026 --json')).json();
  expect(rows.map(({ code: _code, ...row }: { code: string }) => row)).toEqual([
    { day: '2026-03-03', until_day: null, event: '元宵节灯会', persons: '居民300人', source: '活动总结' },
    {
      day: '2026-03-10',
      until_day: null,
      event: '召开社区居民代表会议，通过“停车收费”',
      persons: '王建国主持，到会41人',
      source: '会〔2026〕1号',
    },
    { day: '2026-05-11', until_day: '2026-05-15', event: '消防演练周', persons: null, source: null },
  ]);
  expect(basis[0]).toMatchObject({ article: '六(五)' });
  expect((await office.jwh('chronicle list --year 2025 --json')).json().rows).toEqual([]);
  const within = (await office.jwh('chronicle list --from 2026-05-15 --to 2026-05-15 --json')).json().rows;
  expect(within.map(({ event }: { event: string }) => event)).toEqual(['消防演练周']);
  expect((await office.jwh('chronicle list --from 2026-05-16 --json')).json().rows).toEqual([]);
});

test('an event is voided by its code, a meeting loses its mark and keeps its record', async () => {
  const office = await year();
  const [event] = (await office.jwh('chronicle list --json')).json().rows;
  await office.jwh(`chronicle void ${event.code} --reason 重复`);
  expect((await office.jwh(`chronicle void ${event.code} --reason 重复`)).code).toBe(2);
  await office.jwh('chronicle void --meeting 1');
  const left = (await office.jwh('chronicle list --json')).json().rows;
  expect(left.map(({ event: what }: { event: string }) => what)).toEqual(['消防演练周']);
  expect((await office.jwh('meeting show 1')).code).toBe(0);
});

test('the chronicle as a paper with its keeper (F-13)', async (context) => {
  const office = await year();
  await office.jwh('chronicle list --year 2026 --pdf 大事记.pdf');
  const text = pdfText(`${office.folder}/大事记.pdf`, context);
  for (const words of ['2026年大事记', '元宵节灯会', '会〔2026〕1号', '保管人']) expect(text).toContain(words);
});

test.each([
  ['add', 2],
  ['add 甲 --on 2026-09-19', 2],
  ['add 甲 --on 2026-09-02 --until 2026-09-01', 2],
  ['add 甲 --meeting 2', 2],
  ['add --meeting 1', 2],
  ['add --meeting 9', 3],
  ['void --meeting 2', 2],
  ['void 甲 --reason 乙', 3],
  ['void', 2],
  ['list --year 2026 --from 2026-01-01', 2],
])('chronicle %s ends with %i', async (words, code) => {
  const office = await year();
  expect((await office.jwh(`chronicle ${words}`)).code).toBe(code);
});

test('a private number does not come into the chronicle; a voided meeting neither', async () => {
  const office = await year();
  for (const words of ['敏感 --persons 电话13812345678', '敏感 --source 身份证220102199001011234', '电话13812345678']) {
    const { code, err } = await office.jwh(`chronicle add ${words}`);
    expect(code).toBe(2);
    expect(err).not.toMatch(/13812345678|220102199001011234/);
  }
  await office.jwh('meeting void 2 --reason 重复');
  const { code, err } = await office.jwh('chronicle add --meeting 2');
  expect(code).toBe(2);
  expect(err).toContain('会〔2026〕2号已于2026-09-18作废（重复）');
});
