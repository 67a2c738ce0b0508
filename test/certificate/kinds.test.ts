import { expect, test } from 'vitest';
import { openCounter } from '../counter.ts';

/** 附件5 as printed: number, title, category, department, what must be found out. */
const items: readonly (readonly [number, string, string, string, readonly string[]])[] = [
  [1, '为居住在亲戚朋友家的流动人口开具寄宿证明', '居住证明', '区公安分局', ['lodging']],
  [2, '法院诉讼，当事人居住地居委会开具居住满一年证明', '居住证明', '各级法院', ['resides_here', 'one_year']],
  [3, '无大产证的公有住房出售，需开具实际居住于本社区证明', '居住证明', '区房管局', ['resides_here']],
  [4, '协助开具《上海市公民生育情况证明》', '婚育证明', '区卫生计生委', []],
  [5, '对需办理收养子女登记手续、但因故不能亲自前往的一方出具的委托书，进行证明', '收养证明', '区民政局', ['mandate']],
  [6, '为收养人出具其本人有无子女和抚养教育被抚养人的能力等情况的证明', '收养证明', '区民政局', []],
  [7, '为事实收养当事人办理《捡拾弃婴（儿童）情况证明》出具意见', '收养证明', '区民政局', []],
  [8, '为送养人出具生父母有特殊困难无力抚养子女的证明', '收养证明', '区民政局', []],
  [9, '对生父母以外的监护人作为送养人的，出具监护人实际承担监护责任的证明', '收养证明', '区民政局', []],
  [10, '申请优抚抚恤金', '社保证明', '区民政局', []],
  [11, '为申请社会救助家庭开展经济状况调查协助出具证明', '社保证明', '区民政局', []],
  [12, '为社会救助审核民主评议出具意见', '社保证明', '区民政局', ['review_minutes']],
  [13, '为应征入伍公民现实表现情况出具证明', '政审证明', '区人武部', []],
  [14, '为居民子女及近亲属入党政审', '政审证明', '区委组织部', []],
  [
    15,
    '对被告人或罪犯的居所情况、家庭和社会关系、一贯表现、宣告缓刑对所居住社区的影响等出具意见',
    '司法证明',
    '区司法局',
    ['written_request'],
  ],
  [16, '公证事项证明', '司法证明', '区司法局', ['notary_letter']],
  [17, '当事人所在社区推荐的公民作为当事人代理人的证明', '司法证明', '区人社局', ['recommendation']],
  [18, '协助戒毒所办理外出探视证明', '司法证明', '戒毒所', []],
  [19, '在孤老办理财产、房屋赠与公证时的孤老证明', '司法证明', '区司法局', ['no_relatives']],
  [20, '出具因自然灾害造成机动车灭失的证明', '其他证明', '区公安分局', ['disaster']],
  [21, '自主创业者申请开业贷款担保的相关情况核实', '其他证明', '区人社局', []],
  [
    22,
    '居民向信鸽协会申请饲养信鸽，证明居民居住于本社区且经邻居同意',
    '其他证明',
    '区体育局',
    ['resides_here', 'neighbours_consent'],
  ],
  [23, '根据受害人请求，出具相关家暴证明', '其他证明', '区妇联', ['victims_request']],
  [24, '监护人的确认与变更', '监护证明', '区残联', []],
];

test.each(items)('R-JA5-%i: %s may be issued, with category, department and bases', async (...item) => {
  const [series, title, category, department, conditions] = item;
  const office = await openCounter({ place: 'jingan' });
  const asked = await office.run('certificate', 'check', title, '--json');
  expect(asked.code).toBe(0);
  const { record, verdicts, basis } = asked.json();
  expect(record).toMatchObject({ outcome: 'may', title, conditions, instead: null });
  expect(record.kind).toMatchObject({ series, title, category, department, origin: 'list' });
  expect(record.kind.bases.length).toBeGreaterThan(0);
  expect(verdicts.at(-1)).toMatchObject({ subject: 'scope', holds: true });
  expect(verdicts.at(-1).cite_words).toBe('静安·附件5 第1–24项');
  expect(basis.every(({ document }: { document: string }) => document !== '')).toBe(true);
  expect((await office.run('certificate', 'check', String(series), '--json')).json().record).toEqual(record);
});

test('静安 has its 24 items in their order, and the general letter beside them', async () => {
  const office = await openCounter({ place: 'jingan' });
  const { rows } = (await office.jwh('certificate types --json')).json();
  expect(rows.map(({ series }: { series: number }) => series)).toEqual([...items.map(([no]) => no), 0]);
  expect(rows.map(({ title }: { title: string }) => title)).toEqual([...items.map(([, title]) => title), '证明']);
  const screen = await office.jwh('certificate types');
  expect(rows[3]).toMatchObject({ department: '区卫生计生委', department_now: '区卫生健康委' });
  expect(screen.out).toContain('清单（静安·附件5 第1–24项）以外的事项，请当事人找街道');
  expect(screen.out).not.toContain('沪劳保就发');
  expect((await office.jwh('certificate types --bases')).out.replaceAll(/\s/g, '')).toContain('沪劳保就发');
  expect((await office.jwh('certificate types --csv')).out).toContain(
    '《最低生活保障审核确认办法》（民发〔2021〕57号）',
  );
});

test.each([
  [2, '《中华人民共和国民法通则》', '《中华人民共和国民法典》（2021-01-01起施行）', 'confirmed'],
  [24, '《中华人民共和国民法通则》', '《中华人民共和国民法典》第二十七条至第三十九条（2021-01-01起施行）', 'confirmed'],
  [
    11,
    '《最低生活保障审核审批办法（试行）》（民发〔2012〕220号）',
    '《最低生活保障审核确认办法》（民发〔2021〕57号）',
    'assumed',
  ],
  [13, '《征兵工作条例》（2011年9月修订）', '2023年修订的《征兵工作条例》（2023-05-01起施行）', 'assumed'],
  [
    15,
    '最高人民法院、最高人民检察院、公安部、司法部《社区矫正实施办法》',
    '《中华人民共和国社区矫正法》（2020-07-01起施行）',
    'assumed',
  ],
])(
  'LAW-05 to LAW-09: item %i says what replaced %s, and how well that is known',
  async (no, title, superseded, status) => {
    const office = await openCounter({ place: 'jingan' });
    const { record } = (await office.jwh(`certificate check ${no} --json`)).json();
    expect(record.kind.bases).toContainEqual({ title, superseded, status });
    const { out } = await office.jwh(`certificate check ${no}`);
    expect(out).toContain('后来取代的');
    expect(out).toContain(status === 'confirmed' ? '已核原文' : '推定未核');
  },
);

test.each([
  [4, '第14项“婚育状况证明”相近：只协助居民到卫生健康部门开具'],
  [6, '第1项“亲属关系证明”相近：只写核实到的家庭和抚养情况'],
  [19, '第1项“亲属关系证明”相近：只用于财产、房屋赠与公证'],
])('item %i comes near the national list, and that is said', async (no, words) => {
  const office = await openCounter({ place: 'jingan' });
  const { verdicts } = (await office.jwh(`certificate check ${no} --json`)).json();
  expect(verdicts[0].notes.join('')).toContain(words);
});

test('自治 has its nine formalities, numbered from 31, and 幸福 and 长春 only the general letter', async () => {
  const rowsAt = async (place: 'zizhi' | 'xingfu' | 'changchun') => {
    const office = await openCounter({ place });
    return (await office.jwh('certificate types --json')).json().rows.map(({ series }: { series: number }) => series);
  };
  expect(await rowsAt('zizhi')).toEqual([31, 32, 33, 34, 35, 36, 37, 38, 39, 0]);
  expect(await rowsAt('xingfu')).toEqual([0]);
  expect(await rowsAt('changchun')).toEqual([0]);
});

test('a number that no kind has is no name: neither judged nor registered', async () => {
  for (const [place, numbers] of [
    ['jingan', [25, 0, 99]],
    ['changchun', [1, 0]],
    ['zizhi', [30, 40]],
  ] as const) {
    const office = await openCounter({ place });
    for (const no of numbers) {
      const asked = await office.jwh(`certificate check ${no}`);
      expect([asked.code, asked.err]).toEqual([3, expect.stringContaining(`没有第${no}项`)]);
      expect(asked.err).toContain('种类见 jwh certificate types');
    }
  }
  const office = await openCounter({ place: 'jingan' });
  expect((await office.jwh('certificate request 99 --who 甲 --purpose 乙')).code).toBe(3);
  expect((await office.jwh('certificate requests --json')).json().rows).toEqual([]);
  expect((await office.jwh('certificate request 24 --who 甲 --purpose 乙')).code).toBe(0);
  expect((await office.jwh('certificate request 0 --title 参加活动证明 --who 甲 --purpose 乙')).code).toBe(0);
});

test('自治: what people call an opinion leads to its item', async () => {
  const office = await openCounter({ place: 'zizhi' });
  for (const [word, series] of [
    ['入学证明', 33],
    ['入学意见', 33],
    ['低保意见', 31],
    ['低保', 31],
    ['征兵', 34],
    ['暂住证明', 39],
  ] as const) {
    const { record } = (await office.jwh(`certificate check ${word} --json`)).json();
    expect(record, word).toMatchObject({ outcome: 'may', kind: { series } });
  }
});

test('a word that is part of several titles is answered with all of them', async () => {
  const office = await openCounter({ place: 'jingan' });
  const several = await office.jwh('certificate check 居住 --json');
  expect(several.code).toBe(2);
  expect(several.json().error.message).toContain('1 为居住在亲戚朋友家的流动人口开具寄宿证明；2 ');
  expect((await office.jwh('certificate check 信鸽 --json')).json().record.kind.series).toBe(22);
});
