import type { PackRules } from '../../pack.ts';

/** 附件5 印章使用事项参考清单: the 24 items, in the order of their numbers. */
export const certificates: PackRules = {
  'certificate.scope': [
    {
      from: 'pack',
      value: {
        items: [
          { code: 'lodging_with_kin', title: '为居住在亲戚朋友家的流动人口开具寄宿证明' },
          { code: 'residence_one_year', title: '法院诉讼，当事人居住地居委会开具居住满一年证明' },
          { code: 'public_housing_residence', title: '无大产证的公有住房出售，需开具实际居住于本社区证明' },
          { code: 'childbearing_certificate', title: '协助开具《上海市公民生育情况证明》' },
          {
            code: 'adoption_mandate',
            title: '对需办理收养子女登记手续、但因故不能亲自前往的一方出具的委托书，进行证明',
          },
          { code: 'adopter_circumstances', title: '为收养人出具其本人有无子女和抚养教育被抚养人的能力等情况的证明' },
          { code: 'foundling_opinion', title: '为事实收养当事人办理《捡拾弃婴（儿童）情况证明》出具意见' },
          { code: 'birth_parents_hardship', title: '为送养人出具生父母有特殊困难无力抚养子女的证明' },
          { code: 'actual_guardianship', title: '对生父母以外的监护人作为送养人的，出具监护人实际承担监护责任的证明' },
          { code: 'preferential_pension', title: '申请优抚抚恤金' },
          { code: 'relief_means_survey', title: '为申请社会救助家庭开展经济状况调查协助出具证明' },
          { code: 'relief_democratic_review', title: '为社会救助审核民主评议出具意见' },
          { code: 'conscription_conduct', title: '为应征入伍公民现实表现情况出具证明' },
          { code: 'party_admission_review', title: '为居民子女及近亲属入党政审' },
          {
            code: 'probation_opinion',
            title: '对被告人或罪犯的居所情况、家庭和社会关系、一贯表现、宣告缓刑对所居住社区的影响等出具意见',
          },
          { code: 'notarial_matters', title: '公证事项证明' },
          { code: 'recommended_agent', title: '当事人所在社区推荐的公民作为当事人代理人的证明' },
          { code: 'detox_leave_visit', title: '协助戒毒所办理外出探视证明' },
          { code: 'childless_elder', title: '在孤老办理财产、房屋赠与公证时的孤老证明' },
          { code: 'vehicle_lost_in_disaster', title: '出具因自然灾害造成机动车灭失的证明' },
          { code: 'startup_loan_guarantee', title: '自主创业者申请开业贷款担保的相关情况核实' },
          { code: 'homing_pigeons', title: '居民向信鸽协会申请饲养信鸽，证明居民居住于本社区且经邻居同意' },
          { code: 'domestic_violence', title: '根据受害人请求，出具相关家暴证明' },
          { code: 'guardian_change', title: '监护人的确认与变更' },
        ],
      },
      cite: { document: 'jingan_5', article: '第1–24项' },
      status: 'confirmed',
      readings: ['D-117', 'D-118', 'D-172', 'D-119', 'D-120'],
      catalogue: 'R-JA5-00',
      note: '按序号排列；限于居委会职责范围（附件1 §3.4.3）。多项依据已被后来的法律取代，第4、16、19项与民发〔2020〕20号清单可能重合',
      holds: { item: 'residence_one_year' },
      fails: { item: 'no_criminal_record' },
    },
  ],
};
