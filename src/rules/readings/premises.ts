import type { Reading } from '../reading.ts';

/**
 * Premises, figures by population, and gaps of the texts on them: catalogue D.5:
 * D-137 … D-146, D-149, D-152, D-160, D-161.
 */
export const premisesReadings = {
  'D-137': {
    question: '“每百户20平方米”：按比例算，还是不足百户按百户算？',
    options: { a: '户数乘以0.2平方米', b: '不足百户按百户，每百户20平方米' },
    default: 'a',
    why: '“标准”是比率',
  },
  'D-138': {
    question: '不得设置在“三层以上”：第三层可不可以？',
    options: { a: '不可以，限一、二层', b: '可以，四层起才禁止' },
    default: 'a',
    why: '“以上”含本数',
  },
  'D-139': {
    question: '“左右”：差多少算不符？',
    options: { a: '超出时提醒，从不判为错误' },
    default: 'a',
    why: '原文是“左右”；目录没有给字母',
  },
  'D-140': {
    question: '“入住率达到50%”：以哪些住宅为分母？',
    options: { a: '已入住除以全部住宅', b: '已入住除以已售住宅' },
    default: 'a',
    why: '通常的意思',
  },
  'D-141': {
    question: '“当年最低工资标准”：年中调整时按哪个？',
    options: { a: '各月按当月有效的标准', b: '按1月1日的标准' },
    default: 'a',
    why: '原文是“当年”',
  },
  'D-142': {
    question: '按“居民人数”计经费：户籍人口还是常住人口，哪天的？',
    options: { a: '1月1日的常住人口', b: '户籍人口' },
    default: 'a',
    why: '原文是“社区内居民”；两种都印出',
  },
  'D-143': {
    question: '志愿者占“居民人口10%以上”：以哪些人口为分母？',
    options: { a: '常住人口', b: '18周岁以上人口' },
    default: 'a',
    why: '原文是“居民人口”',
  },
  'D-144': {
    question: '“社区重大事务”：指哪些事？',
    options: { a: '由使用人标明', b: '制度里须会议决定的事项' },
    default: 'a',
    why: '原文没有写；程序按 b 提示',
  },
  'D-145': {
    question: '办公用房“200以上”“100以下”：缺了单位，按哪种面积？',
    options: { a: '建筑面积平方米，老小区100至200之间不检查', b: '使用面积平方米' },
    default: 'a',
    why: '原文单位缺失',
  },
  'D-146': {
    question: '接待区“也可与”其他区“相合并”：要几个功能区？',
    options: { a: '四个；写明理由的可以三个', b: '四个' },
    default: 'a',
    why: '照原文',
  },
  'D-149': {
    question: '桌面可放“口杯、笔筒”与“不摆放私人物品”：是不是矛盾？',
    options: { a: '口杯和笔筒可以放', b: '都不可以放' },
    default: 'a',
    why: '九(六)是具体规定',
  },
  'D-152': {
    question: '静安的附件4、6、8原文没有，怎样处理？',
    options: { a: '留空，注明“原文未载”', b: '自行补写' },
    default: 'a',
    why: '从不编造',
  },
  'D-160': {
    question: '“主任信箱”与“不再设置其他门牌和信箱”：是不是矛盾？',
    options: { a: '一个办公室只用一地的制度' },
    default: 'a',
    why: '只在混用两地制度时才会碰到；目录没有给字母',
  },
  'D-161': {
    question: '“六会制度”“党建三三制”：内容是什么？',
    options: { a: '版面上由办公室自填', b: '自行补写' },
    default: 'a',
    why: '原文没有写',
  },
} as const satisfies Record<string, Reading>;
