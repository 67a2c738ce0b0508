import { expect, test } from 'vitest';
import type { Place } from '../../src/rules/place.ts';
import { openCounter } from '../counter.ts';

/** 民发〔2020〕20号: the first national list, as printed. */
const names = [
  '亲属关系证明',
  '居民身份信息证明',
  '户口登记项目内容变更申请证明',
  '居民养犬证明',
  '无犯罪记录证明',
  '社区戒毒社区康复人员情况证明(表现证明)',
  '人员失踪证明',
  '婚姻状况证明',
  '出生证明',
  '健在证明',
  '死亡证明',
  '疾病状况证明',
  '残疾状况证明',
  '婚育状况证明',
  '居民就业状况证明',
  '居民个人档案证明',
  '居民财产证明',
  '遗产继承权证明',
  '市场主体住所证明',
  '证件遗失证明',
].map((name, at) => [at + 1, name] as const);

test.each(names)('LAW-04 %i: %s is not issued anywhere, and where to go instead is said', async (no, name) => {
  for (const place of ['changchun', 'xingfu', 'jingan', 'zizhi', 'qinhuangdao'] as const) {
    const office = await openCounter({ place });
    const asked = await office.run('certificate', 'check', name, '--json');
    expect(asked.code, place).toBe(7);
    const { record, verdicts } = asked.json();
    expect(record).toMatchObject({ outcome: 'barred', kind: null });
    expect(record.instead.words, place).not.toBe('');
    expect(['reconstructed', 'assumed']).toContain(record.instead.status);
    expect(verdicts).toHaveLength(1);
    expect(verdicts[0]).toMatchObject({ rule: 'certificate.negative', holds: false, severity: 'error' });
    expect(verdicts[0].arithmetic).toBe(`是清单第${no}项“${name}”`);
    expect(verdicts[0].cite_words).toBe('民发〔2020〕20号 清单(第一批)');
  }
});

test.each([
  ['健在', 10],
  ['单身证明', 8],
  ['未婚证明', 8],
  ['父子关系证明', 1],
  ['张三与李四的亲属关系证明', 1],
  ['无犯罪证明', 5],
  ['身份证遗失证明', 20],
  ['“死亡证明”', 11],
  ['失业证明', 15],
  ['社区戒毒社区康复人员表现证明', 6],
  ['身份证丢失证明', 20],
  ['丢失证明', 20],
  ['继承证明', 18],
  ['结婚证明', 8],
  ['户口证明', 2],
  ['户籍证明', 2],
  ['存活证明', 10],
  ['戒毒证明', 6],
  ['存款证明', 17],
  ['精神病证明', 12],
  ['养老金领取资格认证', 10],
  ['健在證明', 10],
  ['親屬關係證明', 1],
])('what people call it: %s is item %i', async (word, no) => {
  const office = await openCounter({ place: 'jingan' });
  const { record, verdicts } = (await office.run('certificate', 'check', word, '--json')).json();
  expect(record.outcome).toBe('barred');
  expect(verdicts[0].arithmetic).toContain(`第${no}项`);
});

test.each(['居住证明', '转学证明', '困难情况证明', '低收入家庭困难证明', '同意装修证明'])(
  '%s is none of them',
  async (word) => {
    const office = await openCounter({ place: 'changchun' });
    const { record } = (await office.run('certificate', 'check', word, '--json')).json();
    expect(record.outcome).toBe('outside');
  },
);

test('a name that only comes near the list is answered with the item, to be asked about', async () => {
  const office = await openCounter({ place: 'jingan' });
  for (const [word, item] of [
    ['我和我妈是母女的证明', '第1项“亲属关系证明”'],
    ['某某存款余额的证明', '第17项“居民财产证明”'],
  ]) {
    const { record, verdicts } = (await office.jwh(`certificate check ${word} --json`)).json();
    expect(record.outcome).toBe('outside');
    expect(verdicts[0].notes.join('')).toContain(`与清单${item}相近：先问清要证明什么；是这一项的，不要出具`);
  }
  const { verdicts } = (await office.jwh('certificate check 居住证明 --json')).json();
  expect(verdicts[0].notes).toEqual([]);
});

test('LAW-04 the title of a request is held against the list under any item', async () => {
  for (const [place, kind] of [
    ['jingan', '10'],
    ['zizhi', '33'],
    ['changchun', '志愿服务证明'],
  ] as const) {
    const office = await openCounter({ place });
    const line = `certificate request ${kind} --who 老甲 --purpose 领养老金 --document 身份证 --tail 1234 --basis 某法`;
    const refused = await office.jwh(`${line} --title 健在证明 --json`);
    expect([place, refused.code]).toEqual([place, 4]);
    expect(refused.json().error.cite.document).toContain('民发〔2020〕20号');
    expect((await office.jwh('certificate requests --json')).json().rows).toEqual([]);
    expect((await office.jwh(`${line} --title 优抚对象情况证明`)).code).toBe(0);
  }
});

test('the list holds from its day, on every place’s paper', async () => {
  const office = await openCounter({ place: 'xingfu', init: ['--rules-from', '2019-01-01'] });
  const on = async (day: string) =>
    (await office.jwh(`certificate check 健在证明 --basis 某办法 --today ${day} --json`)).json().record.outcome;
  expect(await on('2020-04-27')).toBe('may');
  expect(await on('2020-04-28')).toBe('barred');
  expect((await office.jwh('certificate types --barred --today 2020-04-27 --json')).json().rows).toEqual([]);
  const { rows } = (await office.jwh('certificate types --barred --today 2020-04-28 --json')).json();
  expect(rows.map(({ no, title }: { no: number; title: string }) => [no, title])).toEqual(names);
});

test('no circumstance opens the list: a basis, the sub-district’s approval', async () => {
  const office = await openCounter({ place: 'changchun' });
  const asked = await office.jwh('certificate check 健在证明 --basis 某法第一条 --consent 街〔2026〕3号');
  expect(asked.code).toBe(7);
  expect(asked.out).toContain('不应出具');
  expect(asked.out).toContain('由养老金发放机构自行认证');
});

test.each([
  ['jingan', 16, '公证事项证明'],
  ['changchun', 0, '证明'],
] as const)('kinship is stated for a notary only: %s', async (place: Place, series, title) => {
  const office = await openCounter({ place });
  const plain = await office.jwh('certificate check 亲属关系证明 --for 入学');
  expect(plain.code).toBe(7);
  const excepted = await office.jwh('certificate check 亲属关系证明 --for 继承公证 --json');
  expect(excepted.code).toBe(0);
  const { record, verdicts } = excepted.json();
  expect(record).toMatchObject({ outcome: 'may', conditions: ['notary_letter'], kind: { series, title } });
  expect(verdicts[0].notes.join('')).toContain('据二手资料整理，未核原文');
  expect((await office.jwh('certificate check 婚姻状况证明 --for 继承公证')).code).toBe(7);
});

test('D-118: a notary’s letter opens nothing that is on the list, unless the office reads it so', async () => {
  const office = await openCounter({ place: 'jingan' });
  const about = (matter: string) => office.jwh(`certificate check 16 --matter ${matter} --json`);
  expect((await about('居住情况')).json().record.outcome).toBe('may');
  expect((await about('亲属关系')).json().record.outcome).toBe('may');
  const barred = await about('婚姻状况');
  expect(barred.code).toBe(7);
  expect(barred.json().verdicts[0]).toMatchObject({
    readings: ['D-118a'],
    others: [{ reading: 'D-118b', holds: true }],
  });
  expect((await office.jwh('rules read D-118 b --from 2026-01-01 --cite 街道答复')).code).toBe(0);
  const free = (await about('婚姻状况')).json();
  expect(free.record.outcome).toBe('may');
  expect(free.verdicts[0].others).toMatchObject([{ reading: 'D-118a', holds: false }]);
});

test('G-140: 自治, an opinion on 出生 is blocked by the national list, the rest is signed with a warning (D-121)', async () => {
  const office = await openCounter({ place: 'zizhi' });
  for (const word of ['出生', '死亡', '就业']) {
    const blocked = await office.jwh(`certificate check ${word} --json`);
    expect(blocked.code, word).toBe(7);
    const { record, verdicts } = blocked.json();
    expect(record.outcome).toBe('barred');
    expect(verdicts[0].notes.join('')).toContain('本地清单（自治章程 第十九条12）列有这一项');
    expect(blocked.json().basis.map(({ article }: { article: string }) => article)).toContain('第十九条12');
    expect(verdicts[0]).toMatchObject({
      holds: false,
      readings: ['D-121a'],
      others: [{ reading: 'D-121b', holds: true }],
    });
  }
  const { rows } = (await office.jwh('certificate types --json')).json();
  const barred = rows.filter(({ barred }: { barred: boolean }) => barred);
  expect(barred.map(({ series }: { series: number }) => series)).toEqual([32, 37, 38]);
  const screen = (await office.jwh('certificate types')).out;
  expect(screen.replaceAll(/\s/g, '')).toContain('出生（不应出具');
  for (const word of ['最低生活保障', '入学', '参军', '工商注册', '迁入迁出', '流动人口暂住证明']) {
    const { record, verdicts } = (await office.jwh(`certificate check ${word} --json`)).json();
    expect(record.outcome, word).toBe('may');
    expect(verdicts[1]).toMatchObject({ holds: true, severity: 'warning', cite_words: '自治章程 第十九条12' });
    expect(verdicts[1].notes.join('')).toContain('签署意见的范围较宽');
  }
  const shop = (await office.jwh('certificate check 工商注册 --json')).json();
  expect(shop.verdicts[0].notes.join('')).toContain('第19项“市场主体住所证明”相近');
  expect((await office.jwh('rules read D-121 b --from 2026-01-01 --cite 街道答复')).code).toBe(0);
  expect((await office.jwh('certificate check 出生 --json')).json().record).toMatchObject({
    outcome: 'may',
    kind: { series: 37 },
  });
});

test.each([
  ...[
    ['活着证明', 10],
    ['还活着', 10],
    ['无违法犯罪证明', 5],
    ['没有前科证明', 5],
    ['没犯过罪', 5],
    ['祖孙关系证明', 1],
  ],
  ...[
    ['爷孙关系', 1],
    ['兄弟关系证明', 1],
    ['叔侄关系证明', 1],
    ['婆媳关系证明', 1],
    ['同一个人证明', 2],
    ['年龄证明', 2],
  ],
  ...[
    ['改年龄证明', 3],
    ['病故证明', 11],
    ['人死了', 11],
    ['精神病史证明', 12],
    ['大病证明', 12],
    ['癌症证明', 12],
  ],
  ...[
    ['走失证明', 7],
    ['营业场所证明', 19],
    ['下岗证明', 15],
    ['无收入', 15],
    ['车辆所有权证明', 17],
    ['遗产分割证明', 18],
  ],
  ...[
    ['吸毒人员表现证明', 6],
    ['犬只证明', 4],
    ['户口本丢失', 20],
    ['房产证丢了', 20],
    ['单身未婚', 8],
  ],
] as const)('as people say it: %s is item %i of the national list', async (asked, no) => {
  const office = await openCounter({ place: 'jingan' });
  const { code, json } = await office.run('certificate', 'check', asked, '--json');
  expect(code).toBe(7);
  expect(json().record.outcome).toBe('barred');
  expect(json().verdicts[0].arithmetic).toContain(`是清单第${no}项`);
});

test.each([
  ['戒毒', [18]],
  ['家庭暴力证明', [23]],
  ['低保证明', [11, 12]],
  ['政审证明', [13, 14]],
  ['收养证明', [5, 6, 7, 8, 9]],
])('in 静安 a clerk who asks for %s is pointed to the items it may be', async (asked, series) => {
  const office = await openCounter({ place: 'jingan' });
  const { record } = (await office.run('certificate', 'check', asked, '--json')).json();
  expect(record.similar.map((one: { series: number }) => one.series)).toEqual(series);
});

test.each(['大病救助申请证明', '志愿服务证明', '车位使用情况证明', '年龄结构调查证明', '居住证明'])(
  '%s is none of the national list',
  async (asked) => {
    const office = await openCounter({ place: 'changchun' });
    expect((await office.run('certificate', 'check', asked, '--json')).json().record.outcome).not.toBe('barred');
  },
);
