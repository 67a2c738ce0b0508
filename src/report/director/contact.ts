import { matterClasses } from '../../matter/matter.ts';

/** Every way in which the office and its residents meet, in the order of the report. */
export const contactKinds = {
  visit: '走访',
  in_person: '来人接待',
  call: '来电',
  letter: '来信',
  hotline: '热线',
  mailbox: '信箱',
  online: '网上',
  complaint: '投诉',
  diary: '民情日记',
  patrol: '巡查',
} as const;

/** What a contact or a matter was about; a code without a word of its own stands as it is. */
export function classWord(code: string | null): string {
  if (code === null) return '未分类';
  return matterClasses[code as keyof typeof matterClasses] ?? code;
}

export function kindWord(code: string): string {
  return contactKinds[code as keyof typeof contactKinds] ?? code;
}

/** Contacts of one kind and class in a period. */
export interface ContactCount {
  kind: string;
  class: string | null;
  count: number;
}

/** The sum by one of the two. */
export function countBy(counts: readonly ContactCount[], by: 'kind' | 'class'): Map<string | null, number> {
  const sums = new Map<string | null, number>();
  for (const one of counts) sums.set(one[by], (sums.get(one[by]) ?? 0) + one.count);
  return sums;
}
