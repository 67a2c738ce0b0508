import type { Step } from '../proceeding/proceeding.ts';
import {
  type Advised,
  type Coordination,
  type Fixed,
  type Later,
  manners,
  type Notified,
  results,
  type Sat,
  type Signed,
} from './coordination.ts';
import { sittingNumber } from './standing.ts';

/** What a step says, in one line; a signature names the sitting as it is counted now. */
export function saidIn(one: Coordination): (step: Step) => string {
  return ({ step, content, fallen }) => {
    const words = sayings[step as keyof typeof sayings]?.(content as never) ?? '';
    if (step === 'sat' && fallen === null) return `同一内容第${(content as unknown as Sat).sitting_no}次；${words}`;
    return step === 'signed' || step === 'advised' ? `${which(one, content as unknown as Signed)}：${words}` : words;
  };
}

function which(one: Coordination, { step }: { step: number }): string {
  const number = sittingNumber(one, step);
  return number === 0 ? `第${step}步的协调会` : `第${number}次`;
}

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
  sat: ({ parties, focus, result, terms, advice }: Sat) =>
    [
      `当事人${parties.join('、')}；焦点：${focus}；${results[result]}`,
      terms ?? '',
      advice === null ? '' : `告知：${advice}`,
    ]
      .filter(Boolean)
      .join('；'),
  advised: ({ advice, by }: Advised) => `${advice}${by === null ? '' : `（${by}）`}`,
  signed: ({ name, manner, witnesses }: Signed) =>
    `${name}${manners[manner]}${witnesses.length === 0 ? '' : `，见证人${witnesses.join('、')}`}`,
  later: ({ terms, copy_received }: Later) =>
    `${terms}${copy_received === null ? '；副本未交' : `；${copy_received} 收到副本`}`,
};
