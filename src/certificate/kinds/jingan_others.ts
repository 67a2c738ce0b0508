import { beside, civilCode, replaced, stands, thoughtReplaced } from './basis.ts';
import type { KindDetail } from './detail.ts';

const vetting = { category: '政审证明', department_now: null } as const;
const judicial = { category: '司法证明', department_now: null } as const;
const other = { category: '其他证明', department_now: null } as const;

/** The second half of 静安's list: vetting, justice, the rest and guardianship (items 13–24). */
export const jinganOthers: Readonly<Record<string, KindDetail>> = {
  conscription_conduct: {
    ...vetting,
    series: 13,
    bases: [
      thoughtReplaced('《征兵工作条例》（2011年9月修订）', '2023年修订的《征兵工作条例》（2023-05-01起施行）'),
      stands('《公安部、总参谋部、总政治部关于印发征兵政治考核工作规定的通知》（政保〔2014〕5号）'),
    ],
    department: '区人武部',
    conditions: [],
  },
  party_admission_review: {
    ...vetting,
    series: 14,
    bases: [stands('《中国共产党发展党员工作细则（试行）》（2014年6月）')],
    department: '区委组织部',
    conditions: [],
  },
  probation_opinion: {
    ...judicial,
    series: 15,
    bases: [
      stands('《中华人民共和国刑法》'),
      thoughtReplaced(
        '最高人民法院、最高人民检察院、公安部、司法部《社区矫正实施办法》',
        '《中华人民共和国社区矫正法》（2020-07-01起施行）',
      ),
      stands('《社区矫正工作联席会议纪要》'),
    ],
    department: '区司法局',
    conditions: ['written_request'],
  },
  notarial_matters: {
    ...judicial,
    series: 16,
    bases: [stands('《中华人民共和国公证法》')],
    department: '区司法局',
    conditions: ['notary_letter'],
    near: { item: 'kinship', words: '只写公证处书面来函所列的事项；属于不应出具之列的不写' },
  },
  recommended_agent: {
    ...judicial,
    series: 17,
    bases: [stands('《中华人民共和国劳动争议调解仲裁法》'), stands('《关于适用〈中华人民共和国民事诉讼法〉的解释》')],
    department: '区人社局',
    conditions: ['recommendation'],
  },
  detox_leave_visit: {
    ...judicial,
    series: 18,
    bases: [stands('司法部令第127号《司法行政机关强制隔离戒毒工作规定》')],
    department: '戒毒所',
    conditions: [],
  },
  childless_elder: {
    ...judicial,
    series: 19,
    bases: [stands('司法部《赠与公证细则》（1992年4月）')],
    department: '区司法局',
    conditions: ['no_relatives'],
    near: { item: 'kinship', words: '只用于财产、房屋赠与公证，只写核实到的情况，不证明亲属关系' },
  },
  vehicle_lost_in_disaster: {
    ...other,
    series: 20,
    bases: [thoughtReplaced('《机动车登记规定》', '2021年修订的《机动车登记规定》')],
    department: '区公安分局',
    conditions: ['disaster'],
  },
  startup_loan_guarantee: {
    ...other,
    series: 21,
    bases: [stands('《关于进一步鼓励扶持自谋职业和自主创业的若干意见》（沪劳保就发〔2007〕11号）')],
    department: '区人社局',
    conditions: [],
    near: { item: 'employment', words: '只核实与贷款担保有关的情况，不证明就业状况' },
  },
  homing_pigeons: {
    ...other,
    series: 22,
    bases: [stands('《上海市市容环境卫生管理条例》'), stands('《上海市信鸽活动管理规定》')],
    department: '区体育局',
    conditions: ['resides_here', 'neighbours_consent'],
  },
  domestic_violence: {
    ...other,
    series: 23,
    akin: ['家庭暴力', '家暴'],
    bases: [
      stands('《上海市实施〈妇女权益保障法〉办法》（2007年4月）'),
      beside(stands('《中华人民共和国反家庭暴力法》（2016年起施行）')),
    ],
    department: '区妇联',
    conditions: ['victims_request'],
  },
  guardian_change: {
    category: '监护证明',
    series: 24,
    bases: [replaced('《中华人民共和国民法通则》', civilCode('第二十七条至第三十九条'))],
    department: '区残联',
    department_now: null,
    conditions: [],
  },
};
