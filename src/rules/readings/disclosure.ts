import type { Reading } from '../reading.ts';

/** Disclosure and personal data: catalogue D.5 (D-130 … D-136, D-157, D-159). */
export const disclosureReadings = {
  'D-130': {
    question: '“居务公开领导小组”：由谁组成？',
    options: { a: '主任、书记、监督小组组长', b: '由居委会决定' },
    default: 'a',
    why: '原文没有设立，可由办公室改',
  },
  'D-131': {
    question: '“十分之一以上居民”要求公开：按全部居民还是18周岁以上的？',
    options: { a: '18周岁以上的居民', b: '全部居民' },
    default: 'b',
    why: '居民会议制度写明“18周岁”，居务公开制度没有写',
  },
  'D-132': {
    question: '四种形式“同时采用，相互不能代替”：每项内容都要用四种吗？',
    options: { a: '每种形式在其周期内至少用一次，公开栏每月一次', b: '每项内容四种形式都用' },
    default: 'a',
    why: '会议形式半年才有一次',
  },
  'D-133': {
    question: '享受人员“详细情况”“名单”：公开到什么程度？',
    options: { a: '姓名隐去一字，列金额和时段', b: '姓名全写' },
    default: 'a',
    why: '个人信息保护法；幸福须列名单：姓名（隐字与否由办公室说明依据后定）、人数、金额，此外不列',
  },
  'D-134': {
    question: '某项内容本期没有，怎样印？',
    options: { a: '印“本季度无”', b: '不印' },
    default: 'a',
    why: '完整',
  },
  'D-135': {
    question: '静安的八项内容“及时”公布：是多久？',
    options: { a: '事后15天内，经费每季度', b: '每月' },
    default: 'a',
    why: '原文没有写，可由办公室改，只作提醒',
  },
  'D-136': {
    question: '经费按季公开：在哪天前？',
    options: { a: '季末后10天内', b: '季度之内' },
    default: 'a',
    why: '原文没有写日子，可由办公室改',
  },
  'D-157': {
    question: '纸上的“签字”“盖章”怎样记？',
    options: { a: '记签字人、日期和纸件存处，从不代为写成已签' },
    default: 'a',
    why: '签字是纸上的事实',
  },
  'D-159': {
    question: '来访人、投诉人的个人资料怎样留存？',
    options: { a: '只记必需的项，导出时隐去' },
    default: 'a',
    why: '个人信息保护法',
  },
} as const satisfies Record<string, Reading>;
