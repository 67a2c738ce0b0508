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
      ...['亲属', '亲子', '父子', '母子', '父女', '母女'],
    ],
    near: ['亲属', '亲子', '父子', '母子', '父女', '母女', '兄弟', '姐妹', '祖孙'],
    instead: told('凭户口簿、结婚证、出生医学证明；曾在同一户口的，向派出所申请'),
  },
  identity: {
    also: ['身份信息', '身份证明', '曾用名', '同一人', '姓名更正', '出生日期', '籍贯', '户籍地址', '户籍', '户口'],
    near: ['户籍', '户口'],
    instead: told('凭居民身份证、户口簿、护照'),
  },
  hukou_change: { also: ['户口变更', '户口登记变更', '改名', '变更姓名'], instead: told('向派出所申请') },
  dog_keeping: { also: ['养犬', '养狗'], near: ['犬', '养狗'], instead: thought('向养犬登记部门（公安或城管）申请') },
  no_criminal_record: {
    also: ['无犯罪', '无违法犯罪记录', '无犯罪记录情况', '未受刑事处罚'],
    near: ['犯罪'],
    instead: told('向派出所申请'),
  },
  drug_rehabilitation: {
    also: ['戒毒', '社区戒毒', '社区康复', '社区戒毒人员表现', '社区戒毒社区康复人员情况', '社区戒毒社区康复人员表现'],
    near: ['戒毒'],
    instead: thought('向街道社区戒毒（康复）工作办公室或公安机关申请'),
  },
  missing_person: {
    also: ['失踪', '下落不明'],
    near: ['失踪'],
    instead: thought('向公安机关报案；宣告失踪由人民法院办理'),
  },
  marital_status: {
    also: ['婚姻', '结婚', '已婚', '再婚', '单身', '未婚', '离婚', '丧偶', '夫妻关系', '无婚姻登记记录'],
    near: ['婚姻', '结婚', '已婚', '未婚', '离婚', '再婚', '单身', '丧偶', '夫妻'],
    instead: told('凭结婚证、离婚证，或向民政部门婚姻登记机关查询'),
  },
  birth: { also: ['出生情况'], near: ['出生'], instead: thought('由接生的医疗机构出具出生医学证明') },
  being_alive: {
    also: ['健在情况', '生存', '存活', '在世', '养老金领取资格', '养老待遇领取资格'],
    near: ['健在', '存活', '在世', '领取资格'],
    instead: thought('由养老金发放机构自行认证（手机认证或上门）'),
  },
  death: {
    also: ['死亡情况', '去世', '非正常死亡'],
    near: ['死亡', '去世'],
    instead: told('由医疗机构出具；非正常死亡由公安机关出具'),
  },
  illness: {
    also: ['疾病', '患病', '病情', '健康状况', '精神病'],
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
    also: ['就业', '失业', '无业', '待业', '工作', '收入'],
    near: ['就业', '失业', '无业', '待业'],
    instead: thought('由人社部门或用人单位出具，或凭社会保险缴费记录'),
  },
  personal_file: { also: ['个人档案', '档案'], near: ['档案'], instead: thought('由保管档案的单位或人才中心出具') },
  property: {
    also: ['财产', '房产', '房屋产权', '无房', '存款'],
    near: ['财产', '房产', '产权', '存款'],
    instead: thought('凭不动产登记、银行等权利人自己的凭据'),
  },
  inheritance: {
    also: ['继承', '遗产', '遗产继承', '继承权', '继承人'],
    near: ['继承', '遗产'],
    instead: thought('由公证机构或人民法院办理'),
  },
  business_premises: {
    also: ['经营场所', '住改商', '企业住所', '注册地址', '市场主体住所（经营场所）'],
    near: ['经营场所', '住改商'],
    instead: thought('由申请人向市场监管部门自行申报承诺'),
  },
  lost_document: {
    also: ['证件丢失', '身份证遗失', '户口簿遗失', '身份证丢失', '户口簿丢失', '遗失', '丢失', '挂失'],
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
  const found = items.find((item) => means(item, title));
  return found === undefined ? null : barredItem(items, found.code);
}

/** The item of the list that a title comes near without being it: it has a word of it. */
export function nearTitle(items: readonly Item[], title: string): Barred | null {
  const plain = plainTitle(title);
  const found = items.find(({ code }) => guides[code]?.near?.some((word) => plain.includes(word)));
  return found === undefined ? null : barredItem(items, found.code);
}

function means({ code, title }: Item, asked: string): boolean {
  const matter = matterOf(asked);
  const plain = plainTitle(asked);
  const name = matterOf(withoutAside(title));
  const also = (guides[code]?.also ?? []).map(matterOf);
  if (matter === name || plain === plainTitle(title) || also.includes(matter)) return true;
  return [name, ...also].some((word) => ([...word].length >= 4 ? plain.includes(word) : plain.endsWith(`${word}证明`)));
}

/** `社区戒毒社区康复人员情况证明(表现证明)` without what stands in brackets. */
function withoutAside(title: string): string {
  return title.replace(/[(（].*[)）]/u, '');
}
