import { expect, test } from 'vitest';
import { type Counter, openCounter } from '../counter.ts';

// biome-ignore lint/suspicious/noExplicitAny: tests look into it freely
type Any = any;

const item = "disclose item set 10 '停车费收入三万元'";

async function does(office: Counter, today: string, ...lines: string[]): Promise<void> {
  for (const line of lines) {
    const { code, err } = await office.jwh(`${line} --today ${today}`);
    expect({ line, code, err }).toEqual({ line, code: 0, err: '' });
  }
}

const ask = async (office: Counter, line: string): Promise<Any> => {
  const answer = await office.jwh(`${line} --json`);
  return { exit: answer.code, ...answer.json() };
};

/** 幸福, where enough residents asked on 2026-02-09: due on the next day, with the sheet of January. */
async function asked(): Promise<Counter> {
  const office = await openCounter({ place: 'xingfu', today: '2026-02-10' });
  await does(office, '2026-02-10', 'disclose demand 停车费的收支 --by 居民=869 --on 2026-02-09');
  return office;
}

const fixed = (per: string) => `disclose fix 1 --per ${per} --by 王建国 --happened 组员不全`;

const sign = (period: string) => [
  `disclose approve ${period} --gate supervision --by 张秀英`,
  `disclose review ${period} --by 张秀英`,
];

const codesOf = async (office: Counter, period: string) =>
  (await ask(office, `disclose show ${period} --today 2026-04-10`)).record.items.map(({ code }: Any) => code);

const instances = async (office: Counter, today: string) =>
  (await ask(office, `disclose due 2026 --today ${today}`)).rows
    .filter(({ item: code }: Any) => code === 'on_demand')
    .map(({ due_day, state, posted_on }: Any) => [due_day, state, posted_on]);

test('R-XF4-10: what was asked for and told nowhere yet stands on the next sheet, and on no other afterwards', async () => {
  const office = await asked();
  await does(office, '2026-03-01', `${item} --period 2026-02`, 'disclose prepare 2026-02', ...sign('2026-02'));
  expect(await codesOf(office, '2026-02')).toEqual(['funds', 'relief', 'on_demand']);
  await does(office, '2026-03-10', 'disclose publish 2026-02 --by 李敏 --place 门口 --demand 1');
  const { out } = await office.jwh('disclose show 2026-02 --today 2026-03-10');
  expect(out).toContain('停车费的收支');
  expect(out).toContain('停车费收入三万元');
  expect((await instances(office, '2026-03-11'))[0]).toEqual(['2026-02-10', 'late', '2026-03-10']);
  await does(office, '2026-04-01', 'disclose prepare 2026-03');
  expect(await codesOf(office, '2026-03')).toEqual(['funds', 'relief']);
});

test.each([
  ['quarter', '2026Q1', ['resolutions', 'on_demand'], '2026-04-10'],
  ['month', '2026-03', ['funds', 'relief', 'on_demand'], '2026-04-10'],
])('R-XF4-12: fixed each %s, it stands on the sheet of %s', async (per, period, codes, board) => {
  const office = await asked();
  await does(office, '2026-02-11', fixed(per));
  await does(office, board, `${item} --period ${period}`, `disclose prepare ${period}`, ...sign(period));
  expect(await codesOf(office, period)).toEqual(codes);
  const posted = await office.jwh(`disclose publish ${period} --by 李敏 --today ${board}`);
  // What stands on the board with its text is told there: nobody need say so.
  expect(posted.out).toContain('求〔2026〕1号');
  expect(await instances(office, board)).toContainEqual([board, 'posted', board]);
});

test('a version without it does not meet it: neither another period’s, nor one that has only its title', async () => {
  const office = await asked();
  await does(office, '2026-02-11', 'disclose prepare 2025-12', ...sign('2025-12'));
  const other = await ask(office, 'disclose publish 2025-12 --by 李敏 --demand 1 --today 2026-02-11');
  expect({ exit: other.exit, ...other.error }).toMatchObject({ exit: 2, code: 'not_on_sheet' });
  expect(other.error.hint).toContain('--period 2026-02');

  const made = await ask(office, 'disclose prepare 2026-01 --today 2026-02-11');
  expect(made.findings).toMatchObject([{ code: 'demand_without_text', demands: ['求〔2026〕1号'] }]);
  await does(office, '2026-02-11', ...sign('2026-01'));
  const bare = await ask(office, 'disclose publish 2026-01 --by 李敏 --demand 1 --today 2026-02-11');
  expect(bare.error).toMatchObject({ code: 'not_on_sheet' });
  expect(bare.error.message).toContain('只有求〔2026〕1号');
  await does(office, '2026-02-11', 'disclose publish 2026-01 --by 李敏');
  expect((await instances(office, '2026-02-11'))[0]).toEqual(['2026-02-10', 'missing', null]);
});

test('text for a sheet that will not have it is refused with the one that will', async () => {
  const office = await asked();
  const early = await ask(office, `${item} --period 2025-12`);
  expect({ exit: early.exit, ...early.error }).toMatchObject({ exit: 2, code: 'not_on_sheet' });
  expect(early.error.hint).toContain('求〔2026〕1号列入2026年1月的公开表，2026-02-10 公开（--period 2026-01）');
  await does(office, '2026-02-11', fixed('quarter'));
  const year = await ask(office, `${item} --period 2026 --today 2026-02-11`);
  expect(year.error.code).toBe('not_on_sheet');
  const none = await openCounter({ place: 'xingfu', today: '2026-03-10' });
  expect((await ask(none, `${item} --period 2026-02`)).error.hint).toContain('jwh disclose demand');
});
