import { daysBetween } from '../calendar/arithmetic.ts';
import type { Day } from '../calendar/day.ts';
import type { Rulebook } from '../rules/book.ts';
import { chosen } from '../rules/reading.ts';
import { type Judged, judgeBy } from '../verdict/verdict.ts';

/**
 * Whether an entry is written later than the office itself calls promptly (团结路 二2, R-TJ-3; D-65a): a reminder, marked as
 * the office's own choice; nothing in time, under D-65b, or where no text asks for it. Pure.
 */
export function judgeWritten(book: Rulebook, day: Day, written: Day): Judged[] {
  const rule = book.find('diary.entry', day);
  const max = book.find('promptly', day)?.value.max;
  const choices = book.choices(day);
  if (rule === undefined || max === undefined || chosen('D-65', choices) === 'b') return [];
  const days = daysBetween(day, written);
  if (days <= max) return [];
  const about = {
    subject: 'written',
    label: '及时记录',
    severity: 'warning' as const,
    notes: [`“及时”没有数；${max} 天是本办公室自定的提醒（D-65a），改动：jwh rules set promptly`],
  };
  const judged = judgeBy(rule, about, choices, () => ({
    holds: false,
    arithmetic: `${day} 的事 ${written} 才记，隔了 ${days} 天：${days} > ${max}`,
  }));
  return [{ ...judged, readings: ['D-65a'], others: [], cite: { ...judged.cite, status: 'office' } }];
}
