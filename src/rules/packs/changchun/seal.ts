import type { PackRules } from '../../pack.ts';

/** 印章: section 十七. */
export const seal = {
  'certificate.scope': [
    {
      from: 'pack',
      value: { items: [{ code: 'by_law', title: '法律、法规规定可以证明、经详细核实无误的事项' }] },
      cite: { document: 'changchun', article: '十七(三)' },
      status: 'confirmed',
      readings: ['D-113'],
      catalogue: 'R-CC-17-3',
      note: '没有逐项清单；超出范围的向街道办事处请示，批准后使用印章',
      holds: { item: 'by_law' },
      fails: { item: 'beyond' },
    },
  ],
  'seal.issuer': [
    {
      from: 'pack',
      value: { anyOf: ['subdistrict_office'] },
      cite: { document: 'changchun', article: '十七(四)' },
      status: 'confirmed',
      catalogue: 'R-CC-17-11',
      note: '由区民政局统一规格和制式，所属街道办事处负责制发',
      holds: { posts: ['subdistrict_office'] },
      fails: { posts: ['committee'] },
    },
  ],
  'seal.scope': [
    {
      from: 'pack',
      value: {
        items: [
          { code: 'resolution', title: '居民会议决议' },
          { code: 'submission', title: '上报的公文材料' },
          { code: 'disclosure', title: '定期公布的居务公开内容' },
          { code: 'notice', title: '通知、告示、宣传材料' },
          { code: 'statistics', title: '统计报表和档案' },
          { code: 'agreement', title: '共建、资源共享协议' },
          { code: 'other', title: '其他依法应使用印章的事项' },
          { code: 'certificate', title: '为辖区居民出具证明' },
        ],
      },
      cite: { document: 'changchun', article: '十七(二)(三)' },
      status: 'confirmed',
      readings: ['D-113'],
      catalogue: 'R-CC-17-1',
      note: '超出范围的，向街道办事处请示，批准后使用印章（十七(三)）',
      holds: { item: 'notice' },
      fails: { item: 'beyond' },
    },
  ],
  'seal.review': [
    {
      from: 'pack',
      value: { fields: [{ code: 'reviewer', title: '审阅人' }] },
      cite: { document: 'changchun', article: '十七(四)' },
      status: 'confirmed',
      catalogue: 'R-CC-17-6',
      note: '加盖印章前认真审阅文书内容，确保内容真实有效',
      holds: { given: ['reviewer'] },
      fails: { given: [] },
    },
  ],
  'seal.replacement': [
    {
      from: 'pack',
      value: { anyOf: ['subdistrict_office'] },
      cite: { document: 'changchun', article: '十七(四)' },
      status: 'confirmed',
      readings: ['D-65'],
      catalogue: 'R-CC-17-10',
      note: '原印章及时上缴制发机关，统一销毁，不得随意弃置',
      holds: { posts: ['subdistrict_office'] },
      fails: { posts: ['committee'] },
    },
  ],
  'seal.custodian': [
    {
      from: 'pack',
      value: { anyOf: ['designated_person', 'seal_custodian'] },
      cite: { document: 'changchun', article: '十七(四)' },
      status: 'confirmed',
      catalogue: 'R-CC-17-7',
      note: '由居委会主任指定专人保管',
      holds: { posts: ['seal_custodian'] },
      fails: { posts: ['cashier'] },
    },
  ],
  'seal.approver': [
    {
      from: 'pack',
      value: { anyOf: ['director'] },
      cite: { document: 'changchun', article: '十七(四)' },
      status: 'confirmed',
      readings: ['D-114', 'D-113'],
      catalogue: 'R-CC-17-5',
      note: '超出规定范围的，另须街道办事处批准（十七(三)）',
      holds: { posts: ['director'] },
      fails: { posts: ['deputy_director'] },
    },
  ],
  'seal.takeout': [
    {
      from: 'pack',
      value: { fields: [{ code: 'approval', title: '批准' }] },
      cite: { document: 'changchun', article: '十七(四)' },
      status: 'confirmed',
      catalogue: 'R-CC-17-8',
      note: '未经批准不得带离办公室',
      holds: { given: ['approval'] },
      fails: { given: [] },
    },
  ],
  'seal.loss': [
    {
      from: 'pack',
      value: { allOf: ['subdistrict_office', 'civil_affairs_bureau'] },
      cite: { document: 'changchun', article: '十七(四)' },
      status: 'confirmed',
      readings: ['D-65'],
      catalogue: 'R-CC-17-9',
      note: '及时向制发机关（街道办事处）报告、申请补发，并报区民政局备案',
      holds: { posts: ['subdistrict_office', 'civil_affairs_bureau'] },
      fails: { posts: ['subdistrict_office'] },
    },
  ],
  'certificate.request': [
    {
      from: 'pack',
      value: {
        fields: [
          { code: 'id_document', title: '户口簿或本人身份证等合法有效证件' },
          { code: 'information', title: '需证明事项的有关信息' },
        ],
      },
      cite: { document: 'changchun', article: '十七(三)' },
      status: 'confirmed',
      readings: ['D-112'],
      catalogue: 'R-CC-17-2',
      holds: { given: ['id_document', 'information'] },
      fails: { given: ['information'] },
    },
  ],
  'certificate.inquiry': [
    {
      from: 'pack',
      value: {
        fields: [
          { code: 'by', title: '核实人' },
          { code: 'how', title: '核实的方式和情况' },
          { code: 'basis', title: '法律、法规依据' },
        ],
      },
      cite: { document: 'changchun', article: '十七(三)' },
      status: 'confirmed',
      catalogue: 'R-CC-17-3',
      note: '详细核实，根据法律、法规规定，确定无误后方可证明或盖章',
      holds: { given: ['by', 'how', 'basis'] },
      fails: { given: ['by', 'how'] },
    },
  ],
  'certificate.beyond': [
    {
      from: 'pack',
      value: { allOf: ['subdistrict_office'] },
      cite: { document: 'changchun', article: '十七(三)' },
      status: 'confirmed',
      readings: ['D-113'],
      catalogue: 'R-CC-17-4',
      note: '超出规定范围的，向街道办事处请示，批准后使用印章',
      holds: { posts: ['subdistrict_office'] },
      fails: { posts: ['director'] },
    },
  ],
} satisfies PackRules;
