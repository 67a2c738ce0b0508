import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { indexNames } from '../../src/base/names_in.ts';
import { publicText } from '../../src/base/private.ts';
import { buildingNames } from '../../src/command/posted/doors_told.ts';
import { leakIn, leaksIn, type OnFile } from '../../src/command/posted/leak.ts';
import { type Counter, openCounter } from '../counter.ts';

const onFile: OnFile = {
  inOffice: new Set(),
  strangers: [],
  names: indexNames(['刘德福', '王小明', '李敏']),
  privately: indexNames(['刘德福', '王小明']),
  children: indexNames(['王小明']),
  phones: new Set(['13804310001', '043182345678']),
  open: new Set(['043188881234']),
  buildings: buildingNames(['3号楼', '5号楼', '12号楼']),
  isHome: () => false,
};
const noChildren: OnFile = { ...onFile, children: indexNames([]), buildings: null };

/** By the close look, and by the short one that most texts are told by. */
function missed(texts: readonly string[], reason: string): string[] {
  return texts.filter((text) =>
    [onFile, noChildren].some((file) => {
      const leak = leakIn(text, file);
      const many = [text, '办公用品', text, ...Array.from({ length: 9 }, () => '订阅报刊')];
      return !(leak ?? '').includes(reason) || leaksIn(many, file).get(text) !== leak;
    }),
  );
}

const wide = (text: string) => text.replace(/[!-~]/g, (one) => String.fromCodePoint(one.charCodeAt(0) + 0xfee0));
const apart = (text: string) => [...text].join(' ');
const traditional = (text: string) =>
  text.replace(/[号楼单栋层户门间]/g, (one) => '號樓單棟層戶門間'['号楼单栋层户门间'.indexOf(one)] ?? one);
const spelled = (text: string) => text.replace(/\d/g, (one) => '零一二三四五六七八九'[Number(one)] ?? one);
const keys = (text: string) => text.replace(/\d/g, '$&\ufe0f\u20e3');
const indian = (text: string) => text.replace(/\d/g, (one) => String.fromCodePoint(0x966 + Number(one)));

describe('doors', () => {
  const houses = ['3号楼', '12栋', '5幢', 'B座', 'A栋', '甲座', '东座', '3#'];
  const links = ['', '的', '里', '-', '，门牌', ' ', '2单元', '2单元住', '甲单元', '(2)', '，2单元，'];
  const rooms = ['501', '1203', '501室'];
  const doors = houses.flatMap((house) => links.flatMap((link) => rooms.map((room) => `${house}${link}${room}`)));

  test.each(Object.entries({ plain: (one: string) => one, wide, traditional }))('%s', (_, disguise) => {
    expect(missed(doors.map(disguise), '住址')).toEqual([]);
    expect(
      missed(
        doors.map((door) => `慰问${disguise(door)}刘德福`),
        '住址',
      ),
    ).toEqual([]);
  });

  test('with blanks between all signs, in numerals and figures of other writings', () => {
    const usual = ['3号楼2单元501室', '12号楼301室', '3栋501室', 'B座501室'];
    expect(
      missed(
        usual.flatMap((door) => [apart(door), apart(spelled(door)), indian(door), keys(door)]),
        '住址',
      ),
    ).toEqual([]);
  });

  test('what begins as a measure does is none', () => {
    expect(missed(['3号楼501升级电表', '3号楼501根据规定', '3号楼501-2人被困', '3号楼501瓦工'], '住址')).toEqual([]);
  });

  test.each([
    ...['12号楼一千二百零三室', '3号楼2～501', '楼号3 房号501', '楼号：3，单元：2，房间号：501', '团结路12号502'],
    ...['团结路12号的502', '8弄3号2楼前楼', '8弄3号三楼亭子间', '三区5号楼甲单元302', '平房3排5号', '住3排5号'],
  ])('%s', (text) => {
    expect(missed([text, wide(text), traditional(text)], '住址')).toEqual([]);
  });
});

test('illnesses of any name', () => {
  const illnesses =
    '肺炎 胃溃疡 白内障 青光眼 甲亢 脑瘫 股骨头坏死 类风湿 胰腺炎 淋巴瘤 唐氏综合征 渐冻症 皮肤病 阿尔兹海默症 结石 贫血 AIDS 不知名的怪病';
  const texts = illnesses
    .split(' ')
    .flatMap((one) => ['患', '确诊', '确诊了', '得了', '查出', '罹患'].map((verb) => `刘德福${verb}${one}`));
  const others = ['患某某', '确诊', '是盲人', '成了植物人', '做心脏搭桥', '吸毒', '卧病在床', '因病致贫', '病了'];
  expect(missed([...texts, ...others.map((one) => `刘德福${one}`)], '健康状况')).toEqual([]);
  expect(missed(texts.map(apart), '健康状况')).toEqual([]);
});

/** Sixteen digits and more, the last of them made of the others. */
const cards = fc
  .tuple(fc.constantFrom('622202', '621700', '4563', '5187', '3568'), fc.stringMatching(/^\d{14}$/))
  .map(([head, rest]) => {
    const body = (head + rest).slice(0, head.startsWith('62') ? 18 : 15);
    const digit = [...'0123456789'].find((last) => luhn(body + last)) ?? '0';
    return body + digit;
  });

function luhn(digits: string): boolean {
  const sums = [...digits].reverse().map((one, at) => Number(one) * (at % 2 === 0 ? 1 : 2));
  return sums.reduce((all, one) => all + (one > 9 ? one - 9 : one), 0) % 10 === 0;
}

describe('accounts', () => {
  test('what an account is called by stands otherwise than what an order is', () => {
    expect(
      missed(['银行卡号码6222021001116245701', '账户号码：12345678901234', '帐户220501310010'], '银行账号'),
    ).toEqual([]);
    expect(leakIn('卡号见附件，订单号8543250670342815', onFile)).toBeNull();
  });

  test('behind their word in whatever groups', () => {
    const account = fc.tuple(
      fc.constantFrom('卡号', '账号', '帐号：', '对公账号 ', '賬號', '开户行：工商银行长春支行 '),
      fc.array(fc.stringMatching(/^[1-9]\d{2,6}$/), { minLength: 1, maxLength: 5 }),
      fc.constantFrom('', ' ', '-'),
    );
    fc.assert(
      fc.property(account, ([word, groups, mark]) => {
        const digits = groups.join('').length;
        fc.pre(digits >= 12 && digits <= 30);
        // What is made like a day or like another number of a person is told as that.
        fc.pre(!/(?:19|20)\d\d/.test(groups.join('')));
        expect(leakIn(`${word}${groups.join(mark)}`, onFile)).toMatch(/银行账号|手机号|身份证号/);
      }),
    );
  });

  test('cards without it, in one piece, in fours, and after their first six', () => {
    fc.assert(
      fc.property(cards, (card) => {
        for (const text of [card, card.replace(/\d{4}(?=\d)/g, '$& '), `${card.slice(0, 6)} ${card.slice(6)}`])
          expect(missed([`转入${text}`], '银行账号')).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  test('numbers of orders and vouchers are no cards', () => {
    const number = fc.tuple(
      fc.constantFrom('订单号', '流水号', '编号', '票据号：'),
      fc.stringMatching(/^[12789]\d{15}$/),
    );
    fc.assert(
      fc.property(number, ([word, digits]) => {
        expect(leakIn(word + digits, onFile)).toBeNull();
      }),
    );
    for (const word of ['订单号', '流水号', '编号']) expect(leakIn(`${word}6222021001116245701`, onFile)).toBeNull();
  });
});

test('numbers with any sign between their groups, and in other writings', () => {
  const signs = ['*', '|', '；', '＋', '转', '=', '、', '＊', '#', ' * '];
  const mobile = signs.map((sign) => ['138', '0431', '0001'].join(sign));
  expect(missed([...mobile, 'l38O43lOOOl', keys('13804310001'), indian('13804310001')], '138****0001')).toEqual([]);
  expect(
    missed(
      signs.map((sign) => `8234${sign}5678`),
      '电话',
    ),
  ).toEqual([]);
  const ids = signs.map((sign) => ['220104', '19560101', '1230'].join(sign));
  expect(missed([...ids, '220104 1956年01月01日 1230'], '身份证号')).toEqual([]);
});

test('names in brackets', () => {
  const brackets = ['()', '（）', '【】', '[]', '“”', '《》'];
  for (const [open, shut] of brackets) expect(leakIn(`王${open}小${shut}明获奖`, onFile)).toContain('未满14周岁');
});

test('every kind of a text is named', () => {
  const leak = leakIn('刘德福患糖尿病，住3号楼2单元501，电话13804310001，王小明', onFile);
  for (const kind of ['手机号', '住址', '未满14周岁', '健康状况']) expect(leak).toContain(kind);
});

test.each([
  ...['路灯编号4-1-1804维修', '消防栓编号3-2-105检修', '设备型号：4-1-180', '螺纹钢12#500公斤', '螺纹钢12# 500kg'],
  ...['刘德福患难相助', '刘德福排查安全隐患', '防患未然，刘德福值守', '刘德福探望患者', '刘德福得了一等奖'],
  ...['刘德福查出漏水点', '刘德福负责病媒生物防制', '刘德福参加病虫害防治', '刘德福牵线搭桥', '刘德福接种新冠疫苗'],
  ...['基本账户余额2026-09-30 12345.67元', '账户12000 5000 3000元', '收入3500、4200、3800、4100元'],
  ...['3号楼里500盏', '3号楼的500元', '讲座100人', '电影院3排5号', '3-5号楼120-130户', '12号楼 500 元'],
  ...['团结路12号2026年维修', '团结路12号 1203.00元', '南京东路500号', '3 号楼 2 单元粉刷', '东门500米管道'],
])('no false alarm: %s', (text) => {
  expect(leakIn(text, onFile)).toBeNull();
});

test('what is masked leaves the signs of the rest as they are', () => {
  const signs = '有关事项通知如下：（一）“甲”，①乙；丙！';
  fc.assert(
    fc.property(fc.constantFrom('13804310001', '１３８０４３１０００１', '138 0431 0001'), (number) => {
      expect(publicText(`${signs}${number}${signs}`)).toBe(`${signs}138****0001${signs}`);
    }),
  );
});

describe('by the command line', () => {
  const office = async () => {
    const counter = await openCounter({ today: '2026-10-05' });
    for (const line of [
      'building add 3号楼',
      'resident add 刘德福 --at 3号楼-2-501 --phone 13804310001',
      'resident add 王小明 --at 3号楼-2-502 --birth-day 2015-03-01',
    ])
      expect((await counter.jwh(line)).err, line).toBe('');
    return counter;
  };
  const codeOf = async (counter: Counter, text: string) =>
    (await counter.run('disclose', 'item', 'set', '7', text, '--period', '2026Q3', '--dry-run')).code;

  test('refused and let through', async () => {
    const counter = await office();
    for (const text of [
      ...['慰问B座1203刘德福', '刘德福患肺炎', '卡号622202 1234567890123', '3 号 楼 2 单 元 501 室', '3號樓2單元501室'],
      ...['138*0431*0001', '220104|19560101|1230', '王（小）明'],
    ])
      expect({ text, code: await codeOf(counter, text) }).toEqual({ text, code: 4 });
    for (const text of ['路灯编号4-1-1804维修', '订单号8543250670342815', '螺纹钢12#500公斤', '刘德福患难相助'])
      expect({ text, code: await codeOf(counter, text) }).toEqual({ text, code: 0 });
  });

  test('what is shown of a note keeps its signs', async () => {
    const counter = await office();
    const { out } = await counter.run(
      'resident',
      'amend',
      '刘德福',
      '--note',
      '情况：联系（13804310001），住3号楼2单元501。',
    );
    expect(out).not.toMatch(/13804310001|501。/);
    expect((await counter.jwh('resident show 刘德福')).out).toContain('情况：联系（138****0001），住3号楼-***。');
  });
});
