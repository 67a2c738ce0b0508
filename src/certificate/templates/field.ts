/** A name that the wording of a certificate may have in braces: `{姓名}`. */
export interface Field {
  name: string;
  /** What stands there, for whoever writes a template. */
  text: string;
  /** Stands in a preview. */
  sample: string;
  /** `file`: known from the request, the inquiries and the person on file; `asked`: given with `--field`. */
  from: 'file' | 'asked';
}

/** Where a fact on the paper comes from, for whoever wants it otherwise. */
const origins: Readonly<Record<string, string>> = {
  姓名: '照申请人',
  性别: '照居民档案；不在档案中的，申请时写',
  出生日期: '照居民档案；不在档案中的，申请时写',
  住址: '照申请和居民档案',
  居住起日: '照核实的情况（inquire --since）和居民档案',
  核实方式: '照核实的记录（inquire --how）',
  事实: '照核实的记录（inquire --found、--certify）',
  邻居户数: '照核实的记录（inquire --neighbour）',
  街道文号: '照街道批准的记录（consent --number）',
  申请日: '照申请的日期',
  出具日: '照出具的日期',
  本会: '照本会的名称',
};

/** What only the clerk can say of somebody who is not on file. */
export const saidOfStrangers: readonly string[] = ['性别', '出生日期'];

const file = (name: string, text: string, sample: string): Field => ({ name, text, sample, from: 'file' });

/** A field that only the clerk can fill: `--field 号牌号码=…`. */
export const asked = (name: string, text: string, sample: string): Field => ({ name, text, sample, from: 'asked' });

/** What every kind may use; what they say is never given by hand, but for strangers' `saidOfStrangers`. */
export const commonFields: readonly Field[] = [
  file('姓名', '申请人', '周桂兰'),
  file('性别', '男或女，档案中有的', '女'),
  file('出生日期', '档案中有的', '1950年1月1日'),
  file('证件', '出示的证件和后四位', '身份证（尾号1222）'),
  file('证件号码', '登记了完整身份证号的写全号，否则同“证件”', '身份证号码220102********1222'),
  file('身份证号', '完整的身份证号，申请时登记了的', '220102********1222'),
  file('住址', '申请人的住址', '3号楼2单元501室'),
  file('居住起日', '核实的，或居民档案的迁入日', '2025年6月1日'),
  file('用途', '作什么用', '起诉立案'),
  file('要求单位', '要求出具的单位', '长春市朝阳区人民法院'),
  file('申请日', '申请的日期', '2026年10月28日'),
  file('出具日', '出具的日期', '2026年10月31日'),
  file('核实方式', '怎样核实的', '上门查看、查验材料'),
  file('事实', '要证明的事项；没有写的，是核实到的情况', '该居民一直住在该处，情况稳定'),
  file('留宿人', '留宿的亲友', '赵永红'),
  file('来函', '要求出具的单位的书面来函或公证处来函', '沪静证〔2026〕5号'),
  file('委托书', '代办人的委托书，或作为材料的委托书', '2026年10月20日的委托书'),
  file('邻居户数', '同意的相邻住户数', '3'),
  file('街道文号', '街道批准的文号', '街〔2026〕7号'),
  file('本会', '本居委会的名称', '幸福社区居民委员会'),
];

/** Whether a field is the clerk's to fill; every other is a fact of the request, the file, the inquiries or the day. */
export function isFree(name: string): boolean {
  return !commonFields.some((field) => field.name === name);
}

/** Where the fact in a field comes from. */
export function factOf(name: string): string {
  return origins[name] ?? '照申请';
}
