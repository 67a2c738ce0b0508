import type { Reading } from '../reading.ts';

/** Single deadlines and days of effect: catalogue D.2 (D-45 … D-54, D-61 … D-64). */
export const deadlineReadings = {
  'D-45': {
    question: '收到听证要求的“七日内”：听证会本身要不要在七日内开？',
    options: { a: '不要：只限确定和通知', b: '要：七日内召开' },
    default: 'a',
    why: '条文只要求七日内“确定……并通知”',
  },
  'D-46': {
    question: '听证结果“书面抄送”相关部门有没有期限？',
    options: { a: '有：同为七日内', b: '没有' },
    default: 'a',
    why: '与公示写在同一句',
  },
  'D-47': {
    question: '协调会“召开前的七日内书面告知”：七日之内，还是至少提前七日？',
    options: { a: '会期前7天至前1天之间', b: '会期前第7天或更早' },
    default: 'a',
    why: '照字面用 a；建议正好提前7天，两种读法都满足',
  },
  'D-48': {
    question: '协调会“以三次为限”：一共三次，还是再开三次？',
    options: { a: '连首次共三次', b: '首次之外再三次，共四次' },
    default: 'a',
    why: '原文说的是同一内容的协调会',
  },
  'D-49': {
    question: '“同一内容的协调会”：怎样算同一内容？',
    options: { a: '记录的当事人与焦点都相同', b: '由使用人认定' },
    default: 'b',
    why: '要人来判断；程序按 a 提示',
  },
  'D-50': {
    question: '评议会“前的十五日内”通知：十五日之内，还是至少提前十五日？',
    options: { a: '会期前15天至前1天之间', b: '会期前第15天或更早' },
    default: 'a',
    why: '照字面用 a；建议正好提前15天，两种读法都满足',
  },
  'D-51': {
    question: '“每年的年底”：是哪些日子？',
    options: { a: '12月1日至31日', b: '第四季度' },
    default: 'a',
    why: '“年底”的通常意思',
  },
  'D-52': {
    question: '档案保存“不得少于六年”：从哪天起算？',
    options: { a: '归档年度终了', b: '公开之日' },
    default: 'a',
    why: '保存得最久',
  },
  'D-53': {
    question: '“自提议之日起十五日内召集”：十五日内开会，还是十五日内发出召集？',
    options: { a: '十五日内开会，会前三天通知', b: '十五日内发出召集' },
    default: 'a',
    why: '原文是“召集……进行讨论”',
  },
  'D-54': {
    question: '印章“换届后应当在10天内办理移交”：从哪天起算？',
    options: { a: '新一届居委会就任之日', b: '选举日' },
    default: 'a',
    why: '原文是“换届后”；两个日子都印出',
  },
  'D-61': {
    question: '静安的意见“自发布之日起”施行：是哪一天？',
    options: { a: '2017年10月31日（发布）', b: '2017年9月30日（成文）' },
    default: 'a',
    why: '发布日，不是成文日',
  },
  'D-62': {
    question: '长春、幸福和自治章程都没有日期，从哪天起有效？',
    options: { a: '由办公室填写' },
    default: 'a',
    why: '原文空缺，应由办公室填写；目录没有给字母',
  },
  'D-63': {
    question: '“初任培训不少于40学时”：什么时候学完，一学时多长？',
    options: { a: '到岗后12个月内，学时以证明上的为准', b: '上岗前' },
    default: 'a',
    why: '原文没有写，可由办公室改',
  },
  'D-64': {
    question: '“确定解决时限”：时限多长？',
    options: { a: '登记时填写，建议15天', b: '不设' },
    default: 'a',
    why: '必须有时限，长短不限',
  },
} as const satisfies Record<string, Reading>;
