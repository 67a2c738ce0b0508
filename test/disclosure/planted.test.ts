import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, expect, test } from 'vitest';
import { type Counter, openCounter } from '../counter.ts';
import { pdfText, xlsxRows } from '../readers.ts';

type Place = 'changchun' | 'xingfu' | 'jingan';

/** A free-text field, the commands that fill it with a text, and the period in which its item is published. */
interface Field {
  place: Place;
  period: string;
  lines: (text: string) => string[][];
}

const gift = (...more: string[]) => [
  ...['gift', 'receive', '--kind', '捐赠', '--quantity', '5', '--on', '2026-08-01', ...more],
];
const words = (line: string) => line.split(' ');

/** Every field that somebody fills freely and that comes to the board from a record. */
const fields: Record<string, Field> = {
  'motion, title': {
    place: 'changchun',
    period: '2026Q3',
    lines: (text) => [
      [
        ...words('meeting record --kind representatives --day 2026-09-18 --entitled 61 --present 45'),
        '--motion',
        `${text}=45/0/0`,
      ],
    ],
  },
  'opinion, text': {
    place: 'changchun',
    period: '2026Q3',
    lines: (text) => [
      ['disclose', 'opinion', '2026Q2', '--text', text, '--on', '2026-08-02'],
      words('matter reply 1 --by 王建国 --text 已核对 --basis 凭证 --on 2026-08-12'),
    ],
  },
  'opinion, answer': {
    place: 'changchun',
    period: '2026Q3',
    lines: (text) => [
      words('disclose opinion 2026Q2 --text 停车费太高 --on 2026-08-02'),
      ['matter', 'reply', '1', '--by', '王建国', '--text', text, '--basis', '凭证', '--on', '2026-08-12'],
    ],
  },
  'complaint, result posted': {
    place: 'changchun',
    period: '2026Q3',
    lines: (text) => [
      words('complaint log --subject 楼道堆物 --mode 信箱'),
      words('complaint find 1 属实 --text 已核实'),
      words('complaint handle 1 --text 已清理 --basis 管理规约'),
      ['complaint', 'tell', '1', '--text', text, '--basis', '管理规约', '--method', 'posted'],
    ],
  },
  'gift, goods': { place: 'jingan', period: '2026Q3', lines: (text) => [gift(text, '--from', '超市', '--unit', '袋')] },
  'gift, donor': { place: 'jingan', period: '2026Q3', lines: (text) => [gift('大米', '--from', text, '--unit', '袋')] },
  'gift, unit': {
    place: 'jingan',
    period: '2026Q3',
    lines: (text) => [gift('大米', '--from', '超市', '--unit', text)],
  },
  'gift, purpose': {
    place: 'jingan',
    period: '2026Q3',
    lines: (text) => [gift('大米', '--from', '超市', '--unit', '袋', '--purpose', text)],
  },
  'gift, what it was used for': {
    place: 'jingan',
    period: '2026Q3',
    lines: (text) => [
      gift('大米', '--from', '超市', '--unit', '袋'),
      [...words('gift use 1 --on 2026-08-20 --quantity 1 --recipient 李秀英 --purpose'), text],
    ],
  },
  'hearing, title': {
    place: 'jingan',
    period: '2026Q3',
    lines: (text) => [
      ['hearing', 'open', text, ...words('--by own --received 2026-08-01')],
      words('hearing fix 1 --day 2026-09-08 --place 会议室 --on 2026-08-02 --entitled 12'),
      words('hearing hold 1 --day 2026-09-08 --present 10 --for 9 --against 1'),
    ],
  },
  'hearing, what was voted on': {
    place: 'jingan',
    period: '2026Q3',
    lines: (text) => [
      words('hearing open 停车位 --by own --received 2026-08-01'),
      words('hearing fix 1 --day 2026-09-08 --place 会议室 --on 2026-08-02 --entitled 12'),
      [...words('hearing hold 1 --day 2026-09-08 --present 10 --for 9 --against 1 --motion'), text],
    ],
  },
  'coordination, title': {
    place: 'jingan',
    period: '2026Q3',
    lines: (text) => [
      ['coordination', 'open', text, ...words('--party 甲 --party 乙 --focus 修理费 --on 2026-09-05')],
      words('coordination sit 1 --day 2026-09-20 --result agreed --terms 各付一半 --focus 修理费'),
    ],
  },
  'appraisal, whom': {
    place: 'jingan',
    period: '2026Q3',
    lines: (text) => [
      ['appraisal', 'open', text, ...words('--day 2026-09-28 --superior 区房管局 --on 2026-09-01')],
      words('appraisal hold 2026-1 --grade 合格'),
    ],
  },
  'plan, title': { place: 'xingfu', period: '2026', lines: (text) => [['plan', 'add', text, '--period', '2026']] },
  'plan, note': {
    place: 'xingfu',
    period: '2026',
    lines: (text) => [
      words('plan add 更换楼道灯 --period 2026'),
      ['plan', 'progress', '2026', '1', '--state', 'under_way', '--note', text],
    ],
  },
  'certificate, that can be had': {
    place: 'xingfu',
    period: '2026',
    lines: (text) => [['certificate', 'type', 'add', text, '--cite', '区清单', '--from', '2026-08-01']],
  },
  'certificate, source': {
    place: 'xingfu',
    period: '2026',
    lines: (text) => [['certificate', 'type', 'add', '居住情况说明', '--cite', text, '--from', '2026-08-01']],
  },
  'certificate, that cannot': {
    place: 'xingfu',
    period: '2026',
    lines: (text) => [['certificate', 'type', 'add', text, '--barred', '--cite', '区清单', '--from', '2026-08-01']],
  },
  'supervision report, text': {
    place: 'xingfu',
    period: '2026',
    lines: (text) => [['report', 'log', 'supervision', '2026H1', '--on', '2026-07-20', '--text', text]],
  },
  'supervision report, title': {
    place: 'xingfu',
    period: '2026',
    lines: (text) => [
      ['report', 'log', 'supervision', '2026H1', '--on', '2026-07-20', '--text', '账目相符', '--title', text],
    ],
  },
};

const folder = mkdtempSync(join(tmpdir(), 'jwh-planted-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const made = new Map<Place, Promise<void>>();

/** An office of the place, made once and copied for each test. */
async function opened(place: Place): Promise<Counter> {
  const kept = join(folder, place);
  if (!made.has(place))
    made.set(
      place,
      make(place).then((one) => cpSync(one.folder, kept, { recursive: true })),
    );
  await made.get(place);
  const office = await openCounter({ today: '2026-09-30', init: false });
  cpSync(kept, office.folder, { recursive: true });
  return office;
}

async function make(place: Place): Promise<Counter> {
  const office = await openCounter({ place, today: '2026-09-30' });
  for (const line of [
    'building add 5号楼',
    'resident add 钱德满 --at 5号楼-1-302 --relation 户主 --phone 13844321567',
    'resident add 陈小宝 --at 5号楼-2-501 --relation 子 --birth-day 2016-06-01',
    'staff add 王建国 --post 主任 --from 2026-01-10',
  ]) {
    const { code, err } = await office.jwh(line);
    expect({ line, code, err }).toEqual({ line, code: 0, err: '' });
  }
  return office;
}

/** Fills the field; whether it was let in. What was not let in was refused as private, or as too long for the field. */
async function filled({ lines }: Field, office: Counter, text: string): Promise<boolean> {
  for (const [at, line] of lines(text).entries()) {
    const { code, err } = await office.run(...line);
    if (code === 0 || code === 7) continue;
    if (['gift', 'complaint'].includes(line[0] ?? '') && /不得公开/.test(err))
      return filledBefore(lines(inItsPlace).slice(at), office, text);
    expect({ line, err }).toEqual({ line, err: expect.stringMatching(/不能写入|不得公开|太长|不能是/) });
    return false;
  }
  return true;
}

/** As it was entered before such words were refused at entry. */
async function filledBefore(lines: readonly string[][], office: Counter, text: string): Promise<true> {
  for (const line of lines) expect({ line, err: (await office.run(...line)).err }).toEqual({ line, err: '' });
  putOnFile(office, text);
  return true;
}

const inItsPlace = '另写的字';

function putOnFile(office: Counter, text: string): void {
  const db = new Database(office.path);
  for (const [table, column] of [
    ...[['gift', 'description'] as const, ['gift', 'source'] as const, ['gift', 'purpose'] as const],
    ...[['gift_use', 'purpose'] as const, ['account_entry', 'purpose'] as const],
  ])
    db.prepare(`update ${table} set ${column} = ? where ${column} = ?`).run(text, inItsPlace);
  db.prepare('update complaint set facts = replace(facts, ?, ?)').run(inItsPlace, text);
  db.close();
}

/** An illness in every field; the other kinds take turns. */
const others = ['陈小宝', '5-1-302', '一三八四四三二一五六七'];

test.each(Object.entries(fields).map(([name, field], at) => ({ name, field, other: others[at % 3] as string })))(
  '$name: what may stand on no board is refused in every form',
  async ({ field, other }) => {
    const office = await opened(field.place);
    expect(await filled(field, office, '钱德满癌症')).toBe(true);
    await refusedEverywhere(office, field);
    for (const form of ['--pdf a.pdf', '--html 网页', '--csv a.csv', '--xlsx a.xlsx'])
      expect((await office.jwh(`disclose quarter 2026Q3 ${form}`)).code, form).toBe(4);
    const another = await opened(field.place);
    if (await filled(field, another, other)) await refusedEverywhere(another, field);
  },
);

async function refusedEverywhere(office: Counter, { period }: Field): Promise<void> {
  const prepared = await office.jwh(`disclose prepare ${period} --json`);
  expect({ code: prepared.code, error: prepared.json().error?.code }).toEqual({ code: 4, error: 'private_data' });
  const json = await office.jwh('disclose quarter 2026Q3 --json');
  expect(json.json().findings[0]).toMatchObject({ code: 'private_data' });
  expect(json.out).not.toContain('陈小宝');
}

test.each(Object.entries(fields))('%s: the name of somebody on file is masked in every form', async (_name, field) => {
  const office = await opened(field.place);
  expect(await filled(field, office, '帮钱德满')).toBe(true);
  const prepared = await office.jwh(`disclose prepare ${field.period} --json`);
  expect(prepared.err).toBe('');
  const quarter = 'disclose quarter 2026Q3';
  expect((await office.jwh(`${quarter} --pdf a.pdf --html 网页 --csv a.csv --xlsx a.xlsx`)).err).toBe('');
  const read = (name: string) => readFileSync(join(office.folder, name), 'utf8');
  const told: Record<string, string> = {
    prepared: prepared.out,
    shown: (await office.jwh(`disclose show ${field.period}`)).out,
    json: (await office.jwh(`${quarter} --json`)).out,
    csv: read('a.csv'),
    html: read('网页/2026Q3.html'),
    data: read('网页/2026Q3.json'),
    xlsx: (await xlsxRows(join(office.folder, 'a.xlsx'))).flat().join(' '),
  };
  for (const [form, text] of Object.entries(told)) {
    expect({ form, hidden: !text.includes('钱德满') }).toEqual({ form, hidden: true });
    expect({ form, told: text.replace(/\s/g, '').includes('钱*满') }).toEqual({ form, told: true });
  }
});

test('on paper as another program reads it', async (context) => {
  const office = await opened('jingan');
  await filled(fields['gift, purpose'] as Field, office, '帮钱德满');
  expect((await office.jwh('disclose quarter 2026Q3 --pdf a.pdf')).code).toBe(0);
  const text = pdfText(join(office.folder, 'a.pdf'), context).replace(/\s/g, '');
  expect(text).toContain('钱*满');
  expect(text).not.toContain('钱德满');
});

test('a heading of a list and a title of the office’s own list are looked at too', async () => {
  const office = await opened('changchun');
  office.write('名单.csv', '姓名,钱德满癌症\n张三,1\n');
  const listed = await office.jwh('disclose item set 6 --file 名单.csv --period 2026Q3 --json');
  expect({ code: listed.code, error: listed.json().error.code }).toEqual({ code: 4, error: 'private_data' });
  expect(listed.json().error.message).toContain('表头第2栏');
  const items = { items: [{ code: 'own', title: '救助钱德满癌症' }] };
  await office.run('rules', 'set', 'disclosure.items', JSON.stringify(items), '--cite', '甲', '--from', '2026-01-01');
  const prepared = await office.jwh('disclose prepare 2026Q3 --json');
  expect(prepared.json().error).toMatchObject({ code: 'private_data' });
  expect(prepared.json().error.message).toContain('第1项的名称');
});

const told = ['钱德满癌症', '陈小宝', '5号楼1单元302室'];

test.each(told)('“%s” in what an urging letter asks for and where something is posted', async (text) => {
  const office = await opened('changchun');
  const refused = async (line: string) => {
    const answer = await office.jwh(`${line} --json`);
    expect({ line, code: answer.code }).toEqual({ line, code: 4 });
    return answer.json().error.message as string;
  };
  expect(await refused(`disclose urge --kind property --to 和顺物业 --item 收费标准 --item ${text}`)).toContain(
    '第2项内容有',
  );
  expect(await refused(`disclose urge --kind property --to ${text} --item 收费标准`)).toContain('名称有');
  expect((await office.jwh('disclose urgings --json')).json().rows).toEqual([]);
  expect((await office.jwh('disclose prepare 2026Q3')).code).toBe(0);
  const publish = 'disclose publish 2026Q3 --by 李敏';
  expect(await refused(`${publish} --place ${text} --happened 已贴`)).toContain('地点有');
  expect(await refused(`${publish} --place 大门 --happened ${text}`)).toContain('说明有');
  expect(await refused(`disclose answered 2026Q3 --by 李敏 --place ${text}`)).toContain('地点有');
  expect((await office.jwh('disclose show 2026Q3 --json')).json().record.postings).toEqual([]);
  expect((await office.jwh(`${publish} --place 5号楼1单元门口公开栏 --happened 已贴`)).code).toBe(0);
});

test('a letter names nobody who came on file since it was sent', async () => {
  const office = await opened('changchun');
  await office.jwh('disclose urge --kind property --to 和顺物业 --item 吴满仓癌症救助款');
  expect((await office.jwh('disclose letter 1 --pdf a.pdf')).code).toBe(0);
  await office.jwh('resident add 吴满仓 --at 5号楼-1-304');
  expect((await office.jwh('disclose letter 1 --pdf a.pdf')).code).toBe(4);
  expect((await office.jwh('disclose letter 1 --json')).json().findings).toMatchObject([{ code: 'private_data' }]);
});

test.each(told)('“%s” on the sheets of fees and of collections', async (text) => {
  const office = await opened('changchun');
  const done = async (line: string) => expect({ line, err: (await office.jwh(line)).err }).toEqual({ line, err: '' });
  await done(`finance income --day 2026-04-02 --amount 500 --payer 学员 --purpose ${inItsPlace} --method cash`);
  putOnFile(office, text);
  await done('fee open 书法班 --kind 便民服务项目 --on 2026-03-02');
  await done('fee charge 1 --entry 1');
  await done(`fee open 书画 --price ${text}`);
  await done(`fee open ${text}`);
  await done(`collection open 楼道照明改造 --purpose ${text} --voluntary 自愿 --on 2026-03-01`);
  for (const sheet of ['fee accounts 1', 'fee accounts 2', 'fee accounts 3', 'collection accounts 1']) {
    for (const form of ['--pdf a.pdf', '--xlsx a.xlsx', '--csv a.csv'])
      expect({ sheet, form, code: (await office.jwh(`${sheet} ${form}`)).code }).toEqual({ sheet, form, code: 4 });
    expect((await office.jwh(`${sheet} --json`)).json().findings).toMatchObject([{ code: 'private_data' }]);
  }
  await done('fee open 老年书法班 --price 每人每期50元');
  await done('fee accounts 4 --pdf b.pdf');
});

const everyday = {
  refused: {
    高翔血透: '健康状况',
    高翔得了肺ca: '健康状况',
    '高翔 肺 CA': '健康状况',
    高先生电话84567890: '个人的电话',
    '家里电话0431-84567890': '个人的电话',
    '王阿姨家电话 8456 7890': '个人的电话',
    '家庭座机：（0431）8456-7890': '个人的电话',
    家电话84567890: '个人的电话',
    家裡電話八四五六七八九零: '个人的电话',
    护照E12345678: '护照号',
    '护照号码：EA1234567': '护照号',
    '募捐账户：工商银行4200221009200012345，户名：高翔': '银行账号',
    '募捐账户：工商银行4200221009200012345': '银行账号',
    '户名：长春市慈善会，账号22001450100059001234，另4200.2210.0920.0012.345': '银行账号',
    '祝健康、小宝获奖': '未满14周岁',
    '户名：长春市慈善会；高翔账号4200221009200012345': '银行账号',
    '户名：长春市慈善会，账号22001450100059001234，另账号4200221009200012345': '银行账号',
    '听证会地点：5号楼1单元302室': '住址',
    '老年食堂设在5号楼1单元101室，5号楼1单元201送米': '住址',
    '送餐地点：李奶奶家5号楼1单元101室': '住址',
    安康同学: '未满14周岁',
    安康的母亲: '未满14周岁',
    帮扶安康: '未满14周岁',
    '祝平安，安康同学获奖': '未满14周岁',
    '看望安、康': '未满14周岁',
    '安康社区义诊，看望安康': '未满14周岁',
  },
  published: [
    ...['热血透过屏幕', '高翔领取补助'],
    ...[
      '高先生电话0431-85551234',
      '居民电话咨询85551234',
      '家电维修电话84567890',
      '老年之家电话84567890',
      '专家电话84567890',
      '本人电话2026-07-01起停机',
    ],
    ...['护照办理2026-07-01起'],
    '募捐账户：工商银行4200221009200012345，户名：长春市慈善会',
    '开户行：中国建设银行长春团结路支行，户名：团结路社区居民委员会，账号22001450100059001234',
    '团结路社区居民委员会地址：虹桥街道团结路12号1号楼101室',
    ...['老年食堂设在5号楼1单元101室', '听证会地点：1号楼101室', '居委会办公地点由3号楼501迁至5号楼102'],
    ...['安康社区卫生服务中心3月15日义诊', '安康养老院开放日', '安康瑜伽班', '祝全体居民健康、阖家安康'],
    ...['安康路积水已清理', '祝您身体健康，幸福安康'],
  ],
};

test('words of everyday for what is private are refused; what is the public’s own is published as it stands', async () => {
  const office = await opened('changchun');
  for (const line of [
    'resident add 高翔 --at 5号楼-1-303',
    'resident add 小宝 --at 5号楼-1-303 --birth-day 2016-06-01',
    'resident add 安康 --at 5号楼-1-303 --birth-day 2016-06-01',
    'office set public-phone 监督电话 0431-85551234',
  ])
    expect({ line, err: (await office.jwh(line)).err }).toEqual({ line, err: '' });
  const set = (text: string) =>
    office.run(...words('disclose item set 7'), text, ...words('--period 2026Q3 --dry-run'));
  for (const [text, reason] of Object.entries(everyday.refused)) {
    const { code, err } = await set(text);
    expect({ text, code, err }).toEqual({ text, code: 4, err: expect.stringContaining(reason) });
  }
  for (const text of everyday.published) {
    const { code, out, err } = await set(text);
    expect({ text, code, err }).toEqual({ text, code: 0, err: '' });
    expect(out.replace(/\s/g, '')).toContain(text.replace('高翔', '高*'));
  }
});
