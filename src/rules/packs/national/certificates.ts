import type { PackRules } from '../../pack.ts';

/** What a committee should not certify, the first national list, and what it may certify at all. */
export const certificates = {
  'certificate.scope': [
    {
      from: '2020-04-28',
      value: {
        items: [
          {
            code: 'legal_basis',
            title: '有明确法律法规依据或经国务院批准列入保留证明事项清单、属于居委会职责范围的事项',
          },
        ],
      },
      cite: { document: 'minfa_2020_20', article: '正文' },
      status: 'reconstructed',
      note: '据多家转载整理，条次待核；成文日没有读到，起始日取民政部门户网站刊出之日2020-04-28',
      holds: { item: 'legal_basis' },
      fails: { item: 'no_basis' },
    },
  ],
  'certificate.negative': [
    {
      from: '2020-04-28',
      value: {
        items: [
          { code: 'kinship', title: '亲属关系证明' },
          { code: 'identity', title: '居民身份信息证明' },
          { code: 'hukou_change', title: '户口登记项目内容变更申请证明' },
          { code: 'dog_keeping', title: '居民养犬证明' },
          { code: 'no_criminal_record', title: '无犯罪记录证明' },
          { code: 'drug_rehabilitation', title: '社区戒毒社区康复人员情况证明(表现证明)' },
          { code: 'missing_person', title: '人员失踪证明' },
          { code: 'marital_status', title: '婚姻状况证明' },
          { code: 'birth', title: '出生证明' },
          { code: 'being_alive', title: '健在证明' },
          { code: 'death', title: '死亡证明' },
          { code: 'illness', title: '疾病状况证明' },
          { code: 'disability', title: '残疾状况证明' },
          { code: 'marriage_and_childbearing', title: '婚育状况证明' },
          { code: 'employment', title: '居民就业状况证明' },
          { code: 'personal_file', title: '居民个人档案证明' },
          { code: 'property', title: '居民财产证明' },
          { code: 'inheritance', title: '遗产继承权证明' },
          { code: 'business_premises', title: '市场主体住所证明' },
          { code: 'lost_document', title: '证件遗失证明' },
        ],
      },
      cite: { document: 'minfa_2020_20', article: '清单(第一批)' },
      status: 'confirmed',
      note: '二十项名称已核对；成文日没有读到，起始日取民政部门户网站刊出之日2020-04-28',
      holds: { item: 'residence' },
      fails: { item: 'birth' },
    },
  ],
} satisfies PackRules;
