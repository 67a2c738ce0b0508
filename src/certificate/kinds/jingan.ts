import { beside, civilCode, replaced, stands, thoughtReplaced } from './basis.ts';
import type { KindDetail } from './detail.ts';
import { jinganOthers } from './jingan_others.ts';

const adoption = beside(replaced('《中华人民共和国收养法》', civilCode('第五编第五章')));
const adoptionRegistration = stands('《中国公民收养子女登记办法》');
const hardship2014 = stands(
  '《民政部关于规范生父母有特殊困难无力抚养的子女和社会散居孤儿收养工作的意见》（民发〔2014〕206号）',
);
const relief2012 = stands('《国务院关于进一步加强和改进最低生活保障工作的意见》（国发〔2012〕45号）');

const residence = { category: '居住证明', department_now: null } as const;
const adopting = { category: '收养证明', department: '区民政局', department_now: null } as const;
const relief = { category: '社保证明', department: '区民政局' } as const;

/**
 * 静安区居委会印章使用事项参考清单（附件5）: category, bases as printed with what replaced them, department. Merged cells of
 * the table are read downwards (items 6, 9, 11, 12, 16).
 */
export const jinganDetails: Readonly<Record<string, KindDetail>> = {
  lodging_with_kin: {
    ...residence,
    series: 1,
    bases: [
      thoughtReplaced('《上海市居住证管理办法》', '2018年重新公布的同名办法'),
      thoughtReplaced('《上海市居住证申办实施细则》', '2018年重新公布的同名细则'),
    ],
    department: '区公安分局',
    conditions: ['lodging'],
  },
  residence_one_year: {
    ...residence,
    series: 2,
    bases: [
      replaced('《中华人民共和国民法通则》', civilCode()),
      stands('《中华人民共和国民事诉讼法》'),
      stands('《最高人民法院关于适用〈中华人民共和国民事诉讼法〉的解释》'),
    ],
    department: '各级法院',
    conditions: ['resides_here', 'one_year'],
  },
  public_housing_residence: {
    ...residence,
    series: 3,
    bases: [stands('《关于出售公有住房的暂行办法》（沪府发〔1994〕19号）')],
    department: '区房管局',
    conditions: ['resides_here'],
  },
  childbearing_certificate: {
    series: 4,
    category: '婚育证明',
    bases: [
      thoughtReplaced('《流动人口计划生育工作条例》', '2021年废止，改为生育登记'),
      stands('《人类辅助生殖技术管理办法》'),
      thoughtReplaced('《上海市人口与计划生育条例》', '人口与计划生育法2021-08-20修正以后的条例'),
    ],
    department: '区卫生计生委',
    department_now: '区卫生健康委',
    conditions: [],
    near: {
      item: 'marriage_and_childbearing',
      words: '只协助居民到卫生健康部门开具，不由居委会证明婚育状况',
    },
  },
  adoption_mandate: {
    ...adopting,
    series: 5,
    bases: [adoptionRegistration, adoption],
    conditions: ['mandate'],
  },
  adopter_circumstances: {
    ...adopting,
    series: 6,
    bases: [adoptionRegistration, adoption],
    conditions: [],
    near: { item: 'kinship', words: '只写核实到的家庭和抚养情况，不证明亲属关系' },
  },
  foundling_opinion: {
    ...adopting,
    series: 7,
    bases: [
      stands(
        '上海市民政局、公安局、司法局、卫生局、人口计生委贯彻《关于解决国内公民私自收养子女有关问题的通知》的实施意见（沪民婚发〔2009〕5号）',
      ),
      adoption,
    ],
    conditions: [],
  },
  birth_parents_hardship: { ...adopting, series: 8, bases: [hardship2014, adoption], conditions: [] },
  actual_guardianship: { ...adopting, series: 9, bases: [hardship2014, adoption], conditions: [] },
  preferential_pension: {
    ...relief,
    series: 10,
    bases: [stands('《民政部办公厅关于落实给部分农村籍退役士兵发放老年生活补助政策措施的通知》（民办发〔2011〕11号）')],
    department_now: '退役军人事务部门',
    conditions: [],
  },
  relief_means_survey: {
    ...relief,
    series: 11,
    akin: ['低保', '最低生活保障', '社会救助'],
    bases: [
      thoughtReplaced(
        '《最低生活保障审核审批办法（试行）》（民发〔2012〕220号）',
        '《最低生活保障审核确认办法》（民发〔2021〕57号）',
      ),
      relief2012,
      stands('《城市低收入家庭认定办法》（民发〔2008〕156号）'),
      stands('《关于加强和改进本市临时救助工作的实施意见》（沪府办发〔2015〕1号）'),
    ],
    department_now: null,
    conditions: [],
  },
  relief_democratic_review: {
    ...relief,
    series: 12,
    akin: ['低保', '最低生活保障', '社会救助'],
    bases: [relief2012, stands('《民政部关于进一步加强城市低保对象认定工作的通知》（民函〔2010〕140号）')],
    department_now: null,
    conditions: ['review_minutes'],
  },
  ...jinganOthers,
};
