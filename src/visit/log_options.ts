import type { OptionSpec } from '../command/verb.ts';
import { type VisitClass, visitClasses } from './visit.ts';

/** What `visit log` takes, as commander gives it. */
export interface LogOptions {
  on?: string;
  time?: string;
  minutes?: string;
  by?: string[];
  with?: string[];
  class?: VisitClass;
  why?: string;
  met?: string;
  seen?: string;
  asked?: string[];
  private?: string;
  due?: string;
  submit?: boolean;
  answer?: boolean;
}

export const logOptions: readonly OptionSpec[] = [
  { flags: '--by <姓名>', text: '谁去走访：工作人员，几个人用顿号隔开', repeat: true },
  { flags: '--with <姓名>', text: '一同去的其他人，如楼组长、志愿者', repeat: true },
  { flags: '--on <日期>', text: '哪一天（默认：今天）' },
  { flags: '--time <钟点>', text: '几点，如 9:30' },
  { flags: '--minutes <分钟>', text: '走访了多少分钟' },
  { flags: '--class <类别>', text: `内容的类别：${Object.values(visitClasses).join('、')}`, choices: visitClasses },
  { flags: '--why <事由>', text: '为什么去' },
  { flags: '--met <姓名>', text: '见到了谁，不是本人的时候写' },
  { flags: '--seen <情况>', text: '看到的情况' },
  {
    flags: '--asked <诉求>',
    text: '居民提出的事，每项登记为一件事项；几项写几个，类别不同的写成 类别=内容',
    repeat: true,
  },
  { flags: '--private <情况>', text: '健康等不宜公开的情况：平时不显示' },
  { flags: '--due <日期>', text: '诉求的解决时限（默认：建议的时限）' },
  { flags: '--submit', text: '诉求当天就提交居委会' },
  { flags: '--no-answer', text: '无人应门：记下去过，不算走访' },
];
