import type { Day } from '../calendar/day.ts';

/** A document that rules are cited from. `published` is null where the document carries no day. */
export interface SourceDocument {
  title: string;
  /** As printed in a citation. */
  short: string;
  published: Day | null;
}

export const documents = {
  organic_law_1989: {
    title: '中华人民共和国城市居民委员会组织法（1989年通过，1990-01-01施行）',
    short: '居委会组织法(1989)',
    published: '1990-01-01',
  },
  organic_law_2018: {
    title: '中华人民共和国城市居民委员会组织法（2018-12-29修正）',
    short: '居委会组织法(2018)',
    published: '2018-12-29',
  },
  organic_law_2025: {
    title: '中华人民共和国城市居民委员会组织法（2025-10-28修订，2026-01-01施行）',
    short: '居委会组织法(2025修订)',
    published: '2026-01-01',
  },
  changchun: {
    title: '长春市社区居民委员会规范化管理服务工作制度（试行）',
    short: '长春',
    published: null,
  },
  xingfu_1: { title: '幸福社区居委会职责和工作制度', short: '幸福·职责制度', published: '2024-03-03' },
  xingfu_2: { title: '居民会议制度（幸福社区）', short: '幸福·居民会议制度', published: '2024-03-03' },
  xingfu_3: {
    title: '听证会、协调会、评议会制度（幸福社区）',
    short: '幸福·三会制度',
    published: '2024-03-03',
  },
  xingfu_4: { title: '居务公开制度（幸福社区）', short: '幸福·居务公开制度', published: '2024-03-03' },
  jingan_0: {
    title: '静安区关于加强居委会标准化建设的实施意见',
    short: '静安·实施意见',
    published: '2017-09-30',
  },
  jingan_1: { title: '静安区居委会管理服务规范（试行）', short: '静安·附件1', published: '2017-09-30' },
  jingan_2: { title: '静安区居委会硬件建设规范（试行）', short: '静安·附件2', published: '2017-09-30' },
  jingan_3: { title: '静安区居委会每日工作流程（试行）', short: '静安·附件3', published: '2017-09-30' },
  jingan_5: { title: '静安区居委会印章使用事项参考清单（试行）', short: '静安·附件5', published: '2017-09-30' },
  jingan_7: { title: '静安区公安派出所社区警务室规范化建设标准（试行）', short: '静安·附件7', published: '2017-09-30' },
  qinhuangdao: {
    title: '秦皇岛市关于加强和改进城市社区居民委员会建设工作的意见（秦办发〔2011〕27号）',
    short: '秦皇岛',
    published: null,
  },
  zizhi: { title: '社区居民自治制度（章程范本）', short: '自治章程', published: null },
  tuanjielu: { title: '团结路社区居民自治理事会汇报材料', short: '团结路', published: '2012-07-18' },
  yangguanlu: { title: '阳关路社区计划生育居民自治章程', short: '阳关路', published: null },
  minfa_2020_20: {
    title: '民发〔2020〕20号（不应由基层群众性自治组织出具证明事项清单第一批）',
    short: '民发〔2020〕20号',
    published: null,
  },
  gbt_9704: { title: '党政机关公文格式（GB/T 9704—2012）', short: 'GB/T 9704', published: '2012-07-01' },
  annual_leave: { title: '职工带薪年休假条例', short: '年休假条例', published: '2007-12-14' },
  annual_leave_measures: { title: '企业职工带薪年休假实施办法', short: '年休假实施办法', published: '2008-09-18' },
  women_workers: { title: '女职工劳动保护特别规定', short: '女职工特别规定', published: '2012-04-28' },
  local_leave: { title: '各地关于婚假、丧假的规定（未核）', short: '各地假期规定', published: null },
  office_choice: { title: '本程序的建议（原文没有数，由办公室自定）', short: '办公室自定', published: null },
  pipl: { title: '中华人民共和国个人信息保护法', short: '个人信息保护法', published: '2021-11-01' },
} as const satisfies Record<string, SourceDocument>;

export type DocumentCode = keyof typeof documents;
