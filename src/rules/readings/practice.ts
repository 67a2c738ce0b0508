import type { Reading } from '../reading.ts';

/**
 * Daily work, mediation and supervision: catalogue D.5 and D.6:
 * D-147, D-148, D-150, D-151, D-153 … D-156, D-162 … D-165, D-168.
 */
export const practiceReadings = {
  'D-147': {
    question: '“十户”一组：剩下不足十户的怎么办？',
    options: { a: '自成一组', b: '并入最后一组' },
    default: 'a',
    why: '简单',
  },
  'D-148': {
    question: '“每年举办四次五期教育培训班”：最少几次？',
    options: { a: '至少4次', b: '至少20次' },
    default: 'a',
    why: '文意不清；旧制度，只用于看旧记录',
  },
  'D-150': {
    question: '书记与主任是一人时，“共同主持”和“带班”怎样算？',
    options: { a: '一人即满足两个职务', b: '视为错误' },
    default: 'a',
    why: '现在常见',
  },
  'D-151': {
    question: '早会由“主任或副主任主持”：两人都不在怎么办？',
    options: { a: '只作提醒', b: '受委托的其他成员主持' },
    default: 'a',
    why: '原文没有写',
  },
  'D-153': {
    question: '“四议五要”：怎样计算？',
    options: { a: '不计算' },
    default: 'a',
    why: '原文没有写；目录只给一种',
  },
  'D-154': {
    question: '“半月谈”：是不是每半月一次？',
    options: { a: '每半月没有就提醒', b: '不检查' },
    default: 'a',
    why: '按名称；原文只写“定期”',
  },
  'D-155': {
    question: '“大型活动或主要工作”记入大事记：怎样算大型？',
    options: { a: '由使用人标明', b: '参加人数50人以上' },
    default: 'a',
    why: '要人来判断',
  },
  'D-156': {
    question: '外出培训“保证参加人数和时间”：人数和时间从哪里来？',
    options: { a: '随通知一并登记', b: '不检查' },
    default: 'a',
    why: '数字在上级的通知里',
  },
  'D-162': {
    question: '“遇到矛盾激化、重大纠纷和冲突”：由谁认定？',
    options: { a: '主任标明并写理由', b: '任何工作人员' },
    default: 'a',
    why: '例外须有据可查',
  },
  'D-163': {
    question: '“也应由当事人……签字或盖章”：当事人拒签怎么办？',
    options: { a: '注明拒签，两名见证人签字，可以结案', b: '一直算未完成' },
    default: 'a',
    why: '否则永远结不了案；显示为“拒签”',
  },
  'D-164': {
    question: '“经指出后不纠正的”：给多长时间纠正？',
    options: { a: '记下指出的日期，此后任何一天都可提议', b: '固定天数' },
    default: 'a',
    why: '原文没有写',
  },
  'D-165': {
    question: '相关部门人员“同时签字盖章”：签字和盖章要不要都有？',
    options: { a: '所有人签字或盖章即可', b: '部门须既签字又盖章' },
    default: 'a',
    why: '来人很少带章；属于 b 的作注',
  },
  'D-168': {
    question: '“经社区居民代表会议议定”：每次讲座都要议吗？',
    options: { a: '一次决议可通过全年清单', b: '每次活动都要' },
    default: 'a',
    why: '每次讲座都要三分之二通过，办不到',
  },
} as const satisfies Record<string, Reading>;
