import type { Citation } from '../../base/refusal.ts';
import type { Item } from '../../rules/value.ts';
import { matterOf, plainTitle } from './title.ts';

/** Where to go instead of the committee, and how well that is known. */
export interface Instead {
  words: string;
  /** The text that names the way, where one does. */
  cite: string | null;
  status: Citation['status'];
}

const police2016 = '公安部等12部门 公通字〔2016〕21号';
const told = (words: string): Instead => ({ words, cite: police2016, status: 'reconstructed' });
const thought = (words: string): Instead => ({ words, cite: null, status: 'assumed' });

interface Guide {
  /** What people also call it. */
  also: readonly string[];
  /** Words of which a title that has one comes near it: the clerk is to ask what is meant. */
  near?: readonly string[];
  instead: Instead;
}

/** What people also call an item of the national list, and where they go instead. */
const guides: Readonly<Record<string, Guide>> = {
  kinship: {
    also: [
      ...['亲子关系', '父子关系', '母子关系', '父女关系', '母女关系', '兄弟姐妹关系', '直系亲属关系'],
      ...['亲属', '亲子', '父子', '母子', '父女', '母女', '祖孙', '爷孙', '兄弟', '姐妹', '叔侄', '婆媳'],
      ...['祖孙关系', '爷孙关系', '兄弟关系', '姐妹关系', '叔侄关系', '婆媳关系', '舅甥关系', '姑侄关系'],
    ],
    near: ['亲属', '亲子', '父子', '母子', '父女', '母女', '兄弟', '姐妹', '祖孙'],
    instead: told('凭户口簿、结婚证、出生医学证明；曾在同一户口的，向派出所申请'),
  },
  identity: {
    also: [
      '身份信息',
      '身份证明',
      '曾用名',
      '同一人',
      '同一个人',
      '年龄',
      '姓名更正',
      '出生日期',
      '籍贯',
      '户籍地址',
      '户籍',
      '户口',
    ],
    near: ['户籍', '户口'],
    instead: told('凭居民身份证、户口簿、护照'),
  },
  hukou_change: {
    also: ['户口变更', '户口登记变更', '改名', '变更姓名', '改年龄', '更改年龄', '年龄变更'],
    instead: told('向派出所申请'),
  },
  dog_keeping: {
    also: ['养犬', '养狗', '犬只', '狗证'],
    near: ['犬', '养狗'],
    instead: thought('向养犬登记部门（公安或城管）申请'),
  },
  no_criminal_record: {
    also: [
      '无犯罪',
      '无违法犯罪记录',
      '无犯罪记录情况',
      '未受刑事处罚',
      '无违法犯罪',
      '没有前科',
      '无前科',
      '没犯过罪',
      '没有犯罪',
    ],
    near: ['犯罪'],
    instead: told('向派出所申请'),
  },
  drug_rehabilitation: {
    also: [
      '戒毒',
      '吸毒',
      '吸毒人员',
      '吸毒人员表现',
      '戒毒人员',
      '社区戒毒',
      '社区康复',
      '社区戒毒人员表现',
      '社区戒毒社区康复人员情况',
      '社区戒毒社区康复人员表现',
    ],
    near: ['戒毒'],
    instead: thought('向街道社区戒毒（康复）工作办公室或公安机关申请'),
  },
  missing_person: {
    also: ['失踪', '下落不明', '走失', '失联'],
    near: ['失踪'],
    instead: thought('向公安机关报案；宣告失踪由人民法院办理'),
  },
  marital_status: {
    also: [
      '婚姻',
      '结婚',
      '已婚',
      '再婚',
      '单身',
      '未婚',
      '离婚',
      '丧偶',
      '夫妻关系',
      '无婚姻登记记录',
      '单身未婚',
      '未婚单身',
    ],
    near: ['婚姻', '结婚', '已婚', '未婚', '离婚', '再婚', '单身', '丧偶', '夫妻'],
    instead: told('凭结婚证、离婚证，或向民政部门婚姻登记机关查询'),
  },
  birth: { also: ['出生情况'], near: ['出生'], instead: thought('由接生的医疗机构出具出生医学证明') },
  being_alive: {
    also: ['健在情况', '生存', '存活', '在世', '活着', '还活着', '人活着', '养老金领取资格', '养老待遇领取资格'],
    near: ['健在', '存活', '在世', '领取资格'],
    instead: thought('由养老金发放机构自行认证（手机认证或上门）'),
  },
  death: {
    also: ['死亡情况', '去世', '非正常死亡', '病故', '亡故', '过世', '逝世', '人死了', '死了'],
    near: ['死亡', '去世'],
    instead: told('由医疗机构出具；非正常死亡由公安机关出具'),
  },
  illness: {
    also: ['疾病', '患病', '病情', '健康状况', '精神病', '精神病史', '病史', '大病', '重病', '癌症', '慢性病'],
    near: ['疾病', '患病', '精神病', '健康'],
    instead: thought('由医疗机构出具'),
  },
  disability: { also: ['残疾', '残疾人'], near: ['残疾'], instead: thought('凭残联发的残疾人证') },
  marriage_and_childbearing: {
    also: ['婚育', '生育状况', '计划生育', '未育'],
    near: ['婚育', '未育'],
    instead: thought('向婚姻登记机关和卫生健康部门查询'),
  },
  employment: {
    also: ['就业', '失业', '无业', '待业', '工作', '收入', '下岗', '无工作', '没有工作', '无收入', '没有收入'],
    near: ['就业', '失业', '无业', '待业'],
    instead: thought('由人社部门或用人单位出具，或凭社会保险缴费记录'),
  },
  personal_file: { also: ['个人档案', '档案'], near: ['档案'], instead: thought('由保管档案的单位或人才中心出具') },
  property: {
    also: ['财产', '房产', '房屋产权', '无房', '存款', '车辆所有权', '车辆产权', '有车', '无车'],
    near: ['财产', '房产', '产权', '存款'],
    instead: thought('凭不动产登记、银行等权利人自己的凭据'),
  },
  inheritance: {
    also: ['继承', '遗产', '遗产继承', '继承权', '继承人', '遗产分割', '遗产分配'],
    near: ['继承', '遗产'],
    instead: thought('由公证机构或人民法院办理'),
  },
  business_premises: {
    also: [
      '经营场所',
      '住改商',
      '企业住所',
      '注册地址',
      '市场主体住所（经营场所）',
      '营业场所',
      '经营地址',
      '营业地址',
    ],
    near: ['经营场所', '住改商'],
    instead: thought('由申请人向市场监管部门自行申报承诺'),
  },
  lost_document: {
    also: [
      ...['证件丢失', '身份证遗失', '户口簿遗失', '身份证丢失', '户口簿丢失', '遗失', '丢失', '挂失', '丢了'],
      ...['户口本丢失', '户口本遗失', '户口本丢了', '身份证丢了', '房产证丢失', '房产证遗失', '房产证丢了'],
    ],
    near: ['遗失', '丢失', '挂失'],
    instead: thought('向发证机关申请补办，由本人声明'),
  },
};

/** An item of the national list, with its number in it. */
export interface Barred {
  item: Item;
  no: number;
  instead: Instead | null;
}

/** The item of the list that goes by a code. */
export function barredItem(items: readonly Item[], code: string): Barred | null {
  const at = items.findIndex((item) => item.code === code);
  const item = items[at];
  return item === undefined ? null : { item, no: at + 1, instead: guides[code]?.instead ?? null };
}

/** The item of the list that a title means: by its name, by what people call it, or as part of a longer title. */
export function barredTitle(items: readonly Item[], title: string): Barred | null {
  const found = items.find((item) => isNamed(item, title)) ?? items.find((item) => isPart(item, title));
  return found === undefined ? null : barredItem(items, found.code);
}

/** The item of the list that a title comes near without being it: it has a word of it. */
export function nearTitle(items: readonly Item[], title: string): Barred | null {
  const plain = plainTitle(title);
  const found = items.find(({ code }) => guides[code]?.near?.some((word) => plain.includes(word)));
  return found === undefined ? null : barredItem(items, found.code);
}

function isNamed(item: Item, asked: string): boolean {
  return plainTitle(asked) === plainTitle(item.title) || namesOf(item).includes(matterOf(asked));
}

function isPart(item: Item, asked: string): boolean {
  const plain = plainTitle(asked);
  return namesOf(item).some((word) => ([...word].length >= 4 ? plain.includes(word) : plain.endsWith(`${word}证明`)));
}

function namesOf({ code, title }: Item): string[] {
  return [matterOf(withoutAside(title)), ...(guides[code]?.also ?? []).map(matterOf)];
}

/** `社区戒毒社区康复人员情况证明(表现证明)` without what stands in brackets. */
function withoutAside(title: string): string {
  return title.replace(/[(（].*[)）]/u, '');
}
