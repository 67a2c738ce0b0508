import { asked } from './field.ts';
import { resident, residentInFull } from './phrases.ts';
import type { KindTemplate } from './template.ts';

/** 社保、政审证明 (静安 10–14). */
export const reliefTemplates: Readonly<Record<string, KindTemplate>> = {
  preferential_pension: {
    title: '申请优抚抚恤金情况证明',
    paragraphs: [`${residentInFull}，现居住在本社区{住址}，申请{申请项目}。`, '经本居委会[{核实方式}]核实，{事实}。'],
    fields: [asked('申请项目', '申请哪一项待遇', '农村籍退役士兵老年生活补助')],
    must: ['姓名', '住址', '申请项目', '事实'],
  },
  relief_means_survey: {
    title: '家庭经济状况调查情况证明',
    paragraphs: [
      `${resident}，现居住在本社区{住址}，申请{救助项目}。`,
      '本居委会协助对其家庭经济状况进行了调查[（{核实方式}）]，了解到的情况是：{事实}。',
      '以上是协助调查了解到的情况，家庭经济状况由民政部门审核确认。',
    ],
    fields: [asked('救助项目', '申请哪一项救助', '最低生活保障')],
    must: ['姓名', '救助项目', '事实'],
  },
  relief_democratic_review: {
    title: '社会救助民主评议意见',
    paragraphs: [
      '本社区居民{姓名}[，{证件}]，[现居住在本社区{住址}，]申请{救助项目}。',
      '{评议日期}，本社区组织民主评议，到会{评议人数}人。评议结果：{评议结果}。评议记录另附。',
    ],
    fields: [
      asked('救助项目', '申请哪一项救助', '最低生活保障'),
      asked('评议日期', '哪天评议的', '2026年10月20日'),
      asked('评议人数', '到会多少人', '9'),
      asked('评议结果', '同意、不同意的人数和意见', '同意8人，不同意1人，评议认为情况属实'),
    ],
    must: ['姓名', '评议日期', '评议结果'],
  },
  conscription_conduct: {
    title: '应征公民现实表现证明',
    paragraphs: [
      '应征公民{姓名}[，{性别}][，{证件号码}]，[自{居住起日}起]居住在本社区{住址}。',
      '经本居委会[{核实方式}]了解，其在本社区居住期间的现实表现：{现实表现}。',
      '有无违法犯罪的情况由公安机关审查，本居委会不作证明。',
    ],
    fields: [asked('现实表现', '在本社区的现实表现', '遵守居民公约，邻里和睦，参加社区志愿服务')],
    must: ['姓名', '现实表现'],
  },
  party_admission_review: {
    title: '入党政治审查情况证明',
    paragraphs: [
      `${residentInFull}[，现居住在本社区{住址}]。因{入党申请人}入党政治审查，需了解其情况。`,
      '经本居委会[{核实方式}]了解，{姓名}在本社区居住期间的现实表现：{现实表现}。',
    ],
    fields: [
      asked('入党申请人', '谁申请入党', '周建华'),
      asked('现实表现', '在本社区的现实表现', '拥护党的路线方针政策，遵纪守法，邻里和睦'),
    ],
    must: ['姓名', '入党申请人', '现实表现'],
  },
};
