import { expect, test } from 'vitest';
import { type Counter, openCounter } from '../counter.ts';

const outcome = async (office: Counter, line: string) =>
  (await office.jwh(`certificate check ${line} --json`)).json().record.outcome;

test('D-117: 静安, outside the 24 the office asks the sub-district; read as a reference, it may', async () => {
  const office = await openCounter({ place: 'jingan' });
  const outside = await office.jwh('certificate check 困难证明');
  expect(outside.code).toBe(7);
  expect(outside.out).toContain('不在范围内，须先请示街道');
  expect(outside.out).toContain('若按读法 D-117b');
  expect(outside.out).toContain('清单里名称相近的：8 为送养人出具生父母有特殊困难');
  expect(await outcome(office, '困难证明 --basis 某办法')).toBe('outside');
  const agreed = (await office.jwh('certificate check 困难证明 --consent 虹街〔2026〕8号 --json')).json();
  expect(agreed.record).toMatchObject({ outcome: 'by_consent', kind: { code: 'general', series: 0 } });
  expect(agreed.verdicts[1].arithmetic).toBe('“困难证明”不在24项清单内；街道批准：虹街〔2026〕8号');
  await office.jwh('rules read D-117 b --from 2026-01-01 --cite 街道答复');
  expect(await outcome(office, '困难证明')).toBe('may');
});

test('长春 and 幸福 have no list: a basis in law is named, or the sub-district approves', async () => {
  for (const [place, cite] of [
    ['changchun', '长春 十七(三)'],
    ['xingfu', '幸福·职责制度 二(10)'],
  ] as const) {
    const office = await openCounter({ place });
    const bare = (await office.jwh('certificate check 居住证明 --json')).json();
    expect(bare.record.outcome).toBe('outside');
    expect(bare.verdicts[1]).toMatchObject({ rule: 'certificate.scope', holds: false, cite_words: cite });
    expect(await outcome(office, '居住证明 --basis 《居住证暂行条例》')).toBe('may');
    expect(await outcome(office, '居住证明 --consent 虹街〔2026〕8号')).toBe('by_consent');
  }
});

test('a place without a rule of its own is judged by the national opinion, from its day; before, nothing is said', async () => {
  const office = await openCounter({ place: 'qinhuangdao' });
  const { record, verdicts } = (await office.jwh('certificate check 居住证明 --json')).json();
  expect(record.outcome).toBe('outside');
  expect(verdicts[1]).toMatchObject({ cite_words: '民发〔2020〕20号 正文', cite: { status: 'reconstructed' } });
  const before = (await office.jwh('certificate check 居住证明 --today 2020-04-27 --json')).json();
  expect(before.record.outcome).toBe('unruled');
  expect(before.verdicts).toEqual([]);
  const said = (await office.jwh('certificate check 健在证明 --today 2020-04-27')).out;
  expect(said).toContain('本地没有证明范围的规定');
  expect(said).not.toContain('可以出具');
  expect((await office.jwh('certificate types --today 2020-04-27')).out).toContain('本地没有证明范围的规定');
});

test('the office adds a kind with its source; its number stays its own, and it ends on a day', async () => {
  const office = await openCounter({ place: 'jingan', today: '2026-11-20' });
  const added = await office.run(
    ...'certificate type add 居住证明 --category 居住证明 --condition resides_here --condition 出示委托书'.split(' '),
    ...['--basis', '《居住证暂行条例》', '--cite', '区民政局〔2026〕5号 第1项', '--json'],
  );
  expect(added.code).toBe(0);
  expect(added.json().record).toMatchObject({
    code: 'own_101',
    series: 101,
    stance: 'may',
    conditions: ['resides_here', 'mandate'],
    from_day: '2026-11-20',
    until_day: null,
  });
  const asked = (await office.jwh('certificate check 居住证明 --json')).json();
  expect(asked.record).toMatchObject({
    outcome: 'may',
    conditions: ['resides_here', 'mandate'],
    kind: { series: 101 },
  });
  expect(asked.verdicts[1]).toMatchObject({
    cite_words: '本居委会规定：区民政局〔2026〕5号 第1项',
    cite: { status: 'office' },
  });
  expect(await outcome(office, '居住证明 --today 2026-11-19')).toBe('outside');
  expect((await office.jwh('certificate types')).out).toContain('本居委会增列');
  const twice = await office.jwh('certificate type add 居住证明 --cite 又一份');
  expect(twice.code).toBe(2);
  expect(twice.err).toContain('已经列为可以出具的第101项');

  expect((await office.jwh('certificate type end 101 --on 2026-11-25')).code).toBe(0);
  expect((await office.jwh('certificate check 101 --today 2026-11-25 --json')).json().record.outcome).toBe('may');
  const ended = await office.jwh('certificate check 101 --today 2026-11-26 --json');
  expect([ended.code, ended.json().error.code]).toEqual([3, 'no_kind']);
  expect((await office.jwh('certificate type end 101')).err).toContain('2026-11-25 已经停用');
  const next = await office.jwh('certificate type add 开业情况证明 --cite 区〔2026〕6号 --json');
  expect(next.json().record.series).toBe(102);
});

test('a local list of what may not be certified stands beside the national one', async () => {
  const office = await openCounter({ place: 'changchun' });
  const line = 'certificate type add 转学证明 --barred --cite 省清单第21项 --instead 由学校办理';
  expect((await office.jwh(line)).code).toBe(0);
  const asked = await office.jwh('certificate check 转学证明 --basis 某办法 --consent 街〔2026〕1号 --json');
  expect(asked.code).toBe(7);
  const { record, verdicts } = asked.json();
  expect(record).toMatchObject({
    outcome: 'barred',
    instead: { words: '由学校办理', cite: '省清单第21项', status: 'office' },
  });
  expect(verdicts[1]).toMatchObject({ subject: 'local_list', holds: false, cite_words: '本居委会规定：省清单第21项' });
  const { rows } = (await office.jwh('certificate types --barred --json')).json();
  expect(rows).toHaveLength(21);
  expect(rows.at(-1)).toMatchObject({ no: 101, title: '转学证明', cite: '省清单第21项' });
  expect((await office.jwh('certificate types --json')).json().rows).toHaveLength(1);
});

test('what the national list bars cannot be added, nor without a source, nor an unknown condition', async () => {
  const office = await openCounter({ place: 'jingan' });
  const barred = await office.jwh('certificate type add 单身证明 --cite 区清单 --json');
  expect(barred.code).toBe(4);
  expect(barred.json().error.cite.document).toContain('民发〔2020〕20号');
  expect((await office.jwh('certificate type add 健在证明 --barred --cite 区清单')).err).toContain('不用再增列');
  expect((await office.jwh('certificate type add 困难证明')).err).toContain('增列要写明出处');
  expect((await office.jwh('certificate type add 困难证明 --cite 区清单 --condition 满意')).err).toContain(
    '没有“满意”这个条件',
  );
  expect((await office.jwh('certificate type add 公证事项证明 --cite 区清单')).err).toContain('第16项');
  expect((await office.jwh('certificate type end 公证事项证明')).code).toBe(3);
  expect((await office.jwh('certificate type drop 困难证明')).code).toBe(2);
  expect((await office.jwh('certificate check 身份证310106199001011234丢失')).code).toBe(2);
  expect((await office.jwh('certificate types --json')).json().rows).toHaveLength(25);
});

test('an office that sets its own list: numbered items keep their numbers, others are issued under the general letter', async () => {
  const office = await openCounter({ place: 'jingan' });
  const items = [
    { code: 'homing_pigeons', title: '饲养信鸽证明' },
    { code: 'hardship', title: '家庭困难证明' },
  ];
  const set = [
    'rules',
    'set',
    'certificate.scope',
    JSON.stringify({ items }),
    '--cite',
    '区清单',
    '--from',
    '2026-01-01',
  ];
  expect((await office.run(...set)).code).toBe(0);
  expect((await office.jwh('certificate check 22 --json')).json().record.kind.title).toBe('饲养信鸽证明');
  const hardship = (await office.jwh('certificate check 家庭困难证明 --json')).json();
  expect(hardship.record).toMatchObject({ outcome: 'may', kind: { series: 0 } });
  expect(hardship.verdicts[1].cite_words).toBe('本居委会规定：区清单');
  expect(await outcome(office, '家暴证明')).toBe('outside');
  expect((await office.jwh('certificate types')).out).toContain('题目写：家庭困难证明');
  expect(await outcome(office, '家暴证明 --today 2025-12-31')).toBe('may');
});
