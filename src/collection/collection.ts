import type { Day } from '../calendar/day.ts';
import type { Proceeding } from '../proceeding/proceeding.ts';

/** Money from residents: for public affairs (S-ZZ-12), or the fund an area of cottages begins with (S-TJ-10). */
export const collectionKinds = { voluntary: '公共事务自愿筹资', area_fund: '平房区物业启动资金' } as const;

export type CollectionKind = keyof typeof collectionKinds;

/** Under what heading the accounts carry it. */
export const categories: Record<CollectionKind, string> = { voluntary: '自愿筹资', area_fund: '物业启动资金' };

/** Amounts are integer 分. What the accounts say of it is put in when it is read; also its JSON. */
export interface CollectionFacts {
  kind: CollectionKind;
  purpose: string;
  /** How it is left to everybody whether to pay; null where it is not. */
  voluntary: string | null;
  /** The area, where it is the fund of one. */
  zone: string | null;
  received: number;
  spent: number;
  /** Payments still waiting for approval. */
  awaiting: number;
  balance: number;
  /** How many have paid; households where it is the fund of an area. */
  payers: number;
}

export interface Decided {
  resolution: string;
  /** The day it was resolved. */
  day: Day;
}

export interface Payer {
  name: string;
  person_id: string | null;
  household_id: string | null;
}

export interface Paid {
  payers: Payer[];
  /** What each of them paid. */
  each: number;
  amount: number;
  /** The receipt in the accounts. */
  entry: string;
  /** Somebody did not pay of their own will. */
  unwilling: boolean;
}

export interface Spent {
  /** The payment in the accounts. */
  entry: string;
  major: boolean;
  /** What was decided on it; null where nothing was. */
  resolution: string | null;
  /** From the accounts. */
  amount: number;
  purpose: string;
  awaiting: boolean;
  /** Why the resolution stands no more. */
  resolution_voided: string | null;
}

export interface Published {
  place: string;
  /** Residents who looked into the accounts. */
  supervisors: string[];
}

export interface Closed {
  /** What is done with what is left. */
  rest: string | null;
}

export type Collection = Proceeding<CollectionFacts>;

export const stepWords = {
  decided: '讨论决定',
  paid: '缴款',
  spent: '支出',
  published: '公布账目',
  closed: '结束',
} as const;
