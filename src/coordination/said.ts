import type { Step } from '../proceeding/proceeding.ts';
import { type Fixed, type Later, manners, type Notified, type Sat, type Signed } from './coordination.ts';

/** What a step says, in one line. */
export function said({ step, content }: Step): string {
  return sayings[step as keyof typeof sayings]?.(content as never) ?? '';
}

const results = { agreed: '达成一致', failed: '未达成一致' } as const;

const sayings = {
  fixed: ({ planned, time, place, agreed, material }: Fixed) =>
    [
      `${planned}${time === null ? '' : ` ${time}`}，${place}`,
      agreed ? '已与当事人商定' : '',
      material === null ? '' : `材料：${material}`,
    ]
      .filter(Boolean)
      .join('；'),
  notified: ({ planned, method, recipients }: Notified) =>
    `${method}告知 ${planned} 的协调会${recipients === null ? '' : `，${recipients}`}`,
  sat: ({ sitting_no, parties, focus, result, terms, advice }: Sat) =>
    [
      `同一内容第${sitting_no}次；当事人${parties.join('、')}；焦点：${focus}；${results[result]}`,
      terms ?? '',
      advice === null ? '' : `告知：${advice}`,
    ]
      .filter(Boolean)
      .join('；'),
  signed: ({ sitting, name, manner, witnesses }: Signed) =>
    `第${sitting}次：${name}${manners[manner]}${witnesses.length === 0 ? '' : `，见证人${witnesses.join('、')}`}`,
  later: ({ terms, copy_received }: Later) =>
    `${terms}${copy_received === null ? '；副本未交' : `；${copy_received} 收到副本`}`,
};
