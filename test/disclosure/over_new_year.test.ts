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

const ask = async (office: Counter, line: string): Promise<Any> => (await office.jwh(`${line} --json`)).json();

const publish = (period: string, day: string) =>
  `disclose publish ${period} --by 李敏 --happened 手续在纸上 --today ${day}`;

/** 长春 with its four quarters on the board, the last one frozen before the year was over. */
async function changchun(): Promise<Counter> {
  const office = await openCounter({ place: 'changchun', today: '2026-04-01' });
  for (const [period, day] of [
    ['2026Q1', '2026-04-01'],
    ['2026Q2', '2026-07-01'],
    ['2026Q3', '2026-10-08'],
  ] as const) {
    await does(office, `disclose prepare ${period} --today ${day}`, publish(period, day));
  }
  await does(office, 'disclose prepare 2026Q4 --today 2026-12-25', publish('2026Q4', '2026-12-31'));
  return office;
}

const states = ({ rows }: Any) => rows.map(({ period, state }: Any) => `${period} ${state}`);

test('the days after the figures were frozen stay on the list over New Year, until they are told', async () => {
  const office = await changchun();
  expect(states(await ask(office, 'disclose due --today 2027-01-05'))).toContain('2026Q4 supplement');
  // A span that is asked for says what is in it.
  expect(states(await ask(office, 'disclose due 2027-01 --today 2027-01-05'))).not.toContain('2026Q4 supplement');
  await does(office, 'disclose item set 5 志愿服务2次 --period 2026Q4 --today 2027-01-05');
  await does(office, 'disclose correct 2026Q4 --reason 补充 --today 2027-01-05');
  expect(states(await ask(office, 'disclose due --today 2027-01-06'))).toContain('2026Q4 correcting');
  await does(office, publish('2026Q4', '2027-01-06'));
  expect(
    states(await ask(office, 'disclose due --today 2027-01-06')).filter((one: string) => /2026Q4/.test(one)),
  ).toEqual([]);
});

test('the volume of the year waits for what is still to be filled up or corrected, as for what was never posted', async () => {
  const office = await changchun();
  const archive = 'disclose archive 2026 --keeper 李敏';
  const { error } = await ask(office, `${archive} --today 2027-01-05`);
  expect(error).toMatchObject({ code: 'still_due' });
  expect(error.message).toContain('待补充');
  await does(office, 'disclose item set 5 志愿服务2次 --period 2026Q4 --today 2027-01-05');
  await does(office, 'disclose correct 2026Q4 --reason 补充 --today 2027-01-05');
  expect((await ask(office, `${archive} --today 2027-01-06`)).error.message).toContain('更正待公开');
  // When January is over it is said.
  const late = await ask(office, `${archive} --today 2027-02-01 --dry-run`);
  expect(late.findings).toEqual([expect.objectContaining({ code: 'correcting', period: '2026Q4' })]);
  await does(office, publish('2026Q4', '2027-01-06'));
  expect((await ask(office, `${archive} --today 2027-01-07`)).findings).toBeUndefined();
});
