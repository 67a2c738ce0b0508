import type { FindingDay } from './finding.ts';
import { states } from './state.ts';

/** `迟到 03-02、03-03；早退 03-04`, `事假 03-30、03-31上午`: the days a finding rests on. */
export function findingDaysWords(days: readonly FindingDay[]): string {
  const kinds = [...new Set(days.map(({ what }) => what))];
  return kinds
    .map((kind) => {
      const named = days
        .filter(({ what }) => what === kind)
        .map(({ day, half }) => `${day.slice(5)}${half === null ? '' : half === 'am' ? '上午' : '下午'}`);
      return `${states[kind].label} ${named.join('、')}`;
    })
    .join('；');
}
