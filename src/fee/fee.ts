import type { Day } from '../calendar/day.ts';
import type { PostedSheet } from '../disclosure/posted_with.ts';
import type { Proceeding } from '../proceeding/proceeding.ts';

/** What the premises are used for at a fee (长春 十八(四)(五)): a service with others, or an activity residents asked for. */
export const feeKinds = { activity: '文体培训等活动', service: '便民服务项目' } as const;
export type FeeKind = keyof typeof feeKinds;

/** What fees were spent on; the first is what they are for. */
export const feeUses = { community: '社区建设', staff_welfare: '社区工作人员的福利' } as const;
export type FeeUse = keyof typeof feeUses;

/** Amounts are integer 分. What the accounts say of it is put in when it is read; also its JSON. */
export interface FeeFacts {
  kind: FeeKind;
  /** What a resident pays, in words: `每人每期50元`. */
  price: string | null;
  received: number;
  spent: number;
  balance: number;
}

export interface Decided {
  resolution: string;
  day: Day;
}

/** A receipt or payment of the accounts. */
export interface Booked {
  entry: string;
  amount: number;
  purpose: string;
}

export interface Spent extends Booked {
  use: FeeUse;
}

export interface Published {
  place: string;
}

export interface Fee extends Proceeding<FeeFacts> {
  /** The disclosure sheets that were posted with it, put in when it is read. */
  sheets?: readonly PostedSheet[];
}

export const stepWords = {
  decided: '议定',
  charged: '收费',
  spent: '支出',
  published: '公开收支',
  closed: '结束',
} as const;
