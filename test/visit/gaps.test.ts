import { describe, expect, test } from 'vitest';
import type { Counter } from '../counter.ts';
import { pdfText } from '../readers.ts';
import { community, settle } from './community.ts';

const gaps = async ({ jwh }: Counter, words: string) => (await jwh(`visit gaps ${words} --json`)).json();
const one = { zones: ['第一责任区'], people: [{ name: '王秀兰', door: '3号楼-2-501' }] };

/** 第一责任区 of 幸福, visited on these days. */
async function zoneVisited(...days: string[]): Promise<Counter> {
  const counter = await community({ place: 'xingfu', today: '2026-04-01', ...one });
  for (const day of days) await counter.jwh(`visit log 第一责任区 --by 李敏 --on ${day}`);
  return counter;
}

describe('areas, every week (幸福 二(2), R-XF1-7)', () => {
  test('G-134: visited in week 12, not in week 13: week 13 is missing', async () => {
    const counter = await zoneVisited('2026-03-18');
    const { rows, verdicts, basis } = await gaps(counter, '--kind zone --period 2026-03 --on 2026-03-31');
    expect(rows).toMatchObject([
      {
        kind: 'zone',
        name: '第一责任区',
        state: 'missed',
        period: '2026年第13周（03-23至03-29）',
        last_visit: '2026-03-18',
        days_unseen: 13,
        source: 'rule',
      },
      { state: 'due', period: '2026年第14周（03-30至04-05）' },
    ]);
    expect(verdicts).toMatchObject([
      {
        rule: 'visit.per',
        holds: false,
        arithmetic: '1 区，已访 1 次，缺 1 次，本期待访 1：第一责任区 2026年第13周（03-23至03-29）',
      },
    ]);
    expect(basis).toMatchObject([{ article: '二(2)' }]);
  });

  test('visited in week 13 too, on its last day: nothing is missing; the next Monday would be too late', async () => {
    const kept = await zoneVisited('2026-03-18', '2026-03-29');
    expect((await gaps(kept, '--kind zone --missed --period 2026-03 --on 2026-03-31')).rows).toEqual([]);
    const late = await zoneVisited('2026-03-18', '2026-03-30');
    expect((await gaps(late, '--kind zone --missed --period 2026-03 --on 2026-03-31')).rows).toMatchObject([
      { period: '2026年第13周（03-23至03-29）' },
    ]);
  });

  test('D-30: Monday of one week and Sunday of the next hold (a) by the calendar, and are 13 days apart (b)', async () => {
    const counter = await zoneVisited('2026-03-16', '2026-03-29');
    const [calendar] = (await gaps(counter, '--period 2026-03 --on 2026-03-31')).verdicts;
    expect(calendar).toMatchObject({ holds: true, others: [{ reading: 'D-30b', holds: false }] });
    await counter.jwh('rules read D-30 b --from 2026-01-01 --cite 居委会会议');
    const { rows, verdicts } = await gaps(counter, '--kind zone --period 2026-03 --on 2026-03-31');
    expect(verdicts[0]).toMatchObject({ holds: false, readings: ['D-30b', 'D-33a'] });
    expect(rows).toMatchObject([{ period: '2026-03-16 之后', due_day: '2026-03-23', state: 'missed' }]);
  });

  test('D-33: a week without a working day owes nothing (a), or does (b)', async () => {
    const counter = await zoneVisited('2026-02-13', '2026-02-24');
    const words = '--kind zone --missed --period 2026-02 --on 2026-02-28';
    const { rows, verdicts } = await gaps(counter, words);
    expect(rows).toEqual([]);
    expect(verdicts[0].others).toMatchObject([{ reading: 'D-30b' }, { reading: 'D-33b', holds: false }]);
    await counter.jwh('rules read D-33 b --from 2026-01-01 --cite 居委会会议');
    expect((await gaps(counter, words)).rows).toMatchObject([{ period: '2026年第8周（02-16至02-22）' }]);
  });

  test('a door that stayed shut is no visit, nor is one that was voided', async () => {
    const counter = await zoneVisited('2026-03-18');
    await counter.jwh('visit log 3号楼-2-501 --by 李敏 --on 2026-03-25 --no-answer');
    await counter.jwh('visit log 3号楼-2-501 --by 李敏 --on 2026-03-26');
    await counter.jwh('visit void 3 --reason 登错');
    const { rows } = await gaps(counter, '--kind zone --missed --period 2026-03 --on 2026-03-31');
    expect(rows).toMatchObject([{ period: '2026年第13周（03-23至03-29）' }]);
  });

  test('a visit to a door counts for its area, and weeks before anything was on record owe nothing', async () => {
    const counter = await zoneVisited();
    expect((await gaps(counter, '--kind zone --missed')).rows).toEqual([]);
    await counter.jwh('visit log 王秀兰 --by 李敏 --on 2026-03-18');
    const { rows } = await gaps(counter, '--kind zone --period 2026-03 --on 2026-03-29');
    expect(rows).toMatchObject([{ state: 'due', period: '2026年第13周（03-23至03-29）' }]);
  });

  test('where no text says how often, none is borrowed; the office may set its own, and it is marked so', async () => {
    const counter = await community({ today: '2026-09-18', ...one });
    const before = await gaps(counter, '--kind zone');
    expect(before).toMatchObject({ rows: [], verdicts: [] });
    expect((await counter.jwh('visit gaps --kind zone')).out).toContain('本地的规定没有写责任区多久走访一次');
    await counter.jwh('visit cadence set 责任区 每周 --from 2026-09-01');
    const { rows, verdicts } = await gaps(counter, '--kind zone');
    expect(rows).toMatchObject([{ name: '第一责任区', source: 'office', basis: '本办公室自定' }]);
    expect(verdicts).toEqual([]);
  });
});

describe('people by tag, and households', () => {
  test('monthly by usage: seen this month, not yet this month, nobody came the whole month before', async () => {
    const counter = await community({
      people: [
        { name: '王秀兰', door: '3号楼-2-501', tags: ['独居'] },
        { name: '赵小明', door: '3号楼-2-502', tags: ['独居'] },
        { name: '钱玉芬', door: '5号楼-1-101', tags: ['低保'] },
        { name: '孙大伟', door: '5号楼-1-102', tags: ['志愿者'] },
      ],
    });
    await counter.jwh('visit log 王秀兰 --by 李敏 --on 2026-07-01');
    await counter.jwh('visit log 王秀兰 --by 李敏 --on 2026-09-01');
    await counter.jwh('visit log 赵小明 --by 李敏 --on 2026-08-31');
    await counter.jwh('visit log 钱玉芬 --by 李敏 --on 2026-07-31');
    const { rows } = await gaps(counter, '--kind person');
    expect(rows).toMatchObject([
      {
        name: '钱玉芬',
        tag: null,
        private_tag: '***',
        state: 'missed',
        last_visit: '2026-07-31',
        days_unseen: 49,
        period: '2026年8月',
      },
      {
        name: '赵小明',
        tag: '独居',
        state: 'due',
        last_visit: '2026-08-31',
        period: '2026年9月',
        due_day: '2026-09-30',
      },
    ]);
    expect(rows[0]).toMatchObject({ source: 'suggested', zone: '第二责任区', building: '5号楼', room: '***' });
    expect((await gaps(counter, '--tag 独居')).rows).toMatchObject([{ name: '赵小明' }]);
    expect((await counter.jwh('visit gaps --tag 低保')).code).toBe(2);
    expect((await gaps(counter, '--tag 低保 --reveal 安排探望')).rows).toMatchObject([{ private_tag: '低保' }]);
    expect((await gaps(counter, '--kind person --zone 第二责任区')).rows).toMatchObject([{ name: '钱玉芬' }]);
    expect((await gaps(counter, '--kind person --missed')).rows).toMatchObject([{ name: '钱玉芬' }]);
  });

  test('somebody never seen comes first; the door without a name counts for who lives there, another’s name does not', async () => {
    const counter = await community({
      people: [
        { name: '王秀兰', door: '3号楼-2-501', tags: ['独居'] },
        { name: '赵小明', door: '3号楼-2-502', tags: ['独居'] },
      ],
    });
    await counter.jwh('visit log 赵小明 --by 李敏 --on 2026-07-01');
    expect((await gaps(counter, '--kind person')).rows).toMatchObject([
      { name: '王秀兰', last_visit: null, days_unseen: null, state: 'missed', period: '2026年8月（从未走访）' },
      { name: '赵小明' },
    ]);
    await counter.jwh('visit log 3号楼-2-501 --by 李敏 --on 2026-09-10');
    expect((await gaps(counter, '--kind person')).rows).toMatchObject([{ name: '赵小明' }]);
  });

  test('a tag counts from its first day: who has it since the middle of August was not owed August', async () => {
    const counter = await community({
      people: [
        { name: '王秀兰', door: '3号楼-2-501', tags: ['独居'], since: '2026-08-15' },
        { name: '赵小明', door: '3号楼-2-502', tags: ['独居'], since: '2026-08-01' },
      ],
    });
    await counter.jwh('visit log 5号楼 --by 李敏 --on 2026-07-01');
    expect((await gaps(counter, '--kind person')).rows).toMatchObject([
      { name: '赵小明', state: 'missed' },
      { name: '王秀兰', state: 'due' },
    ]);
  });

  test('a tag that has ended, or was voided, asks for nothing', async () => {
    const counter = await community();
    await settle(counter, async (writing) => {
      const tags = await writing.db.selectFrom('resident_tag').select('id').orderBy('tag').execute();
      await writing.update('resident_tag', tags[0]?.id as string, { until_day: '2026-09-17' });
      await writing.update('resident_tag', tags[1]?.id as string, { voided: '错登' });
    });
    expect((await gaps(counter, '--kind person')).rows).toEqual([]);
    expect((await gaps(counter, '--kind person --on 2026-09-17')).rows).toHaveLength(1);
  });

  test('households by half-years: the last day of one holds, the first of the next does not', async () => {
    const counter = await community({ ...one, today: '2026-12-31' });
    await counter.jwh('visit log 5号楼 --by 李敏 --on 2025-12-31');
    await counter.jwh('visit log 王秀兰 --by 李敏 --on 2026-06-30');
    const on = async (day: string) => (await gaps(counter, `--kind household --on ${day}`)).rows;
    expect(await on('2026-06-30')).toEqual([]);
    expect(await on('2026-07-01')).toMatchObject([{ state: 'due', period: '2026年下半年', last_visit: '2026-06-30' }]);
    expect(await on('2027-01-01')).toMatchObject([{ state: 'missed', period: '2026年下半年' }]);
  });

  test('the round on paper and as CSV has the doors only with a reason', async (context) => {
    const counter = await community();
    const { jwh, folder } = counter;
    expect((await jwh('visit gaps --csv')).out).not.toContain('2-501');
    expect((await jwh('visit gaps --csv --reveal 安排本周走访')).out).toContain('2-501');
    await jwh('visit gaps --pdf 名单.pdf');
    const keys =
      'basis building days_unseen due_day kind last_visit name period private_tag room source staff state tag zone';
    expect(
      Object.keys((await gaps(counter, '')).rows[0])
        .sort()
        .join(' '),
    ).toBe(keys);
    const text = pdfText(`${folder}/名单.pdf`, context);
    expect(text).toContain('王秀兰');
    expect(text).not.toContain('2-501');
  });

  test.each([
    ['a tag without a cadence', '--tag 志愿者', 2],
    ['a tag nobody knows', '--tag 独居户', 2],
    ['no period', '--period 上周', 2],
    ['an area nobody has', '--zone 第九责任区', 3],
    ['a period after the day', '--period 2026-10 --on 2026-09-18', 2],
  ])('%s is refused', async (_what, words, code) => {
    const { jwh } = await community();
    expect((await jwh(`visit gaps ${words}`)).code).toBe(code);
  });
});

describe('包片联户 (团结路, R-TJ-4)', () => {
  test('a household in an area nobody answers for is counted', async () => {
    const counter = await community({ place: 'tuanjielu' });
    const judged = async () => (await gaps(counter, '')).verdicts;
    expect(await judged()).toMatchObject([{ rule: 'visit.assigned', holds: false }]);
    await settle(counter, async (writing) => {
      const staff = await writing.db.selectFrom('staff_post').select('person_id').executeTakeFirstOrThrow();
      for (const { id } of await writing.db.selectFrom('zone').select('id').execute())
        await writing.insert('zone_staff', { zone_id: id, person_id: staff.person_id, from_day: '2026-09-18' });
    });
    expect(await judged()).toMatchObject([{ holds: true, arithmetic: '3 户，3 户在有人负责的责任区里' }]);
    expect((await gaps(counter, '--on 2026-09-17')).verdicts).toMatchObject([{ holds: false }]);
  });
});

describe('visit cadence', () => {
  const names = (rows: { name: string; per: string; source: string }[]) =>
    rows.map(({ name, per, source }) => `${name} ${per} ${source}`);

  test('the place’s rule, what offices are used to do (assumed), and the office’s own in its place', async () => {
    const { jwh } = await community({ place: 'xingfu' });
    const list = async (day = '2026-09-18') => names((await jwh(`visit cadence --today ${day} --json`)).json().rows);
    expect(await list()).toContain('责任区（每个） week rule');
    expect(await list()).toContain('独居 month suggested');
    expect(await list()).toContain('住户（每户） half_year suggested');
    await jwh('visit cadence set 独居 每周 --from 2026-10-01 --reason 会议决定');
    await jwh('visit cadence set 住户 不定');
    expect(await list()).toContain('独居 month suggested');
    expect(await list('2026-10-01')).toContain('独居 week office');
    expect((await list()).join()).not.toContain('住户');
    await jwh('visit cadence void 独居 --reason 并入网格');
    expect(await list('2026-10-01')).toContain('独居 month suggested');
  });

  test('a rule is not softened by a setting (exit 4); one area may not be either, a tag may', async () => {
    const { jwh } = await community({ place: 'xingfu' });
    const refused = await jwh('visit cadence set 责任区 每月 --json');
    expect(refused.code).toBe(4);
    expect(refused.json().error).toMatchObject({ code: 'laxer_than_rule', cite: { article: '二(2)' } });
    expect((await jwh('visit cadence set 第一责任区 不定')).code).toBe(4);
    expect((await jwh('visit cadence set 责任区 每周')).code).toBe(0);
    expect((await jwh('visit cadence set 独居 每季度')).code).toBe(0);
  });

  test('one area may have its own where no text speaks', async () => {
    const counter = await community();
    await counter.jwh('visit log 5号楼 --by 李敏 --on 2026-07-01');
    await counter.jwh('visit cadence set 第二责任区 每月 --from 2026-01-01');
    const { rows } = await gaps(counter, '--kind zone --period 2026Q3');
    expect(rows).toMatchObject([
      { name: '第二责任区', period: '2026年8月', state: 'missed' },
      { name: '第二责任区', period: '2026年9月', state: 'due' },
    ]);
  });

  test.each([
    ['an action nobody knows', 'visit cadence 改', 2],
    ['no subject', 'visit cadence set', 2],
    ['no period', 'visit cadence set 独居 常常', 2],
    ['set twice for one day', 'visit cadence set 低保 每季度', 2],
    ['voided without a reason', 'visit cadence void 低保', 2],
    ['voided though never set', 'visit cadence void 独居 --reason 错', 3],
  ])('%s is refused', async (_what, line, code) => {
    const { jwh } = await community();
    await jwh('visit cadence set 低保 每周');
    expect((await jwh(line)).code).toBe(code);
  });
});
