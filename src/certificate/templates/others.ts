import { asked } from './field.ts';
import { inquired, resident, residentInFull } from './phrases.ts';
import type { KindTemplate } from './template.ts';

/** 其他证明 (静安 20–23). */
export const otherTemplates: Readonly<Record<string, KindTemplate>> = {
  vehicle_lost_in_disaster: {
    title: '机动车灭失情况证明',
    paragraphs: [
      `${residentInFull}[，现居住在本社区{住址}]，申请证明机动车灭失的情况。`,
      '{灾害时间}，{灾害地点}发生{灾害}，停放在该处的{车型}（号牌号码{号牌号码}）因此灭失。',
      `${inquired}本证明不涉及车辆的权属。`,
    ],
    fields: [
      asked('灾害时间', '什么时候', '2026年7月28日'),
      asked('灾害地点', '在哪里', '本社区3号楼地下车库'),
      asked('灾害', '什么自然灾害', '暴雨积水'),
      asked('车型', '什么车', '小型轿车'),
      asked('号牌号码', '车牌', '吉A12345'),
    ],
    must: ['姓名', '灾害时间', '灾害地点', '号牌号码'],
  },
  startup_loan_guarantee: {
    title: '开业贷款担保相关情况核实意见',
    paragraphs: [
      `${residentInFull}，现居住在本社区{住址}，自主创办{创业项目}，申请开业贷款担保。`,
      '经本居委会[{核实方式}]核实，{事实}。',
    ],
    fields: [asked('创业项目', '办什么', '家政服务部')],
    must: ['姓名', '创业项目', '事实'],
  },
  homing_pigeons: {
    title: '饲养信鸽居住和邻居同意情况证明',
    paragraphs: [
      `${resident}，[自{居住起日}起]居住在本社区{住址}，拟在该处饲养信鸽[{数量}]。`,
      '经本居委会[{核实方式}]核实，相邻住户共{邻居户数}户，均书面表示同意。',
    ],
    fields: [asked('数量', '养多少', '十羽')],
    must: ['姓名', '住址', '邻居户数'],
  },
  domestic_violence: {
    title: '家庭暴力相关情况证明',
    paragraphs: [
      `${resident}，请求本居委会就了解的情况出具证明。`,
      '{求助日期}，{姓名}向本居委会反映遭受家庭暴力。经本居委会[{核实方式}]了解，{事实}。',
      '[本居委会的处理：{处理情况}。]',
    ],
    fields: [
      asked('求助日期', '哪天来反映的', '2026年10月12日'),
      asked('处理情况', '居委会做了什么', '当日陪同报警，联系区妇联，并多次上门劝阻'),
    ],
    must: ['姓名', '求助日期', '事实'],
  },
};
