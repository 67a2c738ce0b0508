import type { PackRules } from '../../pack.ts';

/**
 * 服务行为规范: sections 九(三)–(七), 十六(三)(四). Each article is what must be kept; what an inspection finds otherwise is a
 * finding against it.
 */
export const conduct = {
  'conduct.appearance': [
    {
      from: 'pack',
      value: {
        fields: [
          { code: 'dress', title: '着装整洁大方' },
          { code: 'bearing', title: '举止端庄稳重' },
          { code: 'courtesy', title: '接待文明礼貌' },
          { code: 'posture', title: '保持良好的工作姿态' },
          { code: 'active', title: '主动热情地接待和服务' },
        ],
      },
      cite: { document: 'changchun', article: '九(三)' },
      status: 'confirmed',
      catalogue: 'R-CC-09-5',
      holds: { given: ['dress', 'bearing', 'courtesy', 'posture', 'active'] },
      fails: { given: ['bearing', 'courtesy', 'posture', 'active'] },
    },
  ],
  'conduct.language': [
    {
      from: 'pack',
      value: {
        fields: [
          { code: 'clear', title: '语言表达清晰得当' },
          { code: 'accurate', title: '政策法规解答准确严谨' },
          { code: 'no_shouting', title: '不高声喧哗' },
          { code: 'no_abuse', title: '不使用不文明或污辱性用语' },
          { code: 'no_quarrel', title: '不和办事群众争吵' },
        ],
      },
      cite: { document: 'changchun', article: '九(四)' },
      status: 'confirmed',
      catalogue: 'R-CC-09-5',
      holds: { given: ['clear', 'accurate', 'no_shouting', 'no_abuse', 'no_quarrel'] },
      fails: { given: ['accurate', 'no_shouting', 'no_abuse', 'no_quarrel'] },
    },
  ],
  'conduct.attitude': [
    {
      from: 'pack',
      value: {
        fields: [
          { code: 'warm', title: '热情对待办事群众' },
          { code: 'patient', title: '接待来人来电咨询耐心热情' },
          { code: 'reception_record', title: '及时规范地做好接待记录' },
          { code: 'explain', title: '向不熟悉办事程序的人详细讲解' },
        ],
      },
      cite: { document: 'changchun', article: '九(五)' },
      status: 'confirmed',
      catalogue: 'R-CC-09-3',
      holds: { given: ['warm', 'patient', 'reception_record', 'explain'] },
      fails: { given: ['patient', 'reception_record', 'explain'] },
    },
  ],
  'conduct.workplace': [
    {
      from: 'pack',
      value: {
        fields: [
          { code: 'uniform_placement', title: '物品按要求统一摆放，不擅自移动' },
          { code: 'plain_interface', title: '办公电脑不设带有私密性的个性化界面' },
          { code: 'tidy', title: '办公环境整洁和统一' },
        ],
      },
      cite: { document: 'changchun', article: '九(六)' },
      status: 'confirmed',
      catalogue: 'R-CC-09-4',
      holds: { given: ['uniform_placement', 'plain_interface', 'tidy'] },
      fails: { given: ['plain_interface', 'tidy'] },
    },
  ],
  'conduct.discipline': [
    {
      from: 'pack',
      value: {
        fields: [
          { code: 'at_post', title: '工作时间不擅离职守' },
          { code: 'on_duty_matters', title: '不做与工作无关的事' },
        ],
      },
      cite: { document: 'changchun', article: '九(七)' },
      status: 'confirmed',
      catalogue: 'R-CC-09-2',
      holds: { given: ['at_post', 'on_duty_matters'] },
      fails: { given: ['on_duty_matters'] },
    },
  ],
  'conduct.tidiness': [
    {
      from: 'pack',
      value: {
        fields: [
          { code: 'in_order', title: '物品摆放整齐，不随意堆放' },
          { code: 'cabinets', title: '文件柜保持井然有序' },
          { code: 'no_posting', title: '不乱贴、乱挂、乱订' },
          { code: 'litter', title: '纸屑入篓' },
        ],
      },
      cite: { document: 'changchun', article: '十六(三)' },
      status: 'confirmed',
      catalogue: 'R-CC-16-4',
      note: '办公台面不摆放私人物品一项，与九(六)一并见“桌面可以摆放的个人物品”',
      holds: { given: ['in_order', 'cabinets', 'no_posting', 'litter'] },
      fails: { given: ['cabinets', 'no_posting', 'litter'] },
    },
  ],
  'conduct.smoke_free': [
    {
      from: 'pack',
      value: {
        fields: [
          { code: 'smoke_free_office', title: '社区办公区域无烟' },
          { code: 'smoke_free_activity', title: '居民活动区域无烟' },
        ],
      },
      cite: { document: 'changchun', article: '十六(四)' },
      status: 'confirmed',
      catalogue: 'R-CC-16-3',
      holds: { given: ['smoke_free_office', 'smoke_free_activity'] },
      fails: { given: ['smoke_free_activity'] },
    },
  ],
  'conduct.desk': [
    {
      from: 'pack',
      value: {
        items: [
          { code: 'cup', title: '口杯' },
          { code: 'pen_holder', title: '笔筒' },
        ],
      },
      cite: { document: 'changchun', article: '九(六)、十六(三)' },
      status: 'confirmed',
      readings: ['D-149'],
      catalogue: 'R-CC-09-1',
      note: '九(六)：个人物品除口杯、笔筒外不摆放在桌面；十六(三)：办公台面不摆放私人物品',
      holds: { item: 'cup' },
      fails: { item: 'photo_frame' },
    },
  ],
  'conduct.reception': [
    {
      from: 'pack',
      value: { within: 0 },
      cite: { document: 'changchun', article: '九(五)' },
      status: 'reconstructed',
      catalogue: 'R-CC-09-3',
      note: '原文只写“及时规范地做好接待记录”，没有数；接待当天记录是默认的读法',
      holds: { day: '2026-10-12', event: '2026-10-12' },
      fails: { day: '2026-10-13', event: '2026-10-12' },
    },
  ],
} satisfies PackRules;
