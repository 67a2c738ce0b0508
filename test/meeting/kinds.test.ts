import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openCounter } from '../counter.ts';
import { pdfText } from '../readers.ts';

interface KindRow {
  kind: string;
  name: string;
  standing: string;
  chair: string | null;
  rules: { aspect: string; cite_words: string; value: object; fallback: boolean }[];
}

async function kindsIn(place: 'changchun' | 'xingfu' | 'jingan' | 'qinhuangdao' | 'zizhi' | 'tuanjielu', words = '') {
  const office = await openCounter({ place });
  return (await office.jwh(`meeting kinds ${words} --json`)).json().rows as KindRow[];
}

describe('which meetings a place holds', () => {
  test.each([
    ['changchun', ['representatives', 'recall', 'monthly', 'morning', 'weekly']],
    [
      'xingfu',
      [
        'adults',
        'households',
        'representatives',
        'recall',
        'weekly',
        'joint',
        'hearing',
        'coordination',
        'appraisal',
        'supervision',
        'special',
      ],
    ],
    [
      'jingan',
      ['adults', 'households', 'representatives', 'office', 'weekly', 'joint', 'hearing', 'coordination', 'appraisal'],
    ],
    ['qinhuangdao', ['adults', 'households', 'representatives', 'joint', 'hearing', 'opinion', 'deliberation']],
    ['zizhi', ['representatives', 'recall']],
    ['tuanjielu', ['representatives', 'half_month_talk', 'hearing', 'coordination', 'appraisal', 'council', 'opinion']],
  ] as const)('%s', async (place, kinds) => {
    const found = (await kindsIn(place)).map(({ kind }) => kind);
    expect(found).toEqual(expect.arrayContaining([...kinds]));
    expect(found.filter((kind) => !(kinds as readonly string[]).includes(kind) && kind !== 'supervision')).toEqual([]);
  });

  test('--all tells of the others whether the law or nobody knows them', async () => {
    const rows = await kindsIn('changchun', '--all');
    const standing = Object.fromEntries(rows.map((row) => [row.kind, row.standing]));
    expect(standing).toMatchObject({ morning: 'own', adults: 'law', council: 'none', half_month_talk: 'none' });
  });
});

describe('what each kind is called, who chairs, who must be there', () => {
  test('the organ’s local name goes before the generic one (C-51)', async () => {
    const names = [];
    for (const place of ['changchun', 'xingfu', 'jingan', 'qinhuangdao', 'zizhi', 'tuanjielu'] as const) {
      names.push((await kindsIn(place)).find(({ kind }) => kind === 'representatives')?.name);
    }
    expect(names).toEqual([
      '社区居民代表会议',
      '居民代表会议',
      '居民代表会议',
      '居民代表会议',
      '社区成员代表大会',
      '居民议事会',
    ]);
  });

  test('长春: two chairs of the weekly meeting, with the article of each word (C-22 … C-24)', async () => {
    const weekly = (await kindsIn('changchun')).find(({ kind }) => kind === 'weekly');
    expect(weekly).toMatchObject({
      name: '每周例会',
      per: '每周一次',
      chair: '书记、主任共同主持',
      attendees: '书记、副书记、主任、副主任',
      articles: '长春 六(二)；长春 六(五)',
    });
    expect(weekly?.rules.find(({ aspect }) => aspect === 'chair')).toMatchObject({
      key: 'meetings.weekly.chair',
      value: { allOf: ['secretary', 'director'] },
      cite_words: '长春 六(二)',
      fallback: false,
    });
  });

  test('静安: the six seats of 1+5+X, the delegate of the office meeting, who may sit in', async () => {
    const rows = await kindsIn('jingan');
    const joint = rows.find(({ kind }) => kind === 'joint') as unknown as { seats: string; items: string };
    expect(joint.seats.split('、')).toHaveLength(6);
    expect(joint.items.split('；')).toHaveLength(8);
    expect(rows.find(({ kind }) => kind === 'office')).toMatchObject({
      chair: '主任',
      delegate: '副主任、委员之一',
      quorum: '小组成员的过半数',
      observers: '居民区党组织书记、社区民警、居民代表、居民小组长、社区工作者',
    });
  });

  test('on a screen each with its article, in a spreadsheet a line each', async () => {
    const office = await openCounter({ place: 'xingfu' });
    const { out } = await office.jwh('meeting kinds');
    expect(out).toContain('办公例会（weekly）');
    expect(out).toMatch(/日子\s+周一　幸福·职责制度 二\(3\)/);
    const { out: csv } = await office.jwh('meeting kinds --csv');
    expect(csv.split('\n')[0]).toContain('代码,名称,依据');
    expect(csv).toContain('weekly,办公例会,本地规定');
  });

  test('papers and titles carry the local name', async (context) => {
    const office = await openCounter({ place: 'zizhi' });
    const line = 'meeting record --kind 成员代表大会 --day 2026-09-18 --entitled 80 --present 41 --motion 甲=21/20/0';
    expect((await office.jwh(line)).out).toContain('会议 会〔2026〕1号　社区成员代表大会　2026-09-18');
    expect((await office.jwh('meeting show 1')).out).toContain('社区成员代表大会');
    expect((await office.jwh('meeting minutes 1 --pdf 记录.pdf')).code).toBe(0);
    const text = pdfText(join(office.folder, '记录.pdf'), context);
    expect(text).toContain('社区成员代表大会会议记录');
    expect(text).not.toContain('居民代表会议');
  });

  test('a name the office has set itself', async () => {
    const office = await openCounter({ place: 'changchun' });
    await office.run('rules', 'set', 'meetings.weekly.name', '周调度会', '--cite', '章程', '--from', '2026-01-01');
    const { record } = (await office.jwh('meeting log 周调度会 --present 3 --items 甲 --json')).json();
    expect(record).toMatchObject({ kind: 'weekly', name: '周调度会' });
    expect((await office.jwh('meeting list')).out).toContain('周调度会');
  });
});

describe('the meetings of the three-meetings system and the assemblies tell who calls them', () => {
  test('幸福: hearing, coordination and appraisal with convener, group and notice', async () => {
    const rows = await kindsIn('xingfu');
    const row = (kind: string) => rows.find((one) => one.kind === kind);
    expect(row('hearing')).toMatchObject({
      convener: '居委会',
      leader: '主任',
      members: '须有：有关居民群众代表、居民会议代表、社区单位代表（一般）',
      notice: '7日内（确定听证会并通知的期限）',
    });
    expect(row('coordination')).toMatchObject({
      convener: '居委会',
      members: '须有：当事人、居委会主任、人民调解委员会主任、社区工作人员',
      invited: '有关部门、居民区党组织负责人、社区民警、街道司法助理、其他相关人员',
      notice: '召开前的7日内',
    });
    expect(row('appraisal')).toMatchObject({ convener: '居委会', leader: '主任', notice: '召开前的15日内' });
    expect(row('supervision')).toMatchObject({ size: '5至7人' });
    expect(row('representatives')).toMatchObject({ before: '居民代表应当认真征求小组居民的意见' });
    expect(row('households')).toMatchObject({ before: null });
  });

  test.each([
    ['changchun', 'representatives', '居委会、主任之一', '长春 三(三)'],
    ['xingfu', 'representatives', '居委会（一般）', '幸福·居民会议制度 第十二条'],
    ['jingan', 'adults', '居委会', '静安·附件1 §4.1.3'],
    ['jingan', 'office', '主任', '静安·附件1 §2.3.2'],
  ] as const)('%s, %s: 召集 is said', async (place, kind, words, cite) => {
    const row = (await kindsIn(place)).find((one) => one.kind === kind);
    expect(row).toMatchObject({ convener: words });
    expect(row?.rules.find(({ aspect }) => aspect === 'convener')?.cite_words).toBe(cite);
  });

  test('秦皇岛 五(二): the joint meeting of party organisation and committee, and 四议两公开 with its noun', async () => {
    const office = await openCounter({ place: 'qinhuangdao' });
    const { out } = await office.jwh('meeting kinds');
    expect(out).toContain('社区党组织与居委会联席会议');
    expect(out).toContain('jwh decision');
    expect(out).toContain('社区党组织提议');
    const logged = await office.jwh('meeting log 社区党组织与居委会联席会议 --present 7 --items 甲 --json');
    expect(logged.json().record).toMatchObject({ kind: 'deliberation' });
    for (const place of ['xingfu', 'jingan'] as const) {
      expect((await (await openCounter({ place })).jwh('meeting kinds')).out).not.toContain('jwh decision');
    }
  });
});

test('R-XF2-18: who calls representatives in 幸福 is reminded that they consult their group; nobody else is', async () => {
  const words = '居民代表应当认真征求小组居民的意见';
  const calls = async (place: 'xingfu' | 'changchun', kind: string) => {
    const office = await openCounter({ place });
    const { out } = await office.jwh(`meeting call ${kind} --day 2026-10-16 --agenda 停车`);
    return [out, (await office.jwh('meeting notice 1')).out];
  };
  for (const out of await calls('xingfu', 'representatives')) expect(out.replace(/\n\s*/g, '')).toContain(words);
  for (const out of await calls('xingfu', 'households')) expect(out).not.toContain('征求小组');
  for (const out of await calls('changchun', 'representatives')) expect(out).not.toContain('征求小组');
});

describe('a meeting that is one step of a matter leads to the noun that keeps the matter', () => {
  test.each(['hearing', 'coordination', 'appraisal'])('%s', async (kind) => {
    const office = await openCounter({ place: 'xingfu' });
    const { out } = await office.jwh(`meeting log ${kind} --present 9 --items 停车`);
    expect(out).toContain(`由 jwh ${kind} 办理`);
    expect(out).not.toContain('meeting record --kind');
  });

  test('a hearing can still be recorded as a meeting, and says what it does not keep; others point to the record', async () => {
    const office = await openCounter({ place: 'xingfu' });
    const line = 'meeting record --kind hearing --day 2026-09-18 --entitled 15 --present 9 --motion 甲=6/3/0';
    expect((await office.jwh(line)).out).toContain('听证的调查、期限、公示和抄送由 jwh hearing 办理');
    expect((await office.jwh('meeting log representatives --present 9 --items 甲')).out.replace(/\s+/g, ' ')).toContain(
      'jwh meeting record --kind representatives',
    );
    expect(
      (
        await office.jwh(
          'meeting record --kind recall --form representatives --day 2026-09-18 --entitled 15 --present 9',
        )
      ).out,
    ).not.toContain('办理');
  });
});
