import { expect, test } from 'vitest';
import { type Counter, openCounter } from '../counter.ts';
import { pdfText } from '../readers.ts';

/** 团结路 with so many members of the patrol, ten to a squad in the order of the list. */
async function hundred(count = 100): Promise<Counter> {
  const counter = await openCounter({ place: 'tuanjielu', today: '2026-10-31' });
  const lines = Array.from({ length: count }, (_, at) => `队员${at + 1},第${Math.floor(at / 10) + 1}组`);
  counter.write('队员.csv', ['姓名,小组', ...lines].join('\n'));
  const { err } = await counter.jwh('patrol enrol --file 队员.csv --from 2026-10-01');
  expect(err).toBe('');
  return counter;
}

interface Told {
  subject: string;
  holds: boolean;
  arithmetic: string;
}

const broken = (json: { verdicts: Told[] }) =>
  json.verdicts.filter(({ holds }) => !holds).map(({ subject, arithmetic }) => `${subject} ${arithmetic}`);

test('G-155 a hundred members in ten groups are ten per group', async () => {
  const counter = await hundred();
  const json = (await counter.jwh('patrol members --json')).json();
  expect(json.record.members).toBe(100);
  expect(json.record.squads.map(({ count }: { count: number }) => count)).toEqual(Array(10).fill(10));
  expect(broken(json)).toEqual([]);
  expect(json.verdicts[0]).toMatchObject({
    rule: 'patrol.members',
    arithmetic: '100 ≥ 100',
    cite: { article: '四(二)' },
  });
  expect(json.verdicts[1]).toMatchObject({ subject: 'squad:1', arithmetic: '10 ≥ 100÷10 = 10' });
});

test('G-155 with 99 one group is one short; with 101 none is', async () => {
  const less = (await (await hundred(99)).jwh('patrol members --json')).json();
  expect(broken(less)).toEqual(['members 99 < 100，差1人', 'squad:10 9 < 100÷10 = 10，差1人']);
  const counter = await hundred(100);
  await counter.jwh('patrol enrol 又一人 --group 3 --from 2026-10-01');
  expect(broken((await counter.jwh('patrol members --json')).json())).toEqual([]);
});

test('G-155 ten groups go each day; nine are one short, and which is said', async () => {
  const counter = await hundred();
  const go = async (day: string, squads: number) => {
    for (let squad = 1; squad <= squads; squad += 1) {
      const { err } = await counter.jwh(`patrol log ${day} --time 20:00-21:00 --group ${squad}`);
      expect(err).toBe('');
    }
  };
  await go('2026-10-29', 10);
  await go('2026-10-30', 9);
  const answer = await counter.jwh('patrol check --json');
  expect(answer.code).toBe(7);
  const { rows, verdicts } = answer.json();
  expect(rows.slice(0, 2)).toMatchObject([
    { day: '2026-10-29', squads: 10, missing_squads: [], status: 'ok' },
    { day: '2026-10-30', squads: 9, missing_squads: [10], status: 'short' },
  ]);
  expect(broken({ verdicts })).toEqual(['squads:2026-10-30 9 < 10，缺第10组']);
});

test('a squad goes with its members on the roll that day, or with those named', async () => {
  const counter = await hundred();
  const whole = (
    await counter.jwh('patrol log 2026-10-29 --time 20:00-21:00 --group 3 --area 平房区东片 --json')
  ).json();
  expect(whole.record).toMatchObject({ group: 3, area: '平房区东片' });
  expect(whole.record.team).toHaveLength(10);
  await counter.jwh('patrol release 队员21 --reason 迁出 --on 2026-10-29');
  const after = (await counter.jwh('patrol log 2026-10-30 --time 20:00-21:00 --group 3 --json')).json();
  expect(broken(after)).toEqual(['squad:3 9 < 100÷10 = 10，差1人']);
  const again = (await counter.jwh('patrol log 2026-10-29 --time 8:00-9:00 --group 3 --json')).json();
  expect(again.record.team).toHaveLength(10);
});

test('what a squad finds is told to the community', async () => {
  const counter = await hundred();
  await counter.jwh('patrol log 2026-10-29 --time 20:00-21:00 --group 3 --find 秩序|路灯不亮');
  const open = (await counter.jwh('patrol show 1 --json')).json();
  expect(broken(open)).toEqual(['finding:1:contact 2天没有解决也没有上报（2026-10-29至2026-10-31）']);
  const told = (await counter.jwh('patrol report 1 1 --on 2026-10-29 --json')).json();
  expect(told.record.findings[0].reported_to).toBe('社区');
  expect(broken(told)).toEqual([]);
});

test.each([
  ['enrol 甲 --group 11', 2],
  ['enrol 队员1 --group 2', 2],
  ['enrol 甲', 2],
  ['enrol 甲 甲 --group 2', 2],
  ['enrol 甲 --group 0', 2],
  ['enrol --file 错.csv', 2],
  ['release 无此人 --reason 迁出', 3],
  ['release 队员1 --reason 迁出 --on 2026-09-30', 2],
  ['log --time 9:00-10:00 --group 12', 2],
])('patrol %s ends with %i and leaves the roll as it was', async (line, code) => {
  const counter = await hundred();
  counter.write('错.csv', '姓名,小组\n新一,3\n新二,第十一组\n,4\n');
  const answer = await counter.jwh(`patrol ${line}`);
  expect(answer.code).toBe(code);
  expect(answer.err).not.toContain('程序出错');
  expect((await counter.jwh('patrol members --json')).json().record.members).toBe(100);
});

test('the month on paper names group and area (F-68)', async (context) => {
  const counter = await hundred();
  await counter.jwh('patrol log 2026-10-29 --time 20:00-21:00 --group 3 --area 平房区东片 --find 秩序|路灯不亮');
  await counter.jwh('patrol list 2026-10 --pdf 巡防.pdf');
  const text = pdfText(`${counter.folder}/巡防.pdf`, context);
  for (const words of ['2026年10月治安巡防记录', '小组', '平房区东片', '路灯不亮']) expect(text).toContain(words);
});
