import type { Reading } from '../reading.ts';

/** Seal, certificates and archives: catalogue D.4 (D-112 … D-125). */
export const sealReadings = {
  'D-112': {
    question: '“户口簿或本人身份证等合法有效证件”：别的证件和代办行不行？',
    options: { a: '本人一种有效证件即可，只记种类和后四位；代办须有委托书', b: '只认这两种证件' },
    default: 'a',
    why: '原文有“等”字',
  },
  'D-113': {
    question: '“超出上述规定范围的”：指哪些用印？',
    options: { a: '(二)(三)两项范围以外的', b: '只指证明' },
    default: 'a',
    why: '从严',
  },
  'D-114': {
    question: '用印“由社区居委会主任审批”：主任不在或事涉本人怎么办？',
    options: { a: '书面委托副主任；涉及本人的由书记批', b: '没有例外' },
    default: 'a',
    why: '原文没有写；只作提醒',
  },
  'D-115': {
    question: '用印“审批、登记、备案”：谁批，报哪里备案？',
    options: { a: '主任审批，街道备案', b: '由办公室定' },
    default: 'a',
    why: '原文没有写，可由办公室改',
  },
  'D-116': {
    question: '印章“不得随意带出”：经批准可不可以？',
    options: { a: '经批准并登记的可以', b: '一律不可以' },
    default: 'a',
    why: '原文是“随意”',
  },
  'D-117': {
    question: '印章使用“参考清单”：清单以外的能不能盖？',
    options: { a: '不能，请当事人找街道', b: '能，但作提醒' },
    default: 'a',
    why: '3.4.3条“应当按照”清单使用',
  },
  'D-118': {
    question: '“公证事项证明”：能证明哪些事？',
    options: { a: '公证处书面来函所列、且不在不应出具之列的', b: '不限' },
    default: 'a',
    why: '原文没有边界；民发〔2020〕20号列有不应出具的证明',
  },
  'D-119': {
    question: '“居住满一年”：怎样算连续，凭什么证明？',
    options: { a: '迁入满一年，中断不超过30天，有两份证据', b: '本人声明' },
    default: 'a',
    why: '证据规则，可由办公室改',
  },
  'D-120': {
    question: '饲养信鸽“经邻居同意”：哪些邻居？',
    options: { a: '正上、正下和左右邻居，书面签名', b: '同一楼道的住户' },
    default: 'a',
    why: '原文没有写，可由办公室改',
  },
  'D-121': {
    question: '各类手续“应由居委会签署意见”：还能不能签？',
    options: { a: '属于不应出具的不能签，其余提醒', b: '能' },
    default: 'a',
    why: '民发〔2020〕20号',
  },
  'D-122': {
    question: '档案丢失、泄漏“必须及时报告”：向谁报告？',
    options: { a: '主任和街道，当天报告', b: '主任' },
    default: 'a',
    why: '原文没有写，可由办公室改',
  },
  'D-123': {
    question: '“档案验收合格”：由谁验收？',
    options: { a: '主任和档案部门', b: '不记' },
    default: 'a',
    why: '原文没有写，应由办公室选定；未选时用 a',
  },
  'D-124': {
    question: '幸福以外的档案保存几年？',
    options: { a: '参照管理办法（待核实）：会计凭证30年，社区档案永久、30年或10年', b: '不销毁' },
    default: 'b',
    why: '最稳妥，办公室核实并确认前不用 a',
  },
  'D-125': {
    question: '居委会出具的证明怎样编号，有没有有效期？',
    options: { a: '按年编号，不设有效期', b: '有效期30天' },
    default: 'a',
    why: '原文没有写',
  },
} as const satisfies Record<string, Reading>;
