import type { Step } from '../proceeding/proceeding.ts';
import {
  type Fedback,
  type Held,
  type Moved,
  type Notified,
  type Received,
  recipients,
  type Surveyed,
} from './appraisal.ts';

/** What a step says, in one line. */
export function said({ step, content }: Step): string {
  return sayings[step as keyof typeof sayings]?.(content as never) ?? '';
}

const sayings = {
  moved: ({ planned, time, place }: Moved) =>
    `改为 ${planned}${time === null ? '' : ` ${time}`}${place === null ? '' : `，${place}`}`,
  notified: ({ planned, method }: Notified) => `${method}通知（评议会 ${planned}）`,
  received: ({ paper, note }: Received) =>
    `${paper === 'plan' ? '全年工作计划' : '工作总结'}${note === null ? '' : `：${note}`}`,
  surveyed: ({ report }: Surveyed) => report,
  held: ({ group, present, votes, grade_label }: Held) =>
    [
      group === null ? '' : `评议小组${group}人${present === null ? '' : `，到会${present}人`}`,
      votes.map(({ label, votes: count }) => `${label}${count}`).join('、'),
      grade_label === null ? '没有形成等级' : `等级：${grade_label}`,
    ]
      .filter(Boolean)
      .join('；'),
  fed_back: ({ recipient, name }: Fedback) => `${recipients[recipient]}${name === null ? '' : `（${name}）`}`,
};
