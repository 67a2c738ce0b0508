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

/** What people also call an item of the national list, and where they go instead. */
const guides: Readonly<Record<string, { also: readonly string[]; instead: Instead }>> = {
  kinship: {
    also: ['亲子关系', '父子关系', '母子关系', '父女关系', '母女关系', '兄弟姐妹关系', '直系亲属关系'],
    instead: told('凭户口簿、结婚证、出生医学证明；曾在同一户口的，向派出所申请'),
  },
  identity: {
    also: ['身份信息', '身份证明', '曾用名', '同一人', '姓名更正', '出生日期', '籍贯', '户籍地址'],
    instead: told('凭居民身份证、户口簿、护照'),
  },
  hukou_change: { also: ['户口变更', '户口登记变更', '改名', '变更姓名'], instead: told('向派出所申请') },
  dog_keeping: { also: ['养犬', '养狗'], instead: thought('向养犬登记部门（公安或城管）申请') },
  no_criminal_record: {
    also: ['无犯罪', '无违法犯罪记录', '无犯罪记录情况', '未受刑事处罚'],
    instead: told('向派出所申请'),
  },
  drug_rehabilitation: {
    also: ['社区戒毒', '社区康复', '社区戒毒人员表现', '社区戒毒社区康复人员情况', '社区戒毒社区康复人员表现'],
    instead: thought('向街道社区戒毒（康复）工作办公室或公安机关申请'),
  },
  missing_person: { also: ['失踪', '下落不明'], instead: thought('向公安机关报案；宣告失踪由人民法院办理') },
  marital_status: {
    also: ['婚姻', '单身', '未婚', '离婚', '丧偶', '夫妻关系', '无婚姻登记记录'],
    instead: told('凭结婚证、离婚证，或向民政部门婚姻登记机关查询'),
  },
  birth: { also: ['出生情况'], instead: thought('由接生的医疗机构出具出生医学证明') },
  being_alive: {
    also: ['健在情况', '生存', '在世'],
    instead: thought('由养老金发放机构自行认证（手机认证或上门）'),
  },
  death: { also: ['死亡情况', '去世', '非正常死亡'], instead: told('由医疗机构出具；非正常死亡由公安机关出具') },
  illness: { also: ['疾病', '患病', '病情', '健康状况'], instead: thought('由医疗机构出具') },
  disability: { also: ['残疾', '残疾人'], instead: thought('凭残联发的残疾人证') },
  marriage_and_childbearing: {
    also: ['婚育', '生育状况', '计划生育', '未育'],
    instead: thought('向婚姻登记机关和卫生健康部门查询'),
  },
  employment: {
    also: ['就业', '失业', '无业', '待业', '工作', '收入'],
    instead: thought('由人社部门或用人单位出具，或凭社会保险缴费记录'),
  },
  personal_file: { also: ['个人档案', '档案'], instead: thought('由保管档案的单位或人才中心出具') },
  property: {
    also: ['财产', '房产', '房屋产权', '无房'],
    instead: thought('凭不动产登记、银行等权利人自己的凭据'),
  },
  inheritance: { also: ['遗产继承', '继承权', '继承人'], instead: thought('由公证机构或人民法院办理') },
  business_premises: {
    also: ['经营场所', '住改商', '企业住所', '注册地址', '市场主体住所（经营场所）'],
    instead: thought('由申请人向市场监管部门自行申报承诺'),
  },
  lost_document: {
    also: ['证件丢失', '身份证遗失', '户口簿遗失', '遗失'],
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
