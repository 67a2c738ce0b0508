import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { indexNames } from '../../src/base/names_in.ts';
import { buildingNames } from '../../src/command/posted/doors_told.ts';
import { leakIn, leaksIn, type OnFile } from '../../src/command/posted/leak.ts';
import { leaksOf } from '../../src/command/posted/leaks.ts';
import { type Counter, openCounter } from '../counter.ts';

const onFile: OnFile = {
  inOffice: new Set(),
  strangers: [],
  names: indexNames(['赵大妈', '赵小宝', '李敏', '欧阳春兰']),
  privately: indexNames(['赵大妈', '赵小宝', '欧阳春兰']),
  children: indexNames(['赵小宝']),
  phones: new Set(['043185559999', '13804310001']),
  open: new Set(['043188881234']),
  buildings: buildingNames(['5号楼', '8号', '幸福里', 'A座', '东方公寓']),
  isHome: ({ building, room }) => building.startsWith('5') && room === '302',
};

describe('what may stand on no board is found, however it is written', () => {
  test.each([
    ['证件220102194912310020', '身份证号'],
    ['证件２２０１０２１９４９１２３１００２０', '身份证号'],
    ['证件 220102 19491231 0020', '身份证号'],
    ['联系13900001234', '手机号'],
    ['联系一三九零零零零一二三四', '手机号'],
    ['联系壹叁玖〇〇〇〇壹贰叁肆', '手机号'],
    ['卡号6222 0202 0001 2345 678', '银行账号'],
    ['电话0431-85559999', '档案中的电话'],
    ['电话（0431）85559999', '档案中的电话'],
    ['电话85559999', '档案中的电话'],
    ['电话8555 9999', '档案中的电话'],
    ['电话8555-9999', '档案中的电话'],
    ['电话８５５５９９９９', '档案中的电话'],
    ['电话八五五五九九九九', '档案中的电话'],
    ['电话85\u200b559999', '档案中的电话'],
    ['住1号楼2单元301', '住址'],
    ['住1号楼-2-301', '住址'],
    ['住1号楼 2单元 301室', '住址'],
    ['住１号楼２单元３０１', '住址'],
    ['住一号楼二单元三零一', '住址'],
    ['住一号楼二单元三百零一室', '住址'],
    ['住12栋301室', '住址'],
    ['住12幢301', '住址'],
    ['住3#2-301', '住址'],
    ['住址：3-2-301', '住址'],
    ['赵小宝获奖', '未满14周岁'],
    ['赵 小 宝获奖', '未满14周岁'],
    ['赵·小宝获奖', '未满14周岁'],
    ['赵大妈患糖尿病', '健康状况'],
    ['赵大妈（糖 尿 病）领取补助', '健康状况'],
    ['救助欧阳春兰，尿毒症', '健康状况'],
    ['赵大妈住院慰问', '健康状况'],
    ['李敏因糖尿病请假', '健康状况'],
    ['5-1-302送米', '住址'],
    ['５－１－３０２户送米', '住址'],
    ['302室（5号楼）', '住址'],
    ['302室，5号楼', '住址'],
    ['5号楼一单元，302室', '住址'],
    ['5号楼1单元3楼302', '住址'],
    ['第5栋第302室', '住址'],
    ['伍号楼叁零贰室', '住址'],
    ['居委会到5号楼302室送米', '住址'],
    ['幸福里5弄8号602室', '住址'],
    ['延长路500弄12号1203室漏水', '住址'],
    ['慰问8号602室周阿姨', '住址'],
    ['慰问12号602室周阿姨', '住址'],
    ['团结路12号3门502室', '住址'],
    ['团结路12号3门502', '住址'],
    ['团结路十二号三门五零二室', '住址'],
    ['6号楼门402', '住址'],
    ['三号楼五零一', '住址'],
    ['三号楼五百零一', '住址'],
    ['三号楼伍零壹', '住址'],
    ['三号楼二单元五楼左门', '住址'],
    ['三号楼五楼东户', '住址'],
    ['住5弄8号602', '住址'],
    ['住5弄8号-1-602', '住址'],
    ['住５弄８号６０２', '住址'],
    ['5弄8号2室', '住址'],
    ['住12号602', '住址'],
    ['住团结路十二号六零二', '住址'],
    ['住团结路12号 602', '住址'],
    ['幸福里602送米', '住址'],
    ['幸福里陆零贰送米', '住址'],
    ['A座602', '住址'],
    ['Ａ座６０２', '住址'],
    ['8号-1-602', '住址'],
    ['东方公寓2单元1203', '住址'],
    ['l3804310001', '手机号'],
    ['138O4310001', '手机号'],
    ['１３８Ｏ４３１０００１', '手机号'],
    ['Ⅰ38 0431 0001', '手机号'],
    ['I38 O431 OOO1', '手机号'],
    ['138/4432/1567', '手机号'],
    ['138，4432，1567', '手机号'],
    ['138~4432~1567', '手机号'],
    ['一三八，四四三二，一五六七', '手机号'],
    ['220102,19700101,1234', '身份证号'],
    ['6222,0210,0111,6245,702', '银行账号'],
    ['慰问赵、小宝', '未满14周岁'],
    ['赵大妈。患白血病', '健康状况'],
  ])('%s', (text, reason) => {
    expect(leakIn(text, onFile)).toContain(reason);
  });

  test('what a list says of somebody it names', () => {
    expect(leakIn('糖尿病', onFile, ['张三'])).toBe('张*的健康状况（糖尿病）');
    expect(leakIn('残疾', onFile, ['张三'])).toContain('残疾');
    expect(leakIn('三季度新增', onFile, ['张三'])).toBeNull();
    expect(leakIn('三季度新增', onFile, ['赵小宝'])).toContain('未满14周岁');
  });

  test('no reason tells what it found in full', () => {
    for (const text of ['电话85559999', '赵小宝获奖', '赵大妈患糖尿病', '住1号楼2单元301'])
      expect(leakIn(text, onFile)).not.toMatch(/85559999|赵小宝|赵大妈|301/);
  });
});

const ordinary = [
  '居委会在5号楼101室办公',
  '李敏主任主持高血压讲座',
  '9-18-2026 前交齐',
  '第三季度低保新增2户，停发1户，共发放12345.67元',
  '1号楼 500元，2号楼 300元',
  '1号楼102户、2号楼98户参加投票',
  '1号楼2单元门禁维修',
  '3号楼3单元 1200 元',
  '301室为活动室',
  '活动室在301',
  '2026年9月18日至2026-09-30公示',
  '长绿街发〔2026〕12号',
  '文号 2026-00123456',
  '85559998元',
  '收入 85559999.00 元',
  '办公电话 0431-88881234',
  '值班电话88881234',
  '糖尿病讲座 9 月 20 日举行',
  '慢性病防治宣传，参加65人',
  '大病救助3人，共6000元',
  '残疾人联络员李敏',
  '李敏负责残疾人工作',
  '赵大妈领取补助300元',
  '赵大妈参加讲座。讲座内容：糖尿病',
  '3号楼外墙2000平方米，12栋楼共34个单元',
  '住3-5楼的居民停水',
  '二〇二六年第三季度',
  '12号楼100人接种，3栋250人',
  '4号楼1楼2026年更换灯具16盏',
  '3号楼一楼东门维修',
  '3号楼门禁300元',
  '3号楼门 2026年更换',
  '三号楼三百余户',
  '三号楼二〇二六年更换灯具',
  '三号楼一二三层粉刷',
  '二号楼二三四单元清理',
  '5弄8号2026年维修',
  '5弄8号、12号、16号外墙粉刷',
  '500弄共1203户',
  '9月8号 1203人参加',
  '住户：9月8号602人',
  '住12号楼的居民',
  '| 150 | | 0214 | 0228 |',
  '住建局第12号文 602元',
  '8月8号602人',
  '8号楼、9号楼、10号楼',
  '幸福里602户',
  '幸福里1203号门面',
  '幸福里2026-03-05检查',
  '幸福里300米管道',
  '长绿街发〔2026〕12号-3',
  '长绿街发〔2026〕8号 2026年',
  '第8号票据 602.00元',
  '票据第12号 1203.00',
  '12号、13号、14号地块',
  'LED灯 IP65 10只 OIL 20260315',
  '型号 OL20260315001',
];

test.each(ordinary)('no false alarm: %s', (text) => {
  expect(leakIn(text, onFile)).toBeNull();
});

test('no false alarm on amounts, days, numbers of papers and of rooms, five hundred of them', () => {
  for (let n = 1; n <= 125; n += 1) {
    const two = String((n % 28) + 1).padStart(2, '0');
    const texts = [
      `${(n % 12) + 1}号楼维修支出${n * 137}.${two}元`,
      `2026-09-${two} 第${n}号票据 ${20260000000 + n * 7919}`,
      `长绿街发〔2026〕${n}号，涉及${n}户${n * 3}人`,
      `活动室${100 + n}室开放，每月${two}日`,
    ];
    for (const text of texts) expect(leakIn(text, onFile), text).toBeNull();
  }
});

describe('disclose item set', () => {
  const office = async () => {
    const counter = await openCounter({ today: '2026-10-05' });
    for (const line of [
      'building add 1号楼',
      'resident add 赵大妈 --at 1号楼-2-301 --phone 0431-85559999',
      'resident add 赵小宝 --at 1号楼-2-301 --birth-day 2018-05-05',
    ])
      expect((await counter.jwh(line)).err, line).toBe('');
    return counter;
  };

  test.each([
    ['住1号楼2单元301', '住址'],
    ['电话85559999', '档案中的电话'],
    ['孙子赵小宝入学', '未满14周岁'],
    ['赵大妈有糖尿病', '健康状况'],
  ])('a text “%s” is refused with the place and the reason', async (text, reason) => {
    const counter = await office();
    const refused = await counter.run('disclose', 'item', 'set', '4', '慰问', text, '--period', '2026Q3', '--json');
    expect({ code: refused.code, cite: refused.json().error.cite.place }).toEqual({ code: 4, cite: 'national' });
    expect(refused.json().error.message).toMatch(new RegExp(`^第2段有.*${reason}`));
    expect((await counter.jwh('disclose item show 4 --period 2026Q3')).out).not.toContain('慰问');
    expect((await counter.jwh('disclose item set 4 慰问赵大妈300元 --period 2026Q3')).code).toBe(0);
  });

  test.each([
    ['备注\n张三,住1号楼-2-301', '第2行“备注”有住址'],
    ['备注\n张三,糖尿病', '第2行“备注”有张*的健康状况'],
    ['备注\n赵小宝,新增', '第2行“姓名”有未满14周岁'],
  ])('so is a list with %s', async (rows, reason) => {
    const counter = await office();
    counter.write('名单.csv', `姓名,${rows}\n`);
    const refused = await counter.jwh('disclose item set 6 --file 名单.csv --period 2026Q3');
    expect(refused.code).toBe(4);
    expect(refused.err).toContain(reason);
    counter.write('名单.csv', '姓名,备注,金额\n张三,新增,300\n');
    expect((await counter.jwh('disclose item set 6 --file 名单.csv --period 2026Q3')).code).toBe(0);
  });
});

describe('a registered building is known as it stands', () => {
  const office = async () => {
    const counter = await openCounter({ place: 'jingan', today: '2026-10-05' });
    for (const line of ['building add 5弄8号', 'building add 幸福里', 'resident add 周小妹 --at 5弄8号-1-602'])
      expect((await counter.jwh(line)).err, line).toBe('');
    return counter;
  };
  const set = (counter: Counter, text: string) =>
    counter.run('disclose', 'item', 'set', '1', text, '--period', '2026Q3', '--json');

  test.each(['住5弄8号602', '住5弄8号-1-602', '幸福里602送米', '幸福里5弄8号602室', '三号楼二单元五楼左门'])(
    '“%s” is refused',
    async (text) => {
      const refused = await set(await office(), text);
      expect({ code: refused.code, kind: refused.json().error.code }).toEqual({ code: 4, kind: 'private_data' });
      expect(refused.json().error.message).toContain('住址');
    },
  );

  test.each(['5弄8号外墙粉刷', '幸福里602户参加', '5弄8号一楼东门维修'])('“%s” is published', async (text) => {
    expect((await set(await office(), text)).code).toBe(0);
  });
});

describe('planted leaks: every kind in every disguise and every field', () => {
  const fullWidth = (text: string) => text.replace(/\d/g, (one) => String.fromCodePoint(0xff10 + Number(one)));
  const spelledOut = (text: string) => text.replace(/\d/g, (one) => '零一二三四五六七八九'[Number(one)] ?? one);
  const parted = (mark: string) => (groups: readonly string[]) => groups.join(mark);
  const marks = ['', ' ', '-', '—', '·', '/', '，', '~'].map(parted);
  const numbers = [
    ['138', '4432', '1567'],
    ['220102', '19700101', '1234'],
    ['6222', '0210', '0111', '6245', '702'],
  ];
  const doors = ['5号楼1单元302', '5号楼-1-302', '5-1-302', '5栋302室', '302室（5号楼）', '第5幢第302室'];
  const planted = [
    ...numbers.flatMap((groups) => marks.flatMap((join) => [join(groups), fullWidth(join(groups))])),
    ...marks.map((join) => spelledOut(join(numbers[0] ?? []))),
    ...doors.flatMap((door) => [door, fullWidth(door)]),
    ...marks.map((join) => join(['赵', '小', '宝'])),
    ...['癌症', '白血病', '尿 毒 症', '糖·尿·病', '住院'].map((illness) => `赵大妈${illness}`),
  ];
  const templates = ['慰问（TEXT）', '联系TEXT', 'TEXT送米一袋'];

  test('at least a hundred, none missed', () => {
    const texts = planted.flatMap((one) => templates.map((template) => template.replace('TEXT', one)));
    expect(texts.length).toBeGreaterThanOrEqual(100);
    expect(texts.filter((text) => leakIn(text, onFile) === null)).toEqual([]);
  });

  test('in a line, under a table, and in a cell of each kind', () => {
    const leakOf = (text: string, named?: readonly string[]) => leakIn(text, onFile, named);
    const columns = (['text', 'money', 'count', 'private_name'] as const).map((type) => ({
      ...{ key: type, label: type, type },
    }));
    for (const text of planted) {
      const rows = columns.map(({ key }) => ({ [key]: text }));
      expect(leaksOf({ lines: [text], under: [text], columns, rows }, leakOf), text).toHaveLength(6);
    }
  });
});

test('many texts looked at together give away what each of them gives away alone', () => {
  const word = fc.constantFrom(
    ...[
      '办公用品',
      '5号楼',
      '302室',
      '13804310001',
      '患白血病',
      '赵小宝',
      '住1-2-301',
      '一三八〇四三一〇〇〇一',
      '2026-07-01',
    ],
    ...['8号602室', '5弄', '８号', '号', '门402', '6号楼门402', '三号楼五零一', '三号楼', '二单元', '五楼左门', '门'],
    ...[
      '住',
      '12号',
      '团结路',
      '幸福里',
      'Ａ座',
      'A座',
      '602',
      '６０２',
      '陆零贰',
      'l38',
      '138O4310001',
      '１３８Ｏ',
      '室',
      '—',
      '（',
      '、',
    ],
    ...[
      '3號',
      '樓',
      '3 号 ',
      '楼',
      ' ',
      'B座',
      '甲',
      '的',
      '里',
      '；',
      '*',
      '转',
      '|',
      '卡号',
      '账号',
      '患',
      '确诊',
      '炎',
    ],
    ...[
      '平房3',
      '排5号',
      '路',
      '8234',
      '5678',
      '220104',
      '1956年01月01日',
      '1230',
      '编号',
      '#',
      '公斤',
      '（小）',
      '赵',
      '宝',
    ],
    ...['-', '，', '\n', '\u200b', '１３８', '04310001', '慰问', '糖尿', '病', '赵大妈'],
    ...['高先生', '家里', '电话', '84567890', '护照E', '户名：长春市慈善会', '肺ca', '血透', '听证会地点：', '学校'],
  );
  const text = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(''));
  for (const one of [
    onFile,
    { ...onFile, children: indexNames([]) },
    { ...onFile, children: indexNames([]), buildings: null },
  ]) {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 40 }), (texts) => {
        const together = leaksIn(texts, one);
        for (const each of texts) {
          expect(together.get(each), each).toBe(leakIn(each, one));
          // A sign that nobody sees has everything looked at closely.
          expect(together.get(each), each).toBe(leakIn(`${each}\u200b`, one));
        }
      }),
    );
  }
});
