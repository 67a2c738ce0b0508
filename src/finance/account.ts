import type { Day } from '../calendar/day.ts';
import type { Happening } from './history.ts';

/** Whose money it is: an account with books of its own, or with `id` null the committee's. */
export interface Account {
  id: string | null;
  name: string;
  kind: AccountKind;
  /** The balance the books begin with, in 分, and the day; null where none is on file. */
  opening: { day: Day; cash: number; bank: number } | null;
  closed_on: Day | null;
  /** What became of it: corrections, its closing, with why. */
  history: Happening[];
}

export const accountKinds = {
  committee: { label: '居委会' },
  service_centre: { label: '公共事务服务中心' },
  other: { label: '其他' },
} as const;
export type AccountKind = keyof typeof accountKinds;

/** What the committee's own account is called wherever accounts stand side by side. */
export const committeeName = '居委会';

/** Said by every verb that works on one account. */
export const accountOption = {
  flags: '--account <账户>',
  text: '独立核算的账户，如 公共事务服务中心（默认：居委会的账）',
} as const;

/** Beside the name of the office on a paper: which of its accounts, where it is not the committee's. */
export function ofAccount({ id, name }: Pick<Account, 'id' | 'name'>): string {
  return id === null ? '' : `　${name}`;
}
