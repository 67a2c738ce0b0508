import type { Reading } from '../reading.ts';

/** Working and duty hours: catalogue D.2 (D-55 … D-60). */
export const hourReadings = {
  'D-55': {
    question: '“法定节假日一般为”日间值班：代替晚间值班，还是两样都要？',
    options: { a: '日间必须，晚间建议', b: '日间、晚间都必须' },
    default: 'a',
    why: '原文是“一般为”；别处又写周一至周日晚间值班',
  },
  'D-56': {
    question: '“除去法定节假日”与“全年无休”：是不是矛盾？',
    options: { a: '不矛盾：上班日加节假日值班即全年无休', b: '矛盾，视为错误' },
    default: 'a',
    why: '节假日另有值班的规定',
  },
  'D-57': {
    question: '“夏令时”：从哪天到哪天？',
    options: { a: '5月1日至9月30日', b: '6月1日至9月30日', c: '不用夏令时' },
    default: 'c',
    why: '必须由办公室填写；未填时按平时的作息并提醒，所以缺省是 c',
  },
  'D-58': {
    question: '双休日的作息时间与平日一样吗？',
    options: { a: '一样', b: '自定' },
    default: 'a',
    why: '原文工作时间写“工作日和双休日”',
  },
  'D-59': {
    question: '“提前半小时到岗”“每天开始工作前”：几点上班？',
    options: { a: '由办公室填写作息时间，未填则不检查' },
    default: 'a',
    why: '长春没有写作息时间，必须由办公室填写；目录没有给字母',
  },
  'D-60': {
    question: '“提前半小时”：正好提前30分钟算不算按时？',
    options: { a: '算', b: '不算' },
    default: 'a',
    why: '半小时是最低要求',
  },
} as const satisfies Record<string, Reading>;
